package dev.retort.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Server;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comparison with a database cannot show: names, origins, settings, and what is left out of the schema. */
@ParameterizedClass
@MethodSource("hibernates")
class SchemaReadingTest {

    private static final Dialect POSTGRES = Dialects.forUrl("jdbc:postgresql:db");
    private static final Dialect H2 = Dialects.forUrl("jdbc:h2:mem:");

    @TempDir
    Path classes;

    /** The oldest, the bundled and the newest line; {@code -Dhibernates} takes the time for the others. */
    static Stream<ModelHibernate> hibernates() {
        return System.getProperty("hibernates") == null
                ? Stream.of(ModelHibernate.HIBERNATE_6_6, ModelHibernate.HIBERNATE_7_4, ModelHibernate.HIBERNATE_8_0)
                : Stream.of(ModelHibernate.values());
    }

    @Parameter
    ModelHibernate hibernate;

    private ScanRequest request(Dialect dialect, String... sources) {
        String compiled = ModelSources.compile(classes, sources);
        return ScanRequest.of(
                dialect,
                Stream.concat(Stream.of(compiled), hibernate.classPath().stream())
                        .toList());
    }

    private ScannedModel scan(Dialect dialect, String... sources) {
        return new ModelScanner().scan(request(dialect, sources));
    }

    private static Table table(ScannedModel model, String name) {
        return model.schema().table(QualifiedName.of(name)).orElseThrow();
    }

    private static Column column(ScannedModel model, String table, String name) {
        return table(model, table).column(Identifier.of(name)).orElseThrow();
    }

    @Test
    void namesThatSomeoneWroteStayAndInventedOnesGo() {
        Table line = table(scan(POSTGRES, """
                        package a;
                        @Entity
                        @Table(uniqueConstraints = {
                                @UniqueConstraint(name = "line_code", columnNames = {"code", "text"}),
                                @UniqueConstraint(columnNames = {"text", "code"})},
                            indexes = {
                                @jakarta.persistence.Index(name = "Line_Text", columnList = "text"),
                                @jakarta.persistence.Index(columnList = "code")})
                        public class Line {
                            @Id Long id;
                            String text;
                            @Column(unique = true) String code;
                            @ManyToOne @JoinColumn(foreignKey = @jakarta.persistence.ForeignKey(name = "to_parent"))
                            Line parent;
                            @ManyToOne Line next;
                        }
                        """), "line");

        assertThat(line.constraints(UniqueConstraint.class))
                .extracting(unique -> unique.name() + " " + unique.columns())
                .containsExactly("line_code [code, text]", " [code]", " [text, code]");
        assertThat(line.constraints(ForeignKey.class))
                .extracting(key -> key.name() + " " + key.columns())
                .containsExactly(" [next_id]", "to_parent [parent_id]");
        assertThat(line.indexes())
                .extracting(index -> index.name() + " " + index.keys().get(0).column())
                .containsExactly(" code", "line_text text");
        assertThat(line.primaryKey().orElseThrow().name()).isEqualTo(Identifier.UNNAMED);
    }

    @Test
    void everyColumnKnowsItsAttribute() {
        ScannedModel model = scan(
                POSTGRES,
                "package a; @Embeddable public class Part { String street; }",
                """
                package a;
                @Entity
                @Inheritance(strategy = InheritanceType.JOINED) @DiscriminatorColumn(name = "kind")
                public class Order {
                    @Id Long number;
                    @Version Integer counter;
                    @Embedded Part address;
                    @ManyToOne Order parent;
                    @ElementCollection @OrderColumn List<String> tags;
                    @ManyToMany Set<Order> others;
                }
                """,
                "package a; @Entity @SoftDelete public class Plain { @Id Long id; @PartitionKey String region; }");

        assertThat(model.schema().origins())
                .containsEntry(ObjectPath.of(QualifiedName.of("order")), "Order")
                .containsEntry(path("order", "number"), "Order.number")
                .containsEntry(path("order", "kind"), "Order (discriminator)")
                .containsEntry(path("order", "counter"), "Order.counter (version)")
                .containsEntry(path("order", "street"), "Order.address.street")
                .containsEntry(path("order", "parent_number"), "Order.parent")
                .containsEntry(ObjectPath.of(QualifiedName.of("order_tags")), "Order.tags")
                .containsEntry(path("order_tags", "tags"), "Order.tags")
                .containsEntry(path("order_tags", "tags_order"), "Order.tags")
                .containsEntry(path("order_order", "others_number"), "Order.others")
                .containsEntry(path("plain", "region"), "Plain.region (partition key)")
                .containsEntry(path("plain", "deleted"), "Plain");
    }

    private static ObjectPath path(String table, String column) {
        return new ObjectPath(QualifiedName.of(table), Identifier.of(column));
    }

    @Test
    void theServersVersionDecidesWhatAGeneratedColumnIs() {
        assumeTrue(hibernate.isSince(ModelHibernate.HIBERNATE_7_2), "older ones write stored columns only");
        String model = "package a; @Entity public class Line { @Id Long id; @GeneratedColumn(\"id * 2\") Long twice; }";

        assertThat(column(scan(postgres(17), model), "line", "twice").value())
                .isEqualTo(new ColumnValue.Generated("id * 2", true));
        assertThat(column(scan(postgres(18), model), "line", "twice").value())
                .isEqualTo(new ColumnValue.Generated("id * 2", false));
    }

    @Test
    void aDialectAmongHibernatesSettingsGoesBefore() {
        ScannedModel model = new ModelScanner()
                .scan(request(H2, "package a; @Entity public class Line { @Id Long id; @Lob String text; }")
                        .withSettings(Map.of("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")));

        assertThat(column(model, "line", "text").type()).isEqualTo(H2.parseType("oid"));
    }

    private static Dialect postgres(int version) {
        return Dialects.of(new Server("PostgreSQL", version, 0, Server.Folding.LOWER));
    }

    @Test
    void aNamedEnumerationIsATypeOfItsOwnOnPostgres() {
        ScannedModel model = scan(POSTGRES, "package a; public enum Mood { SAD, GLAD }", """
                package a;
                @Entity
                public class Line {
                    @Id Long id;
                    @JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) Mood mood;
                }
                """);

        assertThat(model.schema().enumTypes().values())
                .containsExactly(new EnumType(QualifiedName.of("mood"), List.of("GLAD", "SAD")));
        assertThat(column(model, "line", "mood").type()).isEqualTo(new SqlType.UserDefined(QualifiedName.of("mood")));
        assertThat(model.unmanaged())
                .containsExactly(
                        "create cast (varchar as Mood) with inout as implicit",
                        "create cast (Mood as varchar) with inout as implicit");
    }

    @Test
    void aNamedEnumerationIsAnEnumerationOnH2() {
        assumeTrue(hibernate.isSince(ModelHibernate.HIBERNATE_7_3), "older ones refuse named enumerations on H2");
        ScannedModel model = scan(
                H2,
                "package a; public enum Mood { SAD, GLAD }",
                "package a; @Entity public class Line { @Id Long id;"
                        + " @JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) Mood mood; }");

        assertThat(column(model, "line", "mood").type()).isEqualTo(new SqlType.Enumeration(List.of("GLAD", "SAD")));
        assertThat(model.schema().enumTypes()).isEmpty();
        assertThat(model.unmanaged()).isEmpty();
    }

    @Test
    void theFirstRowsOfAGeneratorAreToldApart() {
        ScannedModel model = scan(
                H2,
                "package a; @Entity public class Line {"
                        + " @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id; }");

        assertThat(model.schema().tables())
                .containsOnlyKeys(QualifiedName.of("hibernate_sequences"), QualifiedName.of("line"));
        assertThat(model.unmanaged())
                .containsExactly("insert into hibernate_sequences(sequence_name, next_val) values ('default',0)");
    }

    @Test
    void theDefaultSchemaNamesWhatNamesNone() {
        ScannedModel model = new ModelScanner()
                .scan(request(
                                POSTGRES,
                                "package a; @Entity public class Line { @Id @GeneratedValue Long id; @ManyToOne Sum sum; }",
                                "package a; @Entity @Table(schema = \"books\") public class Sum { @Id Long id; }")
                        .withSettings(Map.of("hibernate.default_schema", "Ledger")));

        assertThat(model.schema().namespaces()).containsExactly(Identifier.of("books"), Identifier.of("ledger"));
        assertThat(model.schema().tables())
                .containsOnlyKeys(QualifiedName.of("books.sum"), QualifiedName.of("ledger.line"));
        assertThat(model.schema().sequences()).containsOnlyKeys(QualifiedName.of("ledger.line_seq"));
        assertThat(table(model, "ledger.line").constraints(ForeignKey.class))
                .extracting(ForeignKey::target)
                .containsExactly(QualifiedName.of("books.sum"));
        assertThat(model.schema().origins()).containsEntry(ObjectPath.of(QualifiedName.of("ledger.line")), "Line");
    }

    @Test
    void settingsThatShapeNoSchemaAreNotActedUpon() {
        ScannedModel model = new ModelScanner()
                .scan(request(POSTGRES, "package a; @Entity @Cacheable public class Line { @Id Long id; }")
                        .withSettings(Map.of(
                                "jakarta.persistence.jdbc.url", "jdbc:postgresql://no.such.host.invalid/db",
                                "jakarta.persistence.jdbc.driver", "no.such.Driver",
                                "hibernate.connection.provider_class", "no.such.ConnectionProvider",
                                "hibernate.connection.datasource", "java:no/such/source",
                                "jakarta.persistence.jtaDataSource", "java:no/such/source",
                                "hibernate.cache.use_second_level_cache", "true",
                                "hibernate.cache.region.factory_class", "no.such.RegionFactory",
                                "hibernate.hbm2ddl.auto", "create-drop")));

        assertThat(model.schema().tables()).containsOnlyKeys(QualifiedName.of("line"));
    }

    @Test
    void aUniqueIndexWithAConditionIsAnIndex() {
        assumeTrue(hibernate.isSince(ModelHibernate.HIBERNATE_7_1), "options came with Jakarta Persistence 3.2");
        Table line = table(
                scan(
                        POSTGRES,
                        "package a; @Entity @Table(indexes = @jakarta.persistence.Index(name = \"live\","
                                + " columnList = \"code\", unique = true, options = \"where not deleted\"))"
                                + " public class Line { @Id Long id; String code; boolean deleted; }"),
                "line");

        assertThat(line.indexes()).extracting(Index::predicate).containsExactly("not deleted");
        assertThat(line.indexes()).extracting(Index::unique).containsExactly(true);
        assertThat(line.constraints(UniqueConstraint.class)).isEmpty();
    }

    @Test
    void whatCannotBeExpressedIsWarnedOf() {
        assumeTrue(hibernate.isSince(ModelHibernate.HIBERNATE_7_1), "options came with Jakarta Persistence 3.2");
        ScannedModel model = scan(
                POSTGRES,
                "package a; @Entity @Table(name = \"line\", options = \"partition by hash (id)\","
                        + " indexes = @jakarta.persistence.Index(name = \"i\", columnList = \"id\","
                        + " options = \"with (fillfactor = 70)\")) public class Line { @Id Long id; }");

        assertThat(model.warnings())
                .containsExactly(
                        "Table line asks for 'partition by hash (id)', which Retort does not compare;"
                                + " write it into the revision by hand.",
                        "Index i of table line asks for 'with (fillfactor = 70)', which Retort does not compare;"
                                + " write it into the revision by hand.");
    }

    @Test
    void viewsAndSubselectsAreNoTables() {
        ScannedModel model = scan(
                POSTGRES,
                "package a; @Entity public class Line { @Id Long id; }",
                "package a; @Entity @View(query = \"select 1 as id\") public class Seen { @Id Long id; }",
                "package a; @Entity @Subselect(\"select 1 as id\") public class Chosen { @Id Long id; }");

        assertThat(model.schema().tables()).containsOnlyKeys(QualifiedName.of("line"));
        assertThat(model.entities()).containsExactly("a.Chosen", "a.Line", "a.Seen");
    }

    @Test
    void springsNamesAreMade() {
        ScannedModel model = new ModelScanner()
                .scan(request(
                                POSTGRES,
                                "package a; @Entity public class OrderLine { @Id Long id; String emailAddress;"
                                        + " @OneToMany List<OrderLine> furtherLines; }")
                        .withNaming(Naming.SPRING));

        assertThat(model.schema().tables())
                .containsOnlyKeys(QualifiedName.of("order_line"), QualifiedName.of("order_line_further_lines"));
        assertThat(column(model, "order_line", "email_address").name()).isEqualTo(Identifier.of("email_address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.springframework.boot.hibernate", "org.springframework.boot.orm.jpa.hibernate"})
    void theUsersOwnSpringBootNamesJoinTables(String packageOfSpringBoot) {
        ScannedModel model = new ModelScanner()
                .scan(request(
                                POSTGRES,
                                "package a; @Entity public class Order { @Id Long id; @ManyToMany List<Order> others; }",
                                "package " + packageOfSpringBoot + "; public class SpringImplicitNamingStrategy extends"
                                        + " org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl {"
                                        + " public org.hibernate.boot.model.naming.Identifier determineJoinTableName("
                                        + " org.hibernate.boot.model.naming.ImplicitJoinTableNameSource source) {"
                                        + " return toIdentifier(\"bySpring\", source.getBuildingContext()); } }")
                        .withNaming(Naming.SPRING));

        assertThat(model.schema().tables()).containsKey(QualifiedName.of("by_spring"));
    }

    @Test
    void strategiesAreFoundByTheirClassNames() {
        ScanRequest request = request(POSTGRES, "package a; @Entity public class Line { @Id Long id; }", """
                package a;
                public class Prefixed extends org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl {
                    @Override
                    public org.hibernate.boot.model.naming.Identifier toPhysicalTableName(
                            org.hibernate.boot.model.naming.Identifier name,
                            org.hibernate.engine.jdbc.env.spi.JdbcEnvironment environment) {
                        return org.hibernate.boot.model.naming.Identifier.toIdentifier("t_" + name.getText());
                    }
                }
                """);

        assertThat(new ModelScanner()
                        .scan(request.withNaming(new Naming("a.Prefixed", "jpa")))
                        .schema()
                        .tables())
                .containsOnlyKeys(QualifiedName.of("t_line"));
        assertThatThrownBy(() -> new ModelScanner().scan(request.withNaming(new Naming("a.Gone", "jpa"))))
                .hasMessageStartingWith("The naming strategy a.Gone is not on the class path of the model.");
        assertThatThrownBy(() -> new ModelScanner().scan(request.withNaming(new Naming("a.Line", "jpa"))))
                .hasMessageStartingWith("The naming strategy a.Line cannot be used: it has to implement");
    }

    @Test
    void aStrategyAmongHibernatesSettingsGoesBefore() {
        assumeTrue(hibernate.isSince(ModelHibernate.HIBERNATE_7_1), "the strategy came with 7.0");
        ScannedModel model = new ModelScanner()
                .scan(request(POSTGRES, "package a; @Entity public class OrderLine { @Id Long id; }")
                        .withSettings(Map.of(
                                "hibernate.physical_naming_strategy",
                                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")));

        assertThat(model.schema().tables()).containsOnlyKeys(QualifiedName.of("order_line"));
    }

    @Test
    void twoScansOfOneModelAreEqual() {
        String[] sources = {
            "package a; @Entity public class Line { @Id @GeneratedValue Long id; @ManyToOne Sum sum; }",
            "package a; @Entity public class Sum { @Id @GeneratedValue Long id; @OneToMany Set<Line> lines; }"
        };

        assertThat(scan(POSTGRES, sources)).hasToString(scan(POSTGRES, sources).toString());
    }
}
