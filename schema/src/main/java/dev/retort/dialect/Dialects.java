package dev.retort.dialect;

import dev.retort.error.RetortException;

/** The dialects that there are. */
public final class Dialects {

    private Dialects() {}

    /**
     * The dialect of a server.
     *
     * @throws RetortException of kind DATABASE for a version that is too old
     */
    public static Dialect of(Server server) {
        throw RetortException.database("There is no dialect for " + server);
    }
}
