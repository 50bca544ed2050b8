package dev.retort.codegen.template;

import dev.retort.error.RetortException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * A FreeMarker template of a file.
 *
 * <p>It sees its model and nothing else: no other files, no Java classes, no locale or time zone of the machine. Text is
 * escaped by {@link Escape}.
 */
public final class SourceTemplate {

    private final String name;
    private final Template template;

    private SourceTemplate(String name, Template template) {
        this.name = name;
        this.template = template;
    }

    /**
     * A template of the team's own.
     *
     * @throws RetortException of kind USAGE if the file cannot be read, or is no template
     */
    public static SourceTemplate of(Path file, Escape escape) {
        try {
            return parse(file.toString(), Files.readString(file), escape);
        } catch (NoSuchFileException e) {
            throw RetortException.usage("Cannot read template " + file + ": there is no such file", e);
        } catch (IOException e) {
            throw RetortException.usage("Cannot read template " + file + ": " + e.getMessage(), e);
        }
    }

    /** A template that comes with this room, by its file name. */
    public static SourceTemplate ofResource(String fileName, Escape escape) {
        return parse(fileName, text(fileName), escape);
    }

    /** The text of a template that comes with this room, for a team to begin its own with. */
    public static String text(String fileName) {
        try (InputStream resource = SourceTemplate.class.getResourceAsStream(fileName)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The template, filled.
     *
     * @param model strings, booleans, lists, maps, {@link Markup} and methods by their names
     * @throws RetortException of kind USAGE that says where the template asks for what it cannot get
     */
    public String fill(Map<String, ?> model) {
        StringWriter filled = new StringWriter();
        try {
            template.process(model, filled);
        } catch (TemplateException e) {
            throw refusal(name, e.getLineNumber(), e.getMessageWithoutStackTop(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return filled.toString();
    }

    private static SourceTemplate parse(String name, String text, Escape escape) {
        try {
            return new SourceTemplate(name, new Template(name, new StringReader(text), configuration(escape)));
        } catch (ParseException e) {
            throw refusal(name, e.getLineNumber(), e.getEditorMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Configuration configuration(Escape escape) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setAttemptExceptionReporter((exception, environment) -> {});
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setOutputFormat(escape);
        return configuration;
    }

    private static RetortException refusal(String name, Integer line, String message, Exception cause) {
        String where = line == null ? "" : ", line " + line;
        return RetortException.usage("Cannot fill template " + name + where + ": " + firstParagraph(message), cause);
    }

    /** FreeMarker adds advice below its message; an error of ours is one line. */
    private static String firstParagraph(String message) {
        String paragraph = message.strip().split("\\R\\s*\\R|\\R----", 2)[0];
        return paragraph.replaceAll("\\s+", " ").strip();
    }
}
