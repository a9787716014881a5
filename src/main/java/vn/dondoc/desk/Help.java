package vn.dondoc.desk;

import vn.dondoc.directive.Actor;

/** What the bot can do for somebody, by what he is, each with an example that works. */
final class Help {
    private final StringBuilder text =
            new StringBuilder("ℹ️ Đôn Đốc ghi nhận, nhắc và theo dõi nhiệm vụ sau cuộc họp.");

    private Help() {}

    static String of(Actor actor, boolean inPrivate) {
        Help help = new Help();
        if (actor.isLeader()) {
            help.leader();
        }
        if (actor.keepsRegister()) {
            help.keeper(actor.isSecretary());
        }
        if (!actor.units().isEmpty() || !actor.keepsRegister()) {
            help.unit();
        }
        help.everybody(inPrivate);
        return help.text.toString();
    }

    private void leader() {
        heading("Lãnh đạo");
        line("Quyết định: bấm nút dưới đề nghị, hoặc nhắn \"đồng ý gia hạn #7\", \"#7 chưa đạt, thiếu phụ lục\"");
        line("Việc đang chờ quyết định: /nhiemvu choduyet");
    }

    private void keeper(boolean secretary) {
        heading("Lãnh đạo, thư ký");
        line("Giao việc: gửi kết luận vào nhóm (tin nhắn hoặc tệp .docx), xem dự thảo, bấm ✅ Ghi nhận");
        line("Giao nhanh: " + Usage.example("ketluan"));
        line("Sửa: " + Usage.example("sua"));
        line("Chuyển đơn vị: " + Usage.example("chuyen"));
        line("Huỷ: " + Usage.example("huy") + " · tương tự: /tamhoan, /molai");
        if (secretary) {
            line("Bàn giao: " + Usage.example("bangiao"));
            line("Mã tham gia cho cán bộ: nhắn riêng cho bot /donvi NV");
            line("Đọc lại sổ đơn vị sau khi sửa: /donvi nạp lại");
        }
    }

    private void unit() {
        heading("Đơn vị");
        line("Nhắn như thường: \"#12 đã xong\", \"#7 xin gia hạn đến 20/4\", hoặc trả lời tin nhắc");
        line("Báo hoàn thành: " + Usage.example("xong") + " (kèm tệp minh chứng càng tốt)");
        line("Tiến độ: " + Usage.example("tiendo"));
        line("Vướng mắc: " + Usage.example("vuongmac"));
        line("Xin gia hạn: " + Usage.example("giahan"));
        line("Việc của tôi: /nhiemvu cuatoi");
    }

    private void everybody(boolean inPrivate) {
        heading("Mọi người trong nhóm");
        line("Danh sách: /nhiemvu, " + Usage.example("nhiemvu") + " (hoặc tuannay, hoanthanh)");
        line("Xem, tìm: " + Usage.example("xem") + " · " + Usage.example("tim"));
        line("Tổng kết, sổ nhiệm vụ: /tongket · " + Usage.example("baocao"));
        if (inPrivate) {
            line("Vào đơn vị bằng mã thư ký cấp: " + Usage.example("thamgia"));
        }
    }

    private void heading(String who) {
        text.append("\n\n").append(who).append(':');
    }

    private void line(String what) {
        text.append("\n• ").append(what);
    }
}
