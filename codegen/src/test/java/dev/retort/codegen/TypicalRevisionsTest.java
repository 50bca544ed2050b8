package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void isTheSameUnderEveryLocaleAndTimeZone() {
        List<RevisionSource> usual = render();
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

    private static List<RevisionSource> render() {
        return TypicalRevisions.all().map(new RevisionRenderer()::render).toList();
    }
}
