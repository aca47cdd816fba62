package org.zhize.corpus.structure;

import org.zhize.corpus.document.Table.Column;
import org.zhize.corpus.document.Table.Meaning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Meanings of columns beside each other, and of columns without a header. */
final class ColumnRoles {

    private static final int SAMPLE = 200;
    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})年?");

    private ColumnRoles() {}

    /**
     * Settles headers that mean different things in different company: 单位 beside 指标 is a unit of
     * measure, beside 任务 it is who is responsible; an unknown name right of the number is the task.
     */
    static List<Column> settle(List<Named> heads) {
        Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        heads.forEach(head -> meanings.add(head.column().meaning()));
        boolean figures =
                meanings.contains(Meaning.METRIC)
                        || meanings.contains(Meaning.TARGET)
                        || meanings.contains(Meaning.BASELINE);
        boolean matter =
                meanings.contains(Meaning.TASK)
                        || meanings.contains(Meaning.CONTENT)
                        || meanings.contains(Meaning.METRIC);
        boolean noContent = !meanings.contains(Meaning.CONTENT);
        boolean titled = false;
        int lastYear = heads.stream().mapToInt(head -> year(head.bare())).max().orElse(0);
        List<Column> settled = new ArrayList<>();
        for (Named head : heads) {
            Meaning meaning = head.column().meaning();
            if ("单位".equals(head.bare())) {
                meaning = figures ? Meaning.UNIT : Meaning.RESPONSIBLE;
            }
            boolean yearOnly = YEAR.matcher(head.bare()).matches();
            if (yearOnly && meanings.contains(Meaning.METRIC) && year(head.bare()) < lastYear) {
                meaning = Meaning.BASELINE;
            }
            boolean unknown = meaning == Meaning.OTHER && ColumnName.meaning(head.bare()) == null;
            if (unknown && !head.bare().isEmpty() && !matter) {
                meaning = Meaning.TASK;
                matter = true;
            }
            if (meaning == Meaning.TASK && titled && noContent) {
                meaning = Meaning.CONTENT; // 类别 | 工作任务 | 责任单位
                noContent = false;
            }
            titled |= meaning == Meaning.TASK;
            settled.add(new Column(head.column().header(), meaning));
        }
        return settled;
    }

    private static int year(String bare) {
        Matcher year = YEAR.matcher(bare);
        return year.lookingAt() ? Integer.parseInt(year.group(1)) : 0;
    }

    /** A column and the bare words of its header. */
    record Named(Column column, String bare) {}

    /** Meanings by what the cells of each column look like. */
    static List<Column> guess(List<List<String>> columns) {
        List<Column> guessed = new ArrayList<>();
        Set<Meaning> taken = EnumSet.noneOf(Meaning.class);
        for (List<String> cells : columns) {
            Meaning meaning = cells.isEmpty() ? Meaning.OTHER : guessOne(cells, taken);
            taken.add(meaning);
            guessed.add(new Column(null, meaning));
        }
        return guessed;
    }

    private static Meaning guessOne(List<String> cells, Set<Meaning> taken) {
        List<String> sample = cells.subList(0, Math.min(SAMPLE, cells.size()));
        long numbers = sample.stream().filter(CellClass::isNumber).count();
        long sentences = sample.stream().filter(CellClass::isSentence).count();
        long owners = sample.stream().filter(CellClass::isOwners).count();
        long dates = sample.stream().filter(CellClass::isDate).count();
        int most = sample.size() - sample.size() / 3;
        if (numbers >= most && taken.isEmpty()) {
            return Meaning.NUMBER;
        }
        if (sentences * 2 >= sample.size() && !taken.contains(Meaning.CONTENT)) {
            return Meaning.CONTENT;
        }
        if (dates >= most && !taken.contains(Meaning.DEADLINE)) {
            return Meaning.DEADLINE;
        }
        boolean afterWords = taken.contains(Meaning.CONTENT) || taken.contains(Meaning.TASK);
        if (owners >= most && afterWords && !taken.contains(Meaning.RESPONSIBLE)) {
            return Meaning.RESPONSIBLE;
        }
        return afterWords ? Meaning.OTHER : Meaning.TASK;
    }
}
