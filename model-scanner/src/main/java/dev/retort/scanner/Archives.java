package dev.retort.scanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Which classes the archives of a class path hold, by their tables of contents: an application has hundreds of archives, and
 * reading all their classes takes longer than everything else.
 *
 * @param classes the names of the classes in each archive, in the order of the class path
 */
record Archives(Map<Path, Set<String>> classes) {

    private static final String SUFFIX = ".class";

    static Archives of(ClassPath classPath) {
        Map<Path, Set<String>> classes = new LinkedHashMap<>();
        classPath.entries().stream()
                .filter(entry -> !Files.isDirectory(entry))
                .forEach(archive -> classes.put(archive, classesIn(archive)));
        return new Archives(classes);
    }

    /** Those with a class in one of the packages or below, and those that can lead to others by their manifest alone. */
    List<Path> withPackages(Collection<String> packages) {
        return classes.entrySet().stream()
                .filter(archive -> archive.getValue().isEmpty()
                        || archive.getValue().stream()
                                .anyMatch(name -> packages.stream().anyMatch(in -> Packages.contains(in, name))))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those with one of the classes. */
    List<Path> withClasses(Collection<String> names) {
        return classes.entrySet().stream()
                .filter(archive -> names.stream().anyMatch(archive.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** None of a file that is no archive. */
    private static Set<String> classesIn(Path archive) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name ->
                            name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            return Set.of();
        }
    }
}
