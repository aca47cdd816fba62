package org.zhize.api.measure;

import org.zhize.api.measure.Case.Kind;
import org.zhize.api.measure.Verdict.Outcome;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Asks a service and holds what comes against what is expected. */
final class Judge {

    // A body or a date must stand in the first answer; the words of one of the first three may tell
    // the rest, and a list of duties is one answer.
    private static final int WITHIN = 3;

    private final Service service;

    Judge(Service service) {
        this.service = service;
    }

    Verdict judge(Case asked) {
        return asked.kind().isSearch() ? search(asked) : answer(asked);
    }

    private Verdict search(Case asked) {
        JsonNode body = service.search(asked.asked(), "").body();
        List<String> places = new ArrayList<>();
        for (JsonNode item : body.path("items")) {
            places.add(place(item.path("documentTitle").asString(""), item.path("path")));
        }
        boolean right =
                places.stream()
                        .limit(asked.kind().within())
                        .anyMatch(place -> asked.expected().stream().anyMatch(e -> fits(e, place)));
        // A title is found too where the document itself is named above the hits.
        for (JsonNode document : body.path("documents")) {
            String title = document.path("title").asString("");
            right |=
                    asked.kind() != Kind.QUESTION
                            && asked.expected().stream().anyMatch(title::endsWith);
        }
        Outcome outcome = right ? Outcome.RIGHT : places.isEmpty() ? Outcome.SILENT : Outcome.WRONG;
        return new Verdict(
                asked, outcome, places.stream().limit(WITHIN).collect(Collectors.joining(" ; ")));
    }

    private static boolean fits(String expected, String place) {
        boolean whole = !expected.contains("#");
        return place.equals(expected) || place.startsWith(whole ? expected + "#" : expected + "/");
    }

    private static String place(String title, JsonNode path) {
        List<String> steps = new ArrayList<>();
        path.forEach(step -> steps.add(step.asString()));
        // Chapters stand before an article in a path, items after it: the article is its address.
        String article = "";
        for (String step : steps) {
            article = step.matches("第.+条(之.+)?") ? step : article;
        }
        return title + "#" + (article.isEmpty() ? String.join("/", steps) : article);
    }

    private Verdict answer(Case asked) {
        JsonNode answers = service.answer(asked.asked()).body().path("answers");
        String came = answers.path(0).path("text").asString("");
        if (asked.kind() == Kind.UNANSWERABLE) {
            return new Verdict(asked, answers.isEmpty() ? Outcome.RIGHT : Outcome.WRONG, came);
        }
        boolean right = asked.expected().stream().anyMatch(e -> holds(e, answers));
        Outcome outcome =
                right ? Outcome.RIGHT : answers.isEmpty() ? Outcome.SILENT : Outcome.WRONG;
        return new Verdict(asked, outcome, came);
    }

    private static boolean holds(String expected, JsonNode answers) {
        String value = expected.substring(expected.indexOf('=') + 1);
        if (expected.startsWith("text=")) {
            return any(answers, a -> words(a).contains(value));
        }
        if (expected.startsWith("article=")) {
            return any(answers, a -> place(title(a), a.path("path")).equals(value));
        }
        if (expected.startsWith("date=")) {
            return words(answers.path(0)).contains(value);
        }
        for (String holder : expected.split(",")) {
            String[] parts = holder.split("=");
            if (!holds(answers.path(0), parts[0].strip(), parts[1].strip())) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(JsonNode answer, String name, String role) {
        for (JsonNode party : answer.path("parties")) {
            boolean same =
                    party.path("name").asString("").endsWith(name)
                            || party.path("mention").asString("").equals(name);
            if (same && (role.equals("?") || party.path("role").asString("").equals(role))) {
                return true;
            }
        }
        return false;
    }

    private static boolean any(JsonNode answers, java.util.function.Predicate<JsonNode> test) {
        int count = 0;
        for (JsonNode answer : answers) {
            boolean list = answer.path("duty").path("holders").size() > 0;
            if ((count++ < WITHIN || list) && test.test(answer)) {
                return true;
            }
        }
        return false;
    }

    private static String words(JsonNode answer) {
        return answer.path("text").asString("")
                + "\n"
                + answer.path("evidence").path("text").asString("");
    }

    private static String title(JsonNode answer) {
        return answer.path("document").path("title").asString("").replaceFirst("^中华人民共和国", "");
    }
}
