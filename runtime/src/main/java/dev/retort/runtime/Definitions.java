package dev.retort.runtime;

import dev.retort.operation.ColumnChange;
import dev.retort.schema.Attribute;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Deferral;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a revision's operations are made of; imported statically, one by one.
 *
 * <pre>{@code
 * op.createTable(
 *         "job",
 *         column("id", bigint()).notNull().identity(),
 *         column("job_id", varchar(36)).notNull(),
 *         column("run_id", bigint()),
 *         primaryKey("id"),
 *         unique("job_id").named("uk_job_job_id"),
 *         foreignKey("run_id").references("run", "id").named("fk_job_run").onDelete(CASCADE),
 *         check("id > 0").named("job_id_positive"),
 *         comment("What the workers run"));
 * op.createIndex("job", index("run_id").named("ix_job_run_id"));
 * op.alterColumn("job", "job_id", setType(varchar(64)), setDefault("'none'"));
 * op.bulkInsert("phase", columns("id", "name"), row(1, "QUEUED"), row(2, "RUNNING"));
 * }</pre>
 *
 * <p>A name is regular in lower case, whatever case the database keeps it in, and delimited otherwise: {@code "job"} is
 * the table that the database finds as {@code job} unquoted, {@code "Job"} the one that needs quotes. Double quotes within
 * the string delimit a name that would be regular: {@code "\"job\""}. A dot parts a schema from a name: {@code "sales.job"}.
 * A constraint or an index that is not {@code named} gets a name of the convention {@code job_job_id_key}.
 */
public final class Definitions {

    private Definitions() {}

    public static ColumnDefinition column(String name, SqlType type) {
        Identifier identifier = Notation.name(name, "a column");
        return new ColumnDefinition(Column.of(
                identifier, Notation.present(type, "The type of column '" + name + "'", "give one of Types")));
    }

    public static PrimaryKeyDefinition primaryKey(String firstColumn, String... others) {
        return new PrimaryKeyDefinition(new PrimaryKey(
                Identifier.UNNAMED,
                Notation.firstAndOthers("a primary key's column", firstColumn, others),
                Deferral.NOT_DEFERRABLE));
    }

    public static UniqueDefinition unique(String firstColumn, String... others) {
        return new UniqueDefinition(new UniqueConstraint(
                Identifier.UNNAMED,
                Notation.firstAndOthers("a unique constraint's column", firstColumn, others),
                true,
                Deferral.NOT_DEFERRABLE));
    }

    /** The referring columns of a foreign key; {@link ReferringColumns#references} says what they refer to. */
    public static ReferringColumns foreignKey(String firstColumn, String... others) {
        return new ReferringColumns(Notation.firstAndOthers("a foreign key's column", firstColumn, others));
    }

    /** A check of an SQL condition, without the word CHECK and its parentheses. */
    public static CheckDefinition check(String condition) {
        return new CheckDefinition(new CheckConstraint(Identifier.UNNAMED, Notation.sql(condition, "a check")));
    }

    /** An exclusion constraint by an index method, {@code gist} as a rule. */
    public static ExclusionDefinition exclude(String method) {
        return new ExclusionDefinition(new ExclusionConstraint(
                Identifier.UNNAMED,
                Notation.sql(method, "an exclusion's method").toLowerCase(Locale.ROOT),
                List.of(),
                "",
                Deferral.NOT_DEFERRABLE));
    }

    /** An attribute of a composite type. */
    public static AttributeDefinition attribute(String name, SqlType type) {
        Identifier identifier = Notation.name(name, "an attribute");
        return new AttributeDefinition(Attribute.of(
                identifier, Notation.present(type, "The type of attribute '" + name + "'", "give one of Types")));
    }

    /** The comment of a table or a composite type that is created. */
    public static ObjectComment comment(String text) {
        return new ObjectComment(text);
    }

    public static IndexDefinition index(String firstColumn, String... others) {
        return new IndexDefinition(Index.of(
                Identifier.UNNAMED,
                Notation.firstAndOthers("an index's column", firstColumn, others).stream()
                        .map(IndexKey::column)
                        .toList()));
    }

    public static IndexDefinition index(IndexKeyDefinition firstKey, IndexKeyDefinition... others) {
        List<IndexKey> keys = new ArrayList<>();
        keys.add(firstKey.key());
        for (IndexKeyDefinition each : others) {
            keys.add(each.key());
        }
        return new IndexDefinition(Index.of(Identifier.UNNAMED, keys));
    }

    /** A column as a key of an index. */
    public static IndexKeyDefinition key(String column) {
        return new IndexKeyDefinition(IndexKey.column(Notation.name(column, "an index's column")));
    }

    /** An SQL expression as a key of an index. */
    public static IndexKeyDefinition expression(String sql) {
        return new IndexKeyDefinition(IndexKey.expression(Notation.sql(sql, "an index's expression")));
    }

    /** 1, 2, 3, … of type bigint, until said otherwise. */
    public static SequenceDefinition sequence() {
        return SequenceDefinition.DEFAULT;
    }

    public static TypeAlteration setType(SqlType type) {
        return new TypeAlteration(new ColumnChange.SetType(
                Notation.present(type, "A column's new type", "give one of Types"), QualifiedName.UNNAMED, ""));
    }

    public static ColumnAlteration setNotNull() {
        return new ColumnAlteration(new ColumnChange.SetNullable(false));
    }

    public static ColumnAlteration dropNotNull() {
        return new ColumnAlteration(new ColumnChange.SetNullable(true));
    }

    /** Sets the default to an SQL expression. */
    public static ColumnAlteration setDefault(String expression) {
        return new ColumnAlteration(new ColumnChange.SetDefault(Notation.sql(expression, "a default")));
    }

    public static ColumnAlteration dropDefault() {
        return new ColumnAlteration(new ColumnChange.DropDefault());
    }

    /** Makes a plain column GENERATED BY DEFAULT AS IDENTITY. */
    public static ColumnAlteration addIdentity() {
        return addIdentity(sequence());
    }

    public static ColumnAlteration addIdentity(SequenceDefinition sequence) {
        return new ColumnAlteration(new ColumnChange.AddIdentity(new Identity(false, sequence.options())));
    }

    /** Makes a plain column GENERATED ALWAYS AS IDENTITY. */
    public static ColumnAlteration addIdentityAlways() {
        return addIdentityAlways(sequence());
    }

    public static ColumnAlteration addIdentityAlways(SequenceDefinition sequence) {
        return new ColumnAlteration(new ColumnChange.AddIdentity(new Identity(true, sequence.options())));
    }

    /** Makes an identity column GENERATED BY DEFAULT and count as it does unasked. */
    public static ColumnAlteration alterIdentity() {
        return alterIdentity(sequence());
    }

    /** Makes an identity column GENERATED BY DEFAULT and count from now on as the sequence says. */
    public static ColumnAlteration alterIdentity(SequenceDefinition sequence) {
        return new ColumnAlteration(new ColumnChange.AlterIdentity(new Identity(false, sequence.options())));
    }

    /** Makes an identity column GENERATED ALWAYS and count as it does unasked. */
    public static ColumnAlteration alterIdentityAlways() {
        return alterIdentityAlways(sequence());
    }

    /** Makes an identity column GENERATED ALWAYS and count from now on as the sequence says. */
    public static ColumnAlteration alterIdentityAlways(SequenceDefinition sequence) {
        return new ColumnAlteration(new ColumnChange.AlterIdentity(new Identity(true, sequence.options())));
    }

    public static ColumnAlteration dropIdentity() {
        return new ColumnAlteration(new ColumnChange.DropIdentity());
    }

    /** Changes the expression of a virtual generated column. */
    public static ColumnAlteration setExpression(String expression) {
        return new ColumnAlteration(new ColumnChange.SetExpression(
                new ColumnValue.Generated(Notation.sql(expression, "a generated column"), false)));
    }

    /** Changes the expression of a stored generated column. */
    public static ColumnAlteration setStoredExpression(String expression) {
        return new ColumnAlteration(new ColumnChange.SetExpression(
                new ColumnValue.Generated(Notation.sql(expression, "a generated column"), true)));
    }

    /** Makes a generated column a plain one that keeps its values. */
    public static ColumnAlteration dropExpression() {
        return new ColumnAlteration(new ColumnChange.DropExpression());
    }

    public static ColumnAlteration setComment(String text) {
        return new ColumnAlteration(new ColumnChange.SetComment(
                Notation.present(text, "A column's new comment", "use dropComment() to take it away")));
    }

    public static ColumnAlteration dropComment() {
        return new ColumnAlteration(new ColumnChange.SetComment(""));
    }

    /** The columns that a bulk insert fills. */
    public static InsertColumns columns(String first, String... others) {
        return new InsertColumns(Notation.firstAndOthers("a column to insert into", first, others));
    }

    /** A row of a bulk insert, a value for each column; null is the SQL null. */
    public static InsertRow row(Object... values) {
        return new InsertRow(Arrays.asList(values));
    }
}
