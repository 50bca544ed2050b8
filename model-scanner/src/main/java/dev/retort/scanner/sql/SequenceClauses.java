package dev.retort.scanner.sql;

import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The options of a sequence or an identity column as SQL writes them: {@code start with 5 increment by 2 cache 10 cycle}.
 *
 * @param text the options, without parentheses
 */
public record SequenceClauses(String text) {

    public SequenceClauses {
        Objects.requireNonNull(text, "text");
    }

    /** The options with effect on a sequence of this type, where {@code start} and {@code increment} hold unless said here. */
    public SequenceOptions applyTo(SqlType type, long start, long increment) {
        SqlTokens tokens = SqlTokens.of(text);
        long step = after(tokens, "increment", "by").orElse(increment);
        OptionalLong saidMinimum = after(tokens, "minvalue");
        OptionalLong saidMaximum = after(tokens, "maxvalue");
        long first = after(tokens, "start", "with")
                .orElse(step > 0 && saidMinimum.isPresent() ? Math.max(start, saidMinimum.getAsLong()) : start);
        // Hibernate and H2 widen a limit that would not admit the first value.
        long minimum = saidMinimum.orElse(Math.min(SequenceOptions.defaultMinimum(type, step), first));
        long maximum = saidMaximum.orElse(Math.max(SequenceOptions.defaultMaximum(type, step), first));
        return SequenceOptions.counting(first, step)
                .withType(type)
                .withLimits(minimum, maximum)
                .withCache(after(tokens, "cache").orElse(0))
                .withCycle(cycles(tokens));
    }

    private static boolean cycles(SqlTokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.startsAt(i, "cycle")) {
                return i == 0 || !tokens.startsAt(i - 1, "no");
            }
        }
        return false;
    }

    /** The number behind a key word and its preposition, which may be left out. */
    private static OptionalLong after(SqlTokens tokens, String... words) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.startsAt(i, words[0]) && !(i > 0 && tokens.startsAt(i - 1, "no"))) {
                int number = i + 1;
                if (words.length > 1 && tokens.startsAt(number, words[1])) {
                    number++;
                }
                return number(tokens, number);
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong number(SqlTokens tokens, int index) {
        boolean negative = tokens.startsAt(index, "-");
        int digits = negative ? index + 1 : index;
        if (digits >= tokens.size()) {
            return OptionalLong.empty();
        }
        String text =
                String.join("", List.of(negative ? "-" : "", tokens.get(digits).word()));
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
