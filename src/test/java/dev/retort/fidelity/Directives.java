package dev.retort.fidelity;

import dev.retort.diff.Diff;
import dev.retort.operation.AddEnumValue;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameConstraint;
import dev.retort.operation.RenameEnumValue;
import dev.retort.operation.RenameIndex;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Operations in short: {@code add_column job.email}, {@code alter_column job.email: set_type, set_nullable}, {@code
 * rename_index job.old to new}.
 */
final class Directives {

    /** Stands in an expectation for a name that nobody chose. */
    static final String ANY = "~";

    private Directives() {}

    static List<String> of(Diff diff) {
        return diff.operations().stream().map(Directives::of).toList();
    }

    static String of(Operation operation) {
        String text = operation.directive() + " " + operation.subject();
        if (operation instanceof AlterColumn alteration) {
            return text + ": "
                    + alteration.changes().stream()
                            .map(change -> snakeCase(change.getClass().getSimpleName()))
                            .collect(Collectors.joining(", "));
        }
        if (operation instanceof RenameColumn rename) {
            return text + " to " + rename.newName();
        }
        if (operation instanceof RenameConstraint rename) {
            return text + " to " + rename.newName();
        }
        if (operation instanceof RenameIndex rename) {
            return text + " to " + rename.newName();
        }
        if (operation instanceof AddEnumValue addition) {
            return text + " " + addition.label();
        }
        return operation instanceof RenameEnumValue rename ? text + " to " + rename.newLabel() : text;
    }

    /** Whether a reported directive is an expected one. */
    static boolean matches(String expected, String reported) {
        int any = expected.indexOf(ANY);
        return any < 0
                ? expected.equals(reported)
                : reported.startsWith(expected.substring(0, any))
                        && reported.endsWith(expected.substring(any + ANY.length()));
    }

    private static String snakeCase(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
