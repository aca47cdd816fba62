package org.zhize.api.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Cases in a file, one a line, parted by tabs.
 *
 * <p>Searches: query, expected, class in small letters (citation, question …). Expected is the
 * short title of a document, then {@code #} and its path joined by {@code /}.
 *
 * <p>Questions: question, intent in capitals, expected. Expected is bodies as {@code NAME=ROLE}
 * parted by commas, all of them needed; {@code date=}; {@code article=TITLE#ARTICLE}; {@code
 * text=words}; or NONE. Alternatives are parted by {@code |} in both.
 */
record CaseFile(List<Case> cases) {

    CaseFile {
        cases = List.copyOf(cases);
    }

    static CaseFile read(Path file) throws IOException {
        List<Case> cases = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t");
            if (fields.length != 3) {
                throw new IllegalArgumentException(file + ", line " + number + ": three fields");
            }
            cases.add(read(fields));
        }
        return new CaseFile(cases);
    }

    private static Case read(String[] fields) {
        String last = fields[2].strip();
        boolean search =
                Arrays.stream(Case.Kind.values())
                        .anyMatch(k -> k.isSearch() && k.name().equals(upper(last)));
        if (search) {
            return new Case(fields[0], Case.Kind.valueOf(upper(last)), alternatives(fields[1]));
        }
        boolean none = last.equals("NONE");
        return new Case(
                fields[0],
                none ? Case.Kind.UNANSWERABLE : Case.Kind.ANSWER,
                none ? List.of() : alternatives(last));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static List<String> alternatives(String field) {
        return Arrays.stream(field.split("\\|")).map(String::strip).toList();
    }
}
