package org.zhize.api.cli;

import org.zhize.api.ledger.Shown;
import org.zhize.api.load.GraphSync;
import org.zhize.api.load.LoadResult;
import org.zhize.api.load.LoadResult.Status;
import org.zhize.api.load.Loader;
import org.zhize.api.measure.Cases;
import org.zhize.api.measure.IndexingBenchmark;
import org.zhize.api.measure.QuestionBenchmark;
import org.zhize.api.measure.Service;
import org.zhize.api.reading.Understanding;
import org.zhize.api.reading.Understanding.Outcome;
import org.zhize.api.reading.Understanding.Outcome.NotRead;
import org.zhize.api.reading.Understanding.Outcome.Understood;
import org.zhize.api.settings.Settings;
import org.zhize.api.workspace.GraphLink;
import org.zhize.api.workspace.Token;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.library.DataDirectory;
import org.zhize.corpus.library.Library.Incoming;
import org.zhize.indexer.benchmark.TrainRanker;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The commands beside {@code serve}. Each returns its exit code: 0 all is well, 1 some files were
 * not taken, 2 the command could not be done.
 */
public final class Commands {

    private static final JsonMapper SHOWN =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private final Settings settings;
    private final PrintStream out;
    private final PrintStream err;

    public Commands(Settings settings, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    public int load(List<String> paths) {
        if (paths.isEmpty()) {
            throw new CommandException("用法：zhize load 文件或文件夹…");
        }
        List<Path> files = LocalFiles.find(paths);
        List<LocalFiles.Unreadable> unreadable = new ArrayList<>();
        Iterator<Incoming> incoming = LocalFiles.open(files, unreadable);
        ProgressBar bar = new ProgressBar(err);
        List<LoadResult> results = new ArrayList<>();
        String service = DataDirectory.runningService(settings.zhize().data());
        if (service != null) {
            err.println("服务正在运行（" + service + "），文件交给它装载。");
            results.addAll(
                    new RemoteLoad(service, Token.read(settings.zhize()))
                            .load(incoming, files.size(), bar));
        } else {
            try (Workspace workspace = Workspace.open(settings.zhize(), new Understanding());
                    GraphLink link = GraphLink.open(settings.zhize());
                    GraphSync graph = new GraphSync(workspace, link);
                    Loader loader = new Loader(workspace, graph)) {
                graph.start();
                results.addAll(loader.resume(bar));
                results.addAll(loader.load(incoming, files.size(), bar));
                bar.awaitGraph(graph);
            }
        }
        bar.close();
        for (var file : unreadable) {
            results.add(
                    new LoadResult(
                            file.file().toString(),
                            null,
                            null,
                            Status.REJECTED,
                            0,
                            0,
                            List.of(),
                            file.sentence()));
        }
        LoadTable table = new LoadTable(results);
        table.print(out, bar.seconds());
        return table.count(Status.REJECTED) == 0 ? 0 : 1;
    }

    public int reindex() {
        requireNoService("reindex");
        ProgressBar bar = new ProgressBar(err);
        List<LoadResult> results;
        try (Workspace workspace = Workspace.open(settings.zhize(), new Understanding());
                GraphLink link = GraphLink.open(settings.zhize());
                GraphSync graph = new GraphSync(workspace, link);
                Loader loader = new Loader(workspace, graph)) {
            graph.start();
            loader.resume(bar);
            results = loader.reindex(bar);
            bar.awaitGraph(graph);
        }
        bar.close();
        out.printf("重建完成：%d 个文件，用时 %.1f 秒%n", results.size(), bar.seconds());
        new LoadTable(results).printRejected(out);
        return 0;
    }

    /**
     * Writes the ledger of every document into a folder, named after the file: 001.json for
     * 001_c6cba.txt.
     */
    public int export(List<String> words) {
        Set<String> formats = Set.of("json", "csv", "xlsx");
        List<String> wanted = words.stream().filter(formats::contains).toList();
        List<String> folders = words.stream().filter(w -> !formats.contains(w)).toList();
        if (folders.size() > 1) {
            throw new CommandException("用法：zhize export [文件夹] [json|csv|xlsx]…");
        }
        Path folder = Path.of(folders.isEmpty() ? "ledgers" : folders.getFirst());
        requireNoService("export");
        try (Workspace workspace = Workspace.open(settings.zhize(), new Understanding())) {
            Export export =
                    new Export(workspace, folder, wanted.isEmpty() ? List.of("json") : wanted);
            out.printf("已导出 %d 个文件的责任清单到 %s%n", export.run(), folder.toAbsolutePath());
        }
        return 0;
    }

    /**
     * Copies originals and journal; index and graph are rebuilt from them where they are missing.
     */
    public int backup(List<String> words) {
        if (words.size() != 1) {
            throw new CommandException("用法：zhize backup 文件夹");
        }
        Path target = Path.of(words.getFirst());
        requireNoService("backup");
        try (Workspace workspace = Workspace.open(settings.zhize(), new Understanding())) {
            int files = new Backup(workspace.directory().path()).copy(target);
            out.printf(
                    "已备份 %d 个文件到 %s；恢复：ZHIZE_DATA=%s zhize serve（索引和图会自动重建）%n",
                    files, target.toAbsolutePath(), target);
        }
        return 0;
    }

    /**
     * Asks the service on the data directory, or one that is started for it: a folder is a question
     * set, a file holds cases. With {@code indexing} first, measures how fast the files named after
     * it are indexed, and asks nobody.
     */
    public int benchmark(List<String> words, Supplier<String> start) {
        if (words.isEmpty()) {
            throw new CommandException(
                    "用法：zhize benchmark 题集文件夹或用例文件…，或 zhize benchmark indexing 文件或文件夹…");
        }
        if (words.getFirst().equals("indexing") && words.size() > 1) {
            return benchmarkIndexing(words.subList(1, words.size()));
        }
        String running = DataDirectory.runningService(settings.zhize().data());
        Service service = new Service(running == null ? start.get() : running);
        for (String word : words) {
            Path path = Path.of(word);
            out.println(path);
            try {
                if (Files.isDirectory(path)) {
                    QuestionBenchmark.run(service, path, "dev", out);
                } else {
                    Cases.ask(service, path).print(out);
                }
            } catch (IOException | IllegalArgumentException e) {
                throw new CommandException("%s 读不了：%s".formatted(word, e.getMessage()), e);
            }
        }
        return 0;
    }

    private int benchmarkIndexing(List<String> paths) {
        List<LocalFiles.Unreadable> unreadable = new ArrayList<>();
        try {
            Iterator<Incoming> files = LocalFiles.open(LocalFiles.find(paths), unreadable);
            IndexingBenchmark.run(files, out);
        } catch (IOException e) {
            throw new CommandException("测量没有完成：" + e.getMessage(), e);
        }
        unreadable.forEach(file -> err.println(file.file() + "：" + file.sentence()));
        return unreadable.isEmpty() ? 0 : 1;
    }

    /** Learns the weights of the ranking from a question set, over what is loaded. */
    public int train(List<String> words) {
        if (words.size() != 2) {
            throw new CommandException("用法：zhize train 题集文件夹 权重文件");
        }
        requireNoService("train");
        try (DataDirectory data = DataDirectory.open(settings.zhize().data(), 0)) {
            TrainRanker.run(
                    data.path().resolve("index"),
                    Path.of(words.getFirst()),
                    Path.of(words.getLast()),
                    out);
        } catch (IOException e) {
            throw new CommandException("训练没有完成：" + e.getMessage(), e);
        }
        return 0;
    }

    private void requireNoService(String command) {
        String service = DataDirectory.runningService(settings.zhize().data());
        if (service != null) {
            throw new CommandException("服务正在运行（%s）：请先停止它，再执行 %s".formatted(service, command));
        }
    }

    public int show(List<String> paths) {
        if (paths.size() != 1) {
            throw new CommandException("用法：zhize show 文件");
        }
        Path file = Path.of(paths.getFirst());
        if (!Files.isRegularFile(file)) {
            throw new CommandException("没有这个文件：" + file);
        }
        int code = 0;
        for (Outcome outcome : new Understanding().understand(name(file), bytes(file))) {
            switch (outcome) {
                case Understood(_, var extraction) ->
                        out.println(SHOWN.writeValueAsString(Shown.of(extraction)));
                case NotRead(var name, var sentence) -> {
                    err.println(name + "：" + sentence);
                    code = 2;
                }
            }
        }
        return code;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandException("文件打不开，请检查权限：" + file, e);
        }
    }
}
