package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.error.RetortException;
import dev.retort.operation.CreateTable;
import dev.retort.revision.RevisionHeader;
import dev.retort.revision.VersionChange;
import dev.retort.schema.Column;
import dev.retort.schema.Deferral;
import dev.retort.schema.Identifier;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The table in which a database remembers where it stands: a row for each applied head, in column {@code version_num} of
 * type varchar({@value RevisionHeader#MAXIMUM_ID_LENGTH}), which is its primary key.
 */
final class VersionTable {

    private static final Identifier COLUMN = Identifier.of("version_num");

    private final QualifiedName name;
    private final Dialect dialect;

    VersionTable(QualifiedName name, Dialect dialect) {
        this.name = name;
        this.dialect = dialect;
    }

    /** The rows, sorted; none if there is no such table. */
    List<String> read(Connection connection) throws SQLException {
        if (!isPresent(connection)) {
            return List.of();
        }
        String query = "SELECT " + column() + " FROM " + dialect.quote(name) + " ORDER BY " + column();
        return List.copyOf(new Execution(connection, dialect).query(SqlStatement.of(query)));
    }

    boolean isPresent(Connection connection) throws SQLException {
        return TablePresence.of(name, dialect, connection);
    }

    /** Creates the table unless it is there, and commits. */
    void ensure(Connection connection) throws SQLException {
        TablePresence.ensure(name, creation(), dialect, connection);
    }

    List<SqlStatement> creation() {
        Column version = Column.of(COLUMN, SqlType.of("varchar", RevisionHeader.MAXIMUM_ID_LENGTH))
                .withNullable(false);
        PrimaryKey key = new PrimaryKey(Identifier.UNNAMED, List.of(COLUMN), Deferral.NOT_DEFERRABLE);
        Table table = Table.of(name, List.of(version)).withConstraints(List.of(key));
        return dialect.compile(new ConventionalNaming(dialect.conventionalNames()).resolve(new CreateTable(table)));
    }

    SqlStatement statement(VersionChange change) {
        if (change instanceof VersionChange.Insert insert) {
            return new SqlStatement(
                    "INSERT INTO " + dialect.quote(name) + " (" + column() + ") VALUES (?)", List.of(insert.id()));
        }
        if (change instanceof VersionChange.Update update) {
            return new SqlStatement(
                    "UPDATE " + dialect.quote(name) + " SET " + column() + " = ? WHERE " + column() + " = ?",
                    List.of(update.to(), update.from()));
        }
        return new SqlStatement(
                "DELETE FROM " + dialect.quote(name) + " WHERE " + column() + " = ?",
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
                throw RetortException.database("Version table '" + name + "' was moved by someone else meanwhile: "
                        + rows + " rows match where one was to match " + change
                        + ". See where it stands with `current`, and run again");
            }
        }
    }

    private String column() {
        return dialect.quote(COLUMN);
    }
}
