package dev.retort.codegen;

import dev.retort.operation.Operation;
import dev.retort.operation.Recipe;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a revision is to say, before it is source.
 *
 * @param packageName the package of its class, empty for the unnamed package
 * @param id its id: letters, digits and underscores
 * @param revises the ids that it follows: none for a base, several for a merge
 * @param dependsOn the ids or labels of revisions on other branches that have to be applied before it
 * @param labels the names of a branch that begins here
 * @param message what it is about, in a person's words
 * @param created when it was made; written in UTC, to the second
 * @param generatedBy the tools and versions that wrote it, empty to leave it unsaid
 * @param upgrade the steps that lead to it
 * @param downgrade the steps that lead back
 * @param replaces the ids of a line of revisions that it stands for, in the order in which they ran
 */
public record RevisionDraft(
        String packageName,
        String id,
        List<String> revises,
        List<String> dependsOn,
        List<String> labels,
        String message,
        Instant created,
        String generatedBy,
        Recipe upgrade,
        Recipe downgrade,
        List<String> replaces) {

    public RevisionDraft {
        Objects.requireNonNull(packageName, "packageName");
        Objects.requireNonNull(id, "id");
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(generatedBy, "generatedBy");
        Objects.requireNonNull(upgrade, "upgrade");
        Objects.requireNonNull(downgrade, "downgrade");
        replaces = List.copyOf(replaces);
    }

    /** A revision on a plain line, of operations that need no word: no dependencies and no labels. */
    public RevisionDraft(
            String packageName,
            String id,
            List<String> revises,
            String message,
            Instant created,
            String generatedBy,
            List<Operation> upgrade,
            List<Operation> downgrade) {
        this(packageName, id, revises, message, created, generatedBy, Recipe.of(upgrade), Recipe.of(downgrade));
    }

    /** A revision on a plain line: no dependencies and no labels. */
    public RevisionDraft(
            String packageName,
            String id,
            List<String> revises,
            String message,
            Instant created,
            String generatedBy,
            Recipe upgrade,
            Recipe downgrade) {
        this(
                packageName,
                id,
                revises,
                List.of(),
                List.of(),
                message,
                created,
                generatedBy,
                upgrade,
                downgrade,
                List.of());
    }

    /** The same draft with dependencies and labels in place of those it has. */
    public RevisionDraft onBranch(List<String> newDependsOn, List<String> newLabels) {
        return new RevisionDraft(
                packageName,
                id,
                revises,
                newDependsOn,
                newLabels,
                message,
                created,
                generatedBy,
                upgrade,
                downgrade,
                replaces);
    }

    /** The same draft with steps in place of those it has, and who made them. */
    public RevisionDraft withRecipes(Recipe newUpgrade, Recipe newDowngrade, String newGeneratedBy) {
        return new RevisionDraft(
                packageName,
                id,
                revises,
                dependsOn,
                labels,
                message,
                created,
                newGeneratedBy,
                newUpgrade,
                newDowngrade,
                replaces);
    }

    /** The same draft in place of a line of revisions. */
    public RevisionDraft replacing(List<String> ids) {
        return new RevisionDraft(
                packageName, id, revises, dependsOn, labels, message, created, generatedBy, upgrade, downgrade, ids);
    }
}
