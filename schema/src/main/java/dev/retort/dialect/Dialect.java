package dev.retort.dialect;

import dev.retort.operation.AlterColumn;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One database's SQL. A dialect knows no connection: it is made for a {@link Server}, be it live or only named.
 *
 * <p>Instances come from {@link Dialects}.
 */
public interface Dialect {

    /** The server that this dialect speaks to. */
    Server server();

    /**
     * The name that the database makes of one written in SQL or in a mapping: folded unless quoted, cut to the length that
     * the database keeps.
     */
    Identifier identifier(String written, boolean quoted);

    /** How a name that the catalog stores reads. */
    Identifier fromStored(String stored);

    /** The text that the catalog stores for a name. */
    String stored(Identifier identifier);

    /** The name as SQL has to write it: quoted where it is delimited, or regular but reserved. */
    String quote(Identifier identifier);

    /** The name as SQL has to write it, with its schema unless that is the default one. */
    String quote(QualifiedName name);

    /** The words, in lower case, that the JDBC driver reports as this database's own, beyond those of standard SQL. */
    default Set<String> keywords() {
        return Set.of();
    }

    /** The default schema of a connection that asks for none, {@link Identifier#UNNAMED} where the database has no such rule. */
    Identifier usualSchema();

    /** The longest name in bytes of UTF-8 (PostgreSQL) or characters (H2) that the database keeps whole. */
    int maximumIdentifierLength();

    /**
     * Reads a type as SQL, a catalog or Hibernate writes it, into its canonical value; aliases become one.
     *
     * @param declaration such as {@code character varying(255)}, {@code timestamp(6) with time zone}, {@code int4[]}
     */
    SqlType parseType(String declaration);

    /** The type as SQL has to write it. */
    String typeName(SqlType type);

    /** The extension that a database needs for the type, {@code vector} for {@code halfvec(3)}; empty where it needs none. */
    default Optional<String> extension(SqlType type) {
        return Optional.empty();
    }

    /**
     * A value as a literal of SQL, for scripts: a String, Number, Boolean, {@code java.time} value, UUID, byte[] or null.
     *
     * @throws dev.retort.error.RetortException of kind USAGE for a value of another class
     */
    String literal(Object value);

    /** The statement with its parameters written out as literals, for scripts. */
    String inline(SqlStatement statement);

    /**
     * The {@link java.sql.Types} constant to bind a parameter's value as, where the driver's own choice for its class would
     * keep the database from reading it as what its place asks for; empty to leave it to the driver.
     */
    OptionalInt parameterType(Object value);

    /**
     * The schema in this dialect's canonical form: types, null orders, sequence options and expressions that mean the same
     * here are the same value.
     */
    Schema canonical(Schema schema);

    /**
     * A canonical schema with what has an order but no meaning by it, such as the values of an IN list, in one order. It
     * serves to find out whether two schemas mean the same, and is not what a person wants to read.
     */
    Schema settled(Schema canonical);

    /** A textual canonical form of an expression: two texts with the same form mean the same; the reverse need not hold. */
    String canonicalExpression(String expression);

    /** Why this database cannot carry out the operation, if it cannot; the text names what is asked and what to do. */
    Optional<String> refusal(Operation operation);

    /**
     * The statements that carry the operation out.
     *
     * @throws dev.retort.error.RetortException of kind USAGE where {@link #refusal} gives a reason
     */
    List<SqlStatement> compile(Operation operation);

    /**
     * An alteration made whole for this database: with the conversion that a type change needs ({@code USING}), and a
     * default taken away before and put back behind one that would not convert.
     *
     * @param before the column as it is before the alteration
     */
    AlterColumn complete(AlterColumn alteration, Column before);

    /** Whether the value of an existing column can become what is asked by altering it; otherwise it is dropped and added. */
    boolean canAlter(Column before, Column after);

    /**
     * Whether a constraint of the same table may have been given the index to work with, so that the database does not drop
     * the index while the constraint stands; a constraint out of the database {@linkplain Constraint#servingIndex knows}.
     */
    default boolean mayServe(Index index, Constraint constraint) {
        return false;
    }

    /**
     * Whether a constraint of the same table may work with the index of a primary key or unique constraint, so that the index
     * outlives the key and goes on refusing equal rows.
     */
    default boolean mayServe(Constraint key, Constraint constraint) {
        return false;
    }

    /** Whether a foreign key may refer to columns that a unique index makes unique, and no constraint. */
    default boolean canReferToIndex() {
        return true;
    }

    /** Whether DDL takes part in transactions, so that a failed revision leaves nothing behind. */
    boolean hasTransactionalDdl();

    /**
     * The lock of this number that a session can hold without a transaction; empty where the database has none, and only an
     * open transaction can hold a lock.
     */
    Optional<SessionLock> sessionLock(long number);

    /** How long a statement waits for another session's lock; empty where a session cannot say. */
    Optional<SessionSetting> lockTimeout();

    /** How long a statement may take; empty where a session cannot say. */
    Optional<SessionSetting> statementTimeout();

    /** The SQLSTATEs by which the database gives up waiting for another session's lock. */
    Set<String> lockFailures();

    /** How to find out whether a statement of DDL has taken effect; empty where only a person can tell. */
    Optional<SchemaTrace> schemaTrace();

    /** How to move where a sequence stands; empty where only a person can tell. */
    Optional<SequencePositions> sequencePositions();

    /** The rule for the name that a constraint or index gets when nobody said one. */
    ConventionalNames conventionalNames();
}
