package dev.retort.codegen;

import static dev.retort.codegen.RevisionApi.DEFINITIONS;
import static dev.retort.codegen.RevisionApi.OP;

import dev.retort.codegen.source.Expression;
import dev.retort.codegen.source.Expression.Chain;
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
import dev.retort.schema.CompositeType;
import dev.retort.schema.ConstraintKind;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** An operation as the call that a revision makes: {@code op.dropColumn("job", "new_field")}. */
final class OperationStatement implements Operation.Visitor<Chain> {

    private static final OperationStatement VISITOR = new OperationStatement();

    private OperationStatement() {}

    static Chain of(Operation operation) {
        return operation.accept(VISITOR);
    }

    @Override
    public Chain createSchema(CreateSchema operation) {
        return op("createSchema", Arguments.name(operation.name()));
    }

    @Override
    public Chain dropSchema(DropSchema operation) {
        return op("dropSchema", Arguments.name(operation.name()));
    }

    @Override
    public Chain createTable(CreateTable operation) {
        Table table = operation.table();
        List<Expression> elements = new ArrayList<>();
        elements.add(Arguments.name(table.name()));
        table.columns().values().forEach(column -> elements.add(ColumnExpression.of(column)));
        table.constraints().forEach(constraint -> elements.add(ConstraintExpression.of(table.name(), constraint)));
        addComment(elements, table.comment());
        return Expression.call(OP, "createTable", elements);
    }

    @Override
    public Chain dropTable(DropTable operation) {
        return op("dropTable", Arguments.name(operation.name()));
    }

    @Override
    public Chain renameTable(RenameTable operation) {
        return op("renameTable", Arguments.name(operation.table()), Arguments.name(operation.newName()));
    }

    @Override
    public Chain addColumn(AddColumn operation) {
        return op("addColumn", Arguments.name(operation.table()), ColumnExpression.of(operation.column()));
    }

    @Override
    public Chain dropColumn(DropColumn operation) {
        return op("dropColumn", Arguments.name(operation.table()), Arguments.name(operation.column()));
    }

    @Override
    public Chain renameColumn(RenameColumn operation) {
        return op(
                "renameColumn",
                Arguments.name(operation.table()),
                Arguments.name(operation.column()),
                Arguments.name(operation.newName()));
    }

    @Override
    public Chain alterColumn(AlterColumn operation) {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(Arguments.name(operation.table()));
        arguments.add(Arguments.name(operation.column()));
        operation.changes().forEach(change -> arguments.add(ColumnChangeExpression.of(change)));
        return Expression.call(OP, "alterColumn", arguments);
    }

    @Override
    public Chain createConstraint(CreateConstraint operation) {
        return op(
                "create" + constraintWords(operation.constraint().kind()),
                Arguments.name(operation.table()),
                ConstraintExpression.of(operation.table(), operation.constraint()));
    }

    @Override
    public Chain dropConstraint(DropConstraint operation) {
        return op(
                "drop" + constraintWords(operation.kind()),
                Arguments.name(operation.table()),
                Arguments.droppedName(operation.subject()));
    }

    @Override
    public Chain renameConstraint(RenameConstraint operation) {
        return op(
                "renameConstraint",
                Arguments.name(operation.table()),
                Arguments.name(operation.name()),
                Arguments.name(operation.newName()));
    }

    @Override
    public Chain createIndex(CreateIndex operation) {
        return op("createIndex", Arguments.name(operation.table()), IndexExpression.of(operation.index()));
    }

    @Override
    public Chain dropIndex(DropIndex operation) {
        return op("dropIndex", Arguments.name(operation.table()), Arguments.droppedName(operation.subject()));
    }

    @Override
    public Chain renameIndex(RenameIndex operation) {
        return op(
                "renameIndex",
                Arguments.name(operation.table()),
                Arguments.name(operation.name()),
                Arguments.name(operation.newName()));
    }

    @Override
    public Chain setTableComment(SetTableComment operation) {
        return operation.comment().isEmpty()
                ? op("dropTableComment", Arguments.name(operation.table()))
                : op("setTableComment", Arguments.name(operation.table()), Expression.text(operation.comment()));
    }

    @Override
    public Chain createSequence(CreateSequence operation) {
        return Expression.call(
                OP,
                "createSequence",
                Arguments.of(
                        Arguments.name(operation.sequence().name()),
                        SequenceExpression.unlessPlain(operation.sequence().options())));
    }

    @Override
    public Chain alterSequence(AlterSequence operation) {
        return op("alterSequence", Arguments.name(operation.name()), SequenceExpression.of(operation.options()));
    }

    @Override
    public Chain dropSequence(DropSequence operation) {
        return op("dropSequence", Arguments.name(operation.name()));
    }

    @Override
    public Chain renameSequence(RenameSequence operation) {
        return op("renameSequence", Arguments.name(operation.name()), Arguments.name(operation.newName()));
    }

    @Override
    public Chain createEnumType(CreateEnumType operation) {
        return Expression.call(
                OP,
                "createEnumType",
                Arguments.of(
                        Arguments.name(operation.type().name()),
                        Arguments.texts(operation.type().labels())));
    }

    @Override
    public Chain dropEnumType(DropEnumType operation) {
        return op("dropEnumType", Arguments.name(operation.name()));
    }

    @Override
    public Chain renameEnumType(RenameEnumType operation) {
        return op("renameEnumType", Arguments.name(operation.name()), Arguments.name(operation.newName()));
    }

    @Override
    public Chain addEnumValue(AddEnumValue operation) {
        Expression type = Arguments.name(operation.type());
        Expression label = Expression.text(operation.label());
        return operation.before().isEmpty()
                ? op("addEnumValue", type, label)
                : op("addEnumValueBefore", type, label, Expression.text(operation.before()));
    }

    @Override
    public Chain renameEnumValue(RenameEnumValue operation) {
        return op(
                "renameEnumValue",
                Arguments.name(operation.type()),
                Expression.text(operation.label()),
                Expression.text(operation.newLabel()));
    }

    @Override
    public Chain createCompositeType(CreateCompositeType operation) {
        CompositeType type = operation.type();
        List<Expression> elements = new ArrayList<>();
        elements.add(Arguments.name(type.name()));
        type.attributes().forEach(attribute -> elements.add(AttributeExpression.of(attribute)));
        addComment(elements, type.comment());
        return Expression.call(OP, "createCompositeType", elements);
    }

    @Override
    public Chain dropCompositeType(DropCompositeType operation) {
        return op("dropCompositeType", Arguments.name(operation.name()));
    }

    @Override
    public Chain renameCompositeType(RenameCompositeType operation) {
        return op("renameCompositeType", Arguments.name(operation.name()), Arguments.name(operation.newName()));
    }

    @Override
    public Chain addAttribute(AddAttribute operation) {
        return op("addAttribute", Arguments.name(operation.type()), AttributeExpression.of(operation.attribute()));
    }

    @Override
    public Chain dropAttribute(DropAttribute operation) {
        return op("dropAttribute", Arguments.name(operation.type()), Arguments.name(operation.attribute()));
    }

    @Override
    public Chain renameAttribute(RenameAttribute operation) {
        return op(
                "renameAttribute",
                Arguments.name(operation.type()),
                Arguments.name(operation.attribute()),
                Arguments.name(operation.newName()));
    }

    @Override
    public Chain setTypeComment(SetTypeComment operation) {
        return operation.comment().isEmpty()
                ? op("dropTypeComment", Arguments.name(operation.type()))
                : op("setTypeComment", Arguments.name(operation.type()), Expression.text(operation.comment()));
    }

    @Override
    public Chain setAttributeComment(SetAttributeComment operation) {
        Expression type = Arguments.name(operation.type());
        Expression attribute = Arguments.name(operation.attribute());
        return operation.comment().isEmpty()
                ? op("dropAttributeComment", type, attribute)
                : op("setAttributeComment", type, attribute, Expression.text(operation.comment()));
    }

    @Override
    public Chain own(OwnOperation operation) {
        return op("invoke", OwnOperationExpression.of(operation));
    }

    @Override
    public Chain execute(Execute operation) {
        return Expression.call(
                OP,
                "execute",
                Arguments.of(Expression.text(operation.sql()), ValueExpression.all(operation.parameters())));
    }

    @Override
    public Chain bulkInsert(BulkInsert operation) {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(Arguments.name(operation.table()));
        arguments.add(Expression.call(DEFINITIONS, "columns", Arguments.names(operation.columns())));
        operation.rows().forEach(row -> arguments.add(Expression.call(DEFINITIONS, "row", ValueExpression.all(row))));
        return Expression.call(OP, "bulkInsert", arguments);
    }

    private static void addComment(List<Expression> elements, String comment) {
        if (!comment.isEmpty()) {
            elements.add(Expression.call(DEFINITIONS, "comment", Expression.text(comment)));
        }
    }

    private static Chain op(String method, Expression... arguments) {
        return Expression.call(OP, method, Arguments.of(arguments));
    }

    private static String constraintWords(ConstraintKind kind) {
        return switch (kind) {
            case PRIMARY_KEY -> "PrimaryKey";
            case UNIQUE -> "UniqueConstraint";
            case FOREIGN_KEY -> "ForeignKey";
            case CHECK -> "CheckConstraint";
            case EXCLUSION -> "ExclusionConstraint";
        };
    }
}
