package dev.retort.scanner.oracle;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Every strategy of inheritance, abstract and concrete roots. */
final class InheritanceModel {

    private InheritanceModel() {}

    @MappedSuperclass
    abstract static class Identified<T> {
        @Id
        @GeneratedValue
        T id;
    }

    @Entity
    @DiscriminatorColumn(name = "species", length = 8)
    abstract static class Animal extends Identified<Long> {
        @Column(nullable = false)
        String name;
    }

    @Entity
    @DiscriminatorValue("dog")
    static class Dog extends Animal {
        @Column(nullable = false)
        Integer bark;

        @Column(unique = true)
        String chip;
    }

    @Entity
    @DiscriminatorValue("cat")
    @SecondaryTable(name = "cat_lives")
    static class Cat extends Animal {
        @ManyToOne
        Dog enemy;

        @Column(table = "cat_lives")
        int lives;
    }

    @Entity
    @jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
    static class Vehicle extends Identified<Integer> {
        String maker;
    }

    @Entity
    @DiscriminatorValue("1")
    @PrimaryKeyJoinColumn(name = "vehicle_id")
    static class Car extends Vehicle {
        @Column(nullable = false)
        int doors;
    }

    @Entity
    @DiscriminatorValue("2")
    static class Truck extends Vehicle {
        double load;
    }

    @Entity
    @jakarta.persistence.Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    @Table(uniqueConstraints = @UniqueConstraint(columnNames = {"heading", "page"}))
    abstract static class Note extends Identified<Long> {
        @Column(unique = true)
        String heading;

        int page;

        @ManyToOne
        Car about;
    }

    @Entity
    static class LongNote extends Note {
        @ManyToOne
        LongNote next;
    }

    @Entity
    static class ShortNote extends Note {
        String text;
    }

    @Entity
    @jakarta.persistence.Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class Document extends Identified<Long> {
        @ManyToOne
        Document parent;
    }

    @Entity
    static class Contract extends Document {
        String party;
    }
}
