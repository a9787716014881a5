package vn.dondoc.chat.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.dondoc.directive.Counts;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Query;
import vn.dondoc.directive.RegisterAsOf;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.text.OfficeFormat;

/** The register for the eye: what a leader wants to see in the morning, and everything for whoever looks for it. */
final class BoardPages {
    private static final int ROWS = 50;
    private static final int SHORT_LIST = 12;
    /** More late ones than this are not looked through for the list by unit; the counts stay right. */
    private static final int MOST_LATE = 1_000;

    private final House house;
    private final Board board;
    private final DirectiveRegister register;
    private final Drawing drawing;

    BoardPages(House house, Board board, Drawing drawing) {
        this.house = house;
        this.board = board;
        this.register = board.register();
        this.drawing = drawing;
    }

    void show(Context ctx) {
        page(ctx, "");
    }

    /** The page of one unit: the same, of its own record. */
    void unit(Context ctx) {
        String code = Params.text(ctx.pathParam("code"));
        if (!house.office().units().get().containsKey(code)) {
            throw new HttpResponseException(404, Wording.NOT_FOUND);
        }
        page(ctx, code);
    }

    private void page(Context ctx, String unitPage) {
        Optional<Persona> me = house.doorman().visitor(ctx);
        long chat = chat(ctx, me);
        BoardFilter filter = BoardFilter.of(ctx, chat, unitPage);
        Map<String, String> units = house.office().units().get();
        ItemDrawing items = new ItemDrawing(board, units, me, mayPress());
        LocalDate today = register.today();
        Optional<String> only = unitPage.isEmpty() ? Optional.empty() : Optional.of(unitPage);
        Counts counts = counts(chat, only, today);
        List<Directive> rows = list(filter.query(today, ROWS + 1));
        List<Directive> shown = rows.size() > ROWS ? rows.subList(0, ROWS) : rows;
        BoardView.Visitor visitor = new BoardView.Visitor(me, house.doorman().choosable());
        Optional<String> next = rows.size() > ROWS
                ? Optional.of(filter.after(shown.get(shown.size() - 1))
                        .address(me, !visitor.choosable().isEmpty()))
                : Optional.empty();
        List<Directive> late = unitPage.isEmpty()
                ? register.list(Query.of(chat, Query.View.OVERDUE, today).atMost(MOST_LATE))
                : List.of();
        BoardView view = new BoardView(
                house.doorman().frame(ctx),
                filter,
                title(chat),
                OfficeFormat.dateWithWeekday(today),
                today,
                only.map(units::get).orElse(""),
                visitor,
                chats(me),
                tiles(counts, aWeekAgo(chat, only)),
                rates(counts),
                waiting(chat, me, today, items),
                late(late, units, today),
                stuck(chat, unitPage, today, items),
                due(chat, only, today, items),
                unitPage.isEmpty() ? bars(chat, units, today) : List.of(),
                units,
                shown.stream().map(items::item).toList(),
                next,
                house.doorman().tabName());
        ctx.contentType("text/html; charset=utf-8").result(drawing.page("board.jte", view));
    }

    /** What a query finds; of a unit also what its people lead by name. */
    List<Directive> list(Query query) {
        return query.unit().isEmpty()
                ? register.list(query)
                : register.list(query, board.leads().apply(query.unit().get()));
    }

    private Counts counts(long chat, Optional<String> unit, LocalDate day) {
        return counted(unit, one -> register.counts(chat, one, day));
    }

    private Counts aWeekAgo(long chat, Optional<String> unit) {
        RegisterAsOf then = register.asOf(chat, register.now().minusWeeks(1));
        return counted(unit, then::counts);
    }

    /** Adds up what a unit and its people who lead by name have. */
    private Counts counted(Optional<String> unit, Function<Optional<String>, Counts> counting) {
        return unit.isEmpty()
                ? counting.apply(unit)
                : board.leads().apply(unit.get()).stream()
                        .map(code -> counting.apply(Optional.of(code)))
                        .reduce(Counts.NONE, Counts::plus);
    }

    /** Where one acts as anybody, a board without the room beside it is for reading only. */
    private boolean mayPress() {
        return house.settings().room() || !house.settings().personas();
    }

    private List<BoardView.ChatLink> chats(Optional<Persona> me) {
        List<BoardView.ChatLink> chats = new ArrayList<>();
        Stream.concat(
                        Stream.of(new BoardView.ChatLink(
                                        Office.FIRST_ROOM, house.office().name()))
                                .filter(first -> house.settings().room()),
                        register.chats().stream().map(info -> new BoardView.ChatLink(info.chat(), info.title())))
                .filter(link -> mayRead(link.id(), me))
                .forEach(link -> {
                    if (chats.stream().noneMatch(known -> known.id() == link.id())) {
                        chats.add(link);
                    }
                });
        return chats;
    }

    /** Rooms are for everybody of the office, a private register for its person, groups elsewhere for those who are in them. */
    private boolean mayRead(long chat, Optional<Persona> me) {
        if (house.settings().room()) {
            return chat <= Office.FIRST_ROOM || (me.isPresent() && me.get().id() == chat);
        }
        return me.isPresent() && (me.get().id() == chat || board.mayRead().test(me.get(), chat));
    }

    /** The chat that the address names, else the first. */
    long chat(Context ctx, Optional<Persona> me) {
        long first = house.settings().room()
                ? Office.FIRST_ROOM
                : chats(me).stream().findFirst().map(BoardView.ChatLink::id).orElse(Office.FIRST_ROOM);
        if (ctx.queryParam("chat") == null) {
            return first; // of those that he may read, or an empty one
        }
        long chat = Params.number(ctx.queryParam("chat"), first);
        checkRead(chat, me);
        return chat;
    }

    void checkRead(long chat, Optional<Persona> me) {
        if (!mayRead(chat, me)) {
            throw new HttpResponseException(403, Wording.NOT_YOUR_ROOM);
        }
    }

    private String title(long chat) {
        return register.chat(chat)
                .map(info -> info.title())
                .filter(title -> !title.isBlank())
                .orElse(house.office().name());
    }

    private static List<BoardView.Tile> tiles(Counts now, Counts then) {
        return List.of(
                tile("hoàn thành đúng hạn", now.doneInTime(), then.doneInTime(), "good", ""),
                tile("hoàn thành quá hạn", now.doneLate(), then.doneLate(), "good", ""),
                tile(
                        "trong hạn",
                        now.openInTime(),
                        then.openInTime(),
                        "calm",
                        now.openUndated() > 0
                                ? "trong đó " + OfficeFormat.number(now.openUndated()) + " không thời hạn"
                                : ""),
                tile("quá hạn", now.openOverdue(), then.openOverdue(), "bad", ""));
    }

    private static BoardView.Tile tile(String label, int now, int then, String tone, String note) {
        return new BoardView.Tile(label, label, now, now - then, tone, note);
    }

    private static List<String> rates(Counts counts) {
        List<String> rates = new ArrayList<>();
        rates.add("Tổng số " + OfficeFormat.number(counts.total()) + " nhiệm vụ");
        rates.add("hoàn thành " + part(counts.done(), counts.due()) + " việc đến hạn");
        rates.add("đúng hạn " + part(counts.doneInTimeDated(), counts.doneDated()) + " việc đã xong");
        if (counts.standing() > 0) {
            rates.add(OfficeFormat.number(counts.standing()) + " việc thường xuyên");
        }
        return rates;
    }

    private static String part(int part, int whole) {
        return OfficeFormat.number(part) + "/" + OfficeFormat.number(whole) + " (" + OfficeFormat.percent(part, whole)
                + ")";
    }

    private List<ItemView> waiting(long chat, Optional<Persona> me, LocalDate today, ItemDrawing items) {
        if (me.isEmpty() || me.get().standing() != Persona.Standing.LEADER) {
            return List.of();
        }
        return register.list(Query.of(chat, Query.View.WAITING, today).atMost(SHORT_LIST)).stream()
                .map(items::item)
                .toList();
    }

    private List<BoardView.Late> late(List<Directive> late, Map<String, String> units, LocalDate today) {
        Map<String, BoardView.Late> byUnit = new LinkedHashMap<>();
        Map<String, String> unitOf = new HashMap<>(); // of people, too: they are not compared with each other
        units.keySet().forEach(unit -> board.leads().apply(unit).forEach(code -> unitOf.putIfAbsent(code, unit)));
        for (Directive directive : late) {
            long days = directive.daysLate(directive.reportedOn(), today);
            for (UnitPart part : directive.openParts()) {
                String code = unitOf.getOrDefault(part.unit(), part.unit());
                String name = part.isPerson() ? units.getOrDefault(code, part.name()) : part.name();
                BoardView.Late one = new BoardView.Late(code, name, 1, days, units.containsKey(code));
                byUnit.merge(
                        code,
                        one,
                        (a, b) -> new BoardView.Late(
                                a.code(), a.name(), a.count() + 1, Math.max(a.longest(), b.longest()), a.known()));
            }
        }
        return byUnit.values().stream()
                .sorted(Comparator.comparingLong(BoardView.Late::longest).reversed())
                .toList();
    }

    /** Open ones whose units told what holds them up. */
    private List<ItemView> stuck(long chat, String unit, LocalDate today, ItemDrawing items) {
        Query open =
                Query.of(chat, Query.View.OPEN, today).sorted(Query.Sort.DUE).atMost(MOST_LATE);
        return list(unit.isEmpty() ? open : open.ofUnit(unit)).stream()
                .filter(directive -> directive.openParts().stream()
                        .anyMatch(part -> part.obstacle().isPresent()))
                .limit(SHORT_LIST)
                .map(items::item)
                .toList();
    }

    private List<ItemView> due(long chat, Optional<String> unit, LocalDate today, ItemDrawing items) {
        Query week = Query.of(chat, Query.View.THIS_WEEK, today)
                .sorted(Query.Sort.DUE)
                .atMost(SHORT_LIST);
        return list(unit.map(week::ofUnit).orElse(week)).stream()
                .map(items::item)
                .toList();
    }

    private List<BoardView.Bar> bars(long chat, Map<String, String> units, LocalDate today) {
        List<BoardView.Bar> bars = new ArrayList<>();
        Map<String, Counts> counts = new LinkedHashMap<>();
        units.keySet().forEach(code -> counts.put(code, counts(chat, Optional.of(code), today)));
        int most = counts.values().stream().mapToInt(Counts::total).max().orElse(0);
        counts.forEach((code, of) -> {
            if (of.total() > 0) {
                List<Integer> parts = List.of(of.doneInTime(), of.doneLate(), of.openInTime(), of.openOverdue());
                bars.add(new BoardView.Bar(code, units.get(code), parts, of.total(), 100.0 / most));
            }
        });
        return bars;
    }
}
