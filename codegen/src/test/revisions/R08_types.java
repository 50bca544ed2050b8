package db.revision;

import static dev.retort.runtime.Definitions.attribute;
import static dev.retort.runtime.Definitions.column;
import static dev.retort.runtime.Definitions.comment;
import static dev.retort.runtime.Types.array;
import static dev.retort.runtime.Types.bool;
import static dev.retort.runtime.Types.character;
import static dev.retort.runtime.Types.doublePrecision;
import static dev.retort.runtime.Types.enumeration;
import static dev.retort.runtime.Types.text;
import static dev.retort.runtime.Types.timestamp;
import static dev.retort.runtime.Types.timestampWithTimeZone;
import static dev.retort.runtime.Types.type;
import static dev.retort.runtime.Types.userType;
import static dev.retort.runtime.Types.varchar;

import dev.retort.runtime.Migration;
import dev.retort.runtime.Operations;
import dev.retort.runtime.Revision;

/**
 * types
 *
 * <p>Revision ID: 08<br>
 * Revises: 07<br>
 * Created: 2026-11-20T10:15:30Z
 */
@Revision(id = "08", revises = "07", generatedBy = "retort 0.1.0, Hibernate ORM 7.4.6, PostgreSQL 18")
public final class R08_types implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("job", column("a", bool()));
        op.addColumn("job", column("a", doublePrecision()));
        op.addColumn("job", column("a", timestamp(6)));
        op.addColumn("job", column("a", timestampWithTimeZone()));
        op.addColumn("job", column("a", character(1)));
        op.addColumn("job", column("a", type("inet")));
        op.addColumn("job", column("a", type("bit", 3)));
        op.addColumn("job", column("a", type("blob", 1000)));
        op.addColumn("job", column("a", text().array()));
        op.addColumn("job", column("a", text().array().array()));
        op.addColumn("job", column("a", array(varchar(10), 5)));
        op.addColumn("job", column("a", enumeration("A", "B")));
        op.addColumn("job", column("a", userType("sales.mood")));
    }

    @Override
    public void downgrade(Operations op) {
        op.createCompositeType(
                "place",
                attribute("street", varchar(80)).collate("C").comment("with its \"number\""),
                attribute("phases", userType("phase").array()),
                comment("where it is"));

        op.createCompositeType("sales.nothing");
        op.addAttribute("place", attribute("town", text()));
        op.renameAttribute("place", "town", "city");
        op.setAttributeComment("place", "city", "the nearest");
        op.dropAttributeComment("place", "city");
        op.dropAttribute("place", "city");
        op.setTypeComment("place", "where it was");
        op.dropTypeComment("place");
        op.renameCompositeType("place", "site");
        op.dropCompositeType("site");
    }
}
