package org.zhize.api.health;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhize.api.load.GraphSync;

/** Says on every page that the graph still lacks what was loaded a moment ago. */
@ControllerAdvice(annotations = Controller.class)
class GraphBehind {

    private final GraphSync sync;

    GraphBehind(GraphSync sync) {
        this.sync = sync;
    }

    @ModelAttribute("graphBehind")
    @Nullable String sentence() {
        GraphSync.State state = sync.state();
        // A graph that is away is named where it is asked.
        if (state.inStep() || state.problem() != null) {
            return null;
        }
        String lacks = state.behind() > 0 ? "还差 %d 个文件".formatted(state.behind()) : "还在核对";
        return "图数据库" + lacks + "，责任主体、来龙去脉、被引用和缺口暂时可能不全，请稍后刷新";
    }
}
