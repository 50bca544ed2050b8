package dev.retort.scanner.oracle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.net.InetAddress;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What can be asked of PostgreSQL in words of its own. */
final class PostgresModel {

    private PostgresModel() {}

    @Embeddable
    static class Reading {
        @Column(nullable = false)
        Integer celsius;

        String station;
    }

    @Entity
    @Table(
            name = "measured",
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "measured_code",
                            columnNames = "code",
                            options = "deferrable initially deferred"),
            indexes = {
                @Index(name = "measured_lower", columnList = "(lower(code)) desc"),
                @Index(
                        name = "measured_live",
                        columnList = "code, host",
                        options = "include (serial_number) where not deleted"),
                @Index(name = "measured_host", columnList = "host", unique = true),
                @Index(name = "measured_expr", columnList = "(coalesce(code)), host asc", unique = true)
            })
    static class Measured {
        @Id
        @GeneratedValue
        Long id;

        @Collate("C")
        String code;

        boolean deleted;

        InetAddress host;

        @Column(name = "serial_number", columnDefinition = "bigint generated always as identity (start with 10)")
        Long serialNumber;

        @Column(columnDefinition = "integer generated always as (length(code)) stored")
        Integer width;

        @Column(columnDefinition = "text collate \"C\" default 'x'::text")
        String worded;

        @Column(columnDefinition = "int4[] not null default '{}'")
        int[] counts;

        @Column(columnDefinition = "timestamptz default now()")
        java.time.Instant stamp;

        @ColumnDefault("gen_random_uuid()")
        java.util.UUID token;

        @JdbcTypeCode(SqlTypes.JSON)
        Reading reading;

        @JdbcTypeCode(SqlTypes.VECTOR)
        @Column(columnDefinition = "real[]")
        float[] vector;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(name = "measured_parent", options = "on update cascade deferrable"))
        Measured parent;
    }
}
