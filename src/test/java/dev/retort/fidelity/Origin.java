package dev.retort.fidelity;

import dev.retort.RepeatedCheck;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.mapping.MappingModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * The models given and every theme of mappings that the product can hold, created by Hibernate; the models by Retort as well,
     * as {@code ModelLawsTest} has it do with all; and a revision that someone wrote.
     */
    static List<Origin> of(Product product, List<EntityModel> models) {
        List<Origin> origins = new ArrayList<>();
        Stream.of(models, MappingModels.all(), product.ownMappings())
                .flatMap(List::stream)
                .forEach(model -> origins.add(new ModelOrigin(model, Creator.HIBERNATE)));
        models.forEach(model -> origins.add(new ModelOrigin(model, Creator.RETORT)));
        origins.add(new RevisionOrigin());
        return origins;
    }
}
