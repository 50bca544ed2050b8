package dev.retort.scanner.hibernate;

import dev.retort.scanner.sql.DomainText;
import dev.retort.scanner.sql.EnumTypeText;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What Hibernate creates beside tables and sequences, as the statements that create it: enumeration types, which a schema
 * value has, and the rest, which it has not.
 *
 * @param enumTypes the enumeration types, by their names in lower case
 * @param domains the types that domains stand for, by the domains' names in lower case; H2 has them in place of enumerations
 * @param unmanaged every statement but those that create the enumeration types
 */
record AuxiliaryObjects(Map<String, EnumType> enumTypes, Map<String, String> domains, List<String> unmanaged) {

    static AuxiliaryObjects read(List<String> statements, Names names) {
        Map<String, EnumType> enumTypes = new LinkedHashMap<>();
        Map<String, String> domains = new LinkedHashMap<>();
        List<String> unmanaged = new ArrayList<>();
        for (String statement : statements) {
            DomainText.parse(statement)
                    .ifPresent(domain -> domains.put(domain.name().toLowerCase(Locale.ROOT), domain.type()));
            EnumTypeText.parse(statement)
                    .ifPresentOrElse(
                            text -> enumTypes.put(
                                    text.name().toLowerCase(Locale.ROOT),
                                    // Hibernate never names the schema of an enumeration, not even the default one.
                                    new EnumType(
                                            new QualifiedName(Identifier.UNNAMED, names.written(text.name())),
                                            text.labels())),
                            () -> unmanaged.add(statement));
        }
        return new AuxiliaryObjects(enumTypes, domains, List.copyOf(unmanaged));
    }
}
