package dev.retort;

import dev.retort.config.ClassPath;
import dev.retort.config.Configuration;
import dev.retort.error.RetortException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * Connections to the configured database, by the drivers that come with Retort (H2, PostgreSQL) or else by one on the
 * model's class path.
 */
final class DatabaseConnections {

    private static final String INVALID_AUTHORIZATION = "28";

    private final JdbcUrl url;
    private final Properties login;
    private final ClassPath classpath;

    DatabaseConnections(Configuration configuration) {
        url = new JdbcUrl(configuration.url());
        classpath = configuration.classpath();
        login = new Properties();
        configuration.user().filter(name -> !name.isEmpty()).ifPresent(name -> login.setProperty("user", name));
        configuration.password().ifPresent(text -> login.setProperty("password", text));
    }

    /** The URL without its password. */
    String shownUrl() {
        return url.toString();
    }

    /**
     * Opens a connection.
     *
     * @throws RetortException of kind DATABASE if there is no driver, the database cannot be reached, or it refuses
     */
    Connection open() {
        try {
            Connection connection = driver().connect(url.text(), login);
            if (connection == null) {
                throw noDriver();
            }
            return connection;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private Driver driver() throws SQLException {
        for (Driver driver : DriverManager.drivers().toList()) {
            if (driver.acceptsURL(url.text())) {
                return driver;
            }
        }
        URLClassLoader loader = new URLClassLoader(
                classpath.urls().toArray(URL[]::new), getClass().getClassLoader());
        for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
            if (driver.acceptsURL(url.text())) {
                return driver;
            }
        }
        throw noDriver();
    }

    private RetortException noDriver() {
        if (!url.text().startsWith("jdbc:")) {
            return RetortException.usage("'" + url + "' is no JDBC URL: one begins with jdbc:, as in"
                    + " jdbc:postgresql://localhost/bookstore. Correct 'url'.");
        }
        return RetortException.usage(
                "No JDBC driver takes the URL " + url
                        + ". Drivers for H2 and PostgreSQL come with Retort; put another on 'model.classpath', or correct 'url'.");
    }

    private RetortException refused(SQLException e) {
        boolean login = e.getSQLState() != null && e.getSQLState().startsWith(INVALID_AUTHORIZATION);
        String remedy = login
                ? "Correct 'user' and 'password' in the configuration."
                : "See that the database runs and that 'url' is right.";
        return RetortException.database(
                "Cannot connect to " + url + ": " + firstLine(e.getMessage()) + ". " + remedy, e);
    }

    private static String firstLine(String message) {
        String line = message == null
                ? "no reason given"
                : message.lines().findFirst().orElse("no reason given");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
