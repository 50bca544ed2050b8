package dev.retort.runtime.directory;

import java.net.URLClassLoader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Loads classes that were compiled in memory, and what they use from the user's class path. */
final class CompiledClasses extends URLClassLoader {

    private final Map<String, byte[]> classes;

    CompiledClasses(Map<String, byte[]> classes, ClassPath classPath) {
        super(classPath.forLoader(), CompiledClasses.class.getClassLoader());
        this.classes = new LinkedHashMap<>(classes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }
}
