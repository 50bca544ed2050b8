package dev.retort.runtime;

import dev.retort.error.RetortException;
import dev.retort.revision.RevisionStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * How far one revision has come: counted in memory, and written to the position table where what has run will stay.
 *
 * <p>Before a statement that the database commits by itself, the record says that it is begun, and how the catalog looks;
 * behind it, that it has run. Between the two it is the catalog that tells, and if that cannot, a person has to.
 */
final class Progress {

    private final PositionTable table;
    private final Connection connection;
    private final CatalogTrace catalog;
    private final Position start;
    private final Position earlier;
    private final boolean recording;
    private Position reached;
    private boolean recorded;

    private Progress(LockedDatabase database, Position start, Position earlier, boolean recording) {
        this.table = database.positions();
        this.connection = database.connection();
        this.catalog = new CatalogTrace(connection, database.dialect());
        this.start = start;
        this.earlier = earlier;
        this.reached = start;
        this.recording = recording;
        this.recorded = !earlier.equals(start);
    }

    /**
     * The progress of a revision.
     *
     * @param earlier where an earlier run has left it; {@link Position#start} if none has
     */
    static Progress of(RevisionStep step, LockedDatabase database, Position earlier) {
        return new Progress(database, Position.start(step), earlier, true);
    }

    /** The progress of what runs ahead of a revision, anew each time, and is never gone on with. */
    static Progress ahead(RevisionStep step, LockedDatabase database) {
        return new Progress(database, Position.start(step), Position.start(step), false);
    }

    /** How many statements have run, in this run or an earlier one. */
    int statements() {
        return reached.statements();
    }

    /** Whether the position table tells of this revision. */
    boolean isRecorded() {
        return recorded;
    }

    /** Whether an earlier run has done the next statement; if so, it is counted. */
    boolean hasRun(StatementQueue.Waiting next) throws SQLException {
        if (reached.statements() < earlier.statements()) {
            reached = reached.behind(next.statement());
            requireSameAsRan();
            return true;
        }
        boolean wasBegun =
                reached.statements() == earlier.statements() && !earlier.begun().isNone();
        if (wasBegun && tookEffect(next)) {
            ran(next);
            record();
            connection.commit();
            return true;
        }
        return false;
    }

    /** Records that the next statement is begun, and commits that with all that has run. */
    void begin(StatementQueue.Waiting next) throws SQLException {
        String digest = Digest.of(next.statement().text());
        write(reached.beginning(new BegunStatement(digest, catalog.before(next))));
        connection.commit();
    }

    /** Counts a statement that has run. */
    void ran(StatementQueue.Waiting next) {
        reached = reached.behind(next.statement());
    }

    /** Counts that the revision has asked for its connection, which nobody could take back or leave out. */
    void askedForConnection() {
        reached = reached.behindConnection();
        if (reached.connections() <= earlier.connections() || reached.statements() < earlier.statements()) {
            throw RetortException.revision("it asks for op.connection() among what an earlier run has done, and what it"
                    + " did there nobody can know: go on by hand");
        }
    }

    /** Records what has run, in the transaction that is open. */
    void record() throws SQLException {
        write(reached);
    }

    /** Makes sure that nothing is left of what an earlier run has done. */
    void end() {
        if (reached.statements() < earlier.statements()) {
            throw changed("has no more than " + statements(reached.statements()) + " now");
        }
    }

    /** Takes the record away, in the transaction that is open, for the version table tells the rest. */
    void clear() throws SQLException {
        if (recorded) {
            table.clear(connection);
        }
    }

    /** What a failure leaves in the database, once everything else has been rolled back; recorded and committed. */
    Position left() throws SQLException {
        Position left = table.read(connection).orElse(start);
        boolean failed = !left.begun().isNone() && left.statements() == reached.statements();
        if (failed && !left.equals(earlier)) {
            left = left.withNothingBegun();
            if (left.isStart()) {
                table.clear(connection);
            } else {
                table.write(left, connection);
            }
        }
        connection.commit();
        return left;
    }

    private void write(Position position) throws SQLException {
        if (!recording) {
            return;
        }
        if (!recorded) {
            table.create(connection);
        }
        table.write(position, connection);
        recorded = true;
    }

    private boolean tookEffect(StatementQueue.Waiting next) throws SQLException {
        int number = reached.statements() + 1;
        BegunStatement begun = earlier.begun();
        String trace = begun.trace().isEmpty() ? "" : catalog.before(next);
        if (begun.trace().isEmpty() || trace.isEmpty()) {
            throw undecided(number, "the catalog does not tell whether it took effect");
        }
        if (!trace.equals(begun.trace())
                && !catalog.unfinished(next, begun.trace()).isEmpty()) {
            catalog.takeBack(next);
            trace = catalog.before(next);
        }
        if (trace.equals(begun.trace())) {
            return false;
        }
        if (!begun.digest().equals(Digest.of(next.statement().text()))) {
            throw undecided(number, "it took effect, but has been changed since");
        }
        List<String> unfinished = catalog.unfinished(next, begun.trace());
        if (!unfinished.isEmpty()) {
            throw undecided(number, "it may be half done: " + String.join(", ", unfinished));
        }
        return true;
    }

    private void requireSameAsRan() {
        boolean known = !earlier.digest().isEmpty();
        if (known
                && reached.statements() == earlier.statements()
                && !reached.digest().equals(earlier.digest())) {
            throw changed("says something else there now");
        }
    }

    private RetortException changed(String how) {
        return RetortException.revision("an earlier run has done its first "
                + statements(earlier.statements()) + ", but it " + how
                + ": bring back what it said, or name the statement to go on at with --resume=N");
    }

    private static RetortException undecided(int number, String why) {
        return RetortException.revision("statement " + number + " was begun when an earlier run was broken off, and "
                + why + ": look, and say --resume=" + number + " to run it, or --resume=" + (number + 1)
                + " to go on behind it");
    }

    private static String statements(int count) {
        return count == 1 ? "1 statement" : count + " statements";
    }
}
