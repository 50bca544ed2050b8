package dev.retort.environment;

import dev.retort.config.Configuration;
import dev.retort.dialect.Canonicalizer;
import dev.retort.dialect.Dialect;
import dev.retort.diff.Diff;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.SchemaDiff;
import dev.retort.error.RetortException;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The environments of a project, as one. */
public final class Environments {

    private final List<Environment> environments;

    private Environments(List<Environment> environments) {
        this.environments = List.copyOf(environments);
    }

    /**
     * Those on the model's class path.
     *
     * @throws RetortException of kind USAGE for one that cannot be made
     */
    public static Environments of(Configuration configuration) {
        URLClassLoader loader = new URLClassLoader(
                configuration.classpath().urls().toArray(URL[]::new), Environment.class.getClassLoader());
        try {
            return new Environments(ServiceLoader.load(Environment.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList());
        } catch (ServiceConfigurationError e) {
            throw RetortException.usage(
                    "An environment on the class path of " + configuration.file() + " cannot be used: "
                            + e.getMessage() + ". Correct META-INF/services/" + Environment.class.getName()
                            + ", or the class.",
                    e);
        }
    }

    /** Compares two schemas as the project wants it, and otherwise as {@link SchemaDiff#between} does. */
    public Diff diff(Schema from, Schema to, Dialect dialect, Canonicalizer canonicalizer, DiffOptions options) {
        if (environments.isEmpty()) {
            return SchemaDiff.between(from, to, dialect, canonicalizer, options);
        }
        Sides sides = new Sides(dialect.canonical(from), dialect.canonical(to));
        for (Environment environment : environments) {
            Sides before = sides;
            sides = asked(environment, () -> before.included(environment).aligned(environment));
        }
        return SchemaDiff.between(sides.from(), sides.to(), dialect, canonicalizer, options)
                .rewritten(this::rewrite);
    }

    /** The texts for the team's template, by name. */
    public SortedMap<String, String> templateVariables(String message) {
        SortedMap<String, String> variables = new TreeMap<>();
        environments.forEach(
                environment -> variables.putAll(asked(environment, () -> environment.templateVariables(message))));
        return Collections.unmodifiableSortedMap(variables);
    }

    private List<Operation> rewrite(Operation operation) {
        List<Operation> operations = List.of(operation);
        for (Environment environment : environments) {
            operations = operations.stream()
                    .flatMap(each -> asked(environment, () -> environment.rewrite(each)).stream())
                    .toList();
        }
        return operations;
    }

    /** What a class of the project's own answers; what it throws is told by its name. */
    private static <T> T asked(Environment environment, Supplier<T> question) {
        try {
            return question.get();
        } catch (RetortException e) {
            throw e;
        } catch (RuntimeException | LinkageError | AssertionError e) {
            throw RetortException.usage("Environment " + environment.getClass().getName() + " fails: " + e, e);
        }
    }
}
