package org.zhize.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

/** What was loaded a moment ago, while the graph is still being written. */
class FreshLoadTest extends RunningService {

    private static final String NOTICE =
            "松台市人民政府办公室关于扶持蚕桑生产的通知\n松政办发〔2025〕31号\n一、由市蚕桑局牵头，2025年6月底前完成桑园改造。\n";
    private static final String FIND = "/parties?q=" + encode("蚕桑局");

    @BeforeAll
    void withTheSamples() throws Exception {
        awaitGraph();
    }

    @Test
    void aBodyIsFoundAtOnceAndGoesWithItsDocument() throws Exception {
        String id =
                new JsonMapper()
                        .readTree(upload(NOTICE, "蚕桑.txt").body())
                        .get(0)
                        .path("id")
                        .asString();
        try {
            assertThat(json("/api" + FIND).path("total").asInt()).isOne();
            String early = page(FIND);
            assertThat(early).contains("<td>松台市", "蚕桑局");
            awaitGraph();
            assertThat(json("/api" + FIND).path("total").asInt()).isOne();
            assertThat(page(FIND)).contains("蚕桑局").doesNotContain("图数据库还");
        } finally {
            send(authorised("/api/documents/" + id).DELETE());
        }
        awaitGraph();
        assertThat(json("/api" + FIND).path("total").asInt()).isZero();
    }
}
