package dev.retort.fidelity;

import dev.retort.RepeatedCheck;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the schema of a database comes from. */
interface Origin {

    /** Creates the schema in an empty database, and makes ready to check it. */
    RepeatedCheck create(TestDatabase database, Path directory);

    /** Every entity model, created by Hibernate and by Retort, and a revision that someone wrote. */
    static List<Origin> all() {
        List<Origin> origins = new ArrayList<>();
        for (EntityModel model : EntityModel.all()) {
            for (ModelOrigin.Creator creator : ModelOrigin.Creator.values()) {
                origins.add(new ModelOrigin(model, creator));
            }
        }
        origins.add(new RevisionOrigin());
        return origins;
    }
}
