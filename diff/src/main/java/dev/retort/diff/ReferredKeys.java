package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The keys that foreign keys refer to, on a database that wants a constraint for each and takes no index instead. */
final class ReferredKeys {

    private final Map<QualifiedName, Set<Set<Identifier>>> keys = new TreeMap<>();

    private ReferredKeys() {}

    /** The keys referred to in either schema; none on a database that takes an index as well. */
    static ReferredKeys in(Schema from, Schema to, Dialect dialect) {
        ReferredKeys referred = new ReferredKeys();
        if (!dialect.canReferToIndex()) {
            from.tables().values().forEach(referred::addFrom);
            to.tables().values().forEach(referred::addFrom);
        }
        return referred;
    }

    private void addFrom(Table table) {
        table.constraints(ForeignKey.class)
                .forEach(key -> keys.computeIfAbsent(key.target(), any -> new LinkedHashSet<>())
                        .add(new TreeSet<>(key.targetColumns())));
    }

    /** The sets of the table's columns that are referred to. */
    Set<Set<Identifier>> of(QualifiedName table) {
        return keys.getOrDefault(table, Set.of());
    }
}
