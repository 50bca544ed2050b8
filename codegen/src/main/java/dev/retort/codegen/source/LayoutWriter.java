package dev.retort.codegen.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Writes docs out by what a layout decided. */
final class LayoutWriter {

    private final Map<Doc, LayoutState.Decision> decisions = new IdentityHashMap<>();
    private final int column;
    private final List<Token> tokens = new ArrayList<>();

    /** A writer of lines that are indented relative to {@code column}. */
    LayoutWriter(LayoutState end, int column) {
        this.column = column;
        for (LayoutState.Decision decision = end.decisions(); decision != null; decision = decision.before()) {
            decisions.putIfAbsent(decision.subject(), decision);
        }
    }

    List<Token> write(Doc.Level root) {
        root.docs().forEach(doc -> write(doc, false));
        return List.copyOf(tokens);
    }

    private void write(Doc doc, boolean flat) {
        if (doc instanceof Doc.Text text) {
            tokens.add(text.token());
        } else if (doc instanceof Doc.Break place) {
            LayoutState.Decision decision = decisions.get(place);
            boolean taken = !flat && decision != null && decision.taken();
            String between = taken ? "\n" + " ".repeat(decision.column() - column) : place.flat();
            if (!between.isEmpty()) {
                tokens.add(new Token.Plain(between));
            }
        } else if (doc instanceof Doc.Level level) {
            boolean oneLine = flat || decisions.containsKey(level);
            level.docs().forEach(inner -> write(inner, oneLine));
        }
    }
}
