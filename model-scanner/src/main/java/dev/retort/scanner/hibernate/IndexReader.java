package dev.retort.scanner.hibernate;

import dev.retort.scanner.sql.IndexKeyText;
import dev.retort.scanner.sql.IndexOptions;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;

/**
 * Reads the indexes of their own; a unique index over plain columns is a unique key to Hibernate.
 *
 * @param names makes their names
 */
record IndexReader(Names names) {

    List<Index> read(Table table) {
        return table.getIndexes().values().stream()
                .map(index -> read(table, index))
                .toList();
    }

    private Index read(Table table, org.hibernate.mapping.Index index) {
        Map<Selectable, String> orders = index.getSelectableOrderMap();
        IndexOptions options = IndexOptions.parse(MappingAccess.options(index));
        String method = MappingAccess.indexMethod(index).toLowerCase(Locale.ROOT);
        return new Index(
                names.unlessInvented(index.getName()),
                index.getSelectables().stream()
                        .map(selectable -> key(table, selectable, orders.getOrDefault(selectable, "")))
                        .toList(),
                index.isUnique(),
                options.nullsDistinct(),
                method.isEmpty() ? Index.BTREE : method,
                options.include().stream().map(names::written).toList(),
                options.predicate());
    }

    private IndexKey key(Table table, Selectable selectable, String order) {
        if (selectable instanceof Column column && table.getColumn(column) != null) {
            return IndexKey.column(names.of(column)).withDescending(order.equalsIgnoreCase("desc"));
        }
        // Anything else is SQL that someone wrote into the column list; versions before 7.4 let all of it through.
        IndexKeyText text = IndexKeyText.parse(selectable.getText() + " " + order);
        boolean isColumn = !text.inParentheses() && table.getColumn(new Column(text.expression())) != null;
        IndexKey key =
                isColumn ? IndexKey.column(names.written(text.expression())) : IndexKey.expression(text.expression());
        return key.withDescending(text.descending())
                .withNullOrder(text.nullOrder())
                .withOperatorClass(text.operatorClass());
    }
}
