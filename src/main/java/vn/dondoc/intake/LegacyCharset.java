package vn.dondoc.intake;

import java.util.Locale;
import java.util.Optional;

/**
 * The two 8-bit sets in which Vietnamese was typed before Unicode, by font: TCVN3 (ABC, fonts {@code .Vn*}) and VNI
 * ({@code VNI-*}).
 *
 * <p>Text in them reaches us as windows-1252 would show it: {@code Céng hoµ x· héi} or {@code Coäng hoøa xaõ hoäi}. TCVN3 is one
 * char to one char and uses U+00AD for {@code ư}, so soft hyphens must not be stripped before; VNI puts one mark behind the
 * letter.
 */
enum LegacyCharset {
    TCVN3 {
        @Override
        String decode(String shown) {
            char[] chars = shown.toCharArray();
            for (int i = 0; i < chars.length; i++) {
                char c = narrow(chars[i]);
                chars[i] = c < 0x100 ? TCVN3_LETTERS[c] : c;
            }
            return new String(chars);
        }
    },
    VNI {
        @Override
        String decode(String shown) {
            StringBuilder text = new StringBuilder(shown.length());
            for (int i = 0; i < shown.length(); i++) {
                char c = narrow(shown.charAt(i));
                char next = i + 1 < shown.length() ? narrow(shown.charAt(i + 1)) : 0;
                char marked = c < 0x100 && next >= 0xC0 && next < 0x100 ? VNI_PAIRS[c][next - 0xC0] : 0;
                if (marked != 0) {
                    text.append(marked);
                    i++;
                } else {
                    text.append(c < 0x100 ? VNI_SINGLES[c] : c);
                }
            }
            return text.toString();
        }
    };

    private static final char[] TCVN3_LETTERS = tcvn3();
    private static final char[] VNI_SINGLES = vniSingles();
    private static final char[][] VNI_PAIRS = vniPairs();

    /** The Vietnamese text, in NFC, of what windows-1252 shows. */
    abstract String decode(String shown);

    /** The charset that a font name tells; empty for every Unicode font. */
    static Optional<LegacyCharset> ofFont(String font) {
        if (font == null) {
            return Optional.empty();
        }
        String name = font.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return Optional.of(TCVN3);
        }
        return name.startsWith("vni-") || name.startsWith("vni ") ? Optional.of(VNI) : Optional.empty();
    }

    /** What a run typed in {@code font} reads as; unchanged for a Unicode font. TCVN3 has its capitals in fonts that end in H. */
    static String read(String run, String font) {
        Optional<LegacyCharset> charset = ofFont(font);
        if (charset.isEmpty()) {
            return run;
        }
        String text = charset.get().decode(run);
        boolean capitals = charset.get() == TCVN3 && font.strip().endsWith("H");
        return capitals ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** How sure one must be that Unicode text is old letters shown as windows-1252, before a letter of it is changed. */
    private static final double SURELY_OLD = 0.8;

    private static final double SURELY_VIETNAMESE = 0.5;
    private static final int ENOUGH_WORDS = 4;

    /** So many words tell the charset of a text; more of them cost time and tell nothing more. */
    private static final int SAMPLE_WORDS = 5_000;

    /**
     * Text that lost its font: {@code Céng hoµ x· héi} in a Unicode file or on a page. It is decoded where that turns salad into
     * syllables; every other text comes back as it is.
     */
    static String repaired(String text) {
        Syllables.Score asIs = Syllables.score(text, SAMPLE_WORDS);
        if (asIs.words() < ENOUGH_WORDS || asIs.share() >= SURELY_VIETNAMESE) {
            return text;
        }
        for (LegacyCharset charset : values()) {
            String decoded = charset.decode(text);
            Syllables.Score score = Syllables.score(decoded, SAMPLE_WORDS);
            if (score.share() >= SURELY_OLD && score.good() > asIs.good()) {
                return decoded;
            }
        }
        return text;
    }

    /** Word keeps the chars of symbol-like fonts in a private area, F000 to F0FF. */
    private static char narrow(char c) {
        return c >= 0xF020 && c <= 0xF0FF ? (char) (c - 0xF000) : c;
    }

    private static char[] tcvn3() {
        char[] letters = identity();
        put(letters, 0xA1, "ĂÂÊÔƠƯĐăâêôơưđ");
        put(letters, 0xB5, "àảãáạ");
        put(letters, 0xBB, "ằẳẵắ");
        put(letters, 0xC6, "ặầẩẫấậè");
        put(letters, 0xCE, "ẻẽéẹềểễếệìỉ");
        put(letters, 0xDC, "ĩíịò");
        put(letters, 0xE1, "ỏõóọồổỗốộờởỡớợù");
        put(letters, 0xF1, "ủũúụừửữứựỳỷỹýỵ");
        return letters;
    }

    private static char[] vniSingles() {
        char[] letters = identity();
        pairUp(letters, "íìæóòôöñî", "íìỉĩịơưđỵ");
        pairUp(letters, "ÍÌÆÓÒÔÖÑÎ", "ÍÌỈĨỊƠƯĐỴ");
        return letters;
    }

    private static char[][] vniPairs() {
        char[][] pairs = new char[0x100][0x40];
        String tones = "ùøûõï";
        marks(pairs, "a", tones + "êéèúüëâáàåãä", "áàảãạăắằẳẵặâấầẩẫậ");
        marks(pairs, "e", tones + "âáàåãä", "éèẻẽẹêếềểễệ");
        marks(pairs, "o", tones + "âáàåãä", "óòỏõọôốồổỗộ");
        marks(pairs, "ô", tones, "ớờởỡợ");
        marks(pairs, "u", tones, "úùủũụ");
        marks(pairs, "ö", tones, "ứừửữự");
        marks(pairs, "y", "ùøûõ", "ýỳỷỹ");
        return pairs;
    }

    /** Both cases of a base letter with its marks; a mark may stand in either case behind either. */
    private static void marks(char[][] pairs, String base, String marks, String letters) {
        char lower = base.charAt(0);
        char upper = Character.toUpperCase(lower);
        for (int i = 0; i < marks.length(); i++) {
            char mark = marks.charAt(i);
            char capitalMark = Character.toUpperCase(mark);
            char letter = letters.charAt(i);
            pairs[lower][mark - 0xC0] = letter;
            pairs[upper][mark - 0xC0] = Character.toUpperCase(letter);
            pairs[lower][capitalMark - 0xC0] = letter;
            pairs[upper][capitalMark - 0xC0] = Character.toUpperCase(letter);
        }
    }

    private static char[] identity() {
        char[] letters = new char[0x100];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (char) i;
        }
        return letters;
    }

    private static void put(char[] letters, int from, String run) {
        for (int i = 0; i < run.length(); i++) {
            letters[from + i] = run.charAt(i);
        }
    }

    private static void pairUp(char[] letters, String from, String to) {
        for (int i = 0; i < from.length(); i++) {
            letters[from.charAt(i)] = to.charAt(i);
        }
    }
}
