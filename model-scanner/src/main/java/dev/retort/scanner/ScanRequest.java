package dev.retort.scanner;

import dev.retort.dialect.Dialect;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What to scan, and for which database.
 *
 * @param selection which entities make up the model
 * @param classPath directories, archives and patterns such as {@code lib/*.jar}, relative to the working directory; empty for
 *     the class path of this process
 * @param naming how names are made
 * @param settings Hibernate's settings, as they are; they win over {@code naming} and over what the dialect says
 * @param dialect the database whose schema is asked for; its server decides which SQL Hibernate writes
 */
public record ScanRequest(
        ModelSelection selection,
        List<String> classPath,
        Naming naming,
        Map<String, String> settings,
        Dialect dialect) {

    public ScanRequest {
        Objects.requireNonNull(selection, "selection");
        classPath = List.copyOf(classPath);
        Objects.requireNonNull(naming, "naming");
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        Objects.requireNonNull(dialect, "dialect");
    }

    /** A request for every entity on the class path, with the names of the specification and no settings. */
    public static ScanRequest of(Dialect dialect, List<String> classPath) {
        return new ScanRequest(ModelSelection.EVERYTHING, classPath, Naming.JPA, Map.of(), dialect);
    }

    public ScanRequest withSelection(ModelSelection other) {
        return new ScanRequest(other, classPath, naming, settings, dialect);
    }

    public ScanRequest withNaming(Naming other) {
        return new ScanRequest(selection, classPath, other, settings, dialect);
    }

    public ScanRequest withSettings(Map<String, String> other) {
        return new ScanRequest(selection, classPath, naming, other, dialect);
    }
}
