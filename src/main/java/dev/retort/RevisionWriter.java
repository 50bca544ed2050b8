package dev.retort;

import dev.retort.codegen.RevisionDraft;
import dev.retort.codegen.RevisionRenderer;
import dev.retort.codegen.RevisionSource;
import dev.retort.config.Configuration;
import dev.retort.environment.Environments;
import dev.retort.error.RetortException;
import dev.retort.operation.Recipe;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import dev.retort.runtime.RevisionDirectory;
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

    RevisionWriter(Configuration configuration, RevisionDirectory revisions) {
        this.configuration = configuration;
        this.revisions = revisions;
    }

    /**
     * Writes a revision.
     *
     * @param comparison what goes into it; empty for an empty revision
     * @throws RetortException of kind USAGE if it does not fit among the others, its file cannot be written, or a command to be
     *     run on the file fails, which leaves the file as it is then
     */
    WrittenRevision write(NewRevision request, Parentage parentage, Optional<Comparison> comparison) {
        PostWriteHooks hooks = new PostWriteHooks(configuration);
        String id = request.id().isEmpty() ? randomId() : request.id();
        Path directory = directory(request.placement(), parentage);
        RevisionSource source = renderer(request.message())
                .render(new RevisionDraft(
                                configuration.packageName(directory),
                                id,
                                parentage.ids(),
                                request.message(),
                                Instant.now(),
                                comparison.map(GeneratedBy::of).orElse(""),
                                comparison.map(each -> each.diff().recipe()).orElse(Recipe.of(List.of())),
                                comparison
                                        .map(each -> each.diff().reverseRecipe())
                                        .orElse(Recipe.of(List.of())))
                        .onBranch(parentage.dependsOn(), request.placement().labels()));
        Path file = directory.resolve(source.fileName());
        RevisionHeader header = new RevisionHeader(
                id,
                parentage.ids(),
                parentage.dependsOn(),
                request.placement().labels(),
                request.message(),
                file.toString());
        requireFit(header);
        WholeFile.create(file, source.text());
        requireHeader(header, file);
        hooks.run(file);
        return new WrittenRevision(
                id,
                file,
                comparison.map(each -> each.diff().upgrade()).orElse(List.of()),
                comparison.map(Comparison::remarks).orElse(List.of()));
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
    private void requireFit(RevisionHeader header) {
        List<RevisionHeader> all = new ArrayList<>(revisions.graph().revisions());
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
        boolean same = revisions
                .graph()
                .find(header.id())
                .filter(read -> read.revises().equals(header.revises())
                        && read.dependsOn().equals(header.dependsOn())
                        && read.labels().equals(header.labels()))
                .isPresent();
        if (!same) {
            WholeFile.delete(file);
            throw RetortException.usage("No revision is written, for the template "
                    + configuration.template().get() + " leaves out a part of the header of '" + header.id()
                    + "'. Let its @Revision hold ${annotation}, or 'revises', 'dependsOn' and 'labels'.");
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
