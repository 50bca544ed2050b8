package dev.retort.introspector;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Index;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was read of a database.
 *
 * @param schema the schema, in the dialect's canonical form; a serial column reads as an identity column, and its sequence is
 *     part of it
 * @param serialColumns the serial columns, sorted by table
 * @param invalidIndexes the indexes that the database does not use, which are no part of the schema
 * @param passedOver tables of which others take care, counted: {@code 3 partitions}, {@code 1 table of extension 'postgis'}
 */
public record Introspection(
        Schema schema, List<SerialColumn> serialColumns, List<InvalidIndex> invalidIndexes, List<String> passedOver) {

    public Introspection {
        serialColumns = List.copyOf(serialColumns);
        invalidIndexes = List.copyOf(invalidIndexes);
        passedOver = List.copyOf(passedOver);
    }

    /** What a person should know and a schema cannot say, a sentence each, sorted. */
    public List<String> notices() {
        return invalidIndexes.stream().map(InvalidIndex::notice).sorted().toList();
    }

    /**
     * The schema as it is to be compared with another one.
     *
     * <p>A serial column is as good as the identity column that the other has in its place, or may have had. Where the other
     * has another identity or none, or the sequence as an object of its own, it reads as what it is: a column with a default,
     * beside a sequence. An invalid index counts where the other has it too, so that it is not created a second time.
     */
    public Schema comparedWith(Schema other) {
        Schema compared = schema;
        for (SerialColumn serial : serialColumns) {
            boolean isMapped = other.sequences().containsKey(serial.sequence().name());
            ColumnValue identity = column(schema, serial).map(Column::value).orElse(ColumnValue.NONE);
            boolean isAnother = column(other, serial)
                    .filter(column -> !column.value().equals(identity))
                    .isPresent();
            if (isMapped || isAnother) {
                compared = spelledOut(compared, serial);
            }
        }
        List<InvalidIndex> wanted =
                invalidIndexes.stream().filter(index -> index.isWantedBy(other)).toList();
        return wanted.isEmpty() ? compared : with(wanted, compared);
    }

    private static Optional<Column> column(Schema schema, SerialColumn serial) {
        return schema.table(serial.table())
                .flatMap(table -> table.column(serial.column().name()));
    }

    private static Schema with(List<InvalidIndex> wanted, Schema schema) {
        return schema.withTables(schema.tables().values().stream()
                .map(table -> with(wanted, table))
                .toList());
    }

    private static Table with(List<InvalidIndex> wanted, Table table) {
        List<Index> indexes = new ArrayList<>(table.indexes());
        wanted.stream()
                .filter(invalid -> invalid.table().equals(table.name()))
                .map(InvalidIndex::index)
                .forEach(indexes::add);
        return table.withIndexes(indexes);
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
