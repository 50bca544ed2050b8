package dev.retort.codegen;

import dev.retort.codegen.template.Escape;
import dev.retort.codegen.template.SourceTemplate;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the source of a revision. The same draft gives the same bytes, on every machine and at any time.
 *
 * <p>The source compiles without warnings against {@code dev.retort.runtime}, is as palantir-java-format leaves it, and,
 * replayed, does the operations of the draft and nothing else, whatever their texts hold.
 */
public final class RevisionRenderer {

    private final RevisionFrame frame;

    private RevisionRenderer(RevisionFrame frame) {
        this.frame = frame;
    }

    /** A renderer of revisions as Retort frames them. */
    public RevisionRenderer() {
        this(new MigrationFrame());
    }

    /** A renderer of revisions in a frame of the team's own, which is given nothing but what each revision holds. */
    public static RevisionRenderer withTemplate(Path template) {
        return withTemplate(template, Map.of());
    }

    /**
     * A renderer of revisions in a frame of the team's own.
     *
     * @param template a FreeMarker template; {@link Scaffold} has one to begin with
     * @param variables texts of the team's own for it, by name
     * @throws dev.retort.error.RetortException of kind USAGE, with the template's line, if it cannot be read
     */
    public static RevisionRenderer withTemplate(Path template, Map<String, String> variables) {
        return new RevisionRenderer(new TemplateFrame(SourceTemplate.of(template, Escape.JAVA), variables));
    }

    /**
     * The source of the revision that the draft describes.
     *
     * @throws dev.retort.error.RetortException of kind USAGE, with the template's line, if a template cannot be filled, and
     *     of kind REVISION for a value to insert that has no form in Java
     */
    public RevisionSource render(RevisionDraft draft) {
        String className = RevisionName.of(draft.id(), draft.message());
        return new RevisionSource(className, className + ".java", frame.fill(draft, className, RevisionBody.of(draft)));
    }
}
