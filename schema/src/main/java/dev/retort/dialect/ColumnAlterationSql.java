package dev.retort.dialect;

import dev.retort.operation.ColumnChange;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** The statement of each change of one column in place. */
class ColumnAlterationSql implements ColumnChange.Visitor<String> {

    private final Notation notation;
    private final SequenceSql sequences;
    private final QualifiedName table;
    private final Identifier column;

    ColumnAlterationSql(Notation notation, SequenceSql sequences, QualifiedName table, Identifier column) {
        this.notation = notation;
        this.sequences = sequences;
        this.table = table;
        this.column = column;
    }

    @Override
    public final String setType(ColumnChange.SetType change) {
        return alter("SET DATA TYPE " + notation.type(change.type())
                + (change.collation().isUnnamed() ? "" : " COLLATE " + notation.name(change.collation()))
                + (change.using().isEmpty() ? "" : " USING " + change.using()));
    }

    @Override
    public final String setNullable(ColumnChange.SetNullable change) {
        return alter(change.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
    }

    @Override
    public final String setDefault(ColumnChange.SetDefault change) {
        return alter("SET DEFAULT " + DefaultSql.of(change.expression()));
    }

    @Override
    public final String dropDefault(ColumnChange.DropDefault change) {
        return alter("DROP DEFAULT");
    }

    @Override
    public String addIdentity(ColumnChange.AddIdentity change) {
        Identity identity = change.identity();
        List<String> options = sequences.said(identity.options());
        return alter("ADD GENERATED " + kind(identity) + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")"));
    }

    @Override
    public String alterIdentity(ColumnChange.AlterIdentity change) {
        Identity identity = change.identity();
        String options = String.join(" SET ", sequences.all(identity.options()));
        return alter("SET GENERATED " + kind(identity) + " SET " + options);
    }

    @Override
    public final String dropIdentity(ColumnChange.DropIdentity change) {
        return alter("DROP IDENTITY");
    }

    @Override
    public final String setExpression(ColumnChange.SetExpression change) {
        return alter("SET EXPRESSION AS (" + change.generated().expression() + ")");
    }

    @Override
    public final String dropExpression(ColumnChange.DropExpression change) {
        return alter("DROP EXPRESSION");
    }

    @Override
    public final String setComment(ColumnChange.SetComment change) {
        return new CommentSql(notation).column(table, column, change.comment());
    }

    static String kind(Identity identity) {
        return identity.always() ? "ALWAYS" : "BY DEFAULT";
    }

    private String alter(String action) {
        return "ALTER TABLE " + notation.name(table) + " ALTER COLUMN " + notation.name(column) + " " + action;
    }
}
