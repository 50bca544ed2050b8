package dev.retort.scanner.oracle;

import dev.retort.fixtures.EntityModel;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The themes as models. */
public final class OracleModels {

    private OracleModels() {}

    /** What every database understands. */
    public static List<EntityModel> all() {
        return List.of(
                model("inheritance", InheritanceModel.class, Map.of()),
                model("keys", KeysModel.class, Map.of()),
                model("associations", AssociationsModel.class, Map.of()),
                model("columns", ColumnsModel.class, Map.of()),
                model(
                        "columns, other settings",
                        ColumnsModel.class,
                        Map.of(
                                "hibernate.timezone.default_storage", "NORMALIZE",
                                "hibernate.type.preferred_uuid_jdbc_type", "CHAR",
                                "hibernate.type.preferred_duration_jdbc_type", "BIGINT",
                                "hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP",
                                "hibernate.type.preferred_boolean_jdbc_type", "SMALLINT")),
                model("names", NamesModel.class, Map.of()),
                model("names, all quoted", NamesModel.class, Map.of("hibernate.globally_quoted_identifiers", "true")),
                model("names, in a schema", NamesModel.class, Map.of("hibernate.default_schema", "house")),
                model(
                        "names, as Spring",
                        NamesModel.class,
                        Map.of(
                                "hibernate.physical_naming_strategy",
                                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")),
                model("special", SpecialModel.class, Map.of()));
    }

    /** What only PostgreSQL understands. */
    public static List<EntityModel> ofPostgres() {
        return List.of(model("of PostgreSQL", PostgresModel.class, Map.of()));
    }

    private static EntityModel model(String name, Class<?> theme, Map<String, String> settings) {
        List<Class<?>> classes = Arrays.stream(theme.getDeclaredClasses())
                .filter(nested -> nested.isAnnotationPresent(Entity.class))
                .sorted(Comparator.comparing(Class::getName))
                .<Class<?>>map(nested -> nested)
                .toList();
        return new EntityModel(name, List.of(), List.of(), classes, List.of(), settings);
    }
}
