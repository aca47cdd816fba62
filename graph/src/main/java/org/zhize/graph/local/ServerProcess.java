package org.zhize.graph.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of the server, from its launch to its end, in the {@code java} that runs this program.
 */
final class ServerProcess {
    // Recovery after a crash in a big load can take a minute; beyond this nobody waits any more.
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    // The last checkpoint writes at most the page cache, 128 MiB.
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 50;

    private final Process process;
    private final Path portFile;
    private final Path log;

    private ServerProcess(Process process, Path portFile, Path log) {
        this.process = process;
        this.portFile = portFile;
        this.log = log;
    }

    /**
     * Starts the server of a folder (classes, lib) over the data folder; port 0 takes any free one.
     */
    static ServerProcess launch(Path server, Path data, int port) throws IOException {
        Path portFile = data.resolve("bolt.port");
        Files.deleteIfExists(portFile);
        Path arguments = data.resolve("server.args");
        Files.writeString(arguments, arguments(server));
        Path log = data.resolve("server.log");
        if (Files.exists(log)) {
            Files.move(
                    log, data.resolve("server.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "@" + arguments,
                                "org.zhize.graph.server.Main",
                                data.toString(),
                                Integer.toString(port))
                        .directory(data.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.to(log.toFile()))
                        .start();
        return new ServerProcess(process, portFile, log);
    }

    private static String arguments(Path server) throws IOException {
        try (Stream<Path> jars = Files.list(server.resolve("lib"))) {
            String classPath =
                    Stream.concat(Stream.of(server.resolve("classes")), jars.sorted())
                            .map(Path::toString)
                            .collect(Collectors.joining(File.pathSeparator));
            return String.join(
                    "\n",
                    List.of(
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-XX:+ExitOnOutOfMemoryError",
                            "--sun-misc-unsafe-memory-access=allow",
                            "--enable-native-access=ALL-UNNAMED",
                            "-Dfile.encoding=UTF-8",
                            "-cp",
                            '"' + classPath.replace("\\", "\\\\").replace("\"", "\\\"") + '"'));
        }
    }

    /**
     * Waits until Bolt is served and returns its port; a server that ended instead is an exception
     * with its reason.
     */
    int awaitPort() throws InterruptedException {
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        while (!Files.exists(portFile)) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new LocalNeo4jException(
                        "The local Neo4j server did not start: " + lastWords());
            }
            if (System.nanoTime() > end) {
                process.destroyForcibly();
                throw new LocalNeo4jException(
                        "The local Neo4j server did not start within "
                                + START_PATIENCE.toMinutes()
                                + " minutes; see "
                                + log);
            }
        }
        try {
            return Integer.parseInt(Files.readString(portFile).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastWords() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> !line.isBlank()).reduce("no output", (_, last) -> last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Waits for the end and returns the exit code. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks the server to end, waits for it, and kills it only if it does not. */
    void stop() throws InterruptedException {
        try (var hand = process.outputWriter()) {
            hand.write("stop");
        } catch (IOException gone) {
            // A closed pipe: the server has ended or is ending.
        }
        if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
