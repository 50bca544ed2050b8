package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageDocumentationTest {

    @Test
    void everyPackageSaysWhatLivesThere() throws IOException {
        List<Path> packages;
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            packages = modules.flatMap(
                            module -> Stream.of(module.resolve("src/main/java"), module.resolve("main/java")))
                    .filter(Files::isDirectory)
                    .flatMap(PackageDocumentationTest::packagesUnder)
                    .sorted()
                    .toList();
        }

        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(directory ->
                        assertThat(directory.resolve("package-info.java")).exists());
    }

    private static Stream<Path> packagesUnder(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths
                    .filter(path -> path.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
