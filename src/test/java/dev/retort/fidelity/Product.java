package dev.retort.fidelity;

import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.mapping.MappingModels;
import java.util.List;

/** A database product that changes are made on. */
enum Product {
    POSTGRESQL("PostgreSQL"),
    H2("H2");

    private final String title;

    Product(String title) {
        this.title = title;
    }

    TestDatabase open() {
        return this == H2 ? TestDatabase.h2() : TestDatabase.postgres();
    }

    /** The models that no other product understands. */
    List<EntityModel> ownMappings() {
        return this == H2 ? MappingModels.ofH2() : MappingModels.ofPostgres();
    }

    @Override
    public String toString() {
        return title;
    }
}
