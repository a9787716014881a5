package vn.dondoc.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    @Test
    void foldsEveryVietnameseLetterAndKeepsTheLength() {
        String letters = "ĂÂĐÊÔƠƯ ắặẵằẳ ậấầẩẫ đ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ýỳỷỹỵ";
        assertEquals("aadeoou aaaaa aaaaa d eeeee ooooo ooooo uuuuu yyyyy", Fold.fold(letters));
        assertEquals(Fold.fold(letters), Fold.fold(Normalizer.normalize(letters, Normalizer.Form.NFD)));
    }

    @Test
    void copiesNothingWhereTheTextIsNfc() {
        String text = "Phòng Nội vụ – trước ngày 15/3 🙂";
        assertSame(text, SourceText.of(text).nfc());
    }

    @Test
    void cutsTheTextAsGivenByOffsetsOfTheNfcText() {
        String nfd = Normalizer.normalize("Giao Phòng Nội vụ 🙂 chủ trì", Normalizer.Form.NFD);
        SourceText source = SourceText.of(nfd);
        int at = source.folded().indexOf("phong noi vu");
        Span span = source.toGiven(new Span(at, at + "phong noi vu".length()));
        assertEquals("Phòng Nội vụ", Normalizer.normalize(span.of(nfd), Normalizer.Form.NFC));
    }

    @Property(tries = 500)
    void everyPieceBetweenOffsetsIsTheNfcOfThePieceGiven(@ForAll("wild") String given) {
        SourceText source = SourceText.of(given);
        assertEquals(Normalizer.normalize(given, Normalizer.Form.NFC), source.nfc());
        assertEquals(source.nfc().length(), source.folded().length());
        int before = 0;
        for (int i = 0; i <= source.length(); i++) {
            assertTrue(source.toGiven(i) >= before);
            before = source.toGiven(i);
        }
        assertEquals(given.length(), source.toGiven(source.length()));
    }

    @Property(tries = 500)
    void tokensAreInOrderAndCoverAllButSpaces(@ForAll("wild") String given) {
        SourceText source = SourceText.of(given);
        Tokens tokens = source.tokens();
        int at = 0;
        for (int i = 0; i < tokens.count(); i++) {
            assertTrue(tokens.start(i) >= at && tokens.end(i) > tokens.start(i));
            assertTrue(source.nfc().substring(at, tokens.start(i)).codePoints().allMatch(SourceTextTest::isSpace));
            at = tokens.end(i);
        }
        assertTrue(source.nfc().substring(at).codePoints().allMatch(SourceTextTest::isSpace));
    }

    /** To sort 40,000 marks of two kinds at once takes thirteen seconds. */
    @Test
    void readsALetterUnderThousandsOfMarksAtOnce() {
        String given = "Giao Sở Y tế báo ca" + "\u0323\u0301".repeat(20_000) + "o trước ngày 5/3";
        SourceText source =
                assertTimeoutPreemptively(Duration.ofSeconds(3), () -> SourceText.of(given), "linear in its length");
        int at = source.folded().indexOf("truoc ngay");
        assertEquals(
                "trước ngày 5/3", source.toGiven(new Span(at, source.length())).of(given));
    }

    @Test
    void findsTheLongestPhraseInAnySpelling() {
        PhraseTable<String> units = new PhraseTable<>();
        units.put("Phòng Nội vụ", "NV");
        units.put("P. Nội vụ", "NV");
        units.put("Phòng Nội", "?");
        Tokens tokens = SourceText.of("giao PHONG NOI VU làm").tokens();
        assertEquals(new PhraseTable.Match<>(4, "NV"), units.longest(tokens, 1));
        assertEquals("NV", units.get("p.nội  vụ"));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF;
    }

    @Provide
    Arbitrary<String> wild() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings()
                        .withChars("aâăeêoơuưđ\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B 0/\n\uD83D\uDE42")
                        .ofMaxLength(40));
    }
}
