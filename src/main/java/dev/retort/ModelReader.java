package dev.retort;

import dev.retort.config.Configuration;
import dev.retort.config.ModelSettings;
import dev.retort.dialect.Dialect;
import dev.retort.scanner.ModelScanner;
import dev.retort.scanner.ModelSelection;
import dev.retort.scanner.Naming;
import dev.retort.scanner.ScanRequest;
import dev.retort.scanner.ScannedModel;
import java.nio.file.Path;

/** Reads the model as the configuration describes it. */
final class ModelReader {

    private static final String JPA = "jpa";

    private final Configuration configuration;

    ModelReader(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The model, in terms of a database's dialect. */
    ScannedModel read(Dialect dialect) {
        ModelSettings model = configuration.model();
        ModelSelection selection = new ModelSelection(
                model.base(), model.packages(), model.classes(), model.mappings(), model.persistenceUnit());
        return new ModelScanner()
                .scan(new ScanRequest(
                        selection,
                        model.classpath().entries().stream().map(Path::toString).toList(),
                        naming(model),
                        model.hibernate(),
                        dialect));
    }

    private static Naming naming(ModelSettings model) {
        String both = model.naming().isEmpty() ? JPA : model.naming();
        return new Naming(
                model.physicalNaming().isEmpty() ? both : model.physicalNaming(),
                model.implicitNaming().isEmpty() ? both : model.implicitNaming());
    }
}
