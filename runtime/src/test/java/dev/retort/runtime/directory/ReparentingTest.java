package dev.retort.runtime.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is rewritten when a revision is told to follow others, and what stays. */
class ReparentingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @Revision(id = "r", revises = "a")                | b   | @Revision(id = "r", revises = "b")
            @Revision(id = "r", revises = {"a", "b"})         | c   | @Revision(id = "r", revises = "c")
            @Revision(id = "r", revises = "a")                | b c | @Revision(id = "r", revises = {"b", "c"})
            @Revision(id = "r")                               | a   | @Revision(id = "r", revises = "a")
            @Revision(id = "r", labels = "x")                 | a   | @Revision(id = "r", revises = "a", labels = "x")
            @Revision(id = "r", revises = "a")                | -   | @Revision(id = "r")
            @Revision(id = "r", revises = "a", generatedBy = "t") | b   | @Revision(id = "r", revises = "b", generatedBy = "t")
            @Revision(id = "r", revises = "a", labels = "x")  | -   | @Revision(id = "r", labels = "x")
            @Revision(revises = "a" , id = "r")               | -   | @Revision(id = "r")
            @Revision(revises = "a", id = "r")                | b   | @Revision(revises = "b", id = "r")
            @Revision( id="r",revises={"a" /*x*/ } /*y*/ )    | b   | @Revision( id="r",revises = "b" /*y*/ )
            """)
    void theAnnotationIsEditedInPlace(String before, String revises, String after) {
        String rest = "\npublic final class R implements Migration { String revises = \"a\"; } // Revises: a\n";
        assertThat(reparented(before + rest, ids(revises))).isEqualTo(after + rest);
    }

    @Test
    void theLineOfTheDocumentationIsEditedWithTheLineEndsThatItHas() {
        String before =
                "/**\r\n * m\r\n *\r\n * <p>Revision ID: r<br>\r\n * Revises: a, b<br>\r\n * Created: x\r\n */\r\n"
                        + "@Revision(id = \"r\", revises = {\"a\", \"b\"})\r\nclass R {}";
        String after = before.replace("a, b", "c").replace("{\"a\", \"b\"}", "\"c\"");
        assertThat(reparented(before, List.of("c"))).isEqualTo(after);

        String base = reparented(before, List.of());
        assertThat(base)
                .isEqualTo(before.replace(" * Revises: a, b<br>\r\n", "").replace(", revises = {\"a\", \"b\"}", ""));
        assertThat(reparented(base, List.of("a", "b"))).isEqualTo(before);
    }

    @Test
    void aMessageThatSpeaksOfRevisionsIsNotTakenForTheLine() {
        String before = "/** Revises: nothing, says the author. */\n@Revision(id = \"r\", revises = \"a\") class R {}";
        assertThat(reparented(before, List.of("b"))).isEqualTo(before.replace("\"a\"", "\"b\""));
    }

    @Test
    void escapesBehindTheHeaderAreLeftAsTheyAre() {
        String before = "@Revision(id = \"r\", revises = \"a\") class R { String s = \"\\u00e4\"; }";
        assertThat(reparented(before, List.of("b"))).isEqualTo(before.replace("\"a\"", "\"b\""));
    }

    @Test
    void aHeaderThatCannotBeEditedIsRefused() {
        String before = "/** \\u00e4 */ @Revision(id = \"r\", revises = \"a\") class R {}";
        assertThatThrownBy(() -> reparented(before, List.of("b")))
                .isInstanceOf(RetortException.class)
                .hasMessage("The header of R.java is written in a way that cannot be edited without touching the rest:"
                        + " change 'revises' by hand");
    }

    private static String reparented(String source, List<String> revises) {
        return Reparenting.of(SourceText.of(Path.of("R.java"), source), revises);
    }

    private static List<String> ids(String text) {
        return text.equals("-") ? List.of() : List.of(text.split(" "));
    }
}
