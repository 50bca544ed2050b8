package dev.retort.scanner.hibernate;

import dev.retort.error.RetortException;
import dev.retort.scanner.mapping.MappingSources;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.cfg.MappingSettings;

/**
 * Hands the naming strategies that are asked for to Hibernate. A strategy among Hibernate's own settings goes before.
 *
 * @param sources says which
 */
record NamingStrategies(MappingSources sources) {

    private static final String JPA = "jpa";
    private static final String SPRING = "spring";

    /** The rule is the same in both: the first since Hibernate 7 and with Spring Boot 4, the second before. */
    private static final List<String> SPRING_PHYSICAL = List.of(
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");

    /** Of Spring Boot 4 and of what was before; the last stands in where the class path holds neither. */
    private static final List<String> SPRING_IMPLICIT = List.of(
            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy",
            SpringJoinTableNaming.class.getName());

    void applyTo(MetadataBuilder builder) {
        if (!sources.settings().containsKey(MappingSettings.PHYSICAL_NAMING_STRATEGY)
                && !sources.physicalNaming().equals(JPA)) {
            builder.applyPhysicalNamingStrategy(
                    strategy(PhysicalNamingStrategy.class, sources.physicalNaming(), SPRING_PHYSICAL));
        }
        if (!sources.settings().containsKey(MappingSettings.IMPLICIT_NAMING_STRATEGY)
                && !sources.implicitNaming().equals(JPA)) {
            builder.applyImplicitNamingStrategy(
                    strategy(ImplicitNamingStrategy.class, sources.implicitNaming(), SPRING_IMPLICIT));
        }
    }

    private <T> T strategy(Class<T> kind, String name, List<String> ofSpring) {
        Stream<String> candidates = name.equals(SPRING) ? ofSpring.stream() : Stream.of(name);
        Class<?> found = candidates
                .map(this::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> RetortException.usage("The naming strategy " + name
                        + " is not on the class path of the model. Say \"jpa\" or \"spring\", or add the archive that"
                        + " holds the class to model.classpath."));
        try {
            return kind.cast(found.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw RetortException.usage(
                    "The naming strategy " + found.getName() + " cannot be used: it has to implement " + kind.getName()
                            + " and to have a public constructor without parameters.",
                    e);
        }
    }

    private Optional<Class<?>> find(String className) {
        try {
            return Optional.of(Class.forName(className, true, sources.classLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
