package dev.retort.scanner.hibernate;

import dev.retort.schema.EnumType;
import dev.retort.schema.SqlType;
import java.util.List;
import java.util.Locale;
import org.hibernate.dialect.Dialect;

/**
 * Types as Hibernate writes them.
 *
 * @param dialect reads the built-in ones
 * @param hibernate Hibernate's own dialect
 * @param auxiliary the types that the model itself creates
 */
record TypeReader(dev.retort.dialect.Dialect dialect, Dialect hibernate, AuxiliaryObjects auxiliary) {

    private static final String ARRAY = " array";

    SqlType read(String declaration) {
        String text = declaration.trim();
        boolean array = text.toLowerCase(Locale.ROOT).endsWith(ARRAY);
        String element = array ? text.substring(0, text.length() - ARRAY.length()) : text;
        String name = element.trim().toLowerCase(Locale.ROOT);
        EnumType enumType = auxiliary.enumTypes().get(name);
        List<String> domain = auxiliary.domains().get(name);
        if (enumType == null && domain == null) {
            return dialect.parseType(text);
        }
        SqlType type = enumType == null ? enumeration(name, domain) : new SqlType.UserDefined(enumType.name());
        return array ? type.array() : type;
    }

    /**
     * H2 has enumerations but no names for them. Where a name is asked for, Hibernate makes a domain that lists the values,
     * which an application cannot tell from the enumeration itself.
     */
    private SqlType enumeration(String name, List<String> labels) {
        return dialect.parseType(hibernate.getEnumTypeDeclaration(name, labels.toArray(String[]::new)));
    }
}
