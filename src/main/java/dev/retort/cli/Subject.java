package dev.retort.cli;

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
import dev.retort.schema.ObjectPath;

/**
 * What an operation touches, as the JSON tells it. A part that does not apply is empty.
 *
 * @param schema the named schema that holds the object
 * @param table the table
 * @param name the column, constraint or index of the table; or the sequence or type
 */
record Subject(String schema, String table, String name) {

    /** Tells the subject of each kind of operation. */
    static final class Of implements Operation.Visitor<Subject> {

        @Override
        public Subject createSchema(CreateSchema operation) {
            return ofSchema(operation.subject());
        }

        @Override
        public Subject dropSchema(DropSchema operation) {
            return ofSchema(operation.subject());
        }

        @Override
        public Subject createTable(CreateTable operation) {
            return ofTable(operation.subject());
        }

        @Override
        public Subject dropTable(DropTable operation) {
            return ofTable(operation.subject());
        }

        @Override
        public Subject renameTable(RenameTable operation) {
            return ofTable(operation.subject());
        }

        @Override
        public Subject addColumn(AddColumn operation) {
            return ofTable(operation.subject());
        }

        @Override
        public Subject dropColumn(DropColumn operation) {
            return ofTable(operation.subject());
        }

        @Override
        public Subject renameColumn(RenameColumn operation) {
            return ofTable(operation.subject());
        }

        @Override
        public Subject alterColumn(AlterColumn operation) {
            return ofTable(operation.subject());
        }

        @Override
        public Subject createConstraint(CreateConstraint operation) {
            return ofTable(operation.subject());
        }

        @Override
        public Subject dropConstraint(DropConstraint operation) {
            return ofTable(operation.subject());
        }

        @Override
        public Subject renameConstraint(RenameConstraint operation) {
            return ofTable(operation.subject());
        }

        @Override
        public Subject createIndex(CreateIndex operation) {
            return ofTable(operation.subject());
        }

        @Override
        public Subject dropIndex(DropIndex operation) {
            return ofTable(operation.subject());
        }

        @Override
        public Subject renameIndex(RenameIndex operation) {
            return ofTable(operation.subject());
        }

        @Override
        public Subject setTableComment(SetTableComment operation) {
            return ofTable(operation.subject());
        }

        @Override
        public Subject createSequence(CreateSequence operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject alterSequence(AlterSequence operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject dropSequence(DropSequence operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject renameSequence(RenameSequence operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject createEnumType(CreateEnumType operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject dropEnumType(DropEnumType operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject renameEnumType(RenameEnumType operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject addEnumValue(AddEnumValue operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject renameEnumValue(RenameEnumValue operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject createCompositeType(CreateCompositeType operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject dropCompositeType(DropCompositeType operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject renameCompositeType(RenameCompositeType operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject addAttribute(AddAttribute operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject dropAttribute(DropAttribute operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject renameAttribute(RenameAttribute operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject setTypeComment(SetTypeComment operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject setAttributeComment(SetAttributeComment operation) {
            return ofObject(operation.subject());
        }

        @Override
        public Subject own(OwnOperation operation) {
            return ofTable(operation.subject());
        }

        @Override
        public Subject execute(Execute operation) {
            return ofNothing();
        }

        @Override
        public Subject bulkInsert(BulkInsert operation) {
            return ofTable(operation.subject());
        }

        private static Subject ofTable(ObjectPath path) {
            return new Subject(
                    path.owner().schema().text(),
                    path.owner().name().text(),
                    path.member().text());
        }

        private static Subject ofObject(ObjectPath path) {
            return new Subject(
                    path.owner().schema().text(), "", path.owner().name().text());
        }

        private static Subject ofSchema(ObjectPath path) {
            return new Subject(path.owner().schema().text(), "", "");
        }

        private static Subject ofNothing() {
            return new Subject("", "", "");
        }
    }
}
