package dev.retort.scanner.hibernate;

import dev.retort.dialect.Dialect;
import dev.retort.scanner.mapping.MappedModel;
import dev.retort.scanner.sql.SequenceClauses;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.UserDefinedObjectType;

/** Reads the whole of Hibernate's boot metadata into a schema. */
final class SchemaReader {

    private final MetadataImplementor metadata;
    private final Database database;
    private final SqlStringGenerationContext context;
    private final Names names;

    SchemaReader(MetadataImplementor metadata, Dialect dialect, String defaultSchema) {
        this.metadata = metadata;
        this.database = metadata.getDatabase();
        this.context = SqlStringGenerationContextImpl.fromExplicit(
                database.getJdbcEnvironment(), database, null, defaultSchema.isEmpty() ? null : defaultSchema);
        this.names = new Names(dialect, context.getDefaultSchema());
    }

    /** The model; warnings of the boot come before its own. */
    MappedModel read(String hibernateVersion, List<String> ofBoot) {
        AuxiliaryObjects auxiliary = AuxiliaryObjects.read(auxiliaryStatements(), names);
        TypeReader types = new TypeReader(names.dialect(), database.getDialect(), auxiliary);
        ColumnReader columns = new ColumnReader(metadata, names, types);
        TableReader tables = new TableReader(
                names,
                columns,
                new ForeignKeyReader(names, primaryKeys()),
                new CheckReader(metadata, names, new AggregateChecks(metadata, context)),
                new IndexReader(database.getJdbcEnvironment(), names));
        List<Table> read = physicalTables().map(tables::read).toList();
        List<Sequence> sequences = Stream.concat(sequences().stream(), auxiliary.sequences().stream())
                .toList();
        Schema schema = Schema.of(
                        namespaces(), read, sequences, auxiliary.enumTypes().values())
                .withCompositeTypes(compositeTypes(columns))
                .withOrigins(Origins.read(metadata, names));
        Warnings warnings = new Warnings(ofBoot);
        physicalTables().forEach(warnings::about);
        FormerNames formerNames = FormerNames.read(metadata, names);
        List<String> sentences = new ArrayList<>(warnings.sentences());
        sentences.addAll(formerNames.warnings());
        sentences.addAll(new UnmadeGenerators(metadata, context).sentences());
        return new MappedModel(
                schema, entities(), hibernateVersion, unmanaged(auxiliary), sentences, formerNames.renames());
    }

    private List<String> entities() {
        return metadata.getEntityBindings().stream()
                .map(PersistentClass::getClassName)
                .filter(name -> name != null)
                .sorted()
                .toList();
    }

    /** Tables that Hibernate would create: no view, no sub-select, no abstract root of a hierarchy of whole tables. */
    private Stream<org.hibernate.mapping.Table> physicalTables() {
        return namespacesOfHibernate()
                .flatMap(namespace -> namespace.getTables().stream())
                .filter(table -> table.isPhysicalTable() && table.getViewQuery() == null);
    }

    private Map<QualifiedName, List<Identifier>> primaryKeys() {
        Map<QualifiedName, List<Identifier>> keys = new TreeMap<>();
        physicalTables()
                .filter(org.hibernate.mapping.Table::hasPrimaryKey)
                .forEach(table ->
                        keys.put(names.of(table), names.of(table.getPrimaryKey().getColumns())));
        return keys;
    }

    private Stream<Namespace> namespacesOfHibernate() {
        return StreamSupport.stream(database.getNamespaces().spliterator(), false);
    }

    private Set<Identifier> namespaces() {
        Set<Identifier> schemas = new TreeSet<>();
        namespacesOfHibernate()
                .filter(namespace -> !namespace.getTables().isEmpty()
                        || namespace.getSequences().iterator().hasNext()
                        || !namespace.getUserDefinedTypes().isEmpty())
                .map(this::schema)
                .filter(schema -> !schema.isUnnamed())
                .forEach(schemas::add);
        return schemas;
    }

    private Identifier schema(Namespace namespace) {
        return MappingAccess.schema(namespace).map(names::of).orElse(names.defaultSchema());
    }

    private List<Sequence> sequences() {
        return namespacesOfHibernate()
                .flatMap(namespace -> StreamSupport.stream(
                                namespace.getSequences().spliterator(), false)
                        .map(sequence -> sequence(schema(namespace), sequence)))
                .toList();
    }

    private Sequence sequence(Identifier schema, org.hibernate.boot.model.relational.Sequence sequence) {
        Identifier name = names.of(sequence.getName().getSequenceName());
        SequenceClauses clauses = new SequenceClauses(MappingAccess.options(sequence));
        return new Sequence(
                new QualifiedName(schema, name),
                clauses.applyTo(SqlType.of("bigint"), sequence.getInitialValue(), sequence.getIncrementSize()));
    }

    private List<CompositeType> compositeTypes(ColumnReader columns) {
        return namespacesOfHibernate()
                .flatMap(namespace -> namespace.getUserDefinedTypes().stream()
                        .filter(UserDefinedObjectType.class::isInstance)
                        .map(UserDefinedObjectType.class::cast)
                        .map(type -> compositeType(schema(namespace), type, columns)))
                .toList();
    }

    private CompositeType compositeType(Identifier schema, UserDefinedObjectType type, ColumnReader columns) {
        return new CompositeType(
                new QualifiedName(schema, names.of(type.getNameIdentifier())),
                type.getColumns().stream().map(columns::attribute).toList(),
                type.getComment() == null ? "" : type.getComment());
    }

    private List<String> auxiliaryStatements() {
        return database.getAuxiliaryDatabaseObjects().stream()
                .filter(object -> object.appliesToDialect(database.getDialect()))
                .flatMap(object -> Arrays.stream(object.sqlCreateStrings(context)))
                .toList();
    }

    private List<String> unmanaged(AuxiliaryObjects auxiliary) {
        List<String> statements = new ArrayList<>(auxiliary.unmanaged());
        physicalTables()
                .flatMap(table -> table.getInitCommands(context).stream())
                .flatMap(command -> MappingAccess.statements(command).stream())
                .forEach(statements::add);
        return statements;
    }
}
