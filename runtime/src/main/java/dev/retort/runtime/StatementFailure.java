package dev.retort.runtime;

import java.sql.SQLException;

/** A statement of a revision that the database refuses; whoever runs the revision turns it into an error with the whole story. */
final class StatementFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StatementQueue.Waiting statement;
    private final int number;
    private final SQLException refusal;

    /** @param number which of the revision's statements it is, from 1 */
    StatementFailure(StatementQueue.Waiting statement, int number, SQLException refusal) {
        super(refusal);
        this.statement = statement;
        this.number = number;
        this.refusal = refusal;
    }

    SQLException refusal() {
        return refusal;
    }

    /** Which statement, of which operation, at which line, and what the database says to it. */
    String words() {
        return statement.operation().words() + " at " + statement.operation().place() + ", statement " + number + ": "
                + Connections.message(refusal) + "; the statement is: "
                + SqlText.shortened(statement.statement().text());
    }
}
