package vn.dondoc.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static final String NOTICE =
            "Giao Phòng Nội vụ chủ trì, phối hợp với Văn phòng UBND huyện tham mưu kế hoạch cải cách"
                    + " hành chính, hoàn thành trước ngày 15/3/2022; Đội Thuế, Kho bạc cử người dự.\n1. Rà soát ở các xã.\n";

    private static String read(byte[] bytes) {
        try {
            return PlainText.read(bytes);
        } catch (NotRead e) {
            throw new AssertionError(e.why().name(), e);
        }
    }

    @Test
    void keepsUnicodeToTheLetter() {
        for (String text :
                new String[] {NOTICE, Normalizer.normalize(NOTICE, Normalizer.Form.NFD), "a\r\nb\tc 🙂", "Résumé, naïve"
                }) {
            assertEquals(text, read(text.getBytes(StandardCharsets.UTF_8)));
            assertEquals(text, read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
            assertEquals(text, read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
            assertEquals(text, read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)));
        }
        assertEquals(NOTICE, read(NOTICE.getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(NOTICE, read(NOTICE.getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void forgivesALetterCutAtTheEnd() {
        byte[] whole = "Phòng Nội vụ".getBytes(StandardCharsets.UTF_8);
        assertEquals("Phòng Nội v", read(Arrays.copyOf(whole, whole.length - 1)));
    }

    @ParameterizedTest
    @CsvSource({"TCVN3", "VNI", "windows-1258"})
    void tellsOldSetsByTheirSyllables(String set) {
        assertEquals(NOTICE.replace('Đ', 'đ'), read(encode(set, NOTICE.replace('Đ', 'đ'))));
    }

    @Test
    void readsWhatOfficesWroteInTcvn3AndVni() {
        assertEquals(
                "Cộng hoà xã hội chủ nghĩa Việt Nam - Độc lập - Tự do - Hạnh phúc, tháng năm",
                LegacyCharset.TCVN3.decode(
                        "Céng hoµ x· héi chñ nghÜa ViÖt Nam - §éc lËp - Tù do - H¹nh phóc, th¸ng n¨m"));
        assertEquals(
                "Cộng hòa xã hội chủ nghĩa Việt Nam - Độc lập - Tự do - Hạnh phúc, KẾT LUẬN, Ủy ban",
                LegacyCharset.VNI.decode(
                        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam - Ñoäc laäp - Töï do - Haïnh phuùc, KEÁT LUAÄN, UÛy ban"));
    }

    @Test
    void readsUnicodeTextThatLostItsOldFont() {
        String lost = "Uû ban nh©n d©n huyÖn giao Phßng Néi vô b¸o c¸o tr­íc ngµy 15/3";
        assertEquals(
                "Uỷ ban nhân dân huyện giao Phòng Nội vụ báo cáo trước ngày 15/3",
                read(lost.getBytes(StandardCharsets.UTF_8)));
        String french = "Le résumé de la réunion a été envoyé à tous, très tôt, après-midi";
        assertEquals(french, read(french.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesWhatIsNoTextOrNoKnownSet() {
        assertEquals(
                Refusal.UNKNOWN_KIND,
                assertThrows(NotRead.class, () -> PlainText.read(new byte[] {1, 0, 2, 3, 0, 0, 9, 1}))
                        .why());
        byte[] salad = "Ÿœ ÿþx ¤¦¶ ¼½¾ §Ÿ ¥¥¥".repeat(20).getBytes(Charset.forName("windows-1252"));
        assertEquals(
                Refusal.UNKNOWN_LETTERS,
                assertThrows(NotRead.class, () -> PlainText.read(salad)).why());
        assertEquals("“Nghi dinh” – so 30", read("“Nghi dinh” – so 30".getBytes(Charset.forName("windows-1252"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nghiêng", "Khuỷu", "thuở", "quốc", "giữa", "gì", "yếu", "uỷ", "UỶ", "hòa", "hoà", "xoèn", "oái", "ĐẶT"
            })
    void knowsSyllables(String word) {
        assertTrue(Syllables.isSyllable(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phò ng", "tràc", "bcd", "nghx", "héllo", "ñoäc", "àá", "cảch"})
    void knowsWhatIsNoSyllable(String word) {
        assertFalse(Syllables.isSyllable(word));
    }

    @Property(tries = 300)
    void oldBytesComeBackAsTheTextTheyWere(@ForAll("sentences") String sentence, @ForAll("sets") String set) {
        assertEquals(sentence, read(encode(set, sentence)));
    }

    @Property(tries = 200)
    void everyLetterSurvivesItsOldSet(@ForAll("letters") String letters) {
        assertEquals(letters, LegacyCharset.TCVN3.decode(latin1(encode("TCVN3", letters))));
        assertEquals(letters, LegacyCharset.VNI.decode(latin1(encode("VNI", letters))));
    }

    @Provide
    Arbitrary<String> sets() {
        return Arbitraries.of("TCVN3", "VNI", "windows-1258", "UTF-8", "UTF-16LE", "UTF-16BE");
    }

    /** At least six words, as the shortest order has; fewer tell no set from another. */
    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(NOTICE.toLowerCase(Locale.ROOT).split("[\\s,;.]+"))
                .filter(word -> !word.matches("[\\d/]+"))
                .list()
                .ofMinSize(6)
                .ofMaxSize(40)
                .map(words -> "giao phòng nội vụ " + String.join(" ", words));
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings()
                .withChars("aăâbcdđeêghiklmnoôơpqrstuưvxy áàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ")
                .ofMaxLength(60);
    }

    // what wrote the old bytes, built the other way round from the same tables: each letter is looked for among all
    // bytes

    private static final Map<Character, byte[]> TO_TCVN3 = table(LegacyCharset.TCVN3);
    private static final Map<Character, byte[]> TO_VNI = table(LegacyCharset.VNI);

    private static Map<Character, byte[]> table(LegacyCharset set) {
        Map<Character, byte[]> table = new HashMap<>();
        for (int a = 0x20; a < 0x100; a++) {
            String one = set.decode(String.valueOf((char) a));
            // a letter of western Europe that a set leaves as it is, is none of its letters, but for í, ì of VNI and ý
            // of TCVN3
            boolean its = a < 0x80 || one.charAt(0) != a || (set == LegacyCharset.VNI ? "íìÍÌ" : "ý").indexOf(a) >= 0;
            if (its) {
                table.putIfAbsent(one.charAt(0), new byte[] {(byte) a});
            }
        }
        for (int a = 0x41; a < 0x100; a++) {
            for (int b = 0xE0; b < 0x100; b++) {
                String two = set.decode("" + (char) a + (char) b);
                if (two.length() == 1) {
                    table.putIfAbsent(two.charAt(0), new byte[] {(byte) a, (byte) b});
                }
            }
        }
        return table;
    }

    private static byte[] encode(String set, String text) {
        if (set.equals("windows-1258")) {
            return windows1258(text);
        }
        if (!set.equals("TCVN3") && !set.equals("VNI")) {
            return text.getBytes(Charset.forName(set));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (char c : text.toCharArray()) {
            byte[] bytes = c < 0x80 ? new byte[] {(byte) c} : (set.equals("TCVN3") ? TO_TCVN3 : TO_VNI).get(c);
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    /** Windows writes the letter with its hat or horn first and the tone behind it. */
    private static byte[] windows1258(String text) {
        StringBuilder apart = new StringBuilder();
        for (char c : text.toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String tone = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            apart.append(Normalizer.normalize(
                            parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC))
                    .append(tone);
        }
        return apart.toString().getBytes(Charset.forName("windows-1258"));
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
