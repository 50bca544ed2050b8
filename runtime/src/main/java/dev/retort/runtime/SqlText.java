package dev.retort.runtime;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the beginning of a revision's own SQL tells about it. */
final class SqlText {

    private static final Pattern BEGINNING = Pattern.compile(
            "^(?:\\s+|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/|\\()*+([A-Za-z]+)(?:\\s+([A-Za-z]+))?", Pattern.DOTALL);
    private static final Set<String> ROW_STATEMENTS =
            Set.of("insert", "update", "delete", "merge", "select", "values", "with");
    private static final Set<String> SCHEMA_STATEMENTS = Set.of(
            "create",
            "alter",
            "drop",
            "comment",
            "grant",
            "revoke",
            "reindex",
            "vacuum",
            "analyze",
            "truncate",
            "refresh");
    private static final Set<String> TRANSACTION_STATEMENTS =
            Set.of("begin", "start", "commit", "rollback", "end", "abort");

    private SqlText() {}

    /** Whether this is one statement that reads or writes rows, which no database commits by itself. */
    static boolean isRowStatement(String sql) {
        Matcher beginning = BEGINNING.matcher(sql);
        return beginning.find() && ROW_STATEMENTS.contains(lower(beginning.group(1))) && !sql.contains(";");
    }

    /**
     * Whether this is one statement whose effect shows in the definitions of a database, or that does no harm when it runs
     * a second time.
     */
    static boolean isSchemaStatement(String sql) {
        Matcher beginning = BEGINNING.matcher(sql);
        return beginning.find() && SCHEMA_STATEMENTS.contains(lower(beginning.group(1))) && !sql.contains(";");
    }

    /** Whether this begins or ends a transaction. */
    static boolean controlsTransaction(String sql) {
        Matcher beginning = BEGINNING.matcher(sql);
        if (!beginning.find() || !TRANSACTION_STATEMENTS.contains(lower(beginning.group(1)))) {
            return false;
        }
        String second = beginning.group(2) == null ? "" : lower(beginning.group(2));
        boolean toSavepoint = lower(beginning.group(1)).equals("rollback") && second.equals("to");
        return !toSavepoint;
    }

    /** The text in one line, cut where it becomes too long for a message. */
    static String shortened(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= 500 ? line : line.substring(0, 500) + " …";
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
