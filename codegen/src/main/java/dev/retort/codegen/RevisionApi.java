package dev.retort.codegen;

import com.palantir.javapoet.ClassName;
import dev.retort.codegen.source.Token;
import dev.retort.schema.ReferentialAction;

/** The names of the API that a revision is written against; {@code codegen} names it and does not depend on it. */
final class RevisionApi {

    static final String PACKAGE = "dev.retort.runtime";
    static final ClassName REVISION = ClassName.get(PACKAGE, "Revision");
    static final ClassName MIGRATION = ClassName.get(PACKAGE, "Migration");
    static final ClassName OPERATIONS = ClassName.get(PACKAGE, "Operations");
    static final ClassName DEFINITIONS = ClassName.get(PACKAGE, "Definitions");
    static final ClassName TYPES = ClassName.get(PACKAGE, "Types");
    static final ClassName REFERENTIAL_ACTION = ClassName.get(ReferentialAction.class);

    /** What a revision calls the operations that it is handed. */
    static final Token OP = new Token.Plain("op");

    private RevisionApi() {}
}
