package dev.retort.dialect;

import dev.retort.schema.SqlType;
import dev.retort.sql.Token;
import dev.retort.sql.TokenText;
import dev.retort.sql.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads the grammar that type names of all databases share; what a name stands for is its database's to say. */
final class TypeReader {

    /** A type that no grammar here explains, such as a column definition with a default in it. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final List<Token> tokens;
    private final Function<TypeText, SqlType> named;
    private int position;

    private TypeReader(List<Token> tokens, Function<TypeText, SqlType> named) {
        this.tokens = tokens;
        this.named = named;
    }

    /**
     * Reads a type.
     *
     * @param named what a name that is no array stands for
     * @return the type; for a text that is no type's name, a built-in type whose name is that text, so that it is written
     *     back as it was
     */
    static SqlType read(String declaration, Function<TypeText, SqlType> named) {
        List<Token> tokens = Tokenizer.tokens(declaration);
        try {
            return new TypeReader(tokens, named).type();
        } catch (Unreadable e) {
            return SqlType.of(text(tokens));
        }
    }

    /** Words in lower case, names and literals as they are. */
    private static String text(List<Token> tokens) {
        return TokenText.join(
                tokens,
                token -> token.kind() == Token.Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : token.text());
    }

    private SqlType type() throws Unreadable {
        SqlType type = enumeration() ? labels() : named.apply(name());
        while (position < tokens.size()) {
            if (!takeWord("array") && !at("[")) {
                throw new Unreadable();
            }
            type = new SqlType.Array(type, cardinality());
        }
        return type;
    }

    private boolean enumeration() {
        return atWord("enum")
                && position + 1 < tokens.size()
                && tokens.get(position + 1).is("(");
    }

    private SqlType labels() throws Unreadable {
        position++;
        List<String> labels = new ArrayList<>();
        for (String label : modifiers()) {
            if (!label.startsWith("'")) {
                throw new Unreadable();
            }
            labels.add(label.substring(1, label.length() - 1).replace("''", "'"));
        }
        return new SqlType.Enumeration(labels);
    }

    private TypeText name() throws Unreadable {
        if (position == tokens.size()) {
            throw new Unreadable();
        }
        boolean quotedOrQualified = tokens.get(0).kind() == Token.Kind.QUOTED_NAME
                || tokens.size() > 1 && tokens.get(1).is(".");
        List<String> words = new ArrayList<>();
        if (quotedOrQualified) {
            words.add(qualifiedName());
        }
        List<TypeText.Modifiers> groups = new ArrayList<>();
        boolean withTimeZone = false;
        while (position < tokens.size() && !atWord("array") && !at("[")) {
            if (at("(")) {
                groups.add(new TypeText.Modifiers(words.size(), modifiers()));
            } else if (takeWords("with", "time", "zone")) {
                withTimeZone = true;
            } else if (!takeWords("without", "time", "zone")) {
                words.add(word());
            }
        }
        if (words.isEmpty()) {
            throw new Unreadable();
        }
        return new TypeText(List.copyOf(words), quotedOrQualified, List.copyOf(groups), withTimeZone);
    }

    private String qualifiedName() throws Unreadable {
        StringBuilder name = new StringBuilder(part());
        while (at(".")) {
            position++;
            name.append('.').append(part());
        }
        return name.toString();
    }

    private String part() throws Unreadable {
        if (position < tokens.size() && tokens.get(position).kind() == Token.Kind.QUOTED_NAME) {
            return tokens.get(position++).text();
        }
        return word();
    }

    private String word() throws Unreadable {
        if (position == tokens.size() || tokens.get(position).kind() != Token.Kind.WORD) {
            throw new Unreadable();
        }
        return tokens.get(position++).text().toLowerCase(Locale.ROOT);
    }

    /** The texts between the parentheses and their commas. */
    private List<String> modifiers() throws Unreadable {
        position++;
        List<String> modifiers = new ArrayList<>();
        int start = position;
        while (position < tokens.size() && !at(")")) {
            if (at("(")) {
                throw new Unreadable();
            }
            if (at(",")) {
                modifiers.add(text(tokens.subList(start, position)));
                start = position + 1;
            }
            position++;
        }
        if (position == tokens.size() || start == position) {
            throw new Unreadable();
        }
        modifiers.add(text(tokens.subList(start, position)));
        position++;
        return List.copyOf(modifiers);
    }

    /** The number between brackets, 0 where there is none. */
    private int cardinality() throws Unreadable {
        if (!at("[")) {
            return 0;
        }
        position++;
        int cardinality = 0;
        if (position < tokens.size() && tokens.get(position).text().matches("[0-9]{1,9}")) {
            cardinality = Integer.parseInt(tokens.get(position++).text());
        }
        if (!at("]")) {
            throw new Unreadable();
        }
        position++;
        return cardinality;
    }

    private boolean takeWords(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (position + i >= tokens.size() || !tokens.get(position + i).isWord(words[i])) {
                return false;
            }
        }
        position += words.length;
        return true;
    }

    private boolean takeWord(String word) {
        return takeWords(word);
    }

    private boolean atWord(String word) {
        return position < tokens.size() && tokens.get(position).isWord(word);
    }

    private boolean at(String symbol) {
        return position < tokens.size() && tokens.get(position).is(symbol);
    }
}
