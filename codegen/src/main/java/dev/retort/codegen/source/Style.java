package dev.retort.codegen.source;

/**
 * How a level is broken.
 *
 * @param indent what its lines are indented by, beyond the level around it
 * @param indentIf the break that has to be taken for {@code indent} to hold, or {@link #UNCONDITIONAL}
 * @param breaking which of its parts is broken by preference
 * @param breakable what a level around it may do when this is its last part
 * @param firstFits whether its first part has to fit on the line where it begins
 * @param limited whether the last of its limited breaks has to stand before column {@link #CHAIN_LIMIT}
 * @param simple whether it is a single call or argument
 */
record Style(
        int indent,
        Doc.Break indentIf,
        Breaking breaking,
        Breakable breakable,
        boolean firstFits,
        boolean limited,
        boolean simple) {

    /** The column behind which no call of a chain begins that stands on one line. */
    static final int CHAIN_LIMIT = 80;

    /** No break: the indent holds whatever is broken. */
    static final Doc.Break UNCONDITIONAL = Doc.Break.together("");

    /** Broken at its own breaks, and by nobody around it. */
    static final Style PLAIN = new Style(0, UNCONDITIONAL, Breaking.HERE, Breakable.NEVER, false, false, true);

    /** Which part of a level is broken by preference. */
    enum Breaking {
        /** The level's own breaks. */
        HERE,
        /** The level's last part, where that takes fewer lines; what is so broken does not keep the level's indent. */
        LAST,
        /** The same, and what is so broken keeps the level's indent. */
        LAST_INDENTED
    }

    /** What a level around this one may do when this is its last part. */
    enum Breakable {
        NEVER,
        /** Break the last part of this one. */
        INNER,
        /** Break this one. */
        ALWAYS,
        /** Break this one if all around it is simple, and otherwise the last part of this one. */
        IF_SIMPLE
    }

    Style indented(int columns) {
        return new Style(columns, indentIf, breaking, breakable, firstFits, limited, simple);
    }

    Style indentedIf(Doc.Break taken, int columns) {
        return new Style(columns, taken, breaking, breakable, firstFits, limited, simple);
    }

    Style breaking(Breaking other, Breakable ifLast) {
        return new Style(indent, indentIf, other, ifLast, firstFits, limited, simple);
    }

    Style withFirstFits() {
        return new Style(indent, indentIf, breaking, breakable, true, limited, simple);
    }

    Style withLimit() {
        return new Style(indent, indentIf, breaking, breakable, firstFits, true, simple);
    }

    Style withSimple(boolean other) {
        return new Style(indent, indentIf, breaking, breakable, firstFits, limited, other);
    }
}
