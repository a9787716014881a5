package vn.dondoc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import vn.dondoc.delivery.StoreUnavailable;
import vn.dondoc.directive.Dossier;
import vn.dondoc.directive.RegisterImport;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.report.DossierReader;

/** Reads a register in JSON Lines into another, line by line in one transaction, and names the first line that is wrong. */
final class Import {
    private final Path file;
    private final boolean merge;

    /** @param merge whether a number that exists is changed to what the file says */
    Import(Path file, boolean merge) {
        this.file = file;
        this.merge = merge;
    }

    /** What was taken in. */
    static final class Tally {
        int taken;
        int merged;
        int same;
        int guessed;
        final TreeMap<String, Integer> unknown = new TreeMap<>();
    }

    /** @throws CommandFailure naming line and key of what is wrong; then nothing was taken */
    Tally into(Books books) {
        try (InputStream in = Files.newInputStream(file)) {
            return books.store().inTransaction(() -> take(in, books));
        } catch (StoreUnavailable e) {
            boolean full = String.valueOf(e.getMessage()).contains("SQLITE_FULL");
            throw new CommandFailure(
                    (full ? "hết chỗ trên đĩa" : "cơ sở dữ liệu đang bận hoặc không ghi được")
                            + ", chưa nhập gì → sửa: "
                            + (full ? "dọn đĩa rồi nhập lại" : "thử lại sau, hoặc chạy check"),
                    e);
        } catch (IOException e) {
            throw WholeFile.unreadable(file, e);
        }
    }

    private Tally take(InputStream in, Books books) {
        Tally tally = new Tally();
        DossierReader reader = new DossierReader(
                books.register().today(), code -> books.loaded().organization().nameOf(code));
        RegisterImport register = new RegisterImport(books.store().directives(), books.clock(), merge);
        LineBytes lines = new LineBytes(in, DossierReader.LONGEST);
        try (LinesAhead ahead = new LinesAhead(lines, reader, register)) {
            LinesAhead.Batch batch;
            do {
                batch = ahead.next();
                batch.lines().forEach(one -> take(one, register, tally));
            } while (!batch.last());
            if (lines.isTooLong()) {
                throw wrong(lines.number(), "", "dài quá 4 MB, không phải dòng của sổ");
            }
        } catch (IOException e) {
            throw WholeFile.unreadable(file, e);
        }
        register.finish();
        books.store().reminders().outOfStep();
        count(tally.unknown, books);
        return tally;
    }

    private void take(LinesAhead.One one, RegisterImport register, Tally tally) {
        int number = one.number();
        if (one.line() instanceof DossierReader.Line.Wrong wrong) {
            throw wrong(number, wrong.key(), wrong.problem());
        }
        DossierReader.Line.Read read = (DossierReader.Line.Read) one.line();
        Dossier dossier = read.dossier();
        int of = dossier.directive().id().number();
        switch (register.add(one.looked().orElseThrow())) {
            case TAKEN -> tally.taken++;
            case MERGED -> tally.merged++;
            case SAME -> tally.same++;
            case NUMBER_USED ->
                throw wrong(number, "number", "số " + of + " đã có trong sổ; muốn thay thì thêm --merge");
            case HISTORY_DIFFERS ->
                throw wrong(number, "history", "lịch sử của số " + of + " không dẫn đến tình trạng ghi trong dòng này");
            case ROW_TWICE -> throw wrong(number, "history", "có hai dòng lịch sử trùng cause, change và unit");
            case STATUS_DIFFERS ->
                throw wrong(number, "status", "không khớp với tình trạng của các đơn vị trong units");
        }
        register.title(dossier.directive().id().chat(), read.title());
        tally.guessed += read.guessed() ? 1 : 0;
        for (UnitPart part : dossier.directive().lead()) {
            if (!part.isPerson() && !part.isUnknown() && tally.unknown.size() < 1000) {
                tally.unknown.merge(part.unit(), 1, Integer::sum);
            }
        }
    }

    private CommandFailure wrong(int line, String key, String problem) {
        return new CommandFailure(
                file + ", dòng " + line + (key.isEmpty() ? "" : ", khóa " + key) + ": " + problem + "; chưa nhập gì");
    }

    /** Leaves the units that the office does not have. */
    private static void count(TreeMap<String, Integer> units, Books books) {
        units.keySet()
                .removeIf(code -> books.loaded().organization().byCode(code).isPresent());
    }
}
