package vn.dondoc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dondoc.delivery.StoreUnavailable;
import vn.dondoc.directive.Dossier;
import vn.dondoc.directive.RegisterImport;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.report.DossierReader;
import vn.dondoc.unit.Unit;

/** Takes a register in JSON Lines into this one, all of it or nothing. */
@Command(
        name = "import",
        description = "Takes a register in .jsonl into this one: all of it, or nothing where a line is wrong.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.jsonl")
    private Path file;

    @Option(names = "--merge", description = "a number that exists is changed to what the file says")
    private boolean merge;

    /** What was taken in. */
    private static final class Tally {
        private int taken;
        private int merged;
        private int same;
        private int guessed;
        private final TreeMap<String, Integer> unknown = new TreeMap<>();
    }

    @Override
    public Integer call() {
        if (RegisterFile.of(file.toString()).filter(RegisterFile.JSONL::equals).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "đuôi tệp phải là .jsonl: " + file);
        }
        try (InputStream in = Files.newInputStream(file);
                Books books = Books.open()) {
            Tally tally = books.store().inTransaction(() -> take(in, books));
            tell(tally);
        } catch (NoSuchFileException e) {
            throw new CommandFailure("không có tệp " + file, e);
        } catch (StoreUnavailable e) {
            throw new CommandFailure(
                    "cơ sở dữ liệu đang bận hoặc hết chỗ trên đĩa, chưa nhập gì (" + e.getMessage() + ")", e);
        } catch (IOException e) {
            throw new CommandFailure("không đọc được " + file + ": " + e.getMessage(), e);
        }
        return Main.DONE;
    }

    private Tally take(InputStream in, Books books) {
        Tally tally = new Tally();
        DossierReader reader = new DossierReader(
                books.register().today(),
                code -> books.loaded().organization().byCode(code).map(Unit::name));
        RegisterImport register = new RegisterImport(books.store().directives(), books.clock(), merge);
        try {
            LineBytes lines = new LineBytes(in, DossierReader.LONGEST);
            while (lines.next()) {
                if (!lines.isBlank()) {
                    take(reader.read(lines.bytes(), lines.length()), lines.number(), register, tally);
                }
            }
            if (lines.isTooLong()) {
                throw wrong(lines.number(), "", "dài quá 4 MB, không phải dòng của sổ");
            }
        } catch (IOException e) {
            throw new CommandFailure("không đọc được " + file + ": " + e.getMessage(), e);
        }
        register.finish();
        count(tally.unknown, books);
        return tally;
    }

    private void take(DossierReader.Line line, int number, RegisterImport register, Tally tally) {
        if (line instanceof DossierReader.Line.Wrong wrong) {
            throw wrong(number, wrong.key(), wrong.problem());
        }
        DossierReader.Line.Read read = (DossierReader.Line.Read) line;
        Dossier dossier = read.dossier();
        int of = dossier.directive().id().number();
        switch (register.add(dossier)) {
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

    private void tell(Tally tally) {
        StringBuilder told = new StringBuilder("đã nhập " + tally.taken + " nhiệm vụ");
        if (merge) {
            told.append(", thay ").append(tally.merged).append(", giữ nguyên ").append(tally.same);
        }
        spec.commandLine().getOut().println(told);
        if (tally.guessed > 0) {
            spec.commandLine()
                    .getErr()
                    .println("dondoc: lưu ý: " + tally.guessed
                            + " nhiệm vụ đã hoàn thành không ghi reported_on, được coi là báo cáo đúng ngày hạn");
        }
        if (!tally.unknown.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("dondoc: lưu ý: units.yml không có đơn vị " + String.join(", ", tally.unknown.keySet())
                            + "; khi chưa thêm thì chỉ lãnh đạo và văn thư xử lý được các nhiệm vụ đó");
        }
    }
}
