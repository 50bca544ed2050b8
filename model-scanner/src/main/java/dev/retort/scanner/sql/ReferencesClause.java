package dev.retort.scanner.sql;

import dev.retort.schema.Deferral;
import dev.retort.schema.Enforcement;
import dev.retort.schema.ReferentialAction;
import java.util.List;

/**
 * What stands behind {@code foreign key}: {@code (a, b) references t (c, d) on delete cascade on update set null}, or its
 * options alone.
 *
 * <p>Names are as they are written, with their quotes. What is unsaid is empty.
 *
 * @param columns the referring columns
 * @param table the table referred to
 * @param targetColumns the columns referred to
 * @param matchFull whether all referring columns have to be null for a row to refer to nothing
 * @param onDelete what a delete does
 * @param onDeleteColumns the referring columns that a delete sets, empty for all of them
 * @param onUpdate what an update does
 * @param deferral when it is checked
 * @param enforcement the rows that it holds for
 */
public record ReferencesClause(
        List<String> columns,
        String table,
        List<String> targetColumns,
        boolean matchFull,
        ReferentialAction onDelete,
        List<String> onDeleteColumns,
        ReferentialAction onUpdate,
        Deferral deferral,
        Enforcement enforcement) {

    public ReferencesClause {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        onDeleteColumns = List.copyOf(onDeleteColumns);
    }

    /** Reads a foreign key's definition, from {@code foreign key} or from {@code references} on, or its options alone. */
    public static ReferencesClause parse(String definition) {
        SqlTokens tokens = SqlTokens.of(definition);
        List<String> columns = List.of();
        String table = "";
        List<String> targetColumns = List.of();
        boolean matchFull = false;
        List<String> onDeleteColumns = List.of();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.startsAt(i, "foreign", "key") && tokens.isGroup(i + 2)) {
                columns = SqlTokens.commaSeparated(tokens.inside(i + 2));
            } else if (tokens.startsAt(i, "references")) {
                int end = tokens.endOfName(i + 1);
                table = tokens.between(i + 1, end);
                if (tokens.isGroup(end)) {
                    targetColumns = SqlTokens.commaSeparated(tokens.inside(end));
                }
            } else if (tokens.startsAt(i, "match", "full")) {
                matchFull = true;
            } else if (tokens.startsAt(i, "on", "delete", "set") && tokens.isGroup(i + 4)) {
                onDeleteColumns = SqlTokens.commaSeparated(tokens.inside(i + 4));
            }
        }
        return new ReferencesClause(
                columns,
                table,
                targetColumns,
                matchFull,
                action(tokens, "delete"),
                onDeleteColumns,
                action(tokens, "update"),
                ConstraintOptions.deferral(tokens),
                ConstraintOptions.enforcement(tokens));
    }

    private static ReferentialAction action(SqlTokens tokens, String event) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.startsAt(i, "on", event)) {
                return action(tokens, i + 2);
            }
        }
        return ReferentialAction.NO_ACTION;
    }

    private static ReferentialAction action(SqlTokens tokens, int index) {
        if (tokens.startsAt(index, "cascade")) {
            return ReferentialAction.CASCADE;
        }
        if (tokens.startsAt(index, "restrict")) {
            return ReferentialAction.RESTRICT;
        }
        if (tokens.startsAt(index, "set", "null")) {
            return ReferentialAction.SET_NULL;
        }
        if (tokens.startsAt(index, "set", "default")) {
            return ReferentialAction.SET_DEFAULT;
        }
        return ReferentialAction.NO_ACTION;
    }
}
