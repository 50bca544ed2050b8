package dev.retort.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.Version;

/** Where the numbers come from, in general words. */
final class Machine {

    private Machine() {}

    /** One sentence on the machine, and one on the versions. */
    static String describe(Connection connection) throws SQLException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%s %s, %d cores, %d GB of memory. JDK %s; PostgreSQL %s on the same machine, by way of TCP; Hibernate ORM %s."
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        system.getAvailableProcessors(),
                        Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                        Runtime.version().toString(),
                        connection.getMetaData().getDatabaseProductVersion(),
                        Version.getVersionString());
    }
}
