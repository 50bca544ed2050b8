package db.revision;

import static dev.retort.runtime.Definitions.columns;
import static dev.retort.runtime.Definitions.row;

import dev.retort.runtime.Migration;
import dev.retort.runtime.Operations;
import dev.retort.runtime.Revision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/**
 * statements and rows
 *
 * <p>Revision ID: 07<br>
 * Revises: 06<br>
 * Created: 2026-11-20T10:15:30Z
 */
@Revision(id = "07", revises = "06", generatedBy = "retort 0.1.0, Hibernate ORM 7.4.6, PostgreSQL 18")
public final class R07_statements_and_rows implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.execute("update job set phase = 'DONE'");
        op.execute("delete from job where phase = ? and created < ?", "LOST", LocalDate.parse("1970-01-01"));
        op.execute("select ?", (Object) null);
        op.execute("create function touch() returns trigger as $$\n"
                + "begin\n"
                + "    new.touched = now();\n"
                + "    return new;\n"
                + "end\n"
                + "$$ language plpgsql");

        op.bulkInsert(
                "phase",
                columns("id", "name", "weight"),
                row(1L, "QUEUED", new BigDecimal("0.50")),
                row(2, null, Double.valueOf("1.5")),
                row(
                        UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
                        true,
                        HexFormat.of().parseHex("01ff")));
    }

    @Override
    public void downgrade(Operations op) {}
}
