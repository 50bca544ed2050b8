package dev.retort.fidelity;

import dev.retort.ModelProject;
import dev.retort.NewRevision;
import dev.retort.RepeatedCheck;
import dev.retort.Retort;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.HibernateSchemaExport;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Path;

/**
 * An entity model.
 *
 * @param model the model
 * @param creator who creates its schema
 */
record ModelOrigin(EntityModel model, Creator creator) implements Origin {

    @Override
    public RepeatedCheck create(TestDatabase database, Path directory) {
        if (creator == Creator.HIBERNATE) {
            HibernateSchemaExport.create(model, database);
        } else {
            Retort retort = ModelProject.open(model, database, directory);
            retort.revision(new NewRevision("everything", "a1", true, false));
            retort.upgrade("head");
        }
        return RepeatedCheck.ofModel(model, database, directory);
    }

    @Override
    public String modelName() {
        return model.name();
    }

    @Override
    public String toString() {
        return model.name() + " by " + creator;
    }
}
