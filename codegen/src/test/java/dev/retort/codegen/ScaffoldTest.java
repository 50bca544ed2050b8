package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScaffoldTest {

    private static final ProjectDraft DRAFT = new ProjectDraft(
            "jdbc:postgresql://localhost/bookstore",
            "",
            "src/main/java/db/revision",
            "db.revision",
            "bookstore.BaseEntity",
            List.of(),
            false);

    @Test
    void laysOutTheConfigurationAndTheRevisionDirectory() {
        assertThat(Scaffold.files(DRAFT))
                .containsOnlyKeys(Path.of("retort.toml"), Path.of("src/main/java/db/revision/README.md"));
    }

    @Test
    void theConfigurationSaysWhatItWasGiven() {
        SortedMap<String, Object> toml = configuration(DRAFT);

        assertThat(toml.get("url")).isEqualTo("jdbc:postgresql://localhost/bookstore");
        assertThat(toml.get("revisions")).isEqualTo("src/main/java/db/revision");
        assertThat(toml.get("package")).isEqualTo("db.revision");
        assertThat(toml.get("model.base")).isEqualTo("bookstore.BaseEntity");
        assertThat(toml.get("model.naming")).isEqualTo("jpa");
        assertThat(toml.keySet())
                .containsExactlyInAnyOrder(
                        "url", "revisions", "package", "model.base", "model.classpath", "model.naming");
    }

    @Test
    void withoutAUrlTheEnvironmentGivesIt() {
        ProjectDraft draft = new ProjectDraft("", "", "db", "db", "", List.of("app", "lib"), false);

        assertThat(configuration(draft).get("url")).isEqualTo("${DATABASE_URL}");
        assertThat(configuration(draft).get("model.packages")).isEqualTo(List.of("app", "lib"));
    }

    @Test
    void everyKeyIsThereToBeUncommented() {
        String text = Scaffold.files(DRAFT).get(Path.of("retort.toml"));

        // Three ways to name things exclude one another.
        String uncommented = text.replaceAll("(?m)^# (?=\\[|[a-z_.\"]+ = )", "").replace("naming = \"jpa\"", "");
        assertThat(parsed(uncommented).keySet())
                .contains(
                        "user",
                        "password",
                        "template",
                        "model.packages",
                        "model.classes",
                        "model.mappings",
                        "model.persistence_unit",
                        "model.naming.physical",
                        "model.naming.implicit",
                        "model.hibernate.hibernate.timezone.default_storage",
                        "include.tables",
                        "exclude.tables",
                        "compare.types",
                        "compare.defaults",
                        "compare.comments",
                        "version.table",
                        "version.schema",
                        "database.metadata.url",
                        "database.metadata.model.base");
    }

    @Test
    void aTemplateOfItsOwnIsThereToEdit() {
        ProjectDraft draft = new ProjectDraft("", "", "src/db", "db", "app.Entity", List.of(), true);

        SortedMap<Path, String> files = Scaffold.files(draft);

        assertThat(configuration(draft).get("template")).isEqualTo("src/db/revision.java.ftl");
        assertThat(files.get(Path.of("src/db/revision.java.ftl"))).contains("implements Migration");
    }

    @Test
    void theReadmeSaysThePackage() {
        assertThat(Scaffold.files(DRAFT).get(Path.of("src/main/java/db/revision/README.md")))
                .startsWith("# Revisions\n")
                .contains("in package `db.revision`")
                .doesNotContain("${");
    }

    @Property(tries = 200, seed = "2026")
    void textsReadBack(@ForAll("texts") String url, @ForAll("texts") String base) {
        ProjectDraft draft = new ProjectDraft("x" + url, "", "db", "db", "x" + base, List.of(), false);

        assertThat(configuration(draft).get("url")).isEqualTo("x" + url);
        assertThat(configuration(draft).get("model.base")).isEqualTo("x" + base);
    }

    /** TOML is Unicode text, which halves of surrogate pairs are not. */
    @Provide
    Arbitrary<String> texts() {
        return RandomTexts.any()
                .filter(text -> text.codePoints().noneMatch(each -> Character.getType(each) == Character.SURROGATE));
    }

    private static SortedMap<String, Object> configuration(ProjectDraft draft) {
        return parsed(Scaffold.files(draft).get(Path.of("retort.toml")));
    }

    /** The values of a TOML text by their dotted keys. */
    private static SortedMap<String, Object> parsed(String toml) {
        try {
            SortedMap<String, Object> values = new TreeMap<>();
            collect("", new TomlMapper().readValue(toml, Map.class), values);
            return values;
        } catch (JsonProcessingException e) {
            throw new AssertionError(toml, e);
        }
    }

    private static void collect(String prefix, Map<?, ?> table, SortedMap<String, Object> values) {
        table.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                collect(prefix + key + ".", inner, values);
            } else {
                values.put(prefix + key, value);
            }
        });
    }
}
