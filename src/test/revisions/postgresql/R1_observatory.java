package db.revision;

import static dev.retort.runtime.Definitions.check;
import static dev.retort.runtime.Definitions.column;
import static dev.retort.runtime.Definitions.comment;
import static dev.retort.runtime.Definitions.exclude;
import static dev.retort.runtime.Definitions.expression;
import static dev.retort.runtime.Definitions.foreignKey;
import static dev.retort.runtime.Definitions.index;
import static dev.retort.runtime.Definitions.key;
import static dev.retort.runtime.Definitions.primaryKey;
import static dev.retort.runtime.Definitions.sequence;
import static dev.retort.runtime.Definitions.unique;
import static dev.retort.runtime.Types.bigint;
import static dev.retort.runtime.Types.bool;
import static dev.retort.runtime.Types.bytea;
import static dev.retort.runtime.Types.character;
import static dev.retort.runtime.Types.date;
import static dev.retort.runtime.Types.doublePrecision;
import static dev.retort.runtime.Types.integer;
import static dev.retort.runtime.Types.json;
import static dev.retort.runtime.Types.jsonb;
import static dev.retort.runtime.Types.numeric;
import static dev.retort.runtime.Types.oid;
import static dev.retort.runtime.Types.real;
import static dev.retort.runtime.Types.smallint;
import static dev.retort.runtime.Types.text;
import static dev.retort.runtime.Types.time;
import static dev.retort.runtime.Types.timeWithTimeZone;
import static dev.retort.runtime.Types.timestamp;
import static dev.retort.runtime.Types.timestampWithTimeZone;
import static dev.retort.runtime.Types.type;
import static dev.retort.runtime.Types.userType;
import static dev.retort.runtime.Types.uuid;
import static dev.retort.runtime.Types.varchar;
import static dev.retort.schema.ReferentialAction.CASCADE;
import static dev.retort.schema.ReferentialAction.SET_NULL;

import dev.retort.runtime.Migration;
import dev.retort.runtime.Operations;
import dev.retort.runtime.Revision;

/**
 * An observatory that uses what PostgreSQL has and no mapping asks for.
 */
@Revision(id = "1")
public final class R1_observatory implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createEnumType("sky", "CLEAR", "HAZY", "OVERCAST");
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
                column("name", text()).notNull().collate("C"),
                column("motto", text()),
                column("code", character(4)).notNull(),
                column("site", varchar(40)).notNull().defaultValue("'La Silla'").comment("where it stands"),
                column("address", type("inet")),
                column("flags", type("bit", 8)),
                column("builder", varchar(60)).collate("C"),
                column("mirror", real()),
                column("aperture", real()),
                column("budget", numeric(12, 2)),
                column("fee", numeric(8, 2)).defaultValue("9.5"),
                column("focus", doublePrecision()),
                column("settings", json()),
                column("weather", userType("sky")),
                column("opened", date()),
                column("guid", uuid()).defaultValue("gen_random_uuid()"),
                primaryKey("id").named("telescope_key"),
                unique("name", "code").named("telescope_name_code").nullsNotDistinct(),
                unique("code").named("telescope_code").deferrable().initiallyDeferred(),
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
                column("seen", timestampWithTimeZone()).defaultValue("now()"),
                column("length", type("interval")),
                column("period", type("tsrange")),
                column("log", jsonb()),
                primaryKey("telescope_id", "number").named("night_key"),
                foreignKey("telescope_id")
                        .references("telescope", "id")
                        .named("night_telescope")
                        .onDelete(CASCADE)
                        .deferrable(),
                exclude("gist").with("period", "&&").where("period IS NOT NULL").named("night_period"));
        op.createTable(
                "frame",
                column("id", bigint()).notNull().defaultValue("nextval('frame_number')"),
                column("telescope_id", integer()),
                column("night_number", bigint()),
                column("title", varchar(200)),
                column("author", varchar(80)).notNull(),
                column("seconds", numeric(9, 3)).notNull().defaultValue("1.5"),
                column("gain", numeric(6, 2)),
                column("taken", timestampWithTimeZone(3)),
                column("counts", integer().array()),
                column("labels", varchar(30).array()),
                column("pixels", bytea()),
                column("large", oid()),
                column("doubled", numeric(12, 3)).generatedStored("seconds * 2"),
                column("initial", text()).generated("upper(title)"),
                primaryKey("id").named("frame_key"),
                foreignKey("telescope_id", "night_number")
                        .references("night", "telescope_id", "number")
                        .named("frame_night")
                        .onDelete(SET_NULL)
                        .onUpdate(CASCADE)
                        .deferrable()
                        .initiallyDeferred(),
                check("gain < 100 AND seconds > 0").named("frame_gain"));
        op.createIndex("frame", index("author").include("gain").named("frame_author"));
        op.createIndex("frame", index("taken").where("gain IS NULL").named("frame_taken"));
        op.createIndex(
                "frame",
                index(expression("lower(title)").operatorClass("text_pattern_ops"), key("gain").descending())
                        .named("frame_title"));
        op.createIndex(
                "frame",
                index(key("author").descending().nullsLast(), key("seconds").nullsFirst())
                        .unique()
                        .nullsNotDistinct()
                        .named("frame_author_seconds"));
        op.createIndex("frame", index("gain").unique().named("frame_gain_only"));
        op.createIndex("frame", index("title").using("hash").named("frame_title_hash"));
        op.createIndex("night", index("log").using("gin").named("night_log"));
        op.createIndex("night", index(key("rank").descending()).named("night_rank"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("frame");
        op.dropTable("night");
        op.dropTable("telescope");
        op.dropSequence("frame_number");
        op.dropEnumType("sky");
    }
}
