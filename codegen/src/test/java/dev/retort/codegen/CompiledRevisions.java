package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.runtime.Migration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Revisions compiled in memory as the strictest project would compile them. */
final class CompiledRevisions extends ClassLoader {

    private static final List<String> OPTIONS = List.of(
            "--release", "17", "-Xlint:all", "-Xlint:-processing", "-Werror", "-Xdoclint:all,-missing", "-proc:none");

    private final SortedMap<String, ByteArrayOutputStream> classes = new TreeMap<>();

    private CompiledRevisions() {
        super(CompiledRevisions.class.getClassLoader());
    }

    /** The revisions of one package, in their order. */
    static List<Migration> of(String packageName, List<RevisionSource> sources) {
        CompiledRevisions compiled = new CompiledRevisions();
        compiled.compile(sources);
        return sources.stream()
                .map(source -> compiled.instance(
                        packageName.isEmpty() ? source.className() : packageName + "." + source.className()))
                .toList();
    }

    private void compile(List<RevisionSource> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach(source -> files.add(new Source(source)));
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, null, null)) {
            compiler.getTask(null, new InMemory(standard), diagnostics, OPTIONS, null, files)
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(diagnostics.getDiagnostics())
                .extracting(CompiledRevisions::told)
                .isEmpty();
    }

    private static String told(Diagnostic<? extends JavaFileObject> diagnostic) {
        String text = diagnostic.getSource() instanceof Source source ? source.text() : "";
        return diagnostic + "\n" + text;
    }

    private Migration instance(String className) {
        try {
            return (Migration) loadClass(className).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(className + " cannot be made", e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(RevisionSource source) {
            super(URI.create("memory:///" + source.fileName()), Kind.SOURCE);
            this.text = source.text();
        }

        String text() {
            return text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            classes.put(className, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + className + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
