package org.zhize.api;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.zhize.api.cli.CommandException;
import org.zhize.api.cli.Commands;
import org.zhize.api.settings.Settings;
import org.zhize.corpus.library.LibraryException;
import org.zhize.corpus.pattern.DataException;
import org.zhize.graph.store.GraphAccessException;
import org.zhize.graph.store.GraphVersionException;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program: {@code serve}, or one of the {@link Commands}. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class Application {

    private static final int FAILED = 2;
    // Held here, since the platform forgets the level of a logger that nobody holds.
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.apache.lucene"), Logger.getLogger("org.neo4j"));

    public static void main(String[] args) {
        // Chinese must come out right whatever the locale of the shell.
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        // Before Spring's logging is there, and in commands without it.
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        List<String> words = Arrays.stream(args).filter(a -> !a.startsWith("--")).toList();
        String[] options =
                Arrays.stream(args).filter(a -> a.startsWith("--")).toArray(String[]::new);
        String command = words.isEmpty() ? "serve" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        try {
            if (command.equals("serve")) {
                serve(options);
            } else {
                int code = run(command, rest, options);
                System.out.flush();
                System.exit(code);
            }
        } catch (RuntimeException e) {
            String sentence = sentence(e);
            if (sentence == null) {
                throw e;
            }
            System.err.println("zhize: " + sentence);
            System.exit(FAILED);
        }
    }

    private static int run(String command, List<String> words, String[] options) {
        Commands commands = new Commands(Settings.read(options), System.out, System.err);
        return switch (command) {
            case "load" -> commands.load(words);
            case "show" -> commands.show(words);
            case "reindex" -> commands.reindex();
            case "export" -> commands.export(words);
            case "backup" -> commands.backup(words);
            case "benchmark" -> commands.benchmark(words, () -> serveAnywhere(options));
            case "train" -> commands.train(words);
            default ->
                    throw new CommandException(
                            "没有“%s”这个命令；可用：serve、load、show、reindex、export、backup、benchmark、train"
                                    .formatted(command));
        };
    }

    /** Serves on any free port, for a command that asks the service; tells where. */
    private static String serveAnywhere(String[] options) {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = "--server.port=0";
        var context = SpringApplication.run(Application.class, all);
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    private static void serve(String[] options) {
        Settings settings = Settings.read(options);
        if (!Settings.isLoopback(settings.address()) && !settings.zhize().hasStrongToken()) {
            throw new CommandException(
                    "监听地址 %s 不限于本机：请先用 ZHIZE_TOKEN 设置一个至少 16 位的令牌".formatted(settings.address()));
        }
        requirePort(settings);
        SpringApplication.run(Application.class, options);
    }

    // Told before anything is opened, not after the index and the graph have started.
    private static void requirePort(Settings settings) {
        if (settings.port() == 0) {
            return;
        }
        try {
            new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.address())).close();
        } catch (IOException e) {
            throw new CommandException(
                    "端口 %d 无法使用（%s）：请停止占用它的程序，或用 ZHIZE_PORT 换一个"
                            .formatted(settings.port(), e.getMessage()));
        }
    }

    /** What to tell the person at the keyboard; null for a fault of the program. */
    private static @Nullable String sentence(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CommandException e -> {
                    return e.getMessage();
                }
                case LibraryException e -> {
                    return e.getMessage();
                }
                case GraphAccessException e -> {
                    return "Neo4j 不接受用户名或密码：请检查 ZHIZE_NEO4J_USER 和 ZHIZE_NEO4J_PASSWORD（%s）"
                            .formatted(e.getMessage());
                }
                case GraphVersionException e -> {
                    return "Neo4j 里的数据不是本程序这个版本写的：请换一个空的数据库（%s）".formatted(e.getMessage());
                }
                case DataException e -> {
                    return "数据文件有误：" + e.getMessage();
                }
                case PortInUseException e -> {
                    return "端口 %d 已被占用：请停止占用它的程序，或用 ZHIZE_PORT 换一个".formatted(e.getPort());
                }
                case BindException e -> {
                    return "设置 %s 有误：%s".formatted(e.getName(), root(e));
                }
                default -> {}
            }
        }
        return null;
    }

    private static @Nullable String root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
