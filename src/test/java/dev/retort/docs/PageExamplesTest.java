package dev.retort.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(package .*?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("(?:class|record) (\\w+)");

    @TempDir
    private Path classes;

    @ParameterizedTest
    @ValueSource(strings = {"running-revisions.md", "customising.md", "api.md"})
    void everyExampleCompilesWithoutAWarning(String page) throws IOException {
        List<JavaFileObject> examples = EXAMPLE.matcher(Files.readString(Path.of("../docs", page)))
                .results()
                .map(PageExamplesTest::source)
                .toList();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        diagnostics,
                        List.of("-d", classes.toString(), "-Xlint:all", "-proc:none"),
                        null,
                        examples)
                .call();

        assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
        assertThat(diagnostics.getDiagnostics()).isEmpty();
    }

    private static JavaFileObject source(MatchResult example) {
        String text = example.group(1);
        Matcher name = TYPE.matcher(text);
        assertThat(name.find()).isTrue();
        return new SimpleJavaFileObject(URI.create("page:///" + name.group(1) + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
