package dev.retort.benchmark;

import dev.retort.fixtures.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The programs that are compared as cold processes over one model and one database.
 *
 * @param model the entities
 * @param database holds their tables
 * @param launcher the launcher of the command line, {@code bin/retort}
 * @param directory where the programs' files go
 */
record ColdPrograms(GeneratedModel model, TestDatabase database, Path launcher, Path directory) {

    static final String CHECK = "`retort check`";
    static final String CHECK_OWN_HIBERNATE = "`retort check`, the project's Hibernate";
    static final String CHECK_FIRST = "`retort check`, without its archive";
    static final String VALIDATE = "`hbm2ddl validate`";
    static final String VALIDATE_SHORT_LIFE = "`hbm2ddl validate`, the launcher's JVM flags";
    static final String INTROSPECT = "introspection";
    static final String BARE = "bare JDBC";

    static final List<String> NAMES =
            List.of(VALIDATE, CHECK, CHECK_OWN_HIBERNATE, CHECK_FIRST, VALIDATE_SHORT_LIFE, INTROSPECT, BARE);

    private static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** The rivals, in the order in which they take turns. */
    List<ColdProcess> all() throws IOException {
        Files.write(classList(), model.entities());
        return List.of(
                hibernate(VALIDATE, "validate", List.of()),
                check(CHECK, List.of(model.classes()), ""),
                hibernate(VALIDATE_SHORT_LIFE, "validate", SHORT_LIFE),
                check(
                        CHECK_OWN_HIBERNATE,
                        Stream.concat(Stream.of(model.classes()), Libraries.hibernate().stream())
                                .toList(),
                        ""),
                check(CHECK_FIRST, List.of(model.classes()), "-Xshare:auto"),
                catalog(BARE, BulkCatalogRead.class),
                catalog(INTROSPECT, Introspection.class));
    }

    /** Hibernate's own export of the model. */
    ColdProcess create() throws IOException {
        Files.write(classList(), model.entities());
        return hibernate("hbm2ddl create", "create", List.of());
    }

    private ColdProcess hibernate(String name, String action, List<String> flags) {
        List<String> arguments = new ArrayList<>(flags);
        arguments.addAll(List.of(
                "-classpath",
                Libraries.hibernateClassPath(model.classes()),
                HibernateTools.class.getName(),
                action,
                database.url(),
                database.user(),
                database.password(),
                classList().toString()));
        return java(name, arguments);
    }

    private ColdProcess catalog(String name, Class<?> program) {
        return java(
                name,
                List.of(
                        "-classpath",
                        Libraries.all(),
                        program.getName(),
                        database.url(),
                        database.user(),
                        database.password()));
    }

    private ColdProcess java(String name, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return new ColdProcess(name, command, Map.of(), directory);
    }

    /** The archive lies under the benchmark's own directory, so that every benchmark begins without one. */
    private ColdProcess check(String name, List<Path> classPath, String javaOptions) throws IOException {
        Path home = Files.createDirectories(directory.resolve(name.replaceAll("\\W+", "-")));
        Files.createDirectories(home.resolve("revisions"));
        Path configuration = Files.writeString(home.resolve("retort.toml"), configuration(classPath));
        return new ColdProcess(
                name,
                List.of(launcher.toString(), "--config", configuration.toString(), "check"),
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "XDG_CACHE_HOME",
                        home.resolve("cache").toString(),
                        "RETORT_JAVA_OPTS",
                        javaOptions,
                        "CI",
                        ""),
                home);
    }

    private String configuration(List<Path> classPath) {
        return """
                url = "%s"
                user = "%s"
                password = "%s"
                revisions = "revisions"
                package = "revisions"

                [model]
                base = "%s"
                classpath = [%s]
                """.formatted(
                        database.url(),
                        database.user(),
                        database.password(),
                        EntitySource.BASE,
                        classPath.stream().map(path -> "\"" + path + "\"").collect(Collectors.joining(", ")));
    }

    private Path classList() {
        return directory.resolve("entities.txt");
    }
}
