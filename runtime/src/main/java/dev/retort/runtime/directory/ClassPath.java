package dev.retort.runtime.directory;

import dev.retort.error.RetortException;
import dev.retort.runtime.Migration;
import dev.retort.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;

/**
 * What revisions are compiled and run against.
 *
 * @param entries the user's jars and class directories
 */
record ClassPath(List<Path> entries) {

    ClassPath {
        entries = List.copyOf(entries);
    }

    /** Retort's own jars, then the user's. */
    List<Path> forCompiler() {
        Set<Path> all = new LinkedHashSet<>();
        all.add(home(Migration.class));
        all.add(home(Schema.class));
        all.add(home(Logger.class));
        all.addAll(entries);
        return List.copyOf(all);
    }

    URL[] forLoader() {
        List<URL> urls = new ArrayList<>();
        for (Path entry : entries) {
            try {
                urls.add(entry.toUri().toURL());
            } catch (MalformedURLException e) {
                throw RetortException.usage("Class path entry " + entry + " cannot be used: " + e.getMessage(), e);
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** A text that changes when a class on the path may have. */
    String fingerprint() {
        StringBuilder fingerprint = new StringBuilder();
        for (Path entry : forCompiler()) {
            fingerprint.append(entry.toAbsolutePath()).append('\n');
            try (Stream<Path> files = Files.walk(entry)) {
                files.sorted().forEach(file -> describe(file, fingerprint));
            } catch (IOException e) {
                fingerprint.append("unreadable\n");
            }
        }
        return fingerprint.toString();
    }

    private static void describe(Path file, StringBuilder fingerprint) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                fingerprint
                        .append(file)
                        .append(' ')
                        .append(attributes.size())
                        .append(' ')
                        .append(attributes.lastModifiedTime().toMillis())
                        .append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | RuntimeException e) {
            throw RetortException.usage(
                    "The jar of " + type.getName() + " is not a file here ("
                            + (source == null ? "no place" : source.getLocation())
                            + "), so that revisions cannot be compiled against it: compile them with the application and"
                            + " read them as classes from their package",
                    e);
        }
    }
}
