package dev.retort.runtime;

import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;

/**
 * Where revisions are kept: as sources in a directory, or as classes on the class path.
 *
 * @see dev.retort.runtime.directory.SourceDirectory
 * @see dev.retort.runtime.directory.ClassPathDirectory
 */
public interface RevisionDirectory {

    /**
     * The revisions as they are at this moment, by their headers alone: no source is compiled and no class initialised.
     *
     * @throws dev.retort.error.RetortException of kind REVISION if a header cannot be read or the revisions do not fit
     *     together, and of kind USAGE if there is no such directory
     */
    RevisionGraph graph();

    /**
     * Makes revisions ready to run.
     *
     * @throws dev.retort.error.RetortException of kind REVISION if one does not compile or is not what a revision must be
     */
    LoadedRevisions load(Collection<RevisionHeader> revisions);

    /**
     * The checksums of revisions' sources by their ids. Comments and white space do not count.
     *
     * @return an entry for each that has a source; none for classes, whose bytes depend on the compiler
     */
    default SortedMap<String, String> checksums(Collection<RevisionHeader> revisions) {
        return Collections.emptySortedMap();
    }
}
