package org.zhize.corpus.pattern;

/** A bad row in a data file: the start stops, and the message names file and row. */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DataException(String file, String row, String problem) {
        super(file + ", row " + row + ": " + problem);
    }

    public DataException(String file, String row, String problem, Throwable cause) {
        super(file + ", row " + row + ": " + problem, cause);
    }
}
