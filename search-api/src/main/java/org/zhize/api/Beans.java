package org.zhize.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhize.api.load.GraphSync;
import org.zhize.api.load.Loader;
import org.zhize.api.reading.Understanding;
import org.zhize.api.settings.ZhizeProperties;
import org.zhize.api.workspace.GraphLink;
import org.zhize.api.workspace.Workspace;

/** The parts below the web, opened once and closed in reverse order. */
@Configuration(proxyBeanMethods = false)
class Beans {

    @Bean
    Workspace workspace(ZhizeProperties properties) {
        return Workspace.open(properties, new Understanding());
    }

    // After the workspace, whose lock keeps a second server off the same folder.
    @Bean
    GraphLink graphLink(ZhizeProperties properties, Workspace workspace) {
        return GraphLink.open(properties);
    }

    @Bean(initMethod = "start")
    GraphSync graphSync(Workspace workspace, GraphLink link) {
        return new GraphSync(workspace, link);
    }

    @Bean
    Loader loader(Workspace workspace, GraphSync graph) {
        return new Loader(workspace, graph);
    }
}
