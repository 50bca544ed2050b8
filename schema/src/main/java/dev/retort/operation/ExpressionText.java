package dev.retort.operation;

import dev.retort.schema.Identifier;
import dev.retort.sql.Token;
import dev.retort.sql.Tokenizer;
import java.util.List;
import java.util.Locale;

/** Finds and renames columns in the text of an SQL expression, past literals, comments and the names of functions. */
public final class ExpressionText {

    private ExpressionText() {}

    /** Whether the expression names the column; a key word or a type of the same spelling counts as well. */
    public static boolean mentions(String expression, Identifier column) {
        List<Token> tokens = Tokenizer.tokens(expression);
        for (int i = 0; i < tokens.size(); i++) {
            if (names(tokens, i, column)) {
                return true;
            }
        }
        return false;
    }

    static String rename(String expression, Identifier column, Identifier newName) {
        List<Token> tokens = Tokenizer.tokens(expression);
        StringBuilder renamed = new StringBuilder();
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (names(tokens, i, column)) {
                renamed.append(expression, end, token.start()).append(written(newName, column, token));
                end = token.end();
            }
        }
        return renamed.append(expression.substring(end)).toString();
    }

    /** A regular name also answers to its quoted form in upper or lower case, which is how databases print it. */
    private static boolean names(List<Token> tokens, int index, Identifier column) {
        Token token = tokens.get(index);
        boolean function = index + 1 < tokens.size() && tokens.get(index + 1).is("(");
        boolean qualifies = index + 1 < tokens.size() && tokens.get(index + 1).is(".");
        if (!token.isName() || function || qualifies) {
            return false;
        }
        String name = token.name();
        if (token.kind() == Token.Kind.WORD) {
            return !column.delimited() && name.equalsIgnoreCase(column.text());
        }
        return column.delimited()
                ? name.equals(column.text())
                : name.equals(column.text()) || name.equals(column.text().toUpperCase(Locale.ROOT));
    }

    /**
     * A regular name keeps the quotes and the case of the regular name that it replaces; those of a delimited one say
     * nothing of how a database stores regular ones.
     */
    private static String written(Identifier name, Identifier old, Token replaced) {
        if (name.delimited()) {
            return quoted(name.text());
        }
        if (old.delimited() || replaced.kind() == Token.Kind.WORD) {
            return name.text();
        }
        boolean upper = replaced.name().equals(replaced.name().toUpperCase(Locale.ROOT));
        return quoted(upper ? name.text().toUpperCase(Locale.ROOT) : name.text());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
