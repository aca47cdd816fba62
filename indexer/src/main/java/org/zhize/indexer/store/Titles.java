package org.zhize.indexer.store;

import org.zhize.corpus.document.Header;
import org.zhize.corpus.names.LawTitles;
import org.zhize.corpus.names.TitleKey;
import org.zhize.corpus.text.Span;
import org.zhize.corpus.text.Widths;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.DocumentNumber;
import org.zhize.indexer.query.SerialNumber;
import org.zhize.indexer.query.Vocabulary.TitleMatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents by title and by number. */
public final class Titles {

    private static final int LONGEST = 80;
    // Titles are looked for near the beginning of a pasted text only.
    private static final int SEARCHED = 300;
    private static final String NATION = "中华人民共和国";

    private final Map<String, List<StoredDocument>> byKey = new LinkedHashMap<>();
    private final Map<String, List<StoredDocument>> byNumber = new HashMap<>();
    private final Map<SerialNumber, List<StoredDocument>> bySerial = new HashMap<>();
    private final Abbreviations abbreviations;

    Titles(List<StoredDocument> documents, Comparator<StoredDocument> newestFirst) {
        for (StoredDocument document : documents) {
            Header header = document.header();
            Set<String> keys = new HashSet<>();
            keys.add(TitleKey.of(header.title()));
            keys.add(withoutTail(TitleKey.of(header.title())));
            keys.addAll(aliases(header.title()));
            if (header.carrierTitle() != null) {
                keys.add(TitleKey.of(header.carrierTitle()));
            }
            for (String key : keys) {
                if (key.length() >= 2) {
                    byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(document);
                }
            }
            if (header.documentNumber() != null) {
                DocumentNumber.Found found =
                        DocumentNumber.find(Widths.fold(header.documentNumber()));
                if (found != null) {
                    DocumentNumber number = found.number();
                    add(number.issuer(), number, document);
                    add("", number, document);
                    add(new SerialNumber(number.issuer(), number.serial()), document);
                }
                SerialNumber.Found order = SerialNumber.find(Widths.fold(header.documentNumber()));
                if (found == null && order != null) {
                    add(order.number(), document);
                    if (order.number().isOrder()) {
                        add(
                                new SerialNumber(SerialNumber.ORDER, order.number().serial()),
                                document);
                    }
                }
            }
        }
        byKey.values().forEach(list -> list.sort(newestFirst));
        byNumber.values().forEach(list -> list.sort(newestFirst));
        bySerial.values().forEach(list -> list.sort(newestFirst));
        abbreviations = new Abbreviations(byKey);
    }

    /** All titles as keys, with their documents. */
    public Map<String, List<StoredDocument>> all() {
        return byKey;
    }

    public List<StoredDocument> titled(String title) {
        return byKey.getOrDefault(TitleKey.of(title), List.of());
    }

    public List<StoredDocument> numbered(String issuer, int year, int serial) {
        return byNumber.getOrDefault(issuer + "|" + year + "|" + serial, List.of());
    }

    /** Documents with that number, of whatever year. */
    public List<StoredDocument> numbered(String issuer, int serial) {
        return bySerial.getOrDefault(new SerialNumber(issuer, serial), List.of());
    }

    private void add(SerialNumber number, StoredDocument document) {
        bySerial.computeIfAbsent(number, _ -> new ArrayList<>()).add(document);
    }

    private void add(String issuer, DocumentNumber number, StoredDocument document) {
        String key = issuer + "|" + number.year() + "|" + number.serial();
        byNumber.computeIfAbsent(key, _ -> new ArrayList<>()).add(document);
    }

    /** Titles in the text, leftmost and longest first, whether in 《》 or not. */
    public List<TitleMatch> find(String text) {
        String searched = text.substring(0, Math.min(text.length(), SEARCHED));
        StringBuilder plain = new StringBuilder();
        int[] places = new int[searched.length() + 1];
        for (int i = 0; i < searched.length(); i++) {
            if (searched.startsWith(NATION, i) && !searched.startsWith(NATION + "宪法", i)) {
                i += NATION.length() - 1;
            } else if (!isDropped(searched, i)) {
                places[plain.length()] = i;
                plain.append(Widths.fold(searched.charAt(i)));
            }
        }
        List<TitleMatch> matches = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int end = longest(plain, at);
            String key = end < 0 ? "" : plain.substring(at, end);
            if (end < 0) {
                end = abbreviations.end(plain, at);
                key = end < 0 ? "" : abbreviations.title(plain.substring(at, end));
            }
            if (key.isEmpty()) {
                at++;
                continue;
            }
            Span span = around(searched, places[at], places[end - 1] + 1);
            List<StoredDocument> documents = byKey.getOrDefault(key, List.of());
            matches.add(new TitleMatch(span, documents.getFirst().header().title(), documents));
            at = end;
        }
        return matches;
    }

    /**
     * The law that is meant by a short form that stands in no table (安法), with nothing beside it.
     */
    public Optional<TitleMatch> abbreviated(String text) {
        if (text.length() < 2 || text.length() > 5) {
            return Optional.empty();
        }
        List<StoredDocument> documents = byKey.getOrDefault(abbreviations.title(text), List.of());
        return documents.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TitleMatch(
                                new Span(0, text.length()),
                                documents.getFirst().header().title(),
                                documents));
    }

    private int longest(CharSequence plain, int at) {
        for (int end = Math.min(plain.length(), at + LONGEST); end >= at + 2; end--) {
            if (byKey.containsKey(plain.subSequence(at, end).toString())) {
                return end;
            }
        }
        return -1;
    }

    /** With the 中华人民共和国 and the brackets that stand around it. */
    private static Span around(String text, int start, int end) {
        int from = start;
        if (from >= NATION.length() && text.startsWith(NATION, from - NATION.length())) {
            from -= NATION.length();
        }
        if (from > 0 && "《〈<\"".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        int to = end;
        if (to < text.length() && "》〉>\"".indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        return new Span(from, to);
    }

    /** What {@link TitleKey} leaves out, character by character. */
    private static boolean isDropped(String text, int at) {
        return TitleKey.of(text.substring(at, at + 1)).isEmpty()
                || text.startsWith("(试行)", at)
                || (at >= 3 && text.startsWith("(试行)", at - 3));
    }

    private static List<String> aliases(String title) {
        LawTitles laws = LawTitles.standard();
        return laws.official(title).flatMap(laws::law).map(LawTitles.Law::aliases).stream()
                .flatMap(List::stream)
                .map(TitleKey::of)
                .toList();
    }

    // 办法(试行) is called 办法 too.
    private static String withoutTail(String key) {
        return key.endsWith("试行") ? key.substring(0, key.length() - 2) : key;
    }
}
