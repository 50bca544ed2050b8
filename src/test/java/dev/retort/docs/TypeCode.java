package dev.retort.docs;

import dev.retort.fixtures.golden.EntitySource;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.type.SqlTypes;

/**
 * A constant of {@link SqlTypes}, with an entity that has an attribute of it.
 *
 * @param constant its name
 * @param code its value
 * @param attribute the annotations and the Java type of an attribute that it suits
 */
record TypeCode(String constant, int code, String attribute) {

    /** The constants that each attribute suits. */
    private static final Map<String, String> SUITED = Map.ofEntries(
            Map.entry("boolean", "BIT BOOLEAN"),
            Map.entry("byte", "TINYINT"),
            Map.entry("short", "SMALLINT"),
            Map.entry("int", "INTEGER"),
            Map.entry("long", "BIGINT"),
            Map.entry("float", "REAL"),
            Map.entry("double", "FLOAT DOUBLE"),
            Map.entry("java.math.BigDecimal", "NUMERIC DECIMAL"),
            Map.entry(
                    "String",
                    "CHAR VARCHAR LONGVARCHAR LONG32VARCHAR NCHAR NVARCHAR LONGNVARCHAR LONG32NVARCHAR MATERIALIZED_CLOB"
                            + " MATERIALIZED_NCLOB SQLXML NULL DISTINCT TABLE REF DATALINK ROWID REF_CURSOR"),
            Map.entry("java.sql.Clob", "CLOB"),
            Map.entry("java.sql.NClob", "NCLOB"),
            Map.entry("java.sql.Blob", "BLOB"),
            Map.entry("byte[]", "BINARY VARBINARY LONGVARBINARY LONG32VARBINARY MATERIALIZED_BLOB"),
            Map.entry("java.io.Serializable", "OTHER JAVA_OBJECT"),
            Map.entry("java.time.LocalDate", "DATE LOCAL_DATE"),
            Map.entry("java.time.LocalTime", "TIME LOCAL_TIME"),
            Map.entry("java.time.LocalDateTime", "TIMESTAMP LOCAL_DATE_TIME"),
            Map.entry("java.time.OffsetTime", "TIME_WITH_TIMEZONE TIME_UTC OFFSET_TIME"),
            Map.entry("java.time.OffsetDateTime", "TIMESTAMP_WITH_TIMEZONE OFFSET_DATE_TIME"),
            Map.entry("java.time.ZonedDateTime", "ZONED_DATE_TIME"),
            Map.entry("java.time.Instant", "TIMESTAMP_UTC INSTANT"),
            Map.entry("java.time.Duration", "DURATION INTERVAL_SECOND"),
            Map.entry("java.util.UUID", "UUID"),
            Map.entry("java.net.InetAddress", "INET"),
            Map.entry("java.util.Map<String, String>", "JSON"),
            Map.entry("int[]", "ARRAY"),
            Map.entry("Shape", "STRUCT"),
            Map.entry("java.util.List<Shape>", "STRUCT_ARRAY STRUCT_TABLE"),
            Map.entry("java.util.List<Part>", "JSON_ARRAY XML_ARRAY"),
            Map.entry("Side", "ENUM NAMED_ENUM"),
            Map.entry("Turn", "ORDINAL_ENUM NAMED_ORDINAL_ENUM"),
            Map.entry("org.locationtech.jts.geom.Point", "GEOMETRY POINT GEOGRAPHY"),
            Map.entry("@Array(length = 24) byte[]", "VECTOR_BINARY"),
            Map.entry("@Array(length = 3) byte[]", "VECTOR_INT8"),
            Map.entry("@Array(length = 3) double[]", "VECTOR_FLOAT64"),
            Map.entry("@Array(length = 3) float[]", "VECTOR VECTOR_FLOAT16 VECTOR_FLOAT32"),
            Map.entry("@Array(length = 3) org.hibernate.vector.SparseByteVector", "SPARSE_VECTOR_INT8"),
            Map.entry("@Array(length = 3) org.hibernate.vector.SparseFloatVector", "SPARSE_VECTOR_FLOAT32"),
            Map.entry("@Array(length = 3) org.hibernate.vector.SparseDoubleVector", "SPARSE_VECTOR_FLOAT64"));

    private static final Pattern MODULES = Pattern.compile("VECTOR|^(GEOMETRY|POINT|GEOGRAPHY)$");

    private static final List<EntitySource> COMPANIONS = List.of(
            source("Part", "@Embeddable public record Part(String name, int count) {}"),
            source("Shape", "@Embeddable @Struct(name = \"shape\") public record Shape(int width, int height) {}"),
            source("Side", "public enum Side { LEFT, RIGHT }"),
            source("Turn", "public enum Turn { FORTH, BACK }"));

    /** Every constant, in the order of their codes; one that none of the attributes suits is an error. */
    static List<TypeCode> all() {
        Map<String, String> attributes = new TreeMap<>();
        SUITED.forEach((attribute, constants) ->
                List.of(constants.split(" ")).forEach(constant -> attributes.put(constant, attribute)));
        return Arrays.stream(SqlTypes.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == int.class)
                .map(field -> of(field, attributes))
                .sorted((one, other) -> Integer.compare(one.code, other.code))
                .toList();
    }

    private static TypeCode of(Field field, Map<String, String> attributes) {
        String attribute = attributes.get(field.getName());
        if (attribute == null) {
            throw new AssertionError(field + " is new: say in " + TypeCode.class + " what attribute it suits");
        }
        try {
            return new TypeCode(field.getName(), field.getInt(null), attribute);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sources of the entities, one for each code, and of what their attributes are of. */
    static List<EntitySource> sources(List<TypeCode> codes) {
        return Stream.concat(
                        codes.stream()
                                .map(code -> source(code.simpleName(), """
                                @Entity
                                public class %s {
                                    @Id
                                    long id;

                                    @JdbcTypeCode(%d)
                                    %s typed;
                                }
                                """.formatted(
                                                code.simpleName(), code.code, code.attribute))),
                        COMPANIONS.stream())
                .toList();
    }

    private static EntitySource source(String name, String text) {
        return new EntitySource(name + ".java", """
                package app;

                import jakarta.persistence.Embeddable;
                import jakarta.persistence.Entity;
                import jakarta.persistence.Id;
                import org.hibernate.annotations.Array;
                import org.hibernate.annotations.JdbcTypeCode;
                import org.hibernate.annotations.Struct;

                """ + text);
    }

    private String simpleName() {
        return "Of_" + constant;
    }

    /** The name of the entity's class. */
    String className() {
        return "app." + simpleName();
    }

    /** Whether Hibernate has it by {@code hibernate-vector} or {@code hibernate-spatial} alone. */
    boolean isOfModule() {
        return MODULES.matcher(constant).find();
    }

    /** Whether it is one of a structured type, which a schema does not hold. */
    boolean isStruct() {
        return constant.startsWith("STRUCT");
    }
}
