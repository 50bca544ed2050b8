package dev.retort.runtime;

import static dev.retort.runtime.Definitions.addIdentity;
import static dev.retort.runtime.Definitions.addIdentityAlways;
import static dev.retort.runtime.Definitions.alterIdentity;
import static dev.retort.runtime.Definitions.alterIdentityAlways;
import static dev.retort.runtime.Definitions.attribute;
import static dev.retort.runtime.Definitions.check;
import static dev.retort.runtime.Definitions.column;
import static dev.retort.runtime.Definitions.columns;
import static dev.retort.runtime.Definitions.comment;
import static dev.retort.runtime.Definitions.dropComment;
import static dev.retort.runtime.Definitions.dropDefault;
import static dev.retort.runtime.Definitions.dropExpression;
import static dev.retort.runtime.Definitions.dropIdentity;
import static dev.retort.runtime.Definitions.dropNotNull;
import static dev.retort.runtime.Definitions.exclude;
import static dev.retort.runtime.Definitions.expression;
import static dev.retort.runtime.Definitions.foreignKey;
import static dev.retort.runtime.Definitions.index;
import static dev.retort.runtime.Definitions.key;
import static dev.retort.runtime.Definitions.primaryKey;
import static dev.retort.runtime.Definitions.row;
import static dev.retort.runtime.Definitions.sequence;
import static dev.retort.runtime.Definitions.setComment;
import static dev.retort.runtime.Definitions.setDefault;
import static dev.retort.runtime.Definitions.setExpression;
import static dev.retort.runtime.Definitions.setNotNull;
import static dev.retort.runtime.Definitions.setStoredExpression;
import static dev.retort.runtime.Definitions.setType;
import static dev.retort.runtime.Definitions.unique;
import static dev.retort.runtime.Types.bigint;
import static dev.retort.runtime.Types.integer;
import static dev.retort.runtime.Types.smallint;
import static dev.retort.runtime.Types.text;
import static dev.retort.runtime.Types.userType;
import static dev.retort.runtime.Types.varchar;
import static dev.retort.schema.ReferentialAction.CASCADE;
import static dev.retort.schema.ReferentialAction.SET_NULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.error.RetortException;
import dev.retort.operation.AddAttribute;
import dev.retort.operation.AddColumn;
import dev.retort.operation.AddEnumValue;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.AlterSequence;
import dev.retort.operation.BulkInsert;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.CreateCompositeType;
import dev.retort.operation.CreateConstraint;
import dev.retort.operation.CreateEnumType;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateSchema;
import dev.retort.operation.CreateSequence;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropAttribute;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropCompositeType;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropEnumType;
import dev.retort.operation.DropIndex;
import dev.retort.operation.DropSchema;
import dev.retort.operation.DropSequence;
import dev.retort.operation.DropTable;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameAttribute;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameCompositeType;
import dev.retort.operation.RenameConstraint;
import dev.retort.operation.RenameEnumType;
import dev.retort.operation.RenameEnumValue;
import dev.retort.operation.RenameIndex;
import dev.retort.operation.RenameSequence;
import dev.retort.operation.RenameTable;
import dev.retort.operation.SetAttributeComment;
import dev.retort.operation.SetTableComment;
import dev.retort.operation.SetTypeComment;
import dev.retort.schema.Attribute;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.CompositeType;
import dev.retort.schema.ConstraintKind;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullOrder;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OperationsTest {

    private static final Dialect DIALECT = Dialects.forUrl("jdbc:postgresql:x");
    private static final QualifiedName JOB = QualifiedName.of("job");

    @Test
    void aTableIsMadeOfItsElements() {
        assertThat(recorded(op -> op.createTable(
                        "sales.Job",
                        column("id", bigint())
                                .notNull()
                                .identityAlways(sequence().startWith(5)),
                        column("Name", varchar(36)).collate("C").comment("what"),
                        column("n", integer()).defaultValue("0"),
                        column("twice", integer()).generatedStored("n * 2"),
                        primaryKey("id"),
                        unique("Name", "n").nullsNotDistinct().initiallyDeferred(),
                        foreignKey("n")
                                .references("run", "id")
                                .onDelete(CASCADE)
                                .named("fk"),
                        check("n > 0"),
                        check("n < 9"),
                        comment("jobs"))))
                .containsExactly(new CreateTable(Table.of(
                                QualifiedName.of("sales.Job"),
                                List.of(
                                        Column.of(name("id"), bigint())
                                                .withNullable(false)
                                                .withValue(new Identity(
                                                        true,
                                                        new SequenceOptions(
                                                                bigint(), 5, 1, 1, Long.MAX_VALUE, 0, false))),
                                        Column.of(Identifier.delimited("Name"), varchar(36))
                                                .withCollation(QualifiedName.of("C"))
                                                .withComment("what"),
                                        Column.of(name("n"), integer()).withValue(new ColumnValue.Default("0")),
                                        Column.of(name("twice"), integer())
                                                .withValue(new ColumnValue.Generated("n * 2", true))))
                        .withConstraints(List.of(
                                new PrimaryKey(Identifier.of("Job_pkey"), List.of(name("id")), Deferral.NOT_DEFERRABLE),
                                new UniqueConstraint(
                                        Identifier.of("Job_Name_n_key"),
                                        List.of(name("Name"), name("n")),
                                        false,
                                        Deferral.INITIALLY_DEFERRED),
                                new ForeignKey(
                                        name("fk"),
                                        List.of(name("n")),
                                        QualifiedName.of("run"),
                                        List.of(name("id")),
                                        CASCADE,
                                        ReferentialAction.NO_ACTION,
                                        Deferral.NOT_DEFERRABLE),
                                new CheckConstraint(Identifier.of("Job_n_check1"), "n > 0"),
                                new CheckConstraint(Identifier.of("Job_n_check"), "n < 9")))
                        .withComment("jobs")));
    }

    @Test
    void eachTableOperationIsRecordedAsItself() {
        assertThat(recorded(op -> {
                    op.createSchema("sales");
                    op.dropSchema("sales");
                    op.dropTable("sales.job");
                    op.renameTable("job", "task");
                    op.addColumn("job", column("a", text()).identity());
                    op.dropColumn("job", "a");
                    op.renameColumn("job", "a", "b");
                    op.setTableComment("job", "why");
                    op.dropTableComment("job");
                    op.execute("select 1");
                    op.execute("select ?", "x", null);
                    op.execute("select ?", (Object[]) null);
                    op.bulkInsert("job", columns("a", "b"), row(1, null), row(2, "x"));
                    op.invoke(new DropTable(JOB));
                }))
                .containsExactly(
                        new CreateSchema(name("sales")),
                        new DropSchema(name("sales")),
                        new DropTable(QualifiedName.of("sales.job")),
                        new RenameTable(JOB, name("task")),
                        new AddColumn(
                                JOB,
                                Column.of(name("a"), text())
                                        .withValue(new Identity(false, SequenceOptions.defaults()))),
                        new DropColumn(JOB, name("a")),
                        new RenameColumn(JOB, name("a"), name("b")),
                        new SetTableComment(JOB, "why"),
                        new SetTableComment(JOB, ""),
                        new Execute("select 1", List.of()),
                        new Execute("select ?", Arrays.asList("x", null)),
                        new Execute("select ?", Arrays.asList((Object) null)),
                        new BulkInsert(
                                JOB, List.of(name("a"), name("b")), List.of(Arrays.asList(1, null), List.of(2, "x"))),
                        new DropTable(JOB));
    }

    @Test
    void eachConstraintOperationIsRecordedAsItself() {
        assertThat(recorded(op -> {
                    op.createPrimaryKey("job", primaryKey("a", "b").named("pk").deferrable());
                    op.dropPrimaryKey("job", "pk");
                    op.createUniqueConstraint(
                            "job", unique("a").initiallyDeferred().deferrable());
                    op.dropUniqueConstraint("job", "uk");
                    op.createForeignKey(
                            "job",
                            foreignKey("a", "b")
                                    .references("s.run", "c", "d")
                                    .onUpdate(SET_NULL)
                                    .deferrable());
                    op.dropForeignKey("job", "fk");
                    op.createCheckConstraint("job", check("a > 0").named("ck"));
                    op.dropCheckConstraint("job", "ck");
                    op.createExclusionConstraint(
                            "job", exclude("GIST").with("a", "&&").where("b").named("ex"));
                    op.dropExclusionConstraint("job", "ex");
                    op.renameConstraint("job", "ck", "ck2");
                }))
                .containsExactly(
                        new CreateConstraint(
                                JOB,
                                new PrimaryKey(
                                        name("pk"), List.of(name("a"), name("b")), Deferral.INITIALLY_IMMEDIATE)),
                        new DropConstraint(JOB, name("pk"), ConstraintKind.PRIMARY_KEY),
                        new CreateConstraint(
                                JOB,
                                new UniqueConstraint(
                                        name("job_a_key"), List.of(name("a")), true, Deferral.INITIALLY_DEFERRED)),
                        new DropConstraint(JOB, name("uk"), ConstraintKind.UNIQUE),
                        new CreateConstraint(
                                JOB,
                                new ForeignKey(
                                        name("job_a_b_fkey"),
                                        List.of(name("a"), name("b")),
                                        QualifiedName.of("s.run"),
                                        List.of(name("c"), name("d")),
                                        ReferentialAction.NO_ACTION,
                                        SET_NULL,
                                        Deferral.INITIALLY_IMMEDIATE)),
                        new DropConstraint(JOB, name("fk"), ConstraintKind.FOREIGN_KEY),
                        new CreateConstraint(JOB, new CheckConstraint(name("ck"), "a > 0")),
                        new DropConstraint(JOB, name("ck"), ConstraintKind.CHECK),
                        new CreateConstraint(
                                JOB,
                                new ExclusionConstraint(
                                        name("ex"),
                                        "gist",
                                        List.of(new ExclusionConstraint.Element("a", "&&")),
                                        "b",
                                        Deferral.NOT_DEFERRABLE)),
                        new DropConstraint(JOB, name("ex"), ConstraintKind.EXCLUSION),
                        new RenameConstraint(JOB, name("ck"), name("ck2")));
    }

    @Test
    void eachIndexOperationIsRecordedAsItself() {
        assertThat(recorded(op -> {
                    op.createIndex("job", index("a", "b"));
                    op.createIndex("job", index("a", "b"));
                    op.createIndex(
                            "job",
                            index(
                                            key("a").descending().nullsLast(),
                                            expression("lower(b)")
                                                    .operatorClass("text_pattern_ops")
                                                    .nullsFirst())
                                    .named("ix")
                                    .unique()
                                    .nullsNotDistinct()
                                    .using("GIN")
                                    .include("c")
                                    .where("d is null"));
                    op.dropIndex("job", "ix");
                    op.renameIndex("job", "ix", "iy");
                }))
                .containsExactly(
                        new CreateIndex(JOB, plainIndex("job_a_b_idx")),
                        new CreateIndex(JOB, plainIndex("job_a_b_idx1")),
                        new CreateIndex(
                                JOB,
                                new Index(
                                        name("ix"),
                                        List.of(
                                                new IndexKey(
                                                        name("a"), "", true, NullOrder.LAST, QualifiedName.UNNAMED, ""),
                                                new IndexKey(
                                                        Identifier.UNNAMED,
                                                        "lower(b)",
                                                        false,
                                                        NullOrder.FIRST,
                                                        QualifiedName.UNNAMED,
                                                        "text_pattern_ops")),
                                        true,
                                        false,
                                        "gin",
                                        List.of(name("c")),
                                        "d is null")),
                        new DropIndex(JOB, name("ix")),
                        new RenameIndex(JOB, name("ix"), name("iy")));
    }

    @Test
    void eachAlterationOfAColumnIsRecordedAsItself() {
        SequenceOptions byTwo = SequenceOptions.counting(1, 2);
        Operation alteration = recorded(op -> op.alterColumn(
                        "job",
                        "a",
                        setType(integer()).using("a::integer").collate("C"),
                        setNotNull(),
                        dropNotNull(),
                        setDefault("1"),
                        dropDefault(),
                        addIdentity(),
                        addIdentityAlways(sequence().incrementBy(2)),
                        alterIdentity(sequence().incrementBy(2)),
                        alterIdentityAlways(),
                        dropIdentity(),
                        setExpression("b"),
                        setStoredExpression("c"),
                        dropExpression(),
                        setComment("x"),
                        dropComment()))
                .get(0);

        assertThat(((AlterColumn) alteration).changes())
                .containsExactly(
                        new ColumnChange.SetType(integer(), QualifiedName.of("C"), "a::integer"),
                        new ColumnChange.SetNullable(false),
                        new ColumnChange.SetNullable(true),
                        new ColumnChange.SetDefault("1"),
                        new ColumnChange.DropDefault(),
                        new ColumnChange.AddIdentity(new Identity(false, SequenceOptions.defaults())),
                        new ColumnChange.AddIdentity(new Identity(true, byTwo)),
                        new ColumnChange.AlterIdentity(new Identity(false, byTwo)),
                        new ColumnChange.AlterIdentity(new Identity(true, SequenceOptions.defaults())),
                        new ColumnChange.DropIdentity(),
                        new ColumnChange.SetExpression(new ColumnValue.Generated("b", false)),
                        new ColumnChange.SetExpression(new ColumnValue.Generated("c", true)),
                        new ColumnChange.DropExpression(),
                        new ColumnChange.SetComment("x"),
                        new ColumnChange.SetComment(""));
    }

    @Test
    void eachOperationOnSequencesAndTypesIsRecordedAsItself() {
        assertThat(recorded(op -> {
                    op.createSequence("s");
                    op.createSequence(
                            "s",
                            sequence().as(smallint()).incrementBy(-1).cache(3).cycle());
                    op.alterSequence("s", sequence().minValue(2).maxValue(9));
                    op.dropSequence("s");
                    op.renameSequence("a.s", "t");
                    op.createEnumType("mood", "sad", "ok");
                    op.dropEnumType("mood");
                    op.renameEnumType("mood", "temper");
                    op.addEnumValue("mood", "glad");
                    op.addEnumValueBefore("mood", "glad", "ok");
                    op.renameEnumValue("mood", "ok", "fine");
                }))
                .containsExactly(
                        new CreateSequence(new Sequence(QualifiedName.of("s"), SequenceOptions.defaults())),
                        new CreateSequence(new Sequence(
                                QualifiedName.of("s"),
                                new SequenceOptions(smallint(), -1, -1, Short.MIN_VALUE, -1, 3, true))),
                        new AlterSequence(QualifiedName.of("s"), new SequenceOptions(bigint(), 2, 1, 2, 9, 0, false)),
                        new DropSequence(QualifiedName.of("s")),
                        new RenameSequence(QualifiedName.of("a.s"), name("t")),
                        new CreateEnumType(new EnumType(QualifiedName.of("mood"), List.of("sad", "ok"))),
                        new DropEnumType(QualifiedName.of("mood")),
                        new RenameEnumType(QualifiedName.of("mood"), name("temper")),
                        new AddEnumValue(QualifiedName.of("mood"), "glad", ""),
                        new AddEnumValue(QualifiedName.of("mood"), "glad", "ok"),
                        new RenameEnumValue(QualifiedName.of("mood"), "ok", "fine"));
    }

    @Test
    void eachOperationOnCompositeTypesIsRecordedAsItself() {
        QualifiedName place = QualifiedName.of("place");
        Attribute street = Attribute.of(name("street"), varchar(80));
        assertThat(recorded(op -> {
                    op.createCompositeType(
                            "a.place",
                            attribute("street", varchar(80)).collate("C").comment("with its number"),
                            attribute("depot", userType("depot").array()),
                            comment("where it is"));
                    op.dropCompositeType("place");
                    op.renameCompositeType("a.place", "site");
                    op.addAttribute("place", attribute("street", varchar(80)));
                    op.dropAttribute("place", "street");
                    op.renameAttribute("place", "street", "road");
                    op.setTypeComment("place", "where");
                    op.dropTypeComment("place");
                    op.setAttributeComment("place", "street", "which");
                    op.dropAttributeComment("place", "street");
                }))
                .containsExactly(
                        new CreateCompositeType(new CompositeType(
                                QualifiedName.of("a.place"),
                                List.of(
                                        street.withCollation(QualifiedName.of("C"))
                                                .withComment("with its number"),
                                        Attribute.of(
                                                name("depot"),
                                                new SqlType.UserDefined(QualifiedName.of("depot")).array())),
                                "where it is")),
                        new DropCompositeType(place),
                        new RenameCompositeType(QualifiedName.of("a.place"), name("site")),
                        new AddAttribute(place, street),
                        new DropAttribute(place, street.name()),
                        new RenameAttribute(place, street.name(), name("road")),
                        new SetTypeComment(place, "where"),
                        new SetTypeComment(place, ""),
                        new SetAttributeComment(place, street.name(), "which"),
                        new SetAttributeComment(place, street.name(), ""));
    }

    @Test
    void whatCannotStandIsRefused() {
        assertRefused(op -> op.dropTable(null), "The name of a table is missing or empty");
        assertRefused(op -> op.dropTable("sales."), "'sales.' names a schema but not a table in it");
        assertRefused(op -> op.dropColumn("job", ""), "The name of a column is missing or empty");
        assertRefused(op -> op.execute(" "), "The SQL of a statement is missing or empty: write it, or leave it out");
        assertRefused(
                op -> op.addColumn("job", column("a", null)), "The type of column 'a' is null: give one of Types");
        assertRefused(
                op -> op.addColumn("job", column("a", text()).defaultValue("1").identity()),
                "Column 'a' has two sources of its value: give it one default, one identity or one expression");
        assertRefused(
                op -> op.createTable("job", column("a", text()), column("A", text()), column("a", text())),
                "Column 'a' stands twice in table 'job'");
        assertRefused(
                op -> op.createTable("job", column("a", text()), primaryKey("a"), primaryKey("a")),
                "Table 'job' has two primary keys: write one, primaryKey(\"a\", \"b\"), over all its columns");
        assertRefused(
                op -> op.createTable("job", column("a", text()), unique("b")),
                "The unique constraint of table 'job' is over column 'b', which the table does not have");
        assertRefused(
                op -> op.createForeignKey("job", foreignKey("a", "b").references("run", "id")),
                "The foreign key over [a, b] refers to [id] of 'run': name as many columns there as here");
        assertRefused(
                op -> op.createExclusionConstraint("job", exclude("gist").named("x")),
                "An exclusion constraint compares nothing: add what it compares, as in .with(\"room\", \"=\")");
        assertRefused(
                op -> op.bulkInsert("job", columns("a", "b"), row(1)),
                "A row for table 'job' has 1 values for the columns [a, b]: [1]");
        assertRefused(
                op -> op.createSequence("s", sequence().maxValue(5).startWith(6)),
                "A sequence that counts from 1 to 5 cannot start with 6");
        assertRefused(op -> op.createEnumType("mood", "a", "a"), "A label stands twice in enumeration type 'mood'");
        assertRefused(
                op -> op.createCompositeType(
                        "place", attribute("a", text()), attribute("A", text()), attribute("a", text())),
                "Attribute 'a' stands twice in type 'place'");
        assertRefused(
                op -> Types.type("bit(3)"),
                "'bit(3)' is not a type's name: give the name alone, and its arguments behind it, as in type(\"bit\", 3)");
    }

    private static Index plainIndex(String name) {
        return Index.of(name(name), List.of(IndexKey.column(name("a")), IndexKey.column(name("b"))));
    }

    private static Identifier name(String notation) {
        return Identifier.of(notation);
    }

    private static void assertRefused(Consumer<Operations> upgrade, String message) {
        assertThatThrownBy(() -> recorded(upgrade))
                .isInstanceOfSatisfying(
                        RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.REVISION))
                .hasMessage(message);
    }

    private static List<Operation> recorded(Consumer<Operations> upgrade) {
        List<String> taken = new ArrayList<>();
        List<Operation> operations = Recording.ofUpgrade(
                new Migration() {
                    @Override
                    public void upgrade(Operations op) {
                        upgrade.accept(op);
                    }

                    @Override
                    public void downgrade(Operations op) {
                        taken.add("downgrade");
                    }
                },
                DIALECT);
        assertThat(taken).isEmpty();
        return operations;
    }
}
