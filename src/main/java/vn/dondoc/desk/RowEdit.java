package vn.dondoc.desk;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.deadline.Deadline;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.text.Fold;
import vn.dondoc.unit.UnitMention;

/** Corrections of one row of a draft, as typed: {@code 2: giao VP, hạn 20/3}. Each returns the new draft, or why not. */
final class RowEdit {
    private static final Pattern LINE =
            Pattern.compile("(?s)\\s*(?:dòng\\s+|dong\\s+|mục\\s+)?(\\d{1,3})\\s*[:.)]\\s*(.+)");
    private static final Pattern PIECE = Pattern.compile(
            "(?<=^|[,;.\\n])\\s*(?=(giao|chu tri|phoi hop|thoi han|han|xong truoc|truoc|noi dung|bo|xoa|khong|gop|tach)\\b)");
    private static final Pattern WITHOUT =
            Pattern.compile("(?:bo|xoa|khong co|khong) (?:(thoi han|han)|phoi hop)[\\s.]*");
    private static final Pattern DROP =
            Pattern.compile("(?:bo|xoa)(?: (?:dong|viec|muc|di|luon|nay))*(?: a| nhe)?[\\s.]*");

    private final Language language;
    private final Persons persons;

    RowEdit(Language language, Persons persons) {
        this.language = language;
        this.persons = persons;
    }

    /** What came of a correction: a draft, or a sentence that says what was not understood. */
    record Result(Optional<Draft> draft, String problem) {
        static Result of(Draft draft) {
            return new Result(Optional.of(draft), "");
        }

        static Result problem(String sentence) {
            return new Result(Optional.empty(), Wording.WRONG + sentence);
        }
    }

    /**
     * Whether a text is meant as a correction of a row.
     *
     * @param answered whether it answers the draft; else only a colon tells it from a numbered line of further conclusions
     */
    static boolean isCorrection(String text, boolean answered) {
        Matcher line = LINE.matcher(text);
        return line.matches()
                && (answered || text.substring(0, line.start(2)).contains(":"))
                && PIECE.matcher(Fold.fold(line.group(2)) + " ").find();
    }

    Result apply(Draft draft, String text, LocalDateTime now) {
        Matcher line = LINE.matcher(Fold.nfc(text));
        if (!line.matches()) {
            return Result.problem("Không rõ sửa dòng nào. Ví dụ: 2: giao VP, hạn 20/3");
        }
        int row = Integer.parseInt(line.group(1)) - 1;
        if (row < 0 || row >= draft.rows().size()) {
            return Result.problem("Dự thảo không có dòng " + (row + 1) + ".");
        }
        List<String> pieces = pieces(line.group(2));
        if (pieces.isEmpty()) {
            return Result.problem("Không rõ sửa gì ở dòng " + (row + 1) + ".");
        }
        Draft changed = draft;
        for (String piece : pieces) {
            Result result = piece(changed, row, piece, now);
            if (result.draft().isEmpty()) {
                return result;
            }
            changed = result.draft().get();
        }
        return Result.of(changed.showing(DraftWording.pageOf(changed, row), changed.editing(), changed.row()));
    }

    private static List<String> pieces(String text) {
        List<Integer> starts = new ArrayList<>();
        Matcher found = PIECE.matcher(Fold.fold(text) + " ");
        while (found.find()) {
            starts.add(found.end());
        }
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            pieces.add(text.substring(starts.get(i), end).strip().replaceAll("[,;]+$", ""));
        }
        return pieces;
    }

    private Result piece(Draft draft, int row, String piece, LocalDateTime now) {
        String folded = Fold.fold(piece);
        Matcher without = WITHOUT.matcher(folded);
        if (without.matches()) {
            return without.group(1) == null ? coop(draft, row, "") : due(draft, row, "", now);
        }
        if (folded.startsWith("giao")) {
            return lead(draft, row, piece.substring(4).replaceFirst("(?i)^\\s*cho\\s+", ""));
        }
        if (folded.startsWith("chu tri")) {
            return lead(draft, row, piece.substring(7));
        }
        if (folded.startsWith("phoi hop")) {
            return coop(draft, row, piece.substring(8).replaceFirst("(?i)^\\s*với\\s+", ""));
        }
        if (folded.startsWith("noi dung")) {
            return text(draft, row, piece.substring(8));
        }
        if (DROP.matcher(folded).matches()) {
            return drop(draft, row);
        }
        if (folded.startsWith("gop")) {
            return merge(draft, row);
        }
        if (folded.startsWith("tach")) {
            String parts = piece.substring(4).replaceFirst("^[\\s:]+(?:thành\\s+)?", "");
            return split(draft, row, parts.isBlank() ? draft.rows().get(row).text() : parts);
        }
        if (folded.startsWith("bo") || folded.startsWith("xoa") || folded.startsWith("khong")) {
            return Result.problem(
                    "Không rõ bỏ gì ở dòng " + (row + 1) + ". Ví dụ: " + (row + 1) + ": bỏ; " + (row + 1) + ": bỏ hạn");
        }
        int label = folded.startsWith("thoi han") ? 8 : folded.startsWith("han") ? 3 : 0;
        return due(draft, row, piece.substring(label), now);
    }

    Result lead(Draft draft, int row, String names) {
        List<Draft.Lead> leads = new ArrayList<>();
        for (String name : names.split("[,;\\n]")) {
            String bare = name.replaceFirst("^[\\s:]+", "").replaceAll("[\\s.]+$", "");
            if (bare.isEmpty()) {
                continue;
            }
            lead(bare).stream().filter(lead -> !leads.contains(lead)).forEach(leads::add);
        }
        if (leads.isEmpty()) {
            return Result.problem("Không rõ đơn vị nào. Ví dụ: " + (row + 1) + ": giao VP");
        }
        return Result.of(
                draft.withRow(row, draft.rows().get(row).withLead(leads).withWhy(DraftWording.unknown(leads))));
    }

    private List<Draft.Lead> lead(String name) {
        Optional<UnitMention> mention =
                language.units().read(name).filter(found -> !found.units().isEmpty());
        if (mention.isPresent() && mention.get().kind() != UnitMention.Kind.PERSON) {
            return mention.get().units().stream()
                    .map(unit -> new Draft.Lead(unit.code(), unit.name()))
                    .toList();
        }
        List<Draft.Lead> people = persons.find(name);
        if (people.size() == 1) {
            return people;
        }
        return people.isEmpty() && mention.isPresent()
                ? mention.get().units().stream()
                        .map(unit -> new Draft.Lead(unit.code(), unit.name()))
                        .toList()
                : List.of(new Draft.Lead(UnitPart.unknown(name), name));
    }

    Result coop(Draft draft, int row, String names) {
        List<String> others = new ArrayList<>();
        if (!isNone(names)) {
            for (String name : names.split("[,;\\n]")) {
                String bare = name.replaceFirst("^[\\s:]+", "").replaceAll("[\\s.]+$", "");
                if (!bare.isEmpty()) {
                    Optional<UnitMention> mention = language.units().read(bare).filter(found -> !found.units()
                            .isEmpty());
                    if (mention.isPresent()) {
                        mention.get().units().forEach(unit -> others.add(unit.name()));
                    } else {
                        others.add(bare);
                    }
                }
            }
        }
        return Result.of(draft.withRow(row, draft.rows().get(row).withCoop(others)));
    }

    Result due(Draft draft, int row, String words, LocalDateTime now) {
        if (isNone(words)) {
            return Result.of(draft.withRow(row, draft.rows().get(row).withDue(Optional.empty(), Optional.empty())));
        }
        Deadline deadline = language.deadline(words.replaceFirst("^[\\s:]+", ""), now);
        if (deadline.due().isEmpty()) {
            return Result.problem("Không rõ ngày nào: \"" + Wording.cut(words.strip(), 40) + "\". Ví dụ: 20/3");
        }
        return Result.of(draft.withRow(
                row,
                draft.rows()
                        .get(row)
                        .withDue(deadline.due(), deadline.recurrence().map(Recurrence::rrule))));
    }

    Result text(Draft draft, int row, String words) {
        String bare = words.replaceFirst("^[\\s:]+", "").strip();
        return bare.isEmpty() || bare.length() > 4_000
                ? Result.problem("Nội dung trống hoặc dài quá 4.000 ký tự.")
                : Result.of(draft.withRow(row, draft.rows().get(row).withText(bare)));
    }

    Result drop(Draft draft, int row) {
        if (draft.rows().size() == 1) {
            return Result.problem("Chỉ còn một dòng; bấm 🗑 Bỏ để bỏ cả dự thảo.");
        }
        List<Draft.Row> rows = new ArrayList<>(draft.rows());
        rows.remove(row);
        return onPageOf(draft.withRows(rows), row);
    }

    Result merge(Draft draft, int row) {
        if (row == 0) {
            return Result.problem("Dòng 1 không có dòng trên để gộp.");
        }
        List<Draft.Row> rows = new ArrayList<>(draft.rows());
        Draft.Row below = rows.remove(row);
        Draft.Row above = rows.get(row - 1);
        Draft.Row both = new Draft.Row(
                above.text() + "; " + below.text(),
                above.lead().isEmpty() ? below.lead() : above.lead(),
                above.coop().isEmpty() ? below.coop() : above.coop(),
                above.due().isPresent() ? above.due() : below.due(),
                above.recurrence().isPresent() ? above.recurrence() : below.recurrence(),
                above.standing() && below.standing(),
                above.why());
        rows.set(row - 1, both);
        return onPageOf(draft.withRows(rows), row - 1);
    }

    Result split(Draft draft, int row, String text) {
        List<String> pieces = new ArrayList<>();
        for (String piece : text.split(text.contains("\n") ? "\n" : ";")) {
            if (!piece.isBlank()) {
                pieces.add(piece.strip());
            }
        }
        if (pieces.size() < 2) {
            return Result.problem("Không rõ tách ở đâu: mỗi việc một dòng, hoặc cách nhau bằng dấu chấm phẩy. Ví dụ: "
                    + (row + 1) + ": tách rà soát số liệu; lập danh sách");
        }
        List<Draft.Row> rows = new ArrayList<>(draft.rows());
        Draft.Row whole = rows.remove(row);
        for (int i = 0; i < pieces.size(); i++) {
            rows.add(row + i, whole.withText(pieces.get(i)));
        }
        return onPageOf(draft.withRows(rows), row);
    }

    private static Result onPageOf(Draft changed, int row) {
        return Result.of(changed.showing(DraftWording.pageOf(changed, row), true, -1));
    }

    private static boolean isNone(String words) {
        String folded = Fold.fold(words).replaceAll("[^a-z0-9]", "");
        return folded.equals("khong") || folded.equals("bo") || folded.isEmpty();
    }
}
