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
record RegisterHead(String organization, String period, LocalDate day) {
    static final String TITLE = "BIỂU TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ";
    static final String BY_UNIT_TITLE = "TỔNG HỢP THEO ĐƠN VỊ";
    static final String RATING_TITLE = "SỐ LIỆU THEO DÕI, ĐÁNH GIÁ (NGHỊ ĐỊNH 335/2025/NĐ-CP)";

    static final String TOTAL = "Tổng cộng";

    /** Of the register. A date takes 12 characters of a sheet, and 1,330 twips of a paper in 13 points. */
    static final List<Column> COLUMNS = List.of(
            new Column("STT", 7, 660),
            new Column("Số, ký hiệu, ngày văn bản giao", 15, 1340),
            new Column("Nội dung nhiệm vụ", 36, 2400),
            new Column("Đơn vị chủ trì", 15, 1230),
            new Column("Đơn vị phối hợp", 14, 1130),
            new Column("Thời hạn", 12, 1330),
            new Column("Kết quả thực hiện", 16, 1280),
            new Column("Ngày hoàn thành", 12, 1330),
            new Column("Tình trạng", 13, 1010),
            new Column("Lý do chậm, vướng mắc", 17, 1240),
            new Column("Đề xuất", 14, 1060),
            new Column("Ghi chú", 12, 840));

    static final List<Column> BY_UNIT_COLUMNS = List.of(
            new Column("STT", 7, 660),
            new Column("Đơn vị", 40, 3990),
            new Column("Tổng số", 12, 1050),
            new Column("Đã hoàn thành", 13, 1150),
            new Column("Hoàn thành đúng hạn", 13, 1200),
            new Column("Hoàn thành quá hạn", 13, 1200),
            new Column("Chưa hoàn thành", 13, 1150),
            new Column("Chưa hoàn thành trong hạn", 13, 1200),
            new Column("Chưa hoàn thành quá hạn", 13, 1200),
            new Column("Tỷ lệ hoàn thành", 13, 1150),
            new Column("Ghi chú", 13, 900));

    static final List<Column> RATING_COLUMNS = List.of(
            new Column("STT", 7, 660),
            new Column("Đơn vị", 40, 3140),
            new Column("Được giao trong kỳ", 13, 1050),
            new Column("Đến hạn trong kỳ", 13, 1050),
            new Column("Quá hạn từ kỳ trước chuyển sang", 13, 1150),
            new Column("Đã báo cáo", 13, 1050),
            new Column("Được xác nhận", 13, 1050),
            new Column("Số việc chậm", 13, 1050),
            new Column("Số ngày chậm", 13, 1050),
            new Column("Việc chậm do khách quan (đã xác nhận)", 15, 1350),
            new Column("Ngày chậm do khách quan", 15, 1200),
            new Column("Số lần trả lại", 13, 1050));

    /**
     * A column of a table.
     *
     * @param width in a sheet, in characters
     * @param twips its width on paper
     */
    record Column(String title, int width, int twips) {}
}
