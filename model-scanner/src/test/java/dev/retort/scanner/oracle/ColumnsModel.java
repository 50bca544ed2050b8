package dev.retort.scanner.oracle;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;

/** Columns of every type, and everything that can be said about one. */
final class ColumnsModel {

    private ColumnsModel() {}

    enum Size {
        LARGE,
        MEDIUM,
        SMALL
    }

    @Entity
    static class Types {
        @Id
        long id;

        boolean flagged;
        byte tiny;
        short small;
        int whole;
        Long big;
        float single;
        double twofold;
        char letter;
        BigDecimal amount;
        BigInteger huge;

        @Column(precision = 12, scale = 4)
        BigDecimal exact;

        String text;

        @Column(length = 40)
        String code;

        @Column(length = Length.LONG32)
        String unlimited;

        @Nationalized
        String national;

        @Lob
        String clob;

        @Lob
        byte[] blob;

        byte[] bytes;

        @Column(length = 16)
        byte[] digest;

        @Column(length = Length.LONG32)
        byte[] bulk;

        LocalDate calendarDay;
        LocalTime clockTime;

        @Column(secondPrecision = 3)
        LocalTime millis;

        LocalDateTime localStamp;

        @Column(secondPrecision = 0)
        LocalDateTime wholeSeconds;

        Instant moment;
        OffsetDateTime offsetStamp;
        ZonedDateTime zoned;
        OffsetTime offsetTime;

        @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
        OffsetDateTime utc;

        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        OffsetTime withColumn;

        Duration duration;
        Year calendarYear;
        UUID uuid;
        Currency currency;
        String[] texts;
        int[] numbers;
        List<UUID> uuids;

        @Array(length = 3)
        Double[] triple;

        Size[] sizes;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, String> json;

        Size ordinal;

        @Enumerated(EnumType.STRING)
        Size named;

        @Enumerated(EnumType.STRING)
        @Column(length = 10, nullable = false)
        Size shortName;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Size typed;

        @JdbcTypeCode(SqlTypes.CHAR)
        @Column(length = 3)
        String fixed;

        @JdbcTypeCode(SqlTypes.SMALLINT)
        int narrowed;

        @CreationTimestamp
        Instant created;

        @UpdateTimestamp
        LocalDateTime updated;

        @Formula("big * 2")
        long computed;
    }

    @Entity
    @Table(
            name = "said",
            comment = "everything said",
            check = @CheckConstraint(name = "said_range", constraint = "low < high"),
            uniqueConstraints = {
                @UniqueConstraint(columnNames = {"low", "high"}),
                @UniqueConstraint(name = "said_code", columnNames = "code")
            },
            indexes = {
                @Index(columnList = "low"),
                @Index(name = "said_high", columnList = "high desc, low asc"),
                @Index(name = "said_unique", columnList = "low, code", unique = true)
            })
    @Check(constraints = "low <> 13")
    @SuppressWarnings("deprecation") // Models will go on using @Check for long.
    static class Said {
        @Id
        long id;

        @ColumnDefault("17")
        int low;

        @Column(
                check = {
                    @CheckConstraint(constraint = "high > 0"),
                    @CheckConstraint(name = "said_top", constraint = "high < 99")
                })
        int high;

        @Column(nullable = false, length = 20, comment = "what it is called")
        String code;

        @Check(constraints = "length(label) > 1")
        @Check(name = "label_end", constraints = "label <> 'end'")
        String label;

        @Column(comment = "twice the height")
        @GeneratedColumn("high * 2")
        Integer twice;

        @Column(columnDefinition = "varchar(30) default 'a, b (c)' not null")
        String defined;

        @Column(columnDefinition = "numeric(10, 2) check (price > 0)")
        BigDecimal price;

        @Column(columnDefinition = "timestamp(3) with time zone default current_timestamp")
        OffsetDateTime stamp;

        @Column(columnDefinition = "integer generated always as (low + high)")
        Integer sum;

        @Column(nullable = false, columnDefinition = "smallint")
        int narrow;

        @Column(options = "default 'x'")
        String optional;
    }
}
