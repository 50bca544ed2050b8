package dev.retort.scanner;

import dev.retort.error.RetortException;
import dev.retort.scanner.mapping.MappedModel;
import dev.retort.scanner.mapping.MappingReader;
import dev.retort.scanner.mapping.MappingSources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Holds the model's classes and the Hibernate that reads them: that of the model's class path, else the one that comes with
 * Retort. Closing it closes every class loader that was opened for it.
 */
final class ModelLoader implements AutoCloseable {

    private static final String READER = ModelClassLoader.ADAPTER_PACKAGE + "HibernateMappingReader";

    /** Tells JBoss Logging, Hibernate's facade, where to log; else it writes to the terminal by way of java.util.logging. */
    private static final String LOG_PROVIDER = "org.jboss.logging.provider";

    private final ClassPath classPath;
    private final ClassLoader ofModel;
    private final ClassLoader ofReader;

    private ModelLoader(ClassPath classPath, ClassLoader ofModel, ClassLoader ofReader) {
        this.classPath = classPath;
        this.ofModel = ofModel;
        this.ofReader = ofReader;
    }

    /** Opens the class path; an empty one stands for that of this process, which needs no loader of its own. */
    static ModelLoader open(ClassPath classPath) {
        ClassLoader application = ModelLoader.class.getClassLoader();
        if (classPath.entries().isEmpty()) {
            ClassLoader context = Thread.currentThread().getContextClassLoader();
            return new ModelLoader(classPath, context == null ? application : context, application);
        }
        ModelClassLoader loader = new ModelClassLoader(classPath, application);
        return new ModelLoader(classPath, loader, loader);
    }

    /** Finds the model's classes and resources. */
    ClassLoader classLoader() {
        return ofModel;
    }

    MappedModel read(MappingSources sources) {
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        String logProvider = System.getProperty(LOG_PROVIDER);
        System.setProperty(LOG_PROVIDER, logProvider == null ? "slf4j" : logProvider);
        try {
            MappingReader reader = reader();
            // What Hibernate uses looks for services by way of the context, which must not lead to another Hibernate's.
            thread.setContextClassLoader(reader.getClass().getClassLoader());
            return withVersion(reader.read(sources));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw unusable(e);
        } finally {
            thread.setContextClassLoader(context);
            if (logProvider == null) {
                System.clearProperty(LOG_PROVIDER);
            }
        }
    }

    private MappingReader reader() throws ReflectiveOperationException {
        return (MappingReader)
                ofReader.loadClass(READER).getDeclaredConstructor().newInstance();
    }

    private RetortException unusable(Throwable cause) {
        return RetortException.usage(
                "The Hibernate on the class path " + classPath + " cannot be used: " + cause
                        + ". Add what is missing to model.classpath, or leave Hibernate out of it so that Retort's own"
                        + " reads the model.",
                cause);
    }

    /** In an archive that holds several libraries, Hibernate cannot tell its own version; then it is the bundled one. */
    private static MappedModel withVersion(MappedModel model) {
        if (!model.hibernateVersion().isEmpty()) {
            return model;
        }
        Properties bundled = new Properties();
        try (InputStream in = ModelLoader.class.getResourceAsStream("bundled.properties")) {
            bundled.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read bundled.properties", e);
        }
        return new MappedModel(
                model.schema(),
                model.entities(),
                bundled.getProperty("hibernate.version"),
                model.unmanaged(),
                model.warnings(),
                model.renames());
    }

    @Override
    public void close() {
        try {
            if (ofModel instanceof ModelClassLoader own) {
                own.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the class path " + classPath, e);
        }
    }
}
