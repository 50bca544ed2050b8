package dev.retort.runtime;

import dev.retort.error.RetortException;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads the names that a revision writes, and refuses one that is missing. */
final class Notation {

    private Notation() {}

    /** @param what whose name it is, for the message: {@code a column} */
    static Identifier name(String notation, String what) {
        return Identifier.of(written(notation, what));
    }

    static List<Identifier> names(String what, String... notations) {
        return Arrays.stream(notations).map(each -> name(each, what)).toList();
    }

    static List<Identifier> firstAndOthers(String what, String first, String... others) {
        return Stream.concat(Stream.of(name(first, what)), names(what, others).stream())
                .toList();
    }

    static QualifiedName qualified(String notation, String what) {
        QualifiedName name = QualifiedName.of(written(notation, what));
        if (name.name().isUnnamed()) {
            throw RetortException.revision("'" + notation + "' names a schema but not " + what + " in it");
        }
        return name;
    }

    /** SQL text that may not be missing. */
    static String sql(String text, String what) {
        if (text == null || text.isBlank()) {
            throw RetortException.revision("The SQL of " + what + " is missing or empty: write it, or leave it out");
        }
        return text;
    }

    static <T> T present(T value, String what, String remedy) {
        if (value == null) {
            throw RetortException.revision(what + " is null: " + remedy);
        }
        return value;
    }

    private static String written(String notation, String what) {
        if (notation == null || notation.isEmpty()) {
            throw RetortException.revision("The name of " + what + " is missing or empty");
        }
        return notation;
    }
}
