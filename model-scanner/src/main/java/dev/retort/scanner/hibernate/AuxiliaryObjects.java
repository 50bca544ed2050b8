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
import java.util.Optional;

/**
 * What Hibernate creates beside tables and sequences, as the statements that create it: enumeration types, which a schema
 * value has, and the rest, which it has not.
 *
 * @param enumTypes the enumeration types, by their names in lower case
 * @param domains the labels of domains that stand for enumerations, by their names in lower case
 * @param unmanaged the statements that create something else
 */
record AuxiliaryObjects(Map<String, EnumType> enumTypes, Map<String, List<String>> domains, List<String> unmanaged) {

    static AuxiliaryObjects read(List<String> statements, Names names) {
        Map<String, EnumType> enumTypes = new LinkedHashMap<>();
        Map<String, List<String>> domains = new LinkedHashMap<>();
        List<String> unmanaged = new ArrayList<>();
        for (String statement : statements) {
            Optional<EnumTypeText> enumType = EnumTypeText.parse(statement);
            Optional<DomainText> domain = DomainText.parse(statement);
            enumType.ifPresent(text -> enumTypes.put(text.name().toLowerCase(Locale.ROOT), enumType(text, names)));
            domain.ifPresent(text -> domains.put(text.name().toLowerCase(Locale.ROOT), text.labels()));
            if (enumType.isEmpty() && domain.isEmpty()) {
                unmanaged.add(statement);
            }
        }
        return new AuxiliaryObjects(enumTypes, domains, List.copyOf(unmanaged));
    }

    /** Hibernate never names the schema of an enumeration, not even the default one. */
    private static EnumType enumType(EnumTypeText text, Names names) {
        return new EnumType(new QualifiedName(Identifier.UNNAMED, names.written(text.name())), text.labels());
    }
}
