package dev.retort.scanner.hibernate;

import dev.retort.schema.EnumType;
import dev.retort.schema.SqlType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.dialect.Dialect;

/** Types as Hibernate writes them. A model has many columns and few types, so each text is read once. */
final class TypeReader {

    private static final String ARRAY = " array";

    private final dev.retort.dialect.Dialect dialect;
    private final Dialect hibernate;
    private final AuxiliaryObjects auxiliary;
    private final Map<String, SqlType> known = new HashMap<>();

    /**
     * A reader for one model.
     *
     * @param dialect reads the built-in types
     * @param hibernate Hibernate's own dialect
     * @param auxiliary the types that the model itself creates
     */
    TypeReader(dev.retort.dialect.Dialect dialect, Dialect hibernate, AuxiliaryObjects auxiliary) {
        this.dialect = dialect;
        this.hibernate = hibernate;
        this.auxiliary = auxiliary;
    }

    SqlType read(String declaration) {
        return known.computeIfAbsent(declaration, this::parse);
    }

    private SqlType parse(String declaration) {
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
