package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.operation.CreateTable;
import dev.retort.operation.Operation;
import dev.retort.runtime.Migration;
import dev.retort.runtime.Recording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Law 6: compiled and replayed, the source rendered from operations records those operations. */
class RenderingLawTest {

    private static final Dialect DIALECT = Dialects.forUrl("jdbc:postgresql://localhost/any");
    private static final String PACKAGE = "db.revision";

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void replayedSourceRecordsTheOperationsItWasRenderedFrom(@ForAll("drafts") List<RevisionDraft> drafts) {
        List<RevisionSource> sources = new ArrayList<>();
        for (RevisionDraft draft : drafts) {
            RevisionSource source = new RevisionRenderer().render(draft);
            sources.add(source);
        }

        List<Migration> migrations = CompiledRevisions.of(PACKAGE, sources);

        for (int i = 0; i < drafts.size(); i++) {
            assertSame(
                    Recording.ofUpgrade(migrations.get(i), DIALECT),
                    drafts.get(i).upgrade());
            assertSame(
                    Recording.ofDowngrade(migrations.get(i), DIALECT),
                    drafts.get(i).downgrade());
        }
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void theFormatterFindsNothingToChange(@ForAll("drafts") List<RevisionDraft> drafts) {
        for (RevisionDraft draft : drafts) {
            String text = new RevisionRenderer().render(draft).text();

            assertThat(SpotlessFormat.of(text)).isEqualTo(text);
        }
    }

    /** Each draft has an id of its own, so that many compile together. */
    @Provide
    Arbitrary<List<RevisionDraft>> drafts() {
        return Combinators.combine(
                        Arbitraries.of("fd23b24f6f9a", "a", "0123456").list().ofMaxSize(25),
                        RandomTexts.any(),
                        RandomTexts.any(),
                        RandomOperations.lists(),
                        RandomOperations.lists())
                .as((revises, message, generatedBy, upgrade, downgrade) -> new RevisionDraft(
                        PACKAGE, "0", revises, message, Instant.EPOCH, generatedBy, upgrade, downgrade))
                .list()
                .ofSize(10)
                .map(RenderingLawTest::numbered);
    }

    private static List<RevisionDraft> numbered(List<RevisionDraft> drafts) {
        List<RevisionDraft> numbered = new ArrayList<>();
        for (RevisionDraft draft : drafts) {
            numbered.add(new RevisionDraft(
                    draft.packageName(),
                    "0" + numbered.size(),
                    draft.revises(),
                    draft.message(),
                    draft.created(),
                    draft.generatedBy(),
                    draft.upgrade(),
                    draft.downgrade()));
        }
        return numbered;
    }

    private static void assertSame(List<Operation> recorded, List<Operation> rendered) {
        assertThat(recorded).isEqualTo(rendered);
        assertThat(recorded.stream().map(RenderingLawTest::columnOrder).toList())
                .isEqualTo(rendered.stream().map(RenderingLawTest::columnOrder).toList());
    }

    /** Equal tables may differ in the order of their columns, but a person reads them in the one of the source. */
    private static List<?> columnOrder(Operation operation) {
        return operation instanceof CreateTable create
                ? List.copyOf(create.table().columns().values())
                : List.of();
    }
}
