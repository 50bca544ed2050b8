package dev.retort.runtime.directory;

import dev.retort.error.RetortException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import dev.retort.runtime.LoadedRevisions;
import dev.retort.runtime.RevisionDirectory;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A directory of Java sources, one revision in each; or several directories whose revisions make up one history.
 *
 * <p>Files without a {@code @Revision} are tolerated: a Java source among them is compiled along and can be used by
 * revisions, and anything else is left alone. Directories within are not entered.
 */
public final class SourceDirectory implements RevisionDirectory {

    private final List<Path> directories;
    private final RevisionCompiler compiler;

    private SourceDirectory(List<Path> directories, RevisionCompiler compiler) {
        this.directories = directories.stream().distinct().toList();
        this.compiler = compiler;
    }

    /**
     * @param directory the directory; messages name its files as this path leads to them
     * @param classPath the jars and class directories that revisions may use beside Retort's runtime
     * @return a directory whose sources are compiled anew for each process
     */
    public static SourceDirectory of(Path directory, List<Path> classPath) {
        return of(List.of(directory), classPath);
    }

    /**
     * Several directories as one.
     *
     * @param directories the directories; where the graph leaves the order of two revisions open, that of their directories
     *     decides, and then that of their files' names
     * @param classPath as for one directory
     */
    public static SourceDirectory of(List<Path> directories, List<Path> classPath) {
        return new SourceDirectory(directories, new RevisionCompiler(new ClassPath(classPath), ClassCache.NONE));
    }

    /**
     * @param cache where compiled classes are kept, by the content of what they were compiled from; made if missing, and no
     *     more than a help: what cannot be read or written there is compiled anew
     */
    public SourceDirectory withCache(Path cache) {
        return new SourceDirectory(directories, compiler.withCache(new FileCache(cache)));
    }

    @Override
    public RevisionGraph graph() {
        return RevisionGraph.of(sources().stream()
                .flatMap(source -> source.revision().stream())
                .map(SourceHeader::header)
                .toList());
    }

    /**
     * What the revision in a file says of itself; empty for a file that holds none.
     *
     * @throws RetortException of kind REVISION if that cannot be read
     */
    public static Optional<RevisionHeader> header(Path file) {
        return read(file).revision().map(SourceHeader::header);
    }

    /**
     * The source of a revision as it is but for what it follows, in the annotation and in its documentation. Writes nothing.
     *
     * @param revision one of {@link #graph}
     * @param revises ids, none for a base
     * @throws RetortException of kind REVISION if its header is written in a way that cannot be edited
     */
    public String reparented(RevisionHeader revision, List<String> revises) {
        return Reparenting.of(source(revision, sources()), revises);
    }

    @Override
    public LoadedRevisions load(Collection<RevisionHeader> revisions) {
        List<SourceText> sources = sources();
        Map<String, SourceText> byId = new LinkedHashMap<>();
        sources.forEach(source -> source.revision()
                .ifPresent(revision -> byId.put(revision.header().id(), source)));
        List<SourceText> wanted = new ArrayList<>();
        for (RevisionHeader revision : revisions) {
            SourceText source = byId.get(revision.id());
            if (source == null) {
                throw gone(revision);
            }
            wanted.add(source);
        }
        return wanted.isEmpty() ? LoadedRevisions.none() : compiler.load(revisions, wanted, sources);
    }

    private static SourceText source(RevisionHeader revision, List<SourceText> sources) {
        return sources.stream()
                .filter(source -> source.revision()
                        .filter(each -> each.header().id().equals(revision.id()))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> gone(revision));
    }

    private static RetortException gone(RevisionHeader revision) {
        return RetortException.revision("Revision '" + revision.id() + "' has gone from " + revision.origin()
                + " since its header was read: run the command again");
    }

    @Override
    public SortedMap<String, String> checksums(Collection<RevisionHeader> revisions) {
        SortedMap<String, String> checksums = new TreeMap<>();
        for (RevisionHeader revision : revisions) {
            checksums.put(revision.id(), read(Path.of(revision.origin())).checksum());
        }
        return checksums;
    }

    private List<SourceText> sources() {
        return directories.stream()
                .flatMap(directory -> sources(directory).stream())
                .toList();
    }

    /** All Java sources of a directory, sorted by name. */
    private static List<SourceText> sources(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".java")
                            && !file.getFileName().toString().startsWith("."))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(SourceDirectory::read)
                    .toList();
        } catch (IOException e) {
            if (!Files.isDirectory(directory)) {
                throw RetortException.usage(
                        "There is no revision directory " + directory + ": create it, or correct its path", e);
            }
            throw RetortException.usage("Revision directory " + directory + " cannot be read: " + e, e);
        }
    }

    private static SourceText read(Path file) {
        try {
            return SourceText.of(file, Files.readString(file));
        } catch (MalformedInputException e) {
            throw RetortException.revision("File " + file + " is not UTF-8: save it in that encoding", e);
        } catch (IOException e) {
            throw RetortException.revision("File " + file + " cannot be read: " + e, e);
        }
    }
}
