package dev.retort.config;

import dev.retort.error.RetortException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The class path of the application: directories and jars that exist.
 *
 * @param entries absolute paths, in order
 */
public record ClassPath(List<Path> entries) {

    public ClassPath {
        entries = List.copyOf(entries);
    }

    /**
     * The class path that configured entries name; a glob in the last segment stands for the files that match it, sorted.
     *
     * @throws RetortException of kind USAGE for an entry that does not exist
     */
    static ClassPath of(List<String> configured, Path file) {
        List<Path> entries = new ArrayList<>();
        for (String entry : configured) {
            int slash = Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\'));
            String last = entry.substring(slash + 1);
            if (last.contains("*")) {
                entries.addAll(matching(file.resolveSibling(entry.substring(0, Math.max(slash, 0))), last));
            } else {
                entries.add(existing(file.resolveSibling(entry).normalize(), entry, file));
            }
        }
        return new ClassPath(entries);
    }

    /** Those of the configured entries that exist, for what can do without the others. */
    static ClassPath present(List<String> configured, Path file) {
        return of(
                configured.stream()
                        .filter(entry -> entry.contains("*") || Files.exists(file.resolveSibling(entry)))
                        .toList(),
                file);
    }

    /** The entries as URLs, for a class loader. */
    public List<URL> urls() {
        return entries.stream().map(ClassPath::url).toList();
    }

    private static Path existing(Path path, String entry, Path file) {
        if (!Files.exists(path)) {
            throw RetortException.usage("The class path entry '" + entry + "' of 'model.classpath' in " + file
                    + " does not exist (" + path + "). Compile the entities first, or correct the entry.");
        }
        return path;
    }

    private static List<Path> matching(Path directory, String glob) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        TreeSet<Path> found = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory.normalize(), glob)) {
            files.forEach(found::add);
        } catch (IOException e) {
            throw RetortException.usage("The class path directory " + directory + " cannot be listed: " + e, e);
        }
        return List.copyOf(found);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw RetortException.usage("The class path entry " + path + " is not a URL: " + e.getMessage(), e);
        }
    }
}
