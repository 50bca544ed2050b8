package dev.retort.schema;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The notation of names in revision sources reads back to what was written. */
class NotationTest {

    @Property(seed = "2026")
    void anIdentifierReadsBack(@ForAll("identifiers") Identifier identifier) {
        assertThat(Identifier.of(identifier.toString())).isEqualTo(identifier);
    }

    @Property(seed = "2026")
    void aQualifiedNameReadsBack(@ForAll("names") QualifiedName name) {
        assertThat(QualifiedName.of(name.toString())).isEqualTo(name);
    }

    @Provide
    Arbitrary<Identifier> identifiers() {
        Arbitrary<Identifier> regular = Arbitraries.of("job", "_a1", "order").map(Identifier::regular);
        Arbitrary<Identifier> delimited =
                Arbitraries.strings().withChars("aA\". 'ü").ofMaxLength(6).map(Identifier::delimited);
        return Arbitraries.oneOf(regular, delimited);
    }

    @Provide
    Arbitrary<QualifiedName> names() {
        Arbitrary<Identifier> schemas = Arbitraries.oneOf(Arbitraries.just(Identifier.UNNAMED), identifiers());
        return Combinators.combine(schemas, identifiers()).as(QualifiedName::new);
    }
}
