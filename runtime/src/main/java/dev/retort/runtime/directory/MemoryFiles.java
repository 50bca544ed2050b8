package dev.retort.runtime.directory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * The compiler's view of files: it finds the other sources of the revision directory when one refers to them, and writes
 * classes to memory, each by the source that it came from.
 */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, SourceObject> byClassName = new LinkedHashMap<>();
    private final Map<SourceText, Map<String, ClassObject>> classes = new LinkedHashMap<>();

    MemoryFiles(JavaFileManager files, Collection<SourceObject> sources) {
        super(files);
        for (SourceObject source : sources) {
            source.source().revision().ifPresent(revision -> byClassName.put(revision.className(), source));
        }
    }

    /** The classes that came from a source, by binary name. */
    Map<String, byte[]> classesOf(SourceText source) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        classes.getOrDefault(source, Map.of()).forEach((name, object) -> bytes.put(name, object.bytes()));
        return bytes;
    }

    /** The sources that classes came from, asked for or not. */
    Set<SourceText> compiled() {
        return classes.keySet();
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.SOURCE_PATH || super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location != StandardLocation.SOURCE_PATH) {
            return super.list(location, packageName, kinds, recurse);
        }
        List<JavaFileObject> found = new ArrayList<>();
        byClassName.forEach((className, source) -> {
            if (packageOf(className).equals(packageName) && kinds.contains(JavaFileObject.Kind.SOURCE)) {
                found.add(source);
            }
        });
        return found;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof SourceObject source
                ? source.source().revision().orElseThrow().className()
                : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.toUri().equals(other.toUri());
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        ClassObject output = new ClassObject(className);
        SourceText source = ((SourceObject) sibling).source();
        classes.computeIfAbsent(source, same -> new LinkedHashMap<>()).put(className, output);
        return output;
    }

    private static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "" : className.substring(0, dot);
    }
}
