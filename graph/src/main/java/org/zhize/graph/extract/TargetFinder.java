package org.zhize.graph.extract;

import org.zhize.corpus.document.Row;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.pattern.DataException;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Target;
import org.zhize.graph.duty.Target.Direction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds values to be reached, in running text and in tables of indicators. */
public final class TargetFinder {

    private static final String RESOURCE = "targets.json";
    private static final String ZERO = "zero ";

    private final Triggers<TargetRow> rows;
    private final MetricReader metrics;
    private final IndicatorRows indicators;

    TargetFinder(PatternTable<TargetRow> rows, MetricReader metrics) {
        this.rows = new Triggers<>(RESOURCE, rows);
        this.metrics = metrics;
        this.indicators =
                new IndicatorRows(
                        PatternTable.rows(
                                TargetFinder.class,
                                "indicator-words.json",
                                IndicatorRows.Wording.class));
    }

    public static TargetFinder standard() {
        PatternTable<TargetRow> rows = table();
        for (var entry : rows.entries()) {
            String reads = entry.row().reads();
            if (!reads.equals("none") && !reads.startsWith(ZERO)) {
                direction(entry.row());
            }
        }
        return new TargetFinder(rows, MetricReader.standard());
    }

    static PatternTable<TargetRow> table() {
        return PatternTable.load(TargetFinder.class, RESOURCE, TargetRow.class);
    }

    /** In the order of the text; offsets are those of the text. */
    public List<Target> find(String text, Span within, Context context) {
        Plain plain = Plain.of(text, within);
        if (plain.isEmpty()) {
            return List.of();
        }
        List<Found<TargetRow>> found = Found.in(plain, rows);
        found.sort(Comparator.comparingInt(Found::start));
        List<Target> targets = new ArrayList<>();
        for (Found<TargetRow> one : found) {
            if (!one.row().reads().equals("none") && !isPast(plain, one, context)) {
                targets.addAll(read(text, plain, one));
            }
        }
        return targets;
    }

    /** 2023年产量达到20万吨 in a plan of 2024 reports. Not 较2023年, which compares. */
    private static boolean isPast(Plain plain, Found<TargetRow> found, Context context) {
        Integer own = context.year();
        if (own == null) {
            return false;
        }
        Matcher year = YEAR.matcher(plain.text()).region(0, found.start());
        String last = null;
        while (year.find()) {
            boolean here = plain.text().substring(year.end(), found.start()).indexOf('。') < 0;
            last = here ? year.group(1) : last;
        }
        return last != null && Integer.parseInt(last) < own;
    }

    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9较比与同在以从由自超])(20[0-9]{2})年(?!以来|[—~-])");

    /** The targets of a row of a table of indicators: 指标 | 单位 | 2020年 | 2025年 | 属性. */
    public List<Target> row(String text, Table table, Row row, Context context) {
        return indicators.read(text, table, row);
    }

    private List<Target> read(String text, Plain plain, Found<TargetRow> found) {
        boolean zero = found.row().reads().startsWith(ZERO);
        Direction direction = zero ? Direction.LIMIT : direction(found.row());
        List<Value> values = new ArrayList<>();
        if (zero) {
            values.add(new Value(BigDecimal.ZERO, found.row().reads().substring(ZERO.length())));
        } else {
            Value first = Value.of(found);
            if (first == null) {
                return List.of();
            }
            values.add(first);
            values.addAll(Value.list(found.group("more")));
            String last = values.getLast().unit();
            // 4个、5个工作日: the last unit is whole
            values.replaceAll(v -> last.startsWith(v.unit()) ? new Value(v.number(), last) : v);
        }
        List<MetricReader.Metric> measured = metrics.metrics(plain, found);
        String baseline = metrics.baseline(plain, found);
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            // values of a list belong to the last metrics: A、B分别下降10%、20%
            int of = values.size() - measured.size() + i;
            Value value = values.get(Math.max(0, values.size() == 1 ? 0 : of));
            MetricReader.Metric metric = measured.get(i);
            targets.add(
                    new Target(
                            metric.mention().of(text),
                            metric.mention(),
                            metric.name(),
                            direction,
                            value.number(),
                            value.unit(),
                            baseline));
        }
        return targets;
    }

    private static Direction direction(TargetRow row) {
        try {
            return Direction.valueOf(row.reads().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new DataException(RESOURCE, row.id(), "no such direction", unknown);
        }
    }
}
