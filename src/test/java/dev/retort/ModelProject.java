package dev.retort;

import dev.retort.config.Configuration;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A project around one of the fixtures' entity models and a test database. */
public final class ModelProject {

    private ModelProject() {}

    public static Retort open(EntityModel model, TestDatabase database, Path directory) {
        return Retort.open(configuration(model, database, directory));
    }

    /** A project around entities that were compiled for a test, on a class path of their own. */
    public static Retort open(List<String> entities, List<Path> classPath, TestDatabase database, Path directory) {
        String model = """
                classes = %s
                classpath = %s
                """.formatted(
                list(entities), list(classPath.stream().map(Path::toString).toList()));
        return Retort.open(configuration(model, database, directory));
    }

    static Configuration configuration(EntityModel model, TestDatabase database, Path directory) {
        StringBuilder settings = new StringBuilder();
        new TreeMap<>(model.settings())
                .forEach((key, value) -> settings.append(quoted(key))
                        .append(" = ")
                        .append(quoted(value))
                        .append('\n'));
        String toml = """
                base = %s
                packages = %s
                classes = %s
                mappings = %s
                classpath = [%s]
                [model.hibernate]
                %s
                """.formatted(
                        list(model.bases().stream().map(Class::getName).toList()),
                        list(model.packages()),
                        list(entities(model)),
                        list(model.mappings()),
                        quoted(classes().toString()),
                        settings);
        return configuration(toml, database, directory);
    }

    private static Configuration configuration(String model, TestDatabase database, Path directory) {
        String toml =
                """
                url = %s
                user = %s
                password = %s
                revisions = "revisions"
                package = "db.revision"
                [model]
                %s
                """.formatted(quoted(database.url()), quoted(database.user()), quoted(database.password()), model);
        try {
            Files.createDirectories(directory.resolve("revisions"));
            Path file = Files.writeString(directory.resolve("retort.toml"), toml);
            return Configuration.request().file(file).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entities of a model that is neither told by a base nor by packages. */
    private static List<String> entities(EntityModel model) {
        return model.bases().isEmpty() && model.packages().isEmpty()
                ? model.classes().stream().map(Class::getName).toList()
                : List.of();
    }

    /** Where the fixtures' classes are. */
    private static Path classes() {
        try {
            return Path.of(EntityModel.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String list(List<String> texts) {
        return texts.stream().map(ModelProject::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
