package dev.retort.scanner;

import dev.retort.fixtures.golden.EntityCompiler;
import dev.retort.fixtures.golden.EntitySource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes class paths of sources that a test writes out. */
final class ModelSources {

    private static final EntityCompiler COMPILER = new EntityCompiler();
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record) (\\w+)");

    private ModelSources() {}

    /** Compiles into the directory; each source gets the imports that mappings need. */
    static String compile(Path directory, String... sources) {
        COMPILER.compile(Arrays.stream(sources).map(ModelSources::source).toList(), directory);
        return directory.toString();
    }

    /** Packs what a directory holds. */
    static String pack(Path directory, Path archive) {
        try (OutputStream out = Files.newOutputStream(archive);
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(
                        new JarEntry(directory.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, jar);
            }
            return archive.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a resource below the directory. */
    static void write(Path directory, String resource, String text) {
        try {
            Path file = directory.resolve(resource);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EntitySource source(String text) {
        Matcher type = TYPE.matcher(text);
        if (!type.find()) {
            return new EntitySource("package-info.java", text);
        }
        String imports = text.startsWith("package javax")
                ? ""
                : "import jakarta.persistence.*; import org.hibernate.annotations.*; import java.util.*;";
        int afterPackage = text.indexOf(';') + 1;
        return new EntitySource(
                type.group(1) + ".java", text.substring(0, afterPackage) + imports + text.substring(afterPackage));
    }
}
