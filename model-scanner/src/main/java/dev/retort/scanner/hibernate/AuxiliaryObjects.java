package dev.retort.scanner.hibernate;

import dev.retort.scanner.sql.DomainText;
import dev.retort.scanner.sql.EnumTypeText;
import dev.retort.scanner.sql.SequenceText;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What Hibernate creates beside tables and sequences, as the statements that create it: enumeration types and
 * sequences, which a schema value has, and the rest, which it has not.
 *
 * @param enumTypes the enumeration types, by their names in lower case
 * @param domains the labels of domains that stand for enumerations, by their names in lower case
 * @param sequences the sequences, such as that of Envers
 * @param unmanaged the statements that create something else
 */
record AuxiliaryObjects(
        Map<String, EnumType> enumTypes,
        Map<String, List<String>> domains,
        List<Sequence> sequences,
        List<String> unmanaged) {

    static AuxiliaryObjects read(List<String> statements, Names names) {
        Map<String, EnumType> enumTypes = new LinkedHashMap<>();
        Map<String, List<String>> domains = new LinkedHashMap<>();
        List<Sequence> sequences = new ArrayList<>();
        List<String> unmanaged = new ArrayList<>();
        for (String statement : statements) {
            Optional<EnumTypeText> enumType = EnumTypeText.parse(statement);
            Optional<DomainText> domain = DomainText.parse(statement);
            enumType.ifPresent(text -> enumTypes.put(text.name().toLowerCase(Locale.ROOT), enumType(text, names)));
            domain.ifPresent(text -> domains.put(text.name().toLowerCase(Locale.ROOT), text.labels()));
            Optional<SequenceText> sequence = SequenceText.parse(statement);
            sequence.ifPresent(text -> sequences.add(sequence(text, names)));
            if (enumType.isEmpty() && domain.isEmpty() && sequence.isEmpty()) {
                unmanaged.add(statement);
            }
        }
        return new AuxiliaryObjects(enumTypes, domains, List.copyOf(sequences), List.copyOf(unmanaged));
    }

    private static Sequence sequence(SequenceText text, Names names) {
        return new Sequence(
                names.qualified(text.name(), Identifier.UNNAMED), text.clauses().applyTo(SqlType.of("bigint"), 1, 1));
    }

    /** Hibernate never names the schema of an enumeration, not even the default one. */
    private static EnumType enumType(EnumTypeText text, Names names) {
        return new EnumType(new QualifiedName(Identifier.UNNAMED, names.written(text.name())), text.labels());
    }
}
