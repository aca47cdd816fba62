package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.structure.Layout.Annex;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a notice 关于印发《X》的通知 carries, and where it begins. */
final class Carried {

    private static final Pattern CARRIES =
            Pattern.compile(
                    "(?:印发|转发|下发|发布|公布|颁布|批转)[《<“\"]?(.+?)[》>”\"]?(?:的(?:通知|公告|决定|函|命令)|(?<=》|>))(?:[(].*[)])?$");
    private static final Pattern ORDERED =
            Pattern.compile("[《<](.+?)[》>](?:已|业)[^。]{0,120}(?:公布|发布|施行)");
    private static final int OUTER = 7; // 一、
    private static final int MOST_TITLE_LINES = 4;

    private Carried() {}

    /** X of 关于印发《X》的通知; null where a title carries nothing. */
    static @Nullable String title(String title) {
        Matcher carries = CARRIES.matcher(title);
        if (!carries.find()) {
            return null;
        }
        String inner = carries.group(1);
        String deeper = inner.endsWith("的通知") ? title(inner) : null;
        return deeper == null ? inner : deeper;
    }

    /** X of an order: 《X》已经…通过，现予公布. */
    static @Nullable String ordered(List<Line> lines) {
        for (Line line : lines.subList(0, Math.min(3, lines.size()))) {
            Matcher matcher = ORDERED.matcher(line.text());
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return null;
    }

    static String plain(String title) {
        String words = Lines.bare(title).replaceFirst("[(（][^()（）]{1,30}[)）]$", "");
        return words.replaceAll("[《》<>〈〉()“”\"'、,.。]", "");
    }

    /** Where the title stands again as a line or several; -1 if it does not. */
    static int find(List<Line> lines, String carried, int from) {
        String wanted = plain(carried);
        for (int i = from; i < lines.size(); i++) {
            if (!Annexes.isTitleLine(lines.get(i))) {
                continue;
            }
            StringBuilder words = new StringBuilder();
            for (int k = i; k < Math.min(lines.size(), i + MOST_TITLE_LINES); k++) {
                if (!Annexes.isTitleLine(lines.get(k))) {
                    break;
                }
                words.append(lines.get(k).bare());
                if (isSame(plain(words.toString()), wanted)) {
                    return withoutSignature(lines, i, k, wanted);
                }
            }
        }
        return -1;
    }

    // Signature and date above the title are none of it.
    private static int withoutSignature(List<Line> lines, int from, int to, String wanted) {
        int at = from;
        StringBuilder words = new StringBuilder();
        for (int i = to; i >= from; i--) {
            words.insert(0, lines.get(i).bare());
            if (isSame(plain(words.toString()), wanted)) {
                at = i;
                break;
            }
        }
        return at;
    }

    /** Whether two titles are one, the organ before it aside. */
    static boolean isSame(String a, String b) {
        if (a.length() < 4 || b.length() < 4) {
            return a.equals(b);
        }
        return a.equals(b) || a.endsWith(b) || (b.endsWith(a) && a.length() * 2 > b.length());
    }

    /** The line after the first signature and date, if words follow; else -1. */
    static int afterSignature(List<Line> lines) {
        for (int i = 1; i < lines.size() - 2; i++) {
            if (lines.get(i).isGrid() || lines.get(i - 1).isGrid()) {
                continue;
            }
            boolean signed =
                    Dates.line(lines.get(i).text()) != null
                            && Organs.isOrgan(lines.get(i - 1).text());
            if (signed) {
                int next = i + 1;
                while (next < lines.size()
                        && !lines.get(next).isGrid()
                        && Furniture.match(lines.get(next).text()) != null) {
                    next++;
                }
                return next < lines.size() && Annexes.isTitleLine(lines.get(next)) ? next : -1;
            }
        }
        return -1;
    }

    static @Nullable Annex annex(List<Annex> annexes, String carried) {
        String wanted = plain(carried);
        for (Annex annex : annexes) {
            if (annex.title() != null && isSame(plain(annex.titleWords()), wanted)) {
                return annex;
            }
        }
        return annexes.size() == 1 && annexes.getFirst().number().isEmpty()
                ? annexes.getFirst()
                : null;
    }

    /** Whether a notice itself numbers its demands 一、 二、. */
    static boolean hasOutline(List<Line> lines) {
        int numbered = 0;
        for (Line line : lines) {
            Marker marker = line.marker();
            numbered += marker != null && marker.style().level() == OUTER ? 1 : 0;
        }
        return numbered >= 2;
    }
}
