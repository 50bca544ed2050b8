package dev.retort.codegen;

import dev.retort.codegen.source.Expression;
import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is handed to the calls of a revision: names in their notation, texts, and lists of them. */
final class Arguments {

    private Arguments() {}

    static Expression name(Identifier name) {
        return Expression.text(name.toString());
    }

    static Expression name(QualifiedName name) {
        return Expression.text(name.toString());
    }

    /** The name of what is dropped, which nothing but its name can tell. */
    static Expression droppedName(ObjectPath dropped) {
        if (dropped.member().isUnnamed()) {
            throw new IllegalArgumentException("what is dropped from table '" + dropped.owner() + "' has no name");
        }
        return name(dropped.member());
    }

    static List<Expression> names(List<Identifier> names) {
        return names.stream().map(Arguments::name).toList();
    }

    static List<Expression> texts(List<String> texts) {
        return texts.stream().map(Expression::text).toList();
    }

    static Expression number(long number) {
        return Expression.literal(number == (int) number ? Long.toString(number) : number + "L");
    }

    /** One argument and then others. */
    static List<Expression> of(Expression first, List<? extends Expression> others) {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(first);
        arguments.addAll(others);
        return arguments;
    }

    static List<Expression> of(Expression... arguments) {
        return Arrays.asList(arguments);
    }
}
