package vn.dondoc.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands around the register's table.
 *
 * @param organization the office's name
 * @param period in words: {@code Tháng 3/2026}, {@code Tính đến ngày 06/3/2026}
 * @param day of the making
 */
public record RegisterHead(String organization, String period, LocalDate day) {
    static final String TITLE = "BIỂU TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ";
    static final String BY_UNIT_TITLE = "TỔNG HỢP THEO ĐƠN VỊ";

    /** Headings and widths (in characters) of the register's columns. */
    static final List<Column> COLUMNS = List.of(
            new Column("STT", 8),
            new Column("Số, ký hiệu, ngày văn bản giao", 19),
            new Column("Nội dung nhiệm vụ", 42),
            new Column("Đơn vị chủ trì", 20),
            new Column("Đơn vị phối hợp", 18),
            new Column("Thời hạn", 17),
            new Column("Kết quả thực hiện", 22),
            new Column("Ngày hoàn thành", 17),
            new Column("Tình trạng", 16),
            new Column("Lý do chậm, vướng mắc", 20),
            new Column("Đề xuất", 18),
            new Column("Ghi chú", 15));

    static final List<String> BY_UNIT_COLUMNS = List.of(
            "STT",
            "Đơn vị",
            "Tổng số",
            "Đã hoàn thành",
            "Đúng hạn",
            "Quá hạn",
            "Chưa hoàn thành",
            "Trong hạn",
            "Quá hạn",
            "Tỷ lệ hoàn thành",
            "Ghi chú");

    static final String RATING_TITLE = "SỐ LIỆU THEO DÕI, ĐÁNH GIÁ THÁNG (NGHỊ ĐỊNH 335/2025/NĐ-CP)";

    static final List<String> RATING_COLUMNS = List.of(
            "STT",
            "Đơn vị",
            "Được giao trong tháng",
            "Đến hạn trong tháng",
            "Đã báo cáo",
            "Được xác nhận",
            "Số việc chậm",
            "Số ngày chậm",
            "Số lần trả lại");

    record Column(String title, int width) {}
}
