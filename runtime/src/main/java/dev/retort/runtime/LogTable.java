package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.revision.RevisionHeader;
import dev.retort.schema.Column;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The table that tells what has been run on a database, by whom and with which outcome: a row for each {@link LogEntry}. */
final class LogTable {

    private static final Identifier ENTRY = Identifier.of("entry");
    private static final Identifier[] VALUES = {
        Identifier.of("revision"),
        Identifier.of("action"),
        Identifier.of("checksum"),
        Identifier.of("user_name"),
        Identifier.of("host"),
        Identifier.of("tool_version"),
        Identifier.of("started"),
        Identifier.of("milliseconds"),
        Identifier.of("outcome"),
        Identifier.of("error")
    };
    private static final int WORD_LENGTH = 9;
    private static final int NAME_LENGTH = 255;
    private static final int ERROR_LENGTH = 4000;
    private static final String DONE = "done";
    private static final String FAILED = "failed";

    private final OwnTable table;
    private final Dialect dialect;

    LogTable(QualifiedName name, Dialect dialect) {
        List<SqlType> types = List.of(
                SqlType.of("varchar", RevisionHeader.MAXIMUM_ID_LENGTH),
                SqlType.of("varchar", WORD_LENGTH),
                SqlType.of("varchar", Digest.LENGTH),
                SqlType.of("varchar", NAME_LENGTH),
                SqlType.of("varchar", NAME_LENGTH),
                SqlType.of("varchar", NAME_LENGTH),
                dialect.parseType("timestamp(6) with time zone"),
                SqlType.of("bigint"),
                SqlType.of("varchar", WORD_LENGTH),
                SqlType.of("varchar", ERROR_LENGTH));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(ENTRY, SqlType.of("bigint"))
                .withNullable(false)
                .withValue(new Identity(false, SequenceOptions.defaults())));
        for (int i = 0; i < VALUES.length; i++) {
            columns.add(Column.of(VALUES[i], types.get(i)));
        }
        this.table = OwnTable.of(name, dialect, columns);
        this.dialect = dialect;
    }

    /** Creates the table unless it is there, and commits. */
    void ensure(Connection connection) throws SQLException {
        table.ensure(connection);
    }

    /** Adds a row, without a commit. */
    void add(LogEntry entry, Connection connection) throws SQLException {
        String places = String.join(", ", Collections.nCopies(VALUES.length, "?"));
        new Execution(connection, dialect)
                .execute(new SqlStatement(
                        "INSERT INTO " + table.quoted() + " (" + table.quoted(VALUES) + ") VALUES (" + places + ")",
                        List.of(
                                entry.revision(),
                                entry.action().name().toLowerCase(Locale.ROOT),
                                entry.checksum(),
                                cut(entry.user(), NAME_LENGTH),
                                cut(entry.host(), NAME_LENGTH),
                                cut(entry.toolVersion(), NAME_LENGTH),
                                entry.started(),
                                entry.elapsed().toMillis(),
                                entry.succeeded() ? DONE : FAILED,
                                cut(entry.error(), ERROR_LENGTH))));
    }

    /** The rows, oldest first; none if there is no such table. */
    List<LogEntry> read(Connection connection) throws SQLException {
        List<LogEntry> entries = new ArrayList<>();
        if (!table.isPresent(connection)) {
            return entries;
        }
        String query =
                "SELECT " + table.quoted(VALUES) + " FROM " + table.quoted() + " ORDER BY " + table.quoted(ENTRY);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                entries.add(entry(row));
            }
        }
        return entries;
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        String error = OwnTable.text(row, 10);
        return new LogEntry(
                OwnTable.text(row, 1),
                LogEntry.Action.valueOf(OwnTable.text(row, 2).toUpperCase(Locale.ROOT)),
                OwnTable.text(row, 3),
                OwnTable.text(row, 4),
                OwnTable.text(row, 5),
                OwnTable.text(row, 6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong(8)),
                OwnTable.text(row, 9).equals(FAILED) && error.isEmpty() ? FAILED : error);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
