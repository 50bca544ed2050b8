package dev.retort;

import dev.retort.codegen.ProjectDraft;
import dev.retort.codegen.Scaffold;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A project that begins to use Retort. A text that is not given is empty.
 *
 * @param configuration the configuration file to write
 * @param url the JDBC URL of its database; the environment variable {@code DATABASE_URL} unless given
 * @param user the database user
 * @param revisions the revision directory, relative to the configuration; below {@code src/main/java} unless given
 * @param packageName the Java package of the revisions
 * @param base the base that the entity classes share
 * @param packages the packages that the entity classes live in
 * @param ownTemplate whether a template for the frame of revisions is written, to be edited
 */
public record NewProject(
        Path configuration,
        String url,
        String user,
        String revisions,
        String packageName,
        String base,
        List<String> packages,
        boolean ownTemplate) {

    public NewProject {
        packages = List.copyOf(packages);
    }

    /** The templates that a team can make its own: what each is for, by its file name. */
    public static SortedMap<String, String> templates() {
        return Scaffold.templates();
    }

    /**
     * Writes the files that do not exist.
     *
     * @return every file, relative to the working directory, and whether it was written
     */
    public SortedMap<Path, Boolean> create() {
        String directory = revisions.isEmpty() ? "src/main/java/" + packageName.replace('.', '/') : revisions;
        ProjectDraft draft = new ProjectDraft(url, user, directory, packageName, base, packages, ownTemplate);
        SortedMap<Path, Boolean> written = new TreeMap<>();
        for (Map.Entry<Path, String> file : Scaffold.files(draft).entrySet()) {
            boolean isConfiguration = file.getKey().equals(Path.of(Scaffold.CONFIGURATION));
            Path path = isConfiguration ? configuration : configuration.resolveSibling(file.getKey());
            boolean missing = Files.notExists(path);
            if (missing) {
                WholeFile.create(path.toAbsolutePath(), file.getValue());
            }
            written.put(path, missing);
        }
        return written;
    }
}
