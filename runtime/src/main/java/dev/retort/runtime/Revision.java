package dev.retort.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class as a revision and gives it its place in the history.
 *
 * <pre>{@code
 * @Revision(id = "6a32f8fc32ca", revises = "fd23b24f6f9a")
 * public final class R6a32f8fc32ca_add_new_field implements Migration { ... }
 * }</pre>
 *
 * <p>The header is read without compiling or loading the class, so every value has to be a string literal. The first
 * sentence of the class's documentation is the revision's message.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

    /** The revision's own id: letters, digits and underscores; at most 64 of them, the width of the version table. */
    String id();

    /** The ids of the revisions that this one follows: none for a base, several for a merge. */
    String[] revises() default {};

    /** The tool and versions that wrote the file, for a person to read. */
    String generatedBy() default "";

    /** Names under which a branch that begins here can be asked for. */
    String[] labels() default {};

    /** The ids of revisions on other branches that have to be applied before this one. */
    String[] dependsOn() default {};

    /**
     * The ids of a line of revisions that this one stands for as a whole, in the order in which they ran. A database that has
     * applied them counts as having applied this one, and what follows the last of them follows this one.
     */
    String[] replaces() default {};
}
