package dev.retort.scanner.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;

/**
 * Identifier generators that cannot be made outside of the application, such as one that asks for a bean.
 *
 * <p>Hibernate's boot goes on without them and keeps silent about it; the sequences that they would ask for are missing from
 * its metadata, and would be dropped unseen.
 */
final class UnmadeGenerators {

    private final MetadataImplementor metadata;
    private final SqlStringGenerationContext context;

    UnmadeGenerators(MetadataImplementor metadata, SqlStringGenerationContext context) {
        this.metadata = metadata;
        this.context = context;
    }

    /** A sentence for each reason, with the entities that it holds for. */
    List<String> sentences() {
        Map<String, List<String>> entities = new TreeMap<>();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            if (entity instanceof RootClass root) {
                failure(root)
                        .ifPresent(failure -> entities.computeIfAbsent(
                                        MappingFailure.oneLine(rootOf(failure)), reason -> new ArrayList<>())
                                .add(root.getEntityName()));
            }
        }
        return entities.entrySet().stream()
                .map(entry -> sentence(entry.getValue().stream().sorted().toList(), entry.getKey()))
                .toList();
    }

    private Optional<RuntimeException> failure(RootClass root) {
        try {
            MappingAccess.makeGenerator(root, metadata, context);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String sentence(List<String> entities, String reason) {
        return "The identifier generator of " + String.join(", ", entities)
                + " cannot be made outside of the application (" + reason
                + "), so the model lacks the sequence that it would ask for; name that under [exclude] sequences.";
    }
}
