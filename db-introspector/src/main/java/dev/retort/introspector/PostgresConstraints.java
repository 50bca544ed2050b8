package dev.retort.introspector;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
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
     */
    private static final String CONSTRAINTS = """
            SELECT co.conrelid, co.conname, co.contype, co.condeferrable, co.condeferred, co.convalidated,
                   co.confupdtype, co.confdeltype, fn.nspname AS target_schema, fc.relname AS target_table,
                   pg_get_expr(co.conbin, co.conrelid) AS expression,
                   coalesce({nulls_not_distinct}, false) AS nulls_not_distinct,
                   pg_get_expr(i.indpred, i.indrelid) AS predicate, am.amname,
                   ARRAY(
                       SELECT a.attname::text
                       FROM unnest(co.conkey) WITH ORDINALITY k (number, position)
                       JOIN pg_attribute a ON a.attrelid = co.conrelid AND a.attnum = k.number
                       ORDER BY k.position) AS columns,
                   ARRAY(
                       SELECT a.attname::text
                       FROM unnest(co.confkey) WITH ORDINALITY k (number, position)
                       JOIN pg_attribute a ON a.attrelid = co.confrelid AND a.attnum = k.number
                       ORDER BY k.position) AS target_columns,
                   ARRAY(
                       SELECT pg_get_indexdef(co.conindid, k.position::integer, false)
                           || CASE WHEN oc.opcdefault THEN '' ELSE ' ' || quote_ident(oc.opcname) END
                       FROM unnest(co.conexclop) WITH ORDINALITY k (operator, position)
                       JOIN pg_opclass oc ON oc.oid = i.indclass[k.position - 1]
                       ORDER BY k.position) AS exclusion_elements,
                   ARRAY(
                       SELECT CASE WHEN pg_operator_is_visible(o.oid) THEN o.oprname
                           ELSE 'OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')' END
                       FROM unnest(co.conexclop) WITH ORDINALITY k (operator, position)
                       JOIN pg_operator o ON o.oid = k.operator
                       JOIN pg_namespace n ON n.oid = o.oprnamespace
                       ORDER BY k.position) AS exclusion_operators
            FROM pg_constraint co
            LEFT JOIN pg_class fc ON fc.oid = co.confrelid
            LEFT JOIN pg_namespace fn ON fn.oid = fc.relnamespace
            LEFT JOIN pg_index i ON i.indexrelid = co.conindid AND co.contype IN ('p', 'u', 'x')
            LEFT JOIN pg_class ic ON ic.oid = i.indexrelid
            LEFT JOIN pg_am am ON am.oid = ic.relam
            WHERE co.conrelid IN ({tables})
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

    /** Adds the constraints to their tables and tells what is noteworthy of them. */
    List<String> read(Catalog catalog, PostgresTableSet set, Map<Long, TableParts> tables) {
        String nullsNotDistinct = names.dialect().server().isAtLeast(15) ? "i.indnullsnotdistinct" : "NULL::boolean";
        List<String> notices = new ArrayList<>();
        catalog.read(
                "constraints",
                set.in(CONSTRAINTS).replace("{nulls_not_distinct}", nullsNotDistinct),
                row -> {
                    TableParts table = tables.get(row.getLong("conrelid"));
                    Constraint constraint = constraint(row);
                    table.add(constraint);
                    if (!row.getBoolean("convalidated")) {
                        notices.add("The " + constraint.kind().words() + " '" + constraint.name() + "' of '"
                                + table.name() + "' is not validated: rows older than it may break it");
                    }
                    return constraint;
                },
                (Object) set.parameter());
        return notices;
    }

    private Constraint constraint(ResultSet row) throws SQLException {
        Identifier name = names.name(row.getString("conname"));
        List<Identifier> columns = names.names(Catalog.texts(row, "columns"));
        Deferral deferral = deferral(row.getBoolean("condeferrable"), row.getBoolean("condeferred"));
        return switch (row.getString("contype")) {
            case "p" -> new PrimaryKey(name, columns, deferral);
            case "u" -> new UniqueConstraint(name, columns, !row.getBoolean("nulls_not_distinct"), deferral);
            case "f" -> foreignKey(row, name, columns, deferral);
            case "c" -> new CheckConstraint(name, row.getString("expression"));
            default -> exclusion(row, name, deferral);
        };
    }

    private ForeignKey foreignKey(ResultSet row, Identifier name, List<Identifier> columns, Deferral deferral)
            throws SQLException {
        return new ForeignKey(
                name,
                columns,
                names.name(row.getString("target_schema"), row.getString("target_table")),
                names.names(Catalog.texts(row, "target_columns")),
                ACTIONS.get(row.getString("confdeltype")),
                ACTIONS.get(row.getString("confupdtype")),
                deferral);
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

    private static Deferral deferral(boolean deferrable, boolean deferred) {
        if (!deferrable) {
            return Deferral.NOT_DEFERRABLE;
        }
        return deferred ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
    }
}
