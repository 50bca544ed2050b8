package dev.retort.benchmark;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the classes of a model that is as large as asked for, and always the same for the same size.
 *
 * <p>Every table has about 16 columns of mixed types, two foreign keys, two indexes and a unique constraint. Every third has
 * an enumeration, for which Hibernate adds a check; every fifth has a check of its own, every fourth a sequence of its own,
 * every sixth a column with a default.
 */
final class EntitySource {

    static final String PACKAGE = "benchmark.model";
    static final String BASE = PACKAGE + ".BaseEntity";

    private static final int STATES = 8;

    private EntitySource() {}

    /** The simple name of the entity class of this index, from 0 on. */
    static String className(int index) {
        return "Entity%04d".formatted(index);
    }

    /** What all entities share. */
    static String base() {
        return """
                package %s;

                import jakarta.persistence.*;
                import java.time.Instant;

                @MappedSuperclass
                public abstract class BaseEntity {
                    @Version int revision;
                    @Column(name = "time_created", nullable = false) Instant timeCreated;
                    @Column(name = "time_changed") Instant timeChanged;
                }
                """.formatted(PACKAGE);
    }

    /** An enumeration; its labels differ from index to index. */
    static String enumeration(int index) {
        String labels = Stream.of("NEW", "QUEUED", "RUNNING", "DONE", "FAILED", "CANCELLED")
                .limit(3 + index % 4)
                .map(label -> label + "_" + index)
                .collect(Collectors.joining(", "));
        return "package %s;\n\npublic enum State%d { %s }\n".formatted(PACKAGE, index, labels);
    }

    static int enumerations() {
        return STATES;
    }

    static String entity(int index) {
        String table = "entity_%04d".formatted(index);
        return """
                package %1$s;

                import jakarta.persistence.*;
                import java.math.BigDecimal;
                import java.time.LocalDate;
                import java.time.OffsetDateTime;
                import java.util.UUID;

                @Entity
                @Table(
                        name = "%2$s",
                        indexes = {
                            @Index(name = "ix_%2$s_name", columnList = "name"),
                            @Index(name = "ix_%2$s_due", columnList = "due, quantity desc")
                        },
                        uniqueConstraints = @UniqueConstraint(name = "uk_%2$s_code", columnNames = {"code", "tenant"}))
                %7$spublic class %3$s extends BaseEntity {
                    %8$s
                    Long id;
                    @Column(nullable = false, length = 36) String code;
                    @Column(nullable = false) int tenant;
                    String name;
                    @Column(length = 4000) String description;
                    @Column(precision = 19, scale = 4) BigDecimal amount;
                    %9$sint quantity;
                    Double ratio;
                    boolean enabled;
                    LocalDate due;
                    OffsetDateTime expires;
                    UUID token;
                    byte[] payload;
                %6$s
                    @ManyToOne(fetch = FetchType.LAZY)
                    @JoinColumn(name = "parent_id", foreignKey = @ForeignKey(name = "fk_%2$s_parent"))
                    %4$s parent;
                    @ManyToOne(fetch = FetchType.LAZY, optional = false)
                    @JoinColumn(name = "owner_id", foreignKey = @ForeignKey(name = "fk_%2$s_owner"))
                    %5$s owner;
                }
                """.formatted(
                        PACKAGE,
                        table,
                        className(index),
                        className(index / 2),
                        className(index / 3),
                        state(index),
                        check(index, table),
                        key(index, table),
                        defaultValue(index));
    }

    private static String state(int index) {
        return index % 3 == 0
                ? "    @Enumerated(EnumType.STRING) @Column(length = 40) State%d state;".formatted(index % STATES)
                : "";
    }

    private static String check(int index, String table) {
        return index % 5 == 0
                ? "@org.hibernate.annotations.Check(name = \"ck_%s\", constraints = \"quantity >= 0 and amount > %d\")\n"
                        .formatted(table, index)
                : "";
    }

    private static String key(int index, String table) {
        return index % 4 == 0
                ? "@Id @GeneratedValue(generator = \"%1$s\") @SequenceGenerator(name = \"%1$s\", sequenceName = \"%1$s_seq\")"
                        .formatted(table)
                : "@Id @GeneratedValue(strategy = GenerationType.IDENTITY)";
    }

    private static String defaultValue(int index) {
        return index % 6 == 0 ? "@org.hibernate.annotations.ColumnDefault(\"%d\") ".formatted(index) : "";
    }
}
