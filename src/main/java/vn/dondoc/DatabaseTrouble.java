package vn.dondoc;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.dondoc.store.StoreUnusable;

/** Why a database cannot be used, and what mends it, for whoever looks after the machine. */
final class DatabaseTrouble {
    private DatabaseTrouble() {}

    /** What is wrong, to stand after the name of the file. */
    static String what(StoreUnusable e) {
        return switch (e.why()) {
            case NEWER -> "do bản Đôn Đốc mới hơn ghi (cấu trúc " + e.schema() + ")";
            case NO_DATABASE -> "không phải cơ sở dữ liệu của Đôn Đốc, hoặc đã hỏng, bị cắt cụt";
            case FOREIGN -> "là của chương trình khác, hoặc chưa có gì trong đó";
            case FULL -> "hết chỗ trên đĩa";
            case HELD -> "đang bị chương trình khác giữ";
            case NO_ACCESS -> "không đọc ghi được";
            case OTHER -> "không mở được (" + e.getMessage() + ")";
        };
    }

    static String remedy(StoreUnusable e) {
        return switch (e.why()) {
            case NEWER -> "chạy bản mới hơn, hoặc khôi phục một bản sao lưu cũ hơn";
            case NO_DATABASE -> "khôi phục từ bản sao lưu gần nhất: restore FILE.zip";
            case FOREIGN ->
                "đặt DONDOC_DATA sang thư mục khác, hoặc chuyển tệp đó đi; nếu mất dữ liệu thì restore FILE.zip";
            case FULL -> "dọn đĩa rồi chạy lại";
            case HELD -> "đợi chương trình đó xong rồi chạy lại";
            case NO_ACCESS -> "kiểm tra quyền của thư mục dữ liệu và ổ đĩa";
            case OTHER -> "chạy lệnh check";
        };
    }

    static CommandFailure failure(String file, StoreUnusable e) {
        return new CommandFailure("cơ sở dữ liệu " + file + ": " + what(e) + " → sửa: " + remedy(e), e);
    }

    static CommandFailure failure(Path file, StoreUnusable e) {
        boolean full = e.why() == StoreUnusable.Why.NO_ACCESS && hasNoSpace(file);
        return full
                ? new CommandFailure("cơ sở dữ liệu " + file + ": hết chỗ trên đĩa → sửa: dọn đĩa rồi chạy lại", e)
                : failure(file.toString(), e);
    }

    /** A full disk shows first where the database makes its files of the moment, and reads like a disk without rights. */
    private static boolean hasNoSpace(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isWritable(folder) && folder.toFile().getUsableSpace() < 65_536;
    }
}
