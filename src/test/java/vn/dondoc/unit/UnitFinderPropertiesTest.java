package vn.dondoc.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;

/** What holds for every text. */
class UnitFinderPropertiesTest {
    private static final List<String> NAMES = List.of(
            "Phòng Nội vụ",
            "Phòng Tài chính - Kế hoạch",
            "Phòng Nông nghiệp và Phát triển nông thôn",
            "Văn phòng HĐND và UBND",
            "UBND xã Đức Giang",
            "UBND thị trấn Vũ Quang",
            "Trung tâm Văn hóa - Truyền thông",
            "Công an huyện",
            "Thanh tra huyện",
            "Ban Chỉ huy Quân sự huyện",
            "Hội Liên hiệp Phụ nữ huyện",
            "Trường THCS Phan Bội Châu");

    private static final List<String> PIECES = List.of(
            "Phòng",
            "Nội vụ",
            "các",
            "xã",
            "trừ",
            "(",
            ")",
            ",",
            "và",
            "-",
            "&",
            "đ/c",
            "Nam",
            "TP",
            ".",
            "UBND",
            "huyện",
            "\n",
            ":",
            "trưởng",
            "đơn vị",
            "liên quan",
            "có",
            "được",
            "của",
            "thuộc",
            "Sở",
            "Ban",
            "còn lại",
            "@a_b",
            "12",
            "/",
            "KH-UBND",
            "😀",
            "é",
            "Th",
            "ủ",
            "giao",
            "đồng chí",
            "trên địa bàn",
            "Công ty",
            "TNHH",
            "NN&PTNT");

    private static final UnitFinder FINDER = finder();

    private static UnitFinder finder() {
        Organization.Builder office = Organization.named("UBND huyện Vũ Quang");
        for (int i = 0; i < NAMES.size(); i++) {
            office.unit(Unit.of("U" + i, NAMES.get(i)));
        }
        return new UnitFinder(office.build());
    }

    @Provide
    Arbitrary<String> jumbles() {
        return Arbitraries.of(PIECES).list().ofMaxSize(80).map(pieces -> String.join(" ", pieces));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }

    @Property(tries = 400)
    void mentionsStandInOrderInsideThePartThatWasAskedFor(@ForAll("jumbles") String jumble, @ForAll int seed) {
        SourceText text = SourceText.of(jumble);
        Random random = new Random(seed);
        int from = random.nextInt(text.length() + 1);
        Span within = new Span(from, from + random.nextInt(text.length() - from + 1));
        int end = within.start();
        for (UnitMention mention : FINDER.find(text, within)) {
            assertTrue(within.contains(mention.span()), () -> mention + " outside of " + within);
            assertTrue(mention.span().start() >= end, () -> mention + " overlaps the one before");
            end = mention.span().end();
        }
    }

    @Property(tries = 100)
    void aNameOfTheRegisterIsFoundHoweverItIsWritten(@ForAll("names") String name, @ForAll int seed) {
        String code = "U" + NAMES.indexOf(name);
        String[] spellings = {
            name,
            name.toLowerCase(java.util.Locale.ROOT),
            Fold.fold(name),
            Normalizer.normalize(name, Normalizer.Form.NFD),
            name.replace(" - ", " – "),
            name.replace(" - ", "-"),
            name.replace(" và ", " & "),
            name.replace("Phòng ", "P. ")
        };
        String spelling = spellings[Math.floorMod(seed, spellings.length)];
        List<Unit> units = FINDER.read(spelling).map(UnitMention::units).orElse(List.of());
        assertEquals(List.of(code), units.stream().map(Unit::code).toList(), spelling);
    }

    /** Each doubling of a text may not more than double its steps; told by words read, not by the clock. */
    @Property(tries = 40)
    void theSameMentionsAreFoundInATextRepeated(@ForAll("jumbles") String jumble) {
        String line = jumble.replace('\n', ' ').strip() + ".\n\n";
        int once = FINDER.find(SourceText.of(line), new Span(0, Fold.nfc(line).length()))
                .size();
        String many = line.repeat(50);
        SourceText text = SourceText.of(many);
        int found = FINDER.find(text, new Span(0, text.length())).size();
        assertTrue(found >= once, () -> "lost mentions of " + line);
    }
}
