package org.zhize.graph.store;

import org.zhize.corpus.document.Status;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Role;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How fast a graph of the size of all laws is written: documents of made-up words, but as many
 * provisions, duties, holders and citations. Run by hand; wall time says little on a busy machine,
 * so the time of both processors is said too.
 */
final class WriteRate {
    private static final int DOCUMENTS = Integer.getInteger("documents", 2_492);
    private static final int TOGETHER = Integer.getInteger("together", 20);
    private static final String WORDS = "生产经营单位应当建立安全责任制度并依照规定报告主管部门不得拒绝阻碍监督检查及时消除隐患";
    private static final Role[] ROLES = Role.values();
    private static final DutyKind[] KINDS = DutyKind.values();

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
        try (DutyStore store = StoreServer.empty(() -> {})) {
            long wall = System.nanoTime();
            Duration server = server();
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
                            server().minus(server).toSeconds());
                }
            }
            long millis = (System.nanoTime() - wall) / 1_000_000;
            System.out.printf(
                    "wrote in %.1f s; processor of the server %.1f s, of the client %.1f s%n",
                    millis / 1e3,
                    server().minus(server).toMillis() / 1e3,
                    client().minus(client).toMillis() / 1e3);
            System.out.println(store.counts());
        }
        System.exit(0);
    }

    private static Duration server() {
        return ProcessHandle.of(StoreServer.neo4j().pid())
                .orElseThrow()
                .info()
                .totalCpuDuration()
                .orElseThrow();
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
