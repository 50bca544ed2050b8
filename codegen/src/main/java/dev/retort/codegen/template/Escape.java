package dev.retort.codegen.template;

import dev.retort.codegen.source.JavaText;
import freemarker.core.CommonMarkupOutputFormat;
import java.io.IOException;
import java.io.Writer;
import java.util.function.UnaryOperator;

/**
 * What becomes of text that a template writes: every <code>${…}</code> is escaped for the place where text usually stands in
 * that kind of file. What is of the file's language already goes in as {@link Markup}.
 */
public final class Escape extends CommonMarkupOutputFormat<Markup> {

    /** For a Java source: as a line of a documentation comment. */
    public static final Escape JAVA = new Escape("Java documentation", "text/x-java", JavaText::documentation);

    /** For a TOML file: between the quotes of a basic string. */
    public static final Escape TOML = new Escape("TOML string", "application/toml", Escape::toml);

    /** For Markdown: between the backquotes of a code span, which know no escape. */
    public static final Escape MARKDOWN = new Escape("Markdown code", "text/markdown", text -> text.replace('`', '\''));

    private final String name;
    private final String mimeType;
    private final UnaryOperator<String> escape;

    private Escape(String name, String mimeType, UnaryOperator<String> escape) {
        this.name = name;
        this.mimeType = mimeType;
        this.escape = escape;
    }

    /** Text that is of the file's language already and is not escaped. */
    public Markup markup(String markup) {
        return new Markup(this, null, markup);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getMimeType() {
        return mimeType;
    }

    @Override
    public String escapePlainText(String plainText) {
        return escape.apply(plainText);
    }

    @Override
    public void output(String textToEscape, Writer out) throws IOException {
        out.write(escape.apply(textToEscape));
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtInName) {
        return false;
    }

    @Override
    protected Markup newTemplateMarkupOutputModel(String plainTextContent, String markupContent) {
        return new Markup(this, plainTextContent, markupContent);
    }

    private static String toml(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                default -> escaped.append(Character.isISOControl(c) ? String.format("\\u%04X", (int) c) : c);
            }
        }
        return escaped.toString();
    }
}
