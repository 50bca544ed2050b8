package dev.retort.codegen.source;

import dev.retort.codegen.source.Style.Breakable;
import dev.retort.codegen.source.Style.Breaking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lays expressions out as palantir-java-format does: on one line if they fit, and otherwise broken where it takes the fewest
 * lines. The rules are those of its {@code Level}, less what a revision has no use for.
 *
 * @see <a href="https://github.com/palantir/palantir-java-format">palantir-java-format</a>
 */
public final class Layout {

    /** The longest line, in UTF-16 units. */
    public static final int WIDTH = 120;

    /** How many choices may lie within one another; behind that, every level is simply broken. */
    private static final int MOST_BRANCHES = 20;

    private Layout() {}

    /**
     * The tokens of an expression that is a statement, with line breaks among them.
     *
     * @param column the column at which the statement begins; lines behind the first are indented relative to it
     */
    public static List<Token> statement(Expression expression, int column) {
        Doc.Level root = ExpressionDoc.statement(expression);
        return new LayoutWriter(laidOut(root.docs(), LayoutState.at(column)), column).write(root);
    }

    /** The docs with none of the breaks among them taken. */
    private static LayoutState laidOut(List<Doc> docs, LayoutState start) {
        LayoutState state = start;
        for (Doc doc : docs) {
            if (doc instanceof Doc.Level level) {
                state = laidOut(level, state);
            } else if (doc instanceof Doc.Break place) {
                state = state.past(place, false);
            } else {
                state = state.withColumn(state.column() + doc.width());
            }
        }
        return state;
    }

    private static LayoutState laidOut(Doc.Level level, LayoutState state) {
        OptionalInt end = endOfLine(level, level.docs(), state.column());
        if (end.isPresent()) {
            return state.onOneLine(level, end.getAsInt());
        }
        return state.behind(
                level.style().breaking() == Breaking.HERE ? broken(level, state) : brokenBest(level, state));
    }

    /** Broken at its own breaks or within its last part, whichever takes fewer lines. */
    private static LayoutState brokenBest(Doc.Level level, LayoutState start) {
        LayoutState state = start.branched();
        LayoutState broken = broken(level, state);
        if (state.branches() >= MOST_BRANCHES) {
            return broken;
        }
        return brokenWithin(level, state.withLastIndent(), true)
                .filter(within -> within.lines() < broken.lines())
                .orElse(broken);
    }

    /** Broken at its own breaks: at all that are taken together, and at those behind which the line would be too long. */
    private static LayoutState broken(Doc.Level level, LayoutState start) {
        LayoutState state = start.into(level.style());
        List<List<Doc>> splits = splits(level.docs());
        if (splits.size() > 1) {
            state = state.committed();
        }
        List<Doc.Break> breaks = breaks(level.docs());
        for (int i = 0; i < splits.size(); i++) {
            List<Doc> split = splits.get(i);
            if (i > 0) {
                Doc.Break before = breaks.get(i - 1);
                boolean taken = before.isTogether()
                        || state.mustBreak()
                        || endOfLine(level, split, state.column() + before.width())
                                .isEmpty();
                state = state.past(before, taken);
            }
            boolean enoughRoom = state.column() + width(split) <= WIDTH;
            state = laidOut(split, state.withMustBreak(false));
            state = state.withMustBreak(!enoughRoom);
        }
        return state;
    }

    /** The level with none of its own breaks taken and its last part broken, if that can be. */
    private static Optional<LayoutState> brokenWithin(Doc.Level level, LayoutState state, boolean simpleSoFar) {
        int lastIndex = level.docs().size() - 1;
        if (lastIndex < 0 || !(level.docs().get(lastIndex) instanceof Doc.Level last)) {
            return Optional.empty();
        }
        List<Doc> leading = level.docs().subList(0, lastIndex);
        if (last.style().breakable() == Breakable.NEVER
                || endOfLine(level, leading, state.column()).isEmpty()) {
            return Optional.empty();
        }
        LayoutState behindLeading = laidOut(leading, state);
        if (behindLeading.lines() != state.lines()) {
            return Optional.empty();
        }
        boolean simple = simpleSoFar && level.style().simple();
        boolean breakable = last.style().breakable() == Breakable.ALWAYS
                || simple && last.style().breakable() == Breakable.IF_SIMPLE;
        Optional<LayoutState> end =
                breakable ? inlined(last, behindLeading) : brokenWithinInner(last, behindLeading, simple);
        return end.filter(reached -> reached.column() <= WIDTH);
    }

    private static Optional<LayoutState> inlined(Doc.Level last, LayoutState state) {
        boolean fits = state.column() + widthUntilBreak(last, WIDTH - state.indent()) <= WIDTH;
        return fits ? Optional.of(laidOut(last, state)) : Optional.empty();
    }

    private static Optional<LayoutState> brokenWithinInner(Doc.Level last, LayoutState state, boolean simple) {
        return switch (last.style().breaking()) {
            case HERE -> Optional.empty();
            case LAST -> brokenWithin(last, state, simple);
            case LAST_INDENTED -> brokenWithin(last, state.into(last.style()), simple);
        };
    }

    /** The column behind the docs of a level if they fit on the line. */
    private static OptionalInt endOfLine(Doc.Level level, List<Doc> docs, int start) {
        int column = start;
        int lastLimited = 0;
        for (Doc doc : docs) {
            if (doc instanceof Doc.Level inner) {
                OptionalInt end = endOfLine(inner, inner.docs(), column);
                if (end.isEmpty()) {
                    return end;
                }
                column = end.getAsInt();
                continue;
            }
            if (doc instanceof Doc.Break place && place.isLimited()) {
                lastLimited = column;
            }
            column += doc.width();
            if (column > WIDTH) {
                return OptionalInt.empty();
            }
        }
        boolean beyondLimit = level.style().limited() && lastLimited > Style.CHAIN_LIMIT;
        return beyondLimit || column > WIDTH ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** How much of a level has to stand on the line where it begins. */
    private static int widthUntilBreak(Doc.Level level, int available) {
        List<Doc> docs = level.docs();
        if (level.style().firstFits() && docs.get(0).width() <= available) {
            return docs.get(0).width();
        }
        for (Doc doc : docs) {
            if (!(doc instanceof Doc.Level inner)) {
                break;
            }
            if (!inner.isEmpty()) {
                return widthUntilBreak(inner, available);
            }
        }
        return 0;
    }

    private static List<List<Doc>> splits(List<Doc> docs) {
        List<List<Doc>> splits = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < docs.size(); i++) {
            if (docs.get(i) instanceof Doc.Break) {
                splits.add(docs.subList(start, i));
                start = i + 1;
            }
        }
        splits.add(docs.subList(start, docs.size()));
        return splits;
    }

    private static List<Doc.Break> breaks(List<Doc> docs) {
        return docs.stream()
                .filter(Doc.Break.class::isInstance)
                .map(Doc.Break.class::cast)
                .toList();
    }

    private static int width(List<Doc> docs) {
        return docs.stream().mapToInt(Doc::width).sum();
    }
}
