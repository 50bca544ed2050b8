package dev.retort.dialect;

import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The trace of DDL in PostgreSQL's catalogs, where each row tells in {@code xmin} which transaction wrote it ("System
 * Columns", 5.6). VACUUM and ANALYZE update those rows in place, under the old number.
 */
final class PostgreSqlSchemaTrace implements SchemaTrace {

    /**
     * A catalog.
     *
     * @param key what a row of it is known by
     * @param relation the column that refers to the table or sequence that a row belongs to; empty for what belongs to none
     */
    private record Catalog(String name, String key, String relation) {

        String rows(String condition) {
            return "SELECT concat_ws(' ', '" + name + "', " + key + ", xmin) AS row FROM pg_catalog." + name + " WHERE "
                    + condition;
        }
    }

    /** The lowest number that PostgreSQL gives to an object of a user's. */
    private static final int FIRST_OF_USERS = 16384;

    private static final List<Catalog> OF_RELATIONS = List.of(
            new Catalog("pg_class", "oid", "oid"),
            new Catalog("pg_attribute", "attrelid, attnum", "attrelid"),
            new Catalog("pg_attrdef", "oid", "adrelid"),
            new Catalog("pg_constraint", "oid", "conrelid"),
            new Catalog("pg_index", "indexrelid", "indrelid"),
            new Catalog("pg_trigger", "oid", "tgrelid"),
            new Catalog("pg_policy", "oid", "polrelid"),
            new Catalog("pg_sequence", "seqrelid", "seqrelid"),
            new Catalog("pg_description", "objoid, objsubid", "objoid"));

    private static final List<Catalog> OF_OTHERS = List.of(
            new Catalog("pg_namespace", "oid", ""),
            new Catalog("pg_type", "oid", ""),
            new Catalog("pg_enum", "oid", ""),
            new Catalog("pg_proc", "oid", ""),
            new Catalog("pg_rewrite", "oid", ""),
            new Catalog("pg_extension", "oid", ""));

    private static final String INDEXES_OF = "oid IN (SELECT indexrelid FROM pg_catalog.pg_index WHERE indrelid = %s)";

    private static final SqlStatement NOTHING = SqlStatement.of("SELECT '' WHERE false");

    private final Dialect dialect;

    PostgreSqlSchemaTrace(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public SqlStatement ofRelation(QualifiedName relation) {
        String number = "to_regclass(" + dialect.literal(dialect.quote(relation)) + ")";
        String indexes = new Catalog("pg_class", "oid", "").rows(INDEXES_OF.formatted(number));
        return digest(union(OF_RELATIONS, catalog -> catalog.rows(catalog.relation() + " = " + number)) + " UNION ALL "
                + indexes);
    }

    @Override
    public SqlStatement ofAll() {
        return digest(union(OF_RELATIONS, catalog -> catalog.rows(catalog.relation() + " >= " + FIRST_OF_USERS))
                + " UNION ALL "
                + union(OF_OTHERS, catalog -> catalog.rows(catalog.key() + " >= " + FIRST_OF_USERS)));
    }

    /** An index that was to be built concurrently and was not. */
    @Override
    public SqlStatement leftovers() {
        return SqlStatement.of(
                "SELECT 'index ' || indexrelid::regclass || ', which is invalid' FROM pg_catalog.pg_index"
                        + " WHERE NOT indisvalid AND indexrelid >= " + FIRST_OF_USERS + " ORDER BY 1");
    }

    /** A statement takes effect whole. */
    @Override
    public SqlStatement missing(Operation operation) {
        return NOTHING;
    }

    /** Whether an invalid index is still being built by the session that was left behind, only a person can tell. */
    @Override
    public SqlStatement takingBack(Operation operation) {
        return NOTHING;
    }

    private static String union(List<Catalog> catalogs, Function<Catalog, String> rows) {
        return catalogs.stream().map(rows).collect(Collectors.joining(" UNION ALL "));
    }

    private static SqlStatement digest(String rows) {
        return SqlStatement.of("SELECT md5(string_agg(row, ',' ORDER BY row COLLATE \"C\")) FROM (" + rows + ") trace");
    }
}
