package dev.retort.runtime.directory;

import dev.retort.error.RetortException;
import dev.retort.revision.RevisionHeader;
import dev.retort.runtime.Revision;
import dev.retort.runtime.directory.JavaToken.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the {@code @Revision} of a source file and reads what it says, without compiling anything. */
final class HeaderReader {

    private static final Set<String> LITERAL_MEMBERS = Set.of("id", "revises", "labels", "dependsOn", "replaces");
    private static final Set<String> TYPES = Set.of("class", "record", "enum", "interface");

    private static final JavaToken UNDOCUMENTED = new JavaToken(Kind.DOCUMENTATION, "", 0, 0, 0);

    /** A member of the annotation: its values, and where it stands from its name to its value's end. */
    private record Member(List<String> values, Span span) {

        static final Member ABSENT = new Member(List.of(), new Span(0, 0));
    }

    private final Path file;
    private final JavaScanner scanner;
    private JavaToken token = UNDOCUMENTED;
    private int behind;
    private String packageName = "";
    private boolean otherRevisionImported;
    private JavaToken documentation = UNDOCUMENTED;
    private boolean annotated;
    private Map<String, Member> members = Map.of();
    private final List<SourceHeader> found = new ArrayList<>();

    private HeaderReader(Path file, String source) {
        this.file = file;
        this.scanner = new JavaScanner(source);
        advance();
    }

    /**
     * The revision in the file; empty for a file that holds none.
     *
     * @throws RetortException of kind REVISION for one whose header cannot be read as it is written
     */
    static Optional<SourceHeader> read(Path file, String source) {
        return source.contains("Revision") ? new HeaderReader(file, source).read() : Optional.empty();
    }

    private Optional<SourceHeader> read() {
        while (token.kind() != Kind.END) {
            if (token.isWord("package")) {
                advance();
                packageName = qualifiedName();
            } else if (token.isWord("import")) {
                readImport();
            } else if (token.isSymbol('@')) {
                readAnnotation();
            } else if (token.kind() == Kind.WORD && TYPES.contains(token.text())) {
                readType();
            } else if (token.isSymbol('{')) {
                skip('{', '}', UNDOCUMENTED);
            } else if (token.isSymbol(';')) {
                documentation = UNDOCUMENTED;
                advance();
            } else {
                advance();
            }
        }
        return found.stream().findFirst();
    }

    private void readImport() {
        advance();
        boolean isStatic = token.isWord("static");
        if (isStatic) {
            advance();
        }
        String name = qualifiedName();
        otherRevisionImported |= !isStatic && name.endsWith(".Revision") && !name.equals(Revision.class.getName());
    }

    private void readAnnotation() {
        advance();
        if (token.isWord("interface")) {
            return;
        }
        String name = qualifiedName();
        if (name.equals(Revision.class.getName()) || (name.equals("Revision") && !otherRevisionImported)) {
            annotated = true;
            members = token.isSymbol('(') ? readMembers() : Map.of();
        } else if (token.isSymbol('(')) {
            skip('(', ')', documentation);
        }
    }

    private void readType() {
        advance();
        if (annotated && token.kind() == Kind.WORD) {
            found.add(revision(token.text()));
        }
        if (found.size() > 1) {
            throw refusal("holds two revisions, " + found.get(0).header().id() + " and "
                    + found.get(1).header().id() + ": give each a file of its own");
        }
        annotated = false;
    }

    private SourceHeader revision(String simpleName) {
        RevisionHeader header = new RevisionHeader(
                id(),
                member("revises").values(),
                member("dependsOn").values(),
                member("labels").values(),
                Documentation.message(documentation.text()),
                file.toString(),
                String.join("", member("generatedBy").values()),
                member("replaces").values());
        return new SourceHeader(
                packageName.isEmpty() ? simpleName : packageName + "." + simpleName,
                header,
                new HeaderPlaces(
                        new Span(documentation.start(), documentation.end()),
                        member("id").span(),
                        member("revises").span()));
    }

    private Member member(String name) {
        return members.getOrDefault(name, Member.ABSENT);
    }

    private String id() {
        List<String> ids = member("id").values();
        if (ids.size() != 1) {
            throw refusal("has a @Revision without id: write @Revision(id = \"...\")");
        }
        return ids.get(0);
    }

    /** The members of an annotation whose values are string literals, or arrays of them. */
    private Map<String, Member> readMembers() {
        Map<String, Member> read = new LinkedHashMap<>();
        advance();
        while (!token.isSymbol(')') && token.kind() != Kind.END) {
            if (token.isSymbol(',')) {
                advance();
                continue;
            }
            String name = token.text();
            int start = token.start();
            advance();
            if (!token.isSymbol('=')) {
                throw refusal("has a @Revision that cannot be read at line " + token.line()
                        + ": write its members as name = \"value\"");
            }
            advance();
            List<String> values = values(name);
            read.put(name, new Member(values, new Span(start, behind)));
        }
        advance();
        return read;
    }

    private List<String> values(String member) {
        List<String> values = new ArrayList<>();
        if (!token.isSymbol('{')) {
            values.add(value(member));
            return values;
        }
        advance();
        while (!token.isSymbol('}') && token.kind() != Kind.END) {
            if (token.isSymbol(',')) {
                advance();
            } else if (token.isSymbol(')')) {
                return values;
            } else {
                values.add(value(member));
            }
        }
        advance();
        return values;
    }

    /** A literal, or several that plus signs join. */
    private String value(String member) {
        StringBuilder value = new StringBuilder();
        while (true) {
            if (token.kind() != Kind.STRING) {
                return skippedValue(member);
            }
            value.append(token.text());
            advance();
            if (!token.isSymbol('+')) {
                return value.toString();
            }
            advance();
        }
    }

    private String skippedValue(String member) {
        if (LITERAL_MEMBERS.contains(member)) {
            throw refusal("has a @Revision whose " + member + " at line " + token.line()
                    + " is not a string literal: write the text itself, for the header is read without compiling");
        }
        while (!token.isSymbol(',') && !token.isSymbol(')') && !token.isSymbol('}') && token.kind() != Kind.END) {
            if (token.isSymbol('(')) {
                skip('(', ')', documentation);
            } else {
                advance();
            }
        }
        return "";
    }

    private String qualifiedName() {
        StringBuilder name = new StringBuilder();
        while (token.kind() == Kind.WORD || token.isSymbol('.') || token.isSymbol('*')) {
            boolean wasWord = token.kind() == Kind.WORD;
            name.append(token.text());
            advance();
            if (wasWord && token.kind() == Kind.WORD) {
                break;
            }
        }
        return name.toString();
    }

    /**
     * Leaves a pair of brackets and all between them.
     *
     * @param kept the documentation that holds behind them, whatever was documented within
     */
    private void skip(char opening, char closing, JavaToken kept) {
        int depth = 0;
        do {
            if (token.isSymbol(opening)) {
                depth++;
            } else if (token.isSymbol(closing)) {
                depth--;
                documentation = depth == 0 ? kept : documentation;
            }
            advance();
        } while (depth > 0 && token.kind() != Kind.END);
    }

    private void advance() {
        behind = token.end();
        token = scanner.next();
        while (token.kind() == Kind.DOCUMENTATION) {
            documentation = token;
            token = scanner.next();
        }
    }

    private RetortException refusal(String what) {
        return RetortException.revision("File " + file + " " + what);
    }
}
