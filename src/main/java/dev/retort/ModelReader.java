package dev.retort;

import dev.retort.config.Configuration;
import dev.retort.config.ModelSettings;
import dev.retort.dialect.Dialect;
import dev.retort.scanner.ModelScanner;
import dev.retort.scanner.ModelSelection;
import dev.retort.scanner.Naming;
import dev.retort.scanner.ScanRequest;
import dev.retort.scanner.ScannedModel;
import dev.retort.scanner.mapping.DialectSettings;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the model as the configuration describes it. */
final class ModelReader {

    private static final String JPA = "jpa";

    private final Configuration configuration;

    ModelReader(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The model, in terms of a database's dialect. */
    ScannedModel read(Dialect dialect) {
        return read(dialect, configuration.model().hibernate());
    }

    /** The model as it is without these settings, wherever they are made. */
    ScannedModel readWithout(DialectSettings others, Dialect dialect) {
        SortedMap<String, String> settings = new TreeMap<>(configuration.model().hibernate());
        others.settings().keySet().forEach(key -> settings.put(key, ""));
        return read(dialect, settings);
    }

    private ScannedModel read(Dialect dialect, SortedMap<String, String> hibernate) {
        ModelSettings model = configuration.model();
        ModelSelection selection = new ModelSelection(
                model.base(), model.packages(), model.classes(), model.mappings(), model.persistenceUnit());
        return new ModelScanner()
                .scan(new ScanRequest(
                        selection,
                        model.classpath().entries().stream().map(Path::toString).toList(),
                        naming(model),
                        hibernate,
                        dialect));
    }

    private static Naming naming(ModelSettings model) {
        String both = model.naming().isEmpty() ? JPA : model.naming();
        return new Naming(
                model.physicalNaming().isEmpty() ? both : model.physicalNaming(),
                model.implicitNaming().isEmpty() ? both : model.implicitNaming());
    }
}
