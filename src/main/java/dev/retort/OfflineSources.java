package dev.retort;

import dev.retort.config.Configuration;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.revision.RevisionHeader;
import dev.retort.runtime.History;
import dev.retort.runtime.History.OpaqueStatement;
import dev.retort.runtime.RevisionDirectory;
import java.util.List;

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

    /** The model or the history, in terms of a database's dialect. */
    ReadSchema read(Source source, Dialect dialect) {
        return source == Source.MODEL ? ReadSchema.of(new ModelReader(configuration).read(dialect)) : history(dialect);
    }

    private ReadSchema history(Dialect dialect) {
        History history = History.replay(revisions, dialect, "heads");
        List<String> remarks =
                history.opaque().stream().map(OpaqueStatement::toString).toList();
        return new ReadSchema(history.schema(), "", remarks, List.of());
    }
}
