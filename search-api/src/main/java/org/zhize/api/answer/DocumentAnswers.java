package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.ledger.Entry;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.names.TitleKey;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Extraction;
import org.zhize.indexer.entry.StoredDocument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions about a document as a whole: in force, since when, by whom, on what basis. */
@Component
class DocumentAnswers {

    private static final int MOST = 5;

    private final NamedDocuments documents;
    private final Candidates candidates;

    DocumentAnswers(NamedDocuments documents, Candidates candidates) {
        this.documents = documents;
        this.candidates = candidates;
    }

    Found status(Question question) {
        List<StoredDocument> named = documents.find(question.topic());
        Aspect aspect = question.aspect();
        if (aspect == Aspect.REPEALED_BY || aspect == Aspect.VALID) {
            Found repealed = repealed(question.topic(), named);
            if (!repealed.items().isEmpty()) {
                return repealed;
            }
        }
        if (named.isEmpty()) {
            return Found.nothing("库中没有“%s”这份文件，不能说它的情况。".formatted(question.topic()));
        }
        StoredDocument newest = named.getFirst();
        DocumentFacts facts = candidates.facts(newest.id().value());
        return switch (aspect) {
            case EFFECTIVE -> effective(facts);
            case ISSUER -> issuer(facts);
            case REPEALED_BY ->
                    Found.nothing(
                            "库中没有写明废止《%s》的文件；它在库中的状态是：%s。"
                                    .formatted(facts.title(), facts.statusLabel()));
            case null, default -> valid(facts, named.size());
        };
    }

    private Found valid(DocumentFacts facts, int versions) {
        String words =
                "《%s》%s：库中没有文件写明它已废止；按库中最新的文本%s，%s"
                        .formatted(
                                facts.title(),
                                facts.documentNumber() == null
                                        ? ""
                                        : "（" + facts.documentNumber() + "）",
                                day(facts),
                                facts.statusLabel());
        return found(words, facts, clause(facts, "施行"))
                .withNotChecked(List.of("库外的文件是否已经修改或者废止它" + (versions > 1 ? "；库中另有较早的文本" : "")));
    }

    private static String day(DocumentFacts facts) {
        LocalDate day = facts.promulgated() == null ? facts.issued() : facts.promulgated();
        return day == null ? "" : "（" + day + "）";
    }

    private Found effective(DocumentFacts facts) {
        Entry.Evidence since = clause(facts, "起施行");
        if (facts.effective() == null && since != null) {
            return found(Sentences.place(facts, List.of()), facts, since);
        }
        if (facts.effective() == null) {
            return Found.nothing(
                    "《%s》没有写明施行日期%s。"
                            .formatted(
                                    facts.title(),
                                    facts.issued() == null ? "" : "；成文日期是 " + facts.issued()));
        }
        return found(
                "《%s》自 %s 起施行".formatted(facts.title(), facts.effective()),
                facts,
                clause(facts, "施行"));
    }

    private Found issuer(DocumentFacts facts) {
        if (facts.issuers().isEmpty()) {
            return enacted(facts);
        }
        LocalDate day = facts.promulgated() == null ? facts.issued() : facts.promulgated();
        String words =
                "%s%s发布。见%s"
                        .formatted(
                                String.join("、", facts.issuers()),
                                day == null ? "" : "于 " + day,
                                Sentences.place(facts, List.of()));
        return found(words, facts, null);
    }

    // A law names who passed it in the lines of its history.
    private Found enacted(DocumentFacts facts) {
        Document document = candidates.document(facts.id());
        String front = document.text().substring(0, Math.min(FRONT, document.text().length()));
        Matcher line = ENACTED.matcher(front);
        if (!line.find()) {
            return Found.nothing("《%s》没有写明发布机关。".formatted(facts.title()));
        }
        Span span = new Span(line.start(), line.end());
        return found(
                Sentences.place(facts, List.of()),
                facts,
                new Entry.Evidence(facts.id(), span.start(), span.end(), span.of(document.text())));
    }

    private static final int FRONT = 1500;
    private static final Pattern ENACTED =
            Pattern.compile("[^\\n。]*(?:会议|令|国务院|常务委员会|委员会)[^\\n。]*(?:通过|公布|发布|批准|修订|修正)[^\\n。]*");

    /** A document that says it repeals what these words name, with the words that say so. */
    private Found repealed(String words, List<StoredDocument> named) {
        String key =
                TitleKey.of(
                        named.isEmpty()
                                ? NamedDocuments.title(words)
                                : named.getFirst().header().title());
        List<Answer.Item> items = new ArrayList<>();
        for (StoredDocument by : documents.all().toList()) {
            for (String title : by.header().replaces()) {
                boolean self = named.stream().anyMatch(d -> d.id().equals(by.id()));
                if (!self && TitleKey.of(title).equals(key)) {
                    DocumentFacts facts = candidates.facts(by.id().value());
                    String since =
                            facts.effective() == null ? "" : "，自 " + facts.effective() + " 起";
                    items.addAll(
                            found(
                                            "《%s》已被《%s》废止%s".formatted(title, facts.title(), since),
                                            facts,
                                            clause(facts, title))
                                    .items());
                }
            }
        }
        // A later version under the same name goes on: the repeal was of the older one.
        boolean alive =
                !named.isEmpty()
                        && List.of("IN_FORCE", "NOT_YET_EFFECTIVE")
                                .contains(candidates.facts(named.getFirst().id().value()).status());
        return items.isEmpty() || alive ? Found.nothing("没有") : Found.of(items);
    }

    /** What documents name as what they carry out: 根据《X》，制定本条例. */
    Found basis(List<StoredDocument> carriers) {
        List<Answer.Item> items = new ArrayList<>();
        for (StoredDocument each : carriers.stream().limit(1).toList()) {
            Extraction extraction = candidates.open(each.id().value());
            DocumentFacts facts = candidates.facts(each.id().value());
            for (Extraction.Cited cited : extraction.citations()) {
                Citation citation = cited.citation();
                if (citation.relation() == Citation.Relation.IMPLEMENTS && items.size() < MOST) {
                    items.addAll(
                            found(
                                            "《%s》依据%s".formatted(facts.title(), citation.mention()),
                                            facts,
                                            sentence(extraction.document(), citation.span()))
                                    .items());
                }
            }
        }
        return items.isEmpty() ? Found.nothing("没有") : Found.of(items);
    }

    /** Documents that say they carry out the one that is named. */
    Found downstream(Question question) {
        List<StoredDocument> named = documents.find(question.topic());
        if (named.isEmpty()) {
            return Found.nothing("库中没有“%s”这份文件，不能说下级怎么落实。".formatted(question.topic()));
        }
        StoredDocument above = named.getFirst();
        String key = TitleKey.of(above.header().title());
        String number = above.header().documentNumber();
        List<Answer.Item> items = new ArrayList<>();
        String words = number == null ? above.header().shortTitle() : number;
        for (String id : candidates.mentioning(words, above.header().shortTitle())) {
            if (id.equals(above.id().value())) {
                continue;
            }
            Extraction extraction = candidates.open(id);
            extraction.citations().stream()
                    .map(Extraction.Cited::citation)
                    .filter(c -> c.relation() == Citation.Relation.IMPLEMENTS)
                    .filter(
                            c ->
                                    TitleKey.of(c.title()).equals(key)
                                            || (number != null
                                                    && number.equals(c.documentNumber())))
                    .limit(1)
                    .forEach(
                            c -> {
                                DocumentFacts facts = candidates.facts(id);
                                items.addAll(
                                        found(
                                                        Sentences.place(facts, List.of())
                                                                + "落实这份文件",
                                                        facts,
                                                        sentence(extraction.document(), c.span()))
                                                .items());
                            });
        }
        return items.isEmpty()
                ? Found.nothing("库中没有写明落实《%s》的文件。".formatted(above.header().title()))
                : Found.of(items);
    }

    private Found found(String words, DocumentFacts facts, Entry.@Nullable Evidence evidence) {
        String quote = evidence == null ? "" : "。原文：“" + Sentences.quote(evidence.text()) + "”";
        List<String> path = evidence == null ? List.of() : path(facts.id(), evidence.provisionId());
        return Found.of(
                List.of(
                        new Answer.Item(
                                words + quote, List.of(), null, facts, path, evidence, 1, null)));
    }

    private List<String> path(String id, String provision) {
        return candidates
                .document(id)
                .provisions()
                .filter(p -> p.address().toString().equals(provision))
                .findFirst()
                .map(Provision::path)
                .orElse(List.of());
    }

    /** The last sentence of the document with these words. */
    private Entry.@Nullable Evidence clause(DocumentFacts facts, String words) {
        Document document = candidates.document(facts.id());
        int at = document.text().lastIndexOf(words);
        return at < 0 ? null : sentence(document, new Span(at, at + words.length()));
    }

    private static Entry.@Nullable Evidence sentence(Document document, Span span) {
        String text = document.text();
        Provision holder =
                document.provisions().filter(p -> p.span().contains(span)).findFirst().orElse(null);
        int floor = holder == null ? 0 : holder.span().start();
        int ceiling = holder == null ? text.length() : holder.span().end();
        int start = span.start();
        while (start > floor && "。；;\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = span.end();
        while (end < ceiling && "。；;\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String id = holder == null ? document.id().value() : holder.address().toString();
        return new Entry.Evidence(id, start, end, text.substring(start, end));
    }
}
