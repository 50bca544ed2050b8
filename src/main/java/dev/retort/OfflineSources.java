package dev.retort;

import dev.retort.config.Configuration;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionHeader;
import dev.retort.runtime.History;
import dev.retort.runtime.RevisionDirectory;
import dev.retort.scanner.ScannedModel;
import dev.retort.scanner.mapping.DialectSettings;
import java.util.Optional;

/** The schemas that need no database: the model and the history. */
class OfflineSources {

    private final Configuration configuration;
    private final RevisionDirectory revisions;

    OfflineSources(Configuration configuration, RevisionDirectory revisions) {
        this.configuration = configuration;
        this.revisions = revisions;
    }

    /** The dialect of the configured URL, of the version that the newest revision was written for. */
    Dialect dialect() {
        String known = revisions.graph().newestFirst().stream()
                .map(RevisionHeader::generatedBy)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return Dialects.forUrl(configuration.url(), known);
    }

    /** The comparison with the model, with what a newer Hibernate than wrote the last revision brings to it. */
    Comparison attributed(Comparison comparison) {
        Optional<HibernateVersion> now = HibernateVersion.in(comparison.reader());
        if (comparison.isEmpty() || now.isEmpty()) {
            return comparison;
        }
        return revisions.graph().newestFirst().stream()
                .flatMap(revision -> HibernateVersion.in(revision.generatedBy()).stream())
                .findFirst()
                .map(last -> comparison.withUpgrade(HibernateUpgrade.between(last, now.get(), comparison.diff())))
                .orElse(comparison);
    }

    /** The model or the history, in terms of a database's dialect. */
    ReadSchema read(Source source, Dialect dialect) {
        return source == Source.MODEL ? ReadSchema.of(model(dialect)) : ReadSchema.of(replay(dialect));
    }

    /** The model as it is without settings that have it read for another database; empty where it cannot be read so. */
    Optional<ReadSchema> modelWithout(DialectSettings others, Dialect dialect) {
        try {
            return Optional.of(ReadSchema.of(new ModelReader(configuration).readWithout(others, dialect)));
        } catch (RetortException e) {
            return Optional.empty();
        }
    }

    /** The model, with what is no part of its schema. */
    ScannedModel model(Dialect dialect) {
        return new ModelReader(configuration).read(dialect);
    }

    /** The history, with what it cannot see through. */
    History replay(Dialect dialect) {
        return History.replay(revisions, dialect, "heads");
    }
}
