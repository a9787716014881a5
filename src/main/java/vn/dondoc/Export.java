package vn.dondoc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.report.DossierWriter;
import vn.dondoc.report.Period;
import vn.dondoc.report.RegisterReport;
import vn.dondoc.unit.Unit;
import vn.dondoc.unit.UnitFinder;
import vn.dondoc.unit.UnitMention;

/** Writes the register, or one chat's, or one month's, as it is at one moment. */
final class Export {
    private static final int SOON = 3;

    private final RegisterFile form;
    private final Optional<Long> chat;
    private final Optional<Period> period;
    private final Optional<String> unit;

    Export(RegisterFile form, Optional<Long> chat, Optional<Period> period) {
        this(form, chat, period, Optional.empty());
    }

    /** @param unit code of the one whose work it is; empty for all */
    Export(RegisterFile form, Optional<Long> chat, Optional<Period> period, Optional<String> unit) {
        this.form = form;
        this.chat = chat;
        this.period = period;
        this.unit = unit;
    }

    /** Writes the file whole or not at all; returns how many directives stand in it. */
    int to(Path file, Books books) {
        List<ChatInfo> chats = chats(books);
        return books.store().inSnapshot(() -> {
            AtomicInteger count = new AtomicInteger();
            WholeFile.write(file, out -> {
                if (form == RegisterFile.JSONL) {
                    lines(books, chats, out, count);
                } else {
                    report(books, chats, out, count);
                }
            });
            return count.get();
        });
    }

    private List<ChatInfo> chats(Books books) {
        if (chat.isEmpty()) {
            return books.register().chats();
        }
        return List.of(books.register()
                .chat(chat.get())
                .orElseThrow(() -> new CommandFailure("không có nhóm chat nào mang số " + chat.get())));
    }

    private void lines(Books books, List<ChatInfo> chats, OutputStream out, AtomicInteger count) throws IOException {
        try (DossierWriter writer = new DossierWriter(out, books.clock().getZone())) {
            for (ChatInfo info : chats) {
                books.register().forEachDossier(info.chat(), dossier -> {
                    if (period.isEmpty() || period.get().concerns(dossier.directive())) {
                        unchecked(() -> writer.write(info, dossier));
                        count.incrementAndGet();
                    }
                });
            }
        }
    }

    private void report(Books books, List<ChatInfo> chats, OutputStream out, AtomicInteger count) throws IOException {
        RegisterReport report =
                new RegisterReport(books.register(), books.loaded().organization(), books.calendar(), SOON);
        Optional<String> code = unit.map(words -> code(books, words));
        RegisterReport.Format format =
                form == RegisterFile.XLSX ? RegisterReport.Format.XLSX : RegisterReport.Format.DOCX;
        count.set(report.write(
                out, format, report.of(chats, period, code, books.register().today())));
    }

    /** Of a unit given by its code, its name or an alias. */
    private static String code(Books books, String words) {
        return books.loaded()
                .organization()
                .byCode(words)
                .map(Unit::code)
                .or(() -> new UnitFinder(books.loaded().organization())
                        .read(words)
                        .map(UnitMention::units)
                        .filter(units -> units.size() == 1)
                        .map(units -> units.get(0).code()))
                .orElseThrow(() ->
                        new CommandFailure("không rõ đơn vị \"" + words + "\"; mã các đơn vị ghi trong units.yml"));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
