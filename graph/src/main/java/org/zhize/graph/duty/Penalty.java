package org.zhize.graph.duty;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.text.Span;

import java.math.BigDecimal;
import java.util.List;

/**
 * 罚则: what a breach of a duty costs.
 *
 * @param provision the article that says so
 * @param span where the words of the penalty stand
 * @param explicit true where it names the article of the duty; false where likeness of words links
 *     it
 * @param score 1 for explicit links, else the likeness from 0 to 1
 * @param summary the words of the penalty, verbatim
 * @param authority who decides, as written, else null
 * @param act the words of the breach it answers (未对安全设备进行经常性维护、保养和定期检测的), null where the text only
 *     names an article
 */
public record Penalty(
        Address provision,
        Span span,
        boolean explicit,
        double score,
        String summary,
        List<Fine> fines,
        @Nullable String authority,
        @Nullable String act) {

    public Penalty {
        fines = List.copyOf(fines);
    }

    /**
     * A fine in yuan, or as a multiple or share of a base.
     *
     * @param least in yuan (or times the base), null where only an upper bound is said
     * @param most in yuan (or times the base), null where there is none
     * @param base 违法所得, 上一年年收入 …, null for fixed sums
     * @param daily true for 按日连续处罚
     * @param person true where persons, not the unit, pay
     */
    public record Fine(
            String mention,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable String base,
            boolean daily,
            boolean person) {}
}
