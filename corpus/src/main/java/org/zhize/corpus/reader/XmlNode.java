package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an XML part by local names, prefixes left out. Parsed without DTD and external
 * entities, with limits on depth and number.
 */
final class XmlNode {

    private static final int MOST_DEPTH = 400; // walked by recursion
    private static final int MOST_NODES = 4_000_000;

    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlNode> children = new ArrayList<>(2);
    private String text = "";

    private XmlNode(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    static XmlNode parse(byte[] xml) throws Refusal {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            return build(reader);
        } catch (XMLStreamException e) {
            throw new Refusal("文档内部的 XML 已损坏，读不出来。请用 Word 或 WPS 打开后另存，再导入。", e);
        }
    }

    private static XmlNode build(XMLStreamReader reader) throws XMLStreamException, Refusal {
        XmlNode root = new XmlNode("", Map.of());
        Deque<XmlNode> open = new ArrayDeque<>();
        open.push(root);
        StringBuilder text = new StringBuilder();
        int nodes = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++nodes > MOST_NODES || open.size() > MOST_DEPTH) {
                        throw new Refusal("文档内部结构异常（嵌套过深或元素过多），已拒绝读取。");
                    }
                    text.setLength(0);
                    XmlNode node = new XmlNode(reader.getLocalName().intern(), attributes(reader));
                    current(open).children.add(node);
                    open.push(node);
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        text.append(
                                reader.getTextCharacters(),
                                reader.getTextStart(),
                                reader.getTextLength());
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlNode node = open.pop();
                    if (node.children.isEmpty()) {
                        node.text = text.toString();
                    }
                    text.setLength(0);
                }
                default -> {}
            }
        }
        if (root.children.isEmpty()) {
            throw new XMLStreamException("no root element");
        }
        return root.children.getFirst();
    }

    private static XmlNode current(Deque<XmlNode> open) throws XMLStreamException {
        XmlNode node = open.peek();
        if (node == null) {
            throw new XMLStreamException("element after the end");
        }
        return node;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            attributes.put(reader.getAttributeLocalName(i).intern(), reader.getAttributeValue(i));
        }
        return attributes;
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /** The characters of an element without children. */
    String text() {
        return text;
    }

    List<XmlNode> children() {
        return children;
    }

    Stream<XmlNode> children(String named) {
        return children.stream().filter(child -> child.is(named));
    }

    @Nullable XmlNode child(String named) {
        for (XmlNode child : children) {
            if (child.is(named)) {
                return child;
            }
        }
        return null;
    }

    /** The first element reached by these names from here. */
    @Nullable XmlNode path(String... names) {
        XmlNode at = this;
        for (String step : names) {
            at = at == null ? null : at.child(step);
        }
        return at;
    }

    /** All elements of this name below, in document order, those inside each other too. */
    List<XmlNode> all(String named) {
        List<XmlNode> found = new ArrayList<>();
        Deque<XmlNode> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            XmlNode node = open.pop();
            if (node != this && node.is(named)) {
                found.add(node);
            }
            node.children.reversed().forEach(open::push);
        }
        return found;
    }

    @Nullable String attribute(String named) {
        return attributes.get(named);
    }

    /** The val attribute of the child of this name. */
    @Nullable String value(String child) {
        XmlNode node = child(child);
        return node == null ? null : node.attribute("val");
    }

    /** Whether a switch such as {@code <w:vanish/>} is on; null if it is not there. */
    @Nullable Boolean flag(String child) {
        XmlNode node = child(child);
        if (node == null) {
            return null;
        }
        String value = node.attribute("val");
        return value == null
                || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    static int integer(@Nullable String digits, int otherwise) {
        return digits != null && digits.matches("-?\\d{1,9}")
                ? Integer.parseInt(digits)
                : otherwise;
    }
}
