package dev.retort.hint;

import dev.retort.diff.DetectedChange;
import dev.retort.diff.Diff;
import dev.retort.hint.Hint.Cause;
import dev.retort.operation.AddColumn;
import dev.retort.operation.CreateSequence;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropSequence;
import dev.retort.operation.DropTable;
import dev.retort.operation.Operation;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells that the model is read with another naming strategy than the database was made by: tables and columns come and go whose
 * names differ in case and underscores alone.
 */
public final class NamingHint {

    private final Diff diff;
    private final String place;
    private final Respelling<QualifiedName> tables = new Respelling<>();
    private final Respelling<ObjectPath> columns = new Respelling<>();
    private final Respelling<QualifiedName> sequences = new Respelling<>();

    private NamingHint(Diff diff, String place) {
        this.diff = diff;
        this.place = place;
    }

    /**
     * Looks at what leads to the model.
     *
     * @param place what it leads from: {@code database} or {@code history}
     */
    public static Optional<Hint> about(Diff diff, String place) {
        NamingHint search = new NamingHint(diff, place);
        Stream.concat(Affected.changes(diff).stream(), diff.neverDropped().stream())
                .map(DetectedChange::operation)
                .forEach(search::sort);
        return search.found();
    }

    private void sort(Operation operation) {
        ObjectPath subject = operation.subject();
        if (operation instanceof DropTable) {
            tables.goes(letters(subject), subject.owner());
        } else if (operation instanceof CreateTable) {
            tables.comes(letters(subject), subject.owner());
        } else if (operation instanceof DropColumn) {
            columns.goes(letters(subject), subject);
        } else if (operation instanceof AddColumn) {
            columns.comes(letters(subject), subject);
        } else if (operation instanceof DropSequence) {
            sequences.goes(letters(subject), subject.owner());
        } else if (operation instanceof CreateSequence) {
            sequences.comes(letters(subject), subject.owner());
        }
    }

    private static String letters(ObjectPath path) {
        return path.toString().replaceAll("[_\"]", "").toLowerCase(Locale.ROOT);
    }

    /** A team that gives a few of its names another spelling leaves the others; a strategy spares none of several words. */
    private Optional<Hint> found() {
        int respelled = tables.pairs().size() + columns.pairs().size();
        Share share = new Share(respelled, tables.coming() + columns.coming());
        if (!share.isNearlyAll() || respelled < 2 * agreed()) {
            return Optional.empty();
        }
        String example = (tables.pairs().isEmpty() ? columns.example() : tables.example());
        String reason = "The naming strategy is another one than the " + place + " was made by: " + share + " "
                + kinds()
                + " that would be created are there under names that differ in case or underscores alone, such as "
                + example + ".";
        String remedy =
                "Compare 'naming' under [model] with what the application uses: \"spring\" makes job_run of JobRun, as"
                        + " Spring Boot does, and \"jpa\" jobrun.";
        return Optional.of(new Hint(Cause.NAMING, reason, remedy, affected().changes()));
    }

    private String kinds() {
        if (columns.pairs().isEmpty()) {
            return "tables";
        }
        return tables.pairs().isEmpty() ? "columns" : "tables and columns";
    }

    private Affected affected() {
        Set<QualifiedName> objects = new TreeSet<>(tables.names());
        objects.addAll(sequences.names());
        return new Affected(diff, objects, columns.names());
    }

    /** How many names of several words both sides spell alike, and nobody made for a foreign key. */
    private int agreed() {
        Schema from = diff.from();
        int agreed = 0;
        for (Table table : diff.to().tables().values()) {
            Optional<Table> other = from.table(table.name());
            if (other.isPresent()) {
                agreed += isAgreed(ObjectPath.of(table.name()), tables.pairs()) ? 1 : 0;
                agreed += (int) ownNames(table)
                        .filter(name -> other.get().column(name).isPresent())
                        .filter(name -> isAgreed(new ObjectPath(table.name(), name), columns.pairs()))
                        .count();
            }
        }
        return agreed;
    }

    /** What is put off is there on both sides, beside what comes in its place. */
    private static boolean isAgreed(ObjectPath path, Set<String> respelled) {
        Identifier name = path.member().isUnnamed() ? path.owner().name() : path.member();
        return name.text().indexOf('_') > 0 && !respelled.contains(letters(path));
    }

    private static Stream<Identifier> ownNames(Table table) {
        List<Identifier> referring = table.constraints(ForeignKey.class)
                .flatMap(key -> key.columns().stream())
                .toList();
        return table.columns().keySet().stream().filter(name -> !referring.contains(name));
    }
}
