package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.graph.extract.Wording.Use;
import org.zhize.graph.extract.Words.Word;
import org.zhize.graph.extract.Words.WordClass;

import java.util.EnumSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether an act begins behind the name of a doer: 应当…, 负责…, 每年…. */
final class Acts {

    private static final Pattern DATE = Pattern.compile("(?:20[0-9]{2}年|[0-9]{1,2}月)");
    private static final Word EVENTFUL = new Word("", EnumSet.of(WordClass.MODAL), null, false);
    private static final Word DATED = new Word("", EnumSet.of(WordClass.ADVERB), null, false);

    private final Words words;

    Acts(Words words) {
        this.words = words;
    }

    /** The word with which an act begins there, else null. */
    @Nullable Word beginning(Passage p, int at, int limit) {
        if (at >= limit) {
            return null;
        }
        char c = p.at(at);
        if (c == '等') {
            return beginning(p, at + 1, limit);
        }
        if (c >= '0' && c <= '9') {
            Matcher date = DATE.matcher(p.text).region(at, limit);
            return date.lookingAt() || Use.TIMED.begins(p.text, at, limit) ? DATED : null;
        }
        if (c == '负' && Use.NAME_GOES_ON.begins(p.text, at, limit)) {
            return null;
        }
        if (c == '负' || c == '对' || c == '就') {
            Word word = words.at(p.text, at, limit);
            if (word == null || word.text().length() == 1) {
                boolean burdened = Use.BURDEN.in(p.text, at, limit);
                return burdened ? DATED : null;
            }
        }
        if (c == '是' || c == '为') {
            boolean answers = Use.ANSWERS.in(p.text, at, limit);
            return answers ? DATED : null;
        }
        if (Use.EVENT.begins(p.text, at, p.length())) {
            return EVENTFUL;
        }
        Word word = words.at(p.text, at, limit);
        if (word == null || !word.acts() || word.is(WordClass.HEAD) || isCut(p, at, limit)) {
            return null;
        }
        if (word.is(WordClass.MODAL)) {
            return word;
        }
        boolean relative = p.at(at + word.text().length()) == '的';
        // 会同县公安局每月通报一次进展: what is done with another body is no name of a thing.
        boolean thing =
                word.is(WordClass.VERB)
                        && !word.text().equals("会同")
                        && Use.THING.in(p.text, at, limit);
        return relative || thing ? null : word;
    }

    /** 企业主|要负责人: the place lies inside a longer word, 主要. */
    boolean isCut(Passage p, int at, int limit) {
        if (at == 0) {
            return false;
        }
        Word across = words.at(p.text, at - 1, limit);
        return across != null
                && across.text().length() > 1
                && (across.is(WordClass.BLOCK)
                        || across.is(WordClass.MODIFIER)
                        || across.is(WordClass.HEAD));
    }
}
