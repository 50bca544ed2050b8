package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.schema.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of H2's columns, with the elements of arrays and the labels of enumerations, which are filed apart. */
final class H2Types {

    private static final String ELEMENT_TYPES = """
            SELECT *
            FROM INFORMATION_SCHEMA.ELEMENT_TYPES
            WHERE OBJECT_TYPE = 'TABLE'
            """;

    private static final String ENUM_VALUES = """
            SELECT OBJECT_SCHEMA, OBJECT_NAME, ENUM_IDENTIFIER, VALUE_NAME
            FROM INFORMATION_SCHEMA.ENUM_VALUES
            WHERE OBJECT_TYPE = 'TABLE'
            ORDER BY OBJECT_SCHEMA, OBJECT_NAME, ENUM_IDENTIFIER, VALUE_ORDINAL
            """;

    private static final String DOMAIN_CHECKS = """
            SELECT DOMAIN_SCHEMA, DOMAIN_NAME, CONSTRAINT_SCHEMA, CONSTRAINT_NAME
            FROM INFORMATION_SCHEMA.DOMAIN_CONSTRAINTS
            """;

    /** What a table's column, or the elements of an array in it, are filed under. */
    private record Place(H2Tables.Key table, String identifier) {}

    private final Dialect dialect;
    private final H2Settings settings;
    private final Map<Place, H2TypeText> elements = new HashMap<>();
    private final Map<Place, List<String>> labels = new HashMap<>();
    /** The checks of each domain, by the domain's schema and name. */
    private final Map<List<String>, List<String>> domainChecks = new HashMap<>();

    private H2Types(Dialect dialect, H2Settings settings) {
        this.dialect = dialect;
        this.settings = settings;
    }

    static H2Types read(Catalog catalog, Dialect dialect, H2Settings settings, H2Checks checks) {
        H2Types types = new H2Types(dialect, settings);
        catalog.read("element types", ELEMENT_TYPES, types::addElement);
        catalog.read("enumerations", ENUM_VALUES, types::addLabel);
        catalog.read("domains", DOMAIN_CHECKS, row -> types.addDomainCheck(row, checks));
        return types;
    }

    private H2TypeText addElement(ResultSet row) throws SQLException {
        return elements.put(new Place(object(row), row.getString("COLLECTION_TYPE_IDENTIFIER")), H2TypeText.of(row));
    }

    private boolean addLabel(ResultSet row) throws SQLException {
        Place place = new Place(object(row), row.getString("ENUM_IDENTIFIER"));
        return labels.computeIfAbsent(place, any -> new ArrayList<>()).add(row.getString("VALUE_NAME"));
    }

    private boolean addDomainCheck(ResultSet row, H2Checks checks) throws SQLException {
        List<String> domain = List.of(row.getString("DOMAIN_SCHEMA"), row.getString("DOMAIN_NAME"));
        return domainChecks
                .computeIfAbsent(domain, any -> new ArrayList<>())
                .add(checks.clause(row.getString("CONSTRAINT_SCHEMA"), row.getString("CONSTRAINT_NAME")));
    }

    private static H2Tables.Key object(ResultSet row) throws SQLException {
        return new H2Tables.Key(row.getString("OBJECT_SCHEMA"), row.getString("OBJECT_NAME"));
    }

    SqlType type(H2Tables.Key table, H2TypeText text) {
        Place place = new Place(table, text.identifier());
        return switch (text.dataType()) {
            case "ARRAY" -> new SqlType.Array(type(table, elements.get(place)), text.maximumCardinality());
            case "ENUM" -> new SqlType.Enumeration(labels.get(place));
            case "TIMESTAMP" ->
                dialect.parseType(
                        settings.hasTimestampsForDates() && text.text().equals("TIMESTAMP(0)") ? "date" : text.text());
            default -> dialect.parseType(text.text());
        };
    }

    /** The enumeration that a domain stands for, if that is all that it does. */
    Optional<SqlType> enumeration(String domainSchema, String domain) {
        List<String> checks = domainChecks.getOrDefault(List.of(domainSchema, domain), List.of());
        return checks.size() == 1 ? H2EnumerationDomain.read(checks.get(0)) : Optional.empty();
    }
}
