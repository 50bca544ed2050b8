package dev.retort.introspector;

import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads H2's sequences; its catalog leaves those of identity columns out by itself. */
final class H2Sequences {

    private static final String SEQUENCES = """
            SELECT SEQUENCE_SCHEMA, SEQUENCE_NAME, DATA_TYPE, START_VALUE, INCREMENT, MINIMUM_VALUE, MAXIMUM_VALUE,
                   CACHE, CYCLE_OPTION
            FROM INFORMATION_SCHEMA.SEQUENCES
            WHERE SEQUENCE_SCHEMA IN (%s)
            ORDER BY SEQUENCE_SCHEMA, SEQUENCE_NAME
            """;

    private H2Sequences() {}

    static List<Sequence> read(Catalog catalog, StoredNames names, String[] schemas) {
        return catalog.read(
                "sequences",
                H2Tables.among(SEQUENCES, schemas),
                row -> new Sequence(
                        names.name(row.getString("SEQUENCE_SCHEMA"), row.getString("SEQUENCE_NAME")),
                        options(row, names)),
                (Object[]) schemas);
    }

    private static SequenceOptions options(ResultSet row, StoredNames names) throws SQLException {
        return new SequenceOptions(
                names.dialect().parseType(row.getString("DATA_TYPE")),
                row.getLong("START_VALUE"),
                row.getLong("INCREMENT"),
                row.getLong("MINIMUM_VALUE"),
                row.getLong("MAXIMUM_VALUE"),
                row.getLong("CACHE"),
                row.getString("CYCLE_OPTION").equals("YES"));
    }
}
