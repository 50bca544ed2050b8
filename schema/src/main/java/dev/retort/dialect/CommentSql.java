package dev.retort.dialect;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;

/** COMMENT ON; an empty comment is taken away. */
final class CommentSql {

    private final Notation notation;

    CommentSql(Notation notation) {
        this.notation = notation;
    }

    String table(QualifiedName table, String comment) {
        return "COMMENT ON TABLE " + notation.name(table) + " IS " + textOrNull(comment);
    }

    /** A comment on a column of a table, or on an attribute of a composite type. */
    String column(QualifiedName table, Identifier column, String comment) {
        return "COMMENT ON COLUMN " + notation.name(table) + "." + notation.name(column) + " IS " + textOrNull(comment);
    }

    String type(QualifiedName type, String comment) {
        return "COMMENT ON TYPE " + notation.name(type) + " IS " + textOrNull(comment);
    }

    private String textOrNull(String comment) {
        return comment.isEmpty() ? "NULL" : notation.text(comment);
    }
}
