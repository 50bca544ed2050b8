package dev.retort.introspector;

import dev.retort.schema.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A domain that does nothing but list its values: {@code CHECK(VALUE IN('OPEN', 'PAID'))}. Hibernate makes one where a model
 * asks for a named enumeration, which H2 has not; a column of it is a column of the enumeration.
 */
final class H2EnumerationDomain {

    private static final String LITERAL = "'((?:[^']|'')*)'";
    private static final Pattern LABEL = Pattern.compile(LITERAL);
    private static final Pattern LIST =
            Pattern.compile("\"?VALUE\"? ?(?:IN ?\\(" + LITERAL + "(?:, ?" + LITERAL + ")*\\)|= " + LITERAL + ")");

    private H2EnumerationDomain() {}

    /** The enumeration that a domain with this check stands for, if it is one. */
    static Optional<SqlType> read(String checkClause) {
        if (!LIST.matcher(checkClause).matches()) {
            return Optional.empty();
        }
        List<String> labels = LABEL.matcher(checkClause)
                .results()
                .map(label -> label.group(1).replace("''", "'"))
                .toList();
        return Optional.of(new SqlType.Enumeration(labels));
    }
}
