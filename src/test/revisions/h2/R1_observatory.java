package db.revision;

import static dev.retort.runtime.Definitions.check;
import static dev.retort.runtime.Definitions.column;
import static dev.retort.runtime.Definitions.comment;
import static dev.retort.runtime.Definitions.foreignKey;
import static dev.retort.runtime.Definitions.index;
import static dev.retort.runtime.Definitions.key;
import static dev.retort.runtime.Definitions.primaryKey;
import static dev.retort.runtime.Definitions.sequence;
import static dev.retort.runtime.Definitions.unique;
import static dev.retort.runtime.Types.bigint;
import static dev.retort.runtime.Types.blob;
import static dev.retort.runtime.Types.bool;
import static dev.retort.runtime.Types.character;
import static dev.retort.runtime.Types.clob;
import static dev.retort.runtime.Types.date;
import static dev.retort.runtime.Types.doublePrecision;
import static dev.retort.runtime.Types.enumeration;
import static dev.retort.runtime.Types.integer;
import static dev.retort.runtime.Types.json;
import static dev.retort.runtime.Types.numeric;
import static dev.retort.runtime.Types.real;
import static dev.retort.runtime.Types.smallint;
import static dev.retort.runtime.Types.time;
import static dev.retort.runtime.Types.timeWithTimeZone;
import static dev.retort.runtime.Types.timestamp;
import static dev.retort.runtime.Types.timestampWithTimeZone;
import static dev.retort.runtime.Types.type;
import static dev.retort.runtime.Types.uuid;
import static dev.retort.runtime.Types.varbinary;
import static dev.retort.runtime.Types.varchar;
import static dev.retort.schema.ReferentialAction.CASCADE;
import static dev.retort.schema.ReferentialAction.SET_NULL;

import dev.retort.runtime.Migration;
import dev.retort.runtime.Operations;
import dev.retort.runtime.Revision;

/**
 * An observatory that uses what H2 has and no mapping asks for.
 */
@Revision(id = "1")
public final class R1_observatory implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createSequence(
                "frame_number",
                sequence()
                        .startWith(500)
                        .incrementBy(5)
                        .minValue(100)
                        .maxValue(100000)
                        .cache(3)
                        .cycle()
                        .as(integer()));
        op.createTable(
                "telescope",
                column("id", integer()).notNull().identityAlways(),
                column("name", varchar(50)).notNull(),
                column("motto", clob()),
                column("code", character(4)).notNull(),
                column("site", varchar(40)).notNull().defaultValue("'La Silla'").comment("where it stands"),
                column("mirror", real()),
                column("aperture", real()),
                column("grade", smallint()),
                column("fee", numeric(8, 2)).defaultValue("9.5"),
                column("focus", doublePrecision()),
                column("settings", json()),
                column("weather", enumeration("CLEAR", "HAZY", "OVERCAST")),
                column("opened", date()),
                column("guid", uuid()).defaultValue("random_uuid()"),
                column("owner", uuid()),
                primaryKey("id").named("telescope_key"),
                unique("name", "code").named("telescope_name_code").nullsNotDistinct(),
                unique("code").named("telescope_code"),
                check("mirror > 0").named("telescope_mirror"),
                comment("what we look through"));
        op.createTable(
                "night",
                column("telescope_id", integer()).notNull(),
                column("number", bigint()).notNull().identity(sequence().startWith(100).incrementBy(10)),
                column("rank", smallint()),
                column("dusk", time(3)),
                column("dawn", timeWithTimeZone()),
                column("cloudy", bool()).notNull().defaultValue("false"),
                column("planned", timestamp(3)),
                column("seen", timestampWithTimeZone()).defaultValue("current_timestamp"),
                column("length", type("interval day")),
                primaryKey("telescope_id", "number").named("night_key"),
                foreignKey("telescope_id")
                        .references("telescope", "id")
                        .named("night_telescope")
                        .onDelete(CASCADE));
        op.createTable(
                "frame",
                column("id", bigint()).notNull().defaultValue("next value for frame_number"),
                column("telescope_id", integer()),
                column("night_number", bigint()),
                column("title", varchar(200)),
                column("author", varchar(80)).notNull(),
                column("seconds", numeric(9, 3)).notNull().defaultValue("1.5"),
                column("gain", numeric(6, 2)),
                column("exposure", numeric(12, 2)),
                column("taken", timestampWithTimeZone(3)),
                column("counts", integer().array()),
                column("pixels", varbinary(300)),
                column("large", blob()),
                column("doubled", numeric(12, 3)).generatedStored("gain * 2"),
                primaryKey("id").named("frame_key"),
                foreignKey("telescope_id", "night_number")
                        .references("night", "telescope_id", "number")
                        .named("frame_night")
                        .onDelete(SET_NULL)
                        .onUpdate(CASCADE),
                check("gain < 100 AND seconds > 0").named("frame_gain"));
        op.createIndex("frame", index("author").unique().named("frame_author"));
        op.createIndex(
                "frame",
                index(key("author").descending().nullsFirst(), key("seconds").nullsLast())
                        .unique()
                        .nullsNotDistinct()
                        .named("frame_author_seconds"));
        op.createIndex("frame", index("gain").unique().named("frame_gain_only"));
        op.createIndex("night", index(key("rank").descending()).named("night_rank"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("frame");
        op.dropTable("night");
        op.dropTable("telescope");
        op.dropSequence("frame_number");
    }
}
