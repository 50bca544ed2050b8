package dev.retort.runtime.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes revisions as sources into a directory. */
public final class RevisionFiles {

    private final Path directory;

    public RevisionFiles(Path directory) {
        this.directory = directory;
    }

    /** A revision {@code R<id>} of package {@code db} whose two methods hold the statements given. */
    public RevisionFiles write(String id, String revises, String upgrade, String downgrade) throws IOException {
        String edge = revises.isEmpty() ? "" : ", revises = \"" + revises + "\"";
        return file("R" + id + ".java", """
                package db;

                import static dev.retort.runtime.Definitions.*;
                import static dev.retort.runtime.Types.*;

                import dev.retort.runtime.Migration;
                import dev.retort.runtime.Operations;
                import dev.retort.runtime.Revision;

                /** make %1$s */
                @Revision(id = "%1$s"%2$s)
                public final class R%1$s implements Migration {
                    @Override
                    public void upgrade(Operations op) throws Exception {
                        %3$s
                    }

                    @Override
                    public void downgrade(Operations op) throws Exception {
                        %4$s
                    }
                }
                """.formatted(id, edge, upgrade, downgrade));
    }

    public RevisionFiles file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
        return this;
    }
}
