package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.Sender;
import vn.dondoc.directive.Cause;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.ItemButton;
import vn.dondoc.directive.Outcome;

/** Every role tries everything in every state by every way in; one table says what goes. */
class RightsMatrixTest {
    /** L leader, S secretary, A administrator of the group, N anonymous administrator, U member of the lead unit. */
    private static final String KEEPERS = "LSAN";

    private static final String UNIT = KEEPERS + "U";
    private static final String ALL = KEEPERS + "UCOV";

    enum State {
        OPEN,
        ASKED,
        REPORTED,
        DONE,
        SUSPENDED,
        CANCELLED
    }

    enum Deed {
        COMPLETE,
        PROGRESS,
        OBSTACLE,
        ASK,
        GRANT,
        REFUSE,
        ACCEPT,
        SEND_BACK,
        AMEND,
        REASSIGN,
        CANCEL,
        SUSPEND,
        REOPEN,
        SHOW
    }

    enum Way {
        COMMAND,
        PLAIN,
        BUTTON,
        PRIVATE
    }

    /** Who may, by state; a state that lacks is for nobody. */
    private static final Map<Deed, Map<State, String>> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(Deed.COMPLETE, Map.of(State.OPEN, UNIT, State.ASKED, UNIT)),
            Map.entry(Deed.PROGRESS, Map.of(State.OPEN, UNIT, State.ASKED, UNIT)),
            Map.entry(Deed.OBSTACLE, Map.of(State.OPEN, UNIT, State.ASKED, UNIT)),
            Map.entry(Deed.ASK, Map.of(State.OPEN, UNIT, State.ASKED, "L")), // a leader's asking is granting
            Map.entry(Deed.GRANT, Map.of(State.ASKED, "L")),
            Map.entry(Deed.REFUSE, Map.of(State.ASKED, "L")),
            Map.entry(Deed.ACCEPT, Map.of(State.REPORTED, "L")),
            Map.entry(Deed.SEND_BACK, Map.of(State.REPORTED, "L")),
            Map.entry(
                    Deed.AMEND,
                    Map.of(
                            State.OPEN,
                            KEEPERS,
                            State.ASKED,
                            KEEPERS,
                            State.REPORTED,
                            KEEPERS,
                            State.SUSPENDED,
                            KEEPERS)),
            Map.entry(Deed.REASSIGN, Map.of(State.OPEN, KEEPERS, State.ASKED, KEEPERS)),
            Map.entry(
                    Deed.CANCEL,
                    Map.of(
                            State.OPEN,
                            KEEPERS,
                            State.ASKED,
                            KEEPERS,
                            State.REPORTED,
                            KEEPERS,
                            State.SUSPENDED,
                            KEEPERS)),
            Map.entry(Deed.SUSPEND, Map.of(State.OPEN, KEEPERS, State.ASKED, KEEPERS, State.REPORTED, KEEPERS)),
            Map.entry(Deed.REOPEN, Map.of(State.DONE, KEEPERS, State.SUSPENDED, KEEPERS, State.CANCELLED, KEEPERS)),
            Map.entry(
                    Deed.SHOW,
                    Map.of(
                            State.OPEN,
                            ALL,
                            State.ASKED,
                            ALL,
                            State.REPORTED,
                            ALL,
                            State.DONE,
                            ALL,
                            State.SUSPENDED,
                            ALL,
                            State.CANCELLED,
                            ALL))));

    private static final Map<Character, Sender> PEOPLE = Map.of(
            'L', Room.LEADER,
            'S', Room.SECRETARY,
            'A', new Sender(1500, "Quản trị", Optional.empty(), false),
            'N', new Sender(Room.GROUP, "Giao ban", Optional.empty(), true),
            'U', Room.NV,
            'C', new Sender(2001, "Nguyễn Văn Bình", Optional.empty(), false),
            'O', Room.TP,
            'V', Room.VISITOR,
            'X', new Sender(9009, "Người ngoài", Optional.empty(), false));

    private static final Set<Deed> COMMANDS = EnumSet.of(
            Deed.COMPLETE,
            Deed.PROGRESS,
            Deed.OBSTACLE,
            Deed.ASK,
            Deed.AMEND,
            Deed.REASSIGN,
            Deed.CANCEL,
            Deed.SUSPEND,
            Deed.REOPEN,
            Deed.SHOW);
    private static final Set<Deed> PLAIN = EnumSet.of(
            Deed.COMPLETE,
            Deed.PROGRESS,
            Deed.OBSTACLE,
            Deed.ASK,
            Deed.GRANT,
            Deed.REFUSE,
            Deed.ACCEPT,
            Deed.SEND_BACK,
            Deed.REASSIGN,
            Deed.CANCEL);
    private static final Set<Deed> BUTTONS = EnumSet.of(
            Deed.COMPLETE,
            Deed.OBSTACLE,
            Deed.ASK,
            Deed.GRANT,
            Deed.REFUSE,
            Deed.ACCEPT,
            Deed.SEND_BACK,
            Deed.REASSIGN,
            Deed.SUSPEND,
            Deed.SHOW);

    private static final Set<Deed> UNITS_WORDS = EnumSet.of(Deed.PROGRESS, Deed.OBSTACLE, Deed.ASK);

    private final Room room = new Room(true);

    @Test
    void everyCellOfTheTableHolds() {
        room.store.run(this::tryAll); // one connection for all: a cell is some thirty statements
        room.close();
    }

    private void tryAll() {
        room.chat.setAdministrators(Room.GROUP, List.of(1500L));
        PEOPLE.forEach((letter, person) -> {
            if (letter != 'X') {
                room.says(person, "chào cả nhà"); // seen in the group
            }
        });
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Way way : Way.values()) {
            for (Deed deed : Deed.values()) {
                for (State state : State.values()) {
                    for (char role : PEOPLE.keySet()) {
                        if (can(way, deed, role)) {
                            cells++;
                            cell(way, deed, state, role).ifPresent(wrong::add);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong.stream().limit(30).toList(), wrong.size() + " of " + cells);
        assertTrue(cells >= 2_000, "cells: " + cells);
        assertEquals(List.of(), room.register.verify(Room.GROUP));
    }

    private static boolean can(Way way, Deed deed, char role) {
        return switch (way) {
            case COMMAND -> COMMANDS.contains(deed);
            case PRIVATE -> COMMANDS.contains(deed) && role != 'N'; // an anonymous administrator has no private chat
            case PLAIN -> PLAIN.contains(deed);
            case BUTTON -> BUTTONS.contains(deed);
        };
    }

    private Optional<String> cell(Way way, Deed deed, State state, char role) {
        Directive before = untouched.computeIfAbsent(state, this::in);
        int rows = room.register.history(before.id()).size();
        Sender who = PEOPLE.get(role);
        Place place = way == Way.PRIVATE ? Room.privately(who) : role == 'X' ? room.group(-4002) : room.group();
        String said = act(way, deed, before, who, place);
        Directive after = room.register.find(before.id()).orElseThrow();
        boolean plainReopening = way == Way.PLAIN && deed == Deed.SEND_BACK && state == State.DONE;
        // how far it is, what holds it up and that it needs time are a unit's words; from others they are no report
        boolean othersWords =
                way == Way.PLAIN && UNITS_WORDS.contains(deed) && role != 'U' && !(deed == Deed.ASK && role == 'L');
        boolean may = !othersWords
                && TABLE.get(deed)
                                .getOrDefault(state, plainReopening ? "L" : "")
                                .indexOf(role)
                        >= 0;
        String name = way + " " + deed + " " + state + " " + role + " → " + said.replace('\n', ' ');
        if (deed == Deed.SHOW) {
            boolean shown = said.contains("canary" + before.id().number());
            return shown == may ? Optional.empty() : Optional.of(name);
        }
        boolean changed = !after.equals(before);
        if (changed) {
            untouched.remove(state);
        }
        boolean written = room.register.history(before.id()).size() > rows;
        if (changed != may || written != changed) {
            return Optional.of(name);
        }
        if (!may && way != Way.PLAIN && !said.startsWith("⛔") && !said.startsWith("⚠️")) {
            return Optional.of("not refused: " + name);
        }
        return role == 'X' && said.contains("canary") ? Optional.of("told: " + name) : Optional.empty();
    }

    private String act(Way way, Deed deed, Directive directive, Sender who, Place place) {
        int number = directive.id().number();
        if (way == Way.BUTTON) {
            return press(deed, directive, who, place);
        }
        String words = way == Way.PLAIN ? plain(deed, number) : command(deed, number);
        return Room.text(room.saysIn(place, who, words));
    }

    private static String command(Deed deed, int number) {
        return switch (deed) {
            case COMPLETE -> "/xong " + number;
            case PROGRESS -> "/tiendo " + number + " 60 đang làm";
            case OBSTACLE -> "/vuongmac " + number + " thiếu kinh phí";
            case ASK -> "/giahan " + number + " 30/6 chờ số liệu";
            case AMEND -> "/sua " + number + " hạn 20/4";
            case REASSIGN -> "/chuyen " + number + " TP";
            case CANCEL -> "/huy " + number + " không cần nữa";
            case SUSPEND -> "/tamhoan " + number + " chờ hướng dẫn";
            case REOPEN -> "/molai " + number + " làm tiếp";
            case SHOW -> "/xem " + number;
            default -> throw new IllegalArgumentException("no command: " + deed);
        };
    }

    private static String plain(Deed deed, int number) {
        return switch (deed) {
            case COMPLETE -> "#" + number + " đã hoàn thành rồi ạ";
            case PROGRESS -> "#" + number + " được 60% rồi";
            case OBSTACLE -> "#" + number + " còn vướng vì chưa có kinh phí";
            case ASK -> "#" + number + " xin gia hạn đến 30/6 vì chờ số liệu";
            case GRANT -> "đồng ý gia hạn #" + number;
            case REFUSE -> "không đồng ý gia hạn #" + number;
            case ACCEPT -> "duyệt kết quả #" + number;
            case SEND_BACK -> "#" + number + " chưa đạt, làm lại nhé";
            case REASSIGN -> "chuyển #" + number + " cho Phòng Tư pháp";
            case CANCEL -> "huỷ nhiệm vụ #" + number;
            default -> throw new IllegalArgumentException("no words: " + deed);
        };
    }

    /** The button, and the answer where it asks for a reason, a day or a unit. */
    private String press(Deed deed, Directive directive, Sender who, Place place) {
        ItemButton.Verb verb =
                switch (deed) {
                    case COMPLETE -> ItemButton.Verb.DONE;
                    case OBSTACLE -> ItemButton.Verb.OBSTACLE;
                    case ASK -> ItemButton.Verb.EXTEND;
                    case GRANT -> ItemButton.Verb.GRANT;
                    case REFUSE -> ItemButton.Verb.REFUSE;
                    case ACCEPT -> ItemButton.Verb.ACCEPT;
                    case SEND_BACK -> ItemButton.Verb.SEND_BACK;
                    case REASSIGN -> ItemButton.Verb.REASSIGN;
                    case SUSPEND -> ItemButton.Verb.SUSPEND;
                    case SHOW -> ItemButton.Verb.SHOW;
                    default -> throw new IllegalArgumentException("no button: " + deed);
                };
        List<Outgoing> said =
                room.pressesData(who, place, ItemButton.of(verb, directive).data());
        if (!Room.text(said).contains("❓")) {
            return Room.text(said);
        }
        return Room.text(room.saysIn(
                place,
                who,
                switch (deed) {
                    case ASK -> "30/6 chờ số liệu";
                    case REASSIGN -> "Phòng Tư pháp";
                    default -> "vì lý do này";
                }));
    }

    private Directive in(State state) {
        Directive made = room.given(Room.GROUP, "rà soát", "2026-03-10", "NV");
        DirectiveId id = made.id();
        room.register.amend(id, vn.dondoc.directive.Amendment.text("rà soát canary" + id.number()), by(Room.SECRETARY));
        Outcome last =
                switch (state) {
                    case OPEN -> null;
                    case ASKED ->
                        room.register.askExtension(
                                id, Optional.empty(), Optional.of(LocalDate.parse("2026-03-20")), "chờ", by(Room.NV));
                    case REPORTED, DONE -> room.register.complete(id, Optional.empty(), "", List.of(), by(Room.NV));
                    case SUSPENDED -> room.register.suspend(id, "chờ", by(Room.LEADER));
                    case CANCELLED -> room.register.cancel(id, "thôi", by(Room.LEADER));
                };
        if (state == State.DONE) {
            last = room.register.accept(id, Optional.empty(), "", by(Room.LEADER));
        }
        assertTrue(last == null || last instanceof Outcome.Changed, state + ": " + last);
        return room.register.find(id).orElseThrow();
    }

    /** Most cells are refusals: what a cell left as it was serves the next one. */
    private final Map<State, Directive> untouched = new EnumMap<>(State.class);

    private int causes;

    private Cause by(Sender who) {
        return new Cause(room.roster.actor(who, Room.GROUP), "given by hand " + ++causes, room.clock.instant());
    }
}
