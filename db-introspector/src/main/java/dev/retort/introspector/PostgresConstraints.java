package dev.retort.introspector;

import dev.retort.dialect.Server;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.Enforcement;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferencedKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.ReferentialRule;
import dev.retort.schema.UniqueConstraint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the constraints of PostgreSQL's tables. */
final class PostgresConstraints {

    /**
     * A NOT NULL constraint ({@code contype} n, since 18) is part of its column. One with a parent is the copy that a partition
     * has, or that a foreign key to a partitioned table has for each partition.
     *
     * <p>Columns come as numbers, because the columns of the tables are read already, and a subquery for each constraint costs
     * more than all the rest. So only a key that leads out of the tables read is resolved here.
     */
    private static final String CONSTRAINTS = """
            SELECT co.conrelid, co.conname, co.contype, co.condeferrable, co.condeferred, co.convalidated,
                   coalesce({enforced}, true) AS enforced, co.confmatchtype = 'f' AS match_full,
                   coalesce({delete_columns}, '{}') AS delete_columns,
                   co.confupdtype, co.confdeltype, co.confrelid, fn.nspname AS target_schema, fc.relname AS target_table,
                   pg_get_expr(co.conbin, co.conrelid) AS expression,
                   coalesce({nulls_not_distinct}, false) AS nulls_not_distinct,
                   pg_get_expr(i.indpred, i.indrelid) AS predicate, am.amname, ic.relname AS index_name,
                   i.indkey::int2[] AS index_columns, i.indnkeyatts,
                   co.conkey, co.confkey,
                   CASE WHEN co.contype = 'f' AND co.confrelid <> ALL (?) THEN ARRAY(
                       SELECT a.attname::text
                       FROM unnest(co.confkey) WITH ORDINALITY k (number, position)
                       JOIN pg_attribute a ON a.attrelid = co.confrelid AND a.attnum = k.number
                       ORDER BY k.position) END AS target_columns,
                   CASE WHEN co.contype = 'x' THEN ARRAY(
                       SELECT pg_get_indexdef(co.conindid, k.position::integer, false)
                           || CASE WHEN oc.opcdefault THEN '' ELSE ' ' || quote_ident(oc.opcname) END
                       FROM unnest(co.conexclop) WITH ORDINALITY k (operator, position)
                       JOIN pg_opclass oc ON oc.oid = i.indclass[k.position - 1]
                       ORDER BY k.position) END AS exclusion_elements,
                   CASE WHEN co.contype = 'x' THEN ARRAY(
                       SELECT CASE WHEN pg_operator_is_visible(o.oid) THEN o.oprname
                           ELSE 'OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')' END
                       FROM unnest(co.conexclop) WITH ORDINALITY k (operator, position)
                       JOIN pg_operator o ON o.oid = k.operator
                       JOIN pg_namespace n ON n.oid = o.oprnamespace
                       ORDER BY k.position) END AS exclusion_operators
            FROM pg_constraint co
            LEFT JOIN pg_class fc ON fc.oid = co.confrelid
            LEFT JOIN pg_namespace fn ON fn.oid = fc.relnamespace
            LEFT JOIN pg_index i ON i.indexrelid = co.conindid
            LEFT JOIN pg_class ic ON ic.oid = i.indexrelid
            LEFT JOIN pg_am am ON am.oid = ic.relam
            WHERE co.conrelid = ANY (?)
              AND co.contype IN ('p', 'u', 'f', 'c', 'x')
              AND co.conparentid = 0
            ORDER BY co.conrelid, co.conname
            """;

    private static final Map<String, ReferentialAction> ACTIONS = Map.of(
            "a", ReferentialAction.NO_ACTION,
            "r", ReferentialAction.RESTRICT,
            "c", ReferentialAction.CASCADE,
            "n", ReferentialAction.SET_NULL,
            "d", ReferentialAction.SET_DEFAULT);

    private final StoredNames names;

    PostgresConstraints(StoredNames names) {
        this.names = names;
    }

    /** Adds the constraints to their tables. */
    void read(Catalog catalog, Map<Long, TableParts> tables) {
        Server server = names.dialect().server();
        Long[] oids = tables.keySet().toArray(Long[]::new);
        catalog.read(
                "constraints",
                CONSTRAINTS
                        .replace(
                                "{nulls_not_distinct}",
                                server.isAtLeast(15) ? "i.indnullsnotdistinct" : "NULL::boolean")
                        .replace("{delete_columns}", server.isAtLeast(15) ? "co.confdelsetcols" : "NULL::int2[]")
                        .replace("{enforced}", server.isAtLeast(18) ? "co.conenforced" : "NULL::boolean"),
                row -> {
                    TableParts table = tables.get(row.getLong("conrelid"));
                    Constraint constraint = constraint(row, tables);
                    table.add(constraint);
                    return constraint;
                },
                oids,
                oids);
    }

    private Constraint constraint(ResultSet row, Map<Long, TableParts> tables) throws SQLException {
        Identifier name = names.name(row.getString("conname"));
        Deferral deferral = deferral(row.getBoolean("condeferrable"), row.getBoolean("condeferred"));
        return switch (row.getString("contype")) {
            case "p" -> new PrimaryKey(name, columns(row, tables), include(row, tables), deferral);
            case "u" ->
                new UniqueConstraint(
                        name,
                        columns(row, tables),
                        !row.getBoolean("nulls_not_distinct"),
                        include(row, tables),
                        deferral);
            case "f" -> foreignKey(row, name, tables, deferral);
            case "c" -> new CheckConstraint(name, row.getString("expression"), enforcement(row));
            default -> exclusion(row, name, deferral);
        };
    }

    private ForeignKey foreignKey(ResultSet row, Identifier name, Map<Long, TableParts> tables, Deferral deferral)
            throws SQLException {
        return new ForeignKey(
                name,
                columns(row, tables),
                new ReferencedKey(
                        names.name(row.getString("target_schema"), row.getString("target_table")),
                        targetColumns(row, tables),
                        names.name(row.getString("index_name"))),
                new ReferentialRule(
                        row.getBoolean("match_full"),
                        ACTIONS.get(row.getString("confdeltype")),
                        tables.get(row.getLong("conrelid")).columnNames(Catalog.numbers(row, "delete_columns")),
                        ACTIONS.get(row.getString("confupdtype"))),
                deferral,
                enforcement(row));
    }

    private static List<Identifier> columns(ResultSet row, Map<Long, TableParts> tables) throws SQLException {
        return tables.get(row.getLong("conrelid")).columnNames(Catalog.numbers(row, "conkey"));
    }

    /** What the index holds beyond its keys. */
    private static List<Identifier> include(ResultSet row, Map<Long, TableParts> tables) throws SQLException {
        List<Integer> columns = Catalog.numbers(row, "index_columns");
        return tables.get(row.getLong("conrelid"))
                .columnNames(columns.subList(row.getInt("indnkeyatts"), columns.size()));
    }

    private List<Identifier> targetColumns(ResultSet row, Map<Long, TableParts> tables) throws SQLException {
        TableParts target = tables.get(row.getLong("confrelid"));
        return target == null
                ? names.names(Catalog.texts(row, "target_columns"))
                : target.columnNames(Catalog.numbers(row, "confkey"));
    }

    private static ExclusionConstraint exclusion(ResultSet row, Identifier name, Deferral deferral)
            throws SQLException {
        List<String> expressions = Catalog.texts(row, "exclusion_elements");
        List<String> operators = Catalog.texts(row, "exclusion_operators");
        List<ExclusionConstraint.Element> elements = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            elements.add(new ExclusionConstraint.Element(expressions.get(i), operators.get(i)));
        }
        return new ExclusionConstraint(
                name, row.getString("amname"), elements, Catalog.text(row, "predicate"), deferral);
    }

    private static Enforcement enforcement(ResultSet row) throws SQLException {
        if (!row.getBoolean("enforced")) {
            return Enforcement.NOT_ENFORCED;
        }
        return row.getBoolean("convalidated") ? Enforcement.ENFORCED : Enforcement.NOT_VALID;
    }

    private static Deferral deferral(boolean deferrable, boolean deferred) {
        if (!deferrable) {
            return Deferral.NOT_DEFERRABLE;
        }
        return deferred ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
    }
}
