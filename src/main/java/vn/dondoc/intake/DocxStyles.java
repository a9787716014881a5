package vn.dondoc.intake;

import java.util.HashMap;
import java.util.Map;

/** What of a .docx's styles changes its text: fonts (old character sets), hidden text, capitals, automatic numbers. */
final class DocxStyles {
    /** Styles are based on each other; a chain longer than this is a circle. */
    private static final int LONGEST_CHAIN = 30;

    private final Map<String, Style> styles = new HashMap<>();
    private final Look defaults = new Look();
    private String defaultParagraph = "";

    /** The look of a run as far as something is said of it; null = nothing said here. */
    static final class Look {
        String font;
        Boolean hidden;
        Boolean capitals;

        /** Takes one element of an {@code rPr}. */
        void take(DocxXml xml) throws NotRead {
            switch (xml.name()) {
                case "rFonts" -> {
                    String ascii = xml.attribute("ascii");
                    font = ascii != null ? ascii : xml.attribute("hAnsi");
                    if (font == null && xml.attribute("asciiTheme") != null) {
                        font = ""; // a theme's font is a Unicode font
                    }
                }
                case "vanish", "webHidden" -> hidden = xml.isOn();
                case "caps" -> capitals = xml.isOn();
                case "rPrChange" -> xml.skip(); // how it looked before a tracked change
                default -> {
                    // size, colour, language: not text
                }
            }
        }

        void fillFrom(Look other) {
            font = font != null ? font : other.font;
            hidden = hidden != null ? hidden : other.hidden;
            capitals = capitals != null ? capitals : other.capitals;
        }
    }

    private static final class Style {
        private String basedOn;
        private int numId = -1;
        private int level = -1;
        private final Look look = new Look();
    }

    void read(DocxXml xml) throws NotRead {
        while (xml.hasNext()) {
            if (xml.next() != javax.xml.stream.XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.name().equals("rPrDefault")) {
                xml.inside(() -> defaults.take(xml));
            } else if (xml.name().equals("style")) {
                readStyle(xml);
            }
        }
    }

    private void readStyle(DocxXml xml) throws NotRead {
        String id = xml.attribute("styleId");
        boolean paragraph = "paragraph".equals(xml.attribute("type"));
        if (paragraph && "1".equals(xml.attribute("default"))) {
            defaultParagraph = id == null ? "" : id;
        }
        Style style = new Style();
        xml.inside(() -> {
            switch (xml.name()) {
                case "basedOn" -> style.basedOn = xml.attribute("val");
                case "numId" -> style.numId = xml.number("val", -1);
                case "ilvl" -> style.level = xml.number("val", -1);
                case "tblStylePr", "pPrChange" -> xml.skip();
                default -> style.look.take(xml);
            }
        });
        styles.put(id == null ? "" : id, style);
    }

    /** The number list of a paragraph style, or of the one it is based on; -1 for none. */
    int numId(String styleId) {
        return along(styleId, style -> style.numId);
    }

    int level(String styleId) {
        return along(styleId, style -> style.level);
    }

    private int along(String styleId, java.util.function.ToIntFunction<Style> what) {
        Style style = styles.get(styleId == null ? defaultParagraph : styleId);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (what.applyAsInt(style) >= 0) {
                return what.applyAsInt(style);
            }
            style = style.basedOn == null ? null : styles.get(style.basedOn);
        }
        return -1;
    }

    /** Completes what a run says of itself by its own style, the paragraph's and the defaults. */
    Look complete(Look own, String runStyle, String paragraphStyle) {
        Look look = new Look();
        look.fillFrom(own);
        if (runStyle != null) {
            fillAlong(look, runStyle);
        }
        fillAlong(look, paragraphStyle == null ? defaultParagraph : paragraphStyle);
        look.fillFrom(defaults);
        return look;
    }

    private void fillAlong(Look look, String styleId) {
        Style style = styles.get(styleId);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            look.fillFrom(style.look);
            style = style.basedOn == null ? null : styles.get(style.basedOn);
        }
    }
}
