package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a named enumeration type other labels where no statement can: no database takes a label away or moves it. The old
 * type steps aside under another name, the new one is created, every column of the type is converted through text, and the
 * old type is dropped.
 */
public final class EnumReplacement {

    private EnumReplacement() {}

    /**
     * The operations that replace the type of this name by {@code wanted}.
     *
     * @param before a schema that has a type of the same name
     */
    public static List<Operation> of(Schema before, EnumType wanted) {
        QualifiedName name = wanted.name();
        Identifier aside = free(before, name);
        List<Operation> operations = new ArrayList<>();
        operations.add(new RenameEnumType(name, aside));
        operations.add(new CreateEnumType(wanted));
        for (Table table : before.tables().values()) {
            for (Column column : table.columns().values()) {
                if (elementType(column.type()).equals(new SqlType.UserDefined(name))) {
                    operations.add(new AlterColumn(table.name(), column.name(), conversion(column, name)));
                }
            }
        }
        operations.add(new DropEnumType(name.withName(aside)));
        return List.copyOf(operations);
    }

    private static List<ColumnChange> conversion(Column column, QualifiedName type) {
        String dimensions = column.type() instanceof SqlType.Array ? "[]" : "";
        String using = sql(column.name()) + "::text" + dimensions + "::"
                + (type.inDefaultSchema() ? "" : sql(type.schema()) + ".")
                + sql(type.name())
                + dimensions;
        ColumnChange convert = new ColumnChange.SetType(column.type(), column.collation(), using);
        return column.value() instanceof ColumnValue.Default value
                ? List.of(new ColumnChange.DropDefault(), convert, new ColumnChange.SetDefault(value.expression()))
                : List.of(convert);
    }

    private static SqlType elementType(SqlType type) {
        SqlType element = type;
        while (element instanceof SqlType.Array array) {
            element = array.element();
        }
        return element;
    }

    /** A name that no type has, and that no database finds too long. */
    private static Identifier free(Schema schema, QualifiedName name) {
        String text = name.name().text();
        boolean fits = text.getBytes(StandardCharsets.UTF_8).length < 50;
        String candidate = (fits ? text : "type") + "_old";
        while (schema.enumTypes().containsKey(name.withName(Identifier.of(candidate)))) {
            candidate += "_old";
        }
        return Identifier.of(candidate);
    }

    private static String sql(Identifier identifier) {
        return "\"" + identifier.text().replace("\"", "\"\"") + "\"";
    }
}
