package dev.retort.fidelity;

import java.util.List;
import java.util.stream.Stream;

/**
 * What other tools find of 53 changes of this sort: liquibase-hibernate 5.0.3, and {@code hbm2ddl} of Hibernate 7.4.6 with {@code
 * update} and {@code validate}, each given a PostgreSQL 18 database that was changed away from its model.
 */
final class Peers {

    private static final String LIQUIBASE = "L";
    private static final String UPDATE = "U";
    private static final String VALIDATE = "V";

    private Peers() {}

    /**
     * A change as it was put to the others.
     *
     * @param change the change
     * @param kind the kind that it is of here
     * @param finders who finds it
     */
    record Row(String change, String kind, String finders) {

        boolean isFoundByLiquibase() {
            return finders.contains(LIQUIBASE);
        }

        boolean isFoundByUpdate() {
            return finders.contains(UPDATE);
        }

        boolean isFoundByValidate() {
            return finders.contains(VALIDATE);
        }
    }

    private static Row row(String change, String kind, String finders) {
        return new Row(change, kind, finders);
    }

    static List<Row> rows() {
        return Stream.of(existence(), types(), values(), keys(), indexes(), foreignKeys(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> existence() {
        return List.of(
                row("extra table", "table extra", "L"),
                row("missing table", "table missing", "LUV"),
                row("extra column", "column extra", "L"),
                row("missing column", "column missing", "LUV"));
    }

    private static List<Row> types() {
        return List.of(
                row("varchar 255 to 100", "varchar(n) shortened", "LU"),
                row("varchar to text", "varchar(n) to text", "U"),
                row("text to varchar(255)", "text to varchar(n)", ""),
                row("jsonb to text", "jsonb to text", "UV"),
                row("uuid to varchar(36)", "uuid to varchar(36)", "UV"),
                row("timestamptz to timestamp", "timestamp with time zone to timestamp", ""),
                row("timestamp(6) to (3)", "timestamp(6) to timestamp(3)", ""),
                row("bigint to int", "bigint to integer", "UV"),
                row("smallint to int", "smallint to integer", ""),
                row("float8 to numeric", "double precision to numeric(p, s)", "UV"),
                row("numeric(10,2) to (12,4)", "numeric(p, s) with another precision and scale", "LU"),
                row("array element to text", "array of text with elements of another type", ""),
                row("collation changed", "collation changed", ""));
    }

    private static List<Row> values() {
        return List.of(
                row("NOT NULL dropped", "NOT NULL dropped", "L"),
                row("NOT NULL added", "NOT NULL added", "L"),
                row("default 0 to 5", "default changed: number", "L"),
                row("default dropped", "default dropped", "L"),
                row("extra default", "default added: number", "L"),
                row("function default dropped", "default dropped: function", ""),
                row("generated expression changed", "stored column with another expression", ""),
                row("generated to plain", "stored column made plain", ""),
                row("identity dropped", "identity dropped", ""),
                row("identity ALWAYS", "identity ALWAYS", ""));
    }

    private static List<Row> keys() {
        return List.of(
                row("unique dropped (column)", "unique constraint dropped: of one column", "L"),
                row("unique dropped (table)", "unique constraint dropped: of several columns", "L"),
                row("extra unique", "unique constraint added", "L"),
                row("unique columns reordered", "unique constraint with its columns in another order", "L"),
                row("PK dropped", "primary key dropped", "L"),
                row("PK columns changed", "primary key with one column less", "L"));
    }

    private static List<Row> indexes() {
        return List.of(
                row("index dropped", "index dropped", "LU"),
                row("extra index", "index added", ""),
                row("index columns changed, same name", "index with its keys in another order", "L"),
                row("index made partial", "index made partial", ""),
                row("index made unique", "index made unique", ""),
                row("index made desc", "index made descending", ""));
    }

    private static List<Row> foreignKeys() {
        return List.of(
                row("FK dropped", "foreign key dropped", "LU"),
                row("extra FK", "foreign key added", "L"),
                row("FK on delete cascade", "foreign key ON DELETE CASCADE", ""),
                row("FK retargeted", "foreign key to another table", "L"),
                row("FK not valid", "foreign key NOT VALID", ""));
    }

    private static List<Row> others() {
        return List.of(
                row("enum check widened", "check widened", ""),
                row("enum check dropped", "check dropped: values of an enumeration", ""),
                row("user check dropped", "check dropped", ""),
                row("sequence increment 50 to 1", "sequence with another increment", "L"),
                row("sequence missing", "sequence missing", "LUV"),
                row("extra sequence", "sequence extra", "L"),
                row("column comment added", "column comment added", "L"),
                row("table comment added", "table comment added", "L"),
                row("quoted column case changed", "column's name in another case", ""));
    }
}
