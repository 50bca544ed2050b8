package dev.retort;

import dev.retort.config.Configuration;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import dev.retort.revision.RevisionLine;
import dev.retort.revision.RevisionRange;
import dev.retort.revision.RevisionStep;
import dev.retort.revision.VersionChange;
import dev.retort.runtime.ChangedRevisions;
import dev.retort.runtime.LogEntry;
import dev.retort.runtime.MigrationListener;
import dev.retort.runtime.MigrationScript;
import dev.retort.runtime.MigrationSettings;
import dev.retort.runtime.Migrator;
import dev.retort.runtime.Rehearsal;
import dev.retort.runtime.TransactionPolicy;
import dev.retort.runtime.UnfinishedRevision;
import dev.retort.runtime.directory.SourceDirectory;
import dev.retort.scanner.ScannedModel;
import dev.retort.schema.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything that Retort does, to be called. The command line is a thin layer over it.
 *
 * <pre>{@code
 * Retort retort = Retort.open(Configuration.request().read());
 * retort.upgrade("head");
 * if (!retort.check().isEmpty()) { ... }
 * }</pre>
 *
 * <p>Every failure is a {@link RetortException} whose kind is the command line's exit status.
 */
public final class Retort {

    private final Configuration configuration;
    private final UnaryOperator<MigrationSettings> running;
    private final MigrationListener listener;

    private Retort(Configuration configuration, UnaryOperator<MigrationSettings> running, MigrationListener listener) {
        this.configuration = configuration;
        this.running = running;
        this.listener = listener;
    }

    public static Retort open(Configuration configuration) {
        return new Retort(configuration, UnaryOperator.identity(), MigrationListener.NONE);
    }

    /** The same, but with what the configuration says about running revisions changed. */
    public Retort running(UnaryOperator<MigrationSettings> change) {
        return new Retort(configuration, change, listener);
    }

    /** The same, with somebody who is told what happens while revisions run. */
    public Retort listening(MigrationListener other) {
        return new Retort(configuration, running, other);
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
        return new ModelReader(configuration).read(Dialects.forUrl(configuration.url()));
    }

    /** What leads from one schema to another. Changes nothing. */
    public Comparison diff(Source from, Source to) {
        return comparer().compare(from, to);
    }

    /**
     * What leads from the database to the model, and which of it was done to the database by hand; nothing if every change of
     * the model has its revision, and nobody changed the database without one. Changes nothing.
     *
     * @throws RetortException of kind USAGE if the database does not stand at the newest revision
     */
    public Check check() {
        return atNewest(revisions(), comparer()::check);
    }

    /** What database and model have that Retort never creates, alters or drops. Changes nothing. */
    public Unmanaged unmanaged() {
        try (LiveDatabase database = LiveDatabase.open(connections())) {
            return comparer().unmanaged(database);
        }
    }

    /** The revisions, by their headers alone: none of their code runs. */
    public RevisionGraph revisions() {
        return directory().graph();
    }

    /** Writes a new revision, and asks nobody. */
    public Optional<WrittenRevision> revision(NewRevision request) {
        return revision(request, RevisionInquiry.NOBODY);
    }

    /**
     * Writes a new revision.
     *
     * @param inquiry asked about what looks like a rename, and whether a revision is wanted that has one reason for nearly all
     *     of it
     * @return the revision; empty if there is nothing to write into it and that was not asked for
     * @throws RetortException of kind USAGE if its place in the history is none, or open because there are several heads; or if
     *     it is to be filled and the database does not stand at the newest revisions, or a rename cannot be made, or nearly
     *     all of it has one reason and nobody wants it all the same
     */
    public Optional<WrittenRevision> revision(NewRevision request, RevisionInquiry inquiry) {
        configuration.revisionDirectories().forEach(WholeFile::createDirectories);
        RevisionGraph graph = revisions();
        Parentage parentage = Parentage.of(request.placement(), graph);
        if (!request.autogenerate()) {
            return Optional.of(writer().write(request, parentage, Optional.empty()));
        }
        Consumer<Comparison> guard = comparison -> RevisionGuard.require(request, comparison, inquiry);
        Comparison comparison =
                filling(request, graph, comparer().renaming(request.renames(), inquiry, guard), inquiry::told);
        if (request.drops()) {
            requireDropsAlone(comparison);
            comparison = comparison.dropping();
        }
        return comparison.isEmpty() && !request.evenIfEmpty()
                ? Optional.empty()
                : Optional.of(writer().write(request, parentage, Optional.of(comparison)));
    }

    /**
     * Writes an empty revision that joins several heads, be they needed by other revisions or not.
     *
     * @param request the revision, whose placement names the heads; {@code heads} stands for all
     * @throws RetortException of kind USAGE if they are fewer than two, or not heads
     */
    public WrittenRevision merge(NewRevision request) {
        Parentage parentage = Parentage.of(request.placement(), revisions());
        if (parentage.revises().size() < 2) {
            throw RetortException.usage("There is nothing to merge: "
                    + (parentage.revises().isEmpty()
                            ? "no revision is named."
                            : "'" + parentage.ids().get(0) + "' is the only revision named."));
        }
        return writer().write(request, parentage, Optional.empty());
    }

    /**
     * Lets a revision follow another, and all that follows it go along. Every database that the configuration names and that
     * runs these revisions is asked first.
     *
     * @param revision the revision, as a symbol
     * @param onto the revision that it is to follow; {@code base} for none
     * @param vouchedFor the names of databases that are not asked, for the caller knows that they have not applied it
     * @throws RetortException of kind USAGE if a database has applied it, or the graph that would come of it is none; and of
     *     kind DATABASE if a database cannot be asked. Then nothing is written.
     */
    public RebasedRevision rebase(String revision, String onto, Set<String> vouchedFor) {
        return new Rebase(configuration, directory()).run(revision, onto, vouchedFor);
    }

    /**
     * Puts one revision in place of a line of them: the new source is written, and then theirs are deleted. A database that
     * has applied them all counts as having applied the one.
     *
     * @param range the line, both ends included
     * @param message what the new revision is about
     * @param id its id, empty for a random one
     * @throws RetortException of kind USAGE if the range is no line, or others need something in the middle of it; and of kind
     *     REVISION if a revision cannot be recorded without a database. Then nothing is written.
     */
    public SquashedRevision squash(RevisionRange range, String message, String id) {
        SourceDirectory directory = directory();
        RevisionLine line = directory.graph().line(range, range.asksDatabase() ? current() : List.of());
        Dialect dialect = new OfflineSources(configuration, directory).dialect();
        return new Squash(directory, writer(), dialect).run(line, message, id);
    }

    /** Applies a revision with all that it needs, and says what it ran. */
    public List<RevisionStep> upgrade(String target) {
        return migrator().upgrade(target);
    }

    /** Takes back what was applied on top of a revision, and says what it ran. */
    public List<RevisionStep> downgrade(String target) {
        return migrator().downgrade(target);
    }

    /** Records where the database stands, and runs nothing. */
    public List<VersionChange> stamp(List<String> targets) {
        return migrator().stamp(targets);
    }

    /** Records where the database stands, whatever it was recorded at before, be it known here or not. */
    public List<VersionChange> purgeAndStamp(List<String> targets) {
        return migrator().purgeAndStamp(targets);
    }

    /** Creates the version table if it is missing. */
    public void ensureVersionTable() {
        migrator().ensureVersionTable();
    }

    /** What those would run, as SQL scripts, written without asking the database. */
    public MigrationScript script() {
        return new MigrationScript(Dialects.forUrl(configuration.url()), directory(), migrationSettings());
    }

    /** What those would run on the database as it stands, which stays as it is. */
    public Rehearsal rehearsal() {
        return new Rehearsal(connections()::open, directory(), migrationSettings(), listener);
    }

    /** The ids of the applied heads, sorted; none if the database stands before the first revision. Changes nothing. */
    public List<String> current() {
        return revisions().standing(migrator().current());
    }

    /**
     * Runs all revisions on an empty database, compares it with the model, takes them back one by one, comparing with what was
     * there before each, and runs them again. The configured database is not touched.
     *
     * @param scratchUrl the JDBC URL of an empty database, which is left with all revisions applied; empty for one in memory if
     *     the configured one is H2, or for an embedded PostgreSQL
     * @throws RetortException of kind USAGE if that database is not empty, or there is none; and of kind REVISION for a
     *     revision that does not run
     */
    public Verification verify(String scratchUrl) {
        try (ScratchDatabase scratch = ScratchDatabase.of(configuration, scratchUrl)) {
            Retort trial = new Retort(configuration.withUrl(scratch.url()), running, MigrationListener.NONE);
            try (LiveDatabase database = LiveDatabase.open(trial.connections())) {
                return new Verifier(trial, database, trial.comparer()).run();
            }
        }
    }

    /** Where the database stands, what would run, whether the model has moved on, and who holds the lock. Changes nothing. */
    public Status status() {
        return new StatusReader(connections(), migrationSettings(), directory(), comparer()).read(revisions());
    }

    /** The revision that is in the database in part, if there is one. Changes nothing. */
    public Optional<UnfinishedRevision> unfinished() {
        try (LiveDatabase database = LiveDatabase.open(connections())) {
            return Migrator.unfinished(database.connection(), database.dialect(), migrationSettings());
        }
    }

    /** What has been run on the database, oldest first. Changes nothing. */
    public List<LogEntry> log() {
        try (LiveDatabase database = LiveDatabase.open(connections())) {
            return Migrator.log(database.connection(), database.dialect(), migrationSettings());
        }
    }

    /**
     * The applied revisions whose source has changed since, comments and white space apart, in the order in which they were
     * applied. Changes nothing.
     */
    public List<RevisionHeader> changed() {
        try (LiveDatabase database = LiveDatabase.open(connections())) {
            return ChangedRevisions.among(
                    directory(),
                    Migrator.current(database.connection(), database.dialect(), migrationSettings()),
                    Migrator.log(database.connection(), database.dialect(), migrationSettings()));
        }
    }

    /** What goes into a new revision. Between history and model no database is asked. */
    private Comparison filling(NewRevision request, RevisionGraph graph, Comparer comparer, Consumer<String> remark) {
        if (request.from() == Source.DATABASE && request.to() == Source.MODEL) {
            Check check = atNewest(graph, comparer::check);
            check.unrecorded(graph).ifPresent(remark);
            return check.changes().withRemarks(check.advice());
        }
        if (request.from() == Source.HISTORY && request.to() == Source.MODEL) {
            return comparer.compare(Source.HISTORY, Source.MODEL);
        }
        if (request.from() == Source.HISTORY && request.to() == Source.DATABASE) {
            return atNewest(graph, database -> comparer.toDatabase(Source.HISTORY, database));
        }
        throw RetortException.usage("No revision leads from the " + request.from() + " to the " + request.to()
                + ". It leads from the database or the history to the model, or from the history to the database.");
    }

    /** What was put off goes when everything else that the model asks for is there, and so no sooner than that. */
    private void requireDropsAlone(Comparison comparison) {
        if (!configuration.compareDrops().equals("later")) {
            throw RetortException.usage("No drops are put off: 'compare.drops' in " + configuration.file() + " is '"
                    + configuration.compareDrops() + "'. Leave out --drops, or set it to \"later\".");
        }
        if (!comparison.isEmpty()) {
            throw RetortException.usage("Before what was put off is dropped, the other changes have their revision: run"
                    + " 'retort revision --autogenerate', then 'retort upgrade', then this again.");
        }
    }

    private <T> T atNewest(RevisionGraph graph, Function<LiveDatabase, T> comparison) {
        try (LiveDatabase database = LiveDatabase.open(connections())) {
            requireNewest(graph, Migrator.current(database.connection(), database.dialect(), migrationSettings()));
            return comparison.apply(database);
        }
    }

    private void requireNewest(RevisionGraph graph, List<String> rows) {
        if (graph.isUpToDate(rows)) {
            return;
        }
        List<String> unknown = graph.unknown(rows);
        if (!unknown.isEmpty()) {
            throw RetortException.database(
                    "The database stands at revision '" + unknown.get(0) + "', which is not among those that "
                            + configuration.file() + " names. Check out the sources that have it, or run"
                            + " 'retort stamp --purge' if the database is known to be at another.");
        }
        String where = rows.isEmpty() ? "before the first revision" : "at " + String.join(", ", rows);
        List<String> heads = graph.realHeads().stream().map(RevisionHeader::id).toList();
        throw RetortException.usage("The database is not up to date: it stands " + where
                + (heads.size() == 1 ? ", and the newest revision is " : ", and the newest revisions are ")
                + String.join(", ", heads) + ". Run 'retort upgrade " + (heads.size() == 1 ? "head" : "heads")
                + "' first.");
    }

    private RevisionWriter writer() {
        return new RevisionWriter(configuration, directory());
    }

    private Migrator migrator() {
        return new Migrator(connections()::open, directory(), migrationSettings(), listener);
    }

    private MigrationSettings migrationSettings() {
        return running.apply(MigrationSettings.DEFAULT
                .withVersionTable(QualifiedName.of(configuration.versionTable()))
                .withTransactions(
                        TransactionPolicy.valueOf(configuration.transaction().toUpperCase(Locale.ROOT)))
                .withTableLockTimeout(configuration.tableLockTimeout())
                .withStatementTimeout(configuration.statementTimeout()));
    }

    private DatabaseConnections connections() {
        return new DatabaseConnections(configuration);
    }

    private Comparer comparer() {
        return new Comparer(
                connections(),
                new ComparisonRules(configuration, migrationSettings()),
                new OfflineSources(configuration, directory()));
    }

    /** Compiled revisions are kept among the build's other products, where there are any, and go with them. */
    private SourceDirectory directory() {
        SourceDirectory sources = SourceDirectory.of(
                configuration.revisionDirectories(), configuration.classpath().entries());
        return Stream.of("target", "build")
                .map(products -> configuration.file().resolveSibling(products))
                .filter(Files::isDirectory)
                .findFirst()
                .map(products -> sources.withCache(products.resolve("retort/revisions")))
                .orElse(sources);
    }
}
