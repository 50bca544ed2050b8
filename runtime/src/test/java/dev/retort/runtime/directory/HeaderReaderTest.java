package dev.retort.runtime.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import dev.retort.revision.RevisionHeader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderReaderTest {

    private static final Path FILE = Path.of("db/revision/R1.java");

    @Test
    void theHeaderIsReadFromAnnotationAndDocumentation() {
        SourceHeader source = read("""
                package db.revision;

                import dev.retort.runtime.Migration;
                import dev.retort.runtime.Revision;

                /**
                 * add new_field
                 * to the job
                 *
                 * <p>Revision ID: 6a32f8fc32ca<br>
                 * Revises: fd23b24f6f9a
                 */
                @Revision(id = "6a32f8fc32ca", revises = "fd23b24f6f9a", generatedBy = "retort 0.1.0")
                public final class R6a32f8fc32ca_add_new_field implements Migration {}
                """);

        assertThat(source.className()).isEqualTo("db.revision.R6a32f8fc32ca_add_new_field");
        assertThat(source.header())
                .isEqualTo(new RevisionHeader(
                        "6a32f8fc32ca",
                        List.of("fd23b24f6f9a"),
                        List.of(),
                        List.of(),
                        "add new_field to the job",
                        FILE.toString(),
                        "retort 0.1.0",
                        List.of()));
    }

    @Test
    void everyMemberIsRead() {
        RevisionHeader header = read("""
                @dev.retort.runtime.Revision(
                        id = "m" + "1", // joined
                        revises = {"a", /* and */ "b",},
                        generatedBy = Tool.version("x", ')'),
                        labels = {"sales"},
                        dependsOn = "c",
                        replaces = {"x", "y"})
                @SuppressWarnings({"all", "(unchecked"})
                public class M {}
                """).header();

        assertThat(header)
                .isEqualTo(
                        new RevisionHeader("m1", List.of("a", "b"), List.of("c"), List.of("sales"), "", FILE.toString())
                                .replacing(List.of("x", "y")));
    }

    @Test
    void commentsAndStringsDoNotFool() {
        RevisionHeader header = read("""
                // @Revision(id = "line")
                /* @Revision(id = "block") class A {} */
                /** licence: @Revision(id = "licence") */
                package p;
                /** the message */
                @Note("@Revision(id = \\"string\\") class B {}")
                @Other(c = '"', text = \"""
                    @Revision(id = "text block \\\""" still") class C {}
                    \""")
                @Revision(/** @Revision(id = "inner") */ id = "real")
                class R { // @Revision(id = "body")
                    String s = "*/ @Revision(id = \\"body\\") class D {}";
                    @Revision(id = "nested") class Nested {}
                }
                """).header();

        assertThat(header.id()).isEqualTo("real");
    }

    @Test
    void unicodeEscapesAreReadAsJavaReadsThem() {
        RevisionHeader header = read("""
                /* \\u002a/ @Revision(id = "a\\u0062c") class R {} /* \\u002a/
                """).header();

        assertThat(header.id()).isEqualTo("abc");
        assertThat(HeaderReader.read(FILE, "// \\\\u000a @Revision(id = \"x\") class R {}"))
                .isEmpty();
    }

    @Test
    void theMessageIsTheTextThatWasEscapedInTheDocumentation() {
        RevisionHeader header = read("""
                /**
                 * drop &#38;lt; *&#47; &lt;b&gt; &#64;x &#92;u002a &#x24;1 $1
                 */
                @Revision(id = "a") class R {}
                """).header();

        assertThat(header.message()).isEqualTo("drop &lt; */ <b> @x \\u002a $1 $1");
    }

    @Test
    void documentationOfSomethingElseIsNoMessage() {
        assertThat(read("/** the package */ package p; @Revision(id = \"a\") class R {}")
                        .header()
                        .message())
                .isEmpty();
        assertThat(read("/** another */ class A { /** inner */ int i; } @Revision(id = \"a\") class R {}")
                        .header()
                        .message())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "package p;",
                "class Revision {}",
                "public @interface Revision { String id(); }",
                "import org.example.Revision; @Revision(id = \"a\") class R {}",
                "@org.example.Revision(id = \"a\") class R {}",
                "class R { @Revision(id = \"a\") class Nested {} }",
                "@Revision(id = \"a",
                "@Revision(id = {\"a\"",
                "\" @Revision(id = 'a') class R {}",
            })
    void whatIsNotARevisionIsNone(String source) {
        assertThat(HeaderReader.read(FILE, source)).isEmpty();
    }

    @Test
    void aConstantInTheHeaderIsRefused() {
        assertThatThrownBy(() -> read("\n@Revision(id = Ids.FIRST) class R {}"))
                .isInstanceOf(RetortException.class)
                .hasMessage("File " + FILE + " has a @Revision whose id at line 2 is not a string literal:"
                        + " write the text itself, for the header is read without compiling");
        assertThatThrownBy(() -> read("@Revision(id = \"a\", revises = {A}) class R {}"))
                .hasMessageContaining("whose revises at line 1 is not a string literal");
    }

    @Test
    void aRevisionWithoutIdIsRefused() {
        assertThatThrownBy(() -> read("@Revision class R {}"))
                .hasMessage("File " + FILE + " has a @Revision without id: write @Revision(id = \"...\")");
    }

    @Test
    void aFileHoldsOneRevision() {
        assertThatThrownBy(() -> read("@Revision(id = \"a\") class A {} @Revision(id = \"b\") class B {}"))
                .hasMessage("File " + FILE + " holds two revisions, a and b: give each a file of its own");
    }

    private static SourceHeader read(String source) {
        return HeaderReader.read(FILE, source).orElseThrow();
    }
}
