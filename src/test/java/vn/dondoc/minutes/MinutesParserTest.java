package vn.dondoc.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.text.SourceText;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Unit;
import vn.dondoc.unit.UnitFinder;

class MinutesParserTest {
    private static final LocalDate MEETING_DAY = LocalDate.of(2024, 3, 5);
    private static final Organization OFFICE = Organization.named("UBND huyện An Sơn")
            .unit(Unit.of("NV", "Phòng Nội vụ", "P. Nội vụ"))
            .unit(Unit.of("VP", "Văn phòng"))
            .build();

    private final MinutesParser parser = parser(Organization.empty());

    private static MinutesParser parser(Organization organization) {
        return new MinutesParser(new UnitFinder(organization), new DeadlineParser(WorkCalendar.vietnam()));
    }

    private List<Draft> drafts(String text) {
        return parser.parse(SourceText.of(text), MEETING_DAY).drafts();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Giao Phòng Nội vụ chủ trì, phối hợp với Văn phòng tham mưu kế hoạch, trình trước ngày 20/3/2024. | Phòng Nội vụ | Văn phòng
            Giao Phòng Nội vụ phối hợp Thanh tra huyện kiểm tra công vụ tại các xã. | Phòng Nội vụ | Thanh tra huyện
            Yêu cầu Công an xã làm việc với Trạm Y tế về danh sách tiêm chủng. | Công an xã | Trạm Y tế
            Yêu cầu Phòng Kinh tế báo cáo UBND huyện, gửi về Văn phòng để tổng hợp. | Phòng Kinh tế |
            """)
    void tellsWhoLeadsFromWhoHelpsAndWhoOnlyReceives(String sentence, String lead, String coop) {
        Draft draft = drafts(sentence).get(0);
        assertEquals(lead, draft.lead().get(0).mention());
        assertEquals(
                coop == null ? List.of() : List.of(coop),
                draft.coop().stream().map(Assignee::mention).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UBND huyện đã giao Phòng Nội vụ rà soát biên chế.",
                "Chủ tịch UBND huyện biểu dương Phòng Nội vụ đã hoàn thành sớm kế hoạch.",
                "Thống nhất với báo cáo của Phòng Kinh tế; đánh giá cao kết quả thu ngân sách quý I.",
                "Công ty sẽ hoàn thành tuyến đường trước ngày 30/4/2024.",
                "Phòng Nội vụ có hoàn thành trước ngày 15/3 được không?",
                "Cải cách hành chính là trách nhiệm của cả hệ thống chính trị.",
                "Người đứng đầu phải chịu trách nhiệm nếu để xảy ra sai phạm.",
            })
    void takesNoResultPraisePlanQuestionOrTruthForAnOrder(String sentence) {
        assertEquals(List.of(), drafts(sentence));
    }

    @Test
    void carriesTheLeadOverUntilSomebodyElseIsNamed() {
        List<Draft> drafts = drafts("Giao Phòng Nội vụ rà soát biên chế; tham mưu kế hoạch tuyển dụng. Giao Văn phòng"
                + " bố trí hội trường.");
        assertEquals(3, drafts.size());
        assertEquals("Phòng Nội vụ", drafts.get(1).lead().get(0).mention());
        assertEquals("Văn phòng", drafts.get(2).lead().get(0).mention());
    }

    @Test
    void readsWordsThatAPageHasTornAndSentencesWithoutASpaceBetween() {
        List<Draft> torn = drafts("Y êu c ầu Phòng Nội vụ b áo cáo trước ngày 20/3.");
        assertEquals(1, torn.size());
        assertEquals("Phòng Nội vụ", torn.get(0).lead().get(0).mention());
        List<Draft> glued =
                drafts("Giao Phòng Nội vụ rà soát biên chế trong tháng này.Giao Văn phòng bố trí hội trường.");
        assertEquals(
                List.of("rà soát biên chế trong tháng này", "bố trí hội trường"),
                glued.stream().map(Draft::text).toList());
    }

    @Test
    void cutsExactPlacesOutOfDecomposedTextWithPictographs() {
        String composed =
                "👉 KL họp:\n✅ Phòng Nội vụ tham mưu kế hoạch tập huấn trước ngày 20/3\n✅ Văn phòng chuẩn bị hội trường";
        String given = Normalizer.normalize(composed, Normalizer.Form.NFD);
        List<Draft> drafts = drafts(given);
        assertEquals(2, drafts.size());
        for (Draft draft : drafts) {
            assertEquals(draft.text(), Normalizer.normalize(draft.span().of(given), Normalizer.Form.NFC));
        }
        assertEquals("tham mưu kế hoạch tập huấn trước ngày 20/3", drafts.get(0).text());
    }

    @Test
    void givesUnitsOfTheRegisterAndNoneWithoutOne() {
        String sentence = "Giao P. Nội vụ tham mưu kế hoạch kiểm tra công vụ.";
        assertEquals(List.of(), drafts(sentence).get(0).lead().get(0).units());
        Draft known = parser(OFFICE)
                .parse(SourceText.of(sentence), MEETING_DAY)
                .drafts()
                .get(0);
        assertEquals("NV", known.lead().get(0).units().get(0).code());
    }

    @Test
    void saysWhatIsInDoubt() {
        Draft nobody = drafts("Yêu cầu tập trung khắc phục hậu quả mưa lũ.").get(0);
        assertEquals(Set.of(Doubt.NO_LEAD), nobody.doubts());
        assertTrue(nobody.isUncertain());
        Draft person = drafts("Giao đồng chí Nam kiểm tra tuyến kênh.").get(0);
        assertTrue(person.doubts().contains(Doubt.LEAD_IS_PERSON));
        Draft sure = drafts("Giao Phòng Nội vụ tham mưu kế hoạch trước ngày 20/3/2024.")
                .get(0);
        assertFalse(sure.isUncertain());
        assertTrue(sure.confidence() >= 0.9);
    }

    @Test
    void marksStandingDuties() {
        assertTrue(drafts("Yêu cầu các đơn vị tiếp tục siết chặt kỷ luật, kỷ cương hành chính.")
                .get(0)
                .standing());
        assertFalse(
                drafts("Yêu cầu các đơn vị nộp báo cáo trước ngày 20/3.").get(0).standing());
    }

    @Test
    void countsFromTheDayThatTheTextNames() {
        Minutes minutes = parser.parseUndated(
                SourceText.of("Ngày 04/3/2024, Chủ tịch UBND huyện Lê Văn Tám chủ trì cuộc họp giao ban tháng 3.\n"
                        + "Chủ tịch UBND huyện yêu cầu Phòng Nội vụ báo cáo trong tuần này."),
                LocalDate.of(2025, 1, 1));
        assertEquals(LocalDate.of(2024, 3, 4), minutes.ref());
        assertEquals("Lê Văn Tám", minutes.meeting().orElseThrow().chair().orElseThrow());
        Draft draft = minutes.drafts().get(0);
        assertEquals(
                LocalDate.of(2024, 3, 8),
                draft.deadline().orElseThrow().deadline().due().orElseThrow());
    }

    @Test
    void skipsCopiesSignatureAndFurniture() {
        List<Draft> drafts = drafts("""
                Chủ tịch UBND huyện yêu cầu Phòng Nội vụ rà soát biên chế.
                Nơi nhận:
                - Phòng Nội vụ thực hiện;
                - Lưu: VT.
                CHÁNH VĂN PHÒNG
                Thống kê: 1.620.294
                """);
        assertEquals(1, drafts.size());
    }

    @Test
    void readsNothingOutOfNothing() {
        assertEquals(List.of(), drafts(""));
        assertEquals(List.of(), drafts(" \n\n.;:,\n"));
    }
}
