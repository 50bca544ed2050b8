package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application goes from one line of Hibernate to the next, and each time somebody has also changed an entity. The revision's
 * messages tell the two apart, and the revision leaves nothing for the next line to find.
 */
class HibernateLinesTest {

    private static final Path HIBERNATES =
            Path.of("").toAbsolutePath().resolveSibling("model-scanner/target/hibernate");

    private static final String ANIMAL = """
            @Entity
            @DiscriminatorColumn(name = "kind")
            @org.hibernate.annotations.SoftDelete(columnName = "gone")
            public class Animal {
                @Id Long id;
                @Version Integer version;
                java.time.LocalTime bedtime;
                java.time.OffsetTime wakes;
                @Column(nullable = true) Integer price;
                @org.hibernate.annotations.GeneratedColumn("price * 2") int gross;
                @org.hibernate.annotations.GeneratedColumn("price * 3") Integer net;
                @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.TINYINT) boolean tame;
                @ElementCollection @OrderColumn(name = "place") @CollectionTable(name = "meal")
                java.util.List<String> meals;
                @ElementCollection @CollectionTable(name = "nickname")
                java.util.Set<String> nicknames;
            }
            """;

    private static final String DOG =
            "@Entity @DiscriminatorValue(\"dog\") public class Dog extends Animal { short age; }";

    private static final String OWNER = """
            @Entity
            public class Owner {
                @Id Long id;
                @ManyToOne
                @JoinTable(
                        name = "lodging",
                        joinColumns = @JoinColumn(name = "owner_id"),
                        inverseJoinColumns = @JoinColumn(name = "home_id"))
                Home home;
                @OneToMany @JoinTable(name = "holidays") java.util.Set<Home> holidays;
                @ManyToOne @JoinColumn(nullable = true) Home former;
            }
            """;

    private static final String HOME = """
            @Entity
            public class Home {
                @Id Long id;
                @org.hibernate.annotations.ColumnDefault("1") @Column(nullable = true) Integer rooms;

                @Entity
                public static class Chair { @Id @GeneratedValue Long id; }
            }
            """;

    private static final String PLACE =
            "@Entity public class Place { @Id Long id; @org.hibernate.annotations.PartitionKey String region; }";

    private static final String NESTED = "since 7.1 the name of a nested class is not quoted";
    private static final String SECONDS = "since 7.1 a LocalTime or an OffsetTime has whole seconds";
    private static final String PARTITION = "since 7.1 a partition key is part of the primary key";
    private static final String GUARD = "added check constraint 'animal_check' (kind <> 'dog' or age is not null) on"
            + " 'animal': since 7.1 the columns of a single-table subclass are guarded by a check";
    private static final String VALUES = "added check constraint 'animal_kind_check' (kind in ('Animal', 'dog')) on"
            + " 'animal': since 7.1 the values of a discriminator are checked";
    private static final String BOOLEAN = "added check constraint 'animal_tame_check' (tame in (0, 1)) on 'animal':"
            + " since 7.2 a boolean that is kept as a number is checked";
    private static final String VIRTUAL = "since 7.2 a generated column is virtual on PostgreSQL 18";
    private static final String VERSION = "NOT NULL on column 'animal.version': since 7.3 a version is never null";
    private static final String ORDER = "added check constraint 'meal_place_check' (place >= 0) on 'meal': since 7.3 an"
            + " order column may not be negative";

    @TempDir
    private Path directory;

    private final Map<String, String> entities =
            new TreeMap<>(Map.of("Animal", ANIMAL, "Dog", DOG, "Home", HOME, "Owner", OWNER, "Place", PLACE));

    private ScratchProject project;

    /** What the revisions of a line said: what somebody changed, and what came with the line. */
    private record Said(List<String> changed, List<String> brought) {

        static Said in(String messages) {
            List<String> changed = new ArrayList<>();
            List<String> brought = new ArrayList<>();
            messages.lines().filter(line -> line.contains("Detected ")).forEach(line -> {
                if (line.startsWith("  Detected ")) {
                    brought.add(line.substring(11));
                } else {
                    changed.add(line.substring(9));
                }
            });
            return new Said(changed, brought);
        }
    }

    @Test
    void onPostgres() throws Exception {
        try (TestDatabase database = TestDatabase.postgres()) {
            begin(database);

            change("Home", "nullable = true", "nullable = false");
            assertThat(on(database, "7.1"))
                    .isEqualTo(new Said(
                            List.of("NOT NULL on column 'home.rooms'"),
                            List.of(
                                    "added sequence 'home$chair_seq': " + NESTED,
                                    "added table 'home$chair': " + NESTED,
                                    "type change from time to time(0) on 'animal.bedtime': " + SECONDS,
                                    "type change from time to time(0) on 'animal.wakes': " + SECONDS,
                                    GUARD,
                                    VALUES,
                                    "NOT NULL on column 'place.region': " + PARTITION,
                                    "changed primary key 'place_pkey' on 'place': was (id): " + PARTITION,
                                    "changed primary key 'place_pkey' on 'place': now (id, region): " + PARTITION,
                                    "removed table 'Home$Chair': " + NESTED,
                                    "removed sequence 'Home$Chair_SEQ': " + NESTED)));

            change("Animal", "price * 3", "price * 4");
            String net = "generation change from (price * 3) stored to (price * 4) virtual on column 'animal.net': ";
            String gross =
                    "generation change from (price * 2) stored to (price * 2) virtual on column 'animal.gross': ";
            assertThat(on(database, "7.2"))
                    .isEqualTo(new Said(
                            List.of(net + "old column removed", net + "new column added"),
                            List.of(
                                    BOOLEAN,
                                    gross + "old column removed: " + VIRTUAL,
                                    gross + "new column added: " + VIRTUAL)));

            change("Animal", "nullable = true", "nullable = false");
            assertThat(on(database, "7.3"))
                    .isEqualTo(new Said(List.of("NOT NULL on column 'animal.price'"), List.of(VERSION, ORDER)));

            change("Owner", "nullable = true", "nullable = false");
            assertThat(on(database, "7.4"))
                    .isEqualTo(new Said(
                            List.of("NOT NULL on column 'owner.former_id'"),
                            Stream.concat(
                                            Stream.of("NULL on column 'animal.gross': since 7.4 a virtual column is"
                                                    + " not declared NOT NULL"),
                                            of7_4())
                                    .toList()));

            change("Place", "String", "@Column(length = 9) String");
            assertThat(on(database, "8.0"))
                    .isEqualTo(new Said(
                            List.of("type change from varchar(255) to varchar(9) on 'place.region'"), List.of()));
        }
    }

    @Test
    void onH2() throws Exception {
        try (TestDatabase database = TestDatabase.h2()) {
            begin(database);

            change("Home", "nullable = true", "nullable = false");
            assertThat(on(database, "7.1"))
                    .isEqualTo(new Said(
                            List.of("NOT NULL on column 'home.rooms'"),
                            List.of(
                                    "added sequence 'home$chair_seq': " + NESTED,
                                    "added table 'home$chair': " + NESTED,
                                    "type change from time(6) to time on 'animal.bedtime': " + SECONDS,
                                    "type change from time(6) with time zone to time with time zone on"
                                            + " 'animal.wakes': " + SECONDS,
                                    GUARD,
                                    VALUES,
                                    "removed table 'Home$Chair': " + NESTED,
                                    "removed sequence 'Home$Chair_SEQ': " + NESTED)));

            change("Animal", "nullable = true", "nullable = false");
            assertThat(on(database, "7.2"))
                    .isEqualTo(new Said(List.of("NOT NULL on column 'animal.price'"), List.of(BOOLEAN)));
            assertThat(on(database, "7.3")).isEqualTo(new Said(List.of(), List.of(VERSION, ORDER)));

            change("Owner", "nullable = true", "nullable = false");
            assertThat(on(database, "7.4"))
                    .isEqualTo(new Said(List.of("NOT NULL on column 'owner.former_id'"), of7_4().toList()));
            assertThat(on(database, "8.0")).isEqualTo(new Said(List.of(), List.of()));
        }
    }

    private static Stream<String> of7_4() {
        String key = "since 7.4 the join table of a one-to-many has its key on the many";
        String deletion = "since 7.4 elements go and come with an owner that is deleted softly";
        return Stream.of(
                "removed unique constraint 'holidays_holidays_id_key' (holidays_id) on 'holidays': " + key,
                "changed primary key 'holidays_pkey' on 'holidays': was (owner_id, holidays_id): " + key,
                "changed primary key 'holidays_pkey' on 'holidays': now (holidays_id): " + key,
                "NOT NULL on column 'lodging.home_id': since 7.4 a row of a join table always has its other side",
                "added column 'meal.gone': " + deletion,
                "added column 'nickname.gone': " + deletion,
                "added unique constraint 'nickname_animal_id_nicknames_key' (animal_id, nicknames) on 'nickname': since"
                        + " 7.4 the elements of a set are unique with their owner");
    }

    /** The entities as they were first, and a database that Hibernate 6.6 has asked for. */
    private void begin(TestDatabase database) throws IOException {
        project = new ScratchProject(directory);
        for (String name : List.of("Home", "Animal", "Dog", "Owner", "Place")) {
            project.entity(name, entities.get(name));
        }
        on(database, "6.6");
    }

    private void change(String name, String part, String other) {
        String changed = entities.get(name).replace(part, other);
        assertThat(changed).isNotEqualTo(entities.put(name, changed));
        project.entity(name, changed);
    }
    /** Writes what is pending on a line of Hibernate, and runs it. */
    private Said on(TestDatabase database, String line) throws IOException {
        project.configure(database.url(), database.user(), database.password(), "");
        String jars = HIBERNATES.resolve(line) + "/*.jar\", \"" + HIBERNATES + "/libraries/*.jar";
        Files.writeString(
                project.configuration(),
                Files.readString(project.configuration())
                        .replace("\"target/classes\"", "\"target/classes\", \"" + jars + "\""));
        ScratchProject.Outcome written = project.revision("r" + line.replace(".", ""), "--autogenerate");
        assertThat(written.status()).as(written.err()).isZero();
        ScratchProject.Outcome run = project.retort("upgrade");
        assertThat(run.status()).as(run.err()).isZero();
        return Said.in(written.err());
    }
}
