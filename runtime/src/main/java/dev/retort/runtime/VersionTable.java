package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionHeader;
import dev.retort.revision.VersionChange;
import dev.retort.schema.Column;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The table in which a database remembers where it stands: a row for each applied head, in column {@code version_num} of
 * type varchar({@value RevisionHeader#MAXIMUM_ID_LENGTH}), which is its primary key.
 */
final class VersionTable {

    private static final Identifier COLUMN = Identifier.of("version_num");

    private final OwnTable table;
    private final Dialect dialect;

    VersionTable(QualifiedName name, Dialect dialect) {
        this.table = OwnTable.of(
                name,
                dialect,
                List.of(Column.of(COLUMN, SqlType.of("varchar", RevisionHeader.MAXIMUM_ID_LENGTH))
                        .withNullable(false)));
        this.dialect = dialect;
    }

    /** The rows, sorted; none if there is no such table. */
    List<String> read(Connection connection) throws SQLException {
        if (!table.isPresent(connection)) {
            return List.of();
        }
        String query = "SELECT " + column() + " FROM " + table.quoted() + " ORDER BY " + column();
        return List.copyOf(new Execution(connection, dialect).query(SqlStatement.of(query)));
    }

    boolean isPresent(Connection connection) throws SQLException {
        return table.isPresent(connection);
    }

    /** Creates the table unless it is there, and commits. */
    void ensure(Connection connection) throws SQLException {
        table.ensure(connection);
    }

    List<SqlStatement> creation() {
        return table.creation();
    }

    SqlStatement statement(VersionChange change) {
        if (change instanceof VersionChange.Insert insert) {
            return new SqlStatement(
                    "INSERT INTO " + table.quoted() + " (" + column() + ") VALUES (?)", List.of(insert.id()));
        }
        if (change instanceof VersionChange.Update update) {
            return new SqlStatement(
                    "UPDATE " + table.quoted() + " SET " + column() + " = ? WHERE " + column() + " = ?",
                    List.of(update.to(), update.from()));
        }
        return new SqlStatement(
                "DELETE FROM " + table.quoted() + " WHERE " + column() + " = ?",
                List.of(((VersionChange.Delete) change).id()));
    }

    /**
     * Moves the rows, without a commit.
     *
     * @throws RetortException of kind DATABASE if a row is not what it was when it was read
     */
    void apply(List<VersionChange> changes, Connection connection) throws SQLException {
        Execution execution = new Execution(connection, dialect);
        for (VersionChange change : changes) {
            int rows = execution.execute(statement(change));
            if (rows != 1) {
                throw RetortException.database(
                        "Version table '" + table.table().name() + "' was moved by someone else meanwhile: "
                                + rows + " rows match where one was to match " + change
                                + ". See where it stands with `current`, and run again");
            }
        }
    }

    private String column() {
        return table.quoted(COLUMN);
    }
}
