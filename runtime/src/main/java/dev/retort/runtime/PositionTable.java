package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionHeader;
import dev.retort.schema.Column;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table that tells how far a revision has come which is in the database in part: it has no row, or one. */
final class PositionTable {

    private static final Identifier REVISION = Identifier.of("revision");
    private static final Identifier DIRECTION = Identifier.of("direction");
    private static final Identifier STATEMENTS = Identifier.of("statements");
    private static final Identifier CONNECTIONS = Identifier.of("connections");
    private static final Identifier DIGEST = Identifier.of("digest");
    private static final Identifier BEGUN = Identifier.of("begun");
    private static final Identifier TRACE = Identifier.of("trace");
    private static final Identifier[] ALL = {REVISION, DIRECTION, STATEMENTS, CONNECTIONS, DIGEST, BEGUN, TRACE};
    private static final int DIRECTION_LENGTH = 9;

    private final OwnTable table;
    private final Dialect dialect;

    PositionTable(QualifiedName name, Dialect dialect) {
        SqlType digest = SqlType.of("varchar", Digest.LENGTH);
        this.table = OwnTable.of(
                name,
                dialect,
                List.of(
                        Column.of(REVISION, SqlType.of("varchar", RevisionHeader.MAXIMUM_ID_LENGTH))
                                .withNullable(false),
                        Column.of(DIRECTION, SqlType.of("varchar", DIRECTION_LENGTH))
                                .withNullable(false),
                        Column.of(STATEMENTS, SqlType.of("integer")).withNullable(false),
                        Column.of(CONNECTIONS, SqlType.of("integer")).withNullable(false),
                        Column.of(DIGEST, digest),
                        Column.of(BEGUN, digest),
                        Column.of(TRACE, digest)));
        this.dialect = dialect;
    }

    /** The row; empty if no revision is there in part. */
    Optional<Position> read(Connection connection) throws SQLException {
        if (!table.isPresent(connection)) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + table.quoted(ALL) + " FROM " + table.quoted())) {
            return row.next() ? Optional.of(position(row)) : Optional.empty();
        }
    }

    /** Creates the table unless it is there, and commits. */
    void ensure(Connection connection) throws SQLException {
        table.ensure(connection);
    }

    /** Creates the table unless it is there, in the transaction that is open. */
    void create(Connection connection) throws SQLException {
        table.create(connection);
    }

    /** Puts the row in place of the one that is there, without a commit. */
    void write(Position position, Connection connection) throws SQLException {
        Execution execution = new Execution(connection, dialect);
        List<Object> values = List.of(
                position.revision(),
                position.direction().word(),
                position.statements(),
                position.connections(),
                position.digest(),
                position.begun().digest(),
                position.begun().trace());
        String assignments =
                Arrays.stream(ALL).map(column -> table.quoted(column) + " = ?").collect(Collectors.joining(", "));
        int rows = execution.execute(new SqlStatement("UPDATE " + table.quoted() + " SET " + assignments, values));
        if (rows == 0) {
            String places = String.join(", ", Collections.nCopies(ALL.length, "?"));
            execution.execute(new SqlStatement(
                    "INSERT INTO " + table.quoted() + " (" + table.quoted(ALL) + ") VALUES (" + places + ")", values));
        }
    }

    /** Takes the row away, without a commit. */
    void clear(Connection connection) throws SQLException {
        new Execution(connection, dialect).execute(SqlStatement.of("DELETE FROM " + table.quoted()));
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                row.getString(1),
                row.getString(2).equals(Direction.UPGRADE.word()) ? Direction.UPGRADE : Direction.DOWNGRADE,
                row.getInt(3),
                row.getInt(4),
                OwnTable.text(row, 5),
                new BegunStatement(OwnTable.text(row, 6), OwnTable.text(row, 7)));
    }
}
