package dev.retort.operation;

import dev.retort.schema.ObjectPath;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Locale;

/**
 * One change to a schema, as data.
 *
 * <p>{@link #applyTo} makes it in memory; a dialect compiles it to DDL; {@link #reverse} names what undoes it.
 */
public sealed interface Operation
        permits CreateSchema,
                DropSchema,
                CreateTable,
                DropTable,
                RenameTable,
                AddColumn,
                DropColumn,
                RenameColumn,
                AlterColumn,
                CreateConstraint,
                DropConstraint,
                RenameConstraint,
                CreateIndex,
                DropIndex,
                RenameIndex,
                SetTableComment,
                CreateSequence,
                AlterSequence,
                DropSequence,
                RenameSequence,
                CreateEnumType,
                DropEnumType,
                RenameEnumType,
                AddEnumValue,
                RenameEnumValue,
                CreateCompositeType,
                DropCompositeType,
                RenameCompositeType,
                AddAttribute,
                DropAttribute,
                RenameAttribute,
                SetTypeComment,
                SetAttributeComment,
                Execute,
                BulkInsert,
                OwnOperation {

    /**
     * The schema after this change.
     *
     * @throws dev.retort.error.RetortException of kind REVISION if the schema lacks what is changed, or has what is created
     */
    Schema applyTo(Schema schema);

    /**
     * The operations that lead back, in order.
     *
     * @param before the schema that this operation is applied to
     * @throws dev.retort.error.RetortException of kind REVISION if there are none to be known, as for {@link Execute}
     */
    List<Operation> reverse(Schema before);

    <R> R accept(Visitor<R> visitor);

    /** The object that this operation touches, by the name that it has before. */
    ObjectPath subject();

    /** The operation's name in snake case, as Alembic names its directives: {@code add_column}. */
    default String directive() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** One answer for each kind of operation. */
    interface Visitor<R> {
        R createSchema(CreateSchema operation);

        R dropSchema(DropSchema operation);

        R createTable(CreateTable operation);

        R dropTable(DropTable operation);

        R renameTable(RenameTable operation);

        R addColumn(AddColumn operation);

        R dropColumn(DropColumn operation);

        R renameColumn(RenameColumn operation);

        R alterColumn(AlterColumn operation);

        R createConstraint(CreateConstraint operation);

        R dropConstraint(DropConstraint operation);

        R renameConstraint(RenameConstraint operation);

        R createIndex(CreateIndex operation);

        R dropIndex(DropIndex operation);

        R renameIndex(RenameIndex operation);

        R setTableComment(SetTableComment operation);

        R createSequence(CreateSequence operation);

        R alterSequence(AlterSequence operation);

        R dropSequence(DropSequence operation);

        R renameSequence(RenameSequence operation);

        R createEnumType(CreateEnumType operation);

        R dropEnumType(DropEnumType operation);

        R renameEnumType(RenameEnumType operation);

        R addEnumValue(AddEnumValue operation);

        R renameEnumValue(RenameEnumValue operation);

        R createCompositeType(CreateCompositeType operation);

        R dropCompositeType(DropCompositeType operation);

        R renameCompositeType(RenameCompositeType operation);

        R addAttribute(AddAttribute operation);

        R dropAttribute(DropAttribute operation);

        R renameAttribute(RenameAttribute operation);

        R setTypeComment(SetTypeComment operation);

        R setAttributeComment(SetAttributeComment operation);

        R execute(Execute operation);

        R bulkInsert(BulkInsert operation);

        R own(OwnOperation operation);
    }
}
