package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

class ScaffoldTest {

    private static final ProjectDraft DRAFT = new ProjectDraft(
            "jdbc:postgresql://localhost/bookstore",
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
        TomlParseResult toml = configuration(DRAFT);

        assertThat(toml.getString("url")).isEqualTo("jdbc:postgresql://localhost/bookstore");
        assertThat(toml.getString("revisions")).isEqualTo("src/main/java/db/revision");
        assertThat(toml.getString("package")).isEqualTo("db.revision");
        assertThat(toml.getString("model.base")).isEqualTo("bookstore.BaseEntity");
        assertThat(toml.getString("model.naming")).isEqualTo("jpa");
        assertThat(toml.dottedKeySet())
                .containsExactlyInAnyOrder(
                        "url", "revisions", "package", "model.base", "model.classpath", "model.naming");
    }

    @Test
    void withoutAUrlTheEnvironmentGivesIt() {
        ProjectDraft draft = new ProjectDraft("", "db", "db", "", List.of("app", "lib"), false);

        assertThat(configuration(draft).getString("url")).isEqualTo("${DATABASE_URL}");
        assertThat(configuration(draft).getArray("model.packages").toList()).isEqualTo(List.of("app", "lib"));
    }

    @Test
    void everyKeyIsThereToBeUncommented() {
        String text = Scaffold.files(DRAFT).get(Path.of("retort.toml"));

        // Three ways to name things exclude one another.
        String uncommented = text.replaceAll("(?m)^# (?=\\[|[a-z_.\"]+ = )", "").replace("naming = \"jpa\"", "");
        TomlParseResult toml = Toml.parse(uncommented);

        assertThat(toml.errors()).isEmpty();
        assertThat(toml.dottedKeySet())
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
                        "model.hibernate.\"hibernate.timezone.default_storage\"",
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
        ProjectDraft draft = new ProjectDraft("", "src/db", "db", "app.Entity", List.of(), true);

        SortedMap<Path, String> files = Scaffold.files(draft);

        assertThat(configuration(draft).getString("template")).isEqualTo("src/db/revision.java.ftl");
        assertThat(files.get(Path.of("src/db/revision.java.ftl"))).contains("implements Migration");
    }

    @Test
    void theReadmeSaysThePackage() {
        assertThat(Scaffold.files(DRAFT).get(Path.of("src/main/java/db/revision/README.md")))
                .startsWith("# Revisions\n")
                .contains("in package `db.revision`")
                .doesNotContain("${");
    }

    @Property(tries = 200)
    void textsReadBack(@ForAll("texts") String url, @ForAll("texts") String base) {
        ProjectDraft draft = new ProjectDraft("x" + url, "db", "db", "x" + base, List.of(), false);

        assertThat(configuration(draft).getString("url")).isEqualTo("x" + url);
        assertThat(configuration(draft).getString("model.base")).isEqualTo("x" + base);
    }

    /** TOML is Unicode text, which halves of surrogate pairs are not. */
    @Provide
    Arbitrary<String> texts() {
        return RandomTexts.any()
                .filter(text -> text.codePoints().noneMatch(each -> Character.getType(each) == Character.SURROGATE));
    }

    private static TomlParseResult configuration(ProjectDraft draft) {
        TomlParseResult toml = Toml.parse(Scaffold.files(draft).get(Path.of("retort.toml")));
        assertThat(toml.errors()).isEmpty();
        return toml;
    }
}
