package org.zhize.corpus.names;

import org.zhize.corpus.pattern.TsvTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells a body that is not in the table by the end of its name: …局, …中心, …公司 ({@code forms.tsv}).
 * For whole mentions only; it cannot tell where a name begins.
 */
public final class BodyForms {

    private static final int LONGEST_NAME = 40;

    private final List<BodyForm> forms = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();

    BodyForms() {
        for (TsvTable.Line line :
                TsvTable.load(
                                BodyForms.class,
                                "forms.tsv",
                                "suffix",
                                "kind",
                                "examples",
                                "counterexamples",
                                "source")
                        .lines()) {
            if (line.text("kind").equals("CLASS")) {
                classes.add(line.text("suffix"));
            } else {
                forms.add(
                        new BodyForm(
                                line.text("suffix"),
                                NameKind.valueOf(line.text("kind")),
                                line.list("examples"),
                                line.list("counterexamples")));
            }
        }
    }

    /** A way that names of bodies end. */
    public record BodyForm(
            String suffix, NameKind kind, List<String> examples, List<String> counterexamples) {
        public BodyForm {
            examples = List.copyOf(examples);
            counterexamples = List.copyOf(counterexamples);
        }
    }

    public List<BodyForm> forms() {
        return List.copyOf(forms);
    }

    /** The form of the name, longest first; empty for classes (各局, 有关单位) and for anything else. */
    public Optional<BodyForm> kind(String mention) {
        if (mention.length() > LONGEST_NAME || classes.stream().anyMatch(mention::startsWith)) {
            return Optional.empty();
        }
        return forms.stream()
                .filter(form -> mention.endsWith(form.suffix()))
                .filter(form -> mention.length() >= form.suffix().length() + 2)
                .filter(form -> !form.counterexamples().contains(mention))
                .filter(form -> form.counterexamples().stream().noneMatch(mention::endsWith))
                .max((a, b) -> Integer.compare(a.suffix().length(), b.suffix().length()));
    }
}
