package vn.dondoc.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/**
 * The automatic numbers of a .docx, as Word shows them: they are not in the text, only in rules of counting (ECMA-376 part 1,
 * 17.9).
 */
final class DocxNumbering {
    private static final int LEVELS = 9;
    private static final int NOT_BEGUN = Integer.MIN_VALUE;
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private final DocxStyles styles;
    private final Map<Integer, Scheme> schemes = new HashMap<>();
    private final Map<Integer, Num> nums = new HashMap<>();
    private final Set<Integer> begun = new HashSet<>();

    DocxNumbering(DocxStyles styles) {
        this.styles = styles;
    }

    /** One level of a scheme. */
    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
        /** Counts anew after this level (counted from 1) or a higher one; 0 = never; -1 = after any higher one. */
        private int restartAfter = -1;

        private boolean onlyDecimals;
        private String paragraphStyle = "";
    }

    /** An abstractNum: the levels and where each stands now; lists that share it count on together. */
    private static final class Scheme {
        private final Level[] levels = new Level[LEVELS];
        private final int[] counters = new int[LEVELS];
        private String linkedStyle;

        private Scheme() {
            Arrays.fill(counters, NOT_BEGUN);
        }
    }

    /** A num: one list of a scheme, with its own starts and, seldom, its own levels. */
    private static final class Num {
        private int schemeId = -1;
        private final Integer[] starts = new Integer[LEVELS];
        private final Level[] levels = new Level[LEVELS];
    }

    void read(DocxXml xml) throws NotRead {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.name().equals("abstractNum")) {
                readScheme(xml);
            } else if (xml.name().equals("num")) {
                readNum(xml);
            }
        }
    }

    private void readScheme(DocxXml xml) throws NotRead {
        Scheme scheme = new Scheme();
        schemes.put(xml.number("abstractNumId", -1), scheme);
        xml.inside(() -> {
            if (xml.name().equals("numStyleLink")) {
                scheme.linkedStyle = xml.attribute("val");
            } else if (xml.name().equals("lvl")) {
                readLevel(xml, scheme.levels);
            }
        });
    }

    private void readNum(DocxXml xml) throws NotRead {
        Num num = new Num();
        nums.put(xml.number("numId", -1), num);
        int[] at = {0};
        xml.inside(() -> {
            switch (xml.name()) {
                case "abstractNumId" -> num.schemeId = xml.number("val", -1);
                case "lvlOverride" -> at[0] = level(xml.number("ilvl", 0));
                case "startOverride" -> num.starts[at[0]] = xml.number("val", 1);
                case "lvl" -> readLevel(xml, num.levels);
                default -> {
                    // nothing that counts
                }
            }
        });
    }

    private static void readLevel(DocxXml xml, Level[] levels) throws NotRead {
        Level level = new Level();
        levels[level(xml.number("ilvl", 0))] = level;
        xml.inside(() -> {
            switch (xml.name()) {
                case "start" -> level.start = xml.number("val", 1);
                case "numFmt" -> level.format = xml.attribute("val") == null ? "decimal" : xml.attribute("val");
                case "lvlText" -> level.text = xml.attribute("val") == null ? "" : xml.attribute("val");
                case "lvlRestart" -> level.restartAfter = xml.number("val", -1);
                case "isLgl" -> level.onlyDecimals = xml.isOn();
                case "pStyle" -> level.paragraphStyle = xml.attribute("val") == null ? "" : xml.attribute("val");
                default -> {
                    // indents and fonts
                }
            }
        });
    }

    private static int level(int ilvl) {
        return Math.max(0, Math.min(LEVELS - 1, ilvl));
    }

    /**
     * Counts one paragraph and returns its number with the marks around it, such as {@code "II."} or {@code "a)"}.
     *
     * @param ownNumId the list that the paragraph names itself, 0 for none on purpose, -1 where it says nothing
     * @param ownLevel its level, -1 where it says nothing (which means the style's, else the first)
     * @param style the paragraph's style, null for the default one
     * @return empty where the paragraph has no number
     */
    String next(int ownNumId, int ownLevel, String style) {
        int numId = ownNumId >= 0 ? ownNumId : styles.numId(style);
        Num num = numId > 0 ? nums.get(numId) : null;
        Scheme scheme = num == null ? null : scheme(num.schemeId, 0);
        if (scheme == null) {
            return "";
        }
        int at = level(ownLevel >= 0 ? ownLevel : levelOf(style, scheme));
        if (begun.add(numId)) {
            begin(num, scheme);
        }
        count(num, scheme, at);
        return label(num, scheme, at);
    }

    private Scheme scheme(int id, int steps) {
        Scheme scheme = schemes.get(id);
        if (scheme == null || scheme.linkedStyle == null || steps > 4) {
            return scheme;
        }
        Num linked = nums.get(styles.numId(scheme.linkedStyle));
        return linked == null ? scheme : scheme(linked.schemeId, steps + 1);
    }

    /** A style in a list has the level that names the style. */
    private int levelOf(String style, Scheme scheme) {
        for (int i = 0; style != null && i < LEVELS; i++) {
            if (scheme.levels[i] != null && scheme.levels[i].paragraphStyle.equals(style)) {
                return i;
            }
        }
        return styles.level(style);
    }

    private static void begin(Num num, Scheme scheme) {
        for (int i = 0; i < LEVELS; i++) {
            if (num.starts[i] != null) {
                scheme.counters[i] = num.starts[i] - 1;
            }
        }
    }

    private static void count(Num num, Scheme scheme, int at) {
        int[] counters = scheme.counters;
        counters[at] = counters[at] == NOT_BEGUN ? rule(num, scheme, at).start : counters[at] + 1;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            int after = rule(num, scheme, deeper).restartAfter;
            if (after < 0 || (after > 0 && at < after)) {
                counters[deeper] = NOT_BEGUN;
            }
        }
    }

    private static Level rule(Num num, Scheme scheme, int at) {
        Level level = num.levels[at] != null ? num.levels[at] : scheme.levels[at];
        return level != null ? level : new Level();
    }

    private static String label(Num num, Scheme scheme, int at) {
        Level level = rule(num, scheme, at);
        if (level.format.equals("bullet")) {
            return bullet(level.text);
        }
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) {
            char c = level.text.charAt(i);
            int wanted = i + 1 < level.text.length() ? level.text.charAt(i + 1) - '1' : -1;
            if (c == '%' && wanted >= 0 && wanted < LEVELS) {
                Level shown = rule(num, scheme, wanted);
                int value = scheme.counters[wanted] == NOT_BEGUN ? shown.start : scheme.counters[wanted];
                label.append(number(value, level.onlyDecimals ? "decimal" : shown.format));
                i++;
            } else {
                label.append(c);
            }
        }
        return label.toString().strip();
    }

    /** Bullets of symbol fonts are private chars that mean nothing outside; dashes and pluses are kept, they tell the level. */
    private static String bullet(String text) {
        String sign = text.strip();
        boolean plain = sign.length() == 1 && "-–—+*•➢▪◦✓→".contains(sign);
        return sign.isEmpty() ? "" : plain ? sign : "•";
    }

    static String number(int value, String format) {
        return switch (format) {
            case "none" -> "";
            case "decimalZero" -> value < 10 ? "0" + value : Integer.toString(value);
            case "upperRoman" -> roman(value);
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(value, 'A');
            case "lowerLetter" -> letters(value, 'a');
            default -> Integer.toString(value);
        };
    }

    private static String roman(int value) {
        if (value < 1 || value > 3999) {
            return Integer.toString(value);
        }
        StringBuilder roman = new StringBuilder();
        int left = value;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN[i]) {
                roman.append(ROMAN_SIGNS[i]);
                left -= ROMAN[i];
            }
        }
        return roman.toString();
    }

    /** Word counts in the English alphabet whatever the language of the text, and goes on with aa, bb. */
    private static String letters(int value, char first) {
        if (value < 1 || value > 26 * 20) {
            return Integer.toString(value);
        }
        return String.valueOf((char) (first + (value - 1) % 26)).repeat((value - 1) / 26 + 1);
    }
}
