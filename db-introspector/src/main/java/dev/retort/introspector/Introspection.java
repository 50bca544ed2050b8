package dev.retort.introspector;

import dev.retort.schema.Column;
import dev.retort.schema.Identity;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * What was read of a database.
 *
 * @param schema the schema, in the dialect's canonical form; a serial column reads as an identity column, and its sequence is
 *     part of it
 * @param serialColumns the serial columns, sorted by table
 * @param notices what a person should know and a schema cannot say, such as an index that is invalid; a sentence each, sorted
 * @param passedOver tables of which others take care, counted: {@code 3 partitions}, {@code 1 table of extension 'postgis'}
 */
public record Introspection(
        Schema schema, List<SerialColumn> serialColumns, List<String> notices, List<String> passedOver) {

    public Introspection {
        serialColumns = List.copyOf(serialColumns);
        notices = List.copyOf(notices);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * The schema as it is to be compared with another one. A serial column is as good as the identity column that the other has
     * in its place, or may have had. Where the other has a column without identity, or the sequence as an object of its own,
     * it reads as what it is: a column with a default, beside a sequence.
     */
    public Schema comparedWith(Schema other) {
        Schema compared = schema;
        for (SerialColumn serial : serialColumns) {
            boolean isMapped = other.sequences().containsKey(serial.sequence().name());
            boolean isPlain = other.table(serial.table())
                    .flatMap(table -> table.column(serial.column().name()))
                    .filter(column -> !(column.value() instanceof Identity))
                    .isPresent();
            if (isMapped || isPlain) {
                compared = spelledOut(compared, serial);
            }
        }
        return compared;
    }

    private static Schema spelledOut(Schema schema, SerialColumn serial) {
        List<Table> tables = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            tables.add(table.name().equals(serial.table()) ? spelledOut(table, serial.column()) : table);
        }
        List<Sequence> sequences = new ArrayList<>(schema.sequences().values());
        sequences.add(serial.sequence());
        return schema.withTables(tables).withSequences(sequences);
    }

    private static Table spelledOut(Table table, Column serial) {
        return table.withColumns(table.columns().values().stream()
                .map(column -> column.name().equals(serial.name()) ? serial : column)
                .toList());
    }
}
