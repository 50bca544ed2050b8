package dev.retort.codegen.source;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Builds docs from tokens, breaks and the begin and end of levels.
 *
 * <p>A token goes into the level of the last break, wherever levels have begun or ended since, so that what cannot be parted
 * from a token by a line break is measured with it (Wadler, <em>A prettier printer</em>).
 */
final class DocBuilder {

    private final Doc.Level root = new Doc.Level(Style.PLAIN);
    private final Deque<Doc.Level> open = new ArrayDeque<>();
    private Doc.Level last = root;

    DocBuilder() {
        open.push(root);
    }

    void open(Style style) {
        open.push(new Doc.Level(style));
    }

    void close() {
        Doc.Level closed = open.pop();
        open.element().add(closed);
    }

    void token(Token token) {
        last.add(new Doc.Text(token));
    }

    void token(String token) {
        token(new Token.Plain(token));
    }

    void breakHere(Doc.Break place) {
        last = open.element();
        last.add(place);
    }

    Doc.Level build() {
        return root;
    }
}
