package vn.dondoc.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.RichText;
import vn.dondoc.directive.Directive;
import vn.dondoc.minutes.Doubt;

/** What people read of drafts, and the buttons under them. */
final class DraftWording {
    static final String RECORD = "✅ Ghi nhận";
    static final String EDIT = "✏️ Sửa";
    static final String DROP = "🗑 Bỏ";
    static final String OLD = Wording.REFUSED + "Dự thảo đã thay đổi hoặc không còn. Anh/chị xem bản mới nhất.";
    static final String NOT_YOURS = Wording.REFUSED + "Chỉ lãnh đạo hoặc thư ký được ghi nhận, sửa dự thảo.";
    static final String IN_THE_GROUP = Wording.WRONG + "Anh/chị gửi kết luận trong nhóm, để các đơn vị cùng thấy.";
    static final String NOTHING_FOUND = Wording.WRONG
            + "Không thấy nhiệm vụ nào được giao trong văn bản này. Ví dụ: Giao Phòng Nội vụ tham mưu kế hoạch, xong trước"
            + " 20/3.";
    /** Leaves room under the platform's limit for headings. */
    private static final int PAGE_CHARS = 3_300;

    /** Each has a button while one is picked; a platform takes 100 under a message, and a person fewer. */
    private static final int PAGE_ROWS = 40;

    private static final int ROW_CHARS = 600;

    private DraftWording() {}

    static String doubts(vn.dondoc.minutes.Draft draft, List<Draft.Lead> leads) {
        List<String> why = new ArrayList<>();
        String unknown = unknown(leads);
        if (!unknown.isEmpty()) {
            why.add(unknown);
        }
        for (Doubt doubt : draft.doubts()) {
            switch (doubt) {
                case LEAD_CARRIED_OVER -> why.add("đơn vị lấy từ câu trước");
                case DEADLINE_UNCLEAR -> why.add("thời hạn chưa rõ");
                case DEADLINE_PASSED -> why.add("thời hạn đã qua");
                case MAYBE_NOT_AN_ORDER -> why.add("có thể không phải giao việc");
                case NAMES_NOBODY -> why.add("không nêu rõ ai");
                default -> {
                    // told above by the leads themselves
                }
            }
        }
        if (why.isEmpty() && draft.isUncertain()) {
            why.add("chưa chắc chắn");
        }
        return String.join("; ", why);
    }

    /** What is to be asked about who leads; empty where all are known. */
    static String unknown(List<Draft.Lead> leads) {
        if (leads.isEmpty()) {
            return "chưa rõ đơn vị chủ trì";
        }
        List<String> people = leads.stream()
                .filter(lead -> !lead.isKnown() && Persons.isByName(lead.name()))
                .map(Draft.Lead::name)
                .toList();
        if (!people.isEmpty()) {
            return "chưa rõ " + String.join(", ", people) + " là ai, thuộc đơn vị nào";
        }
        Optional<String> stranger = leads.stream()
                .map(Draft.Lead::name)
                .filter(name -> name.startsWith("@") && !name.contains(" ("))
                .findFirst();
        if (stranger.isPresent()) {
            return stranger.get() + " chưa có trong sổ đơn vị";
        }
        return leads.stream().allMatch(Draft.Lead::isKnown) ? "" : "đơn vị chưa có trong sổ";
    }

    /** Where each page of a draft begins. */
    static List<Integer> pages(Draft draft) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int chars = 0;
        for (int i = 0; i < draft.rows().size(); i++) {
            int length = row(i, draft.rows().get(i)).text().length() + 1;
            boolean full = i - starts.get(starts.size() - 1) == PAGE_ROWS;
            if (chars > 0 && (full || chars + length > PAGE_CHARS)) {
                starts.add(i);
                chars = 0;
            }
            chars += length;
        }
        return starts;
    }

    /** The page on which a row stands; of one that is gone, the page of where it stood. */
    static int pageOf(Draft draft, int row) {
        List<Integer> starts = pages(draft);
        int page = 0;
        while (page + 1 < starts.size() && starts.get(page + 1) <= row) {
            page++;
        }
        return page;
    }

    /** @param candidates whom the unknown person of the row being corrected can mean */
    static Answer show(long id, Draft draft, List<Draft.Lead> candidates) {
        List<Integer> pages = pages(draft);
        int page = Math.min(draft.page(), pages.size() - 1);
        int from = pages.get(page);
        int to = page + 1 < pages.size() ? pages.get(page + 1) : draft.rows().size();
        RichText.Builder text = RichText.builder();
        text.bold("📋 Dự thảo " + draft.rows().size() + " nhiệm vụ, chưa ghi nhận");
        if (pages.size() > 1) {
            text.add(" (trang " + (page + 1) + "/" + pages.size() + ")");
        }
        if (!draft.title().isBlank()) {
            text.line().add(Wording.cut(draft.title(), 200));
        }
        for (int i = from; i < to; i++) {
            text.line().add(row(i, draft.rows().get(i)));
        }
        Answer answer = new Answer();
        if (draft.row() >= 0) {
            String task = DeedWording.oneLine(draft.rows().get(draft.row()).text());
            text.line().line().bold("✏️ Sửa dòng " + (draft.row() + 1) + ":").add(" " + Wording.cut(task, 120));
        } else if (draft.editing()) {
            text.line().line().add("✏️ Chọn dòng cần sửa, hoặc trả lời, ví dụ: 2: giao VP, hạn 20/3");
        }
        answer.line(text.build()).about("draft:" + id);
        if (draft.row() >= 0) {
            rowButtons(answer, id, draft, candidates);
        } else if (draft.editing()) {
            pick(answer, id, draft, from, to);
        } else {
            answer.row(
                    button(RECORD, 'o', id, draft, 0),
                    button(EDIT, 'e', id, draft, 0),
                    button(DROP, 'n', id, draft, 0));
        }
        if (pages.size() > 1) {
            List<Button> turn = new ArrayList<>();
            if (page > 0) {
                turn.add(button("◀ Trang trước", 'p', id, draft, page - 1));
            }
            if (page + 1 < pages.size()) {
                turn.add(button("Trang sau ▶", 'p', id, draft, page + 1));
            }
            answer.row(turn);
        }
        return answer;
    }

    private static void pick(Answer answer, long id, Draft draft, int from, int to) {
        List<Button> row = new ArrayList<>();
        for (int i = from; i < to; i++) {
            row.add(button(Integer.toString(i + 1), 'r', id, draft, i));
            if (row.size() == 6) {
                answer.row(row);
                row = new ArrayList<>();
            }
        }
        answer.row(row);
        answer.row(button(RECORD, 'o', id, draft, 0), button("◀ Xong", 'k', id, draft, 0));
    }

    private static void rowButtons(Answer answer, long id, Draft draft, List<Draft.Lead> candidates) {
        int row = draft.row();
        answer.row(
                button("Chủ trì", 'l', id, draft, row),
                button("Phối hợp", 'c', id, draft, row),
                button("Thời hạn", 'd', id, draft, row));
        answer.row(button("Nội dung", 't', id, draft, row), button("Tách", 's', id, draft, row));
        List<Button> last = new ArrayList<>();
        if (row > 0) {
            last.add(button("Gộp với dòng trên", 'm', id, draft, row));
        }
        last.add(button("🗑 Bỏ dòng này", 'x', id, draft, row));
        answer.row(last);
        for (int i = 0; i < candidates.size(); i++) {
            answer.row(new Button(
                    "👤 " + Wording.cut(candidates.get(i).name(), 50),
                    "rg:" + id + ":" + draft.version() + ":" + row + ":" + i));
        }
        boolean unit = draft.rows().get(row).lead().stream()
                .anyMatch(lead -> !lead.isKnown() && !Persons.isByName(lead.name()));
        if (unit) {
            answer.row(button("➕ Thêm đơn vị này vào sổ", 'a', id, draft, row));
        }
        answer.row(button(RECORD, 'o', id, draft, 0), button("◀ Quay lại", 'e', id, draft, 0));
    }

    private static Button button(String label, char verb, long id, Draft draft, int row) {
        return new Button(label, "r" + verb + ":" + id + ":" + draft.version() + ":" + row);
    }

    private static RichText row(int index, Draft.Row row) {
        RichText.Builder text = RichText.builder().bold((index + 1) + ". ");
        text.add(Wording.cut(DeedWording.oneLine(row.text()), ROW_CHARS));
        text.line().add("   Chủ trì: " + lead(row));
        if (!row.coop().isEmpty()) {
            text.add("; phối hợp: " + Wording.cut(String.join(", ", row.coop()), 300));
        }
        text.add("; hạn: " + due(row));
        if (!row.why().isBlank()) {
            text.line().add("   ⚠️ " + row.why());
        }
        return text.build();
    }

    private static String lead(Draft.Row row) {
        if (row.lead().isEmpty()) {
            return "❓ chưa rõ";
        }
        String names = row.lead().stream().map(Draft.Lead::name).collect(Collectors.joining(", "));
        return (row.lead().size() > 3 ? row.lead().size() + " đơn vị: " : "") + Wording.cut(names, 400);
    }

    private static String due(Draft.Row row) {
        if (row.due().isPresent()) {
            return Wording.day(row.due().get()) + (row.recurrence().isPresent() ? " (định kỳ)" : "");
        }
        return row.standing() ? "thường xuyên" : "không";
    }

    static Answer recorded(List<Directive> directives) {
        Answer answer = Answer.of("✅ Đã ghi nhận " + directives.size() + " nhiệm vụ:");
        for (Directive directive : directives) {
            answer.line(RichText.builder()
                    .bold(directive.id().toString())
                    .add(" " + Wording.cut(DeedWording.oneLine(directive.text()), 200) + " — "
                            + Wording.cut(Wording.leads(directive), 200) + "; " + Wording.due(directive))
                    .build());
            answer.about(directive.id().tag());
        }
        return answer;
    }

    static String question(Notes.Ask.What what, int row) {
        String line = "dòng " + (row + 1);
        return "❓ "
                + switch (what) {
                    case ROW_LEAD ->
                        "Đơn vị nào chủ trì " + line + "? Nhắn mã hoặc tên, nhiều đơn vị cách nhau bằng dấu phẩy.";
                    case ROW_COOP -> "Đơn vị nào phối hợp " + line + "? Nhắn \"không\" nếu không có.";
                    case ROW_DUE ->
                        "Thời hạn của " + line
                                + "? Ví dụ: 20/3, cuối tháng, thứ Sáu hằng tuần; \"không\" nếu không có.";
                    case ROW_TEXT -> "Nội dung mới của " + line + "?";
                    case ROW_SPLIT ->
                        "Nhắn các việc của " + line + ", mỗi việc một dòng (hoặc cách nhau bằng dấu chấm phẩy).";
                    default -> throw new IllegalArgumentException("no question about a row: " + what);
                };
    }
}
