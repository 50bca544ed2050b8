package dev.retort.codegen;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Revisions with every kind of operation, as they come up in practice. */
final class TypicalRevisions {

    private static final QualifiedName JOB = QualifiedName.of("job");
    private static final QualifiedName RUN = QualifiedName.of("sales.run");
    private static final SqlType BIGINT = SqlType.of("bigint");
    private static final SqlType INTEGER = SqlType.of("integer");
    private static final SequenceOptions OF_INTEGER =
            SequenceOptions.defaults().withType(INTEGER).withLimits(1, Integer.MAX_VALUE);

    private TypicalRevisions() {}

    static Stream<RevisionDraft> all() {
        return Stream.of(
                draft("01", "tables", tables(), dropTables()),
                draft("02", "columns", columns(), dropColumns()),
                draft("03", "alterations of columns", alterations(), List.of()),
                draft("04", "constraints", constraints(), dropConstraints()),
                draft("05", "indexes", indexes(), dropIndexes()),
                draft("06", "sequences and enumeration types", sequences(), enumTypes()),
                draft("07", "statements and rows", statements(), List.of()),
                draft("08", "types", types(), compositeTypes()),
                merge());
    }

    private static RevisionDraft draft(String id, String message, List<Operation> upgrade, List<Operation> downgrade) {
        return new RevisionDraft(
                "db.revision",
                id,
                id.equals("01") ? List.of() : List.of("0" + (Integer.parseInt(id) - 1)),
                message,
                Instant.parse("2026-11-20T10:15:30.5Z"),
                "retort 0.1.0, Hibernate ORM 7.4.6, PostgreSQL 18",
                upgrade,
                downgrade);
    }

    private static RevisionDraft merge() {
        return new RevisionDraft(
                "",
                "09",
                List.of("6a32f8fc32ca", "fd23b24f6f9a"),
                "merge of two branches\n\nOne is John's & Mary's <b>; the other\nis of @author.",
                Instant.EPOCH,
                "",
                List.of(),
                List.of());
    }

    private static List<Operation> tables() {
        Table run = Table.of(RUN, List.of(notNull("id", BIGINT), Column.of(name("note"), SqlType.of("text"))))
                .withConstraints(List.of(new PrimaryKey(name("run_pkey"), names("id"), Deferral.NOT_DEFERRABLE)));
        Table job = Table.of(
                        JOB,
                        List.of(
                                notNull("id", BIGINT).withValue(new Identity(false, SequenceOptions.defaults())),
                                notNull("job_id", SqlType.of("varchar", 36)),
                                Column.of(name("run_id"), BIGINT),
                                notNull("phase", new SqlType.UserDefined(QualifiedName.of("phase")))
                                        .withValue(new ColumnValue.Default("'QUEUED'"))
                                        .withComment("Where the job stands: \"QUEUED\", \"RUNNING\" or \"DONE\"")))
                .withConstraints(List.of(
                        new PrimaryKey(name("job_pkey"), names("id"), Deferral.NOT_DEFERRABLE),
                        new UniqueConstraint(name("uk_job_job_id"), names("job_id"), true, Deferral.NOT_DEFERRABLE),
                        new ForeignKey(
                                name("fk_job_run"),
                                names("run_id"),
                                RUN,
                                names("id"),
                                ReferentialAction.CASCADE,
                                ReferentialAction.NO_ACTION,
                                Deferral.NOT_DEFERRABLE),
                        new CheckConstraint(name("job_id_positive"), "id > 0")))
                .withComment("What the workers run");
        return List.of(
                new CreateSchema(name("sales")),
                new CreateTable(run),
                new CreateTable(job),
                new CreateIndex(JOB, Index.of(name("ix_job_run_id"), List.of(IndexKey.column(name("run_id"))))),
                new RenameTable(QualifiedName.of("old_job"), name("Job History")),
                new SetTableComment(JOB, "What the workers ran"),
                new SetTableComment(RUN, ""));
    }

    private static List<Operation> dropTables() {
        return List.of(new DropTable(JOB), new DropTable(RUN), new DropSchema(name("sales")));
    }

    private static List<Operation> columns() {
        SequenceOptions counting = SequenceOptions.counting(1000, 50).withCache(1);
        return List.of(
                new AddColumn(JOB, Column.of(name("new_field"), SqlType.of("varchar", 255))),
                new AddColumn(JOB, notNull("number", INTEGER).withValue(new Identity(true, OF_INTEGER))),
                new AddColumn(JOB, notNull("serial", BIGINT).withValue(new Identity(false, counting))),
                new AddColumn(
                        RUN,
                        Column.of(name("total"), SqlType.of("numeric", 10, 2))
                                .withValue(new ColumnValue.Generated("price * quantity", true))),
                new AddColumn(
                        RUN,
                        Column.of(name("half"), SqlType.of("real"))
                                .withValue(new ColumnValue.Generated("x / 2", false))),
                new AddColumn(
                        RUN,
                        notNull("name", SqlType.of("text"))
                                .withValue(new ColumnValue.Default("''"))
                                .withCollation(QualifiedName.of("C"))
                                .withComment("By which a person knows it.\nNo two runs of a day have the same one,"
                                        + " but for those of the night.\n")),
                new RenameColumn(JOB, name("note"), name("Remark")));
    }

    private static List<Operation> dropColumns() {
        return List.of(new DropColumn(JOB, name("new_field")), new DropColumn(RUN, Identifier.delimited("order")));
    }

    private static List<Operation> alterations() {
        return List.of(
                alter(new ColumnChange.SetType(INTEGER, QualifiedName.UNNAMED, "")),
                alter(
                        new ColumnChange.SetType(SqlType.of("text"), QualifiedName.of("C"), "phase::text"),
                        new ColumnChange.SetNullable(false),
                        new ColumnChange.SetDefault("now()"),
                        new ColumnChange.SetComment("a comment")),
                alter(new ColumnChange.SetNullable(true), new ColumnChange.DropDefault()),
                alter(new ColumnChange.AddIdentity(new Identity(false, SequenceOptions.defaults()))),
                alter(new ColumnChange.AddIdentity(new Identity(true, OF_INTEGER))),
                alter(new ColumnChange.AlterIdentity(new Identity(true, SequenceOptions.counting(1, 10)))),
                alter(new ColumnChange.DropIdentity()),
                alter(new ColumnChange.SetExpression(new ColumnValue.Generated("a + b", false))),
                alter(new ColumnChange.SetExpression(new ColumnValue.Generated("a - b", true))),
                alter(new ColumnChange.DropExpression(), new ColumnChange.SetComment("")));
    }

    private static List<Operation> constraints() {
        return List.of(
                new CreateConstraint(JOB, new PrimaryKey(name("job_pkey"), names("id"), Deferral.NOT_DEFERRABLE)),
                new CreateConstraint(RUN, new PrimaryKey(name("pk_run"), names("a", "b"), Deferral.INITIALLY_DEFERRED)),
                new CreateConstraint(
                        JOB,
                        new UniqueConstraint(
                                name("uk_job"), names("run_id", "phase"), false, Deferral.INITIALLY_IMMEDIATE)),
                new CreateConstraint(
                        JOB,
                        new ForeignKey(
                                name("fk_job_customer"),
                                names("customer_id", "customer_region"),
                                QualifiedName.of("sales.customer"),
                                names("id", "region"),
                                ReferentialAction.SET_NULL,
                                ReferentialAction.CASCADE,
                                Deferral.INITIALLY_DEFERRED)),
                new CreateConstraint(JOB, new CheckConstraint(name("ck_job"), "phase in ('QUEUED', 'DONE')")),
                new CreateConstraint(
                        QualifiedName.of("booking"),
                        new ExclusionConstraint(
                                name("booking_excl"),
                                "gist",
                                List.of(
                                        new ExclusionConstraint.Element("room", "="),
                                        new ExclusionConstraint.Element("during", "&&")),
                                "not cancelled",
                                Deferral.NOT_DEFERRABLE)),
                new RenameConstraint(JOB, name("uk_job"), name("uk_job_run")));
    }

    private static List<Operation> dropConstraints() {
        return Arrays.stream(ConstraintKind.values())
                .<Operation>map(kind -> new DropConstraint(JOB, name("a_name"), kind))
                .toList();
    }

    private static List<Operation> indexes() {
        Index plain = Index.of(
                name("ix_job_phase_created"),
                List.of(IndexKey.column(name("phase")), IndexKey.column(name("created"))));
        Index elaborate = Index.of(
                        name("ix_job_email"),
                        List.of(
                                IndexKey.expression("lower(email)").withOperatorClass("text_pattern_ops"),
                                IndexKey.column(name("created"))
                                        .withDescending(true)
                                        .withNullOrder(NullOrder.LAST)))
                .withInclude(names("id"))
                .withPredicate("deleted is null");
        return List.of(
                new CreateIndex(JOB, plain),
                new CreateIndex(JOB, elaborate.withUnique(true).withNullsDistinct(false)),
                new CreateIndex(
                        RUN,
                        Index.of(name("ix_run_tags"), List.of(IndexKey.column(name("tags"))))
                                .withMethod("gin")),
                new RenameIndex(JOB, name("ix_job_email"), name("ix_job_mail")));
    }

    private static List<Operation> dropIndexes() {
        return List.of(new DropIndex(RUN, name("ix_run_tags")), new DropIndex(JOB, name("ix_job_mail")));
    }

    private static List<Operation> sequences() {
        QualifiedName counter = QualifiedName.of("counter");
        return List.of(
                new CreateSequence(new Sequence(counter, SequenceOptions.defaults())),
                new CreateSequence(new Sequence(
                        QualifiedName.of("sales.countdown"),
                        new SequenceOptions(INTEGER, -1, -1, Integer.MIN_VALUE, -1, 20, true))),
                new CreateSequence(new Sequence(
                        QualifiedName.of("narrow"), new SequenceOptions(BIGINT, 10, 5, 10, 5_000_000_000L, 0, false))),
                new AlterSequence(counter, SequenceOptions.counting(1, 50)),
                new RenameSequence(counter, name("job_counter")),
                new DropSequence(QualifiedName.of("job_counter")));
    }

    private static List<Operation> enumTypes() {
        QualifiedName phase = QualifiedName.of("phase");
        return List.of(
                new CreateEnumType(new EnumType(phase, List.of("QUEUED", "RUNNING", "it's \"done\""))),
                new AddEnumValue(phase, "LOST", ""),
                new AddEnumValue(phase, "HELD", "RUNNING"),
                new RenameEnumValue(phase, "LOST", "GONE"),
                new RenameEnumType(phase, name("job_phase")),
                new DropEnumType(QualifiedName.of("job_phase")));
    }

    private static List<Operation> compositeTypes() {
        QualifiedName place = QualifiedName.of("place");
        Attribute street = Attribute.of(name("street"), SqlType.of("varchar", 80));
        return List.of(
                new CreateCompositeType(new CompositeType(
                        place,
                        List.of(
                                street.withCollation(QualifiedName.of("C")).withComment("with its \"number\""),
                                Attribute.of(
                                        name("phases"), new SqlType.UserDefined(QualifiedName.of("phase")).array())),
                        "where it is")),
                new CreateCompositeType(CompositeType.of(QualifiedName.of("sales.nothing"), List.of())),
                new AddAttribute(place, Attribute.of(name("town"), SqlType.of("text"))),
                new RenameAttribute(place, name("town"), name("city")),
                new SetAttributeComment(place, name("city"), "the nearest"),
                new SetAttributeComment(place, name("city"), ""),
                new DropAttribute(place, name("city")),
                new SetTypeComment(place, "where it was"),
                new SetTypeComment(place, ""),
                new RenameCompositeType(place, name("site")),
                new DropCompositeType(QualifiedName.of("site")));
    }

    private static List<Operation> statements() {
        return List.of(
                new Execute("update job set phase = 'DONE'", List.of()),
                new Execute("delete from job where phase = ? and created < ?", List.of("LOST", LocalDate.EPOCH)),
                new Execute("select ?", Collections.singletonList(null)),
                new Execute(
                        "create function touch() returns trigger as $$\nbegin\n    new.touched = now();\n    return new;\n"
                                + "end\n$$ language plpgsql",
                        List.of()),
                new BulkInsert(
                        QualifiedName.of("phase"),
                        names("id", "name", "weight"),
                        List.of(
                                Arrays.asList(1L, "QUEUED", new BigDecimal("0.50")),
                                Arrays.asList(2, null, 1.5),
                                Arrays.asList(
                                        UUID.fromString("123e4567-e89b-12d3-a456-426614174000"), true, new byte[] {1, -1
                                        }))));
    }

    private static List<Operation> types() {
        SqlType text = SqlType.of("text");
        List<SqlType> types = List.of(
                SqlType.of("boolean"),
                SqlType.of("double precision"),
                SqlType.of("timestamp", 6),
                new SqlType.BuiltIn("timestamp", List.of(), true),
                SqlType.of("character", 1),
                SqlType.of("inet"),
                SqlType.of("bit", 3),
                SqlType.of("blob", 1000),
                text.array(),
                text.array().array(),
                new SqlType.Array(SqlType.of("varchar", 10), 5),
                new SqlType.Enumeration(List.of("A", "B")),
                new SqlType.UserDefined(QualifiedName.of("sales.mood")));
        return types.stream()
                .<Operation>map(type -> new AddColumn(JOB, Column.of(name("a"), type)))
                .toList();
    }

    private static Operation alter(ColumnChange... changes) {
        return new AlterColumn(JOB, name("phase"), List.of(changes));
    }

    private static Column notNull(String column, SqlType type) {
        return Column.of(name(column), type).withNullable(false);
    }

    private static Identifier name(String notation) {
        return Identifier.of(notation);
    }

    private static List<Identifier> names(String... notations) {
        return Arrays.stream(notations).map(Identifier::of).toList();
    }
}
