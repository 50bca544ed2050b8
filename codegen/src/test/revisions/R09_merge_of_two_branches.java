import dev.retort.runtime.Migration;
import dev.retort.runtime.Operations;
import dev.retort.runtime.Revision;

/**
 * merge of two branches
 *
 * <p>One is John's &amp; Mary's &lt;b&gt;; the other
 * is of &#64;author.
 *
 * <p>Revision ID: 09<br>
 * Revises: 6a32f8fc32ca, fd23b24f6f9a<br>
 * Created: 1970-01-01T00:00:00Z
 */
@Revision(
        id = "09",
        revises = {"6a32f8fc32ca", "fd23b24f6f9a"})
public final class R09_merge_of_two_branches implements Migration {

    @Override
    public void upgrade(Operations op) {}

    @Override
    public void downgrade(Operations op) {}
}
