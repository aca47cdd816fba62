package org.zhize.api.web;

import jakarta.servlet.http.HttpServletRequest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The address of a page with its parameters, and the addresses one click away: a filter more, a
 * filter less, another page. So every state of a page can be shared and the back button works.
 */
public record PageLink(String path, Map<String, List<String>> parameters) {

    public static PageLink of(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            List<String> kept = new ArrayList<>();
                            for (String value : values) {
                                if (!value.isBlank()) {
                                    kept.add(value);
                                }
                            }
                            if (!kept.isEmpty()) {
                                parameters.put(name, kept);
                            }
                        });
        return new PageLink(request.getRequestURI(), parameters);
    }

    /** The first page with this value and no other of the parameter. */
    public String with(String name, Object value) {
        Map<String, List<String>> other = fresh(name);
        other.put(name, List.of(String.valueOf(value)));
        return new PageLink(path, other).toString();
    }

    /** The first page with this value beside the others of the parameter. */
    public String plus(String name, String value) {
        Map<String, List<String>> other = fresh(name);
        List<String> values = new ArrayList<>(parameters.getOrDefault(name, List.of()));
        values.add(value);
        other.put(name, values);
        return new PageLink(path, other).toString();
    }

    /** The first page without this value of the parameter. */
    public String minus(String name, String value) {
        Map<String, List<String>> other = fresh(name);
        List<String> values = new ArrayList<>(parameters.getOrDefault(name, List.of()));
        values.remove(value);
        if (!values.isEmpty()) {
            other.put(name, values);
        }
        return new PageLink(path, other).toString();
    }

    /** The first page without these parameters. */
    public String without(String... names) {
        Map<String, List<String>> other = fresh("page");
        for (String name : names) {
            other.remove(name);
        }
        return new PageLink(path, other).toString();
    }

    /** The first page with these values, each alone; an empty one takes the parameter away. */
    public String changed(Map<String, String> values) {
        Map<String, List<String>> other = fresh("page");
        // Sorted, so that one state has one address.
        new TreeMap<>(values)
                .forEach(
                        (name, value) -> {
                            other.remove(name);
                            if (!value.isEmpty()) {
                                other.put(name, List.of(value));
                            }
                        });
        return new PageLink(path, other).toString();
    }

    /** The same page under another path: an export, say. */
    public String at(String other) {
        return new PageLink(other, parameters).toString();
    }

    /** An export of what the page shows: all of it, in this format. */
    public String export(String other, String format) {
        Map<String, List<String>> kept = fresh("size");
        kept.put("format", List.of(format));
        return new PageLink(other, kept).toString();
    }

    /** The first page with these parameters and no other. */
    public String only(String... names) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String name : names) {
            if (parameters.containsKey(name)) {
                kept.put(name, values(name));
            }
        }
        return new PageLink(path, kept).toString();
    }

    /** Whether the parameter is set. */
    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    public boolean has(String name, String value) {
        return parameters.getOrDefault(name, List.of()).contains(value);
    }

    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The first value, or nothing. */
    public String value(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private Map<String, List<String>> fresh(String name) {
        Map<String, List<String>> other = new LinkedHashMap<>(parameters);
        other.remove("page");
        other.remove("jump");
        other.remove(name);
        return other;
    }

    @Override
    public String toString() {
        StringBuilder address = new StringBuilder(path);
        char mark = '?';
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                address.append(mark).append(encoded(parameter.getKey()));
                address.append('=').append(encoded(value));
                mark = '&';
            }
        }
        return address.toString();
    }

    // A page has some hundred links: a builder of addresses costs more than the search itself.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
