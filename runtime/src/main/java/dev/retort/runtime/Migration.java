package dev.retort.runtime;

/**
 * What a revision does to a database, and what undoes it.
 *
 * <pre>{@code
 * @Revision(id = "6a32f8fc32ca", revises = "fd23b24f6f9a")
 * public final class R6a32f8fc32ca_add_new_field implements Migration {
 *
 *     @Override
 *     public void upgrade(Operations op) {
 *         op.addColumn("job", column("new_field", varchar(255)));
 *     }
 *
 *     @Override
 *     public void downgrade(Operations op) {
 *         op.dropColumn("job", "new_field");
 *     }
 * }
 * }</pre>
 *
 * <p>The class is public and has a public constructor without parameters. A new instance is made for each run.
 */
public interface Migration {

    /**
     * Leads from the revisions before to this one.
     *
     * @throws Exception if it cannot be done; the revision then counts as failed
     */
    void upgrade(Operations op) throws Exception;

    /**
     * Leads from this revision back to those before.
     *
     * @throws Exception if it cannot be done; the revision then counts as failed
     */
    void downgrade(Operations op) throws Exception;
}
