package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.codegen.template.SourceTemplate;
import dev.retort.error.RetortException;
import dev.retort.operation.DropTable;
import dev.retort.schema.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFrameTest {

    private static final RevisionDraft DRAFT = new RevisionDraft(
            "db.revision",
            "6a32f8fc32ca",
            List.of("fd23b24f6f9a"),
            "drop */ <b>\"job\"",
            Instant.parse("2026-11-20T10:15:30Z"),
            "retort 0.1.0",
            List.of(new DropTable(QualifiedName.of("job"))),
            List.of());

    @TempDir
    Path directory;

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, seed = "2026")
    @Domain(RevisionDrafts.class)
    void theTemplateThatComesWithRetortGivesWhatJavaPoetGives(@ForAll RevisionDraft draft) throws IOException {
        Path file = Files.createTempFile("revision", ".ftl");
        Files.writeString(file, SourceTemplate.text(TemplateFrame.EXAMPLE));

        assertThat(RevisionRenderer.withTemplate(file).render(draft)).isEqualTo(new RevisionRenderer().render(draft));

        Files.delete(file);
    }

    @Test
    void textIsEscapedForADocumentationComment() throws IOException {
        assertThat(filled("/** ${message} */")).isEqualTo("/** drop *&#47; &lt;b&gt;\"job\" */");
    }

    @Test
    void textCanStandInAStringLiteral() throws IOException {
        assertThat(filled("String message = ${literal(message)};"))
                .isEqualTo("String message = \"drop */ <b>\\\"job\\\"\";");
    }

    @Test
    void javaStandsAsItIs() throws IOException {
        assertThat(filled("{\n${upgrade}}")).isEqualTo("{\n        op.dropTable(\"job\");\n}");
    }

    @Test
    void aTemplateThatIsNoneIsRefusedWithItsLine() {
        assertThatThrownBy(() -> filled("package a;\n<#if x>\n"))
                .isInstanceOf(RetortException.class)
                .hasMessageStartingWith("Cannot fill template " + directory.resolve("own.ftl") + ", line 2: ")
                .hasMessageContaining("#if")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aVariableThatThereIsNotIsRefusedWithItsLine() {
        assertThatThrownBy(() -> filled("package a;\n\n${autor}"))
                .isInstanceOf(RetortException.class)
                .hasMessageStartingWith("Cannot fill template " + directory.resolve("own.ftl") + ", line 3: ")
                .hasMessageContaining("autor")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aTemplateReachesNoJavaClass() {
        assertThatThrownBy(() -> filled("${'java.io.File'?new('x')}"))
                .isInstanceOf(RetortException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void aTemplateReachesNoOtherFile() {
        assertThatThrownBy(() -> filled("<#include '/etc/hostname'>"))
                .isInstanceOf(RetortException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void aRefusalIsNotLoggedAsWell() {
        List<LogRecord> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            assertThatThrownBy(() -> filled("<#attempt>${autor}<#recover>x</#attempt>${autor}"))
                    .isInstanceOf(RetortException.class);
        } finally {
            root.removeHandler(handler);
        }

        assertThat(logged).isEmpty();
    }

    @Test
    void aTemplateThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> RevisionRenderer.withTemplate(directory.resolve("none.ftl")))
                .isInstanceOf(RetortException.class)
                .hasMessage("Cannot read template " + directory.resolve("none.ftl") + ": there is no such file");
    }

    private String filled(String template) throws IOException {
        Path file = Files.writeString(directory.resolve("own.ftl"), template);
        return RevisionRenderer.withTemplate(file).render(DRAFT).text();
    }
}
