package dev.retort.dialect;

import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import java.util.List;

/**
 * Identity columns of H2 that are there already. H2 has no words to set where one starts but its whole definition, with the
 * column's type, the value that it stands at, and its comment; so a statement puts that together out of the catalog.
 */
final class H2IdentitySql {

    private static final String TYPE =
            "CASE DATA_TYPE WHEN 'NUMERIC' THEN 'NUMERIC(' || NUMERIC_PRECISION || ')'" + " ELSE DATA_TYPE END";
    private static final String COMMENT = "COALESCE(' COMMENT ''' || REPLACE(REMARKS, '''', '''''') || '''', '')";

    private final Server server;
    private final Notation notation;
    private final SequenceSql sequences;

    H2IdentitySql(Server server, Notation notation, SequenceSql sequences) {
        this.server = server;
        this.notation = notation;
        this.sequences = sequences;
    }

    /**
     * Makes a plain column an identity column, which starts where its options say. Before 2.2, H2 takes SET GENERATED of a
     * column in a primary key for another primary key.
     */
    String add(QualifiedName table, Identifier column, Identity identity) {
        List<String> options = sequences.said(identity.options());
        if (options.isEmpty() && server.isAtLeast(2, 2)) {
            return alter(table, column) + "SET GENERATED " + ColumnAlterationSql.kind(identity);
        }
        String said = options.isEmpty() ? "START WITH 1" : String.join(" ", options);
        return define(table, column, identity, notation.text(said + ")"));
    }

    /** Changes an identity column, which goes on where it stands. */
    String change(QualifiedName table, Identifier column, Identity identity) {
        String options = String.join(" ", sequences.said(identity.options()));
        return define(table, column, identity, notation.text(options + " RESTART WITH ") + " || IDENTITY_BASE || ')'");
    }

    private String define(QualifiedName table, Identifier column, Identity identity, String options) {
        String kind = " GENERATED " + ColumnAlterationSql.kind(identity) + " AS IDENTITY (";
        return "EXECUTE IMMEDIATE (SELECT " + notation.text(alter(table, column)) + " || " + TYPE + " || "
                + notation.text(kind) + " || " + options + " || " + COMMENT
                + " FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = " + schema(table)
                + " AND TABLE_NAME = " + stored(table.name())
                + " AND COLUMN_NAME = " + stored(column) + ")";
    }

    private String alter(QualifiedName table, Identifier column) {
        return "ALTER TABLE " + notation.name(table) + " ALTER COLUMN " + notation.name(column) + " ";
    }

    private String schema(QualifiedName table) {
        return table.inDefaultSchema() ? "CURRENT_SCHEMA" : stored(table.schema());
    }

    private String stored(Identifier identifier) {
        return notation.text(notation.names().stored(identifier));
    }
}
