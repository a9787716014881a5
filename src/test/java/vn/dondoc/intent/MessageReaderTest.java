package vn.dondoc.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;

class MessageReaderTest {
    private static final MessageReader READER =
            new MessageReader(new DeadlineParser(WorkCalendar.vietnam()), IntentModel.load());
    private static final List<LabelledMessage> MESSAGES = LabelledMessage.all();

    @Test
    void readsEveryFieldOfTheLabelledMessages() {
        List<String> wrong = new ArrayList<>();
        for (LabelledMessage labelled : MESSAGES) {
            Understanding read = READER.read(labelled.message());
            if (!labelled.agrees(read)) {
                wrong.add(labelled + ", not " + read);
            }
        }
        assertTrue(wrong.size() <= MESSAGES.size() / 100, wrong.size() + " wrong: " + wrong);
    }

    @Test
    void neverSaysDoneWhereTheMessagesOfTheModelDoNot() {
        List<String> wrong = new ArrayList<>();
        int right = 0;
        List<LabelledMessage> all = LabelledMessage.all();
        for (LabelledMessage labelled : all) {
            Intent read = READER.read(labelled.message()).intent();
            right += read == labelled.intent() ? 1 : 0;
            if (read == Intent.DONE && labelled.intent() != Intent.DONE) {
                wrong.add(labelled.message().text());
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(right >= 0.97 * all.size(), right + " of " + all.size());
    }

    @Test
    void tellsDifferentOutcomesOfSeveralDirectivesApart() {
        Understanding read = READER.read(unit("#4 xong, #5 đang vướng kinh phí, #6 xin gia hạn đến 20/3"));
        assertEquals(
                List.of(
                        new Statement(
                                Intent.DONE, List.of(4), OptionalInt.empty(), Optional.empty(), "#4 xong", "#4 xong"),
                        new Statement(
                                Intent.EXTENSION,
                                List.of(6),
                                OptionalInt.empty(),
                                Optional.of(LocalDate.of(2022, 3, 20)),
                                "#6 xin gia hạn đến 20/3",
                                "#6 xin gia hạn đến 20/3"),
                        new Statement(
                                Intent.BLOCKED,
                                List.of(5),
                                OptionalInt.empty(),
                                Optional.empty(),
                                "#5 đang vướng kinh phí",
                                "#5 đang vướng kinh phí")),
                read.statements());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            #9 xin gia hạn đến 20/4 vì chờ số liệu của Sở ạ           | chờ số liệu của Sở
            do chưa có kinh phí nên #9 xin lùi đến 20/4               | chưa có kinh phí
            Xin gia hạn #9, lý do: cán bộ phụ trách nghỉ ốm           | cán bộ phụ trách nghỉ ốm
            #9 còn vướng vì dân chưa nhận tiền đền bù anh nhé         | dân chưa nhận tiền đền bù
            xin huỷ #9 vì tỉnh không yêu cầu nữa                      | tỉnh không yêu cầu nữa
            #9 xin thêm 3 ngày nữa                                    | #9 xin thêm 3 ngày nữa
            """)
    void notesTheReasonThatIsNamed(String message, String reason) {
        assertEquals(reason, READER.read(unit(message)).statements().get(0).note());
    }

    /** Numbers and papers that only the diacritics tell; reply to directive 14. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            việc bốn lăm em làm xong rồi                     | DONE    | 45
            nhiệm vụ hai sáu phòng đã hoàn thành             | DONE    | 26
            nhiệm vụ thứ sáu làm xong rồi ạ                  | DONE    | 6
            Đã gửi Sở Tư pháp thẩm định dự thảo #24          | PROGRESS | 24
            Ấp Bảy Chợ đã làm xong mục 20                    | DONE    | 20
            bản Năm Cây hoàn thành mục 8                     | DONE    | 8
            Đội Quản lý thị trường số 5 đã hoàn thành #6     | DONE    | 6
            không có sóng nên việc 6 chưa chạy được ạ        | BLOCKED | 6
            #6 đã nộp bản chính cho văn thư                  | DONE    | 6
            #6 báo cáo đã gửi huyện, số 31/BC-UBND           | DONE    | 6
            #28 sửa xong cái mái nhà văn hóa rồi anh nhé     | DONE    | 28
            em đăng bài lên cổng xong rồi, #50 ạ             | DONE    | 50
            mới nộp minh chứng #16 đó anh                    | DONE    | 16
            nửa xong nửa chưa ạ                              | PROGRESS | 14
            """)
    void readsWhatOnlyTheDiacriticsTell(String text, Intent intent, int directive) {
        Understanding read =
                READER.read(new Message(text, LabelledMessage.SENT, SenderRole.UNIT, OptionalInt.of(14), false));
        assertEquals(intent, read.intent());
        assertEquals(List.of(directive), read.directives());
    }

    @Test
    void readsNothingIntoNothing() {
        for (String text : List.of("", " ", "\n", "…", "###", "#", "> ", "\"\"", "%", "\uD83D", "5")) {
            assertEquals(Intent.NONE, READER.read(unit(text)).intent(), text);
        }
    }

    @Test
    void readsAPageOfNonsenseInNoTime() {
        for (String piece : List.of("chưa xong ", "#1 đến ", "“", "> ", "3, ", "a\u0301\u0323", "1/2")) {
            READER.read(unit(piece.repeat(20_000)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ạ", " 😀", " 🎉🎉", " ❤️", " ạ 🙏", "!", " ạ."})
    void politenessAndDecorationNeverChangeTheIntent(String behind) {
        // each on a third of the messages, another third for each
        List<LabelledMessage> some = new ArrayList<>();
        for (int i = behind.length() % 3; i < MESSAGES.size(); i += 3) {
            some.add(MESSAGES.get(i));
        }
        assertEquals(List.of(), changed(some, text -> text + behind));
    }

    @Test
    void theNormalFormNeverChangesTheIntent() {
        assertEquals(List.of(), changed(MESSAGES, text -> Normalizer.normalize(text, Normalizer.Form.NFD)));
    }

    @Test
    void caseNeverChangesTheIntent() {
        assertEquals(List.of(), changed(MESSAGES, text -> text.toUpperCase(Locale.ROOT)));
        assertEquals(List.of(), changed(MESSAGES, text -> text.toLowerCase(Locale.ROOT)));
    }

    /**
     * Words that are two words without their diacritics and may turn the meaning: mơi (tomorrow) and mới, dừng hẳn and đúng hạn,
     * sáu and sau, thì and thi, ạ and à (from a leader or the secretary), bển and bên, bí and bị, the name Tú and tự.
     */
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "(?i)\\b(mơi|dừng hẳn|nhiệm vụ sáu|thì xong|bển|bí quá|anh Tú)\\b|hoàn thành rồi ạ$",
            Pattern.UNICODE_CHARACTER_CLASS);

    @Test
    void missingDiacriticsNeverChangeTheIntentButForAmbiguousWords() {
        List<String> changed = changed(MESSAGES, MessageReaderTest::withoutDiacritics);
        changed.removeIf(text -> AMBIGUOUS.matcher(text).find());
        assertEquals(List.of(), changed);
    }

    /** Of {@code messages} those, as they are written, of which {@code edit} changes the intent. */
    private static List<String> changed(List<LabelledMessage> messages, UnaryOperator<String> edit) {
        List<String> changed = new ArrayList<>();
        for (LabelledMessage labelled : messages) {
            String text = labelled.message().text();
            if (intent(labelled, edit.apply(text)) != labelled.intent()) {
                changed.add(text);
            }
        }
        return changed;
    }

    private static Intent intent(LabelledMessage labelled, String text) {
        Message message = labelled.message();
        return READER.read(new Message(text, message.ref(), message.role(), message.replyTo(), message.hasFile()))
                .intent();
    }

    private static Message unit(String text) {
        return new Message(text, LabelledMessage.SENT, SenderRole.UNIT, OptionalInt.empty(), false);
    }

    private static String withoutDiacritics(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
