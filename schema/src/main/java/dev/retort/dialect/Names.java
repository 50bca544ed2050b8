package dev.retort.dialect;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One database's rule for names: how it folds and cuts them, and which must stand in quotes. */
final class Names {

    private final UnaryOperator<String> folding;
    private final UnaryOperator<String> cutting;
    private final Set<String> reserved;

    /**
     * @param folding what becomes of the case of a name without quotes
     * @param cutting what is kept of a name that is too long
     * @param reserved the reserved words in lower case
     */
    Names(UnaryOperator<String> folding, UnaryOperator<String> cutting, Set<String> reserved) {
        this.folding = folding;
        this.cutting = cutting;
        this.reserved = reserved;
    }

    Identifier identifier(String written, boolean quoted) {
        return fromStored(cutting.apply(quoted ? written : folding.apply(written)));
    }

    Identifier fromStored(String stored) {
        String lower = stored.toLowerCase(Locale.ROOT);
        boolean regular = Identifier.isRegular(lower) && folding.apply(lower).equals(stored);
        return regular ? Identifier.regular(lower) : Identifier.delimited(stored);
    }

    String stored(Identifier identifier) {
        return identifier.delimited() ? identifier.text() : folding.apply(identifier.text());
    }

    String quote(Identifier identifier) {
        boolean bare = !identifier.delimited() && !reserved.contains(identifier.text());
        return bare ? identifier.text() : "\"" + stored(identifier).replace("\"", "\"\"") + "\"";
    }

    String quote(QualifiedName name) {
        return name.inDefaultSchema() ? quote(name.name()) : quote(name.schema()) + "." + quote(name.name());
    }
}
