package dev.retort.dialect;

import dev.retort.operation.CreateTable;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The trace of DDL in H2's INFORMATION_SCHEMA.
 *
 * <p>H2 commits within two kinds of statement: between a CREATE TABLE and each constraint in it ({@code CommandWithColumns} in
 * its source), and where it alters a table by a copy of it, of the name T_COPY_4_0, once the copy is filled and again once the
 * original is dropped ({@code AlterTableAlterColumn}).
 */
final class H2SchemaTrace implements SchemaTrace {

    /**
     * A view of INFORMATION_SCHEMA.
     *
     * @param schema the column with the schema of the relation that a row belongs to; empty where there is none
     * @param relation the column with its name
     * @param columns those that tell of a definition
     */
    private record View(String name, String schema, String relation, String columns) {

        static View ofNoRelation(String name, String columns) {
            return new View(name, "", "", columns);
        }

        String rows(String condition) {
            return "SELECT CONCAT_WS('|', '" + name + "', " + columns + ") FROM INFORMATION_SCHEMA." + name + condition;
        }

        String rowsOf(String relationSchema, String relationName) {
            return rows(" WHERE " + schema + " = " + relationSchema + " AND " + relation + " = " + relationName);
        }
    }

    private static final String TYPE =
            "DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION, NUMERIC_SCALE, DATETIME_PRECISION, INTERVAL_TYPE,"
                    + " INTERVAL_PRECISION, MAXIMUM_CARDINALITY, COLLATION_NAME, DECLARED_DATA_TYPE,"
                    + " DECLARED_NUMERIC_PRECISION, DECLARED_NUMERIC_SCALE, GEOMETRY_TYPE, GEOMETRY_SRID";

    private static final List<View> OF_RELATIONS = List.of(
            new View("TABLES", "TABLE_SCHEMA", "TABLE_NAME", "TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, REMARKS"),
            new View(
                    "COLUMNS",
                    "TABLE_SCHEMA",
                    "TABLE_NAME",
                    "TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION, COLUMN_DEFAULT, IS_NULLABLE, DOMAIN_SCHEMA,"
                            + " DOMAIN_NAME, IS_IDENTITY, IDENTITY_GENERATION, IDENTITY_START, IDENTITY_INCREMENT,"
                            + " IDENTITY_MAXIMUM, IDENTITY_MINIMUM, IDENTITY_CYCLE, IDENTITY_CACHE, IS_GENERATED,"
                            + " GENERATION_EXPRESSION, COLUMN_ON_UPDATE, IS_VISIBLE, DEFAULT_ON_NULL, REMARKS, "
                            + TYPE),
            new View(
                    "ENUM_VALUES",
                    "OBJECT_SCHEMA",
                    "OBJECT_NAME",
                    "OBJECT_SCHEMA, OBJECT_NAME, VALUE_ORDINAL, VALUE_NAME"),
            new View("ELEMENT_TYPES", "OBJECT_SCHEMA", "OBJECT_NAME", "OBJECT_SCHEMA, OBJECT_NAME, " + TYPE),
            new View(
                    "INDEX_COLUMNS",
                    "TABLE_SCHEMA",
                    "TABLE_NAME",
                    "INDEX_SCHEMA, INDEX_NAME, TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION, ORDERING_SPECIFICATION,"
                            + " NULL_ORDERING, IS_UNIQUE"),
            new View(
                    "TABLE_CONSTRAINTS",
                    "TABLE_SCHEMA",
                    "TABLE_NAME",
                    "CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CONSTRAINT_TYPE, TABLE_NAME, INDEX_NAME, REMARKS"),
            new View(
                    "SEQUENCES",
                    "SEQUENCE_SCHEMA",
                    "SEQUENCE_NAME",
                    "SEQUENCE_SCHEMA, SEQUENCE_NAME, DATA_TYPE, START_VALUE, MINIMUM_VALUE, MAXIMUM_VALUE, INCREMENT,"
                            + " CYCLE_OPTION, CACHE, REMARKS"));

    private static final List<View> OF_OTHERS = List.of(
            View.ofNoRelation("SCHEMATA", "SCHEMA_NAME, SCHEMA_OWNER, REMARKS"),
            View.ofNoRelation(
                    "DOMAINS", "DOMAIN_SCHEMA, DOMAIN_NAME, DOMAIN_DEFAULT, DOMAIN_ON_UPDATE, REMARKS, " + TYPE),
            View.ofNoRelation("DOMAIN_CONSTRAINTS", "CONSTRAINT_SCHEMA, CONSTRAINT_NAME, DOMAIN_NAME, REMARKS"),
            View.ofNoRelation("VIEWS", "TABLE_SCHEMA, TABLE_NAME, VIEW_DEFINITION"),
            View.ofNoRelation("TRIGGERS", "TRIGGER_SCHEMA, TRIGGER_NAME, JAVA_CLASS, REMARKS"),
            View.ofNoRelation("ROUTINES", "ROUTINE_SCHEMA, ROUTINE_NAME, ROUTINE_DEFINITION, EXTERNAL_NAME, REMARKS"),
            View.ofNoRelation("SYNONYMS", "SYNONYM_SCHEMA, SYNONYM_NAME, SYNONYM_FOR, REMARKS"),
            View.ofNoRelation("CONSTANTS", "CONSTANT_SCHEMA, CONSTANT_NAME, VALUE_DEFINITION, REMARKS"),
            View.ofNoRelation("RIGHTS", "GRANTEE, GRANTEDROLE, RIGHTS, TABLE_SCHEMA, TABLE_NAME"),
            View.ofNoRelation("ROLES", "ROLE_NAME, REMARKS"),
            View.ofNoRelation("USERS", "USER_NAME, REMARKS"));

    private static final Pattern CONSTRAINED_TABLE = Pattern.compile(
            "\\bcreate\\b.*\\btable\\b.*\\b(constraint|primary|unique|check|references|foreign)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final SqlStatement NOTHING = SqlStatement.of("SELECT '' WHERE FALSE");

    private final Dialect dialect;

    H2SchemaTrace(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public SqlStatement ofRelation(QualifiedName relation) {
        String schema =
                relation.inDefaultSchema() ? "CURRENT_SCHEMA" : dialect.literal(dialect.stored(relation.schema()));
        String name = dialect.literal(dialect.stored(relation.name()));
        return SqlStatement.of(OF_RELATIONS.stream()
                .map(view -> view.rowsOf(schema, name))
                .collect(Collectors.joining(" UNION ALL ")));
    }

    @Override
    public SqlStatement ofAll() {
        return SqlStatement.of(Stream.concat(OF_RELATIONS.stream(), OF_OTHERS.stream())
                .map(view -> view.rows(""))
                .collect(Collectors.joining(" UNION ALL ")));
    }

    @Override
    public SqlStatement leftovers() {
        return SqlStatement.of(
                "SELECT 'table ' || TABLE_SCHEMA || '.' || TABLE_NAME || ', which H2 makes to alter a table'"
                        + " FROM INFORMATION_SCHEMA.TABLES WHERE REGEXP_LIKE(TABLE_NAME, '_COPY_[0-9]+_[0-9]+$', 'i')");
    }

    @Override
    public SqlStatement missing(Operation operation) {
        if (operation instanceof Execute execute
                && CONSTRAINED_TABLE.matcher(execute.sql()).find()) {
            return SqlStatement.of("SELECT 'sign whether CREATE TABLE has ended'");
        }
        List<String> names = operation instanceof CreateTable create ? constraints(create.table()) : List.of();
        if (names.isEmpty()) {
            return NOTHING;
        }
        return SqlStatement.of("SELECT 'constraint ' || NAME FROM (VALUES "
                + names.stream().map(name -> "(" + name + ")").collect(Collectors.joining(", ")) + ") NAMES (NAME)"
                + " WHERE NOT EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE CONSTRAINT_NAME = NAME"
                + " AND TABLE_SCHEMA = " + schema(operation) + " AND TABLE_NAME = " + name(operation) + ")");
    }

    /** A table that lacks constraints and has no rows yet, or the one copy of a table that is still there itself. */
    @Override
    public SqlStatement takingBack(Operation operation) {
        String table = "INFORMATION_SCHEMA.TABLES T WHERE T.TABLE_SCHEMA = " + schema(operation)
                + " AND T.TABLE_NAME = " + name(operation);
        if (operation instanceof CreateTable) {
            return SqlStatement.of(
                    "SELECT " + drop("T") + " FROM " + table + " AND T.ROW_COUNT_ESTIMATE = 0 AND EXISTS ("
                            + missing(operation).text() + ")");
        }
        return SqlStatement.of("SELECT MIN(" + drop("C")
                + ") FROM INFORMATION_SCHEMA.TABLES C WHERE EXISTS (SELECT 1 FROM "
                + table + ") AND C.TABLE_SCHEMA = " + schema(operation) + " AND REGEXP_LIKE(C.TABLE_NAME, '^\\Q' || "
                + name(operation) + " || '\\E_COPY_[0-9]+_[0-9]+$') HAVING COUNT(*) = 1");
    }

    private List<String> constraints(Table table) {
        return table.constraints().stream()
                .filter(constraint -> !constraint.name().isUnnamed())
                .map(constraint -> dialect.literal(dialect.stored(constraint.name())))
                .toList();
    }

    private String schema(Operation operation) {
        QualifiedName relation = operation.subject().owner();
        return relation.inDefaultSchema() ? "CURRENT_SCHEMA" : dialect.literal(dialect.stored(relation.schema()));
    }

    private String name(Operation operation) {
        return dialect.literal(dialect.stored(operation.subject().owner().name()));
    }

    private static String drop(String table) {
        return "'DROP TABLE ' || QUOTE_IDENT(" + table + ".TABLE_SCHEMA) || '.' || QUOTE_IDENT(" + table
                + ".TABLE_NAME)";
    }
}
