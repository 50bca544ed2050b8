package dev.retort.runtime;

/** A table's comment as a revision writes it: {@code comment("What the workers run")}. */
public final class TableComment extends TableElement {

    private final String text;

    TableComment(String text) {
        this.text = Notation.present(text, "A table's comment", "leave it out for none");
    }

    @Override
    void addTo(TableAssembly table) {
        table.comment(text);
    }
}
