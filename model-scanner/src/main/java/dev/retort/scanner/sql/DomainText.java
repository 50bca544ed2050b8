package dev.retort.scanner.sql;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A statement that creates a domain for an enumeration: {@code create domain Color as varchar(5) check (value in ('RED'))}.
 *
 * @param name the domain's name as written
 * @param labels the values that it lists
 */
public record DomainText(String name, List<String> labels) {

    public DomainText {
        Objects.requireNonNull(name, "name");
        labels = List.copyOf(labels);
    }

    /** Reads the statement, if it is one. */
    public static Optional<DomainText> parse(String statement) {
        SqlTokens tokens = SqlTokens.of(statement);
        int last = tokens.size() - 1;
        if (!tokens.startsAt(0, "create", "domain") || !tokens.startsAt(last - 1, "check") || !tokens.isGroup(last)) {
            return Optional.empty();
        }
        SqlTokens check = SqlTokens.of(tokens.inside(last));
        if (check.size() != 3
                || !check.startsAt(0, "value", "in")
                || !check.get(2).isGroup()) {
            return Optional.empty();
        }
        return Optional.of(new DomainText(tokens.between(2, tokens.endOfName(2)), Literals.unquoted(check.inside(2))));
    }
}
