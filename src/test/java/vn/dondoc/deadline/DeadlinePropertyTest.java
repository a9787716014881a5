package vn.dondoc.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;

class DeadlinePropertyTest {
    private static final LocalDateTime REF = LocalDateTime.of(2023, 5, 9, 8, 30);
    private static final String[] ONES = {"", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

    private final DeadlineParser parser = new DeadlineParser(WorkCalendar.vietnam());

    @Property(tries = 1000)
    void readsBackADateInEverySpelling(
            @ForAll("days") LocalDate day, @ForAll("spellings") String spelling, @ForAll("openings") String opening) {
        String phrase = opening + write(day, spelling);
        assertEquals(Deadline.on(day), parser.read(phrase, REF), phrase);
        assertEquals(Deadline.on(day), parser.read(Fold.fold(phrase), REF), Fold.fold(phrase));
        assertEquals(Deadline.on(day), parser.read(phrase.toUpperCase(Locale.ROOT), REF));
    }

    private static String write(LocalDate day, String spelling) {
        return switch (spelling) {
            case "words" ->
                "ngày %d tháng %d năm %d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            case "zeros" ->
                String.format(
                        Locale.ROOT,
                        "ngày %02d tháng %02d năm %d",
                        day.getDayOfMonth(),
                        day.getMonthValue(),
                        day.getYear());
            case "spelt" ->
                "ngày " + spelt(day.getDayOfMonth()) + " tháng " + month(day.getMonthValue()) + " năm " + day.getYear();
            case "iso" -> day.toString();
            default -> day.getDayOfMonth() + spelling + day.getMonthValue() + spelling + day.getYear();
        };
    }

    private static String month(int month) {
        return month == 4 ? "tư" : spelt(month);
    }

    private static String spelt(int number) {
        int tens = number / 10;
        String one = ONES[number % 10];
        if (tens == 0) {
            return one;
        }
        if (number % 10 == 5) {
            one = "lăm";
        }
        if (tens == 1) {
            return ("mười " + one).strip();
        }
        return (ONES[tens] + " mươi " + (number % 10 == 1 ? "mốt" : one)).strip();
    }

    @Property(tries = 500)
    void theDayWithoutAYearIsTheNextOne(@ForAll("days") LocalDate day) {
        Deadline read = parser.read("trước " + day.getDayOfMonth() + "/" + day.getMonthValue(), REF);
        LocalDate due = read.due().orElseThrow();
        assertEquals(day.getMonthValue() * 100 + day.getDayOfMonth(), due.getMonthValue() * 100 + due.getDayOfMonth());
        assertTrue(!due.isBefore(REF.toLocalDate())
                        && due.isBefore(REF.toLocalDate().plusYears(1))
                || day.getDayOfYear() == 60);
    }

    @Property(tries = 300)
    void daysThatDoNotExistAreNone(@ForAll("noDays") String figures) {
        assertEquals(Deadline.NONE, parser.read("trước ngày " + figures, REF), figures);
    }

    @Property(tries = 1000)
    void findsInOrderWithoutOverlapAndInsideTheText(@ForAll("babble") String given) {
        SourceText text = SourceText.of(given);
        List<FoundDeadline> all = parser.find(text, new Span(0, text.length()), REF);
        int at = 0;
        for (FoundDeadline found : all) {
            assertTrue(found.span().start() >= at && found.span().end() <= text.length(), () -> given + all);
            at = found.span().end();
            Span cut = text.toGiven(found.span());
            assertTrue(!cut.of(given).isBlank());
        }
        parser.read(given, REF);
    }

    @Property(tries = 20)
    void looksAtEveryWordOfTheLongestInputAFewTimesOnly(@ForAll("words") String word) {
        String text = (word + " ").repeat(10_000 / (word.length() + 1));
        assertTrue(parser.find(SourceText.of(text), new Span(0, text.length() - 1), REF)
                        .size()
                < 10_000);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 3000).map(LocalDate.of(2022, 12, 1)::plusDays);
    }

    @Provide
    Arbitrary<String> spellings() {
        return Arbitraries.of("words", "zeros", "spelt", "iso", "/", "-", ".", " / ", "–");
    }

    @Provide
    Arbitrary<String> openings() {
        return Arbitraries.of("", "trước ", "chậm nhất ", "hạn chót ", "đến hết ", "chậm nhất là ", "hạn: ", "vào ");
    }

    @Provide
    Arbitrary<String> noDays() {
        return Arbitraries.of(
                "30/2",
                "31/4",
                "31/6",
                "31/9",
                "31/11",
                "32/1",
                "0/5",
                "29/2/2023",
                "12/13/2023",
                "5/26/2023",
                "31/4/2024",
                "30 tháng 2",
                "31 tháng 9 năm 2024",
                "15 tháng 13",
                "2023-02-30",
                "31-6-2023",
                "31.9.2023",
                "10/14/2023");
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "trước ngày",
                "thứ 2,",
                "từ ngày 1 đến",
                "hằng",
                "ngay sau",
                "5 ngày",
                "ngày 1,",
                "1/",
                "kỳ họp",
                "trước khi",
                "1 -",
                "2 tháng,",
                "mai",
                "tháng",
                "cuối",
                "16h",
                "số 1/",
                "hằng tháng,");
    }

    @Provide
    Arbitrary<String> babble() {
        return Arbitraries.of(
                        "trước",
                        "ngày",
                        "15/3",
                        "tháng",
                        "năm",
                        "2023",
                        "thứ",
                        "6",
                        "hằng",
                        "từ",
                        "đến",
                        "cuối",
                        "tuần",
                        "này",
                        "sau",
                        "16h",
                        "mai",
                        "Tết",
                        "rằm",
                        "quý",
                        "III",
                        "/",
                        ",",
                        "-",
                        "(",
                        ")",
                        ".",
                        "\n",
                        "5",
                        "ngày làm việc",
                        "trong",
                        "kể từ",
                        "một",
                        "mười",
                        "lần",
                        "số 12/KH-UBND",
                        "Phòng",
                        "ngay",
                        "khi",
                        "🙂",
                        "a\u0301",
                        "31/9",
                        "đầu",
                        "giờ",
                        "kém",
                        "của",
                        "tối",
                        "nay",
                        "qua",
                        "nửa",
                        "âm lịch",
                        "chủ nhật",
                        "mỗi",
                        "và")
                .list()
                .ofMaxSize(14)
                .map(words -> String.join(" ", words));
    }
}
