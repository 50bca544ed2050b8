package dev.retort;

import dev.retort.codegen.RevisionDraft;
import dev.retort.codegen.RevisionRenderer;
import dev.retort.codegen.RevisionSource;
import dev.retort.config.Configuration;
import dev.retort.environment.Environments;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import dev.retort.runtime.RevisionDirectory;
import dev.retort.runtime.directory.SourceDirectory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes a new revision into the revision directory, once it is known to fit among those that are there. */
final class RevisionWriter {

    private final Configuration configuration;
    private final RevisionDirectory revisions;
    private final PostWriteHooks hooks;

    RevisionWriter(Configuration configuration, RevisionDirectory revisions) {
        this.configuration = configuration;
        this.revisions = revisions;
        this.hooks = new PostWriteHooks(configuration);
    }

    /**
     * Writes a revision.
     *
     * @param comparison what goes into it; empty for an empty revision
     * @throws RetortException of kind USAGE if it does not fit among the others, its file cannot be written, or a command to be
     *     run on the file fails, which leaves the file as it is then
     */
    WrittenRevision write(NewRevision request, Parentage parentage, Optional<Comparison> comparison) {
        Path directory = directory(request.placement(), parentage);
        RevisionDraft draft = draft(directory, request.id(), parentage.ids(), request.message())
                .onBranch(parentage.dependsOn(), request.placement().labels());
        if (comparison.isPresent()) {
            Comparison filling = comparison.get();
            draft = draft.withRecipes(filling.diff().recipe(), filling.diff().reverseRecipe(), GeneratedBy.of(filling));
        }
        Path file = place(draft, directory, revisions.graph().revisions());
        finish(file);
        return new WrittenRevision(
                draft.id(),
                file,
                comparison.map(each -> each.diff().upgrade()).orElse(List.of()),
                comparison.map(Comparison::remarks).orElse(List.of()),
                comparison.map(each -> each.diff().suspectedRenames()).orElse(List.of()),
                comparison.map(Comparison::upgrade).orElse(HibernateUpgrade.NONE));
    }

    /**
     * An empty revision.
     *
     * @param id its id, empty for a random one
     */
    RevisionDraft draft(Path directory, String id, List<String> revises, String message) {
        return new RevisionDraft(
                configuration.packageName(directory),
                id.isEmpty() ? randomId() : id,
                revises,
                message,
                Instant.now(),
                "",
                List.of(),
                List.of());
    }

    /**
     * Writes the file of a revision.
     *
     * @param others the revisions that it has to fit among
     */
    Path place(RevisionDraft draft, Path directory, List<RevisionHeader> others) {
        RevisionSource source = renderer(draft.message()).render(draft);
        Path file = directory.resolve(source.fileName());
        RevisionHeader header = new RevisionHeader(
                draft.id(),
                draft.revises(),
                draft.dependsOn(),
                draft.labels(),
                draft.message(),
                file.toString(),
                draft.generatedBy(),
                draft.replaces());
        requireFit(header, others);
        WholeFile.create(file, source.text());
        requireHeader(header, file);
        return file;
    }

    /** Runs the team's own commands on a file that is in its place. */
    void finish(Path file) {
        hooks.run(file);
    }

    private Path directory(Placement placement, Parentage parentage) {
        List<Path> directories = configuration.revisionDirectories();
        if (!placement.directory().isEmpty()) {
            Path typed = Path.of(placement.directory());
            return directories.stream()
                    .filter(directory -> directory.equals(typed.toAbsolutePath().normalize())
                            || directory.equals(
                                    configuration.file().resolveSibling(typed).normalize()))
                    .findFirst()
                    .orElseThrow(() -> RetortException.usage("'" + typed + "' is none of the revision directories of "
                            + configuration.file() + ", which are " + listed(directories)
                            + ". Name one of them, or add it to 'revisions'."));
        }
        if (directories.size() == 1) {
            return directories.get(0);
        }
        return parentage.revises().stream()
                .findFirst()
                .map(revision -> Path.of(revision.origin()).getParent())
                .orElseThrow(() -> RetortException.usage("A revision at the base could be written to any of "
                        + listed(directories) + ". Name one with --version-path."));
    }

    /** Finds what the graph would refuse before the file is written, and not when it is read the next time. */
    private static void requireFit(RevisionHeader header, List<RevisionHeader> others) {
        List<RevisionHeader> all = new ArrayList<>(others);
        all.add(header);
        try {
            RevisionGraph.of(all);
        } catch (RetortException e) {
            throw RetortException.usage("No revision is written. " + e.getMessage(), e);
        }
    }

    /** A team's own template may have lost a part of the header, and then the history is not what was asked for. */
    private void requireHeader(RevisionHeader header, Path file) {
        if (configuration.template().isEmpty()) {
            return;
        }
        boolean same = SourceDirectory.header(file)
                .filter(read -> read.id().equals(header.id())
                        && read.revises().equals(header.revises())
                        && read.dependsOn().equals(header.dependsOn())
                        && read.labels().equals(header.labels())
                        && read.replaces().equals(header.replaces()))
                .isPresent();
        if (!same) {
            WholeFile.delete(file);
            throw RetortException.usage("No revision is written, for the template "
                    + configuration.template().get() + " leaves out a part of the header of '" + header.id()
                    + "'. Let its @Revision hold ${annotation}, or 'revises', 'dependsOn', 'labels' and"
                    + " 'replaces'.");
        }
    }

    private RevisionRenderer renderer(String message) {
        return configuration
                .template()
                .map(template -> RevisionRenderer.withTemplate(
                        template, Environments.of(configuration).templateVariables(message)))
                .orElseGet(RevisionRenderer::new);
    }

    /** Twelve hexadecimal digits, as Alembic's ids have. */
    private static String randomId() {
        return UUID.randomUUID().toString().substring(24);
    }

    private static String listed(List<Path> directories) {
        return String.join(", ", directories.stream().map(Path::toString).toList());
    }
}
