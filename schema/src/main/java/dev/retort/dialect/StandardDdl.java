package dev.retort.dialect;

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
import dev.retort.operation.OwnOperation;
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
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Constraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of each operation, in the words on which databases agree. */
class StandardDdl implements Operation.Visitor<List<SqlStatement>> {

    private final Notation notation;
    private final SequenceSql sequences;
    private final ColumnSql columns;
    private final ConstraintSql constraints;
    private final IndexSql indexes;
    private final CommentSql comments;

    StandardDdl(
            Notation notation, SequenceSql sequences, ColumnSql columns, ConstraintSql constraints, IndexSql indexes) {
        this.notation = notation;
        this.sequences = sequences;
        this.columns = columns;
        this.constraints = constraints;
        this.indexes = indexes;
        this.comments = new CommentSql(notation);
    }

    /** The product's name as its driver reports it; empty where that is not known. */
    String database() {
        return "";
    }

    @Override
    public List<SqlStatement> createSchema(CreateSchema operation) {
        return statement("CREATE SCHEMA " + name(operation.name()));
    }

    @Override
    public List<SqlStatement> dropSchema(DropSchema operation) {
        return statement("DROP SCHEMA " + name(operation.name()));
    }

    @Override
    public List<SqlStatement> createTable(CreateTable operation) {
        Table table = operation.table();
        List<String> elements = new ArrayList<>();
        table.columns().values().forEach(column -> elements.add(columns.definition(column)));
        table.constraints().stream()
                .filter(constraint -> !isAddedAfterwards(constraint, table))
                .forEach(constraint -> elements.add(constraints.definition(table.name(), constraint)));
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of("CREATE TABLE " + name(table.name())
                + elements.stream().collect(Collectors.joining(",\n    ", " (\n    ", "\n)"))));
        if (!table.comment().isEmpty()) {
            statements.add(SqlStatement.of(comments.table(table.name(), table.comment())));
        }
        table.columns().values().forEach(column -> addComment(table.name(), column, statements));
        table.constraints().stream()
                .filter(constraint -> isAddedAfterwards(constraint, table))
                .map(constraint -> new CreateConstraint(table.name(), constraint))
                .forEach(creation -> statements.addAll(createConstraint(creation)));
        return List.copyOf(statements);
    }

    /** Whether CREATE TABLE would not make the constraint as it is said. */
    boolean isAddedAfterwards(Constraint constraint, Table table) {
        return false;
    }

    @Override
    public List<SqlStatement> dropTable(DropTable operation) {
        return statement("DROP TABLE " + name(operation.name()));
    }

    @Override
    public List<SqlStatement> renameTable(RenameTable operation) {
        return statement("ALTER TABLE " + name(operation.table()) + " RENAME TO " + name(operation.newName()));
    }

    @Override
    public List<SqlStatement> addColumn(AddColumn operation) {
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of(
                "ALTER TABLE " + name(operation.table()) + " ADD COLUMN " + columns.definition(operation.column())));
        addComment(operation.table(), operation.column(), statements);
        return List.copyOf(statements);
    }

    @Override
    public List<SqlStatement> dropColumn(DropColumn operation) {
        return statement("ALTER TABLE " + name(operation.table()) + " DROP COLUMN " + name(operation.column()));
    }

    @Override
    public List<SqlStatement> renameColumn(RenameColumn operation) {
        return statement("ALTER TABLE " + name(operation.table()) + " RENAME COLUMN " + name(operation.column())
                + " TO " + name(operation.newName()));
    }

    @Override
    public List<SqlStatement> alterColumn(AlterColumn operation) {
        ColumnChange.Visitor<String> alteration = alteration(operation.table(), operation.column());
        return operation.changes().stream()
                .map(change -> SqlStatement.of(change.accept(alteration)))
                .toList();
    }

    /** The statements of changes of the column. */
    ColumnChange.Visitor<String> alteration(QualifiedName table, Identifier column) {
        return new ColumnAlterationSql(notation, sequences, table, column);
    }

    @Override
    public List<SqlStatement> createConstraint(CreateConstraint operation) {
        return statement("ALTER TABLE " + name(operation.table()) + " ADD "
                + constraints.definition(operation.table(), operation.constraint()));
    }

    @Override
    public List<SqlStatement> dropConstraint(DropConstraint operation) {
        return statement("ALTER TABLE " + name(operation.table()) + " DROP CONSTRAINT " + name(operation.name()));
    }

    @Override
    public List<SqlStatement> renameConstraint(RenameConstraint operation) {
        return statement("ALTER TABLE " + name(operation.table()) + " RENAME CONSTRAINT " + name(operation.name())
                + " TO " + name(operation.newName()));
    }

    @Override
    public List<SqlStatement> createIndex(CreateIndex operation) {
        return statement(indexes.create(operation.table(), operation.index()));
    }

    @Override
    public List<SqlStatement> dropIndex(DropIndex operation) {
        return statement("DROP INDEX " + name(operation.table().withName(operation.name())));
    }

    @Override
    public List<SqlStatement> renameIndex(RenameIndex operation) {
        return statement("ALTER INDEX " + name(operation.table().withName(operation.name())) + " RENAME TO "
                + name(operation.newName()));
    }

    @Override
    public List<SqlStatement> setTableComment(SetTableComment operation) {
        return statement(comments.table(operation.table(), operation.comment()));
    }

    @Override
    public List<SqlStatement> createSequence(CreateSequence operation) {
        List<String> clauses = new ArrayList<>();
        clauses.add("CREATE SEQUENCE " + name(operation.sequence().name()));
        String type = notation.type(operation.sequence().options().type());
        if (!type.equals("bigint")) {
            clauses.add("AS " + type);
        }
        clauses.addAll(sequences.said(operation.sequence().options()));
        return statement(String.join(" ", clauses));
    }

    @Override
    public List<SqlStatement> alterSequence(AlterSequence operation) {
        return statement("ALTER SEQUENCE " + name(operation.name()) + " "
                + String.join(" ", sequences.all(operation.options())));
    }

    @Override
    public List<SqlStatement> dropSequence(DropSequence operation) {
        return statement("DROP SEQUENCE " + name(operation.name()));
    }

    @Override
    public List<SqlStatement> renameSequence(RenameSequence operation) {
        return statement("ALTER SEQUENCE " + name(operation.name()) + " RENAME TO " + name(operation.newName()));
    }

    @Override
    public List<SqlStatement> createEnumType(CreateEnumType operation) {
        return statement(operation.type().labels().stream()
                .map(notation::text)
                .collect(Collectors.joining(
                        ", ", "CREATE TYPE " + name(operation.type().name()) + " AS ENUM (", ")")));
    }

    @Override
    public List<SqlStatement> dropEnumType(DropEnumType operation) {
        return statement("DROP TYPE " + name(operation.name()));
    }

    @Override
    public List<SqlStatement> renameEnumType(RenameEnumType operation) {
        return statement("ALTER TYPE " + name(operation.name()) + " RENAME TO " + name(operation.newName()));
    }

    @Override
    public List<SqlStatement> addEnumValue(AddEnumValue operation) {
        return statement("ALTER TYPE " + name(operation.type()) + " ADD VALUE " + notation.text(operation.label())
                + (operation.before().isEmpty() ? "" : " BEFORE " + notation.text(operation.before())));
    }

    @Override
    public List<SqlStatement> renameEnumValue(RenameEnumValue operation) {
        return statement("ALTER TYPE " + name(operation.type()) + " RENAME VALUE " + notation.text(operation.label())
                + " TO " + notation.text(operation.newLabel()));
    }

    @Override
    public List<SqlStatement> createCompositeType(CreateCompositeType operation) {
        CompositeType type = operation.type();
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of(type.attributes().stream()
                .map(columns::attribute)
                .collect(Collectors.joining(",\n    ", "CREATE TYPE " + name(type.name()) + " AS (\n    ", "\n)"))));
        if (!type.comment().isEmpty()) {
            statements.add(SqlStatement.of(comments.type(type.name(), type.comment())));
        }
        type.attributes().forEach(attribute -> addComment(type.name(), attribute, statements));
        return List.copyOf(statements);
    }

    @Override
    public List<SqlStatement> dropCompositeType(DropCompositeType operation) {
        return statement("DROP TYPE " + name(operation.name()));
    }

    @Override
    public List<SqlStatement> renameCompositeType(RenameCompositeType operation) {
        return statement("ALTER TYPE " + name(operation.name()) + " RENAME TO " + name(operation.newName()));
    }

    @Override
    public List<SqlStatement> addAttribute(AddAttribute operation) {
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of(
                "ALTER TYPE " + name(operation.type()) + " ADD ATTRIBUTE " + columns.attribute(operation.attribute())));
        addComment(operation.type(), operation.attribute(), statements);
        return List.copyOf(statements);
    }

    @Override
    public List<SqlStatement> dropAttribute(DropAttribute operation) {
        return statement("ALTER TYPE " + name(operation.type()) + " DROP ATTRIBUTE " + name(operation.attribute()));
    }

    @Override
    public List<SqlStatement> renameAttribute(RenameAttribute operation) {
        return statement("ALTER TYPE " + name(operation.type()) + " RENAME ATTRIBUTE " + name(operation.attribute())
                + " TO " + name(operation.newName()));
    }

    @Override
    public List<SqlStatement> setTypeComment(SetTypeComment operation) {
        return statement(comments.type(operation.type(), operation.comment()));
    }

    @Override
    public List<SqlStatement> setAttributeComment(SetAttributeComment operation) {
        return statement(comments.column(operation.type(), operation.attribute(), operation.comment()));
    }

    @Override
    public List<SqlStatement> own(OwnOperation operation) {
        return operation.statements(database()).stream().map(SqlStatement::of).toList();
    }

    @Override
    public List<SqlStatement> execute(Execute operation) {
        return List.of(new SqlStatement(operation.sql(), operation.parameters()));
    }

    @Override
    public List<SqlStatement> bulkInsert(BulkInsert operation) {
        return new RowSql(notation).insert(operation);
    }

    final SequenceSql sequences() {
        return sequences;
    }

    final Notation notation() {
        return notation;
    }

    static List<SqlStatement> statement(String text) {
        return List.of(SqlStatement.of(text));
    }

    final String name(Identifier identifier) {
        return notation.name(identifier);
    }

    final String name(QualifiedName name) {
        return notation.name(name);
    }

    private void addComment(QualifiedName table, Column column, List<SqlStatement> statements) {
        if (!column.comment().isEmpty()) {
            statements.add(SqlStatement.of(comments.column(table, column.name(), column.comment())));
        }
    }

    private void addComment(QualifiedName type, Attribute attribute, List<SqlStatement> statements) {
        if (!attribute.comment().isEmpty()) {
            statements.add(SqlStatement.of(comments.column(type, attribute.name(), attribute.comment())));
        }
    }
}
