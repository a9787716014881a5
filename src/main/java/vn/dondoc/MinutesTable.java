package vn.dondoc;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dondoc.deadline.Deadline;
import vn.dondoc.minutes.Assignee;
import vn.dondoc.minutes.Doubt;
import vn.dondoc.minutes.Draft;
import vn.dondoc.minutes.DraftDeadline;
import vn.dondoc.minutes.Kind;
import vn.dondoc.minutes.Meeting;
import vn.dondoc.minutes.Minutes;
import vn.dondoc.text.OfficeFormat;
import vn.dondoc.text.SourceText;
import vn.dondoc.unit.Unit;

/** Prints minutes as a table for people, at most {@value #WIDTH} columns wide. */
final class MinutesTable {
    static final int WIDTH = 100;

    private static final int[] COLUMNS = {4, 24, 20, 14, 30};
    private static final String GAP = "  ";
    private static final int SENTENCE_LINES = 2;

    private final PrintStream out;

    MinutesTable(PrintStream out) {
        this.out = out;
    }

    void print(Minutes minutes, SourceText text) {
        minutes.meeting().ifPresent(this::head);
        int number = 0;
        List<Draft> proposals = minutes.drafts().stream()
                .filter(draft -> draft.kind() == Kind.PROPOSAL)
                .toList();
        List<Draft> directives = minutes.directives();
        if (directives.isEmpty()) {
            line("Không thấy ý kiến chỉ đạo nào.");
        } else {
            columns();
            for (Draft draft : directives) {
                row(++number, draft, text);
            }
        }
        if (!proposals.isEmpty()) {
            line("");
            line("Đề xuất, kiến nghị của người dự họp (không ghi là nhiệm vụ):");
            columns();
            for (Draft draft : proposals) {
                row(++number, draft, text);
            }
        }
        foot(directives);
    }

    private void head(Meeting meeting) {
        meeting.title().ifPresent(title -> Columns.wrap(title, WIDTH).forEach(this::line));
        List<String> parts = new ArrayList<>();
        meeting.number().ifPresent(number -> parts.add("Số " + number));
        meeting.date().ifPresent(date -> parts.add("Ngày " + OfficeFormat.date(date)));
        if (meeting.chair().isPresent() || meeting.chairTitle().isPresent()) {
            String who = meeting.chair()
                    .map(name -> meeting.chairTitle()
                            .map(office -> name + " - " + office)
                            .orElse(name))
                    .orElseGet(() -> meeting.chairTitle().orElseThrow());
            parts.add("Chủ trì: " + who);
        }
        Columns.wrap(String.join(" · ", parts), WIDTH).forEach(this::line);
        line("");
    }

    private void columns() {
        print(List.of(List.of("STT"), List.of("Chủ trì"), List.of("Phối hợp"), List.of("Hạn"), List.of("Nội dung")));
        StringBuilder rule = new StringBuilder();
        for (int width : COLUMNS) {
            rule.append(rule.length() > 0 ? GAP : "").append("─".repeat(width));
        }
        line(rule.toString());
    }

    private void row(int number, Draft draft, SourceText text) {
        String mark = draft.isUncertain() ? number + " ?" : Integer.toString(number);
        print(List.of(
                List.of(mark),
                cell(names(draft.lead()), COLUMNS[1]),
                cell(names(draft.coop()), COLUMNS[2]),
                deadline(draft),
                Columns.wrap(draft.text(), COLUMNS[4])));
        source(draft, text);
        doubts(draft);
    }

    private static List<String> cell(String value, int width) {
        return Columns.wrap(value.isEmpty() ? "–" : value, width);
    }

    private static String names(List<Assignee> assignees) {
        return assignees.stream()
                .map(assignee -> assignee.units().isEmpty()
                        ? assignee.mention()
                        : assignee.mention() + " ("
                                + assignee.units().stream().map(Unit::code).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining("; "));
    }

    private static List<String> deadline(Draft draft) {
        if (draft.deadline().isEmpty()) {
            return List.of(draft.standing() ? "thường xuyên" : "–");
        }
        DraftDeadline found = draft.deadline().get();
        Deadline deadline = found.deadline();
        Optional<LocalDate> due = deadline.recurrence().isPresent() ? Optional.empty() : deadline.due();
        return due.map(day -> List.of(OfficeFormat.weekday(day.getDayOfWeek()), OfficeFormat.date(day)))
                .orElseGet(() -> Columns.wrap(found.text(), COLUMNS[3]));
    }

    /** The sentence that it came from, in at most two lines. */
    private void source(Draft draft, SourceText text) {
        String sentence = Columns.oneLine(draft.sentence().of(text.given()));
        List<String> lines = Columns.wrap(sentence, WIDTH - COLUMNS[0] - 4);
        String indent = " ".repeat(COLUMNS[0]) + GAP;
        for (int i = 0; i < Math.min(lines.size(), SENTENCE_LINES); i++) {
            boolean cut = i == SENTENCE_LINES - 1 && lines.size() > SENTENCE_LINES;
            String shown = cut ? Columns.cut(lines.get(i), WIDTH - COLUMNS[0] - 6) + " …" : lines.get(i);
            line(indent + (i == 0 ? "↳ " : "  ") + shown);
        }
    }

    private void doubts(Draft draft) {
        if (draft.isUncertain()) {
            String why =
                    draft.doubts().stream().sorted().map(MinutesTable::wording).collect(Collectors.joining("; "));
            line(" ".repeat(COLUMNS[0]) + GAP + "? " + (why.isEmpty() ? "cần đọc lại câu gốc" : why));
        }
    }

    private static String wording(Doubt doubt) {
        return switch (doubt) {
            case NO_LEAD -> "chưa rõ ai chủ trì";
            case LEAD_UNKNOWN -> "đơn vị chủ trì không có trong danh mục";
            case LEAD_IS_PERSON -> "giao cho cá nhân, chưa rõ đơn vị";
            case NAMES_NOBODY -> "gọi chung, chưa rõ đơn vị nào";
            case LEAD_CARRIED_OVER -> "đơn vị chủ trì lấy từ câu trước";
            case DEADLINE_UNCLEAR -> "có nhiều mốc thời gian, cần xem lại hạn";
            case DEADLINE_PASSED -> "hạn trước ngày họp";
            case MAYBE_NOT_AN_ORDER -> "có thể không phải ý kiến chỉ đạo";
        };
    }

    private void foot(List<Draft> directives) {
        long uncertain = directives.stream().filter(Draft::isUncertain).count();
        line("");
        line(directives.size() + " nhiệm vụ" + (uncertain > 0 ? ", " + uncertain + " cần xem lại (dấu ?)" : "") + ".");
    }

    private void print(List<List<String>> cells) {
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            StringBuilder row = new StringBuilder();
            for (int column = 0; column < cells.size(); column++) {
                String cell =
                        line < cells.get(column).size() ? cells.get(column).get(line) : "";
                row.append(column > 0 ? GAP : "")
                        .append(column == cells.size() - 1 ? cell : Columns.pad(cell, COLUMNS[column]));
            }
            line(row.toString());
        }
    }

    private void line(String text) {
        out.println(text.stripTrailing());
    }
}
