package dev.retort.diff;

import dev.retort.dialect.Canonicalizer;
import dev.retort.dialect.Dialect;
import dev.retort.schema.Schema;

/**
 * Compares two schemas.
 *
 * <p>What makes no difference:
 *
 * <ul>
 *   <li>the order of columns in a table, and of labels in an enumeration;
 *   <li>the name of a constraint or index where one side leaves it to convention;
 *   <li>the text of an expression, where the canonicalizer prints both alike;
 *   <li>whether uniqueness over plain columns is held by a unique constraint or by a unique index. Both refuse the same rows
 *       and cost the same, and a mapping cannot always tell which it means; so that which is there stays. An index that says
 *       more (a predicate, an expression, an order, included columns, another method) and a constraint that is deferrable
 *       are no such pair; nor are any for columns that a foreign key refers to, if the database wants a constraint there;
 *   <li>what the {@link DiffOptions} leave out.
 * </ul>
 *
 * <p>A table or column with a new name is dropped and added, unless the {@link DiffOptions} hold the rename; what looks like one
 * is {@linkplain Diff#suspectedRenames said}.
 *
 * <p>A constraint or index with the same structure but another name, which someone wrote, is renamed. A column that the
 * dialect cannot alter as needed is dropped and added, and what depends on it goes before and comes back after.
 *
 * <p>New labels of a PostgreSQL enumeration are added, unless the same difference uses one of them, in a default or a check
 * say: PostgreSQL lets no transaction use a label that it has added itself, so the type is replaced as it is when a label
 * goes away ({@link dev.retort.operation.TypeReplacement}).
 */
public final class SchemaDiff {

    private SchemaDiff() {}

    /** Compares two schemas, expressions by the dialect's textual form alone. */
    public static Diff between(Schema from, Schema to, Dialect dialect, DiffOptions options) {
        return between(from, to, dialect, Canonicalizer.textual(dialect), options);
    }

    /**
     * Compares two schemas.
     *
     * @param from the schema to start from, a database's as a rule
     * @param to the schema to reach, a model's as a rule
     * @param canonicalizer asked for the expressions that differ in text, and for no others
     */
    public static Diff between(
            Schema from, Schema to, Dialect dialect, Canonicalizer canonicalizer, DiffOptions options) {
        Schema wanted = dialect.canonical(to);
        AppliedRenames renames = AppliedRenames.of(options.renames(), dialect.canonical(from), wanted, dialect);
        Meanings meanings = Meanings.of(renames.schema(), wanted, canonicalizer);
        Alignment alignment = Alignment.of(meanings, dialect, options);
        return Diff.of(alignment.from(), alignment.to(), dialect, renames.changes(), options.drops());
    }
}
