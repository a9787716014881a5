package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.Sender;
import vn.dondoc.desk.Rights.Deed;
import vn.dondoc.desk.Rights.State;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.ItemButton;

/** Every role tries everything in every state by every way in; one table says what goes. */
class RightsMatrixTest {
    enum Way {
        COMMAND,
        PLAIN,
        BUTTON,
        PRIVATE
    }

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
    private final States states = new States(room);

    @Test
    void everyCellOfTheTableHolds() {
        room.store.run(this::tryAll); // one connection for all: a cell is some thirty statements
        room.close();
    }

    private void tryAll() {
        room.chat.setAdministrators(Room.GROUP, List.of(1500L));
        Rights.PEOPLE.forEach((letter, person) -> {
            if (letter != 'X') {
                room.says(person, "chào cả nhà"); // seen in the group
            }
        });
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Way way : Way.values()) {
            for (Deed deed : Deed.values()) {
                for (State state : State.values()) {
                    for (char role : Rights.PEOPLE.keySet()) {
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
        Directive before = states.in(state);
        Sender who = Rights.PEOPLE.get(role);
        Place place = way == Way.PRIVATE ? Room.privately(who) : role == 'X' ? room.group(-4002) : room.group();
        String said = act(way, deed, before, who, place);
        boolean plainReopening = way == Way.PLAIN && deed == Deed.SEND_BACK && state == State.DONE;
        // what holds it up and that it needs time are a unit's words; from others they are no report, nor is how far it
        // is but from
        // the office, which passes on what it was told
        boolean relayed = deed == Deed.PROGRESS && "SAN".indexOf(role) >= 0;
        boolean othersWords = way == Way.PLAIN
                && UNITS_WORDS.contains(deed)
                && role != 'U'
                && !relayed
                && !(deed == Deed.ASK && role == 'L');
        boolean may = !othersWords && (Rights.may(role, deed, state) || plainReopening && role == 'L');
        String name = way + " " + deed + " " + state + " " + role + " → " + said.replace('\n', ' ');
        if (deed == Deed.SHOW) {
            boolean shown = said.contains("canary" + before.id().number());
            return shown == may ? Optional.empty() : Optional.of(name);
        }
        if (states.changed(state) != may) {
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
        return Room.text(room.saysIn(place, who, answer(deed)));
    }

    /** What is said to a question of the bot. */
    static String answer(Deed deed) {
        return switch (deed) {
            case ASK -> "30/6 chờ số liệu";
            case REASSIGN -> "Phòng Tư pháp";
            default -> "vì lý do này";
        };
    }
}
