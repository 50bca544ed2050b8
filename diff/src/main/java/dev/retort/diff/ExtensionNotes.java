package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.operation.AddColumn;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.CreateTable;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import dev.retort.operation.Recipe.Step;
import dev.retort.schema.Column;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says at the first use of a type that an extension brings that the extension has to be there. Where a column of the schema
 * before has such a type already, it is.
 */
final class ExtensionNotes {

    private final Dialect dialect;
    private final Set<String> known;

    ExtensionNotes(Schema before, Dialect dialect) {
        this.dialect = dialect;
        this.known = before.tables().values().stream()
                .flatMap(table -> table.columns().values().stream())
                .flatMap(column -> dialect.extension(column.type()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The steps, with a note and the statement that creates the extension where one is used first. */
    List<Step> in(List<Step> steps) {
        Set<String> said = new TreeSet<>(known);
        return steps.stream().map(step -> noted(step, said)).toList();
    }

    private Step noted(Step step, Set<String> said) {
        List<String> extensions = types(step.operation()).stream()
                .flatMap(type -> dialect.extension(type).stream())
                .distinct()
                .filter(said::add)
                .toList();
        if (extensions.isEmpty()) {
            return step;
        }
        List<String> notes = new ArrayList<>(List.of(note(extensions)));
        notes.addAll(step.notes());
        List<Operation> proposals = new ArrayList<>();
        extensions.forEach(
                extension -> proposals.add(new Execute("CREATE EXTENSION IF NOT EXISTS " + extension, List.of())));
        proposals.addAll(step.proposals());
        return new Step(step.operation(), notes, proposals);
    }

    private static String note(List<String> extensions) {
        String named =
                extensions.stream().map(extension -> "'" + extension + "'").collect(Collectors.joining(", "));
        return extensions.size() == 1
                ? "The next step needs the extension " + named + ". To install it where it is missing:"
                : "The next step needs the extensions " + named + ". To install those that are missing:";
    }

    private static List<SqlType> types(Operation operation) {
        if (operation instanceof CreateTable creation) {
            return creation.table().columns().values().stream()
                    .map(Column::type)
                    .toList();
        }
        if (operation instanceof AddColumn addition) {
            return List.of(addition.column().type());
        }
        return operation instanceof AlterColumn alteration
                ? alteration.changes().stream()
                        .flatMap(change ->
                                change instanceof ColumnChange.SetType set ? Stream.of(set.type()) : Stream.empty())
                        .toList()
                : List.of();
    }
}
