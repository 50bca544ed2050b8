package dev.retort.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A validator on the model's class path shapes the schema, as it does for the application. */
class ValidationConstraintsTest {

    private static final Dialect POSTGRES = Dialects.forUrl("jdbc:postgresql:db");
    private static final String RUNTIME =
            "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface ";

    @TempDir
    Path classes;

    /** The annotations themselves come from the class path of the model; those compiled here only let the source compile. */
    @BeforeEach
    void compile() throws IOException {
        ModelSources.compile(
                classes,
                "package jakarta.validation.constraints; " + RUNTIME + "NotNull {}",
                "package jakarta.validation.constraints; " + RUNTIME + "Size { int max(); }",
                "package jakarta.validation.constraints; " + RUNTIME + "Min { long value(); }",
                """
                package a;
                @Entity
                public class Line {
                    @Id Long id;
                    @jakarta.validation.constraints.NotNull
                    @jakarta.validation.constraints.Size(max = 30) String text;
                    @jakarta.validation.constraints.Min(5) int count;
                }
                """);
        try (Stream<Path> compiled = Files.walk(classes.resolve("jakarta"))) {
            for (Path path : compiled.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private ScannedModel scan(Map<String, String> settings, String... others) {
        List<String> classPath =
                Stream.concat(Stream.of(classes.toString()), Stream.of(others)).toList();
        return new ModelScanner().scan(ScanRequest.of(POSTGRES, classPath).withSettings(settings));
    }

    private ScannedModel scanWithValidator(ModelHibernate hibernate, Map<String, String> settings) {
        Stream<String> ofValidator =
                Stream.of("target/hibernate/7.1/classmate-1.7.0.jar", "target/hibernate/validator/*.jar");
        return scan(
                settings,
                Stream.concat(hibernate.classPath().stream(), ofValidator).toArray(String[]::new));
    }

    private static Table line(ScannedModel model) {
        return model.schema().table(QualifiedName.of("line")).orElseThrow();
    }

    private static Column text(ScannedModel model) {
        return line(model).column(Identifier.of("text")).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void constraintsReachTheColumns(ModelHibernate hibernate) {
        ScannedModel model = scanWithValidator(hibernate, Map.of());

        assertThat(model.warnings()).isEmpty();
        assertThat(text(model))
                .isEqualTo(Column.of(Identifier.of("text"), POSTGRES.parseType("varchar(30)"))
                        .withNullable(false));
        assertThat(line(model).constraints(CheckConstraint.class))
                .extracting(CheckConstraint::expression)
                .containsExactly("count>=5");
    }

    @Test
    void theModeSwitchesThemOff() {
        ScannedModel model = scanWithValidator(
                ModelHibernate.HIBERNATE_7_1, Map.of("jakarta.persistence.validation.mode", "callback"));

        assertThat(text(model)).isEqualTo(Column.of(Identifier.of("text"), POSTGRES.parseType("varchar(255)")));
    }

    @Test
    void withoutAValidatorThereAreNone() {
        ScannedModel model = scan(Map.of());

        assertThat(model.warnings()).isEmpty();
        assertThat(text(model).nullable()).isTrue();
    }

    @Test
    void aValidatorThatCannotBeUsedIsWarnedOf() {
        ScannedModel model = scan(Map.of(), "target/hibernate/validator/jakarta.validation-api-3.1.1.jar");

        assertThat(model.warnings())
                .singleElement()
                .asString()
                .startsWith(
                        "The constraints of Jakarta Validation are not read, because its validator cannot be used here:")
                .endsWith("if the application does.");
    }
}
