package vn.dondoc.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;

/** Mentions of a district's units, as its papers and chats write them. */
class UnitFinderTest {
    private static final LocalDate MERGER = LocalDate.of(2025, 3, 1);

    private static final Organization DISTRICT = Organization.named("UBND huyện Vũ Quang")
            .leader(Person.of(1001, "Phan Hồng Yến"))
            .unit(Unit.of("VP", "Văn phòng HĐND và UBND"))
            .unit(Unit.of("NV", "Phòng Nội vụ").withMembers(Person.of(2001, "Phan Quốc Long"), Person.of("@canbo_nv")))
            .unit(Unit.of("TP", "Phòng Tư pháp").withMembers(Person.of(2002, "Trần Thị Nga")))
            .unit(Unit.of("TCKH", "Phòng Tài chính - Kế hoạch"))
            .unit(Unit.of("VHTT", "Phòng Văn hóa và Thông tin"))
            .unit(Unit.of("NNPTNT", "Phòng Nông nghiệp và PTNT"))
            .unit(Unit.of("YT", "Phòng Y tế"))
            .unit(Unit.of("LDTBXH", "Phòng Lao động - TB&XH").endingOn(MERGER, "NV"))
            .unit(Unit.of("TTVHTT", "Trung tâm VH-TT", "Trung tâm Văn hóa - Truyền thông"))
            .unit(Unit.of("CA", "Công an huyện"))
            .unit(Unit.of("DG", "UBND xã Đức Giang"))
            .unit(Unit.of("DL", "UBND xã Đức Lĩnh"))
            .unit(Unit.of("TD", "UBND xã Thọ Điền"))
            .unit(Unit.of("TTVQ", "UBND thị trấn Vũ Quang"))
            .group("PHONG", List.of("các phòng ban", "các cơ quan chuyên môn"), List.of("NV", "TP", "TCKH"))
            .group("XA", List.of("UBND các xã, thị trấn", "các địa phương"), List.of("DG", "DL", "TD", "TTVQ"))
            .build();

    private static final UnitFinder FINDER = new UnitFinder(DISTRICT);
    private static final UnitFinder SHAPES = new UnitFinder(Organization.empty());

    private static List<UnitMention> find(UnitFinder finder, String sentence) {
        SourceText text = SourceText.of(sentence);
        return finder.find(text, new Span(0, text.length()));
    }

    private static String codes(List<UnitMention> mentions) {
        return mentions.stream()
                .flatMap(mention -> mention.units().stream())
                .map(Unit::code)
                .collect(Collectors.joining(" "));
    }

    private static String texts(String sentence, List<UnitMention> mentions) {
        SourceText text = SourceText.of(sentence);
        return mentions.stream().map(mention -> text.text(mention.span())).collect(Collectors.joining(" / "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phòng Nội vụ | NV
            phòng nội vụ | NV
            PHÒNG NỘI VỤ | NV
            P.NV | NV
            P. Nội Vụ | NV
            phong noi vu | NV
            Phòng NV | NV
            ngành Nội vụ | NV
            Trưởng phòng Nội vụ | NV
            @canbo_nv | NV
            Phòng Nội vụ huyện | NV
            Phòng Tư pháp | TP
            P.Tư pháp | TP
            Phòng Tài chính – Kế hoạch | TCKH
            Phòng TC-KH | TCKH
            Phòng TCKH | TCKH
            TCKH | TCKH
            tckh | TCKH
            P. TC&KH | TCKH
            Phòng Tài chính Kế hoạch | TCKH
            Phòng VH&TT | VHTT
            Phòng VHTT | VHTT
            ngành Văn hóa | VHTT
            Phòng Văn hoá và Thông tin | VHTT
            Phòng NN&PTNT | NNPTNT
            Phòng Nông nghiệp & PTNT | NNPTNT
            Phòng Nông nghiệp và Phát triển nông thôn | NNPTNT
            Phòng LĐ-TB&XH | LDTBXH
            Phòng LĐTBXH | LDTBXH
            Phòng Lao động, Thương binh và Xã hội | LDTBXH
            Trung tâm VHTT huyện | TTVHTT
            TT VH-TT | TTVHTT
            Giám đốc Trung tâm VH-TT | TTVHTT
            VP HĐND&UBND | VP
            Văn phòng HĐND-UBND | VP
            Văn phòng | VP
            Chánh Văn phòng | VP
            UBND xã Đức Giang | DG
            Ủy ban nhân dân xã Đức Giang | DG
            Uỷ ban nhân dân xã Đức Giang | DG
            xã Đức Giang | DG
            Chủ tịch UBND xã Đức Giang | DG
            UBND các xã Đức Giang, Đức Lĩnh và thị trấn Vũ Quang | DG DL TTVQ
            các phòng: Nội vụ, Tư pháp, TC-KH | NV TP TCKH
            các phòng, ban | NV TP TCKH
            các phòng ban | NV TP TCKH
            UBND các xã, thị trấn | DG DL TD TTVQ
            các địa phương | DG DL TD TTVQ
            UBND các xã, thị trấn (trừ xã Đức Giang) | DL TD TTVQ
            các xã, thị trấn, trừ Đức Lĩnh và Thọ Điền | DG TTVQ
            đ/c Nga | TP
            đồng chí Nam - TP TCKH | TCKH
            Anh Nam TCKH | TCKH
            Chị Loan y tế | YT
            Công an huyện | CA
            phòng tài chính | TCKH
            phòng văn hóa | VHTT
            P.NN | NNPTNT
            TT Vũ Quang | TTVQ
            các phòng, ban, ngành | NV TP TCKH
            tất cả các phòng, ban trừ Phòng Tư pháp | NV TCKH
            Thủ trưởng các phòng, ban | NV TP TCKH
            Chủ tịch UBND các xã, thị trấn | DG DL TD TTVQ
            Trưởng phòng Tư pháp Trần Văn Trà | TP
            NV, TP và TCKH | NV TP TCKH
            nội vụ | NV
            XA | DG DL TD TTVQ
            """)
    void readsAMention(String mention, String expected) {
        assertEquals(expected, codes(FINDER.read(mention).stream().toList()));
        assertEquals(
                expected,
                codes(FINDER.read(Normalizer.normalize(mention, Normalizer.Form.NFD)).stream()
                        .toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Giao Phòng Nội vụ chủ trì, phối hợp với Văn phòng tham mưu kế hoạch tập huấn. | Phòng Nội vụ / Văn phòng | NV VP
            Giao ngành Văn hóa tham mưu phòng Nội vụ kế hoạch tập huấn các nội dung CCHC. | ngành Văn hóa / phòng Nội vụ | VHTT NV
            P.NV tham mưu KH tập huấn, xong trước 20/3 nhé | P.NV | NV
            UBND các xã, thị trấn rà soát, niêm yết lại TTHC, báo cáo qua Phòng Tư pháp. | UBND các xã, thị trấn / Phòng Tư pháp | DG DL TD TTVQ TP
            xã Đức Giang nộp trước, các xã còn lại nộp sau | xã Đức Giang / các xã còn lại | DG DL TD
            Kế hoạch số 01/KH-UBND ngày 10/01/2022 đã giao NV rà soát | NV | NV
            Thông báo số 12/TB-VP của Văn phòng | Văn phòng | VP
            TP Hà Tĩnh nộp rồi, TP chưa nộp, đ/c TP Nội vụ xem lại | TP Hà Tĩnh / TP / đ/c TP Nội vụ | TP NV
            TT VH-TT phối hợp TT Vũ Quang mở lớp | TT VH-TT / TT Vũ Quang | TTVHTT TTVQ
            CT UBND xã Đức Giang báo cáo, thực hiện CT 05 của Tỉnh ủy | CT UBND xã Đức Giang / Tỉnh ủy | DG
            UBND xã Đức Giang, Đức Lĩnh và Thọ Điền họp dân | UBND xã Đức Giang / Đức Lĩnh / Thọ Điền | DG DL TD
            Kết quả của Đức Giang tốt hơn năm trước | Đức Giang | DG
            vp, tckh làm giúp em cái này nhé | vp / tckh | VP TCKH
            """)
    void findsMentionsInASentence(String sentence, String texts, String codes) {
        List<UnitMention> found = find(FINDER, sentence);
        assertEquals(texts, texts(sentence, found));
        assertEquals(codes, codes(found));
    }

    @Test
    void readsACommuneOfToday() {
        UnitFinder commune = new UnitFinder(Organization.named("UBND xã An Bình")
                .unit(Unit.of("VP", "Văn phòng HĐND và UBND"))
                .unit(Unit.of("KT", "Phòng Kinh tế"))
                .unit(Unit.of("VHXH", "Phòng Văn hóa - Xã hội"))
                .unit(Unit.of("HCC", "Trung tâm Phục vụ hành chính công"))
                .unit(Unit.of("CAX", "Công an xã"))
                .unit(Unit.of("TYT", "Trạm Y tế xã"))
                .unit(Unit.of("HPN", "Hội Liên hiệp Phụ nữ xã"))
                .unit(Unit.of("T1", "Thôn Đông"))
                .unit(Unit.of("T2", "Thôn Tây"))
                .build());
        String sentence =
                "Giao Phòng VH-XH, TT.PVHCC, CA xã, Hội LHPN, Trạm y tế và các thôn phối hợp; P. Kinh tế tổng hợp.";
        assertEquals("VHXH HCC CAX HPN TYT T1 T2 KT", codes(find(commune, sentence)));
    }

    @Test
    void handsAPastUnitToItsSuccessorFromTheDayItEnds() {
        SourceText text = SourceText.of("Giao Phòng Lao động - TB&XH rà soát hộ nghèo");
        Span all = new Span(0, text.length());
        assertEquals("LDTBXH", codes(FINDER.find(text, all, MERGER.minusDays(1))));
        assertEquals("NV", codes(FINDER.find(text, all, MERGER)));
    }

    @Test
    void asksWhoWhereTheWordsNameNobody() {
        UnitMention mention =
                find(FINDER, "Các đơn vị có liên quan báo cáo trước 20/3").get(0);
        assertTrue(mention.asksWho());
        assertTrue(mention.units().isEmpty());
        assertTrue(mention.isGroup());
    }

    @Test
    void knowsAnotherDistrictsUnitForAnother() {
        List<UnitMention> found = find(FINDER, "Phòng Nội vụ huyện Đức Thọ gửi báo cáo");
        assertEquals("", codes(found));
        assertEquals(UnitMention.Kind.SHAPE, found.get(0).kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Nông nghiệp và Môi trường",
                "Sở Văn hóa, Thể thao và Du lịch",
                "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông",
                "UBND các huyện, thị xã, thành phố",
                "các sở, ban, ngành và địa phương liên quan",
                "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
                "Bộ Chỉ huy Quân sự tỉnh",
                "Công ty Cổ phần Cấp nước Hương Khê",
                "Ban Thường vụ Đảng ủy",
                "Cơ quan Ủy ban Kiểm tra Đảng ủy",
                "Trung tâm Phục vụ hành chính công",
                "Phòng Kinh tế, Hạ tầng và Đô thị",
                "Công an xã",
                "Trạm Y tế các xã, phường",
                "Chủ tịch UBND các xã, phường",
                "Thủ trưởng các cơ quan, đơn vị",
                "các đồng chí Trưởng phòng",
                "các đơn vị khai thác khoáng sản trên địa bàn tỉnh",
                "Tổ công nghệ số cộng đồng các khu phố",
                "Hội Liên hiệp Phụ nữ huyện",
                "Phân xưởng Dệt",
                "Tổ Anh",
                "Trường THCS Phan Bội Châu",
                "Văn phòng Sở",
                "Đài PT-TH tỉnh",
                "Ban Dân tộc tỉnh",
                "Tỉnh đoàn",
                "Hạt Kiểm lâm huyện Vũ Quang",
                "Ngân hàng Chính sách xã hội huyện",
                "Thanh tra tỉnh",
                "toàn thể cán bộ, giáo viên của nhà trường"
            })
    void findsTheShapeWithoutARegister(String unit) {
        String sentence = "Yêu cầu " + unit + " khẩn trương rà soát, báo cáo trước ngày 15/3.";
        assertEquals(unit, texts(sentence, find(SHAPES, sentence)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tăng cường phòng, chống dịch bệnh; phòng cháy, chữa cháy và phòng ngừa tội phạm.",
                "Ban hành kế hoạch, bộ tiêu chí và toàn bộ hồ sơ; sở hữu trí tuệ.",
                "Hội nghị thống nhất nội dung; đoàn kết, tổ chức thực hiện tốt nhiệm vụ chính trị.",
                "Các nhiệm vụ trọng tâm phục vụ phát triển kinh tế - xã hội.",
                "Căn cứ Quyết định số 15/QĐ-UBND và Kế hoạch 01/KH-UBND.",
                "Ứng dụng CNTT, cải cách TTHC theo cơ chế một cửa.",
                "Khối lượng công việc còn nhiều, trường hợp vướng mắc thì báo cáo ngay."
            })
    void takesNoOtherWordForAUnit(String sentence) {
        assertEquals("", texts(sentence, find(SHAPES, sentence)));
    }

    @Test
    void readsTheSameWithoutDiacriticsAndInAnyForm() {
        String sentence = "Phòng Nội vụ phối hợp với Phòng Tư pháp và UBND xã Đức Giang rà soát";
        assertEquals("NV TP DG", codes(find(FINDER, sentence)));
        assertEquals("NV TP DG", codes(find(FINDER, Fold.fold(sentence))));
        assertEquals("NV TP DG", codes(find(FINDER, Normalizer.normalize(sentence, Normalizer.Form.NFD))));
    }

    @Test
    void refusesToReadWhatIsNoUnit() {
        assertTrue(FINDER.read("").isEmpty());
        assertTrue(FINDER.read("ngày mai").isEmpty());
        assertFalse(FINDER.read("Phòng Nội vụ rà soát").isPresent());
    }
}
