package dev.retort.codegen;

import dev.retort.codegen.source.JavaText;
import dev.retort.codegen.source.Token;
import dev.retort.codegen.template.Escape;
import dev.retort.codegen.template.Markup;
import dev.retort.codegen.template.SourceTemplate;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The class around a revision's operations, as a team's own template has it. The head of the template that comes with Retort
 * tells what a template can ask for.
 */
final class TemplateFrame implements RevisionFrame {

    /** The template that gives the same as JavaPoet does, for a team to begin with. */
    static final String EXAMPLE = "revision.java.ftl";

    private static final String METHOD_INDENT = " ".repeat(8);

    private final SourceTemplate template;
    private final Map<String, String> variables;

    TemplateFrame(SourceTemplate template, Map<String, String> variables) {
        this.template = template;
        this.variables = Map.copyOf(variables);
    }

    @Override
    public String fill(RevisionDraft draft, String className, RevisionBody body) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("packageName", draft.packageName());
        model.put("staticImports", List.copyOf(staticImports(body)));
        model.put("imports", List.copyOf(imports(body)));
        model.put("className", className);
        model.put("id", draft.id());
        model.put("revises", draft.revises());
        model.put("dependsOn", draft.dependsOn());
        model.put("labels", draft.labels());
        model.put("message", draft.message());
        model.put("created", draft.created().truncatedTo(ChronoUnit.SECONDS).toString());
        model.put("generatedBy", draft.generatedBy());
        model.put(
                "documentation",
                RevisionHeader.documentation(draft).stream()
                        .map(Escape.JAVA::markup)
                        .toList());
        model.put("annotation", Escape.JAVA.markup(annotation(draft)));
        model.put("upgrade", lines(body.upgrade()));
        model.put("downgrade", lines(body.downgrade()));
        model.put("parts", body.parts().stream().map(TemplateFrame::part).toList());
        model.put("variables", variables);
        model.put("literal", (TemplateMethodModelEx) TemplateFrame::literal);
        return template.fill(model);
    }

    private static SortedSet<String> staticImports(RevisionBody body) {
        SortedSet<String> names = new TreeSet<>();
        for (Token token : body.tokens()) {
            if (token instanceof Token.Static imported) {
                names.add(imported.owner().canonicalName() + "." + imported.text());
            }
        }
        return names;
    }

    private static SortedSet<String> imports(RevisionBody body) {
        SortedSet<String> names = new TreeSet<>();
        names.add(RevisionApi.MIGRATION.canonicalName());
        names.add(RevisionApi.OPERATIONS.canonicalName());
        names.add(RevisionApi.REVISION.canonicalName());
        for (Token token : body.tokens()) {
            if (token instanceof Token.Type imported
                    && !imported.type().packageName().equals("java.lang")) {
                names.add(imported.type().canonicalName());
            }
        }
        return names;
    }

    private static String annotation(RevisionDraft draft) {
        return indented(RevisionHeader.annotationMembers(draft)).replaceFirst("^" + METHOD_INDENT, "");
    }

    private static Map<String, Object> part(RevisionBody.Part part) {
        return Map.of("name", part.name(), "lines", lines(part.lines()));
    }

    private static Markup lines(List<Token> tokens) {
        String text = tokens.stream().map(Token::text).collect(Collectors.joining());
        return Escape.JAVA.markup(indented(text));
    }

    /** The lines, each as deep as a method's statements; empty ones stay empty. */
    private static String indented(String lines) {
        return lines.replaceAll("(?md)^(?=.)", METHOD_INDENT);
    }

    /** A text as a string literal. */
    private static Object literal(List<?> arguments) throws TemplateModelException {
        if (arguments.size() != 1 || !(arguments.get(0) instanceof TemplateScalarModel text)) {
            throw new TemplateModelException("literal(...) takes one text");
        }
        return Escape.JAVA.markup(JavaText.literal(text.getAsString()));
    }
}
