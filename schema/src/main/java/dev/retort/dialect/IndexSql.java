package dev.retort.dialect;

import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.QualifiedName;
import java.util.stream.Collectors;

/** CREATE INDEX; where a database has words of its own for a feature, a subclass says them. */
class IndexSql {

    private final Notation notation;

    IndexSql(Notation notation) {
        this.notation = notation;
    }

    final String create(QualifiedName table, Index index) {
        return "CREATE " + kind(index) + "INDEX "
                + (index.name().isUnnamed() ? "" : notation.name(index.name()) + " ")
                + "ON " + notation.name(table) + method(index) + " "
                + index.keys().stream().map(this::key).collect(Collectors.joining(", ", "(", ")"))
                + rest(index);
    }

    /** What stands before the word INDEX. */
    String kind(Index index) {
        return index.unique() ? "UNIQUE " : "";
    }

    /** What stands between the table and the keys. */
    String method(Index index) {
        return "";
    }

    /** What stands behind the keys. */
    String rest(Index index) {
        return "";
    }

    final Notation notation() {
        return notation;
    }

    private String key(IndexKey key) {
        return (key.isExpression() ? "(" + key.expression() + ")" : notation.name(key.column()))
                + (key.collation().isUnnamed() ? "" : " COLLATE " + notation.name(key.collation()))
                + (key.operatorClass().isEmpty() ? "" : " " + key.operatorClass())
                + (key.descending() ? " DESC" : "")
                + nulls(key);
    }

    private static String nulls(IndexKey key) {
        return switch (key.nullOrder()) {
            case DEFAULT -> "";
            case FIRST -> " NULLS FIRST";
            case LAST -> " NULLS LAST";
        };
    }
}
