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
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import java.util.Optional;
import java.util.stream.Stream;

/** The reasons against each operation. A subclass says what its database refuses of columns, constraints, indexes, types. */
class Refusals implements Operation.Visitor<Optional<String>> {

    private static final Optional<String> NONE = Optional.empty();

    /** Why a table cannot have such a column, if it cannot. */
    Optional<String> column(QualifiedName table, Column column) {
        return NONE;
    }

    /** Why a table cannot have such a constraint, if it cannot. */
    Optional<String> constraint(QualifiedName table, Constraint constraint) {
        return NONE;
    }

    /** Why a table cannot have such an index, if it cannot. */
    Optional<String> index(QualifiedName table, Index index) {
        return NONE;
    }

    /** Why a column cannot be changed so, if it cannot. */
    Optional<String> change(ObjectPath column, ColumnChange change) {
        return NONE;
    }

    /** Why there can be no named enumeration type, if there can be none. */
    Optional<String> enumType(QualifiedName name) {
        return NONE;
    }

    /** Why there can be no composite type, if there can be none. */
    Optional<String> compositeType(QualifiedName name) {
        return NONE;
    }

    /** Why the first of these reasons, if there is one. */
    static Optional<String> first(Stream<Optional<String>> reasons) {
        return reasons.flatMap(Optional::stream).findFirst();
    }

    @Override
    public Optional<String> createSchema(CreateSchema operation) {
        return NONE;
    }

    @Override
    public Optional<String> dropSchema(DropSchema operation) {
        return NONE;
    }

    @Override
    public Optional<String> createTable(CreateTable operation) {
        QualifiedName table = operation.table().name();
        return first(Stream.concat(
                operation.table().columns().values().stream().map(column -> column(table, column)),
                operation.table().constraints().stream().map(constraint -> constraint(table, constraint))));
    }

    @Override
    public Optional<String> dropTable(DropTable operation) {
        return NONE;
    }

    @Override
    public Optional<String> renameTable(RenameTable operation) {
        return NONE;
    }

    @Override
    public Optional<String> addColumn(AddColumn operation) {
        return column(operation.table(), operation.column());
    }

    @Override
    public Optional<String> dropColumn(DropColumn operation) {
        return NONE;
    }

    @Override
    public Optional<String> renameColumn(RenameColumn operation) {
        return NONE;
    }

    @Override
    public Optional<String> alterColumn(AlterColumn operation) {
        return first(operation.changes().stream().map(change -> change(operation.subject(), change)));
    }

    @Override
    public Optional<String> createConstraint(CreateConstraint operation) {
        return constraint(operation.table(), operation.constraint());
    }

    @Override
    public Optional<String> dropConstraint(DropConstraint operation) {
        return unnamed(operation.name(), operation.kind().words(), operation.table());
    }

    @Override
    public Optional<String> renameConstraint(RenameConstraint operation) {
        return unnamed(operation.name(), "constraint", operation.table());
    }

    @Override
    public Optional<String> createIndex(CreateIndex operation) {
        return index(operation.table(), operation.index());
    }

    @Override
    public Optional<String> dropIndex(DropIndex operation) {
        return unnamed(operation.name(), "index", operation.table());
    }

    @Override
    public Optional<String> renameIndex(RenameIndex operation) {
        return unnamed(operation.name(), "index", operation.table());
    }

    @Override
    public Optional<String> setTableComment(SetTableComment operation) {
        return NONE;
    }

    @Override
    public Optional<String> createSequence(CreateSequence operation) {
        return NONE;
    }

    @Override
    public Optional<String> alterSequence(AlterSequence operation) {
        return NONE;
    }

    @Override
    public Optional<String> dropSequence(DropSequence operation) {
        return NONE;
    }

    @Override
    public Optional<String> renameSequence(RenameSequence operation) {
        return NONE;
    }

    @Override
    public Optional<String> createEnumType(CreateEnumType operation) {
        return enumType(operation.type().name());
    }

    @Override
    public Optional<String> dropEnumType(DropEnumType operation) {
        return enumType(operation.name());
    }

    @Override
    public Optional<String> renameEnumType(RenameEnumType operation) {
        return enumType(operation.name());
    }

    @Override
    public Optional<String> addEnumValue(AddEnumValue operation) {
        return enumType(operation.type());
    }

    @Override
    public Optional<String> renameEnumValue(RenameEnumValue operation) {
        return enumType(operation.type());
    }

    @Override
    public Optional<String> createCompositeType(CreateCompositeType operation) {
        return compositeType(operation.type().name());
    }

    @Override
    public Optional<String> dropCompositeType(DropCompositeType operation) {
        return compositeType(operation.name());
    }

    @Override
    public Optional<String> renameCompositeType(RenameCompositeType operation) {
        return compositeType(operation.name());
    }

    @Override
    public Optional<String> addAttribute(AddAttribute operation) {
        return compositeType(operation.type());
    }

    @Override
    public Optional<String> dropAttribute(DropAttribute operation) {
        return compositeType(operation.type());
    }

    @Override
    public Optional<String> renameAttribute(RenameAttribute operation) {
        return compositeType(operation.type());
    }

    @Override
    public Optional<String> setTypeComment(SetTypeComment operation) {
        return compositeType(operation.type());
    }

    @Override
    public Optional<String> setAttributeComment(SetAttributeComment operation) {
        return compositeType(operation.type());
    }

    @Override
    public Optional<String> own(OwnOperation operation) {
        return NONE;
    }

    @Override
    public Optional<String> execute(Execute operation) {
        return NONE;
    }

    @Override
    public Optional<String> bulkInsert(BulkInsert operation) {
        return NONE;
    }

    private static Optional<String> unnamed(Identifier name, String what, QualifiedName table) {
        return name.isUnnamed()
                ? Optional.of(
                        "Cannot tell which " + what + " of '" + table + "' is meant, as it has no name: say its name")
                : NONE;
    }
}
