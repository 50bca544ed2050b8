package dev.retort.codegen;

import java.util.List;
import java.util.Objects;

/**
 * A project that begins to use Retort.
 *
 * @param url the JDBC URL of its database, empty to take it from the environment variable {@code DATABASE_URL}
 * @param user the database user, empty to leave it unsaid
 * @param revisions the revision directory, relative to the project's own, with slashes between its parts
 * @param packageName the Java package of the revisions
 * @param base the base that the entity classes share, empty to go by {@code packages}
 * @param packages the packages that the entity classes live in
 * @param ownTemplate whether the project wants a template of its own for revisions, to edit
 */
public record ProjectDraft(
        String url,
        String user,
        String revisions,
        String packageName,
        String base,
        List<String> packages,
        boolean ownTemplate) {

    public ProjectDraft {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(revisions, "revisions");
        Objects.requireNonNull(packageName, "packageName");
        Objects.requireNonNull(base, "base");
        packages = List.copyOf(packages);
    }
}
