package vn.dondoc.intake;

import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;

/**
 * A part of a .docx as a stream of elements, by local names (transitional and strict files differ in namespaces only). No
 * recursion, no document type, no entities, a limit on depth.
 */
final class DocxXml {
    private static final int DEEPEST = 2_000;

    private final XMLStreamReader xml;
    private int depth;

    DocxXml(PackagePart part) throws IOException, NotRead {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            xml = factory.createXMLStreamReader(part.getInputStream());
        } catch (XMLStreamException e) {
            throw new NotRead(Refusal.DAMAGED, e);
        }
    }

    /** Moves on; one of the constants of {@link XMLStreamConstants}. */
    int next() throws NotRead {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw new NotRead(Refusal.DAMAGED);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new NotRead(Refusal.DAMAGED);
            }
            return event;
        } catch (XMLStreamException e) {
            throw new NotRead(Refusal.DAMAGED, e);
        }
    }

    boolean hasNext() throws NotRead {
        try {
            return xml.hasNext();
        } catch (XMLStreamException e) {
            throw new NotRead(Refusal.DAMAGED, e);
        }
    }

    String name() {
        return xml.getLocalName();
    }

    String text() {
        return xml.getText();
    }

    /** The attribute of this local name in any namespace; null where there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute {@code val} as a number; {@code otherwise} where it is none. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** A switch such as {@code <w:vanish/>} or {@code <w:vanish w:val="0"/>}. */
    boolean isOn() {
        String value = attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** Skips what the current element holds, its end included. */
    void skip() throws NotRead {
        inside(() -> {});
    }

    /** Calls {@code start} at each element inside the current one, and stops behind its end. */
    void inside(Step start) throws NotRead {
        int outer = depth - 1;
        while (depth > outer) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                start.run();
            }
        }
    }

    interface Step {
        void run() throws NotRead;
    }
}
