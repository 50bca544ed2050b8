package dev.retort.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** Connections to one database that are cut, as by the end of the process, at one of the calls that reach the database. */
final class BreakingConnection {

    private static final Set<String> CALLS = Set.of("execute", "executeQuery", "commit");

    private final ConnectionSource source;
    private final int at;
    private int calls;

    /** @param at which of the calls it is that the database does not hear any more, from 1 */
    BreakingConnection(ConnectionSource source, int at) {
        this.source = source;
        this.at = at;
    }

    Connection open() throws SQLException {
        Connection connection = source.open();
        return (Connection) around(connection, Connection.class, connection);
    }

    private Object around(Object target, Class<?> type, Connection connection) {
        return Proxy.newProxyInstance(
                BreakingConnection.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (CALLS.contains(method.getName()) && ++calls == at) {
                        connection.close();
                    }
                    Object answer;
                    try {
                        answer = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    boolean statement = answer instanceof Statement;
                    return statement ? around(answer, method.getReturnType(), connection) : answer;
                });
    }

    /** Whether there were enough calls to be cut. */
    boolean broke() {
        return calls >= at;
    }
}
