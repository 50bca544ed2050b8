package dev.retort.fidelity;

import dev.retort.RepeatedCheck;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.runtime.MigrationListener;
import dev.retort.runtime.MigrationSettings;
import dev.retort.runtime.Migrator;
import dev.retort.runtime.directory.SourceDirectory;
import java.nio.file.Path;
import java.util.List;

/** The revisions under {@code src/test/revisions}, which use what a database has and no mapping asks for. */
record RevisionOrigin() implements Origin {

    private static final Path REVISIONS = Path.of("test", "revisions");

    @Override
    public RepeatedCheck create(TestDatabase database, Path directory) {
        SourceDirectory revisions = SourceDirectory.of(REVISIONS.resolve(database.dialectName()), List.of());
        new Migrator(database::open, revisions, MigrationSettings.DEFAULT, MigrationListener.NONE).upgrade("head");
        return RepeatedCheck.ofHistory(revisions, EntityModel.JOB, database, directory);
    }

    @Override
    public String modelName() {
        return "observatory";
    }

    @Override
    public Creator creator() {
        return Creator.HAND;
    }

    @Override
    public String toString() {
        return modelName() + " by " + creator();
    }
}
