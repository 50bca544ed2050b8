package dev.retort.scanner;

import java.util.Objects;

/**
 * How Hibernate makes names for tables and columns: each part is {@code jpa}, {@code spring}, or the name of a class that
 * implements Hibernate's strategy.
 *
 * @param physical what becomes of every name: {@code jpa} keeps it, {@code spring} turns {@code emailAddress} into
 *     {@code email_address}
 * @param implicit which name stands where none is written: {@code jpa} as the specification says, {@code spring} as Spring
 *     Boot does
 */
public record Naming(String physical, String implicit) {

    /** The names of the specification, as Hibernate, Quarkus and Micronaut use them unless told otherwise. */
    public static final Naming JPA = of("jpa");

    /** The names that Spring Boot uses unless told otherwise. */
    public static final Naming SPRING = of("spring");

    public Naming {
        Objects.requireNonNull(physical, "physical");
        Objects.requireNonNull(implicit, "implicit");
    }

    /** Both parts by one word, {@code jpa} or {@code spring}. */
    public static Naming of(String both) {
        return new Naming(both, both);
    }
}
