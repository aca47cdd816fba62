package org.zhize.api.load;

/** Told how a load goes on; called from the thread that loads, in order. */
public interface LoadProgress {

    /** Nobody looks. */
    LoadProgress NONE =
            new LoadProgress() {
                @Override
                public void received(int files, long total) {}

                @Override
                public void done(LoadResult result, int done, int total) {}
            };

    /**
     * So many files lie in the library now.
     *
     * @param total how many there will be, or -1 where that is not known
     */
    void received(int files, long total);

    /** One more is in the index, or rejected. */
    void done(LoadResult result, int done, int total);
}
