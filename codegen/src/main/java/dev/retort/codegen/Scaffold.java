package dev.retort.codegen;

import dev.retort.codegen.template.Escape;
import dev.retort.codegen.template.SourceTemplate;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that {@code init} lays out: the configuration, the revision directory with its README. */
public final class Scaffold {

    /** The configuration's file name. */
    public static final String CONFIGURATION = "retort.toml";

    private static final String URL_OF_ENVIRONMENT = "${DATABASE_URL}";

    private Scaffold() {}

    /**
     * The texts of the files, to be written in UTF-8, by their paths relative to the project's directory. Whether one is
     * there already is the caller's to see.
     */
    public static SortedMap<Path, String> files(ProjectDraft draft) {
        Path revisions = Path.of(draft.revisions());
        String template = draft.ownTemplate() ? draft.revisions() + "/" + TemplateFrame.EXAMPLE : "";
        SortedMap<Path, String> files = new TreeMap<>();
        files.put(
                Path.of(CONFIGURATION),
                SourceTemplate.ofResource("retort.toml.ftl", Escape.TOML).fill(model(draft, template)));
        files.put(
                revisions.resolve("README.md"),
                SourceTemplate.ofResource("README.md.ftl", Escape.MARKDOWN).fill(model(draft, template)));
        if (draft.ownTemplate()) {
            files.put(Path.of(template), SourceTemplate.text(TemplateFrame.EXAMPLE));
        }
        return Collections.unmodifiableSortedMap(files);
    }

    /** The templates that a team can make its own: what each is for, by its file name. */
    public static SortedMap<String, String> templates() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(
                Map.of(TemplateFrame.EXAMPLE, "The frame of a new revision: what stands around its operations.")));
    }

    private static Map<String, Object> model(ProjectDraft draft, String template) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("url", draft.url().isEmpty() ? URL_OF_ENVIRONMENT : draft.url());
        model.put("user", draft.user());
        model.put("revisions", draft.revisions());
        model.put("packageName", draft.packageName());
        model.put("base", draft.base());
        model.put("packages", draft.packages());
        model.put("template", template);
        return model;
    }
}
