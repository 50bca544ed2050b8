package dev.retort.scanner.oracle;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.Set;
import org.hibernate.annotations.Audited;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Temporal;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.View;
import org.hibernate.type.SqlTypes;

/** What Hibernate adds of its own: audit tables, history, soft deletion, tenants, checks over aggregates. */
final class SpecialModel {

    private SpecialModel() {}

    enum Mood {
        GOOD,
        BAD
    }

    @Embeddable
    static class Setting {
        @Column(nullable = false)
        String key;

        @Enumerated(EnumType.STRING)
        Mood mood;

        Integer weight;
    }

    @Entity
    static class Configured {
        @Id
        @GeneratedValue
        Long id;

        @JdbcTypeCode(SqlTypes.JSON)
        Setting setting;
    }

    @Entity
    @SoftDelete(strategy = SoftDeleteType.ACTIVE)
    static class Deletable {
        @Id
        @GeneratedValue
        Long id;

        @ElementCollection
        Set<String> tags;
    }

    @Entity
    static class Tenanted {
        @Id
        @GeneratedValue
        Long id;

        @TenantId
        String tenant;
    }

    @Entity
    @Audited
    static class Accounted {
        @Id
        @GeneratedValue
        Long id;

        @Column(nullable = false, unique = true)
        String name;

        @ElementCollection
        Set<String> tags;
    }

    @Entity
    @Temporal
    static class Historic {
        @Id
        @GeneratedValue
        Long id;

        String state;
    }

    @Entity
    @Subselect("select id, name from SpecialModel$Accounted")
    static class Selected {
        @Id
        Long id;

        String name;
    }

    @Entity
    @View(query = "select 1 as id")
    static class Viewed {
        @Id
        Long id;
    }
}
