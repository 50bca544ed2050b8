package dev.retort.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A model that brings its Hibernate is read by that one. */
class OwnHibernateTest {

    /** Hibernate writes virtual columns for 18 since 7.2 and stored ones before. */
    private static final Dialect POSTGRES = Dialects.of(new Server("PostgreSQL", 17, 0, Server.Folding.LOWER));

    /** Mappings whose schema has not changed from Hibernate 6.6 to 8. */
    private static final String[] MODEL = {
        "package a; @MappedSuperclass public abstract class Base { @Id @GeneratedValue Long id; }",
        "package a; public enum Size { LARGE, SMALL }",
        "package a; @Embeddable public class Address { @Column(length = 80) String street; }",
        """
        package a;
        @Entity
        @Table(schema = "trade", indexes = {@jakarta.persistence.Index(name = "line_text", columnList = "text desc"),
                @jakarta.persistence.Index(columnList = "total")},
                uniqueConstraints = @UniqueConstraint(name = "line_number", columnNames = {"number", "text"}))
        @Check(name = "line_total", constraints = "total > 0")
        public class Line extends Base {
            @Column(nullable = false) String text;
            @Column(unique = true) int number;
            @Column(columnDefinition = "numeric(12,2) default 0 not null") java.math.BigDecimal total;
            @GeneratedColumn("number * 2") Integer twice;
            @Enumerated(EnumType.STRING) Size size;
            @ManyToOne @OnDelete(action = OnDeleteAction.CASCADE) Line parent;
            @ManyToOne @JoinColumn(foreignKey = @jakarta.persistence.ForeignKey(name = "line_note")) Note note;
            @Embedded Address address;
        }
        """,
        """
        package a;
        @Entity
        @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
        public abstract class Note extends Base {
            @Column(unique = true) String heading;
            @ManyToOne Line line;
            @ElementCollection Map<String, Integer> marks;
        }
        """,
        "package a; @Entity public class ShortNote extends Note { @ColumnDefault(\"'none'\") String body; }",
        "package a; @Entity public class LongNote extends Note { @Lob String body; }",
    };

    @TempDir
    Path classes;

    private ScannedModel scan(String... others) {
        return scan(Map.of(), others);
    }

    private ScannedModel scan(Map<String, String> settings, String... others) {
        String[] classPath = new String[others.length + 1];
        classPath[0] = ModelSources.compile(classes, MODEL);
        System.arraycopy(others, 0, classPath, 1, others.length);
        return new ModelScanner()
                .scan(ScanRequest.of(POSTGRES, List.of(classPath)).withSettings(settings));
    }

    @ParameterizedTest
    @EnumSource
    void theModelsHibernateReadsTheSameSchema(ModelHibernate hibernate) {
        ScannedModel bundled = scan();

        ScannedModel own = scan(hibernate.classPath().toArray(String[]::new));

        assertThat("Hibernate " + own.hibernateVersion()).startsWith(hibernate + ".");
        assertThat(own.schema()).isEqualTo(bundled.schema());
        assertThat(own.schema().origins()).isEqualTo(bundled.schema().origins());
    }

    @Test
    void theBundledOneReadsAModelThatBringsNone() {
        assertThat(scan().hibernateVersion()).startsWith("7.4.");
    }

    @Test
    void theBundledOneReadsAModelThatBringsOnlyTheAnnotations() {
        ScannedModel model = scan("target/hibernate/6.6/jakarta.persistence-api-3.1.0.jar");

        assertThat(model.hibernateVersion()).startsWith("7.4.");
        assertThat(model.entities()).contains("a.Line");
    }

    @Test
    void aHibernateThatLacksItsLibrariesIsSaidToLackThem() {
        assertThatThrownBy(() -> scan("target/hibernate/7.1/*.jar"))
                .hasMessageContaining("is missing from the class path of the model")
                .hasMessageContaining("model.classpath");
    }

    @Test
    void aClassOfTheBundledHibernateAloneIsNotFound() {
        String[] brought = ModelHibernate.HIBERNATE_6_6.classPath().toArray(String[]::new);
        String laterStrategy = "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";

        assertThatThrownBy(() -> scan(Map.of("hibernate.physical_naming_strategy", laterStrategy), brought))
                .hasMessageContaining(laterStrategy)
                .hasMessageNotContaining("cast");
    }
}
