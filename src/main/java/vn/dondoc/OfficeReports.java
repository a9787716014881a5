package vn.dondoc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.web.Board;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.desk.Reports;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Roster;
import vn.dondoc.report.Digest;
import vn.dondoc.report.Period;
import vn.dondoc.report.RegisterReport;
import vn.dondoc.text.Fold;
import vn.dondoc.text.OfficeFormat;

/** Brings the reports to whoever asks for them: the desk, the board, the timetable. */
final class OfficeReports implements Reports, Board.Exporter {
    private final DirectiveRegister register;
    private final Roster roster;
    private final WorkCalendar calendar;
    private final int soonWorkingDays;
    private final Clock clock;

    OfficeReports(DirectiveRegister register, Roster roster, WorkCalendar calendar, int soonWorkingDays, Clock clock) {
        this.register = register;
        this.roster = roster;
        this.calendar = calendar;
        this.soonWorkingDays = soonWorkingDays;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Digest digest() {
        return new Digest(register, roster.organization());
    }

    private RegisterReport report() {
        return new RegisterReport(register, roster.organization(), calendar, soonWorkingDays);
    }

    @Override
    public RichText digest(long chat) {
        return digest().text(chat, LocalDateTime.now(clock))
                .orElse(RichText.plain("Nhóm này chưa có nhiệm vụ nào được ghi nhận."));
    }

    @Override
    public Optional<Made> chart(long chat) {
        return chart(chat, LocalDateTime.now(clock));
    }

    private Optional<Made> chart(long chat, LocalDateTime moment) {
        return digest().chart(chat, moment)
                .map(png -> new Made(
                        "tong-ket-" + moment.toLocalDate() + ".png",
                        png,
                        "Biểu đồ theo đơn vị, tính đến ngày " + OfficeFormat.date(moment.toLocalDate())));
    }

    @Override
    public Made register(long chat, Format format, Optional<Period> period, Optional<String> unit) {
        boolean sheet = format == Format.XLSX;
        RegisterReport report = report();
        RegisterReport.Content content = content(chat, period, unit);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int written;
        try {
            written = report.write(out, sheet ? RegisterReport.Format.XLSX : RegisterReport.Format.DOCX, content);
        } catch (IOException e) {
            throw new UncheckedIOException("register of chat " + chat, e);
        }
        String heading = content.heading();
        return new Made(
                "nhiem-vu-" + unit.map(code -> plain(code) + "-").orElse("")
                        + period.map(Period::code).orElse(today().toString()) + (sheet ? ".xlsx" : ".docx"),
                out.toByteArray(),
                "Biểu tổng hợp tình hình thực hiện nhiệm vụ, "
                        + (unit.isPresent()
                                ? heading
                                : heading.substring(0, 1).toLowerCase(Locale.ROOT) + heading.substring(1))
                        + (period.isEmpty() ? "" : ", có số liệu đánh giá theo đơn vị")
                        + (written == 0 ? " (không có nhiệm vụ nào)" : ""));
    }

    /** A unit's code in the name of a file. */
    private static String plain(String code) {
        return Fold.fold(code).replaceAll("[^a-z0-9]+", "-");
    }

    private RegisterReport.Content content(long chat, Optional<Period> period, Optional<String> unit) {
        return report().of(register.chat(chat).stream().toList(), period, unit, today());
    }

    @Override
    public void write(
            Board.Format format, String title, Optional<String> unit, Iterable<Directive> directives, OutputStream out)
            throws IOException {
        report().write(
                        out,
                        kind(format),
                        new RegisterReport.Content(directives, title, Optional.empty(), unit, today()));
    }

    @Override
    public void write(
            Board.Format format, long chat, Optional<String> unit, LocalDate first, LocalDate last, OutputStream out)
            throws IOException {
        report().write(out, kind(format), content(chat, Optional.of(new Period(first, last)), unit));
    }

    private static RegisterReport.Format kind(Board.Format format) {
        return format == Board.Format.XLSX ? RegisterReport.Format.XLSX : RegisterReport.Format.DOCX;
    }

    /** The weekly digest as of a moment: one message and one picture, and the register of now as a file. */
    List<Outgoing> weekly(long chat, LocalDateTime moment) {
        Optional<RichText> text = digest().text(chat, moment);
        if (text.isEmpty()) {
            return List.of();
        }
        List<Outgoing> messages = new ArrayList<>();
        messages.add(
                new Outgoing.Say(chat, OptionalInt.empty(), OptionalLong.empty(), text.get(), List.of(), List.of()));
        chart(chat, moment).ifPresent(made -> messages.add(file(chat, made, true)));
        messages.add(file(chat, register(chat, Format.XLSX, Optional.empty(), Optional.empty()), false));
        return messages;
    }

    /** The month's figures for the rating, privately to who keeps the register; nothing where nothing belongs to the month. */
    List<Outgoing> monthly(long chat, YearMonth month, long receiver) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RegisterReport report = report();
            RegisterReport.Content content = report.of(
                    register.chat(chat).stream().toList(), Optional.of(Period.of(month)), Optional.empty(), today());
            if (report.write(out, RegisterReport.Format.XLSX, content) == 0) {
                return List.of();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("rating of chat " + chat, e);
        }
        String shown = month.getMonthValue() + "/" + month.getYear();
        Made made = new Made(
                "danh-gia-" + month + ".xlsx",
                out.toByteArray(),
                "Số liệu theo dõi, đánh giá tháng " + shown + " theo đơn vị ("
                        + register.chat(chat).map(ChatInfo::title).orElse("") + ")");
        return List.of(file(receiver, made, false));
    }

    private static Outgoing file(long chat, Made made, boolean picture) {
        return new Outgoing.File(
                chat,
                OptionalInt.empty(),
                OptionalLong.empty(),
                made.name(),
                made.content(),
                picture,
                RichText.plain(made.caption()),
                List.of(),
                List.of());
    }
}
