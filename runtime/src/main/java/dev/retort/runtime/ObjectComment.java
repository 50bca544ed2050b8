package dev.retort.runtime;

/** The comment of a table or a composite type as a revision writes it: {@code comment("What the workers run")}. */
public final class ObjectComment extends TableElement implements CompositeTypeElement {

    private final String text;

    ObjectComment(String text) {
        this.text = Notation.present(text, "A comment", "leave it out for none");
    }

    String text() {
        return text;
    }

    @Override
    void addTo(TableAssembly table) {
        table.comment(text);
    }
}
