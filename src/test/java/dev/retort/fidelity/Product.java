package dev.retort.fidelity;

import dev.retort.fixtures.database.TestDatabase;

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

    @Override
    public String toString() {
        return title;
    }
}
