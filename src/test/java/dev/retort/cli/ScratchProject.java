package dev.retort.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project as a user of Retort has one: entity sources, their classes, a configuration, and a command line. */
final class ScratchProject {

    /** What a command printed and how it ended. */
    record Outcome(int status, String out, String err) {}

    private final Path directory;

    ScratchProject(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    Path configuration() {
        return directory.resolve("retort.toml");
    }

    Path revisions() {
        return directory.resolve("src/main/java/db/revision");
    }

    /** Writes the configuration for a database, with whatever else is said behind it. */
    ScratchProject configure(String url, String user, String password, String more) {
        write("retort.toml", """
                url = "%s"
                user = "%s"
                password = "%s"
                revisions = "src/main/java/db/revision"
                package = "db.revision"
                [model]
                packages = ["app"]
                classpath = ["target/classes"]
                %s
                """.formatted(url, user, password, more));
        write("src/main/java/db/revision/README.md", "Revisions.");
        return this;
    }

    /** Writes a file below the project's directory. */
    Path write(String name, String text) {
        Path file = directory.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an entity of package {@code app} and compiles it in place of the one before. */
    ScratchProject entity(String className, String body) {
        Path source = write("src/main/java/app/" + className + ".java", """
                package app;

                import jakarta.persistence.*;

                %s
                """.formatted(body));
        compile(source);
        return this;
    }

    /** Writes a class of package {@code app} as it is and compiles it. */
    ScratchProject source(String className, String text) {
        compile(write("src/main/java/app/" + className + ".java", text));
        return this;
    }

    /** Names a class where {@code ServiceLoader} looks for implementations of an interface. */
    ScratchProject service(Class<?> service, String className) {
        write("target/classes/META-INF/services/" + service.getName(), className + "\n");
        return this;
    }

    private void compile(Path source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = directory.resolve("target/classes");
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Files.createDirectories(classes);
            boolean compiled = compiler.getTask(
                            complaints,
                            files,
                            null,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "-cp",
                                    classes + File.pathSeparator + System.getProperty("java.class.path"),
                                    "-proc:none"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            if (!compiled) {
                throw new AssertionError(complaints.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The revision sources, sorted by name. */
    List<Path> revisionFiles() {
        try (Stream<Path> files = Files.list(revisions())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an empty revision whose message is its id. */
    Outcome revision(String id, String... options) {
        List<String> all = new ArrayList<>(List.of("revision", "--rev-id", id, "-m", id));
        all.addAll(List.of(options));
        return retort(all.toArray(String[]::new));
    }

    /** Runs {@code retort -c retort.toml} with these arguments in this process. */
    Outcome retort(String... arguments) {
        List<String> all = new ArrayList<>(List.of("-c", configuration().toString()));
        all.addAll(List.of(arguments));
        return bare(all.toArray(String[]::new));
    }

    /** Runs {@code retort -c retort.toml} with these arguments for a person who gives these answers. */
    Outcome answering(List<String> answers, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-c", configuration().toString()));
        all.addAll(List.of(arguments));
        String typed = String.join("\n", answers) + "\n";
        return run(Optional.of(new BufferedReader(new StringReader(typed))), all.toArray(String[]::new));
    }

    /** Runs {@code retort} with nothing but these arguments. */
    static Outcome bare(String... arguments) {
        return run(Optional.empty(), arguments);
    }

    private static Outcome run(Optional<BufferedReader> keyboard, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, keyboard);
        int status = Main.run(arguments, console);
        return new Outcome(status, out.toString(), err.toString());
    }
}
