package dev.retort.dialect;

import dev.retort.operation.ColumnChange;
import dev.retort.schema.Identity;
import java.util.ArrayList;
import java.util.List;

/** What stands behind ALTER COLUMN for each change of a column in place, one text for each statement. */
class ColumnAlterationSql implements ColumnChange.Visitor<List<String>> {

    private final Notation notation;
    private final SequenceSql sequences;

    ColumnAlterationSql(Notation notation, SequenceSql sequences) {
        this.notation = notation;
        this.sequences = sequences;
    }

    @Override
    public List<String> setType(ColumnChange.SetType change) {
        return List.of("SET DATA TYPE " + notation.type(change.type())
                + (change.collation().isUnnamed() ? "" : " COLLATE " + notation.name(change.collation()))
                + (change.using().isEmpty() ? "" : " USING " + change.using()));
    }

    @Override
    public List<String> setNullable(ColumnChange.SetNullable change) {
        return List.of(change.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
    }

    @Override
    public List<String> setDefault(ColumnChange.SetDefault change) {
        return List.of("SET DEFAULT " + change.expression());
    }

    @Override
    public List<String> dropDefault(ColumnChange.DropDefault change) {
        return List.of("DROP DEFAULT");
    }

    @Override
    public List<String> addIdentity(ColumnChange.AddIdentity change) {
        Identity identity = change.identity();
        List<String> options = sequences.said(identity.options());
        return List.of("ADD GENERATED " + kind(identity) + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")"));
    }

    @Override
    public List<String> alterIdentity(ColumnChange.AlterIdentity change) {
        List<String> settings = new ArrayList<>();
        settings.add("SET GENERATED " + kind(change.identity()));
        settings.add("SET START WITH " + change.identity().options().start());
        sequences.all(change.identity().options()).forEach(option -> settings.add("SET " + option));
        return List.of(String.join(" ", settings));
    }

    @Override
    public List<String> dropIdentity(ColumnChange.DropIdentity change) {
        return List.of("DROP IDENTITY");
    }

    @Override
    public List<String> setExpression(ColumnChange.SetExpression change) {
        return List.of("SET EXPRESSION AS (" + change.generated().expression() + ")");
    }

    @Override
    public List<String> dropExpression(ColumnChange.DropExpression change) {
        return List.of("DROP EXPRESSION");
    }

    /** None: a comment is set by a statement of its own. */
    @Override
    public List<String> setComment(ColumnChange.SetComment change) {
        return List.of();
    }

    static String kind(Identity identity) {
        return identity.always() ? "ALWAYS" : "BY DEFAULT";
    }
}
