package dev.retort.scanner;

import io.github.classgraph.ClassInfo;
import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which embeddables, converters and annotated packages are the model's own.
 *
 * <p>A library may bring converters that apply by themselves, as Spring Data does for dates: they are part of a model only
 * where somebody asks for them. So an archive's companions go along where one of its entities does, or where the model's
 * packages, classes or persistence unit name them.
 *
 * @param candidates what is asked for
 * @param archives the archives, or directories, that hold the entities taken
 */
record Companions(Candidates candidates, Set<File> archives) {

    static Companions of(Candidates candidates, List<ClassInfo> taken) {
        return new Companions(
                candidates,
                taken.stream().map(ClassInfo::getClasspathElementFile).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the class or package, found in that archive or directory, belongs to the model. */
    boolean include(String name, File place) {
        return place.isDirectory() || archives.contains(place) || candidates.name(name, place);
    }
}
