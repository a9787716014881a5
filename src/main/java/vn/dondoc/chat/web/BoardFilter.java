package vn.dondoc.chat.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Query;

/**
 * What the visitor of the board asked for; stands in the address, so that it can be kept and sent on.
 *
 * @param words to search for; blank for none
 * @param unit code of a lead unit; blank for all
 * @param state one of {@link #STATES}; blank for all
 * @param sort {@code number}, {@code newest} or {@code due}
 */
public record BoardFilter(
        long chat, String words, String unit, String state, String sort, int after, Optional<LocalDate> afterDue) {
    /** The states to choose from, as people read them, with the question that each is. */
    static final Map<String, Query.View> STATES = new LinkedHashMap<>();

    static {
        STATES.put("đang thực hiện", Query.View.OPEN);
        STATES.put("quá hạn", Query.View.OVERDUE);
        STATES.put("trong hạn", Query.View.IN_TIME);
        STATES.put("đến hạn tuần này", Query.View.THIS_WEEK);
        STATES.put("chờ quyết định", Query.View.WAITING);
        STATES.put("hoàn thành", Query.View.DONE);
        STATES.put("hoàn thành đúng hạn", Query.View.DONE_IN_TIME);
        STATES.put("hoàn thành quá hạn", Query.View.DONE_LATE);
        STATES.put("không thời hạn", Query.View.UNDATED);
        STATES.put("thường xuyên", Query.View.STANDING);
        STATES.put("tạm hoãn", Query.View.SUSPENDED);
        STATES.put("huỷ", Query.View.CANCELLED);
    }

    private static final Map<String, Query.Sort> SORTS =
            Map.of("number", Query.Sort.NUMBER, "newest", Query.Sort.NEWEST, "due", Query.Sort.DUE);
    private static final int WORD_CHARS = 200;

    static BoardFilter of(Context ctx, long chat, String unit) {
        String words = Params.text(ctx.queryParam("q")).strip();
        String state = Params.text(ctx.queryParam("state"));
        String sort = Params.text(ctx.queryParam("sort"));
        return new BoardFilter(
                chat,
                words.substring(0, Math.min(WORD_CHARS, words.length())),
                unit.isEmpty() ? Params.text(ctx.queryParam("unit")) : unit,
                STATES.containsKey(state) ? state : "",
                SORTS.containsKey(sort) ? sort : "newest",
                (int) Math.max(0, Math.min(Integer.MAX_VALUE, Params.number(ctx.queryParam("after"), 0))),
                day(Params.text(ctx.queryParam("due"))));
    }

    private static Optional<LocalDate> day(String given) {
        try {
            return given.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(given));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<String> onlyUnit() {
        return unit.isBlank() ? Optional.empty() : Optional.of(unit);
    }

    Query query(LocalDate today, int limit) {
        return new Query(
                chat,
                onlyUnit(),
                STATES.getOrDefault(state, Query.View.ALL),
                today,
                words.isBlank() ? Optional.empty() : Optional.of(words),
                SORTS.get(sort),
                afterDue,
                after,
                limit);
    }

    public List<String> states() {
        return List.copyOf(STATES.keySet());
    }

    public BoardFilter withState(String other) {
        return new BoardFilter(chat, words, unit, other, sort, 0, Optional.empty());
    }

    public BoardFilter withUnit(String other) {
        return new BoardFilter(chat, words, other, state, sort, 0, Optional.empty());
    }

    public BoardFilter sorted(String other) {
        return new BoardFilter(chat, words, unit, state, other, 0, Optional.empty());
    }

    BoardFilter after(Directive last) {
        return new BoardFilter(chat, words, unit, state, sort, last.id().number(), last.due());
    }

    /** The part of the address behind the question mark, with who looks. */
    public String address(Optional<Persona> me, boolean personas) {
        Map<String, String> values = new LinkedHashMap<>();
        if (chat != Office.FIRST_ROOM) {
            values.put("chat", String.valueOf(chat));
        }
        if (personas) {
            me.ifPresent(person -> values.put("as", String.valueOf(person.id())));
        }
        values.put("q", words);
        values.put("unit", unit);
        values.put("state", state);
        values.put("sort", sort.equals("newest") ? "" : sort);
        values.put("after", after == 0 ? "" : String.valueOf(after));
        values.put("due", after == 0 ? "" : afterDue.map(LocalDate::toString).orElse(""));
        return values.entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .map(value -> value.getKey() + "=" + Params.encoded(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** What was filtered, in words. */
    String title(Map<String, String> units) {
        StringBuilder title = new StringBuilder();
        if (!unit.isBlank()) {
            title.append(units.getOrDefault(unit, unit));
        }
        for (String more : List.of(state, words.isBlank() ? "" : "“" + words + "”")) {
            if (!more.isBlank()) {
                title.append(title.isEmpty() ? "" : ", ").append(more);
            }
        }
        return title.isEmpty() ? "Tất cả nhiệm vụ" : title.toString();
    }
}
