package dev.retort.runtime;

import dev.retort.dialect.SqlStatement;
import dev.retort.error.RetortException;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionStep;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a revision has come that is in a database in part.
 *
 * @param revision its id
 * @param direction which of its methods ran
 * @param statements how many of its statements have run and stay
 * @param connections how often it had asked for its connection before what has run was committed
 * @param digest of the texts of those statements, in their order; empty where a person has said how many they are
 * @param begun what was begun behind them, and is not known to have ended
 */
record Position(
        String revision, Direction direction, int statements, int connections, String digest, BegunStatement begun) {

    Position {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(begun, "begun");
    }

    /** Before the first statement. */
    static Position start(RevisionStep step) {
        return new Position(step.revision().id(), step.direction(), 0, 0, Digest.of(""), BegunStatement.NONE);
    }

    boolean isStart() {
        return statements == 0 && connections == 0 && begun.isNone();
    }

    /** Behind the next statement. */
    Position behind(SqlStatement statement) {
        return new Position(
                revision,
                direction,
                statements + 1,
                connections,
                Digest.of(digest + "\n" + statement.text()),
                BegunStatement.NONE);
    }

    /** Here, after the revision has asked for its connection. */
    Position behindConnection() {
        return new Position(revision, direction, statements, connections + 1, digest, BegunStatement.NONE);
    }

    /** Here, with the next statement begun. */
    Position beginning(BegunStatement statement) {
        return new Position(revision, direction, statements, connections, digest, statement);
    }

    /** Here, with no statement begun. */
    Position withNothingBegun() {
        return beginning(BegunStatement.NONE);
    }

    /** Before another statement, by its number from 1, as a person has found. */
    Position before(int statement) {
        return new Position(revision, direction, statement - 1, connections, "", BegunStatement.NONE);
    }

    /** What is in the database, for a message: {@code Statements 1 to 3 of revision 'b' have run and stay}. */
    String words() {
        String ran = statements == 0
                ? ""
                : statements == 1 ? "statement 1 has run" : "statements 1 to " + statements + " have run";
        String open = begun.isNone() ? "" : "statement " + (statements + 1) + " was begun";
        String asked = connections == 0 ? "" : "what it ran on op.connection() may stay";
        return Stream.of(ran, open, asked).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** What stays after a failure, and what to do about it. */
    String remedy() {
        return "It is in the database in part: " + words() + ", and the version table has not moved. "
                + (connections == 0
                        ? "Correct it and go on behind that with `" + direction.word()
                                + " --resume`; or take that back by" + " hand, or do the rest"
                        : "Take that back by hand, or do the rest")
                + ", and record with `stamp` where the database stands";
    }

    /**
     * Lets nothing run twice unasked.
     *
     * @throws RetortException of kind REVISION unless a run in this direction is to go on here
     */
    void requireResumption(Resumption resumption, Direction wanted) {
        String what =
                "Revision '" + revision + "' is in the database in part: of its " + direction.word() + ", " + words();
        if (!resumption.wanted()) {
            throw RetortException.revision(what + ". Go on behind that with `" + direction.word()
                    + " --resume`; or take that back by hand, or do the rest, and record with `stamp` where the database"
                    + " stands");
        }
        if (wanted != direction) {
            throw RetortException.revision(what + ". A " + wanted.word() + " cannot go on with that: finish it with `"
                    + direction.word() + " --resume` first");
        }
    }

    /** @throws RetortException of kind USAGE unless the steps begin with this revision */
    void requireFirst(List<RevisionStep> steps) {
        if (steps.isEmpty() || !steps.get(0).revision().id().equals(revision)) {
            throw RetortException.usage(
                    "Revision '" + revision + "' is in the database in part, and " + direction.word()
                            + " to this target does not begin with it. Name "
                            + (direction == Direction.UPGRADE
                                    ? "'" + revision + "' itself, and upgrade further then"
                                    : "the target of the downgrade that was broken off"));
        }
    }
}
