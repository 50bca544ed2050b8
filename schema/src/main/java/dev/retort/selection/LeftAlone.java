package dev.retort.selection;

import dev.retort.schema.QualifiedName;

/**
 * A table or sequence that a built-in rule leaves out, because another tool is known to make it.
 *
 * @param name its name
 * @param owner the tool as its users call it: {@code Flyway}
 */
public record LeftAlone(QualifiedName name, String owner) {

    @Override
    public String toString() {
        return name + " (" + owner + ")";
    }
}
