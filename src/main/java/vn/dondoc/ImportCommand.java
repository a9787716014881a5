package vn.dondoc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Override
    public Integer call() {
        if (RegisterFile.of(file.toString()).filter(RegisterFile.JSONL::equals).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "đuôi tệp phải là .jsonl: " + file);
        }
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("không có tệp " + file);
        }
        try (Books books = Books.openAlone()) {
            tell(new Import(file, merge).into(books));
        }
        return Main.DONE;
    }

    private void tell(Import.Tally tally) {
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
