package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.codegen.template.SourceTemplate;
import dev.retort.dialect.Dialects;
import dev.retort.runtime.Migration;
import dev.retort.runtime.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole sources against those under {@code src/test/revisions}, which {@code -Dcases.update} writes anew for a person to review. */
class TypicalRevisionsTest {

    private static final Path EXPECTED = Path.of("src/test/revisions");

    @ParameterizedTest
    @MethodSource("dev.retort.codegen.TypicalRevisions#all")
    void isWrittenAsExpected(RevisionDraft draft) throws IOException {
        RevisionSource source = new RevisionRenderer().render(draft);
        Path expected = EXPECTED.resolve(source.fileName());
        if (System.getProperty("cases.update") != null) {
            Files.writeString(expected, source.text());
        }

        assertThat(source.text()).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("dev.retort.codegen.TypicalRevisions#all")
    void compilesWithoutWarningAndIsFormatted(RevisionDraft draft) {
        RevisionSource source = new RevisionRenderer().render(draft);

        assertThat(CompiledRevisions.of(draft.packageName(), List.of(source))).hasSize(1);
        assertThat(SpotlessFormat.of(source.text())).isEqualTo(source.text());
    }

    @Test
    void isTheSameUnderEveryLocaleAndTimeZone() throws IOException {
        List<Object> usual = render();
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));

            assertThat(render()).isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    @Test
    void aClassOfTheProjectMayBeNamedLikeOneOfOurs() {
        RevisionSource namesake = new RevisionSource("Operations", "Operations.java", """
                package db.revision;

                public final class Operations implements dev.retort.runtime.Migration {

                    @Override
                    public void upgrade(dev.retort.runtime.Operations op) {}

                    @Override
                    public void downgrade(dev.retort.runtime.Operations op) {}
                }
                """);
        RevisionDraft draft = TypicalRevisions.all().findFirst().orElseThrow();

        List<Migration> migrations =
                CompiledRevisions.of("db.revision", List.of(new RevisionRenderer().render(draft), namesake));

        assertThat(Recording.ofUpgrade(migrations.get(0), Dialects.forUrl("jdbc:postgresql:")))
                .isEqualTo(draft.upgrade().operations());
    }

    private static List<Object> render() throws IOException {
        Path template =
                Files.writeString(Files.createTempFile("revision", ".ftl"), SourceTemplate.text(TemplateFrame.EXAMPLE));
        List<Object> rendered = new ArrayList<>();
        TypicalRevisions.all().map(new RevisionRenderer()::render).forEach(rendered::add);
        TypicalRevisions.all()
                .map(RevisionRenderer.withTemplate(template)::render)
                .forEach(rendered::add);
        Files.delete(template);
        return rendered;
    }
}
