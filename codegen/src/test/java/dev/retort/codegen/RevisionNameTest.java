package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import javax.lang.model.SourceVersion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "add new_field | R1_add_new_field",
                "Add Job.newField! | R1_add_job_newfield",
                "'' | R1",
                "*/ ;; | R1",
                "Übersicht über die Läufe | R1_ubersicht_uber_die_laufe",
                "日本語 | R1",
                "a message that goes on and on until nobody reads it | R1_a_message_that_goes_on_and_on_until",
                "averyveryveryveryveryveryverylongwordindeedx | R1_averyveryveryveryveryveryverylongwordind",
                "class | R1_class",
            })
    void isMadeOfTheMessagesWords(String message, String name) {
        assertThat(RevisionName.of("1", message)).isEqualTo(name);
    }

    @Property(seed = "2026")
    void isAlwaysAJavaIdentifier(@ForAll String id, @ForAll String message) {
        String name = RevisionName.of(id, message);

        assertThat(SourceVersion.isName(name)).isTrue();
        assertThat(name).matches("R\\w*").hasSizeLessThanOrEqualTo(id.length() + 42);
    }
}
