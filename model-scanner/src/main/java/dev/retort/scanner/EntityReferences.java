package dev.retort.scanner;

import dev.retort.error.RetortException;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.AnnotationInfoList;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassRefTypeSignature;
import io.github.classgraph.FieldInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.TypeArgument;
import io.github.classgraph.TypeSignature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that the entities taken refer to none that is left out, by an association or by inheritance: Hibernate could not
 * map it, and a foreign key would have no target.
 *
 * @param taken the entities taken
 * @param untaken the others
 */
record EntityReferences(List<ClassInfo> taken, List<UntakenEntity> untaken) {

    private static final List<String> ASSOCIATIONS = List.of(
            "jakarta.persistence.ManyToOne",
            "jakarta.persistence.OneToOne",
            "jakarta.persistence.OneToMany",
            "jakarta.persistence.ManyToMany",
            "jakarta.persistence.ElementCollection");

    private record Attribute(String owner, String name, AnnotationInfoList annotations, TypeSignature type) {}

    /**
     * Checks.
     *
     * @throws RetortException of kind USAGE that names both classes and the remedy
     */
    void check() {
        Map<String, String> reasons = untaken.stream()
                .collect(Collectors.toMap(
                        UntakenEntity::className, UntakenEntity::reason, (a, b) -> a, LinkedHashMap::new));
        for (ClassInfo entity : taken) {
            for (ClassInfo above : entity.getSuperclasses()) {
                refuse(entity.getName() + " extends ", above.getName(), reasons);
            }
            for (Attribute attribute : attributes(entity)) {
                String sentence = attribute.owner() + "." + attribute.name() + " refers to ";
                targets(attribute).forEach(target -> refuse(sentence, target, reasons));
            }
        }
    }

    /** The names of all classes that the entities extend, implement or refer to by an association. */
    Stream<String> names() {
        return taken.stream()
                .flatMap(entity -> Stream.of(
                                entity.getSuperclasses().stream().map(ClassInfo::getName),
                                entity.getInterfaces().stream().map(ClassInfo::getName),
                                attributes(entity).stream().flatMap(attribute -> targets(attribute).stream()))
                        .flatMap(names -> names));
    }

    private static void refuse(String sentence, String target, Map<String, String> reasons) {
        String reason = reasons.get(target);
        if (reason != null) {
            throw RetortException.usage(sentence + target + ", which is an entity outside of the model: " + reason
                    + ". Let " + target + " share the base, add it to model.classes, or map a plain key column in"
                    + " place of the association.");
        }
    }

    private static List<Attribute> attributes(ClassInfo entity) {
        List<Attribute> attributes = new ArrayList<>();
        Stream.concat(Stream.of(entity), entity.getSuperclasses().stream())
                .filter(owner -> !owner.isExternalClass())
                .forEach(owner -> {
                    for (FieldInfo field : owner.getDeclaredFieldInfo()) {
                        attributes.add(new Attribute(
                                owner.getName(),
                                field.getName(),
                                field.getAnnotationInfo(),
                                field.getTypeSignatureOrTypeDescriptor()));
                    }
                    for (MethodInfo method : owner.getDeclaredMethodInfo()) {
                        attributes.add(new Attribute(
                                owner.getName(),
                                method.getName() + "()",
                                method.getAnnotationInfo(),
                                method.getTypeSignatureOrTypeDescriptor().getResultType()));
                    }
                });
        return attributes;
    }

    /** The classes that an association may refer to: what the annotation says, or those in the attribute's type. */
    private static List<String> targets(Attribute attribute) {
        return ASSOCIATIONS.stream()
                .map(attribute.annotations()::get)
                .filter(annotation -> annotation != null)
                .flatMap(annotation -> said(annotation).map(Stream::of).orElseGet(() -> classesIn(attribute.type())))
                .toList();
    }

    private static Optional<String> said(AnnotationInfo annotation) {
        return Stream.of("targetEntity", "targetClass")
                .map(annotation.getParameterValues(false)::getValue)
                .filter(value -> value != null)
                .map(value ->
                        value.toString().replaceFirst("^(class|interface) ", "").replaceFirst("\\.class$", ""))
                .findFirst();
    }

    /** The type itself and its arguments: the elements of a collection, the keys and values of a map. */
    private static Stream<String> classesIn(TypeSignature type) {
        if (!(type instanceof ClassRefTypeSignature reference)) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(reference.getFullyQualifiedClassName()),
                reference.getTypeArguments().stream()
                        .map(TypeArgument::getTypeSignature)
                        .filter(argument -> argument != null)
                        .flatMap(EntityReferences::classesIn));
    }
}
