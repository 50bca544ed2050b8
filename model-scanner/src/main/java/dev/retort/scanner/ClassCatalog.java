package dev.retort.scanner;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.PackageInfo;
import io.github.classgraph.ScanResult;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the class files of a class path say, without any class being loaded: which classes are mapped, what they extend and
 * what they refer to.
 *
 * <p>Archives are opened only where the directories leave a question open, and those alone that can answer it.
 */
final class ClassCatalog implements AutoCloseable {

    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String MAPPED_SUPERCLASS = "jakarta.persistence.MappedSuperclass";
    private static final String EMBEDDABLE = "jakarta.persistence.Embeddable";
    private static final String CONVERTER = "jakarta.persistence.Converter";

    /** Archives of libraries that hold no model, only many classes; their names are known where a class refers to them. */
    private static final String[] LIBRARIES = {
        "hibernate-*.jar",
        "byte-buddy-*.jar",
        "antlr4-*.jar",
        "jaxb-*.jar",
        "kotlin-*.jar",
        "scala-*.jar",
        "groovy-*.jar",
        "spring-core-*.jar",
        "spring-web*.jar",
        "spring-context-*.jar",
        "spring-boot-*.jar",
        "jackson-*.jar",
        "tomcat-*.jar",
        "netty-*.jar",
        "guava-*.jar",
        "logback-*.jar",
        "log4j-*.jar",
        "h2-*.jar",
        "postgresql-*.jar",
        "mysql-*.jar",
        "mariadb-*.jar",
        "aspectjweaver-*.jar",
        "assertj-*.jar",
        "mockito-*.jar"
    };

    private final ScanResult result;

    private ClassCatalog(ScanResult result) {
        this.result = result;
    }

    /** Reads the directories of the class path; an empty one stands for that of this process. */
    static ClassCatalog ofDirectories(ClassPath classPath) {
        return scan(over(classPath.entries()).disableJarScanning());
    }

    /** Reads the directories of the class path, and these of its archives. */
    static ClassCatalog ofArchives(ClassPath classPath, Set<Path> archives) {
        return scan(over(classPath.entries().stream()
                .filter(entry -> Files.isDirectory(entry) || archives.contains(entry))
                .toList()));
    }

    /** Reads the whole class path but for well-known libraries; an empty one stands for that of this process. */
    static ClassCatalog ofEverything(ClassPath classPath) {
        return scan(over(classPath.entries()).rejectJars(LIBRARIES));
    }

    private static ClassGraph over(List<Path> entries) {
        ClassGraph graph = new ClassGraph()
                .enableClassInfo()
                .enableAnnotationInfo()
                .enableFieldInfo()
                .enableMethodInfo()
                .ignoreClassVisibility()
                .ignoreFieldVisibility()
                .ignoreMethodVisibility()
                .disableNestedJarScanning()
                .disableModuleScanning()
                .disableRuntimeInvisibleAnnotations()
                .enableExternalClasses();
        return entries.isEmpty() ? graph : graph.overrideClasspath(entries);
    }

    private static ClassCatalog scan(ClassGraph graph) {
        // One thread: starting others costs more than reading a few hundred classes.
        return new ClassCatalog(graph.scan(1));
    }

    Optional<ClassInfo> find(String className) {
        return Optional.ofNullable(result.getClassInfo(className));
    }

    /** Whether the class file itself was read, rather than only its name in another one. */
    boolean isRead(String className) {
        return find(className).filter(found -> !found.isExternalClass()).isPresent();
    }

    /** Entity classes, sorted by name. */
    List<ClassInfo> entities() {
        return annotated(ENTITY).toList();
    }

    /** Mapped superclasses, sorted by name. */
    List<ClassInfo> mappedSuperclasses() {
        return annotated(MAPPED_SUPERCLASS).toList();
    }

    /** Embeddables and converters, which no entity need lead to; sorted by name. */
    List<ClassInfo> companions() {
        return Stream.concat(annotated(EMBEDDABLE), annotated(CONVERTER))
                .sorted()
                .distinct()
                .toList();
    }

    /** Whether there are entities of the time before Jakarta Persistence 3. */
    boolean hasEntitiesBeforeJakarta() {
        return annotated("javax.persistence.Entity").findAny().isPresent();
    }

    /** Packages whose {@code package-info} bears annotations of Hibernate or Jakarta Persistence, sorted by name. */
    Stream<PackageInfo> annotatedPackages() {
        return result.getPackageInfo().stream()
                .filter(info -> info.getAnnotationInfo().stream()
                        .anyMatch(annotation -> annotation.getName().startsWith("org.hibernate.")
                                || annotation.getName().startsWith("jakarta.persistence.")))
                .sorted();
    }

    /** The directory or archive that holds an annotated package's {@code package-info}. */
    File place(PackageInfo annotated) {
        String resource = annotated.getName().replace('.', '/') + "/package-info.class";
        return result.getResourcesWithPath(resource).get(0).getClasspathElementFile();
    }

    /** Whether a class was read that lies in the package or below it. */
    boolean hasClassIn(String packageName) {
        return result.getAllClasses().stream()
                .anyMatch(found -> !found.isExternalClass() && Packages.contains(packageName, found.getName()));
    }

    /** The names of all classes read. */
    Collection<String> classNames() {
        return result.getAllClasses().filter(found -> !found.isExternalClass()).getNames();
    }

    @Override
    public void close() {
        result.close();
    }

    private Stream<ClassInfo> annotated(String annotation) {
        return result.getClassesWithAnnotation(annotation).stream()
                // An annotation may be inherited by name from a class that is only referred to.
                .filter(found -> !found.isExternalClass())
                .filter(found -> found.getAnnotationInfo().directOnly().containsName(annotation))
                .sorted();
    }
}
