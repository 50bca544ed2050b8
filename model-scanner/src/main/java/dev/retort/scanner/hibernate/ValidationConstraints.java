package dev.retort.scanner.hibernate;

import dev.retort.scanner.mapping.MappingSources;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.service.ServiceRegistry;

/**
 * Has Hibernate carry the constraints of Jakarta Validation ({@code @NotNull}, {@code @Size}, …) over to the columns, as it
 * does when an application starts and a validator is on its class path. That is after the metadata is built, so it is done
 * here, by the very method that Hibernate uses.
 *
 * @param sources the settings, which can switch it off, and the loader of the model's classes
 */
record ValidationConstraints(MappingSources sources) {

    private static final String VALIDATION = "jakarta.validation.Validation";
    private static final String FACTORY = "jakarta.validation.ValidatorFactory";
    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";

    /** Applies what there is; a validator that cannot be used is warned of. */
    List<String> applyTo(MetadataImplementor metadata) {
        if (!isWanted()) {
            return List.of();
        }
        Class<?> validation;
        try {
            validation = Class.forName(VALIDATION, true, sources.classLoader());
        } catch (ClassNotFoundException e) {
            return List.of();
        }
        try (AutoCloseable factory = (AutoCloseable)
                validation.getMethod("buildDefaultValidatorFactory").invoke(null)) {
            apply(metadata, factory);
            return List.of();
        } catch (InvocationTargetException e) {
            return unusable(e.getCause());
        } catch (Exception | LinkageError e) {
            return unusable(e);
        }
    }

    private void apply(MetadataImplementor metadata, Object factory) throws ReflectiveOperationException {
        ServiceRegistry registry = metadata.getMetadataBuildingOptions().getServiceRegistry();
        Class<?> activator = Class.forName(ACTIVATOR);
        Method apply = activator.getMethod(
                "applyRelationalConstraints",
                Class.forName(FACTORY, true, sources.classLoader()),
                Collection.class,
                Map.class,
                Dialect.class,
                ClassLoaderAccess.class);
        apply.setAccessible(true);
        apply.invoke(
                null,
                factory,
                metadata.getEntityBindings(),
                Map.copyOf(sources.settings()),
                metadata.getDatabase().getDialect(),
                new ClassLoaderAccessImpl(null, registry.requireService(ClassLoaderService.class)));
    }

    /** Hibernate's default is to apply them where there is a validator. */
    private boolean isWanted() {
        Map<String, String> settings = sources.settings();
        String mode = settings.getOrDefault(
                "jakarta.persistence.validation.mode",
                settings.getOrDefault("javax.persistence.validation.mode", "auto"));
        String lower = mode.toLowerCase(Locale.ROOT);
        return (lower.contains("auto") || lower.contains("ddl"))
                && !"false".equals(settings.get("hibernate.validator.apply_to_ddl"));
    }

    private static List<String> unusable(Throwable cause) {
        return List.of("The constraints of Jakarta Validation are not read, because its validator cannot be used here: "
                + String.valueOf(cause).replaceAll("\\s+", " ")
                + ". Add what it needs to model.classpath, or set jakarta.persistence.validation.mode to \"none\" if the"
                + " application does.");
    }
}
