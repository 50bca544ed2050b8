package dev.retort.runtime.directory;

import dev.retort.error.RetortException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The names of the classes in one package, wherever the class path holds parts of it. */
final class PackageListing {

    private static final String CLASS = ".class";

    private final String packageName;
    private final String directory;
    private final ClassLoader loader;
    private final SortedSet<String> classNames = new TreeSet<>();

    PackageListing(String packageName, ClassLoader loader) {
        this.packageName = packageName;
        this.directory = packageName.replace('.', '/');
        this.loader = loader;
    }

    /** The binary names of the top-level and nested classes, sorted. */
    List<String> classNames() {
        try {
            for (URL place : Collections.list(loader.getResources(directory))) {
                if (place.getProtocol().equals("file")) {
                    addFiles(Path.of(place.toURI()));
                } else if (place.openConnection() instanceof JarURLConnection connection) {
                    addEntries(connection);
                }
            }
            addJarsWithoutDirectories();
        } catch (IOException | URISyntaxException e) {
            throw RetortException.usage("Package '" + packageName + "' cannot be listed on the class path: " + e, e);
        }
        return List.copyOf(classNames);
    }

    private void addFiles(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            files.map(file -> file.getFileName().toString()).forEach(this::add);
        }
    }

    private void addEntries(JarURLConnection connection) throws IOException {
        boolean shared = connection.getUseCaches();
        JarFile jar = connection.getJarFile();
        try {
            addEntries(jar, connection.getEntryName());
        } finally {
            if (!shared) {
                jar.close();
            }
        }
    }

    private void addEntries(JarFile jar, String inside) {
        String prefix = inside.endsWith("/") ? inside : inside + "/";
        jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(prefix) && name.indexOf('/', prefix.length()) < 0)
                .map(name -> name.substring(prefix.length()))
                .forEach(this::add);
    }

    /** A jar may hold classes without an entry for their directory, and then no class loader finds the directory. */
    private void addJarsWithoutDirectories() throws IOException {
        if (!classNames.isEmpty()) {
            return;
        }
        for (String entry : System.getProperty("java.class.path", "").split(System.getProperty("path.separator"))) {
            if (entry.endsWith(".jar") && Files.isRegularFile(Path.of(entry))) {
                try (JarFile jar = new JarFile(entry)) {
                    addEntries(jar, directory);
                }
            }
        }
    }

    private void add(String fileName) {
        if (fileName.endsWith(CLASS) && !fileName.equals("package-info" + CLASS)) {
            classNames.add(packageName + "." + fileName.substring(0, fileName.length() - CLASS.length()));
        }
    }
}
