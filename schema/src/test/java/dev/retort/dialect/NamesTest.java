package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.RenameTable;
import dev.retort.operation.SetTableComment;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.sql.Token;
import dev.retort.sql.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static final Dialect POSTGRESQL = Dialects.forUrl("jdbc:postgresql:");
    private static final Dialect H2 = Dialects.forUrl("jdbc:h2:mem:");
    private static final Dialect H2_AS_WRITTEN = Dialects.forUrl("jdbc:h2:mem:;DATABASE_TO_UPPER=FALSE");

    @ParameterizedTest
    @CsvSource({
        // stored, regular in PostgreSQL, in H2, in H2 with DATABASE_TO_UPPER=FALSE
        "order, true, false, true",
        "Order, false, false, false",
        "ORDER, false, true, false",
        "a$b, true, false, true",
        "A$B, false, true, false",
        "a b, false, false, false",
        "1st, false, false, false",
    })
    void aStoredNameIsRegularWhereItsDatabaseFoldsItSo(
            String stored, boolean postgreSql, boolean h2, boolean h2AsWritten) {
        assertThat(POSTGRESQL.fromStored(stored).delimited()).isEqualTo(!postgreSql);
        assertThat(H2.fromStored(stored).delimited()).isEqualTo(!h2);
        assertThat(H2_AS_WRITTEN.fromStored(stored).delimited()).isEqualTo(!h2AsWritten);
        for (Dialect dialect : List.of(POSTGRESQL, H2, H2_AS_WRITTEN)) {
            assertThat(dialect.stored(dialect.fromStored(stored))).isEqualTo(stored);
        }
    }

    @Test
    void aRegularNameThatIsReservedIsQuotedAsItIsStored() {
        assertThat(POSTGRESQL.quote(Identifier.of("order"))).isEqualTo("\"order\"");
        assertThat(H2.quote(Identifier.of("order"))).isEqualTo("\"ORDER\"");
        assertThat(H2.quote(Identifier.of("value"))).isEqualTo("\"VALUE\"");
        assertThat(POSTGRESQL.quote(Identifier.of("value"))).isEqualTo("value");
    }

    @Test
    void aDollarNeedsNoQuotes() {
        assertThat(POSTGRESQL.quote(Identifier.of("a$b"))).isEqualTo("a$b");
        assertThat(H2.quote(Identifier.of("a$$b"))).isEqualTo("a$$b");
        assertThat(POSTGRESQL.quote(Identifier.of("$b"))).isEqualTo("\"$b\"");
    }

    @Test
    void aNameStandsInItsSchemaUnlessThatIsTheDefaultOne() {
        assertThat(POSTGRESQL.quote(QualifiedName.of("job"))).isEqualTo("job");
        assertThat(POSTGRESQL.quote(QualifiedName.of("user", "Job"))).isEqualTo("\"user\".\"Job\"");
    }

    @Test
    void namesWithoutQuotesAreFoldedAsTheServerDoes() {
        assertThat(POSTGRESQL.identifier("JobId", false)).isEqualTo(Identifier.regular("jobid"));
        assertThat(POSTGRESQL.identifier("ÄRGER", false)).isEqualTo(Identifier.delimited("Ärger"));
        assertThat(H2.identifier("JobId", false)).isEqualTo(Identifier.regular("jobid"));
        assertThat(H2.identifier("ärger", false)).isEqualTo(Identifier.delimited("ÄRGER"));
        assertThat(H2_AS_WRITTEN.identifier("JobId", false)).isEqualTo(Identifier.delimited("JobId"));
        assertThat(H2_AS_WRITTEN.identifier("job_id", false)).isEqualTo(Identifier.regular("job_id"));
    }

    @Test
    void postgreSqlCutsANameAtAWholeCharacter() {
        String long1 = "ä".repeat(40);
        assertThat(POSTGRESQL.identifier(long1, true).text()).isEqualTo("ä".repeat(31));
        assertThat(POSTGRESQL.identifier("x" + long1, true).text()).isEqualTo("x" + "ä".repeat(31));
        assertThat(POSTGRESQL.identifier("\uD83D\uDE00".repeat(20), true).text())
                .isEqualTo("\uD83D\uDE00".repeat(15));
        assertThat(POSTGRESQL.identifier("A".repeat(70), false)).isEqualTo(Identifier.regular("a".repeat(63)));
        assertThat(H2.identifier("A".repeat(300), false)).isEqualTo(Identifier.regular("a".repeat(300)));
    }

    @Property(seed = "2026")
    void noNameBreaksOutOfAStatement(@ForAll("names") String oldName, @ForAll("names") String newName) {
        for (Dialect dialect : List.of(POSTGRESQL, H2)) {
            RenameTable rename = new RenameTable(
                    QualifiedName.of("s", "t").withName(dialect.identifier(oldName, true)),
                    dialect.identifier(newName, true));

            List<Token> tokens = Tokenizer.tokens(dialect.compile(rename).get(0).text());

            assertThat(tokens).hasSize(8);
            assertThat(tokens.get(4).name())
                    .isEqualToIgnoringCase(dialect.identifier(oldName, true).text());
            assertThat(tokens.get(7).name())
                    .isEqualToIgnoringCase(dialect.identifier(newName, true).text());
        }
    }

    @Property(seed = "2026")
    void noCommentBreaksOutOfAStatement(@ForAll("names") String comment) {
        for (Dialect dialect : List.of(POSTGRESQL, H2)) {
            List<SqlStatement> statements = dialect.compile(new SetTableComment(QualifiedName.of("t"), comment));

            List<Token> tokens = Tokenizer.tokens(statements.get(0).text());

            assertThat(tokens).hasSize(6);
            assertThat(tokens.get(5).text()).isEqualTo("'" + comment.replace("'", "''") + "'");
        }
    }

    @Property(seed = "2026")
    void aNameThatPostgreSqlKeepsIsNoLongerThanItMayBe(@ForAll String written) {
        String kept = POSTGRESQL.identifier(written, true).text();

        assertThat(kept.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(63);
        assertThat(written).startsWith(kept);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("ab\"'; -*/\\$.ü\n?")
                .ofMinLength(1)
                .ofMaxLength(12);
    }
}
