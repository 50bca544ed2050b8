package dev.retort.codegen;

import dev.retort.operation.Operation;
import dev.retort.operation.Recipe;
import java.time.Instant;
import java.util.ArrayList;
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
                        recipes(),
                        recipes())
                .as((id, revises, dependsOn, labels, message, generatedBy, upgrade, downgrade) -> new RevisionDraft(
                                PACKAGE, id, revises, message, Instant.EPOCH, generatedBy, upgrade, downgrade)
                        .onBranch(dependsOn, labels)
                        .replacing(revises.size() > 3 ? revises : List.of()));
    }

    /** Operations of which some are commented on, in whatever words. */
    private static Arbitrary<Recipe> recipes() {
        return Combinators.combine(
                        RandomOperations.lists(),
                        RandomTexts.any().list().ofMaxSize(2).list().ofMaxSize(5),
                        RandomOperations.lists())
                .as(RevisionDrafts::recipe);
    }

    private static Recipe recipe(List<Operation> operations, List<List<String>> notes, List<Operation> proposals) {
        List<Recipe.Step> steps = new ArrayList<>();
        for (Operation operation : operations) {
            int number = steps.size();
            steps.add(
                    number < notes.size()
                            ? new Recipe.Step(
                                    operation,
                                    notes.get(number),
                                    proposals.stream().limit(number).toList())
                            : Recipe.Step.of(operation));
        }
        return new Recipe(steps);
    }

    private static Arbitrary<List<String>> references(int atMost) {
        return Arbitraries.of("fd23b24f6f9a", "a", "0123456").list().ofMaxSize(atMost);
    }

    /** Drafts that compile together, for no two have the same id. */
    @Provide
    Arbitrary<List<RevisionDraft>> compilationUnits() {
        return drafts().list().uniqueElements(RevisionDraft::id).ofSize(50);
    }
}
