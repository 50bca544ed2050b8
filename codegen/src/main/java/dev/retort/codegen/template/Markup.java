package dev.retort.codegen.template;

import freemarker.core.CommonTemplateMarkupOutputModel;

/** Text that knows whether it is escaped already. */
public final class Markup extends CommonTemplateMarkupOutputModel<Markup> {

    private final Escape format;

    Markup(Escape format, String plainText, String markup) {
        super(plainText, markup);
        this.format = format;
    }

    @Override
    public Escape getOutputFormat() {
        return format;
    }
}
