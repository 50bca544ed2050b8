package db.revision;

import static dev.retort.runtime.Definitions.column;
import static dev.retort.runtime.Definitions.sequence;
import static dev.retort.runtime.Types.bigint;
import static dev.retort.runtime.Types.integer;
import static dev.retort.runtime.Types.numeric;
import static dev.retort.runtime.Types.real;
import static dev.retort.runtime.Types.text;
import static dev.retort.runtime.Types.varchar;

import dev.retort.runtime.Migration;
import dev.retort.runtime.Operations;
import dev.retort.runtime.Revision;

/**
 * columns
 *
 * <p>Revision ID: 02<br>
 * Revises: 01<br>
 * Created: 2026-11-20T10:15:30Z
 */
@Revision(id = "02", revises = "01", generatedBy = "retort 0.1.0, Hibernate ORM 7.4.6, PostgreSQL 18")
public final class R02_columns implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("job", column("new_field", varchar(255)));
        op.addColumn("job", column("number", integer()).notNull().identityAlways());
        op.addColumn(
                "job",
                column("serial", bigint())
                        .notNull()
                        .identity(sequence().startWith(1000).incrementBy(50).cache(1)));

        op.addColumn("sales.run", column("total", numeric(10, 2)).generatedStored("price * quantity"));
        op.addColumn("sales.run", column("half", real()).generated("x / 2"));
        op.addColumn(
                "sales.run",
                column("name", text())
                        .notNull()
                        .defaultValue("''")
                        .collate("C")
                        .comment("By which a person knows it.\n"
                                + "No two runs of a day have the same one, but for those of the night.\n"));

        op.renameColumn("job", "note", "Remark");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("job", "new_field");
        op.dropColumn("sales.run", "\"order\"");
    }
}
