package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.revision.RevisionStep;
import dev.retort.revision.VersionChange;
import java.util.List;

/** A script as it is written: each revision under a title, and in a transaction where the database has them for DDL. */
final class ScriptText {

    private final Dialect dialect;
    private final VersionTable table;
    private final StringBuilder text = new StringBuilder();

    ScriptText(Dialect dialect, VersionTable table) {
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
        boolean open = false;
        for (StatementQueue.Waiting waiting : statements) {
            open = inTransaction(!waiting.operation().outsideTransaction(), open);
            statement(waiting.statement());
        }
        inTransaction(true, open);
        step.changes().forEach(change -> statement(table.statement(change)));
        end();
    }

    private boolean inTransaction(boolean wanted, boolean open) {
        if (wanted && !open) {
            begin();
        } else if (open && !wanted) {
            end();
        }
        return wanted;
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

    @Override
    public String toString() {
        return text.toString();
    }
}
