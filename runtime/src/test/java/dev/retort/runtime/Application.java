package dev.retort.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.runtime.directory.RevisionFiles;
import dev.retort.schema.Schema;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.slf4j.Logger;

/** An application that ships its revisions as classes, and runs in a process of its own with nothing but what it needs. */
final class Application {

    private static final String MAIN = """
            package db;

            import dev.retort.runtime.*;
            import dev.retort.runtime.directory.ClassPathDirectory;
            import java.sql.DriverManager;

            public final class Main implements MigrationListener {
                private static String[] login;

                public static void main(String[] arguments) throws Exception {
                    login = arguments;
                    System.out.println("started");
                    System.in.read();
                    try {
                        upgrade(MigrationSettings.DEFAULT);
                    } catch (dev.retort.error.RetortException e) {
                        if (!Boolean.getBoolean("resume") || !e.getMessage().contains(" is in the database in part")) {
                            throw e;
                        }
                        System.out.println("resuming");
                        upgrade(MigrationSettings.DEFAULT.withResumption(Resumption.BEHIND_WHAT_RAN));
                    }
                }

                private static void upgrade(MigrationSettings settings) {
                    int steps = new Migrator(
                                    () -> DriverManager.getConnection(login[0], login[1], login[2]),
                                    ClassPathDirectory.of("db", Main.class.getClassLoader()),
                                    settings,
                                    new Main())
                            .upgrade("head")
                            .size();
                    System.out.println("ran " + steps);
                }

                @Override
                public void started(dev.retort.revision.RevisionStep step) {
                    System.out.println("revision " + step.revision().id());
                }
            }
            """;

    private final Path sources;
    private final Path classes;

    /** @param directory an empty one */
    Application(Path directory) throws IOException {
        this.sources = Files.createDirectories(directory.resolve("sources"));
        this.classes = Files.createDirectories(directory.resolve("classes"));
        new RevisionFiles(sources).file("Main.java", MAIN);
    }

    RevisionFiles revisions() {
        return new RevisionFiles(sources);
    }

    void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> found = Files.list(sources)) {
            List<String> options =
                    List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
            assertThat(compiler.getTask(
                                    null, files, null, options, null, files.getJavaFileObjectsFromPaths(found.toList()))
                            .call())
                    .isTrue();
        }
    }

    /** A process that is up and waits for {@link Running#go}. */
    Running start(TestDatabase database, String url, String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath(database)));
        command.addAll(List.of("db.Main", url, database.user(), database.password()));
        Running running = new Running(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        running.awaitLine("started");
        return running;
    }

    /** Runtime, schema, the logging interface and the driver: what an application ships. */
    private String classPath(TestDatabase database) throws Exception {
        Class<?> driver =
                Class.forName(database.dialectName().equals("h2") ? "org.h2.Driver" : "org.postgresql.Driver");
        List<String> entries = new ArrayList<>();
        entries.add(classes.toString());
        for (Class<?> type : List.of(Migration.class, Schema.class, Logger.class, driver)) {
            entries.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return entries.stream().collect(Collectors.joining(File.pathSeparator));
    }

    /** A running process of the application. */
    static final class Running {

        private final Process process;
        private final BufferedReader output;
        private final StringBuilder seen = new StringBuilder();

        private Running(Process process) {
            this.process = process;
            this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        void go() throws IOException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        }

        void awaitLine(String expected) throws IOException {
            String line = output.readLine();
            while (line != null && !line.equals(expected)) {
                seen.append(line).append('\n');
                line = output.readLine();
            }
            assertThat(line).as("line '%s' in output: %s", expected, seen).isNotNull();
        }

        /** What has been read of its output. */
        String printed() {
            return seen.toString();
        }

        /** SIGKILL, on the systems that have it. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        /** Waits for a number of revisions to begin; false if the process ends before. */
        boolean awaitRevisions(int count) throws IOException {
            int begun = 0;
            String line = output.readLine();
            while (line != null && begun < count) {
                seen.append(line).append('\n');
                begun += line.startsWith("revision ") ? 1 : 0;
                line = begun < count ? output.readLine() : line;
            }
            return begun == count;
        }

        /** Waits for the end, which has to be a good one, and answers what was printed. */
        String awaitSuccess() throws Exception {
            String rest = output.lines().collect(Collectors.joining("\n"));
            assertThat(process.waitFor())
                    .as("exit status, with output: %s%s", seen, rest)
                    .isZero();
            return seen + rest;
        }
    }
}
