package dev.retort.scanner.hibernate;

import dev.retort.error.RetortException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.MappingException;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;

/** Puts what Hibernate throws at boot into words for the person who wrote the mapping. */
final class MappingFailure {

    /** An association to an entity that XML maps, say, and whose mapping was not given. */
    private static final Pattern UNMAPPED_TARGET =
            Pattern.compile("targets the type .* which is not an '@Entity' type|targets an unknown entity named");

    private static final Pattern COMPILED_FOR =
            Pattern.compile("^(\\S+) has been compiled .*?class file version (\\d+)");

    /** Class files of Java 1 have version 45. */
    private static final int BEFORE_FIRST_CLASS_FILE = 44;

    private MappingFailure() {}

    static RetortException of(Throwable thrown) {
        Optional<RetortException> unloaded = first(thrown, RetortException.class)
                .or(() -> first(thrown, UnsupportedClassVersionError.class).map(error -> tooNew(error, thrown)))
                .or(() -> first(thrown, NoClassDefFoundError.class).map(error -> missingClass(error, thrown)))
                .or(() -> first(thrown, ClassNotFoundException.class).map(error -> missingClass(error, thrown)));
        if (unloaded.isPresent()) {
            return unloaded.get();
        }
        if (UNMAPPED_TARGET.matcher(String.valueOf(thrown.getMessage())).find()) {
            return RetortException.usage(
                    "An entity of the model refers to a class that is none of it: " + oneLine(thrown)
                            + ". Take the class into the model, under [model] by base, packages, classes or mappings, or"
                            + " map a plain key column in place of the association.",
                    thrown);
        }
        if (oneLine(thrown).contains("Unable to determine Dialect")) {
            return RetortException.usage(
                    "Hibernate does not know which SQL to write: " + oneLine(thrown)
                            + ". Name its dialect by \"hibernate.dialect\" under [model.hibernate].",
                    thrown);
        }
        if (thrown instanceof ClassLoadingException) {
            return RetortException.usage(
                    "A class of the model cannot be loaded: " + oneLine(thrown)
                            + ". Compile the model and see that model.classpath holds it and all that it needs.",
                    thrown);
        }
        String what = thrown instanceof MappingException
                        || thrown.getClass().getName().startsWith("org.hibernate.")
                ? "Hibernate refuses the mapping of the model: "
                : "Hibernate failed to read the model: ";
        return RetortException.usage(
                what + oneLine(thrown)
                        + ". Correct the mapping; the application would fail with it as well. -v shows the trace.",
                thrown);
    }

    /**
     * The first of a kind among the causes. Hibernate asks several class loaders, reports that the class is missing, and keeps
     * what each of them said as suppressed: that it is there and needs another one, say.
     */
    private static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> kind) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<T> found = Stream.concat(Stream.of(cause), Arrays.stream(cause.getSuppressed()))
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static RetortException tooNew(UnsupportedClassVersionError error, Throwable thrown) {
        Matcher version = COMPILED_FOR.matcher(String.valueOf(error.getMessage()));
        String what = version.find()
                ? "Class " + version.group(1).replace('/', '.') + " is compiled for Java "
                        + (Integer.parseInt(version.group(2)) - BEFORE_FIRST_CLASS_FILE)
                : error.getMessage();
        return RetortException.usage(
                what + ", and Retort runs on Java "
                        + Runtime.version().feature()
                        + ". Let JAVA_HOME name a Java that is as new as the model's, and run Retort on that.",
                thrown);
    }

    private static RetortException missingClass(Throwable missing, Throwable thrown) {
        // Hibernate's own loader puts words before the name.
        String name =
                String.valueOf(missing.getMessage()).replaceFirst("^.*: ", "").replace('/', '.');
        return RetortException.usage(
                "Class " + name + " is missing from the class path of the model. Add the archive or directory that"
                        + " holds it to model.classpath (such as target/dependency/*.jar, filled by"
                        + " 'mvn dependency:copy-dependencies').",
                thrown);
    }

    /** The messages along the chain of causes that say something new, on one line. */
    static String oneLine(Throwable thrown) {
        Set<String> messages = new LinkedHashSet<>();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            String line = message.replaceAll("\\s+", " ").trim();
            if (messages.stream().noneMatch(known -> known.contains(line))) {
                messages.add(line.endsWith(".") ? line.substring(0, line.length() - 1) : line);
            }
        }
        return messages.stream().collect(Collectors.joining(": "));
    }
}
