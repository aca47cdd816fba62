package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternRow;

import java.util.List;

/** A row of {@code numbering.json}; the head of that file says what the fields mean. */
record NumberingStyle(
        String id,
        String pattern,
        int level,
        String path,
        String step,
        Strength strength,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements PatternRow {

    enum Strength {
        STRONG,
        NORMAL,
        WEAK
    }

    /** 编, 章, 节 and 条: the levels of a law. */
    boolean isLaw() {
        return level <= 6 && !"roman".equals(id) && !"division".equals(id);
    }

    boolean isArticle() {
        return "article".equals(id);
    }

    /** Dashes and bullets, which carry no number of their own. */
    boolean isUnnumbered() {
        return "dash".equals(id) || "bullet".equals(id);
    }

    /** The step of a path, such as {@code (十二)}. */
    String pathStep(String numeral, @Nullable String inserted) {
        String step = path.replace("{}", numeral);
        return inserted == null ? step : step + "之" + inserted;
    }
}
