package vn.dondoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.report.UnitChart;
import vn.dondoc.store.DatabaseFile;
import vn.dondoc.text.OfficeFormat;

/** The machine that the bot runs on: its clock and zone, free space, fonts for charts, and how old the last copy is. */
final class MachineCheck implements Check {
    private static final long LITTLE = 500L * 1024 * 1024;
    /** No clock of a machine that runs this program is earlier. */
    private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final Clock clock;

    MachineCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Line> look(Scope scope) {
        Settings settings = scope.loaded().settings();
        Path data = settings.environment().data();
        Optional<Path> database =
                DatabaseFile.path(settings.environment().databaseUrl().reveal());
        List<Line> lines = new ArrayList<>();
        lines.add(clock(settings, database));
        lines.add(space(data));
        lines.add(
                UnitChart.hasFonts()
                        ? Line.good("phông chữ cho biểu đồ: có")
                        : Line.bad(
                                "phông chữ",
                                "máy này không vẽ được biểu đồ tiếng Việt",
                                "cài fontconfig và một bộ phông như fonts-dejavu-core"));
        if (database.filter(Files::exists).isPresent()) {
            lines.add(backup(settings, data, database.get()));
        }
        return lines;
    }

    private Line clock(Settings settings, Optional<Path> database) {
        Instant now = clock.instant();
        ZonedDateTime here = now.atZone(settings.zone());
        String shown = OfficeFormat.moment(here.toLocalDateTime()) + " (" + settings.zone() + ")";
        Optional<Instant> written = database.filter(Files::exists).flatMap(MachineCheck::modified);
        if (now.isBefore(WRITTEN)
                || written.filter(at -> at.isAfter(now.plus(AHEAD))).isPresent()) {
            return Line.bad(
                    "đồng hồ", "máy đang chỉ " + shown + ", sớm hơn lần ghi dữ liệu trước", "chỉnh giờ của máy");
        }
        return Line.good("đồng hồ: " + shown);
    }

    private static Optional<Instant> modified(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Line space(Path data) {
        Path there = data.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            long free = Files.getFileStore(there).getUsableSpace();
            String shown = OfficeFormat.number(free / 1024 / 1024) + " MB";
            return free < LITTLE
                    ? Line.bad(data.toString(), "đĩa chỉ còn trống " + shown, "dọn đĩa, ít nhất 500 MB")
                    : Line.good("đĩa: còn trống " + shown);
        } catch (IOException e) {
            return Line.bad(
                    data.toString(), "không xem được dung lượng đĩa (" + e.getMessage() + ")", "kiểm tra ổ đĩa");
        }
    }

    private Line backup(Settings settings, Path data, Path database) {
        if (settings.backup().keep() == 0) {
            return Line.good("sao lưu hằng đêm: đã tắt (backup.keep: 0)");
        }
        Optional<String> failure = NightlyBackup.failure(data);
        if (failure.isPresent()) {
            return Line.bad(
                    "sao lưu",
                    "bản đêm gần nhất không tạo được (" + failure.get().strip() + ")",
                    "khắc phục rồi chạy backup FILE.zip; chương trình tự thử lại mỗi 5 phút");
        }
        Instant now = clock.instant();
        Optional<Instant> youngest = NightlyBackup.youngest(data);
        if (youngest.isPresent()) {
            long days = Duration.between(youngest.get(), now).toDays();
            String shown = "bản gần nhất lúc "
                    + OfficeFormat.moment(youngest.get().atZone(settings.zone()).toLocalDateTime());
            return days < NightlyBackup.OLD.toDays()
                    ? Line.good("sao lưu: " + shown)
                    : Line.bad(
                            "sao lưu", shown + ", đã " + days + " ngày", "để chương trình chạy, hoặc backup FILE.zip");
        }
        boolean young = modified(database)
                .filter(at -> at.isAfter(now.minus(NightlyBackup.OLD)))
                .isPresent();
        return young
                ? Line.good("sao lưu: chưa có bản nào, bản đầu được tạo khi chương trình chạy")
                : Line.bad("sao lưu", "chưa có bản nào", "để chương trình chạy, hoặc backup FILE.zip");
    }
}
