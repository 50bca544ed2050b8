package dev.retort.fidelity;

import dev.retort.ModelProject;
import dev.retort.NewRevision;
import dev.retort.RepeatedCheck;
import dev.retort.Retort;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.HibernateSchemaExport;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.runtime.MigrationListener;
import java.nio.file.Path;

/**
 * An entity model.
 *
 * @param model the model
 * @param creator who creates its schema
 */
record ModelOrigin(EntityModel model, Creator creator) implements Origin {

    /** Who creates a schema. */
    enum Creator {
        HIBERNATE("Hibernate"),
        RETORT("Retort");

        private final String title;

        Creator(String title) {
            this.title = title;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    @Override
    public RepeatedCheck create(TestDatabase database, Path directory) {
        if (creator == Creator.HIBERNATE) {
            HibernateSchemaExport.create(model, database);
        } else {
            Retort retort = ModelProject.open(model, database, directory);
            retort.revision(new NewRevision("everything", "a1", true, false));
            retort.upgrade("head", MigrationListener.NONE);
        }
        return RepeatedCheck.ofModel(model, database, directory);
    }

    @Override
    public String toString() {
        return model + " by " + creator;
    }
}
