package dev.retort.diff;

import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import java.util.ArrayList;
import java.util.List;

/** How two sequences count differently, as a sentence tells it: {@code increment from 1 to 50, cycle}. */
final class SequenceDifference {

    private SequenceDifference() {}

    static String of(SequenceOptions before, SequenceOptions after) {
        List<String> differences = new ArrayList<>();
        add(differences, "type", name(before.type()), name(after.type()));
        add(differences, "start", before.start(), after.start());
        add(differences, "increment", before.increment(), after.increment());
        add(differences, "minimum", before.minimum(), after.minimum());
        add(differences, "maximum", before.maximum(), after.maximum());
        add(differences, "cache", before.cache(), after.cache());
        if (before.cycle() != after.cycle()) {
            differences.add(after.cycle() ? "cycle" : "no cycle");
        }
        return String.join(", ", differences);
    }

    private static String name(SqlType type) {
        return type instanceof SqlType.BuiltIn builtIn ? builtIn.name() : type.toString();
    }

    private static void add(List<String> differences, String what, Object before, Object after) {
        if (!before.equals(after)) {
            differences.add(what + " from " + before + " to " + after);
        }
    }
}
