package dev.retort.diff;

import dev.retort.dialect.Canonicalizer;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two schemas, and what those of their expressions mean that differ in text.
 *
 * <p>The meaning of an expression is the text in which the database prints it. It serves to find counterparts alone: an
 * operation says an expression as its author did.
 */
final class Meanings {

    private final Schema from;
    private final Schema to;
    private final SortedMap<QualifiedName, TableMeaning> knownFrom;
    private final SortedMap<QualifiedName, TableMeaning> knownTo;

    private Meanings(
            Schema from,
            Schema to,
            SortedMap<QualifiedName, TableMeaning> knownFrom,
            SortedMap<QualifiedName, TableMeaning> knownTo) {
        this.from = from;
        this.to = to;
        this.knownFrom = knownFrom;
        this.knownTo = knownTo;
    }

    /**
     * Asks about the expressions of {@code to} first; and only where some still differ, about those of {@code from}, since
     * either may be the one that does not come from the database.
     */
    static Meanings of(Schema from, Schema to, Canonicalizer canonicalizer) {
        Meanings said = new Meanings(from, to, Collections.emptySortedMap(), Collections.emptySortedMap());
        Question aboutTo = new Question(to);
        said.differences().forEach((table, difference) -> aboutTo.add(table, difference.to()));
        if (aboutTo.isEmpty()) {
            return said;
        }
        Meanings half = new Meanings(from, to, said.knownFrom, aboutTo.ask(canonicalizer, from));
        Question aboutFrom = new Question(from);
        half.differences().forEach((table, difference) -> aboutFrom.add(table, difference.from()));
        return aboutFrom.isEmpty() ? half : new Meanings(from, to, aboutFrom.ask(canonicalizer, to), half.knownTo);
    }

    Schema from() {
        return from;
    }

    Schema to() {
        return to;
    }

    TableMeaning from(Table table) {
        TableMeaning known = knownFrom.get(table.name());
        return known == null ? TableMeaning.asSaid(table) : known;
    }

    TableMeaning to(Table table) {
        TableMeaning known = knownTo.get(table.name());
        return known == null ? TableMeaning.asSaid(table) : known;
    }

    private SortedMap<QualifiedName, ExpressionDifference> differences() {
        SortedMap<QualifiedName, ExpressionDifference> differences = new TreeMap<>();
        for (Table table : to.tables().values()) {
            Table counterpart = from.tables().get(table.name());
            if (counterpart != null && ExpressionDifference.isPossible(counterpart, table)) {
                ExpressionDifference difference = ExpressionDifference.of(from(counterpart), to(table));
                if (!difference.isEmpty()) {
                    differences.put(table.name(), difference);
                }
            }
        }
        return differences;
    }
}
