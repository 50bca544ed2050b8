package dev.retort.runtime.directory;

import dev.retort.error.RetortException;
import dev.retort.revision.RevisionHeader;
import dev.retort.runtime.LoadedRevisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles revisions in memory, all that need it in one go, and keeps the classes for the next time. */
final class RevisionCompiler {

    private static final List<String> OPTIONS =
            List.of("-proc:none", "-implicit:class", "-g", "-nowarn", "-Xlint:none");
    private static final int ERRORS_SHOWN = 5;

    private final ClassPath classPath;
    private final ClassCache cache;

    RevisionCompiler(ClassPath classPath, ClassCache cache) {
        this.classPath = classPath;
        this.cache = cache;
    }

    RevisionCompiler withCache(ClassCache other) {
        return new RevisionCompiler(classPath, other);
    }

    /**
     * @param wanted the sources of {@code revisions}
     * @param all every source of the directory
     */
    LoadedRevisions load(Collection<RevisionHeader> revisions, List<SourceText> wanted, List<SourceText> all) {
        Map<String, byte[]> classes = classes(wanted, all);
        CompiledClasses loader = new CompiledClasses(classes, classPath);
        Map<RevisionHeader, Class<?>> types = new LinkedHashMap<>();
        int i = 0;
        for (RevisionHeader revision : revisions) {
            String className = wanted.get(i++).revision().orElseThrow().className();
            try {
                types.put(revision, loader.loadClass(className));
            } catch (ClassNotFoundException | LinkageError e) {
                throw RetortException.revision(
                        "Class " + className + " of revision '" + revision.id() + "' in " + revision.origin()
                                + " cannot be loaded: " + e,
                        e);
            }
        }
        return LoadedRevisions.of(types, loader, loader);
    }

    private Map<String, byte[]> classes(List<SourceText> wanted, List<SourceText> all) {
        Set<SourceText> needed = new LinkedHashSet<>(wanted);
        List<SourceText> others =
                all.stream().filter(source -> source.revision().isEmpty()).toList();
        needed.addAll(others);
        String surroundings = surroundings(others);
        Map<String, byte[]> classes = new LinkedHashMap<>();
        Map<SourceText, String> missing = new LinkedHashMap<>();
        for (SourceText source : needed) {
            String key = key(source, surroundings);
            cache.find(key).ifPresentOrElse(classes::putAll, () -> missing.put(source, key));
        }
        if (!missing.isEmpty()) {
            others.forEach(source -> missing.computeIfAbsent(source, same -> key(same, surroundings)));
            compile(missing, needed, all).forEach(classes::putIfAbsent);
        }
        return classes;
    }

    /** Compiles the sources given with their keys; answers all classes that came of it. */
    private Map<String, byte[]> compile(Map<SourceText, String> sources, Set<SourceText> needed, List<SourceText> all) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw RetortException.usage("The Java at " + System.getProperty("java.home")
                    + " has no compiler, and the revisions are sources: run a JDK instead, or compile the revisions with"
                    + " the application and read them as classes from their package");
        }
        Map<SourceText, SourceObject> objects = new LinkedHashMap<>();
        all.forEach(source -> objects.put(source, new SourceObject(source)));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8);
                MemoryFiles files = new MemoryFiles(standard, objects.values())) {
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath.forCompiler());
            List<SourceObject> units =
                    sources.keySet().stream().map(objects::get).toList();
            boolean done = compiler.getTask(null, files, diagnostics, OPTIONS, null, units)
                    .call();
            if (!done) {
                throw refusal(diagnostics.getDiagnostics());
            }
            // A class that came of a source which was not asked for would be missing when the others come from the
            // cache.
            if (needed.containsAll(files.compiled())) {
                sources.forEach((source, key) -> cache.keep(key, files.classesOf(source)));
            }
            Map<String, byte[]> classes = new LinkedHashMap<>();
            files.compiled().forEach(source -> classes.putAll(files.classesOf(source)));
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RetortException refusal(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<String> errors = diagnostics.stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(RevisionCompiler::described)
                .collect(Collectors.toCollection(ArrayList::new));
        String listed = errors.stream().limit(ERRORS_SHOWN).collect(Collectors.joining("; "));
        String more = errors.size() > ERRORS_SHOWN ? "; and " + (errors.size() - ERRORS_SHOWN) + " more errors" : "";
        return RetortException.revision("The revisions do not compile, so none was run: " + listed + more);
    }

    private static String described(Diagnostic<? extends JavaFileObject> error) {
        String text = String.join(
                ", ",
                error.getMessage(Locale.ENGLISH).lines().map(String::strip).toList());
        return error.getSource() instanceof SourceObject object
                ? object.source().file() + ":" + error.getLineNumber() + ":" + error.getColumnNumber() + ": " + text
                : text;
    }

    /** All that decides what a source compiles to, besides itself. */
    private String surroundings(List<SourceText> others) {
        StringBuilder text = new StringBuilder();
        text.append(System.getProperty("java.vm.version"))
                .append('\n')
                .append(OPTIONS)
                .append('\n');
        text.append(classPath.fingerprint());
        others.forEach(source -> text.append(source.file().getFileName())
                .append('\n')
                .append(source.text())
                .append('\n'));
        return text.toString();
    }

    private static String key(SourceText source, String surroundings) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(surroundings, source.file().getFileName().toString(), source.text())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
