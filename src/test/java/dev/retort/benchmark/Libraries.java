package dev.retort.benchmark;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of this process's class path, to start other programs with. */
final class Libraries {

    /** Hibernate and all that its POM brings along. */
    private static final List<String> HIBERNATE = List.of(
            "hibernate-",
            "jakarta.",
            "jboss-logging",
            "byte-buddy",
            "classmate",
            "jaxb-",
            "txw2",
            "istack-commons-runtime",
            "angus-activation",
            "antlr4-runtime");

    private static final String DRIVER = "postgresql-";

    private Libraries() {}

    static List<Path> hibernate() {
        return entries()
                .filter(entry -> HIBERNATE.stream().anyMatch(name(entry)::startsWith))
                .toList();
    }

    /** What a program with Hibernate needs: the entities, this package, Hibernate and the driver. */
    static String hibernateClassPath(Path entities) {
        Stream<Path> libraries = Stream.concat(
                hibernate().stream(), entries().filter(entry -> name(entry).startsWith(DRIVER)));
        return joined(Stream.concat(Stream.of(entities, programs()), libraries));
    }

    /** The whole class path of this process. */
    static String all() {
        return joined(entries());
    }

    private static Path programs() {
        return entries()
                .filter(entry -> entry.endsWith("test-classes"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Path> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }

    private static String name(Path entry) {
        return entry.getFileName().toString();
    }

    private static String joined(Stream<Path> entries) {
        return entries.map(Path::toAbsolutePath).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
