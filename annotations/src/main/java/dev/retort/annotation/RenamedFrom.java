package dev.retort.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a table or column was called before: on an entity class that of its table, on an attribute that of its column. The
 * next revision then renames what it would otherwise drop and create.
 *
 * <pre>{@code
 * @Entity
 * @RenamedFrom("job")
 * class Task {
 *
 *     @RenamedFrom("mail")
 *     String email;
 * }
 * }</pre>
 *
 * <p>Once the database has the new name it says nothing more, and may stay or go.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface RenamedFrom {

    /** The name before, as {@code @Table} or {@code @Column} would give it. */
    String value();
}
