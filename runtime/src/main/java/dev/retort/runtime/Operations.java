package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import dev.retort.operation.AddAttribute;
import dev.retort.operation.AddColumn;
import dev.retort.operation.AddEnumValue;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.AlterSequence;
import dev.retort.operation.BulkInsert;
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
import dev.retort.schema.ConstraintKind;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sequence;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The {@code op} that a revision is handed: everything that it can do to a database.
 *
 * <pre>{@code
 * op.addColumn("job", column("new_field", varchar(255)));
 * op.createIndex("job", index("new_field").named("ix_job_new_field"));
 * op.execute("update job set new_field = ? where phase = ?", "none", "QUEUED");
 * }</pre>
 *
 * <p>Names are written as {@link Definitions} tells. An operation that the database cannot carry out is refused where it
 * is asked for. The others run, in their order, when the method that asks for them returns, or before {@link #connection}
 * answers: so nothing of a revision has run yet when a later line of it is refused.
 *
 * <p>Every method throws {@link RetortException} of kind REVISION for a name or a text that is missing, or for what the
 * database cannot do.
 */
public final class Operations {

    private final OperationSink sink;
    private final ConventionalNaming naming;
    private boolean outsideTransaction;

    Operations(OperationSink sink) {
        this.sink = sink;
        this.naming = new ConventionalNaming(sink.dialect().conventionalNames());
    }

    public void createSchema(String name) {
        invoke(new CreateSchema(Notation.name(name, "a schema")));
    }

    /** Drops an empty schema. */
    public void dropSchema(String name) {
        invoke(new DropSchema(Notation.name(name, "a schema")));
    }

    /** Creates a table of columns, constraints and a comment; indexes follow by {@link #createIndex}. */
    public void createTable(String name, TableElement... elements) {
        invoke(new CreateTable(TableAssembly.assemble(table(name), elements)));
    }

    public void dropTable(String name) {
        invoke(new DropTable(table(name)));
    }

    /** Renames a table; it stays in its schema. */
    public void renameTable(String name, String newName) {
        invoke(new RenameTable(table(name), Notation.name(newName, "a table")));
    }

    public void addColumn(String table, ColumnDefinition column) {
        invoke(new AddColumn(table(table), column.column()));
    }

    public void dropColumn(String table, String column) {
        invoke(new DropColumn(table(table), column(column)));
    }

    public void renameColumn(String table, String column, String newName) {
        invoke(new RenameColumn(table(table), column(column), column(newName)));
    }

    /** Changes a column in place, in the order of the alterations given. */
    public void alterColumn(String table, String column, ColumnAlteration first, ColumnAlteration... others) {
        invoke(new AlterColumn(
                table(table),
                column(column),
                Stream.concat(Stream.of(first), Arrays.stream(others))
                        .map(ColumnAlteration::change)
                        .toList()));
    }

    public void createPrimaryKey(String table, PrimaryKeyDefinition key) {
        createConstraint(table, key);
    }

    public void dropPrimaryKey(String table, String name) {
        dropConstraint(table, name, ConstraintKind.PRIMARY_KEY);
    }

    public void createUniqueConstraint(String table, UniqueDefinition unique) {
        createConstraint(table, unique);
    }

    public void dropUniqueConstraint(String table, String name) {
        dropConstraint(table, name, ConstraintKind.UNIQUE);
    }

    public void createForeignKey(String table, ForeignKeyDefinition key) {
        createConstraint(table, key);
    }

    public void dropForeignKey(String table, String name) {
        dropConstraint(table, name, ConstraintKind.FOREIGN_KEY);
    }

    public void createCheckConstraint(String table, CheckDefinition check) {
        createConstraint(table, check);
    }

    public void dropCheckConstraint(String table, String name) {
        dropConstraint(table, name, ConstraintKind.CHECK);
    }

    public void createExclusionConstraint(String table, ExclusionDefinition exclusion) {
        createConstraint(table, exclusion);
    }

    public void dropExclusionConstraint(String table, String name) {
        dropConstraint(table, name, ConstraintKind.EXCLUSION);
    }

    public void renameConstraint(String table, String name, String newName) {
        invoke(new RenameConstraint(table(table), constraint(name), constraint(newName)));
    }

    public void createIndex(String table, IndexDefinition index) {
        invoke(new CreateIndex(table(table), index.index()));
    }

    public void dropIndex(String table, String name) {
        invoke(new DropIndex(table(table), index(name)));
    }

    public void renameIndex(String table, String name, String newName) {
        invoke(new RenameIndex(table(table), index(name), index(newName)));
    }

    public void setTableComment(String table, String text) {
        invoke(new SetTableComment(
                table(table), Notation.present(text, "A table's comment", "use dropTableComment to take it away")));
    }

    public void dropTableComment(String table) {
        invoke(new SetTableComment(table(table), ""));
    }

    /** Creates a sequence that counts 1, 2, 3, … of type bigint. */
    public void createSequence(String name) {
        createSequence(name, Definitions.sequence());
    }

    public void createSequence(String name, SequenceDefinition sequence) {
        invoke(new CreateSequence(new Sequence(sequence(name), sequence.options())));
    }

    /** Changes how a sequence counts to what is said, and to the database's own way where nothing is. */
    public void alterSequence(String name, SequenceDefinition sequence) {
        invoke(new AlterSequence(sequence(name), sequence.options()));
    }

    public void dropSequence(String name) {
        invoke(new DropSequence(sequence(name)));
    }

    /** Renames a sequence; it stays in its schema. */
    public void renameSequence(String name, String newName) {
        invoke(new RenameSequence(sequence(name), Notation.name(newName, "a sequence")));
    }

    public void createEnumType(String name, String... labels) {
        Set<String> distinct = new TreeSet<>(Arrays.asList(labels));
        if (distinct.size() < labels.length) {
            throw RetortException.revision("A label stands twice in enumeration type '" + name + "'");
        }
        invoke(new CreateEnumType(new EnumType(type(name), Arrays.asList(labels))));
    }

    public void dropEnumType(String name) {
        invoke(new DropEnumType(type(name)));
    }

    /** Renames an enumeration type; it stays in its schema. */
    public void renameEnumType(String name, String newName) {
        invoke(new RenameEnumType(type(name), Notation.name(newName, "a type")));
    }

    /** Adds a label behind all others. */
    public void addEnumValue(String type, String label) {
        invoke(new AddEnumValue(type(type), label, ""));
    }

    public void addEnumValueBefore(String type, String label, String before) {
        invoke(new AddEnumValue(type(type), label, before));
    }

    public void renameEnumValue(String type, String label, String newLabel) {
        invoke(new RenameEnumValue(type(type), label, newLabel));
    }

    /**
     * Creates a composite type: {@code op.createCompositeType("place", attribute("street", varchar(255)),
     * attribute("house_number", integer()))}.
     */
    public void createCompositeType(String name, CompositeTypeElement... elements) {
        invoke(new CreateCompositeType(CompositeTypeAssembly.assemble(type(name), elements)));
    }

    public void dropCompositeType(String name) {
        invoke(new DropCompositeType(type(name)));
    }

    /** Renames a composite type; it stays in its schema. */
    public void renameCompositeType(String name, String newName) {
        invoke(new RenameCompositeType(type(name), Notation.name(newName, "a type")));
    }

    /** Adds an attribute to a composite type behind all others; it is null in the values that are there. */
    public void addAttribute(String type, AttributeDefinition attribute) {
        invoke(new AddAttribute(type(type), attribute.attribute()));
    }

    public void dropAttribute(String type, String attribute) {
        invoke(new DropAttribute(type(type), attribute(attribute)));
    }

    public void renameAttribute(String type, String attribute, String newName) {
        invoke(new RenameAttribute(type(type), attribute(attribute), attribute(newName)));
    }

    /** Comments on a composite type. */
    public void setTypeComment(String type, String text) {
        invoke(new SetTypeComment(
                type(type), Notation.present(text, "A type's comment", "use dropTypeComment to take it away")));
    }

    public void dropTypeComment(String type) {
        invoke(new SetTypeComment(type(type), ""));
    }

    public void setAttributeComment(String type, String attribute, String text) {
        invoke(new SetAttributeComment(
                type(type),
                attribute(attribute),
                Notation.present(text, "An attribute's comment", "use dropAttributeComment to take it away")));
    }

    public void dropAttributeComment(String type, String attribute) {
        invoke(new SetAttributeComment(type(type), attribute(attribute), ""));
    }

    /**
     * Executes SQL as it is: one statement, or several if the database takes them at once. It may not begin or end a
     * transaction, which is Retort's to do.
     *
     * @return the statement, to say of one that changes tables what it does to them: {@link Executed#effect}
     */
    public Executed execute(String sql) {
        return executed(new Execute(statement(sql), List.of()));
    }

    /** Executes one SQL statement with a parameter for each question mark in it; a null parameter is the SQL null. */
    public Executed execute(String sql, Object... parameters) {
        List<Object> values = parameters == null ? Collections.singletonList(null) : Arrays.asList(parameters);
        return executed(new Execute(statement(sql), values));
    }

    /** Inserts rows: {@code op.bulkInsert("phase", columns("id", "name"), row(1, "QUEUED"), row(2, null))}. */
    public void bulkInsert(String table, InsertColumns columns, InsertRow... rows) {
        for (InsertRow row : rows) {
            if (row.values().size() != columns.names().size()) {
                throw RetortException.revision("A row for table '" + table + "' has "
                        + row.values().size() + " values for the columns " + columns.names() + ": " + row.values());
            }
        }
        invoke(new BulkInsert(
                table(table),
                columns.names(),
                Arrays.stream(rows).map(InsertRow::values).toList()));
    }

    /** Carries out an operation that is at hand as a value, such as one of a diff. */
    public void invoke(Operation operation) {
        Notation.present(operation, "An operation", "give one");
        sink.accept(PlacedOperation.here(naming.resolve(operation), outsideTransaction));
    }

    private Executed executed(Execute execute) {
        PlacedOperation placed = PlacedOperation.here(execute, outsideTransaction);
        sink.accept(placed);
        return new Executed(sink, placed);
    }

    /**
     * Runs what is asked for within outside any transaction, each statement by itself; what was asked for before is
     * committed first. It is for what a database refuses in a transaction, or what should not be held up by one:
     *
     * <pre>{@code
     * op.outsideTransaction(() -> op.execute("create index concurrently ix_job_phase on job (phase)"));
     * }</pre>
     *
     * <p>Where the revision fails behind it, what has run stays, and the next run can go on there.
     *
     * @param asking calls the other methods of this object, except {@link #connection}
     */
    public void outsideTransaction(Runnable asking) {
        boolean before = outsideTransaction;
        outsideTransaction = true;
        try {
            asking.run();
        } finally {
            outsideTransaction = before;
        }
    }

    /**
     * The connection that the revision runs on, for what SQL alone cannot say. Everything asked for so far has run by then.
     * Leave its transaction to Retort: the revision neither commits, rolls back nor closes.
     *
     * @throws RetortException of kind REVISION where there is no connection: in an SQL script or a replay in memory; and
     *     outside the transaction, where nobody could tell after a failure what has run
     */
    public Connection connection() {
        if (outsideTransaction) {
            throw RetortException.revision("it asks for op.connection() outside the transaction, where nobody could"
                    + " tell after a failure what has run: ask before or behind, or use op.execute(...)");
        }
        return sink.connection();
    }

    /** The dialect of the database, for a revision that has to do one thing here and another there. */
    public Dialect dialect() {
        return sink.dialect();
    }

    private void createConstraint(String table, ConstraintDefinition constraint) {
        invoke(new CreateConstraint(table(table), constraint.constraint()));
    }

    private void dropConstraint(String table, String name, ConstraintKind kind) {
        invoke(new DropConstraint(table(table), constraint(name), kind));
    }

    private static String statement(String sql) {
        if (SqlText.controlsTransaction(Notation.sql(sql, "a statement"))) {
            throw RetortException.revision(
                    "\"" + SqlText.shortened(sql) + "\" begins or ends a transaction: leave that to"
                            + " Retort, which ends each revision's with the version table moved");
        }
        return sql;
    }

    private static QualifiedName table(String notation) {
        return Notation.qualified(notation, "a table");
    }

    private static QualifiedName sequence(String notation) {
        return Notation.qualified(notation, "a sequence");
    }

    private static QualifiedName type(String notation) {
        return Notation.qualified(notation, "a type");
    }

    private static Identifier column(String notation) {
        return Notation.name(notation, "a column");
    }

    private static Identifier attribute(String notation) {
        return Notation.name(notation, "an attribute");
    }

    private static Identifier constraint(String notation) {
        return Notation.name(notation, "a constraint");
    }

    private static Identifier index(String notation) {
        return Notation.name(notation, "an index");
    }
}
