package dev.retort.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of {@code docs/api.md}, run on a project with a revision and an entity that has moved on. */
class ApiPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\\n(package .*?class (\\w+).*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void theProgramDoesWhatThePageSays() throws Exception {
        try (TestDatabase database = TestDatabase.h2()) {
            Path configuration = project(database);
            Path classes = compiled(Files.readString(Path.of("../docs/api.md")));
            assertThat(printed(classes, configuration)).isEqualTo("""
                    at [], 1 pending
                    ran a1
                    no revision yet: added table 'job'
                    """);
        }
    }

    private Path project(TestDatabase database) throws Exception {
        write("src/db/revision/Ra1.java", """
                package db.revision;

                import dev.retort.runtime.*;

                @Revision(id = "a1")
                public final class Ra1 implements Migration {
                    @Override public void upgrade(Operations op) {}
                    @Override public void downgrade(Operations op) {}
                }
                """);
        Path entity = write(
                "src/app/Job.java",
                "package app; @jakarta.persistence.Entity public class Job {" + " @jakarta.persistence.Id Long id; }");
        compile(directory.resolve("target/classes"), List.of(entity));
        return write("retort.toml", """
                url = "%s"
                user = "%s"
                revisions = "src/db/revision"
                package = "db.revision"
                [model]
                packages = ["app"]
                classpath = ["target/classes"]
                """.formatted(database.url(), database.user()));
    }

    private Path compiled(String page) throws Exception {
        Matcher example = EXAMPLE.matcher(page);
        List<Path> sources = new ArrayList<>();
        while (example.find()) {
            sources.add(write("page/" + example.group(2) + ".java", example.group(1)));
        }
        Path classes = directory.resolve("page/classes");
        compile(classes, sources);
        return classes;
    }

    private static String printed(Path classes, Path configuration) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ApiPageTest.class.getClassLoader())) {
            String[] arguments = {configuration.toString()};
            loader.loadClass("shop.Deployment")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void compile(Path classes, List<Path> sources) throws Exception {
        Files.createDirectories(classes);
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none"));
        sources.forEach(source -> arguments.add(source.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private Path write(String name, String text) throws Exception {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
