package dev.retort.cli;

import dev.retort.operation.AlterColumn;
import dev.retort.operation.ColumnChange;
import java.util.List;

/** Which of a column's aspects an alteration changes, by the names that the JSON has for them. */
final class Aspect implements ColumnChange.Visitor<String> {

    private Aspect() {}

    /** {@code type}, {@code nullable}, {@code default}, {@code comment}, {@code identity}, {@code generated}, each once. */
    static List<String> of(AlterColumn alteration) {
        Aspect names = new Aspect();
        return alteration.changes().stream()
                .map(change -> change.accept(names))
                .distinct()
                .toList();
    }

    @Override
    public String setType(ColumnChange.SetType change) {
        return "type";
    }

    @Override
    public String setNullable(ColumnChange.SetNullable change) {
        return "nullable";
    }

    @Override
    public String setDefault(ColumnChange.SetDefault change) {
        return "default";
    }

    @Override
    public String dropDefault(ColumnChange.DropDefault change) {
        return "default";
    }

    @Override
    public String addIdentity(ColumnChange.AddIdentity change) {
        return "identity";
    }

    @Override
    public String alterIdentity(ColumnChange.AlterIdentity change) {
        return "identity";
    }

    @Override
    public String dropIdentity(ColumnChange.DropIdentity change) {
        return "identity";
    }

    @Override
    public String setExpression(ColumnChange.SetExpression change) {
        return "generated";
    }

    @Override
    public String dropExpression(ColumnChange.DropExpression change) {
        return "generated";
    }

    @Override
    public String setComment(ColumnChange.SetComment change) {
        return "comment";
    }
}
