package dev.retort.fidelity;

import dev.retort.Comparison;
import dev.retort.RepeatedCheck;
import dev.retort.codegen.RevisionDraft;
import dev.retort.codegen.RevisionRenderer;
import dev.retort.codegen.RevisionSource;
import dev.retort.error.RetortException;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.runtime.MigrationListener;
import dev.retort.runtime.MigrationSettings;
import dev.retort.runtime.Migrator;
import dev.retort.runtime.directory.SourceDirectory;
import dev.retort.schema.Identifier;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A database that is changed by hand and brought back by revisions, again and again. */
final class MutatedDatabase implements AutoCloseable {

    private static final String PACKAGE = "db.revision";

    private final Origin origin;
    private final Product product;
    private final Path directory;
    private TestDatabase database;
    private RepeatedCheck check;
    private Situation situation;

    private MutatedDatabase(Origin origin, Product product, Path directory) {
        this.origin = origin;
        this.product = product;
        this.directory = directory;
    }

    static MutatedDatabase open(Origin origin, Product product, Path directory) throws IOException, SQLException {
        MutatedDatabase mutated = new MutatedDatabase(origin, product, directory);
        mutated.build();
        return mutated;
    }

    /** The database as it should be, which it is between two changes. */
    Situation situation() {
        return situation;
    }

    /** What is reported before anything was changed, in either direction. */
    List<String> falseDifferences() {
        List<String> differences = new ArrayList<>(Directives.of(check.check().diff()));
        differences.addAll(Directives.of(check.reverseCheck().diff()));
        return differences;
    }

    /** Makes the change, has it found, undoes it, and tells what came of it. The database is as before afterwards. */
    Outcome outcome(Mutation mutation) throws IOException, SQLException {
        String refusal = make(mutation);
        if (!refusal.isEmpty()) {
            rebuild();
            return Outcome.refused(mutation, toString(), refusal);
        }
        List<String> reported = List.of();
        List<String> complaints = new ArrayList<>();
        try (Connection byHand = database.open()) {
            Comparison comparison = check.check();
            reported = Directives.of(comparison.diff());
            requireRemark(mutation, comparison, complaints);
            undo(comparison, byHand);
            execute(byHand, mutation.restoredBy());
            requireRestored(complaints);
        } catch (RetortException | SQLException e) {
            complaints.add(e.getMessage());
        }
        if (!complaints.isEmpty()) {
            rebuild();
        }
        return Outcome.made(mutation, toString(), reported, complaints);
    }

    /** Makes those of the changes that the database allows after the ones before, and undoes them all at once. */
    CombinedOutcome outcome(List<Mutation> mutations) throws IOException, SQLException {
        List<Mutation> made = new ArrayList<>();
        for (Mutation mutation : mutations) {
            if (make(mutation).isEmpty()) {
                made.add(mutation);
            }
        }
        List<String> reported = List.of();
        List<String> complaints = new ArrayList<>();
        try (Connection byHand = database.open()) {
            Comparison comparison = check.check();
            reported = Directives.of(comparison.diff());
            undo(comparison, byHand);
            requireRestored(complaints);
        } catch (RetortException | SQLException e) {
            complaints.add(e.getMessage());
        }
        if (!complaints.isEmpty()) {
            rebuild();
        }
        return new CombinedOutcome(made, toString(), reported, complaints);
    }

    /** Why the database does not let the change be made, empty if it does. */
    private String make(Mutation mutation) throws SQLException {
        try (Connection byHand = database.open()) {
            execute(byHand, mutation.sql());
            return "";
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    private void undo(Comparison comparison, Connection byHand) throws IOException, SQLException {
        if (!comparison.isEmpty()) {
            migrate(comparison);
            forgetRevisions(byHand);
        }
    }

    private void rebuild() throws IOException, SQLException {
        close();
        build();
    }

    private void build() throws IOException, SQLException {
        database = product.open();
        Path project = Files.createTempDirectory(directory, "project");
        check = origin.create(database, project);
        situation = new Situation(check.wanted(), check.present(), check.serialColumns(), check.dialect());
        try (Connection byHand = database.open()) {
            forgetRevisions(byHand);
        }
    }

    private void requireRemark(Mutation mutation, Comparison comparison, List<String> complaints) {
        String text = mutation.kind().remark();
        if (comparison.remarks().stream().noneMatch(remark -> remark.contains(text)) && !text.isEmpty()) {
            complaints.add("nothing said of '" + text + "' in " + comparison.remarks());
        }
    }

    private void requireRestored(List<String> complaints) {
        List<String> left = Directives.of(check.check().diff());
        if (!left.isEmpty()) {
            complaints.add("not undone: " + left);
        }
        Schema present = check.present();
        if (!comparable(present).equals(comparable(situation.present()))) {
            complaints.add("the schema is another than before: " + difference(situation.present(), present));
        }
        situation = new Situation(situation.wanted(), present, situation.serial(), situation.dialect());
    }

    private static String difference(Schema before, Schema after) {
        List<String> differences = new ArrayList<>();
        before.tables().forEach((name, table) -> {
            if (!table.equals(after.tables().get(name))) {
                differences.add(table + " became " + after.tables().get(name));
            }
        });
        if (!before.sequences().equals(after.sequences())) {
            differences.add(before.sequences() + " became " + after.sequences());
        }
        if (!before.enumTypes().equals(after.enumTypes())) {
            differences.add(before.enumTypes() + " became " + after.enumTypes());
        }
        if (!before.compositeTypes().equals(after.compositeTypes())) {
            differences.add(before.compositeTypes() + " became " + after.compositeTypes());
        }
        return differences.toString();
    }

    /** The schema without the names of constraints and indexes that nobody chose: what is made anew gets another. */
    private Schema comparable(Schema schema) {
        return schema.withTables(
                schema.tables().values().stream().map(this::comparable).toList());
    }

    private Table comparable(Table table) {
        return table.mapConstraints(constraint -> situation.isChosen(table.name(), constraint.name())
                        ? constraint
                        : constraint.withName(Identifier.UNNAMED))
                .withIndexes(table.indexes().stream()
                        .map(index -> situation.isChosen(table.name(), index.name())
                                ? index
                                : index.withName(Identifier.UNNAMED))
                        .toList());
    }

    /** Renders the difference as a revision, compiles it and runs it. */
    private void migrate(Comparison comparison) throws IOException {
        RevisionSource source = new RevisionRenderer()
                .render(new RevisionDraft(
                        PACKAGE,
                        "b1",
                        List.of(),
                        "undo",
                        Instant.EPOCH,
                        "",
                        comparison.diff().operations(),
                        comparison.diff().reverse()));
        Path revisions = Files.createTempDirectory(directory, "revisions");
        Files.writeString(revisions.resolve(source.fileName()), source.text());
        Migrator migrator = new Migrator(
                database::open,
                SourceDirectory.of(revisions, List.of()),
                MigrationSettings.DEFAULT,
                MigrationListener.NONE);
        migrator.upgrade("head");
    }

    /** What undoes a change is a revision without a past. */
    private static void forgetRevisions(Connection byHand) throws SQLException {
        execute(byHand, List.of("DROP TABLE IF EXISTS " + MigrationSettings.DEFAULT.versionTable()));
    }

    private static void execute(Connection byHand, List<String> statements) throws SQLException {
        try (Statement statement = byHand.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        check.close();
        database.close();
    }

    @Override
    public String toString() {
        return origin + " on " + product;
    }
}
