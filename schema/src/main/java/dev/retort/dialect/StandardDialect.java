package dev.retort.dialect;

import dev.retort.error.RetortException;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.sql.Token;
import dev.retort.sql.Tokenizer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What all dialects share: standard SQL, put together from the parts in which they differ. */
abstract class StandardDialect implements Dialect {

    private final Server server;
    private final Notation notation;
    private final CanonicalForm canonicalForm;

    StandardDialect(Server server, Notation notation, CanonicalForm canonicalForm) {
        this.server = server;
        this.notation = notation;
        this.canonicalForm = canonicalForm;
    }

    /** The DDL of operations that are not refused. */
    abstract Operation.Visitor<List<SqlStatement>> ddl();

    /** The reasons against operations. */
    abstract Operation.Visitor<Optional<String>> refusals();

    @Override
    public final Server server() {
        return server;
    }

    @Override
    public final Identifier identifier(String written, boolean quoted) {
        return notation.names().identifier(written, quoted);
    }

    @Override
    public final Identifier fromStored(String stored) {
        return notation.names().fromStored(stored);
    }

    @Override
    public final String stored(Identifier identifier) {
        return notation.names().stored(identifier);
    }

    @Override
    public final String quote(Identifier identifier) {
        return notation.names().quote(identifier);
    }

    @Override
    public final String quote(QualifiedName name) {
        return notation.names().quote(name);
    }

    @Override
    public final SqlType parseType(String declaration) {
        return notation.types().parse(declaration);
    }

    @Override
    public final String typeName(SqlType type) {
        return notation.types().name(type);
    }

    @Override
    public final String literal(Object value) {
        return notation.literals().of(value);
    }

    @Override
    public final String inline(SqlStatement statement) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        int index = 0;
        for (Token token : Tokenizer.tokens(statement.text())) {
            boolean parameter = token.kind() == Token.Kind.QUESTION_MARK
                    && index < statement.parameters().size();
            if (parameter) {
                text.append(statement.text(), end, token.start());
                text.append(literal(statement.parameters().get(index++)));
                end = token.end();
            }
        }
        return text.append(statement.text().substring(end)).toString();
    }

    @Override
    public OptionalInt parameterType(Object value) {
        return OptionalInt.empty();
    }

    @Override
    public final Schema canonical(Schema schema) {
        return canonicalForm.of(schema);
    }

    @Override
    public final Schema settled(Schema canonical) {
        return canonicalForm.settled(canonical);
    }

    @Override
    public final String canonicalExpression(String expression) {
        return canonicalForm.expression(expression);
    }

    @Override
    public final Optional<String> refusal(Operation operation) {
        return operation.accept(refusals());
    }

    @Override
    public final List<SqlStatement> compile(Operation operation) {
        refusal(operation).ifPresent(reason -> {
            throw RetortException.usage(reason);
        });
        return operation.accept(ddl());
    }

    @Override
    public AlterColumn complete(AlterColumn alteration, Column before) {
        return alteration;
    }

    @Override
    public Optional<SessionLock> sessionLock(long number) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaTrace> schemaTrace() {
        return Optional.empty();
    }

    @Override
    public Optional<SequencePositions> sequencePositions() {
        return Optional.empty();
    }

    @Override
    public Optional<SessionSetting> lockTimeout() {
        return Optional.empty();
    }

    @Override
    public Optional<SessionSetting> statementTimeout() {
        return Optional.empty();
    }

    /** Serialization failure, as which many databases tell a deadlock. */
    @Override
    public Set<String> lockFailures() {
        return Set.of("40001");
    }
}
