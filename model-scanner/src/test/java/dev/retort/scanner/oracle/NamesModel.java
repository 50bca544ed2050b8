package dev.retort.scanner.oracle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Names that are reserved, quoted, mixed or long, in several schemas. */
final class NamesModel {

    private NamesModel() {}

    @Entity
    @Table(
            name = "`Order`",
            schema = "sales",
            indexes = @Index(name = "`OrderIndex`", columnList = "`Group` desc"),
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "`Order Key`",
                            columnNames = {"`Group`", "`user`"}))
    static class Order {
        @Id
        @GeneratedValue(generator = "orders")
        @SequenceGenerator(name = "orders", schema = "sales", sequenceName = "`Order Numbers`")
        Long id;

        @Column(name = "`Group`")
        String group;

        @Column(name = "`user`", unique = true)
        String user;

        @Column(name = "`two words`")
        String twoWords;

        String camelCase;

        @ManyToOne
        @JoinColumn(name = "`Parent`")
        Order parent;
    }

    @Entity
    @Table(name = "line", schema = "stock")
    static class Line {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        Order order;

        @Column(name = "a_name_that_is_longer_than_the_sixty_three_bytes_that_postgresql_keeps")
        String wordy;

        String under$score;
    }

    @Entity
    @Table(name = "plain")
    static class Plain {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        Line line;
    }
}
