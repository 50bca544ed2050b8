package dev.retort.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.retort.codegen.source.Token;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** The class around a revision's operations, as JavaPoet builds it. */
final class MigrationFrame implements RevisionFrame {

    private static final String INDENT = "    ";

    @Override
    public String fill(RevisionDraft draft, String className, RevisionBody body) {
        TypeSpec.Builder type = TypeSpec.classBuilder(className)
                .addJavadoc("$L", String.join("\n", RevisionHeader.documentation(draft)) + "\n")
                .addAnnotation(annotation(draft))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(RevisionApi.MIGRATION);
        type.addMethod(inherited("upgrade", body.upgrade()));
        type.addMethod(inherited("downgrade", body.downgrade()));
        body.parts().forEach(part -> type.addMethod(part(part)));
        JavaFile.Builder file = JavaFile.builder(draft.packageName(), type.build())
                .skipJavaLangImports(true)
                .indent(INDENT);
        statics(body).forEach((owner, names) -> file.addStaticImport(owner, names.toArray(String[]::new)));
        return airy(file.build().toString());
    }

    /** JavaPoet lays an annotation of several members out in its own way; as one value it stays as it is given. */
    private static AnnotationSpec annotation(RevisionDraft draft) {
        return AnnotationSpec.builder(RevisionApi.REVISION)
                .addMember("value", "$L", RevisionHeader.annotationMembers(draft))
                .build();
    }

    private static MethodSpec inherited(String name, List<Token> lines) {
        return method(name, lines)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .build();
    }

    private static MethodSpec part(RevisionBody.Part part) {
        return method(part.name(), part.lines())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .build();
    }

    private static MethodSpec.Builder method(String name, List<Token> lines) {
        return MethodSpec.methodBuilder(name)
                .addParameter(RevisionApi.OPERATIONS, RevisionApi.OP.text())
                .addCode(code(lines));
    }

    /** JavaPoet imports the types that it meets; static imports it has to be told. */
    private static CodeBlock code(List<Token> tokens) {
        CodeBlock.Builder code = CodeBlock.builder();
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            if (token instanceof Token.Type imported) {
                code.add("$L$T", text, imported.type());
                text = new StringBuilder();
            } else {
                text.append(token.text());
            }
        }
        return code.add("$L", text).build();
    }

    private static SortedMap<ClassName, SortedSet<String>> statics(RevisionBody body) {
        SortedMap<ClassName, SortedSet<String>> statics = new TreeMap<>();
        for (Token token : body.tokens()) {
            if (token instanceof Token.Static imported) {
                statics.computeIfAbsent(imported.owner(), owner -> new TreeSet<>())
                        .add(imported.text());
            }
        }
        return statics;
    }

    /** An empty line behind the class's opening brace, and none between the braces of an empty method. */
    private static String airy(String source) {
        return source.replaceFirst("(\npublic final class [^\n]* \\{\n)", "$1\n")
                .replace(" {\n    }\n", " {}\n");
    }
}
