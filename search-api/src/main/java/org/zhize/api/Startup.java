package org.zhize.api;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.zhize.api.answer.Answerer;
import org.zhize.api.cli.LoadTable;
import org.zhize.api.cli.ProgressBar;
import org.zhize.api.load.LoadResult;
import org.zhize.api.load.Loader;
import org.zhize.api.settings.ZhizeProperties;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.library.Library.Incoming;
import org.zhize.indexer.query.SearchRequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a service does before it says it is ready: finish what was begun, fill what is empty. */
@Component
class Startup implements ApplicationRunner {

    private static final String SAMPLE = "classpath:/org/zhize/api/sample/*.*";
    // Longer work goes on while the service already answers with what it has.
    private static final int SOON_DONE = 100;
    // Fewer provisions are searched at once, warm or not.
    private static final int MANY = 5000;
    // One of each kind that takes another way through the program.
    private static final List<String> FIRST =
            List.of("安全生产由谁负责", "未取得许可证怎么处罚", "多久检查一次", "安全生产法第一条", "申请许可需要什么条件");

    private final ZhizeProperties properties;
    private final Workspace workspace;
    private final Loader loader;
    private final Answerer answerer;
    private final WebServerApplicationContext context;

    Startup(
            ZhizeProperties properties,
            Workspace workspace,
            Loader loader,
            Answerer answerer,
            WebServerApplicationContext context) {
        this.properties = properties;
        this.workspace = workspace;
        this.loader = loader;
        this.answerer = answerer;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int pending = workspace.library().pending().size();
        if (pending > SOON_DONE) {
            System.err.println("继续上次未完成的装载：" + pending + " 个文件，服务同时可用。");
            Thread.ofPlatform().name("resume").daemon().start(this::resume);
        } else {
            resume();
        }
        if (workspace.directory().isFresh() && properties.sample()) {
            sample();
        }
        announce();
        Thread.ofPlatform().name("warm up").daemon().start(this::warmUp);
    }

    // The first letter typed would wait for the words of all provisions to be read, the first
    // question for the sentence model and the graph: 2.6 s with all laws.
    private void warmUp() {
        workspace.index().suggest("安全", 1);
        if (workspace.index().counts().provisions() >= MANY) {
            for (String question : FIRST) {
                workspace.index().search(SearchRequest.of(question));
                answerer.card(question);
            }
        }
    }

    private void resume() {
        ProgressBar bar = new ProgressBar(System.err);
        loader.resume(bar);
        bar.close();
        workspace.embed();
    }

    private void sample() {
        System.err.println("新的数据目录：装载随附的示例文件。");
        ProgressBar bar = new ProgressBar(System.err);
        List<Incoming> files = files();
        List<LoadResult> results = loader.load(files.iterator(), files.size(), bar);
        bar.close();
        new LoadTable(results).print(System.err, bar.seconds());
    }

    private static List<Incoming> files() {
        try {
            List<Incoming> files = new ArrayList<>();
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources(SAMPLE)) {
                files.add(
                        new Incoming(
                                String.valueOf(resource.getFilename()),
                                resource.getContentAsByteArray()));
            }
            files.sort(Comparator.comparing(Incoming::fileName));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void announce() {
        Environment environment = context.getEnvironment();
        String address = environment.getProperty("server.address", "127.0.0.1");
        var server = context.getWebServer();
        int port = server == null ? 0 : server.getPort();
        String host = address.contains(":") ? "[" + address + "]" : address;
        String url = "http://" + (address.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port;
        workspace.directory().announce(url);
        System.err.println();
        System.err.println("职责 Zhize 已就绪：" + url);
        System.err.println("数据目录：" + workspace.directory().path().toAbsolutePath().normalize());
        if (workspace.token().isMade()) {
            System.err.println("写入令牌（只显示这一次，存于数据目录的 token 文件）：" + workspace.token().value());
        }
    }
}
