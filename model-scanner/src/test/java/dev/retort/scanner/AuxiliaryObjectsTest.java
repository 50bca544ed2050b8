package dev.retort.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sequence;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Hibernate creates beside tables: sequences are part of the schema, the rest is told apart. */
class AuxiliaryObjectsTest {

    private static final Dialect POSTGRES = Dialects.forUrl("jdbc:postgresql:db");

    @TempDir
    Path classes;

    private ScannedModel scan(Map<String, String> settings, List<String> mappings, String... sources) {
        return new ModelScanner()
                .scan(ScanRequest.of(POSTGRES, List.of(ModelSources.compile(classes, sources)))
                        .withSelection(ModelSelection.EVERYTHING.withMappings(mappings.toArray(String[]::new)))
                        .withSettings(settings));
    }

    @Test
    void whatADatabaseObjectCreatesIsToldApart() {
        ModelSources.write(classes, "objects.hbm.xml", """
                <?xml version="1.0"?>
                <hibernate-mapping xmlns="http://www.hibernate.org/xsd/orm/hbm">
                    <database-object>
                        <create>create view line_ids as select id from line</create>
                        <drop>drop view line_ids</drop>
                    </database-object>
                    <database-object>
                        <create>create sequence if not exists audit.numbers start with 5 increment by 2</create>
                        <drop>drop sequence audit.numbers</drop>
                    </database-object>
                    <database-object>
                        <create>create alias nothing for "java.lang.Math.abs"</create>
                        <drop>drop alias nothing</drop>
                        <dialect-scope name="org.hibernate.dialect.H2Dialect"/>
                    </database-object>
                </hibernate-mapping>
                """);

        ScannedModel model = scan(
                Map.of(),
                List.of("objects.hbm.xml"),
                "package a; @Entity @Table(name = \"line\") public class Line { @Id Long id; }");

        assertThat(model.unmanaged()).containsExactly("create view line_ids as select id from line");
        assertThat(model.schema().sequences()).containsOnlyKeys(QualifiedName.of("audit.numbers"));
        assertThat(model.schema().sequences().values())
                .extracting(Sequence::options)
                .extracting(options -> options.start() + " " + options.increment())
                .containsExactly("5 2");
    }

    @Test
    void thePartitionsOfAHistoryAreRemarkedUpon() {
        ScannedModel model = scan(
                Map.of("hibernate.temporal.table_strategy", "SINGLE_TABLE"),
                List.of(),
                "package a; import org.hibernate.annotations.Temporal; @Entity @Temporal"
                        + " @Temporal.HistoryPartitioning @Table(name = \"line\") public class Line { @Id Long id; }");

        assertThat(model.warnings()).anySatisfy(warning -> assertThat(warning).contains("partition by list"));
    }

    @Test
    void theCatalogOfATableIsRemarkedUponAndThatOfTheConnectionIsNot() {
        ScannedModel model = scan(
                Map.of("hibernate.default_catalog", "books"),
                List.of(),
                "package a; @Entity @Table(name = \"line\", catalog = \"other\") public class Line { @Id Long id; }",
                "package a; @Entity @Table(name = \"plain\") public class Plain { @Id Long id; }");

        assertThat(model.schema().tables()).containsOnlyKeys(QualifiedName.of("line"), QualifiedName.of("plain"));
        assertThat(model.warnings())
                .containsExactly(
                        "Table line asks for catalog other, which Retort does not compare; give it a database of"
                                + " its own (-n).");
    }
}
