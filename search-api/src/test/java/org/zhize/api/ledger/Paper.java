package org.zhize.api.ledger;

import org.jspecify.annotations.Nullable;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Role;

import java.time.LocalDate;
import java.util.List;

/** Entries for tests. */
public final class Paper {

    public static final DocumentFacts NOTICE =
            new DocumentFacts(
                    "d1",
                    "松台市关于水库巡查的通知",
                    null,
                    null,
                    "notice.txt",
                    "松水发〔2025〕9号",
                    List.of("松台市水务局"),
                    LocalDate.of(2025, 3, 1),
                    null,
                    null,
                    null,
                    List.of(),
                    "POLICY_DOCUMENT",
                    "政策文件",
                    "通知",
                    "IN_FORCE",
                    "现行有效",
                    List.of(),
                    null,
                    java.util.Set.of());

    private Paper() {}

    /** A norm with this doer. */
    public static DutyItem duty(String subject, String statement) {
        return new DutyItem(
                entry(
                        DutyKind.OBLIGATION,
                        null,
                        subject,
                        statement,
                        List.of(),
                        List.of(),
                        List.of()),
                NOTICE);
    }

    /** A task; a holder is written as role and name, such as LEAD 水务局. */
    static Entry task(String title, @Nullable LocalDate due, String... holders) {
        return entry(
                DutyKind.TASK,
                title,
                null,
                title + "，按期完成",
                List.of(holders).stream().map(Paper::holder).toList(),
                due == null ? List.of() : List.of(new Entry.Deadline("到期", due, null, null, false)),
                List.of());
    }

    /** A task that comes again. */
    public static DutyItem recurring(String title, String period) {
        return new DutyItem(
                entry(
                        DutyKind.TASK,
                        title,
                        null,
                        title,
                        List.of(),
                        List.of(),
                        List.of(new Entry.Recurrence("每期一次", period, 1))),
                NOTICE);
    }

    public static DutyItem dated(String title, LocalDate due, String... holders) {
        return new DutyItem(task(title, due, holders), NOTICE);
    }

    private static Entry.Holder holder(String words) {
        String[] parts = words.split(" ");
        return new Entry.Holder(
                parts[1],
                Role.valueOf(parts[0]),
                false,
                null,
                new Entry.Party("p" + parts[1], parts[1], "DEPARTMENT", null, List.of()));
    }

    private static Entry entry(
            DutyKind kind,
            @Nullable String title,
            @Nullable String subject,
            String statement,
            List<Entry.Holder> holders,
            List<Entry.Deadline> deadlines,
            List<Entry.Recurrence> recurrences) {
        return new Entry(
                "d1.a1",
                kind,
                List.of("一"),
                title,
                subject,
                statement,
                holders,
                deadlines,
                recurrences,
                List.of(),
                List.of(),
                List.of(),
                new Entry.Evidence("d1.a1", 0, 1, "水"));
    }
}
