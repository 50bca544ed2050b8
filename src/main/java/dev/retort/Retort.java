package dev.retort;

import dev.retort.codegen.RevisionDraft;
import dev.retort.codegen.RevisionRenderer;
import dev.retort.codegen.RevisionSource;
import dev.retort.config.Configuration;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import dev.retort.revision.RevisionStep;
import dev.retort.revision.VersionChange;
import dev.retort.runtime.History;
import dev.retort.runtime.MigrationListener;
import dev.retort.runtime.MigrationSettings;
import dev.retort.runtime.Migrator;
import dev.retort.runtime.RevisionDirectory;
import dev.retort.runtime.directory.SourceDirectory;
import dev.retort.scanner.ScannedModel;
import dev.retort.schema.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everything that Retort does, to be called. The command line is a thin layer over it.
 *
 * <pre>{@code
 * Retort retort = Retort.open(Configuration.request().read());
 * retort.upgrade("head", MigrationListener.NONE);
 * if (!retort.check().isEmpty()) { ... }
 * }</pre>
 *
 * <p>Every failure is a {@link RetortException} whose kind is the command line's exit status.
 */
public final class Retort {

    private final Configuration configuration;

    private Retort(Configuration configuration) {
        this.configuration = configuration;
    }

    public static Retort open(Configuration configuration) {
        return new Retort(configuration);
    }

    /** The version of Retort that runs. */
    public static String version() {
        try (InputStream text = Retort.class.getResourceAsStream("version.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model, with the entity classes that were taken and those that were not. Asks no database. */
    public ScannedModel model() {
        return models().read(Dialects.forUrl(configuration.url()));
    }

    /** What leads from one schema to another. Changes nothing. */
    public Comparison diff(Source from, Source to) {
        return comparer().compare(from, to);
    }

    /**
     * What leads from the database to the model; nothing if every change of the model has its revision. Changes nothing.
     *
     * @throws RetortException of kind USAGE if the database does not stand at the newest revision
     */
    public Comparison check() {
        return check(revisions());
    }

    /** The revisions, by their headers alone: none of their code runs. */
    public RevisionGraph revisions() {
        return directory().graph();
    }

    /**
     * Writes a new revision behind the newest one.
     *
     * @return the revision; empty if there is nothing to write into it and that was not asked for
     * @throws RetortException of kind USAGE if the revisions have several heads, or if it is to be filled and the database
     *     does not stand at the newest revision
     */
    public Optional<WrittenRevision> revision(NewRevision request) {
        WholeFile.createDirectories(configuration.revisions());
        RevisionGraph graph = revisions();
        List<String> parents = onlyHead(graph);
        if (!request.autogenerate()) {
            return Optional.of(write(request, parents, Optional.empty()));
        }
        Comparison comparison = check(graph);
        return comparison.isEmpty() && !request.evenIfEmpty()
                ? Optional.empty()
                : Optional.of(write(request, parents, Optional.of(comparison)));
    }

    /** Applies a revision with all that it needs, and says what it ran. */
    public List<RevisionStep> upgrade(String target, MigrationListener listener) {
        return migrator(listener).upgrade(target);
    }

    /** Takes back what was applied on top of a revision, and says what it ran. */
    public List<RevisionStep> downgrade(String target, MigrationListener listener) {
        return migrator(listener).downgrade(target);
    }

    /** Records where the database stands, and runs nothing. */
    public List<VersionChange> stamp(List<String> targets, MigrationListener listener) {
        return migrator(listener).stamp(targets);
    }

    /** The ids of the applied heads, sorted; none if the database stands before the first revision. Changes nothing. */
    public List<String> current() {
        return migrator(MigrationListener.NONE).current();
    }

    private Comparison check(RevisionGraph graph) {
        try (LiveDatabase database = LiveDatabase.open(connections())) {
            requireNewest(graph, Migrator.current(database.connection(), database.dialect(), migrationSettings()));
            return comparer().fromDatabase(Source.MODEL, database);
        }
    }

    private void requireNewest(RevisionGraph graph, List<String> rows) {
        List<String> heads =
                graph.heads().stream().map(RevisionHeader::id).sorted().toList();
        if (rows.equals(heads)) {
            return;
        }
        List<String> unknown = graph.unknown(rows);
        if (!unknown.isEmpty()) {
            throw RetortException.database(
                    "The database stands at revision '" + unknown.get(0) + "', which is not among"
                            + " those in " + configuration.revisions() + ". Check out the sources that have it, or run"
                            + " 'retort stamp' if the database is known to be at another.");
        }
        String where = rows.isEmpty() ? "before the first revision" : "at " + String.join(", ", rows);
        throw RetortException.usage("The database is not up to date: it stands " + where
                + ", and the newest revision is " + String.join(", ", heads) + ". Run 'retort upgrade head' first.");
    }

    private static List<String> onlyHead(RevisionGraph graph) {
        List<String> heads = graph.heads().stream().map(RevisionHeader::id).toList();
        if (heads.size() > 1) {
            throw RetortException.usage("The revisions have several heads (" + String.join(", ", heads)
                    + "), so there is no one place for a new revision. Let one revise the other first.");
        }
        return heads;
    }

    private WrittenRevision write(NewRevision request, List<String> parents, Optional<Comparison> comparison) {
        String id = request.id().isEmpty() ? randomId() : request.id();
        RevisionSource source = renderer()
                .render(new RevisionDraft(
                        configuration.packageName(),
                        id,
                        parents,
                        request.message(),
                        Instant.now(),
                        comparison.map(Retort::generatedBy).orElse(""),
                        comparison.map(each -> each.diff().operations()).orElse(List.of()),
                        comparison.map(each -> each.diff().reverse()).orElse(List.of())));
        Path file = configuration.revisions().resolve(source.fileName());
        WholeFile.create(file, source.text());
        return new WrittenRevision(
                id,
                file,
                comparison.map(each -> each.diff().upgrade()).orElse(List.of()),
                comparison.map(Comparison::remarks).orElse(List.of()));
    }

    private static String generatedBy(Comparison comparison) {
        return "retort " + version() + ", " + comparison.reader() + ", "
                + comparison.dialect().server();
    }

    /** Twelve hexadecimal digits, as Alembic's ids have. */
    private static String randomId() {
        return UUID.randomUUID().toString().substring(24);
    }

    private ReadSchema offline(Source source, Dialect dialect) {
        return source == Source.MODEL ? ReadSchema.of(models().read(dialect)) : history(dialect);
    }

    /** The schema that the revisions add up to. */
    private ReadSchema history(Dialect dialect) {
        History history = History.replay(directory(), dialect, "heads");
        List<String> remarks = history.opaque().stream()
                .map(statement -> "Revision '" + statement.revision() + "' executes SQL at " + statement.place()
                        + ", and the history cannot know what that does to the schema.")
                .toList();
        return new ReadSchema(history.schema(), "", remarks);
    }

    private RevisionRenderer renderer() {
        return configuration.template().map(RevisionRenderer::withTemplate).orElseGet(RevisionRenderer::new);
    }

    private Migrator migrator(MigrationListener listener) {
        return new Migrator(connections()::open, directory(), migrationSettings(), listener);
    }

    private MigrationSettings migrationSettings() {
        return MigrationSettings.DEFAULT.withVersionTable(QualifiedName.of(configuration.versionTable()));
    }

    private DatabaseConnections connections() {
        return new DatabaseConnections(configuration);
    }

    private ModelReader models() {
        return new ModelReader(configuration);
    }

    private Comparer comparer() {
        return new Comparer(configuration, migrationSettings(), this::offline);
    }

    /** Compiled revisions are kept among the build's other products, where there are any, and go with them. */
    private RevisionDirectory directory() {
        SourceDirectory sources = SourceDirectory.of(
                configuration.revisions(), configuration.classpath().entries());
        return Stream.of("target", "build")
                .map(products -> configuration.file().resolveSibling(products))
                .filter(Files::isDirectory)
                .findFirst()
                .map(products -> sources.withCache(products.resolve("retort/revisions")))
                .orElse(sources);
    }
}
