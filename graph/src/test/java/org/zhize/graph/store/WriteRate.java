package org.zhize.graph.store;

import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Status;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Role;
import org.zhize.graph.local.LocalNeo4j;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How fast a graph of the size of all laws is written: documents of made-up words, but as many
 * provisions, duties, holders and citations. Run by hand, with the folder of the database: the
 * first run writes, the next ones change and read. Wall time says little on a busy machine, so the
 * time of the processor is said too.
 */
final class WriteRate {
    private static final int DOCUMENTS = Integer.getInteger("documents", 2_492);
    private static final int TOGETHER = Integer.getInteger("together", 20);
    private static final String WORDS = "生产经营单位应当建立安全责任制度并依照规定报告主管部门不得拒绝阻碍监督检查及时消除隐患";
    private static final Role[] ROLES = Role.values();
    private static final DutyKind[] KINDS = DutyKind.values();

    private static long pid;

    private WriteRate() {}

    public static void main(String[] args) {
        List<List<GraphDocument>> batches = new ArrayList<>();
        Random random = new Random(1);
        for (int start = 0; start < DOCUMENTS; start += TOGETHER) {
            List<GraphDocument> batch = new ArrayList<>();
            for (int i = start; i < Math.min(start + TOGETHER, DOCUMENTS); i++) {
                batch.add(document(i, random));
            }
            batches.add(batch);
        }
        try (LocalNeo4j server =
                        LocalNeo4j.start(
                                Path.of(System.getProperty("zhize.neo4j.server-lib")),
                                Path.of(args[0]));
                DutyStore store =
                        DutyStore.connect(server.uri(), LocalNeo4j.USER, server.password())) {
            pid = server.pid();
            if (store.counts().documents() == DOCUMENTS) {
                changes(store, batches);
                read(store);
                return;
            }
            store.clear();
            long wall = System.nanoTime();
            Duration before = server();
            Duration client = client();
            int written = 0;
            long said = wall;
            for (List<GraphDocument> batch : batches) {
                store.replace(batch);
                written += batch.size();
                if (System.nanoTime() - said > 10_000_000_000L) {
                    said = System.nanoTime();
                    System.out.printf(
                            "%d documents after %d s, server %d s%n",
                            written,
                            (said - wall) / 1_000_000_000,
                            server().minus(before).toSeconds());
                }
            }
            long millis = (System.nanoTime() - wall) / 1_000_000;
            System.out.printf(
                    "wrote in %.1f s; processor of the server %.1f s, of the client %.1f s%n",
                    millis / 1e3,
                    server().minus(before).toMillis() / 1e3,
                    client().minus(client).toMillis() / 1e3);
            System.out.println(store.counts());
        }
    }

    private static void changes(DutyStore store, List<List<GraphDocument>> batches) {
        for (int i = 0; i < 3; i++) {
            timed("replace 20", () -> store.replace(batches.getFirst()));
            timed("replace 1", () -> store.replace(batches.get(7).subList(0, 1)));
            timed("delete 1", () -> store.delete(ids(batches.get(8).subList(0, 1))));
            timed("write 1", () -> store.replace(batches.get(8).subList(0, 1)));
        }
        System.out.println(store.counts());
    }

    private static void read(DutyStore store) {
        var most = store.parties(PartyFilter.ALL, 0, 1).items().getFirst();
        String party = most.party().id();
        System.out.println("most duties: " + most.total());
        DocumentId document = new DocumentId("d0");
        String duty = store.duties(DutyFilter.ALL.in(document), 0, 1).items().getFirst().id();
        timed("warm up", store::warmUp);
        for (int i = 0; i < 2; i++) {
            timed("all duties", () -> store.duties(DutyFilter.ALL, 0, 20));
            timed("late page", () -> store.duties(DutyFilter.ALL, 10_000, 20));
            timed(
                    "prohibitions",
                    () -> store.duties(DutyFilter.ALL.ofKind(Set.of(DutyKind.PROHIBITION)), 0, 20));
            timed("ledger of most", () -> store.duties(DutyFilter.ALL.heldBy(party), 0, 20));
            timed(
                    "of function, leading",
                    () ->
                            store.duties(
                                    DutyFilter.ALL.ofFunction("职能1").as(Set.of(Role.LEAD)), 0, 20));
            timed("party", () -> store.party(party));
            timed("parties called", () -> store.parties(PartyFilter.ALL.called("99局"), 0, 20));
            timed("peers", () -> store.peersOf(party, 0, 20));
            timed("cited by", () -> store.citedBy(document, 0, 20));
            timed("chain", () -> store.chain(NodeKind.DUTY, duty, Chain.Reach.USUAL));
            timed("around most", () -> store.chain(NodeKind.PARTY, party, Chain.Reach.USUAL));
            timed("by document", store::dutiesByDocument);
            timed("by month", () -> store.dutiesByMonth(DutyFilter.ALL));
            timed("matrix of all", () -> store.matrix(DutyFilter.ALL, 1_000));
            timed("gaps", () -> store.gaps(Gap.Kind.NO_HOLDER, DutyFilter.ALL, 0, 20));
            timed("contents", store::contents);
        }
    }

    private static void timed(String what, Runnable call) {
        long start = System.nanoTime();
        Duration before = server();
        call.run();
        System.out.printf(
                "%-22s %6d ms, server %6d ms%n",
                what, (System.nanoTime() - start) / 1_000_000, server().minus(before).toMillis());
    }

    private static Set<DocumentId> ids(List<GraphDocument> documents) {
        return documents.stream().map(GraphDocument::id).collect(Collectors.toSet());
    }

    private static Duration server() {
        return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow();
    }

    private static Duration client() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static GraphDocument document(int i, Random random) {
        Paper paper = Paper.law("d" + i, "第" + i + "号条例", "2020-01-01").status(Status.IN_FORCE);
        if (i % 3 != 0) {
            paper.region("省" + i % 30);
        }
        // 140,000 provisions, 300,000 duties and holdings, 60,000 citations over 2,492 documents.
        int provisions = 20 + random.nextInt(73);
        for (int a = 1; a <= provisions; a++) {
            paper.at("a" + a);
            int duties = 1 + random.nextInt(3) + (random.nextInt(4) == 0 ? 1 : 0);
            for (int t = 0; t < duties; t++) {
                for (int h = random.nextInt(3); h > 0; h--) {
                    paper.held(
                            name(random),
                            ROLES[random.nextInt(4)],
                            PartyKind.DEPARTMENT,
                            "职能" + random.nextInt(100));
                }
                paper.duty(KINDS[random.nextInt(4)], null, words(random, 20 + random.nextInt(100)));
            }
            if (random.nextInt(7) < 3) {
                if (random.nextBoolean()) {
                    paper.citesOwn("第" + (1 + random.nextInt(20)) + "条");
                } else {
                    // Some laws are cited much, most hardly.
                    int cited = (int) (DOCUMENTS * 1.2 * Math.pow(random.nextDouble(), 3));
                    paper.cites(
                            "第" + cited + "号条例",
                            random.nextBoolean() ? "第" + (1 + random.nextInt(20)) + "条" : null);
                }
            }
        }
        return paper.written();
    }

    private static String name(Random random) {
        // A few names stand in every law.
        return "主体" + (int) (5_000 * Math.pow(random.nextDouble(), 4)) + "局";
    }

    private static String words(Random random, int length) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append(WORDS.charAt(random.nextInt(WORDS.length())));
        }
        return words.toString();
    }
}
