package dev.retort.scanner.oracle;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Associations and collections, their foreign keys and join tables. */
final class AssociationsModel {

    private AssociationsModel() {}

    @Entity
    static class Team {
        @Id
        @GeneratedValue
        Long id;

        @Column(unique = true, nullable = false)
        String code;

        @OneToOne
        Person captain;

        @OneToOne(mappedBy = "team", fetch = FetchType.LAZY)
        Stadium stadium;

        @OneToMany
        List<Person> unowned;

        @OneToMany
        @JoinColumn(name = "squad_id", nullable = false)
        Set<Person> squad;

        @ManyToMany
        @OrderColumn(name = "rank")
        @JoinTable(
                name = "team_rivals",
                joinColumns = @JoinColumn(name = "team", foreignKey = @ForeignKey(name = "rivals_team")),
                inverseJoinColumns = @JoinColumn(name = "rival"),
                inverseForeignKey = @ForeignKey(name = "rivals_rival"),
                uniqueConstraints =
                        @UniqueConstraint(
                                name = "rivals_once",
                                columnNames = {"team", "rival"}))
        List<Team> rivals;

        @ElementCollection
        Set<String> chants;

        @ElementCollection
        List<Colour> colours;

        @ElementCollection
        @MapKeyJoinColumn(name = "player")
        @Column(name = "shirt")
        Map<Person, Integer> shirts;
    }

    @Embeddable
    static class Colour {
        @Column(nullable = false)
        String name;

        @ManyToOne
        Team rival;
    }

    @Entity
    static class Stadium {
        @Id
        @GeneratedValue
        Long id;

        @OneToOne(optional = false)
        Team team;
    }

    @Entity
    static class Person {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        @JoinColumn(referencedColumnName = "code", foreignKey = @ForeignKey(name = "person_home"))
        Team home;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.SET_NULL)
        Team favourite;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Team loose;

        @ManyToOne
        @JoinColumn(
                name = "former_id",
                foreignKey =
                        @ForeignKey(
                                name = "person_former",
                                foreignKeyDefinition = "foreign key (former_id) references AssociationsModel$Team (id)"
                                        + " on delete cascade on update set null"))
        Team former;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(options = "on update cascade"))
        Team current;

        @Any
        @AnyKeyJavaClass(Long.class)
        @AnyDiscriminatorValue(discriminator = "T", entity = Team.class)
        @AnyDiscriminatorValue(discriminator = "S", entity = Stadium.class)
        @JoinColumn(name = "idol_id")
        @Column(name = "idol_kind")
        Object idol;
    }
}
