package dev.retort.diff;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression may name of a schema's sequences and types. Names in literals count as well, since a sequence is often
 * said in one: {@code nextval('job_seq'::regclass)}.
 */
final class ObjectNames {

    private static final String WORD = "\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*";
    private static final Pattern NAME = Pattern.compile("(?:(" + WORD + ")\\s*\\.\\s*)?(" + WORD + ")");

    private record Mention(String qualifier, String name) {}

    private final List<Mention> mentions = new ArrayList<>();
    private final Set<Identifier> namespaces;

    /** The names in an expression, given the schemas by which a name can be qualified. */
    ObjectNames(String expression, Set<Identifier> namespaces) {
        this.namespaces = namespaces;
        Matcher matcher = NAME.matcher(expression.replace('\'', ' '));
        while (matcher.find()) {
            mentions.add(new Mention(matcher.group(1), matcher.group(2)));
        }
    }

    boolean contain(QualifiedName name) {
        return mentions.stream()
                .anyMatch(mention -> reads(mention.name(), name.name()) && isIn(name.schema(), mention.qualifier()));
    }

    /** The default schema is any that is not known by name: a database may print its own name for it. */
    private boolean isIn(Identifier schema, String qualifier) {
        if (schema.isUnnamed()) {
            return qualifier == null || namespaces.stream().noneMatch(known -> reads(qualifier, known));
        }
        return qualifier != null && reads(qualifier, schema);
    }

    /** A regular name also answers to its quoted form in upper case, which is how H2 prints it. */
    private static boolean reads(String word, Identifier name) {
        if (word.startsWith("\"")) {
            String text = word.substring(1, word.length() - 1).replace("\"\"", "\"");
            return name.delimited() ? text.equals(name.text()) : text.equalsIgnoreCase(name.text());
        }
        return !name.delimited() && word.equalsIgnoreCase(name.text());
    }
}
