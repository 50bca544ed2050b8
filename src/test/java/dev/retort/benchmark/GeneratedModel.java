package dev.retort.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A model of many entities, as class files.
 *
 * @param size how many entities, and so how many tables
 * @param classes the directory that holds the class files and nothing else
 */
record GeneratedModel(int size, Path classes) {

    /** Writes and compiles the model below {@code directory}, against the class path of this process. */
    static GeneratedModel generate(int size, Path directory) throws IOException {
        Path sources = directory.resolve("sources").resolve(EntitySource.PACKAGE.replace('.', '/'));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Files.createDirectories(sources);
        List<Path> files = new ArrayList<>();
        files.add(Files.writeString(sources.resolve("BaseEntity.java"), EntitySource.base()));
        for (int i = 0; i < EntitySource.enumerations(); i++) {
            files.add(Files.writeString(sources.resolve("State" + i + ".java"), EntitySource.enumeration(i)));
        }
        for (int i = 0; i < size; i++) {
            files.add(Files.writeString(sources.resolve(EntitySource.className(i) + ".java"), EntitySource.entity(i)));
        }
        compile(files, classes);
        return new GeneratedModel(size, classes);
    }

    /** The names of the entity classes. */
    List<String> entities() {
        return IntStream.range(0, size)
                .mapToObj(index -> EntitySource.PACKAGE + "." + EntitySource.className(index))
                .toList();
    }

    private static void compile(List<Path> files, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString());
            if (!compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call()) {
                throw new IllegalStateException("the generated entities do not compile");
            }
        }
    }
}
