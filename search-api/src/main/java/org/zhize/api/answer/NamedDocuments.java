package org.zhize.api.answer;

import org.springframework.stereotype.Component;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Status;
import org.zhize.corpus.names.LawTitles;
import org.zhize.corpus.names.TitleKey;
import org.zhize.corpus.text.Widths;
import org.zhize.indexer.entry.StoredDocument;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the document that words of a question name, by number, title or most of a title. */
@Component
class NamedDocuments {

    // A title is named by nearly all of its words or it is not named.
    private static final double NAMED = 0.9;
    private static final double HALF = 0.5;
    private static final int SHORTEST = 4;
    private static final Pattern MARKS = Pattern.compile("^(?:关于)?《|》$|^这[个部份]|^本");

    private final Workspace workspace;

    NamedDocuments(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The documents that these words name by number or title, newest version first. */
    List<StoredDocument> find(String words) {
        List<StoredDocument> numbered = workspace.index().numbered(words);
        if (!numbered.isEmpty()) {
            return numbered;
        }
        String title = title(words);
        String key = TitleKey.of(title);
        List<StoredDocument> same =
                all().filter(
                                d ->
                                        TitleKey.of(d.header().title()).equals(key)
                                                || TitleKey.of(d.header().shortTitle()).equals(key))
                        .sorted(NEWEST)
                        .toList();
        return same.isEmpty() && title.length() >= SHORTEST ? near(title) : same;
    }

    /** The same, where only a part of the title may be named: 噪声法 is 噪声污染防治法. */
    List<StoredDocument> law(String words) {
        List<StoredDocument> found = find(words);
        Matcher kind = KIND.matcher(title(words));
        if (!found.isEmpty() || !kind.find()) {
            return found;
        }
        return all().filter(d -> d.header().rank().isNorm() && d.header().region().path().isEmpty())
                .filter(d -> d.header().title().endsWith(kind.group(2)))
                .filter(d -> d.header().title().contains(kind.group(1)))
                .sorted(
                        Comparator.comparingInt((StoredDocument d) -> d.header().title().length())
                                .thenComparing(NEWEST))
                .limit(1)
                .toList();
    }

    private static final Pattern KIND = Pattern.compile("^(.{2,}?)(法|条例|办法|规定|细则)$");

    /**
     * National norms in force whose title is of what the topic is about: 广告法 for 虚假广告,
     * 明码标价和禁止价格欺诈规定 for 价格欺诈.
     */
    Set<DocumentId> about(Topic topic) {
        List<String> things =
                topic.words().stream()
                        .filter(Topic.Word::isStrong)
                        .flatMap(word -> word.forms().stream())
                        .filter(form -> form.length() >= 2)
                        .toList();
        Set<DocumentId> about = new LinkedHashSet<>();
        workspace.index().documents().stream()
                .filter(d -> d.header().rank().isNorm() && d.header().region().path().isEmpty())
                .filter(d -> d.header().status() == Status.IN_FORCE)
                .filter(d -> isAbout(TitleKey.of(d.header().shortTitle()), topic, things))
                .limit(MOST_ABOUT)
                .forEach(d -> about.add(d.id()));
        return about;
    }

    private static boolean isAbout(String title, Topic topic, List<String> things) {
        String thing = TitleThings.of(title);
        if (thing.length() >= 2 && things.contains(thing)) {
            return true;
        }
        String asked = topic.text();
        return (thing.length() >= 4 && asked.contains(thing))
                || (asked.length() >= 4 && title.contains(asked));
    }

    private static final int MOST_ABOUT = 6;
    private static final Comparator<StoredDocument> NEWEST =
            Comparator.comparing(
                            (StoredDocument d) ->
                                    d.header().versionDate() == null
                                            ? LocalDate.MIN
                                            : d.header().versionDate())
                    .reversed();

    Stream<StoredDocument> all() {
        return workspace.index().documents().stream();
    }

    static String title(String words) {
        String bare = MARKS.matcher(words.strip()).replaceAll("");
        return LawTitles.standard().official(bare).orElse(bare);
    }

    // 柳林县2023年安全生产工作的通知 for 柳林县人民政府关于做好2023年安全生产工作的通知.
    private List<StoredDocument> near(String title) {
        Topic topic = Topic.of(title);
        if (topic.isEmpty()) {
            return List.of();
        }
        record Near(StoredDocument document, double share) {}
        return all().map(
                        d -> {
                            String folded = Widths.fold(d.header().title());
                            double both =
                                    topic.coverage(folded) >= NAMED
                                            ? Topic.of(folded).coverage(topic.text())
                                            : 0;
                            return new Near(d, both);
                        })
                .filter(n -> n.share() >= HALF)
                .sorted(Comparator.comparingDouble(Near::share).reversed())
                .limit(1)
                .map(Near::document)
                .toList();
    }
}
