package dev.retort;

import dev.retort.error.RetortException;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameTable;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads renames as a person types them: {@code job=task} for a table, {@code job.mail=email} for a column, either behind the
 * name of a schema and a dot. A column is found by the old name of its table and by the new one.
 */
final class RenameNotation {

    private final Schema from;
    private final Schema to;
    private final String fromNoun;
    private final String toNoun;

    RenameNotation(Schema from, Source fromSource, Schema to, Source toSource) {
        this.from = from;
        this.to = to;
        this.fromNoun = "the " + fromSource;
        this.toNoun = "the " + toSource;
    }

    /**
     * The renames that the texts state.
     *
     * @throws RetortException of kind USAGE for a text that states none, or one that cannot be made
     */
    List<Operation> read(List<String> texts) {
        List<Stated> all = texts.stream().map(this::stated).toList();
        List<RenameTable> tables =
                all.stream().filter(Stated::ofTable).map(this::table).toList();
        List<Operation> renames = new ArrayList<>(tables);
        all.stream().filter(stated -> !stated.ofTable()).forEach(stated -> renames.add(column(stated, tables)));
        return renames;
    }

    /** What is left of the equals sign, part by part, and what is right of it. */
    private record Stated(String text, List<Identifier> old, Identifier newName, boolean ofTable) {

        QualifiedName owner() {
            return tableName(old.subList(0, old.size() - 1));
        }

        Identifier column() {
            return old.get(old.size() - 1);
        }
    }

    private Stated stated(String text) {
        List<String> sides = split(text, '=');
        List<Identifier> old = identifiers(sides.get(0));
        List<Identifier> target = identifiers(sides.size() == 2 ? sides.get(1) : "");
        if (sides.size() != 2 || old.isEmpty() || old.size() > 3 || target.size() != 1) {
            throw wrong(
                    text,
                    "it is neither TABLE=NEW_NAME nor TABLE.COLUMN=NEW_NAME. What is right of the equals sign is the new"
                            + " name alone");
        }
        boolean ofTable = old.size() == 1 || old.size() == 2 && from.tables().containsKey(tableName(old));
        return new Stated(text, old, target.get(0), ofTable);
    }

    private RenameTable table(Stated stated) {
        requireTable(stated.text(), tableName(stated.old()), stated.newName());
        return new RenameTable(tableName(stated.old()), stated.newName());
    }

    private void requireTable(String text, QualifiedName old, Identifier newName) {
        QualifiedName target = old.withName(newName);
        if (!from.tables().containsKey(old)) {
            throw wrong(text, fromNoun + " has no table '" + old + "'");
        }
        if (!to.tables().containsKey(target)) {
            throw wrong(text, toNoun + " has no table '" + target + "'");
        }
        if (from.tables().containsKey(target)) {
            throw wrong(text, fromNoun + " has a table '" + target + "' already");
        }
        if (to.tables().containsKey(old)) {
            throw wrong(text, toNoun + " has a table '" + old + "' still");
        }
    }

    private Operation column(Stated stated, List<RenameTable> tables) {
        QualifiedName owner = stated.owner();
        QualifiedName before = owner;
        QualifiedName after = owner;
        for (RenameTable rename : tables) {
            QualifiedName target = rename.table().withName(rename.newName());
            if (owner.equals(rename.table()) || owner.equals(target)) {
                before = rename.table();
                after = target;
            }
        }
        requireColumn(stated, before, after);
        return new RenameColumn(after, stated.column(), stated.newName());
    }

    private void requireColumn(Stated stated, QualifiedName before, QualifiedName after) {
        require(stated, from, fromNoun, before, stated.column(), true);
        require(stated, to, toNoun, after, stated.newName(), true);
        require(stated, from, fromNoun, before, stated.newName(), false);
        require(stated, to, toNoun, after, stated.column(), false);
    }

    private static void require(
            Stated stated, Schema schema, String noun, QualifiedName table, Identifier column, boolean present) {
        if (!schema.tables().containsKey(table)) {
            throw wrong(stated.text(), noun + " has no table '" + table + "'");
        }
        boolean found = schema.tables().get(table).columns().containsKey(column);
        if (found != present) {
            throw wrong(
                    stated.text(),
                    "table '" + table + "' of " + noun + (found ? " has a column '" : " has no column '") + column
                            + (found ? "', so nothing is renamed" : "'"));
        }
    }

    private static RetortException wrong(String text, String reason) {
        return RetortException.usage("Cannot rename by '" + text + "': " + reason + ".");
    }

    private static QualifiedName tableName(List<Identifier> parts) {
        return new QualifiedName(parts.size() == 1 ? Identifier.UNNAMED : parts.get(0), parts.get(parts.size() - 1));
    }

    private static List<Identifier> identifiers(String path) {
        List<Identifier> names =
                split(path, '.').stream().map(String::strip).map(Identifier::of).toList();
        return names.stream().anyMatch(Identifier::isUnnamed) ? List.of() : names;
    }

    /** The parts between separators that stand outside of double quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
