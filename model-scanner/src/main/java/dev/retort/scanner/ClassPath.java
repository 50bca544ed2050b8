package dev.retort.scanner;

import dev.retort.error.RetortException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places where the model's classes are.
 *
 * @param entries existing directories and archives, in order
 * @param written the entries and patterns as someone wrote them
 */
record ClassPath(List<Path> entries, List<String> written) {

    /** More entries than these fill a screen with what nobody reads. */
    private static final int MOST_WRITTEN = 5;

    ClassPath {
        entries = List.copyOf(entries);
        written = List.copyOf(written);
    }

    /**
     * Expands patterns and checks that every entry exists.
     *
     * @throws RetortException of kind USAGE for an entry that does not exist
     */
    static ClassPath of(List<String> written) {
        Set<Path> entries = new LinkedHashSet<>();
        for (String entry : written) {
            if (entry.contains("*")) {
                entries.addAll(matching(entry));
            } else {
                entries.add(existing(entry));
            }
        }
        return new ClassPath(new ArrayList<>(entries), written);
    }

    boolean hasDirectories() {
        return entries.isEmpty() || entries.stream().anyMatch(Files::isDirectory);
    }

    URL[] urls() {
        return entries.stream().map(ClassPath::url).toArray(URL[]::new);
    }

    /** The class path for a message: as it is written, archives that share a directory with others by their number. */
    @Override
    public String toString() {
        if (entries.isEmpty()) {
            return "of this process (model.classpath is not set)";
        }
        if (written.size() <= MOST_WRITTEN) {
            return String.join(", ", written);
        }
        Map<String, List<Path>> places = new LinkedHashMap<>();
        for (Path entry : entries) {
            String place = Files.isDirectory(entry) ? entry.toString() : String.valueOf(entry.getParent());
            places.computeIfAbsent(place, directory -> new ArrayList<>()).add(entry);
        }
        return places.entrySet().stream()
                .map(place -> place.getValue().size() == 1
                        ? place.getValue().get(0).toString()
                        : place.getKey() + " (" + place.getValue().size() + " archives)")
                .collect(Collectors.joining(", "));
    }

    private static Path existing(String entry) {
        Path path = Path.of(entry);
        if (Files.exists(path)) {
            return path;
        }
        throw RetortException.usage("The class path entry " + entry + " of the model does not exist (looked at "
                + path.toAbsolutePath().normalize() + "). Compile the project first, or correct model.classpath.");
    }

    /** A pattern names files of one directory; it may match none, as long as the directory is there. */
    private static List<Path> matching(String pattern) {
        int slash = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf(File.separatorChar));
        Path directory = existing(slash < 0 ? "." : pattern.substring(0, slash + 1));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(slash + 1));
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> matcher.matches(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no URL for " + path, e);
        }
    }
}
