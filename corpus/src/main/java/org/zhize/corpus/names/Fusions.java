package org.zhize.corpus.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * County bodies that were merged: 文化体育和旅游局 is made of the words of several functions. Only names
 * that such words cover wholly are read so.
 */
final class Fusions {

    private static final List<String> SUFFIXES = List.of("委员会", "局", "委", "厅");
    private static final int LONGEST_NAME = 24;

    private final Map<String, Body> words;

    Fusions(Map<String, Body> functionWords) {
        words = functionWords;
    }

    record Fused(List<String> functions) {
        Fused {
            functions = List.copyOf(functions);
        }
    }

    Optional<Fused> of(String name) {
        if (name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        for (String suffix : SUFFIXES) {
            if (name.endsWith(suffix)) {
                return covered(name.substring(0, name.length() - suffix.length()));
            }
        }
        return Optional.empty();
    }

    private Optional<Fused> covered(String stem) {
        Set<String> functions = new LinkedHashSet<>();
        int at = 0;
        while (at < stem.length()) {
            if (at > 0 && "和与及、".indexOf(stem.charAt(at)) >= 0) {
                at++;
                continue;
            }
            int end = stem.length();
            Body body = words.get(stem.substring(at, end));
            while (body == null && end > at + 1) {
                end--;
                body = words.get(stem.substring(at, end));
            }
            if (body == null) {
                return Optional.empty();
            }
            functions.addAll(body.functions());
            at = end;
        }
        return functions.size() < 2
                ? Optional.empty()
                : Optional.of(new Fused(List.copyOf(functions)));
    }
}
