package dev.retort.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the introspector is held against: the rows of PostgreSQL's catalogs that describe a schema, fetched in bulk by a few
 * plain queries and kept as they come, with nothing made of them.
 */
final class BulkCatalogRead {

    private static final List<String> QUERIES = List.of("""
            SELECT n.nspname, obj_description(n.oid, 'pg_namespace')
              FROM pg_namespace n
             WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'""", """
            SELECT c.oid, n.nspname, c.relname, c.relkind, c.relpersistence, d.description
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
             WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
               AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'""", """
            SELECT a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
                   a.attgenerated, pg_get_expr(f.adbin, f.adrelid), l.collname, a.attcollation <> t.typcollation,
                   d.description
              FROM pg_attribute a
              JOIN pg_class c ON c.oid = a.attrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
              LEFT JOIN pg_collation l ON l.oid = a.attcollation
              LEFT JOIN pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = a.attnum
             WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped
               AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'""", """
            SELECT k.oid, k.conname, k.conrelid, k.contype, k.conkey, k.confrelid, k.confkey, k.confupdtype, k.confdeltype,
                   k.condeferrable, k.condeferred, k.conindid, pg_get_expr(k.conbin, k.conrelid)
              FROM pg_constraint k
              JOIN pg_class c ON c.oid = k.conrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND NOT c.relispartition
               AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'""", """
            SELECT i.indexrelid, i.indrelid, x.relname, m.amname, i.indisunique, i.indnkeyatts, i.indkey, i.indoption,
                   i.indclass, pg_get_expr(i.indexprs, i.indrelid), pg_get_expr(i.indpred, i.indrelid)
              FROM pg_index i
              JOIN pg_class x ON x.oid = i.indexrelid
              JOIN pg_am m ON m.oid = x.relam
              JOIN pg_class c ON c.oid = i.indrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE NOT c.relispartition AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'""", """
            SELECT c.oid, n.nspname, c.relname, format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
                   s.seqcache, s.seqcycle, d.refobjid, d.refobjsubid, d.deptype
              FROM pg_sequence s
              JOIN pg_class c ON c.oid = s.seqrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_depend d ON d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
             WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'""", """
            SELECT n.nspname, t.typname, e.enumlabel, e.enumsortorder
              FROM pg_enum e
              JOIN pg_type t ON t.oid = e.enumtypid
              JOIN pg_namespace n ON n.oid = t.typnamespace
             ORDER BY 1, 2, 4""");

    private BulkCatalogRead() {}

    /**
     * Reads as a program of its own, and ends with 0.
     *
     * @param arguments URL, user and password
     */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            rows(connection);
        }
    }

    /** Reads every row of every query, in one read-only snapshot; the connection is in auto-commit mode before and after. */
    static List<Object[]> rows(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        List<Object[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String query : QUERIES) {
                read(statement, query, rows);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setReadOnly(false);
        }
        return rows;
    }

    private static void read(Statement statement, String query, List<Object[]> rows) throws SQLException {
        try (ResultSet results = statement.executeQuery(query)) {
            int columns = results.getMetaData().getColumnCount();
            while (results.next()) {
                Object[] row = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = results.getObject(column + 1);
                }
                rows.add(row);
            }
        }
    }
}
