package dev.retort.dialect;

import dev.retort.schema.SqlType;
import java.util.List;

/** Names of types of a database that has no dialect of its own: the standard's aliases, and every other name as it is. */
final class StandardTypes extends TypeNames {

    private static final Aliases ALIASES = Aliases.standard();

    StandardTypes(Names names) {
        super(names);
    }

    @Override
    SqlType builtIn(TypeText text) {
        if (text.named()) {
            return unknown(text);
        }
        List<Integer> numbers = text.numbers().orElse(List.of());
        boolean opaque = numbers.isEmpty() && !text.groups().isEmpty();
        String name =
                opaque ? text.name() + "(" + String.join(",", text.modifiers()) + ")" : ALIASES.canonical(text.name());
        return new SqlType.BuiltIn(name, numbers, text.withTimeZone());
    }

    @Override
    SqlType canonicalArray(SqlType element, int maximumCardinality) {
        return new SqlType.Array(element, maximumCardinality);
    }

    @Override
    String arrayName(String element, int maximumCardinality) {
        return element + " array" + (maximumCardinality == 0 ? "" : "[" + maximumCardinality + "]");
    }
}
