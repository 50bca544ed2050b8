package dev.retort.codegen.source;

/**
 * How far a layout has come, and what it has decided on the way. States are values, so that two ways can be tried and the
 * better one kept.
 *
 * @param lastIndent the indent of the last line break taken
 * @param indent the indent of the next one
 * @param column the column reached
 * @param mustBreak whether the next break has to be taken
 * @param lines how many line breaks were taken
 * @param branches how many choices lie on the way here
 * @param decisions what was decided, the last first; null before the first
 */
record LayoutState(
        int lastIndent, int indent, int column, boolean mustBreak, int lines, int branches, Decision decisions) {

    /**
     * One thing decided.
     *
     * @param subject the break that was or was not taken, or the level that stands on one line
     * @param taken whether the break was taken; true for a level
     * @param column the column behind a line break
     * @param before what was decided before
     */
    record Decision(Doc subject, boolean taken, int column, Decision before) {}

    static LayoutState at(int column) {
        return new LayoutState(column, column, column, false, 0, 0, null);
    }

    boolean took(Doc.Break place) {
        for (Decision decision = decisions; decision != null; decision = decision.before()) {
            if (decision.subject() == place) {
                return decision.taken();
            }
        }
        return false;
    }

    LayoutState into(Style style) {
        int more = style.indentIf() == Style.UNCONDITIONAL || took(style.indentIf()) ? style.indent() : 0;
        return new LayoutState(lastIndent, indent + more, column, false, lines, branches, decisions);
    }

    LayoutState withLastIndent() {
        return new LayoutState(lastIndent, lastIndent, column, false, lines, branches, decisions);
    }

    LayoutState committed() {
        return new LayoutState(indent, indent, column, mustBreak, lines, branches, decisions);
    }

    LayoutState branched() {
        return new LayoutState(lastIndent, indent, column, mustBreak, lines, branches + 1, decisions);
    }

    LayoutState withColumn(int other) {
        return new LayoutState(lastIndent, indent, other, mustBreak, lines, branches, decisions);
    }

    LayoutState withMustBreak(boolean other) {
        return new LayoutState(lastIndent, indent, column, other, lines, branches, decisions);
    }

    LayoutState onOneLine(Doc.Level level, int newColumn) {
        Decision decision = new Decision(level, true, newColumn, decisions);
        return new LayoutState(lastIndent, indent, newColumn, mustBreak, lines, branches, decision);
    }

    LayoutState past(Doc.Break place, boolean taken) {
        int newColumn = taken ? indent : column + place.width();
        Decision decision = new Decision(place, taken, newColumn, decisions);
        return taken
                ? new LayoutState(indent, indent, newColumn, mustBreak, lines + 1, branches, decision)
                : new LayoutState(lastIndent, indent, newColumn, mustBreak, lines, branches, decision);
    }

    /** This state, moved to where a level inside it has led. */
    LayoutState behind(LayoutState inner) {
        return new LayoutState(lastIndent, indent, inner.column, mustBreak, inner.lines, branches, inner.decisions);
    }
}
