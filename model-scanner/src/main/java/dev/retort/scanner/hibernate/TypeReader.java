package dev.retort.scanner.hibernate;

import dev.retort.dialect.Dialect;
import dev.retort.schema.EnumType;
import dev.retort.schema.SqlType;
import java.util.Locale;

/**
 * Types as Hibernate writes them.
 *
 * @param dialect reads the built-in ones
 * @param auxiliary the types that the model itself creates
 */
record TypeReader(Dialect dialect, AuxiliaryObjects auxiliary) {

    private static final String ARRAY = " array";

    /** The type; a domain is the type that it stands for, as the catalogs have it. */
    SqlType read(String declaration) {
        String text = declaration.trim();
        boolean array = text.toLowerCase(Locale.ROOT).endsWith(ARRAY);
        String element =
                array ? text.substring(0, text.length() - ARRAY.length()).trim() : text;
        String name = element.toLowerCase(Locale.ROOT);
        EnumType enumType = auxiliary.enumTypes().get(name);
        if (enumType != null) {
            SqlType type = new SqlType.UserDefined(enumType.name());
            return array ? type.array() : type;
        }
        String domain = auxiliary.domains().get(name);
        return dialect.parseType(domain == null ? text : array ? domain + ARRAY : domain);
    }
}
