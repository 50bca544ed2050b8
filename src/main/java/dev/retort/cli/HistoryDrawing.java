package dev.retort.cli;

import dev.retort.revision.RevisionHeader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The graph of revisions in characters, as {@code git log --graph} draws that of commits: a revision on each line, and between
 * them the lines that lead down to what it follows.
 *
 * <pre>
 * * c
 * |\
 * | * b2
 * * | b1
 * |/
 * * a
 * </pre>
 *
 * <p>Each line that is under way has a lane of two columns. A merge opens lanes to the right of its own; a branch that comes to
 * where it parted gives its lane up, and those to the right of it close up.
 */
final class HistoryDrawing {

    private final Set<String> shown = new LinkedHashSet<>();
    /** The id that each lane leads to, from left to right. */
    private final List<String> lanes = new ArrayList<>();

    private final List<String> lines = new ArrayList<>();
    private Row above = new Row();

    /** @param revisions those to be drawn; lines to others are left out */
    HistoryDrawing(List<RevisionHeader> revisions) {
        revisions.forEach(revision -> shown.add(revision.id()));
    }

    /**
     * Draws one revision below the others, and apart from one in its lane that it does not follow.
     *
     * @param revision one that none of those drawn before it comes before
     * @param node the character that stands for it
     * @param text what is said of it
     */
    void add(RevisionHeader revision, char node, String text) {
        int lane = lanes.indexOf(revision.id());
        if (lane < 0) {
            lane = lanes.size();
            if (above.reaches(2 * lane)) {
                draw(new Row().lanes(0, lane));
            }
            lanes.add(revision.id());
        }
        Row row = new Row().lanes(0, lanes.size()).put(2 * lane, node);
        above = row;
        lines.add(row + " " + text);
        leadOn(lane, revision.revises().stream().filter(shown::contains).toList());
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private void leadOn(int lane, List<String> parents) {
        List<String> fresh =
                parents.stream().filter(parent -> !lanes.contains(parent)).toList();
        List<String> underWay = new ArrayList<>(parents);
        underWay.removeAll(fresh);
        if (!fresh.isEmpty()) {
            lanes.set(lane, fresh.get(0));
            for (int i = 1; i < fresh.size(); i++) {
                open(lane + i, fresh.get(i));
            }
            underWay.forEach(parent -> lead(lane, lanes.indexOf(parent)));
        } else if (underWay.isEmpty()) {
            close(lane);
        } else {
            underWay.subList(1, underWay.size()).forEach(parent -> lead(lane, lanes.indexOf(parent)));
            int other = lanes.indexOf(underWay.get(0));
            join(Math.max(lane, other), Math.min(lane, other), underWay.get(0));
        }
    }

    /** Opens a lane beside the one left of it; those to the right move on. */
    private void open(int lane, String id) {
        Row row = new Row().lanes(0, lane);
        for (int left = lane - 1; left < lanes.size(); left++) {
            row.put(2 * left + 1, '\\');
        }
        draw(row);
        lanes.add(lane, id);
    }

    /** Ends a lane that leads nowhere; those to the right of it close up. */
    private void close(int lane) {
        lanes.remove(lane);
        if (lane < lanes.size()) {
            draw(closingUp(lane));
        }
    }

    /** Leads a lane into one to the left of it, over those between. */
    private void join(int from, int to, String id) {
        lanes.set(to, id);
        lanes.remove(from);
        draw(closingUp(from).put(2 * from - 1, '/'));
        leadLeft(from - 1, to);
    }

    /** Leads a line from one lane to another that stay both. */
    private void lead(int from, int to) {
        leadLeft(from, to);
        for (int at = from; at < to; at++) {
            draw(new Row().lanes(0, lanes.size()).put(2 * at + 1, '\\'));
        }
    }

    private void leadLeft(int from, int to) {
        for (int at = from; at > to; at--) {
            draw(new Row().lanes(0, lanes.size()).put(2 * at - 1, '/'));
        }
    }

    private void draw(Row row) {
        lines.add(row.toString());
        above = row;
    }

    /** The lanes where one has just gone: those from its place on come in from the right. */
    private Row closingUp(int gone) {
        Row row = new Row().lanes(0, gone);
        for (int lane = gone; lane < lanes.size(); lane++) {
            row.put(2 * lane + 1, '/');
        }
        return row;
    }

    /** A line of characters that is written in any order. */
    private static final class Row {

        private final StringBuilder text = new StringBuilder();

        Row lanes(int from, int to) {
            for (int lane = from; lane < to; lane++) {
                put(2 * lane, '|');
            }
            return this;
        }

        Row put(int column, char character) {
            while (text.length() <= column) {
                text.append(' ');
            }
            text.setCharAt(column, character);
            return this;
        }

        /** Whether there is a character in a column, with which one below would seem to go on. */
        boolean reaches(int column) {
            return column < text.length();
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
