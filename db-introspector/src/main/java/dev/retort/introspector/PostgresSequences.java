package dev.retort.introspector;

import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL's sequences: those of their own, and those that are part of a column, be it an identity column or a serial one
 * ({@link SerialColumn}).
 */
final class PostgresSequences {

    /**
     * Whether the sequence {@code c} serves one column alone, as {@code serial} makes it: {@code o} is its dependency on the
     * column that owns it. A sequence that other columns take values from as well, as those of inheriting tables do, is one of
     * its own.
     */
    static final String SERIAL = """
            (coalesce(o.deptype = 'a', false) AND EXISTS (
                SELECT
                FROM pg_attrdef d
                JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
                JOIN pg_depend u ON u.classid = 'pg_attrdef'::regclass AND u.objid = d.oid
                    AND u.refclassid = 'pg_class'::regclass AND u.refobjid = c.oid
                WHERE d.adrelid = o.refobjid AND d.adnum = o.refobjsubid AND a.attnotnull
                  AND pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(''%::regclass)')
            AND NOT EXISTS (
                SELECT
                FROM pg_depend u
                JOIN pg_attrdef d ON d.oid = u.objid
                JOIN pg_class t ON t.oid = d.adrelid
                WHERE u.classid = 'pg_attrdef'::regclass
                  AND u.refclassid = 'pg_class'::regclass AND u.refobjid = c.oid
                  AND (d.adrelid, d.adnum) <> (o.refobjid, o.refobjsubid) AND NOT t.relispartition))
            """;

    private static final String SEQUENCES = """
            SELECT n.nspname, c.relname, format_type(s.seqtypid, NULL) AS type,
                   s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
                   coalesce(o.deptype = 'i', false) AS identity,
                   {serial} AS serial,
                   o.refobjid, o.refobjsubid
            FROM pg_sequence s
            JOIN pg_class c ON c.oid = s.seqrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = c.oid
                AND o.refclassid = 'pg_class'::regclass AND o.deptype IN ('a', 'i') AND o.refobjsubid > 0
            WHERE n.nspname = ANY (?)
              AND c.relpersistence <> 't'
              AND NOT EXISTS (
                  SELECT FROM pg_depend e
                  WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
            ORDER BY n.nspname, c.relname
            """.replace("{serial}", SERIAL);

    private final StoredNames names;
    private final List<Sequence> free = new ArrayList<>();
    private final Owned owned = new Owned();

    private PostgresSequences(StoredNames names) {
        this.names = names;
    }

    static PostgresSequences read(Catalog catalog, StoredNames names, String[] schemas) {
        PostgresSequences sequences = new PostgresSequences(names);
        catalog.read("sequences", SEQUENCES, sequences::add, (Object) schemas);
        return sequences;
    }

    /** The sequences of their own. */
    List<Sequence> free() {
        return free;
    }

    /** The sequences that are part of a column. */
    Owned owned() {
        return owned;
    }

    private Sequence add(ResultSet row) throws SQLException {
        Sequence sequence = new Sequence(
                names.name(row.getString("nspname"), row.getString("relname")),
                new SequenceOptions(
                        names.dialect().parseType(row.getString("type")),
                        row.getLong("seqstart"),
                        row.getLong("seqincrement"),
                        row.getLong("seqmin"),
                        row.getLong("seqmax"),
                        row.getLong("seqcache"),
                        row.getBoolean("seqcycle")));
        if (row.getBoolean("identity") || row.getBoolean("serial")) {
            owned.put(row.getLong("refobjid"), row.getInt("refobjsubid"), sequence);
        } else {
            free.add(sequence);
        }
        return sequence;
    }

    /** The sequences that are part of a column, by the table's oid and the column's number. */
    static final class Owned {

        /** No column has a sequence. */
        static final Owned NONE = new Owned();

        private record Place(long table, int column) {}

        private final Map<Place, Sequence> sequences = new HashMap<>();

        private void put(long table, int column, Sequence sequence) {
            sequences.put(new Place(table, column), sequence);
        }

        Optional<Sequence> by(long table, int column) {
            return Optional.ofNullable(sequences.get(new Place(table, column)));
        }
    }
}
