package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On tables with rows, what gives out ids goes on behind those that are there, on the way there and on the way back. */
class CounterPositionsTest {

    private static final String JOB = "@Entity public class Job { @Id %s Long id; }";

    private static final String IDENTITY = JOB.formatted("@GeneratedValue(strategy = GenerationType.IDENTITY)");

    /** How to take a value of a sequence, on each database. */
    enum Product {
        POSTGRES("SELECT nextval('job_seq')"),
        H2("SELECT NEXT VALUE FOR job_seq");

        private final String nextValue;

        Product(String nextValue) {
            this.nextValue = nextValue;
        }

        TestDatabase create() throws SQLException {
            return this == POSTGRES ? TestDatabase.postgres() : TestDatabase.h2();
        }
    }

    @TempDir
    private Path directory;

    private ScratchProject project;
    private Statement statement;

    private interface Body {
        void run() throws SQLException;
    }

    private void on(Product product, String first, Body body) throws SQLException {
        try (TestDatabase database = product.create();
                Connection connection = database.open();
                Statement open = connection.createStatement()) {
            statement = open;
            project = new ScratchProject(directory)
                    .configure(database.url(), database.user(), database.password(), "")
                    .entity("Job", first);
            migrate("a1");
            body.run();
        }
    }

    private void migrate(String id) {
        assertThat(project.revision(id, "--autogenerate").status()).isZero();
        ScratchProject.Outcome upgraded = project.retort("upgrade");
        assertThat(upgraded.status()).as(upgraded.err()).isZero();
        assertThat(project.retort("check").status()).isZero();
    }

    private void back() {
        ScratchProject.Outcome back = project.retort("downgrade", "-1");
        assertThat(back.status()).as(back.err()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void anIdentityGoesOnBehindTheIdsThatTheApplicationGave(Product product) throws SQLException {
        on(product, JOB.formatted(""), () -> {
            statement.execute("INSERT INTO job VALUES (1), (2), (7)");
            project.entity("Job", IDENTITY);
            migrate("b2");

            statement.execute("INSERT INTO job DEFAULT VALUES");

            assertThat(ids()).containsExactly(1L, 2L, 7L, 8L);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aSequenceOfHibernatesGoesOnBehindAnIdentityAndTheIdentityBehindTheSequence(Product product)
            throws SQLException {
        on(product, IDENTITY, () -> {
            statement.execute("INSERT INTO job DEFAULT VALUES");
            statement.execute("INSERT INTO job DEFAULT VALUES");
            project.entity("Job", JOB.formatted("@GeneratedValue(strategy = GenerationType.SEQUENCE)"));
            migrate("b2");

            List<Long> block = pooled(product, 50);
            assertThat(block).first().isEqualTo(3L);
            statement.execute("INSERT INTO job VALUES (" + block.get(0) + "), (" + block.get(49) + ")");

            back();
            statement.execute("INSERT INTO job DEFAULT VALUES");
            assertThat(ids()).containsExactly(1L, 2L, 3L, 52L, 53L);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aDefaultThatDrawsFromANewSequenceGoesOnBehindAnIdentity(Product product) throws SQLException {
        String next = product == Product.POSTGRES ? "nextval('job_numbers')" : "NEXT VALUE FOR job_numbers";
        String drawn = "@org.hibernate.annotations.ColumnDefault(\"" + next + "\")"
                + " @SequenceGenerator(name = \"n\", sequenceName = \"job_numbers\", allocationSize = 1)";
        on(product, IDENTITY, () -> {
            statement.execute("INSERT INTO job DEFAULT VALUES");
            project.entity("Job", JOB.formatted(drawn + " @GeneratedValue(generator = \"n\")"));
            migrate("b2");
            statement.execute("INSERT INTO job DEFAULT VALUES");

            back();
            statement.execute("INSERT INTO job DEFAULT VALUES");
            assertThat(ids()).containsExactly(1L, 2L, 3L);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aGreaterStepLeavesNoIdToBeGivenTwice(Product product) throws SQLException {
        String generated = "@SequenceGenerator(name = \"n\", sequenceName = \"job_seq\", allocationSize = %d)"
                + " @GeneratedValue(generator = \"n\")";
        on(product, JOB.formatted(generated.formatted(1)), () -> {
            List<Long> given = new ArrayList<>(List.of(next(product), next(product), next(product)));
            project.entity("Job", JOB.formatted(generated.formatted(20)));
            migrate("b2");
            given.addAll(pooled(product, 20));

            project.entity("Job", JOB.formatted(generated.formatted(1)));
            migrate("c3");
            given.add(next(product));
            back();
            given.addAll(pooled(product, 20));
            back();
            given.add(next(product));

            assertThat(given).doesNotHaveDuplicates().allMatch(id -> id > 0);
        });
    }

    /** The ids that Hibernate's pooled optimizer makes of one value. */
    private List<Long> pooled(Product product, int step) throws SQLException {
        long last = next(product);
        List<Long> ids = new ArrayList<>();
        for (long id = last - step + 1; id <= last; id++) {
            ids.add(id);
        }
        return ids;
    }

    private long next(Product product) throws SQLException {
        try (ResultSet row = statement.executeQuery(product.nextValue)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<Long> ids() throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT id FROM job ORDER BY id")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
