package dev.retort.codegen;

import com.palantir.javapoet.ClassName;
import dev.retort.codegen.source.Expression;
import dev.retort.error.RetortException;
import dev.retort.operation.OwnOperation;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** An operation of a project's own as the record that it is: {@code new GrantSelect("job", "reporting")}. */
final class OwnOperationExpression {

    private OwnOperationExpression() {}

    /** @throws RetortException of kind REVISION for an operation that source cannot make again */
    static Expression of(OwnOperation operation) {
        Class<?> type = operation.getClass();
        if (!type.isRecord() || !Modifier.isPublic(type.getModifiers()) || type.isMemberClass()) {
            throw RetortException.revision("Cannot write operation " + type.getName()
                    + " into a revision: make it a public record in a file of its own");
        }
        List<Expression> arguments = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            arguments.add(ValueExpression.of(value(operation, component)));
        }
        return new Expression.New(ClassName.get(type), List.copyOf(arguments));
    }

    private static Object value(OwnOperation operation, RecordComponent component) {
        try {
            return component.getAccessor().invoke(operation);
        } catch (ReflectiveOperationException e) {
            throw RetortException.revision(
                    "Component '" + component.getName() + "' of operation "
                            + operation.getClass().getName() + " cannot be read: " + e.getCause(),
                    e);
        }
    }
}
