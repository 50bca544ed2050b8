package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameSequence;
import dev.retort.operation.RenameTable;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The renames of tables and columns that somebody has said, as far as they are still to be made: those of which the first schema
 * has the old name and the second the new one.
 *
 * <p>What is named by convention after a table or column follows it: constraints and indexes, and the sequences that Hibernate
 * names after a table. A sequence that was dropped and created instead would begin anew.
 */
final class AppliedRenames {

    private final Schema wanted;
    private final Dialect dialect;
    private final List<DetectedChange> changes = new ArrayList<>();
    private final Map<QualifiedName, Table> originals = new TreeMap<>();
    private Schema schema;

    private AppliedRenames(Schema from, Schema to, Dialect dialect) {
        this.schema = from;
        this.wanted = to;
        this.dialect = dialect;
    }

    /**
     * Makes renames.
     *
     * @param stated {@link RenameTable} and {@link RenameColumn}, in whatever order; columns under the new name of their table
     */
    static AppliedRenames of(List<Operation> stated, Schema from, Schema to, Dialect dialect) {
        AppliedRenames renames = new AppliedRenames(from, to, dialect);
        renames.applyAll(stated.stream()
                .filter(RenameTable.class::isInstance)
                .map(RenameTable.class::cast)
                .toList());
        renames.applyColumns(stated.stream()
                .filter(RenameColumn.class::isInstance)
                .map(RenameColumn.class::cast)
                .toList());
        renames.originals.forEach(renames::followConvention);
        return renames;
    }

    /** The first schema with its new names. */
    Schema schema() {
        return schema;
    }

    /** The renames, in an order in which they can be made. */
    List<DetectedChange> changes() {
        return List.copyOf(changes);
    }

    /** A name may be free only after another rename has freed it. */
    private void applyAll(List<RenameTable> renames) {
        List<RenameTable> waiting = new ArrayList<>(renames);
        Set<QualifiedName> targets = new TreeSet<>();
        renames.forEach(rename -> targets.add(rename.table().withName(rename.newName())));
        while (waiting.removeIf(rename -> apply(rename, targets))) {
            // Each round frees a name, or is the last.
        }
    }

    private boolean apply(RenameTable rename, Set<QualifiedName> targets) {
        QualifiedName old = rename.table();
        QualifiedName target = old.withName(rename.newName());
        boolean due = schema.tables().containsKey(old)
                && !schema.tables().containsKey(target)
                && wanted.tables().containsKey(target)
                && (!wanted.tables().containsKey(old) || targets.contains(old));
        if (!due) {
            return false;
        }
        originals.put(target, schema.tables().get(old));
        make(rename, "Detected renamed table '" + old + "' to '" + target + "'");
        List.copyOf(schema.sequences().values()).forEach(sequence -> follow(sequence, old, target));
        return true;
    }

    private void follow(Sequence sequence, QualifiedName old, QualifiedName target) {
        String prefix = old.name().text() + "_";
        QualifiedName name = sequence.name();
        if (!name.schema().equals(old.schema()) || !name.name().text().startsWith(prefix)) {
            return;
        }
        String text = target.name().text() + "_" + name.name().text().substring(prefix.length());
        Identifier newName = Identifier.of(text);
        QualifiedName followed = name.withName(newName);
        boolean due = !wanted.sequences().containsKey(name)
                && wanted.sequences().containsKey(followed)
                && !schema.sequences().containsKey(followed);
        Operation rename = new RenameSequence(name, newName);
        if (due && dialect.refusal(rename).isEmpty()) {
            make(
                    rename,
                    "Detected renamed sequence '" + name + "' to '" + followed + "' along with table '" + old + "'");
        }
    }

    private void applyColumns(List<RenameColumn> renames) {
        List<RenameColumn> waiting = new ArrayList<>(renames);
        while (waiting.removeIf(rename -> apply(rename, renames))) {
            // Each round frees a name, or is the last.
        }
    }

    private boolean apply(RenameColumn rename, List<RenameColumn> all) {
        Table present = schema.tables().get(rename.table());
        Table target = wanted.tables().get(rename.table());
        if (present == null || target == null) {
            return false;
        }
        boolean givenOn = all.stream()
                .anyMatch(other ->
                        other.table().equals(rename.table()) && other.newName().equals(rename.column()));
        boolean due = present.columns().containsKey(rename.column())
                && !present.columns().containsKey(rename.newName())
                && target.columns().containsKey(rename.newName())
                && (!target.columns().containsKey(rename.column()) || givenOn);
        if (due) {
            originals.putIfAbsent(rename.table(), present);
            make(
                    rename,
                    "Detected renamed column '" + rename.table() + "." + rename.column() + "' to '" + rename.newName()
                            + "'");
        }
        return due;
    }

    private void followConvention(QualifiedName name, Table original) {
        Table present = schema.tables().get(name);
        Table target = wanted.tables().get(name);
        List<Member> members = Member.of(present).stream()
                .sorted(Comparator.comparing(Member::name))
                .toList();
        for (Member member : members) {
            Identifier old = member.name();
            boolean conventional = Member.of(original).stream()
                    .filter(each -> each.name().equals(old))
                    .anyMatch(each -> conventional(original, each).equals(old));
            boolean said =
                    Member.of(target).stream().anyMatch(each -> each.name().equals(old));
            Identifier newName = conventional(present, member);
            if (conventional && !said && !newName.equals(old) && isFree(name.withName(newName))) {
                Operation rename = member.rename(name, newName);
                if (dialect.refusal(rename).isEmpty()) {
                    make(rename, Sentences.renamed(name, member, newName));
                }
            }
        }
    }

    private Identifier conventional(Table table, Member member) {
        Table alone = Member.in(table, List.of(member.withName(Identifier.UNNAMED)));
        return Member.of(dialect.conventionalNames().resolve(alone, new TreeSet<>()))
                .get(0)
                .name();
    }

    private boolean isFree(QualifiedName name) {
        return !schema.tables().containsKey(name)
                && !schema.sequences().containsKey(name)
                && schema.tables().values().stream()
                        .filter(table -> table.name().schema().equals(name.schema()))
                        .flatMap(table -> Member.of(table).stream())
                        .noneMatch(member -> member.name().equals(name.name()));
    }

    private void make(Operation rename, String sentence) {
        schema = rename.applyTo(schema);
        changes.add(new DetectedChange(rename, sentence));
    }
}
