package dev.retort.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tokens, and how far they have been read. */
final class TokenCursor {

    private final List<Token> tokens;
    private int position;

    TokenCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean atEnd() {
        return position == tokens.size();
    }

    /** The next token, which is taken. */
    Token next() throws UnreadableException {
        if (atEnd()) {
            throw new UnreadableException();
        }
        return tokens.get(position++);
    }

    /** The token {@code ahead} of the next one, if there is one. */
    Optional<Token> peek(int ahead) {
        return position + ahead < tokens.size() ? Optional.of(tokens.get(position + ahead)) : Optional.empty();
    }

    boolean at(String word) {
        return isWord(0, word);
    }

    boolean atSymbol(String symbol) {
        return !atEnd() && tokens.get(position).is(symbol);
    }

    boolean atKind(Token.Kind kind) {
        return !atEnd() && tokens.get(position).kind() == kind;
    }

    /** Takes the words, if all of them come next. */
    boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!isWord(i, words[i])) {
                return false;
            }
        }
        position += words.length;
        return true;
    }

    private boolean isWord(int ahead, String word) {
        return position + ahead < tokens.size() && tokens.get(position + ahead).isWord(word);
    }

    boolean takeSymbol(String symbol) {
        boolean present = atSymbol(symbol);
        if (present) {
            position++;
        }
        return present;
    }

    /** Takes the operator that comes next, if it is one of those wanted. */
    Optional<String> takeOperator(Predicate<String> wanted) {
        if (!atKind(Token.Kind.OPERATOR) || !wanted.test(tokens.get(position).text())) {
            return Optional.empty();
        }
        return Optional.of(tokens.get(position++).text());
    }

    void expect(String symbol) throws UnreadableException {
        if (!takeSymbol(symbol)) {
            throw new UnreadableException();
        }
    }

    void expectWord(String word) throws UnreadableException {
        if (!take(word)) {
            throw new UnreadableException();
        }
    }
}
