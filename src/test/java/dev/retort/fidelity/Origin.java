package dev.retort.fidelity;

import dev.retort.RepeatedCheck;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.mapping.MappingModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the schema of a database comes from. */
interface Origin {

    /** Creates the schema in an empty database, and makes ready to check it. */
    RepeatedCheck create(TestDatabase database, Path directory);

    /** What stands for the database in the counts: the model that it was created from. */
    String modelName();

    /** Who created the schema. */
    Creator creator();

    /** Who creates a schema. */
    enum Creator {
        HIBERNATE("Hibernate"),
        RETORT("Retort"),
        HAND("hand");

        private final String title;

        Creator(String title) {
            this.title = title;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /** A spread of the models and every theme that the product can hold, created by Hibernate and by Retort, and a revision that someone wrote. */
    static List<Origin> of(Product product) {
        List<EntityModel> models = new ArrayList<>(EntityModel.spread());
        models.addAll(MappingModels.all());
        if (product == Product.POSTGRESQL) {
            models.addAll(MappingModels.ofPostgres());
        }
        List<Origin> origins = new ArrayList<>();
        for (EntityModel model : models) {
            origins.add(new ModelOrigin(model, Creator.HIBERNATE));
            origins.add(new ModelOrigin(model, Creator.RETORT));
        }
        origins.add(new RevisionOrigin());
        return origins;
    }
}
