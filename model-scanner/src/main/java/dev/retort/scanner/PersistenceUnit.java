package dev.retort.scanner;

import dev.retort.error.RetortException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One unit of a {@code META-INF/persistence.xml}.
 *
 * @param name the unit's name
 * @param classes the managed classes that it lists
 * @param mappings the mapping files that it lists
 * @param roots the directories and archives whose unlisted entities belong to it; none if it excludes them
 * @param settings its properties
 */
record PersistenceUnit(
        String name, List<String> classes, List<String> mappings, List<Path> roots, Map<String, String> settings) {

    private static final String RESOURCE = "META-INF/persistence.xml";

    PersistenceUnit {
        classes = List.copyOf(classes);
        mappings = List.copyOf(mappings);
        roots = List.copyOf(roots);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /**
     * Finds the unit among all {@code persistence.xml} that the loader sees.
     *
     * @throws RetortException of kind USAGE where there is none of this name
     */
    static PersistenceUnit find(String name, ClassLoader loader, ClassPath classPath) {
        List<String> seen = new ArrayList<>();
        try {
            for (URL url : Collections.list(loader.getResources(RESOURCE))) {
                for (Element unit : units(url)) {
                    if (unit.getAttribute("name").equals(name)) {
                        return read(unit, root(url));
                    }
                    seen.add(unit.getAttribute("name"));
                }
            }
        } catch (IOException e) {
            throw RetortException.usage("Cannot look for " + RESOURCE + " on the class path " + classPath, e);
        }
        throw RetortException.usage("There is no persistence unit " + name + " on the class path " + classPath + ": "
                + (seen.isEmpty() ? "it holds no " + RESOURCE : "the units there are " + String.join(", ", seen))
                + ". Correct the unit's name, or add what holds it to model.classpath.");
    }

    private static PersistenceUnit read(Element unit, Path root) {
        List<Path> roots = new ArrayList<>();
        if (!excludesUnlisted(unit)) {
            roots.add(root);
        }
        texts(unit, "jar-file").map(jar -> root.resolveSibling(jar).normalize()).forEach(roots::add);
        Map<String, String> settings = new TreeMap<>();
        elements(unit, "property")
                .forEach(property -> settings.put(property.getAttribute("name"), property.getAttribute("value")));
        return new PersistenceUnit(
                unit.getAttribute("name"),
                texts(unit, "class").toList(),
                texts(unit, "mapping-file").toList(),
                roots,
                settings);
    }

    /** The element without content means yes, its absence no. */
    private static boolean excludesUnlisted(Element unit) {
        return texts(unit, "exclude-unlisted-classes").anyMatch(text -> !text.equals("false") && !text.equals("0"));
    }

    private static List<Element> units(URL url) {
        try (InputStream in = url.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The parser's own handler prints errors beside throwing them.
            builder.setErrorHandler(new DefaultHandler());
            Document document = builder.parse(in);
            return elements(document.getDocumentElement(), "persistence-unit").toList();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw RetortException.usage("Cannot read " + url + ": " + e.getMessage() + ". Correct the file.", e);
        }
    }

    private static Stream<String> texts(Element parent, String name) {
        return elements(parent, name).map(element -> element.getTextContent().trim());
    }

    /** Elements by name, whatever version of the specification their name space is of. */
    private static Stream<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    /** The directory or archive that holds a {@code persistence.xml}. */
    private static Path root(URL url) {
        String text = url.toString();
        String root = text.substring(0, text.length() - RESOURCE.length());
        if (root.startsWith("jar:")) {
            root = root.substring("jar:".length(), root.lastIndexOf("!/"));
        }
        return Path.of(URI.create(root));
    }
}
