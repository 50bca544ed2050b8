package dev.retort.runtime.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.revision.RevisionHeader;
import dev.retort.runtime.LoadedRevisions;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathDirectoryTest {

    @TempDir
    Path directory;

    private Path sources;
    private Path classes;
    private RevisionFiles files;

    @BeforeEach
    void files() throws IOException {
        sources = Files.createDirectory(directory.resolve("sources"));
        classes = Files.createDirectory(directory.resolve("classes"));
        files = new RevisionFiles(sources)
                .write("a", "", "op.execute(Texts.ONE);", "")
                .write("b", "a", "", "")
                .file("Texts.java", "package db; final class Texts { static final String ONE = \"one\".toString(); }")
                .file("package-info.java", "/** Revisions. */ @Deprecated package db;");
    }

    @Test
    void headersComeFromTheClassesOfADirectory() throws Exception {
        files.file(
                "Rb.java", Files.readString(sources.resolve("Rb.java")).replace("class Rb", "class Rb_add_new_field"));
        Files.move(sources.resolve("Rb.java"), sources.resolve("Rb_add_new_field.java"));
        compile();
        try (URLClassLoader loader = loader(classes)) {
            assertThat(ClassPathDirectory.of("db", loader).graph().newestFirst())
                    .containsExactly(
                            RevisionHeader.of("b", List.of("a"), "add new field", "db.Rb_add_new_field"),
                            RevisionHeader.of("a", List.of(), "", "db.Ra"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void headersComeFromTheClassesOfAJar(boolean withDirectories) throws Exception {
        compile();
        Path jar = jar(withDirectories);
        String before = System.getProperty("java.class.path");
        System.setProperty("java.class.path", before + System.getProperty("path.separator") + jar);
        try (URLClassLoader loader = loader(jar)) {
            ClassPathDirectory revisions = ClassPathDirectory.of("db", loader);
            assertThat(revisions.graph().heads()).extracting(RevisionHeader::id).containsExactly("b");
            try (LoadedRevisions loaded = revisions.load(revisions.graph().revisions())) {
                assertThat(loaded.migration(revisions.graph().find("a").orElseThrow())
                                .getClass()
                                .getName())
                        .isEqualTo("db.Ra");
            }
        } finally {
            System.setProperty("java.class.path", before);
        }
    }

    @Test
    void readingHeadersInitialisesNoClass() throws Exception {
        files.file(
                "Rb.java",
                Files.readString(sources.resolve("Rb.java"))
                        .replace(
                                "implements Migration {",
                                "implements Migration { static final int BAD = 1 / Integer.parseInt(\"0\");"));
        compile();
        try (URLClassLoader loader = loader(classes)) {
            assertThat(ClassPathDirectory.of("db", loader).graph().revisions()).hasSize(2);
        }
    }

    @Test
    void anEmptyPackageIsRefused() throws Exception {
        try (URLClassLoader loader = loader(classes)) {
            assertThatThrownBy(() -> ClassPathDirectory.of("db.none", loader).graph())
                    .hasMessage("There are no classes in package 'db.none' on the class path:"
                            + " correct the package, or put the revisions on the class path");
        }
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> found = Files.list(sources)) {
            List<String> options =
                    List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
            assertThat(compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    options,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(found.toList()))
                            .call())
                    .isTrue();
        }
    }

    private Path jar(boolean withDirectories) throws IOException {
        Path jar = directory.resolve("revisions.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> found = Files.list(classes.resolve("db"))) {
            if (withDirectories) {
                out.putNextEntry(new JarEntry("db/"));
                out.closeEntry();
            }
            for (Path file : found.sorted().toList()) {
                out.putNextEntry(new JarEntry("db/" + file.getFileName()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private static URLClassLoader loader(Path place) throws IOException {
        return new URLClassLoader(new URL[] {place.toUri().toURL()}, ClassPathDirectoryTest.class.getClassLoader());
    }
}
