package dev.retort.dialect;

import dev.retort.operation.ExpressionText;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * The names of constraints and indexes that nobody named: {@code job_pkey}, {@code job_run_id_fkey}, {@code job_email_key},
 * {@code job_phase_check}, {@code job_phase_idx}, as PostgreSQL itself would choose them. Every database gets the same, so that a
 * revision can name in its downgrade what its upgrade made.
 *
 * @param maximumBytes the longest name; a longer one is cut and ends in a checksum of the whole
 */
public record ConventionalNames(int maximumBytes) {

    /** The schema with a name for every constraint and index, distinct within its table's schema. */
    public Schema resolve(Schema schema) {
        Set<QualifiedName> taken = new TreeSet<>();
        for (Table table : schema.tables().values()) {
            taken.add(table.name());
            table.constraints().forEach(constraint -> taken.add(table.name().withName(constraint.name())));
            table.indexes().forEach(index -> taken.add(table.name().withName(index.name())));
        }
        return schema.withTables(schema.tables().values().stream()
                .map(table -> resolve(table, taken))
                .toList());
    }

    /** The table with a name for every constraint and index; names in {@code taken} are avoided, and new ones are added. */
    public Table resolve(Table table, Set<QualifiedName> taken) {
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            constraints.add(
                    constraint.name().isUnnamed()
                            ? constraint.withName(distinct(table, base(table, constraint), taken))
                            : constraint);
        }
        List<Index> indexes = new ArrayList<>();
        for (Index index : table.indexes()) {
            indexes.add(
                    index.name().isUnnamed()
                            ? index.withName(distinct(table, base(table.name(), index), taken))
                            : index);
        }
        return table.withConstraints(constraints).withIndexes(indexes);
    }

    /** A check of one column alone is named after it, too. */
    private String base(Table table, Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            List<Identifier> mentioned = table.columns().keySet().stream()
                    .filter(column -> ExpressionText.mentions(check.expression(), column))
                    .toList();
            if (mentioned.size() == 1) {
                return new Suffix(table.name().name().text()).join(mentioned, "check");
            }
        }
        return base(table.name(), constraint);
    }

    /** The name of a constraint of the table, before it is made distinct. */
    public String base(QualifiedName table, Constraint constraint) {
        return constraint.accept(new Suffix(table.name().text()));
    }

    /** The name of an index of the table, before it is made distinct. */
    public String base(QualifiedName table, Index index) {
        List<String> parts = new ArrayList<>();
        parts.add(table.name().text());
        index.keys()
                .forEach(key ->
                        parts.add(key.isExpression() ? "expr" : key.column().text()));
        parts.add("idx");
        return String.join("_", parts);
    }

    private Identifier distinct(Table table, String base, Set<QualifiedName> taken) {
        Identifier name = Identifier.of(fitted(base));
        for (int i = 1; !taken.add(table.name().withName(name)); i++) {
            name = Identifier.of(fitted(base + i));
        }
        return name;
    }

    /** Cuts a name that is too long at a whole character, and tells it from others cut alike by a checksum. */
    private String fitted(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= maximumBytes) {
            return name;
        }
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.UTF_8));
        String ending = String.format("_%08x", checksum.getValue());
        int end = 0;
        int bytes = ending.length();
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > maximumBytes) {
                break;
            }
            end = next;
        }
        return name.substring(0, end) + ending;
    }

    private record Suffix(String table) implements Constraint.Visitor<String> {

        @Override
        public String primaryKey(PrimaryKey key) {
            return table + "_pkey";
        }

        @Override
        public String unique(UniqueConstraint constraint) {
            return join(constraint.columns(), "key");
        }

        @Override
        public String foreignKey(ForeignKey key) {
            return join(key.columns(), "fkey");
        }

        @Override
        public String check(CheckConstraint constraint) {
            return table + "_check";
        }

        @Override
        public String exclusion(ExclusionConstraint constraint) {
            return table + "_excl";
        }

        private String join(List<Identifier> columns, String ending) {
            StringBuilder name = new StringBuilder(table);
            columns.forEach(column -> name.append('_').append(column.text()));
            return name.append('_').append(ending).toString();
        }
    }
}
