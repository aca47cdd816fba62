package org.zhize.api.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.text.ChineseNumeral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place that an address, or a number as people write it, means in a document. */
final class Places {

    private static final Pattern ARTICLE =
            Pattern.compile("第?\\s*([0-9０-９零〇一二三四五六七八九十百千]+)\\s*条?\\s*(?:之([一二三四五六七八九十]+))?");

    private final Map<String, Place> byAddress = new HashMap<>();
    private final Map<String, Place> byArticle = new HashMap<>();
    private final Map<String, Place> byNumber = new HashMap<>();
    private int provisions;

    /**
     * A place of a document.
     *
     * @param provision its running number in reading order; of a section, that of its first
     * @param id of the element on the page
     */
    record Place(int provision, String id) {}

    Places(Document document) {
        document.blocks().forEach(this::add);
    }

    /** The page on which that provision stands, whatever sheet that is. */
    static String href(Address address) {
        return "/documents/" + address.document() + "?at=" + address;
    }

    private void add(Block block) {
        Place place = new Place(provisions, block.address().toString());
        byAddress.putIfAbsent(place.id(), place);
        switch (block) {
            case Section s -> s.children().forEach(this::add);
            case Table t -> t.rows().forEach(row -> add(row.provision()));
            case Provision p -> {
                number(p.label(), place);
                for (Provision.Part part : p.parts()) {
                    String id = part.address().toString();
                    byAddress.putIfAbsent(id, new Place(provisions, id));
                }
                provisions++;
            }
        }
    }

    private void number(@Nullable Label label, Place place) {
        if (label != null) {
            String number = label.ordinal() + "-" + label.inserted();
            byNumber.putIfAbsent(number, place);
            if (label.style().equals("article")) {
                byArticle.putIfAbsent(number, place);
            }
        }
    }

    /**
     * An address, the end of one ({@code a36}), or an article as 36, 第36条 or 第三十六条之一; else null.
     */
    @Nullable Place find(Document document, String at) {
        for (String id : List.of(at, document.id() + "." + at)) {
            Place place = byAddress.get(id);
            if (place != null) {
                return place;
            }
        }
        Matcher article = ARTICLE.matcher(at.strip());
        if (!article.matches()) {
            return null;
        }
        OptionalInt number = ChineseNumeral.parse(article.group(1));
        OptionalInt inserted =
                article.group(2) == null
                        ? OptionalInt.of(0)
                        : ChineseNumeral.parse(article.group(2));
        if (number.isEmpty() || inserted.isEmpty()) {
            return null;
        }
        String key = number.getAsInt() + "-" + inserted.getAsInt();
        return byArticle.isEmpty() ? byNumber.get(key) : byArticle.get(key);
    }
}
