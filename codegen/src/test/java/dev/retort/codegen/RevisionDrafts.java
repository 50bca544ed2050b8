package dev.retort.codegen;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Random drafts of revisions, in one package. */
class RevisionDrafts extends DomainContextBase {

    static final String PACKAGE = "db.revision";

    @Provide
    Arbitrary<RevisionDraft> drafts() {
        return Combinators.combine(
                        Arbitraries.strings().withChars("0123456789abcdef").ofLength(12),
                        references(25),
                        references(3),
                        references(3),
                        RandomTexts.any(),
                        RandomTexts.any(),
                        RandomOperations.lists(),
                        RandomOperations.lists())
                .as((id, revises, dependsOn, labels, message, generatedBy, upgrade, downgrade) -> new RevisionDraft(
                                PACKAGE, id, revises, message, Instant.EPOCH, generatedBy, upgrade, downgrade)
                        .onBranch(dependsOn, labels));
    }

    private static Arbitrary<List<String>> references(int atMost) {
        return Arbitraries.of("fd23b24f6f9a", "a", "0123456").list().ofMaxSize(atMost);
    }

    /** Drafts that compile together, for no two have the same id. */
    @Provide
    Arbitrary<List<RevisionDraft>> compilationUnits() {
        return drafts().list().uniqueElements(RevisionDraft::id).ofSize(10);
    }
}
