package org.zhize.corpus.document;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is known of a document as a whole. Dates are null where neither the text nor its file name
 * says them.
 *
 * @param title of the content: for 关于印发《X方案》的通知 the title of the plan; without outer 《》
 * @param carrierTitle of the notice that carries the plan, else null
 * @param part which part of a law printed in several files (物权编 of 民法典), else null
 * @param documentNumber normalised 文号 such as 柳政发〔2023〕2号, else null
 * @param kind 文种 such as 通知, 实施意见, 规划, 条例, else null
 * @param issued 成文日期
 * @param promulgated 公布 (a law: the last day that its own front says it was passed or changed)
 * @param amended the day of this version where only its file name says that it was changed after
 *     {@code promulgated}, else null
 * @param published the day a web page gives
 * @param status by the document's own words; {@code library.Versions} says what other documents
 *     make of it
 * @param period the years a plan speaks for, such as 2023 or 2021—2025, else null
 * @param replaces titles of documents that this one repeals
 * @param amends titles of documents that this one changes
 * @param inferred names of the fields above that the text does not say outright
 */
public record Header(
        String title,
        @Nullable String carrierTitle,
        @Nullable String part,
        @Nullable String documentNumber,
        List<String> issuers,
        Rank rank,
        @Nullable String kind,
        Region region,
        @Nullable LocalDate issued,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate amended,
        @Nullable LocalDate effective,
        @Nullable LocalDate repealed,
        @Nullable LocalDate published,
        Status status,
        List<String> addressees,
        @Nullable String period,
        List<String> replaces,
        List<String> amends,
        Set<String> inferred) {

    public Header {
        issuers = List.copyOf(issuers);
        addressees = List.copyOf(addressees);
        replaces = List.copyOf(replaces);
        amends = List.copyOf(amends);
        inferred = Set.copyOf(inferred);
    }

    /** Of a document in force everywhere of which no more is known yet. */
    public static HeaderBuilder of(String title, Rank rank) {
        return new HeaderBuilder(title, rank);
    }

    /** The title without 中华人民共和国, as people cite it. */
    public String shortTitle() {
        String name = "中华人民共和国";
        return title.startsWith(name) && title.length() > name.length() + 1
                ? title.substring(name.length())
                : title;
    }

    /** The same with the status that its other versions give it on a day. */
    public Header withStatus(Status on) {
        return new Header(
                title,
                carrierTitle,
                part,
                documentNumber,
                issuers,
                rank,
                kind,
                region,
                issued,
                promulgated,
                amended,
                effective,
                repealed,
                published,
                on,
                addressees,
                period,
                replaces,
                amends,
                inferred);
    }

    /**
     * The day that orders the versions of one law: amended, else promulgated, else issued, else
     * effective, else published.
     */
    public @Nullable LocalDate versionDate() {
        return amended != null ? amended : printedDate();
    }

    /** The same as the text itself prints it; documents go by it, so it never heeds a file name. */
    public @Nullable LocalDate printedDate() {
        for (LocalDate date : new LocalDate[] {promulgated, issued, effective, published}) {
            if (date != null) {
                return date;
            }
        }
        return null;
    }
}
