package vn.dondoc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.dondoc.delivery.StoredFiles;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.Evidence;
import vn.dondoc.store.DatabaseFile;
import vn.dondoc.store.SqlStore;
import vn.dondoc.store.StoreUnusable;
import vn.dondoc.unit.Person;
import vn.dondoc.unit.Unit;

/**
 * Database, history and evidence: whole, of this version, nothing changed by hand, every file where it should be. Makes nothing
 * where nothing is, and brings nothing up to date.
 */
final class DataCheck implements Check {
    private static final String RESTORE = "khôi phục từ bản sao lưu gần nhất: restore FILE.zip";
    /** Histories of more rows than this are followed through row by row with --deep only. */
    private static final int QUICK_ROWS = 20_000;

    private static final int MOST_NAMED = 3;

    @Override
    public List<Line> look(Scope scope) {
        Optional<Path> database = DatabaseFile.path(
                scope.loaded().settings().environment().databaseUrl().reveal());
        if (database.isEmpty()) {
            return List.of(Line.good("cơ sở dữ liệu: không phải một tệp SQLite, không kiểm tra ở đây"));
        }
        Path file = database.get();
        if (!Files.exists(file)) {
            Path folder = file.toAbsolutePath().getParent();
            while (!Files.exists(folder) && folder.getParent() != null) {
                folder = folder.getParent();
            }
            if (!Files.isWritable(folder)) {
                return List.of(Line.bad(
                        folder.toString(), "không ghi được vào thư mục này", "đổi quyền thư mục hoặc đặt DONDOC_DATA"));
            }
            return List.of(Line.good("cơ sở dữ liệu: chưa có, sẽ được tạo khi chạy lần đầu (" + file + ")"));
        }
        List<Line> lines = new ArrayList<>();
        try {
            DatabaseFile.Facts facts = DatabaseFile.look(file, scope.deep());
            lines.add(database(file, facts));
            if (facts.faults().isEmpty() && facts.version().equals(SqlStore.newestSchema())) {
                try (Books books = Books.open(scope.loaded())) {
                    lines.add(history(books, facts, scope.deep()));
                    evidence(books, scope, lines);
                    strangers(books, scope).ifPresent(lines::add);
                    leftovers(books, scope).ifPresent(lines::add);
                }
            }
        } catch (StoreUnusable e) {
            lines.add(Line.bad(file.toString(), DatabaseTrouble.what(e), DatabaseTrouble.remedy(e)));
        } catch (CommandFailure e) {
            lines.add(
                    e.getCause() instanceof StoreUnusable why
                            ? Line.bad(file.toString(), DatabaseTrouble.what(why), DatabaseTrouble.remedy(why))
                            : Line.bad(file.toString(), "không mở được (" + e.getMessage() + ")", RESTORE));
        } catch (IOException e) {
            lines.add(Line.bad(file.toString(), "không đọc được (" + e.getMessage() + ")", "kiểm tra quyền đọc"));
        }
        return lines;
    }

    private static Line database(Path file, DatabaseFile.Facts facts) {
        if (!facts.faults().isEmpty()) {
            return Line.bad(
                    file.toString(), "cơ sở dữ liệu hỏng (" + facts.faults().get(0) + ")", RESTORE);
        }
        int order = compare(facts.version(), SqlStore.newestSchema());
        if (order > 0) {
            return Line.bad(
                    file.toString(),
                    "cấu trúc " + facts.version() + " mới hơn chương trình này (" + SqlStore.newestSchema() + ")",
                    "chạy bản Đôn Đốc mới hơn");
        }
        int directives = facts.chats().stream()
                .mapToInt(DatabaseFile.ChatFacts::directives)
                .sum();
        String version = "cấu trúc " + facts.version()
                + (order < 0 ? ", sẽ được nâng lên " + SqlStore.newestSchema() + " khi chạy" : "");
        return Line.good("cơ sở dữ liệu " + file + ": nguyên vẹn, " + version + ", "
                + facts.chats().size() + " nhóm, " + directives + " nhiệm vụ");
    }

    private static int compare(String a, String b) {
        String[] left = a.split("\\.");
        String[] right = b.split("\\.");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = Integer.compare(number(left, i), number(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int number(String[] pieces, int at) {
        return at < pieces.length && pieces[at].matches("\\d{1,8}") ? Integer.parseInt(pieces[at]) : 0;
    }

    private static Line history(Books books, DatabaseFile.Facts facts, boolean deep) {
        int rows =
                facts.chats().stream().mapToInt(DatabaseFile.ChatFacts::history).sum();
        if (rows > QUICK_ROWS && !deep) {
            return Line.good("lịch sử: dòng cuối khớp mã kiểm sổ (" + rows + " dòng; kiểm tra từng dòng bằng --deep)");
        }
        for (ChatInfo chat : books.register().chats()) {
            List<String> faults = books.register().verify(chat.chat());
            if (!faults.isEmpty()) {
                return Line.bad(
                        "lịch sử nhóm " + chat.chat(),
                        String.join("; ", faults.subList(0, Math.min(MOST_NAMED, faults.size()))),
                        "tìm người đã sửa cơ sở dữ liệu bằng tay, rồi " + RESTORE);
            }
        }
        return Line.good("lịch sử: " + rows + " dòng nối tiếp nhau và khớp với sổ");
    }

    private static void evidence(Books books, Scope scope, List<Line> lines) throws IOException {
        Path folder = scope.loaded().settings().environment().data().resolve("files");
        StoredFiles files = new StoredFiles(folder);
        List<String> missing = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        Set<String> known = new HashSet<>();
        AtomicInteger count = new AtomicInteger();
        books.register().forEachFile(evidence -> {
            count.incrementAndGet();
            Path path = files.path(evidence.sha256().orElseThrow());
            known.add(path.getFileName().toString());
            if (!Files.isRegularFile(path)) {
                missing.add(evidence.name());
            } else if (!Files.isReadable(path)) {
                closed.add(evidence.name());
            } else if (!isOfItsSize(path, evidence) || scope.deep() && !isWhole(path, evidence)) {
                broken.add(evidence.name());
            }
        });
        if (!missing.isEmpty()) {
            lines.add(Line.bad(folder.toString(), "thiếu " + named(missing), RESTORE));
        }
        if (!closed.isEmpty()) {
            lines.add(Line.bad(folder.toString(), "không có quyền đọc " + named(closed), "đổi quyền đọc tệp"));
        }
        if (!broken.isEmpty()) {
            lines.add(Line.bad(folder.toString(), "nội dung đã khác lúc nhận: " + named(broken), RESTORE));
        }
        if (missing.isEmpty() && broken.isEmpty() && closed.isEmpty()) {
            lines.add(Line.good("tệp minh chứng: đủ " + count + " tệp"
                    + (scope.deep() ? ", nội dung nguyên vẹn" : " (nội dung kiểm tra bằng --deep)")));
        }
        if (scope.deep()) {
            long orphans = orphans(folder, known);
            if (orphans > 0) {
                lines.add(Line.good("tệp đã nhận mà không là minh chứng của nhiệm vụ nào: " + orphans));
            }
        }
    }

    /** Registers from elsewhere do not always tell sizes. */
    private static boolean isOfItsSize(Path path, Evidence evidence) {
        try {
            return evidence.size() == 0 || Files.size(path) == evidence.size();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isWhole(Path path, Evidence evidence) {
        var digest = Backup.sha256();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
        } catch (IOException e) {
            return false;
        }
        return HexFormat.of()
                .formatHex(digest.digest())
                .equals(evidence.sha256().orElse(""));
    }

    private static long orphans(Path folder, Set<String> known) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !known.contains(file.getFileName().toString()))
                    .count();
        }
    }

    /** Units that have ended and still have something open: it is to be handed over. */
    private static Optional<Line> leftovers(Books books, Scope scope) {
        List<String> units = scope.loaded().organization().units().stream()
                .filter(unit -> !unit.existsOn(scope.today()))
                .filter(unit -> books.register().chats().stream().anyMatch(chat -> !books.register()
                        .openOf(chat.chat(), unit.code(), 0, 1)
                        .isEmpty()))
                .map(unit -> "/bangiao " + unit.code() + " " + unit.successor().orElse("ĐƠN_VỊ_MỚI"))
                .toList();
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(Line.todo(
                        "đơn vị đã thôi hoạt động còn việc đang mở",
                        "thư ký gõ trong nhóm: "
                                + String.join(", ", units.subList(0, Math.min(MOST_NAMED, units.size())))));
    }

    private static String named(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                + (names.size() > MOST_NAMED ? " và " + (names.size() - MOST_NAMED) + " tệp nữa" : "");
    }

    /** Members of units.yml whom no group and no private conversation has ever shown: a wrong id, or somebody not yet there. */
    private static Optional<Line> strangers(Books books, Scope scope) {
        List<ChatInfo> chats = books.register().chats();
        if (chats.isEmpty()) {
            return Optional.empty();
        }
        List<String> unknown = new ArrayList<>();
        for (Unit unit : scope.loaded().organization().units()) {
            for (Person person : unit.members()) {
                if (unit.existsOn(scope.today()) && person.id().isPresent()) {
                    long id = person.id().getAsLong();
                    boolean seen = chats.stream()
                            .anyMatch(chat -> books.store().roster().hasSeen(chat.chat(), id));
                    if (!seen) {
                        unknown.add(unit.code() + ": " + person.name().orElse(Long.toString(id)));
                    }
                }
            }
        }
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Line.todo(
                        "cán bộ đầu mối chưa từng lên tiếng trong nhóm: "
                                + named(unknown).replace(" tệp nữa", " người nữa"),
                        "kiểm tra số id trong units.yml, nhờ họ nhắn một tin trong nhóm"));
    }
}
