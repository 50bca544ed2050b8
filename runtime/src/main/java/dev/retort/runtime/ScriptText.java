package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.revision.RevisionStep;
import dev.retort.revision.VersionChange;
import java.util.List;

/** A script as it is written: each revision under a title, and in transactions where the database has them for DDL. */
final class ScriptText {

    private final Dialect dialect;
    private final VersionTable table;
    private final TransactionPolicy policy;
    private final StringBuilder text = new StringBuilder();
    private boolean open;

    ScriptText(Dialect dialect, VersionTable table, TransactionPolicy policy) {
        this.policy = policy;
        this.dialect = dialect;
        this.table = table;
    }

    void versionTable() {
        table.creation().forEach(this::statement);
    }

    /** What hooks run before the first revision. */
    void beforeSteps(List<StatementQueue.Waiting> statements) {
        if (!statements.isEmpty()) {
            text.append("-- Before the upgrade\n\n");
            begin();
            statements.forEach(waiting -> statement(waiting.statement()));
            end();
        }
    }

    void step(RevisionStep step, List<StatementQueue.Waiting> statements) {
        String message = step.revision().message().isEmpty()
                ? ""
                : ", " + step.revision().message();
        text.append("-- Running ")
                .append(step.direction().word())
                .append(' ')
                .append(step.path())
                .append(message)
                .append("\n\n");
        for (StatementQueue.Waiting waiting : statements) {
            inTransaction(
                    policy != TransactionPolicy.NONE && !waiting.operation().outsideTransaction());
            statement(waiting.statement());
        }
        inTransaction(policy != TransactionPolicy.NONE);
        step.changes().forEach(change -> statement(table.statement(change)));
        inTransaction(policy == TransactionPolicy.ALL);
    }

    private void inTransaction(boolean wanted) {
        if (wanted && !open) {
            begin();
        } else if (open && !wanted) {
            end();
        }
        open = wanted;
    }

    /** What counts as applied because it has been replaced. */
    void movingOver(List<VersionChange> changes) {
        if (!changes.isEmpty()) {
            text.append("-- Moving over to what replaces the revisions at which the database stands\n\n");
            changes(changes);
        }
    }

    void changes(List<VersionChange> changes) {
        begin();
        changes.forEach(change -> statement(table.statement(change)));
        end();
    }

    /** A line for whoever reads the script. */
    void remark(String line) {
        text.append("-- ").append(line).append("\n\n");
    }

    private void begin() {
        text.append(dialect.hasTransactionalDdl() ? "BEGIN;\n\n" : "");
    }

    private void end() {
        text.append(dialect.hasTransactionalDdl() ? "COMMIT;\n\n" : "");
    }

    private void statement(SqlStatement statement) {
        String sql = dialect.inline(statement).strip();
        text.append(sql);
        String lastLine = sql.substring(sql.lastIndexOf('\n') + 1);
        if (lastLine.contains("--")) {
            text.append('\n');
        }
        text.append(sql.endsWith(";") && !lastLine.contains("--") ? "\n\n" : ";\n\n");
    }

    /** All that was written, with every transaction ended. */
    String whole() {
        inTransaction(false);
        return text.toString();
    }
}
