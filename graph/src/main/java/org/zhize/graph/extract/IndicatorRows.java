package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Row;
import org.zhize.corpus.document.Row.Cell;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.document.Table.Meaning;
import org.zhize.corpus.text.Span;
import org.zhize.corpus.text.Widths;
import org.zhize.graph.duty.Target;
import org.zhize.graph.duty.Target.Direction;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a row of a table of indicators: 指标 | 单位 | 2020年 | 2025年 | 属性. */
final class IndicatorRows {

    // ≥95, <0.07, 下降10%, [15] (a sum over the years), 95%以上, ↓10
    private static final Pattern CELL =
            Pattern.compile(
                    "^\\[?(?<sign>≥|>=|>|≤|<=|<|不低于|不少于|不超过|不高于|下降|降低|减少|↓|增长|提高|增加|↑|达到|[-+])?"
                            + "(?<v>[0-9]{1,12}(?:,[0-9]{3}){0,4}(?:[.][0-9]{1,6})?)\\]?"
                            + "(?<u>[^0-9以左,;。\\[\\]]{0,10})(?<tail>以上|以下|以内|左右)?$");
    private static final Pattern UNIT_IN_NAME = Pattern.compile("\\(([^()]{1,10})\\)$");

    private final List<Wording> wordings;

    IndicatorRows(List<Wording> wordings) {
        this.wordings = List.copyOf(wordings);
    }

    /** A sign in a cell or an ending of an indicator's name, and the direction it gives. */
    record Wording(String where, Direction direction, List<String> words) {}

    List<Target> read(String text, Table table, Row row) {
        Cell name = cell(table, row, Meaning.METRIC);
        Cell value = cell(table, row, Meaning.TARGET);
        if (name == null || value == null) {
            return List.of();
        }
        Matcher matcher = CELL.matcher(plain(text, value.span()));
        if (!matcher.matches()) {
            return List.of();
        }
        BigDecimal number = Value.number(matcher.group("v"));
        if (number == null) {
            return List.of();
        }
        String metric = plain(text, name.span());
        String unit = Value.mended(matcher.group("u"));
        Matcher inName = UNIT_IN_NAME.matcher(metric);
        if (inName.find()) {
            unit = unit.isEmpty() ? inName.group(1) : unit;
            metric = metric.substring(0, inName.start());
        }
        Cell unitCell = cell(table, row, Meaning.UNIT);
        if (unit.isEmpty() && unitCell != null) {
            unit = plain(text, unitCell.span());
        }
        Cell base = cell(table, row, Meaning.BASELINE);
        return List.of(
                new Target(
                        value.span().of(text),
                        value.span(),
                        metric,
                        direction(matcher, metric),
                        number,
                        unit,
                        base == null ? null : header(text, table, base)));
    }

    private Direction direction(Matcher cell, String metric) {
        return byWords("sign", cell.group("sign"))
                .or(() -> byWords("tail", cell.group("tail")))
                .or(
                        () ->
                                wordings.stream()
                                        .filter(w -> w.where().equals("name"))
                                        .filter(w -> w.words().stream().anyMatch(metric::endsWith))
                                        .map(Wording::direction)
                                        .findFirst())
                .orElse(Direction.REACH);
    }

    private java.util.Optional<Direction> byWords(String where, @Nullable String words) {
        return wordings.stream()
                .filter(w -> words != null && w.where().equals(where) && w.words().contains(words))
                .map(Wording::direction)
                .findFirst();
    }

    private static @Nullable Cell cell(Table table, Row row, Meaning meaning) {
        for (Cell cell : row.cells()) {
            if (table.columns().get(cell.column()).meaning() == meaning) {
                return cell;
            }
        }
        return null;
    }

    private static @Nullable String header(String text, Table table, Cell cell) {
        Span header = table.columns().get(cell.column()).header();
        return header == null ? null : plain(text, header);
    }

    private static String plain(String text, Span span) {
        return Widths.fold(span.of(text)).replaceAll("\\s", "");
    }
}
