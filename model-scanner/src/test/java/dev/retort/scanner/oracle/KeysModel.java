package dev.retort.scanner.oracle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;

/** Keys of every kind, and the sequences and tables that feed them. */
final class KeysModel {

    private KeysModel() {}

    @Entity
    static class ByIdentity {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Integer id;

        @Version
        int version;
    }

    @Entity
    static class BySmallIdentity {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Short id;
    }

    @Entity
    @SequenceGenerator(name = "counted", sequenceName = "counted_seq", initialValue = 7, allocationSize = 5)
    static class BySequence {
        @Id
        @GeneratedValue(generator = "counted")
        long id;
    }

    @Entity
    static class BackwardsSequence {
        @Id
        @GeneratedValue(generator = "backwards")
        @SequenceGenerator(name = "backwards", sequenceName = "backwards_seq", initialValue = -1, allocationSize = 1)
        long id;
    }

    @Entity
    static class ByOptions {
        @Id
        @GeneratedValue(generator = "optional")
        @SequenceGenerator(name = "optional", sequenceName = "optional_seq", options = "maxvalue 5000 cycle")
        long id;
    }

    @Entity
    static class ByTable {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "tabled")
        @TableGenerator(
                name = "tabled",
                table = "numbers",
                pkColumnName = "name",
                valueColumnName = "last",
                uniqueConstraints = @UniqueConstraint(columnNames = "last"))
        long id;
    }

    @Entity
    static class ByUuid {
        @Id
        @GeneratedValue
        UUID id;

        @NaturalId
        String country;

        @NaturalId
        int code;
    }

    @Embeddable
    record Place(int shelf, @Column(name = "slot_number") int slot) {}

    @Entity
    static class ByPlace {
        @EmbeddedId
        Place id;
    }

    @Entity
    static class InPlace {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        @JoinColumn(name = "p_slot", referencedColumnName = "slot_number")
        @JoinColumn(name = "p_shelf", referencedColumnName = "shelf")
        ByPlace place;
    }

    record Pair(long left, String right) {}

    @Entity
    @IdClass(Pair.class)
    @Table(
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "pair_key",
                            columnNames = {"right_side", "left_side"}))
    static class ByPair {
        @Id
        @Column(name = "left_side")
        long left;

        @Id
        @Column(name = "right_side", length = 20)
        String right;
    }

    @Entity
    static class Owner {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity
    static class Passport {
        @Id
        Long id;

        @MapsId
        @OneToOne
        Owner owner;
    }
}
