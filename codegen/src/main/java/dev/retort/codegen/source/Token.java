package dev.retort.codegen.source;

import com.palantir.javapoet.ClassName;

/** One indivisible piece of Java source. A name that needs an import knows which. */
public sealed interface Token {

    /** The token as it stands in the source. */
    String text();

    /**
     * A token that needs no import.
     *
     * @param text the token
     */
    record Plain(String text) implements Token {}

    /**
     * A static method or constant, imported by its name.
     *
     * @param owner the class that has it
     * @param text its simple name
     */
    record Static(ClassName owner, String text) implements Token {}

    /**
     * A class, imported by its name.
     *
     * @param type the class
     */
    record Type(ClassName type) implements Token {

        @Override
        public String text() {
            return type.simpleName();
        }
    }
}
