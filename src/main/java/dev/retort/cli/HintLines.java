package dev.retort.cli;

import dev.retort.Comparison;
import dev.retort.hint.Hint;
import java.util.ArrayList;
import java.util.List;

/** The one reason of nearly all operations, as lines for a person, who reads it first. */
final class HintLines {

    private HintLines() {}

    static List<String> of(Comparison comparison) {
        return comparison.hints().stream()
                .flatMap(hint -> List.of(hint.reason(), hint.remedy()).stream())
                .toList();
    }

    /** What is kept from a list of operations, and how to see it. */
    static List<String> withCount(Comparison comparison) {
        List<String> lines = new ArrayList<>(of(comparison));
        for (Hint hint : comparison.hints()) {
            lines.add("-v lists " + comingOf(hint) + ".");
        }
        return lines;
    }

    /** {@code the 121 operations that come of it}. */
    static String comingOf(Hint hint) {
        int explained = hint.explained().size();
        return explained == 1 ? "the operation that comes of it" : "the " + explained + " operations that come of it";
    }
}
