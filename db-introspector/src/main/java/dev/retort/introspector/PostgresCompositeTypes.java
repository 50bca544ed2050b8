package dev.retort.introspector;

import dev.retort.schema.Attribute;
import dev.retort.schema.CompositeType;
import dev.retort.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads PostgreSQL's composite types, but not the row types that tables have by themselves. */
final class PostgresCompositeTypes {

    /** A composite type without attributes has one row, with nulls in it. */
    private static final String ATTRIBUTES = """
            SELECT n.nspname, c.relname, a.attname,
                   %s,
                   coalesce(obj_description(c.reltype, 'pg_type'), '') AS type_comment,
                   coalesce(col_description(c.oid, a.attnum), '') AS attribute_comment
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE n.nspname = ANY (?)
              AND c.relkind = 'c'
              AND NOT EXISTS (
                  SELECT FROM pg_depend d
                  WHERE d.classid = 'pg_type'::regclass AND d.objid = c.reltype AND d.deptype = 'e')
            ORDER BY n.nspname, c.relname, a.attnum
            """.formatted(PostgresAttributeTypes.SELECTED);

    private final StoredNames names;
    private final PostgresAttributeTypes types;
    private final Map<QualifiedName, CompositeType> read = new TreeMap<>();

    private PostgresCompositeTypes(StoredNames names, PostgresAttributeTypes types) {
        this.names = names;
        this.types = types;
    }

    static Collection<CompositeType> read(
            Catalog catalog, StoredNames names, PostgresAttributeTypes types, String[] schemas) {
        PostgresCompositeTypes reader = new PostgresCompositeTypes(names, types);
        catalog.read("composite types", ATTRIBUTES, reader::add, types.parameter(), schemas);
        return reader.read.values();
    }

    private CompositeType add(ResultSet row) throws SQLException {
        QualifiedName name = names.name(row.getString("nspname"), row.getString("relname"));
        CompositeType type = read.getOrDefault(name, new CompositeType(name, List.of(), row.getString("type_comment")));
        if (row.getString("attname") != null) {
            List<Attribute> attributes = new ArrayList<>(type.attributes());
            attributes.add(new Attribute(
                    names.name(row.getString("attname")),
                    types.type(row),
                    types.collation(row),
                    row.getString("attribute_comment")));
            type = type.withAttributes(attributes);
        }
        read.put(name, type);
        return type;
    }
}
