package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Regions;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.segment.Token;
import org.zhize.corpus.text.Span;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regions that a question can name: those of GB/T 2260 by their full names, and those of the loaded
 * documents, also for short (柳林, 岚河) and where no table has them; the firms that issued documents
 * count as places too.
 *
 * <p>Weakness: a region for short is known only if a document of it is loaded and it stands first.
 */
final class Places {

    /** Without documents: GB/T 2260 alone. */
    static final Places TABLE = new Places(List.of());

    /** The name of the nation as a place: what holds everywhere. */
    static final String WHOLE = "全国";

    private static final Pattern NATION = Pattern.compile("^(?:全国(?:范围内?|层面)?的|国家层面的?)");
    // 全国 and bare names such as 和平 are words too: only names with their level count.
    private static final Set<Character> LEVELS =
            Set.of('省', '市', '县', '区', '旗', '州', '盟', '镇', '乡');
    private static final int NEAR_FRONT = 12;
    private static final Pattern GOVERNMENT =
            Pattern.compile("^(.{1,12}?[省市县区旗州盟镇乡])(?:人民政府|政府|党委|委员会)");
    private static final Pattern FIRM =
            Pattern.compile("^(.{2,20}?)(?:股份|集团|控股)?(?:有限)?(?:责任)?(?:公司|集团|厂)$");

    private final Regions regions = Names.standard().regions();
    private final Map<String, String> own = new HashMap<>();
    private final Map<String, String> shorts = new HashMap<>();

    Places(Collection<Header> headers) {
        for (Header header : headers) {
            header.region().path().forEach(this::add);
            for (String issuer : header.issuers()) {
                Matcher government = GOVERNMENT.matcher(issuer);
                if (government.find() && !government.group(1).endsWith("行政区")) {
                    own.put(government.group(1), government.group(1));
                }
                Matcher firm = FIRM.matcher(issuer);
                if (firm.find()) {
                    own.put(issuer, issuer);
                    shorts.put(firm.group(1), issuer);
                }
            }
        }
    }

    private void add(String name) {
        // 行政区 of a text that does not say which.
        if (name.endsWith("行政区")) {
            return;
        }
        own.put(name, name);
        char last = name.charAt(name.length() - 1);
        if (LEVELS.contains(last) && name.length() > 2) {
            shorts.putIfAbsent(name.substring(0, name.length() - 1), name);
        }
    }

    /**
     * A place that a question names.
     *
     * @param name as documents have it
     * @param regions what it can mean by GB/T 2260
     */
    record Place(Span span, String name, List<Region> regions) {}

    /** The place at or near the front of these words; null where there is none. */
    @Nullable Place find(String text) {
        Matcher nation = NATION.matcher(text);
        if (nation.find()) {
            return new Place(new Span(0, nation.end()), WHOLE, List.of());
        }
        Place full = full(text);
        return full == null ? brief(text) : full;
    }

    private @Nullable Place full(String text) {
        Set<Place> found = new LinkedHashSet<>();
        for (Regions.Found each : regions.find(text)) {
            // 城区 and 矿区 are names of districts and words for any.
            boolean word = each.span().length() == 2 && each.span().of(text).endsWith("区");
            if (!word && LEVELS.contains(text.charAt(each.span().end() - 1))) {
                found.add(new Place(each.span(), each.span().of(text), each.regions()));
            }
        }
        for (String name : own.keySet()) {
            int at = text.indexOf(name);
            if (at >= 0 && at <= NEAR_FRONT) {
                Span span = new Span(at, at + name.length());
                found.add(new Place(span, name, regions.named(name)));
            }
        }
        // What stands last is the narrowest; of two that end together the longer is meant.
        return found.stream()
                .max(
                        Comparator.comparingInt((Place p) -> p.span().end())
                                .thenComparingInt(p -> p.span().length()))
                .orElse(null);
    }

    private @Nullable Place brief(String text) {
        Place longest = null;
        for (Map.Entry<String, String> each : shorts.entrySet()) {
            String name = each.getKey();
            boolean longer = longest == null || name.length() > longest.span().length();
            if (longer && text.startsWith(name) && text.length() > name.length() + 1) {
                Span span = new Span(0, name.length());
                if (isWord(text, span.end())) {
                    longest = new Place(span, each.getValue(), regions.named(each.getValue()));
                }
            }
        }
        return longest;
    }

    // 上海关税务 does not begin with 上海.
    private static boolean isWord(String text, int end) {
        for (Token token : Segmenter.standard().tokens(text)) {
            if (token.span().end() >= end) {
                return token.span().end() == end;
            }
        }
        return false;
    }
}
