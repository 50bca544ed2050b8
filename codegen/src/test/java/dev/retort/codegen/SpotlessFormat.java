package dev.retort.codegen;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;

/** What Spotless makes of a source by its step {@code palantirJavaFormat}. */
public final class SpotlessFormat {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private SpotlessFormat() {}

    /** The source, formatted. */
    public static String of(String source) {
        try {
            String formatted = RemoveUnusedImports.removeUnusedImports(FORMATTER.formatSource(source));
            return ImportOrderer.reorderImports(formatted, JavaFormatterOptions.Style.PALANTIR);
        } catch (FormatterException e) {
            throw new AssertionError(source, e);
        }
    }
}
