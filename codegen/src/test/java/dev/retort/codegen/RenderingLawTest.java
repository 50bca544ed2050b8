package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.operation.CreateTable;
import dev.retort.operation.Operation;
import dev.retort.runtime.Migration;
import dev.retort.runtime.Recording;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Law 6: compiled and replayed, the source rendered from operations records those operations. */
class RenderingLawTest {

    private static final Dialect DIALECT = Dialects.forUrl("jdbc:postgresql://localhost/any");

    @Domain(RevisionDrafts.class)
    @Property(edgeCases = EdgeCasesMode.NONE, seed = "2026")
    void replayedSourceRecordsTheOperationsItWasRenderedFrom(@ForAll List<RevisionDraft> drafts) {
        List<RevisionSource> sources =
                drafts.stream().map(new RevisionRenderer()::render).toList();

        List<Migration> migrations = CompiledRevisions.of(RevisionDrafts.PACKAGE, sources);

        for (int i = 0; i < drafts.size(); i++) {
            assertSame(
                    Recording.ofUpgrade(migrations.get(i), DIALECT),
                    drafts.get(i).upgrade().operations());
            assertSame(
                    Recording.ofDowngrade(migrations.get(i), DIALECT),
                    drafts.get(i).downgrade().operations());
        }
    }

    @Domain(RevisionDrafts.class)
    @Property(edgeCases = EdgeCasesMode.NONE, seed = "2026")
    void theFormatterFindsNothingToChange(@ForAll List<RevisionDraft> drafts) {
        for (RevisionDraft draft : drafts) {
            String text = new RevisionRenderer().render(draft).text();

            assertThat(SpotlessFormat.of(text)).isEqualTo(text);
        }
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
