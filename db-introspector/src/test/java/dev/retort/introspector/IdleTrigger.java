package dev.retort.introspector;

import java.sql.Connection;
import org.h2.api.Trigger;

/** A trigger that does nothing, for a database to have one. */
public final class IdleTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) {}
}
