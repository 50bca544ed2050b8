package dev.retort.scanner.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code @Column(columnDefinition = ...)} says beyond the type: {@code varchar(20) collate "C" default 'x' not null}.
 *
 * <p>A text that is unsaid is empty.
 *
 * @param type the type alone
 * @param nullability what is said about null
 * @param defaultExpression the default
 * @param generated the expression of a generated column, without its parentheses
 * @param stored whether the generated column is said to be stored
 * @param identity whether and how it is an identity column
 * @param collation the collation as written, with its quotes
 * @param comment the comment itself
 * @param constraints the column's constraints
 * @param unread what is said of how values are stored or shown, which no schema value holds
 */
public record ColumnDefinition(
        String type,
        Nullability nullability,
        String defaultExpression,
        String generated,
        boolean stored,
        IdentityClause identity,
        String collation,
        String comment,
        List<ColumnConstraint> constraints,
        String unread) {

    /** What a definition says about null. */
    public enum Nullability {
        UNSAID,
        NULL,
        NOT_NULL
    }

    /**
     * An identity clause.
     *
     * @param kind what is said
     * @param options how the sequence counts
     */
    public record IdentityClause(Kind kind, SequenceClauses options) {

        /** The kinds of identity. */
        public enum Kind {
            NONE,
            BY_DEFAULT,
            ALWAYS
        }

        static final IdentityClause NONE = new IdentityClause(Kind.NONE, new SequenceClauses(""));
    }

    /**
     * A constraint written at the column.
     *
     * @param name its name as written, empty for none
     * @param kind which constraint it is
     * @param text a check's expression, or everything behind {@code references}
     */
    public record ColumnConstraint(String name, Kind kind, String text) {

        /** The kinds of constraint that can stand at a column. */
        public enum Kind {
            CHECK,
            UNIQUE,
            PRIMARY_KEY,
            REFERENCES
        }
    }

    private static final Pattern ONE_WORD = Pattern.compile("\\w+(\\([\\d,]*\\))?");

    /** PostgreSQL's clauses of one word and a name, and H2's of one word. */
    private static final Set<String> UNREAD = Set.of("compression", "storage", "invisible");

    /** What PostgreSQL or H2 take for an integer that counts by itself. */
    private static final Set<String> SERIAL =
            Set.of("serial", "serial2", "serial4", "serial8", "smallserial", "bigserial", "identity");

    public ColumnDefinition {
        Objects.requireNonNull(type, "type");
        constraints = List.copyOf(constraints);
    }

    /** Takes a definition apart; what is no clause that is known stays with the type. */
    public static ColumnDefinition parse(String text) {
        // Most definitions are one word, and there are many.
        String stripped = text.strip();
        return ONE_WORD.matcher(stripped).matches() && !SERIAL.contains(stripped.toLowerCase(Locale.ROOT))
                ? ofType(stripped)
                : new Parser(SqlTokens.of(text)).parse();
    }

    private static ColumnDefinition ofType(String type) {
        return new ColumnDefinition(
                type, Nullability.UNSAID, "", "", false, IdentityClause.NONE, "", "", List.of(), "");
    }

    private static final class Parser {

        private final SqlTokens tokens;
        private int at;

        private Nullability nullability = Nullability.UNSAID;
        private String defaultExpression = "";
        private String generated = "";
        private boolean stored;
        private IdentityClause identity = IdentityClause.NONE;
        private String collation = "";
        private String comment = "";
        private String constraintName = "";
        private final List<ColumnConstraint> constraints = new ArrayList<>();
        private String unread = "";

        Parser(SqlTokens tokens) {
            this.tokens = tokens;
        }

        ColumnDefinition parse() {
            // The first token is the type's whatever it is: there are types named "identity" and "comment".
            at = 1;
            String type = expression(0);
            if (SERIAL.contains(type.toLowerCase(Locale.ROOT))) {
                identity = new IdentityClause(IdentityClause.Kind.BY_DEFAULT, new SequenceClauses(""));
            }
            while (at < tokens.size()) {
                clause();
            }
            return new ColumnDefinition(
                    type,
                    nullability,
                    defaultExpression,
                    generated,
                    stored,
                    identity,
                    collation,
                    comment,
                    constraints,
                    unread);
        }

        private void clause() {
            if (take("not", "null")) {
                nullability = Nullability.NOT_NULL;
            } else if (take("null")) {
                nullability = Nullability.NULL;
            } else if (take("default")) {
                int start = at++;
                defaultExpression = expression(start);
            } else if (take("collate")) {
                collation = next();
            } else if (take("comment")) {
                comment = unquoted(next());
            } else if (at < tokens.size() && UNREAD.contains(tokens.get(at).word())) {
                int start = at;
                at += tokens.startsAt(at, "invisible") ? 1 : 2;
                unread = (unread + " " + tokens.between(start, Math.min(at, tokens.size()))).strip();
            } else if (take("constraint")) {
                constraintName = next();
            } else if (take("auto_increment")) {
                identity = new IdentityClause(IdentityClause.Kind.BY_DEFAULT, new SequenceClauses(group()));
            } else if (take("generated", "by", "default", "as", "identity")) {
                identity = new IdentityClause(IdentityClause.Kind.BY_DEFAULT, new SequenceClauses(group()));
            } else if (take("generated", "always", "as", "identity")) {
                identity = new IdentityClause(IdentityClause.Kind.ALWAYS, new SequenceClauses(group()));
            } else if (take("generated", "always", "as") || take("as")) {
                generated = group();
                stored = take("stored");
                take("virtual");
            } else {
                constraint();
            }
        }

        private void constraint() {
            if (take("check")) {
                add(ColumnConstraint.Kind.CHECK, group());
            } else if (take("unique")) {
                add(ColumnConstraint.Kind.UNIQUE, "");
            } else if (take("primary", "key")) {
                add(ColumnConstraint.Kind.PRIMARY_KEY, "");
            } else if (take("references")) {
                int start = at++;
                // SET NULL and SET DEFAULT are actions, not clauses of the column.
                while (at < tokens.size() && (!startsClause(at) || tokens.startsAt(at - 1, "set"))) {
                    at++;
                }
                add(ColumnConstraint.Kind.REFERENCES, tokens.between(start, at));
            } else {
                at++;
            }
        }

        private void add(ColumnConstraint.Kind kind, String text) {
            constraints.add(new ColumnConstraint(constraintName, kind, text));
            constraintName = "";
        }

        /** The text from a token up to the next clause. */
        private String expression(int start) {
            while (at < tokens.size() && !startsClause(at)) {
                at++;
            }
            return tokens.between(start, at);
        }

        private boolean startsClause(int index) {
            return switch (tokens.get(index).word()) {
                case "compression", "storage", "invisible" -> true;
                case "not" -> tokens.startsAt(index, "not", "null");
                case "null", "default", "collate", "constraint", "generated", "check", "unique", "references" -> true;
                case "auto_increment" -> true;
                case "primary" -> tokens.startsAt(index, "primary", "key");
                case "comment" ->
                    index + 1 < tokens.size() && tokens.get(index + 1).word().startsWith("'");
                case "as" -> tokens.isGroup(index + 1);
                default -> false;
            };
        }

        private boolean take(String... words) {
            boolean stands = tokens.startsAt(at, words);
            at += stands ? words.length : 0;
            return stands;
        }

        private String next() {
            int start = at;
            at = tokens.endOfName(start);
            return tokens.between(start, at);
        }

        private String group() {
            return tokens.isGroup(at) ? tokens.inside(at++) : "";
        }

        private static String unquoted(String literal) {
            return literal.length() >= 2
                    ? literal.substring(1, literal.length() - 1).replace("''", "'")
                    : literal;
        }
    }
}
