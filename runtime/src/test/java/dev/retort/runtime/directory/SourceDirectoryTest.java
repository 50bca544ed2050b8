package dev.retort.runtime.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.retort.dialect.Dialects;
import dev.retort.error.RetortException;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import dev.retort.revision.RevisionHeader;
import dev.retort.runtime.LoadedRevisions;
import dev.retort.runtime.Recording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceDirectoryTest {

    @TempDir
    Path directory;

    @TempDir
    Path cache;

    private RevisionFiles files;

    @BeforeEach
    void files() {
        files = new RevisionFiles(directory);
    }

    @Test
    void headersAreReadWithoutCompiling() throws IOException {
        files.write("b", "a", "this does not compile", "").write("a", "", "", "");

        assertThat(directory().graph().newestFirst())
                .extracting(RevisionHeader::id, RevisionHeader::message, RevisionHeader::origin)
                .containsExactly(
                        tuple("b", "make b", directory.resolve("Rb.java").toString()),
                        tuple("a", "make a", directory.resolve("Ra.java").toString()));
    }

    @Test
    void tenThousandHeadersLoadWithoutACompiler() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            files.write("r" + i, i == 0 ? "" : "r" + (i - 1), "", "");
        }

        assertThat(directory().graph().heads()).extracting(RevisionHeader::id).containsExactly("r9999");
    }

    @Test
    void aRevisionIsCompiledAndRun() throws IOException {
        files.write("a", "", "op.execute(\"one\"); op.execute(\"two\");", "op.execute(\"back\");");

        assertThat(upgrade(directory(), "a")).containsExactly(execute("one"), execute("two"));
    }

    @Test
    void whatStandsBesideRevisionsIsTolerated() throws IOException {
        files.write("a", "", "op.execute(Texts.ONE + Ra.class.getPackageName());", "")
                .file("Texts.java", "package db; final class Texts { static final String ONE = \"one\"; }")
                .file("package-info.java", "/** Revisions. */ package db;")
                .file("README.md", "@Revision(id = \"readme\") class R {}")
                .file(".Hidden.java", "@Revision(id = \"hidden\") class Hidden {}");
        Files.createDirectory(directory.resolve("nested.java"));

        assertThat(directory().graph().revisions()).hasSize(1);
        assertThat(upgrade(directory(), "a")).containsExactly(execute("onedb"));
    }

    @Test
    void aRevisionMayUseAnother() throws IOException {
        files.write("a", "", "op.execute(text());", "")
                .file(
                        "Ra.java",
                        Files.readString(directory.resolve("Ra.java"))
                                .replace(
                                        "@Override\n    public void downgrade",
                                        "static String text() { return \"shared\"; }\n@Override\n    public void downgrade"));
        files.write("b", "a", "op.execute(Ra.text());", "");

        assertThat(upgrade(directory().withCache(cache), "b")).containsExactly(execute("shared"));
        assertThat(upgrade(directory().withCache(cache), "b")).containsExactly(execute("shared"));
    }

    @Test
    void aCompileErrorIsToldByFileLineAndColumn() throws IOException {
        files.write("a", "", "op.nothing();", "").write("b", "a", "int i = \"\";", "");

        assertThatThrownBy(() -> upgrade(directory(), "a", "b"))
                .isInstanceOfSatisfying(
                        RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.REVISION))
                .hasMessage("The revisions do not compile, so none was run: " + directory.resolve("Ra.java")
                        + ":15:11: cannot find symbol, symbol:   method nothing(), location: variable op of type"
                        + " dev.retort.runtime.Operations; " + directory.resolve("Rb.java")
                        + ":15:17: incompatible types: java.lang.String cannot be converted to int");
    }

    @Test
    void aSourceInAnotherEncodingIsRefusedByName() throws IOException {
        Files.write(directory.resolve("Ra.java"), "/** ä */ @Revision".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> directory().graph())
                .hasMessage("File " + directory.resolve("Ra.java") + " is not UTF-8: save it in that encoding");
    }

    @Test
    void aMissingDirectoryIsRefused() {
        assertThatThrownBy(() ->
                        SourceDirectory.of(directory.resolve("none"), List.of()).graph())
                .hasMessage("There is no revision directory " + directory.resolve("none")
                        + ": create it, or correct its path");
    }

    @Test
    void aRevisionImplementsMigration() throws IOException {
        files.file("Ra.java", "package db; @dev.retort.runtime.Revision(id = \"a\") public class Ra {}");

        assertThatThrownBy(() -> upgrade(directory(), "a"))
                .hasMessage("Class Ra of revision 'a' in " + directory.resolve("Ra.java")
                        + " does not implement dev.retort.runtime.Migration: add `implements Migration`");
    }

    @Test
    void aRevisionHasAPublicConstructorWithoutParameters() throws IOException {
        files.write("a", "", "", "");
        files.file(
                "Ra.java",
                Files.readString(directory.resolve("Ra.java"))
                        .replace("implements Migration {", "implements Migration { public Ra(int i) {}"));

        assertThatThrownBy(() -> upgrade(directory(), "a"))
                .hasMessageEndingWith("has no public constructor without parameters: add one, or take the others away");
    }

    @Test
    void aRevisionIsPublic() throws IOException {
        files.write("a", "", "", "");
        files.file("Ra.java", Files.readString(directory.resolve("Ra.java")).replace("public final class", "class"));

        assertThatThrownBy(() -> upgrade(directory(), "a")).hasMessageEndingWith("has to be public and not abstract");
    }

    @Test
    void theCacheSparesTheCompiler() throws IOException {
        files.write("a", "", "op.execute(\"one\");", "");
        upgrade(directory().withCache(cache), "a");
        Path kept = only(cache);
        byte[] bytes = Files.readAllBytes(kept);

        assertThat(upgrade(directory().withCache(cache), "a")).containsExactly(execute("one"));
        assertThat(only(cache)).isEqualTo(kept).hasBinaryContent(bytes);
    }

    @Test
    void theCacheNoticesEveryChange() throws IOException {
        files.write("a", "", "op.execute(Texts.ONE);", "")
                .file("Texts.java", "package db; final class Texts { static final String ONE = \"one\"; }");
        upgrade(directory().withCache(cache), "a");
        files.file("Texts.java", "package db; final class Texts { static final String ONE = \"two\"; }");

        assertThat(upgrade(directory().withCache(cache), "a")).containsExactly(execute("two"));
    }

    @Test
    void aNewRevisionIsCompiledBesideWhatIsCached() throws IOException {
        files.write("a", "", "op.execute(Texts.one());", "")
                .file("Texts.java", "package db; final class Texts { static String one() { return \"one\"; } }");
        upgrade(directory().withCache(cache), "a");
        files.write("b", "a", "op.execute(Texts.one());", "");

        assertThat(upgrade(directory().withCache(cache), "a", "b")).containsExactly(execute("one"), execute("one"));
    }

    @Test
    void aDamagedCacheIsIgnoredAndMended() throws IOException {
        files.write("a", "", "op.execute(\"one\");", "");
        upgrade(directory().withCache(cache), "a");
        byte[] whole = Files.readAllBytes(only(cache));
        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 1;
        Files.write(only(cache), damaged);

        assertThat(upgrade(directory().withCache(cache), "a")).containsExactly(execute("one"));
        assertThat(only(cache)).hasBinaryContent(whole);
    }

    @Test
    void aCacheThatCannotBeWrittenIsDoneWithout() throws IOException {
        files.write("a", "", "op.execute(\"one\");", "");
        Path file = Files.writeString(cache.resolve("file"), "");

        assertThat(upgrade(directory().withCache(file.resolve("cache")), "a")).containsExactly(execute("one"));
    }

    private SourceDirectory directory() {
        return SourceDirectory.of(directory, List.of());
    }

    private static Path only(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.reduce((one, other) -> {
                        throw new AssertionError("more than one file: " + one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    private static List<Operation> upgrade(SourceDirectory directory, String... ids) {
        List<RevisionHeader> revisions = Stream.of(ids)
                .map(id -> directory.graph().find(id).orElseThrow())
                .toList();
        try (LoadedRevisions loaded = directory.load(revisions)) {
            return revisions.stream()
                    .flatMap(revision ->
                            Recording.ofUpgrade(loaded.migration(revision), Dialects.forUrl("jdbc:postgresql:x"))
                                    .stream())
                    .toList();
        }
    }

    private static Operation execute(String sql) {
        return new Execute(sql, List.of());
    }
}
