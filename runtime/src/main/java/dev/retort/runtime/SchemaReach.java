package dev.retort.runtime;

import dev.retort.sql.Token;
import dev.retort.sql.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether SQL of a revision's own can change what a schema describes. Where that is in doubt, it can. */
final class SchemaReach {

    private static final Set<String> WITHOUT = Set.of(
            "insert",
            "update",
            "delete",
            "merge",
            "select",
            "values",
            "with",
            "truncate",
            "copy",
            "grant",
            "revoke",
            "set",
            "reset",
            "show",
            "explain",
            "analyze",
            "vacuum",
            "reindex",
            "cluster",
            "refresh",
            "lock",
            "notify",
            "savepoint",
            "release",
            "rollback");

    private static final Set<String> DEFINITIONS = Set.of("create", "alter", "drop");

    /** What may stand between {@code create} and the kind of object. */
    private static final Set<String> ADVERBS =
            Set.of("or", "replace", "temp", "temporary", "recursive", "force", "no", "constraint", "event");

    /** The kinds of object that no schema describes. */
    private static final Set<String> NOT_DESCRIBED = Set.of(
            "view",
            "materialized",
            "function",
            "procedure",
            "routine",
            "aggregate",
            "alias",
            "trigger",
            "policy",
            "rule",
            "extension",
            "role",
            "user",
            "group",
            "statistics",
            "publication",
            "subscription");

    /** A sequence, or an identity column, that is altered. */
    private static final Pattern SEQUENCE =
            Pattern.compile("alter (sequence (\\S+ \\. )?\\S+|table (\\S+ \\. )?\\S+ alter (column )?\\S+)");

    private SchemaReach() {}

    /** Whether one of the statements may change a table, a sequence or a type. */
    static boolean isPossible(String sql) {
        return statements(sql).stream().anyMatch(SchemaReach::mayChangeSchema);
    }

    private static boolean mayChangeSchema(List<Token> statement) {
        String verb = word(statement.get(0));
        if (restarts(statement)) {
            return false;
        }
        if (DEFINITIONS.contains(verb)) {
            boolean described = statement.stream()
                    .skip(1)
                    .map(SchemaReach::word)
                    .filter(word -> !ADVERBS.contains(word))
                    .findFirst()
                    .filter(NOT_DESCRIBED::contains)
                    .isEmpty();
            return described || statement.stream().anyMatch(token -> token.isWord("cascade"));
        }
        return !WITHOUT.contains(verb) || selectsIntoTable(statement);
    }

    /** {@code alter sequence s restart with (select ...)}, and nothing else: where a sequence stands is data. */
    private static boolean restarts(List<Token> statement) {
        List<String> words = statement.stream().map(SchemaReach::word).toList();
        int restart = words.indexOf("restart");
        if (restart < 0 || !words.get(0).equals("alter")) {
            return false;
        }
        List<String> behind = words.subList(restart + 1, words.size());
        boolean onlyRestarts = behind.isEmpty()
                || behind.get(0).equals("with")
                        && (behind.size() == 2
                                || behind.size() > 2 && isWithinParentheses(behind.subList(1, behind.size())));
        return onlyRestarts
                && SEQUENCE.matcher(String.join(" ", words.subList(0, restart))).matches();
    }

    private static boolean isWithinParentheses(List<String> words) {
        int depth = 0;
        for (int i = 0; i < words.size(); i++) {
            depth += words.get(i).equals("(") ? 1 : words.get(i).equals(")") ? -1 : 0;
            if (depth <= 0 && i < words.size() - 1) {
                return false;
            }
        }
        return depth == 0;
    }

    /** {@code select ... into t} makes a table of its rows. */
    private static boolean selectsIntoTable(List<Token> statement) {
        for (int i = 1; i < statement.size(); i++) {
            Token before = statement.get(i - 1);
            if (statement.get(i).isWord("into") && !before.isWord("insert") && !before.isWord("merge")) {
                return true;
            }
        }
        return false;
    }

    /** The tokens of each statement, without the parentheses that a query can begin with. */
    private static List<List<Token>> statements(String sql) {
        List<List<Token>> statements = new ArrayList<>();
        List<Token> statement = new ArrayList<>();
        for (Token token : Tokenizer.tokens(sql)) {
            if (token.is(";")) {
                statements.add(statement);
                statement = new ArrayList<>();
            } else if (!statement.isEmpty() || !token.is("(")) {
                statement.add(token);
            }
        }
        statements.add(statement);
        return statements.stream().filter(each -> !each.isEmpty()).toList();
    }

    private static String word(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
