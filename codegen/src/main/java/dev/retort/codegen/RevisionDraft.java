package dev.retort.codegen;

import dev.retort.operation.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a revision is to say, before it is source.
 *
 * @param packageName the package of its class, empty for the unnamed package
 * @param id its id: letters, digits and underscores
 * @param revises the ids that it follows: none for a base, several for a merge
 * @param message what it is about, in a person's words
 * @param created when it was made; written in UTC, to the second
 * @param generatedBy the tools and versions that wrote it, empty to leave it unsaid
 * @param upgrade the operations that lead to it, in order
 * @param downgrade the operations that lead back, in order
 */
public record RevisionDraft(
        String packageName,
        String id,
        List<String> revises,
        String message,
        Instant created,
        String generatedBy,
        List<Operation> upgrade,
        List<Operation> downgrade) {

    public RevisionDraft {
        Objects.requireNonNull(packageName, "packageName");
        Objects.requireNonNull(id, "id");
        revises = List.copyOf(revises);
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(generatedBy, "generatedBy");
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }
}
