package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.Sender;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.directive.Counts;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.ItemButton;
import vn.dondoc.directive.Query;
import vn.dondoc.directive.RosterStore;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.text.OfficeFormat;

/** Weeks of tries by all roles, at random: the desk on SQLite and the simplest model of the rules come to the same. */
class DeskModelTest {
    private static final Sender BOTH = new Sender(2066, "Cao Thị Kiêm", Optional.empty(), false);
    private static final Map<Character, Sender> PEOPLE =
            Map.of('L', Room.LEADER, 'S', Room.SECRETARY, 'N', Room.NV, 'T', Room.TP, 'B', BOTH, 'V', Room.VISITOR);

    private static final List<Act.Verb> TRIED =
            EnumSet.range(Act.Verb.COMPLETE, Act.Verb.REOPEN).stream().toList();

    private static final Map<Boolean, Room> ROOMS = new HashMap<>();
    private static long groups = -50_000;

    private Room room;
    private Place place;
    private OfficeModel model;
    private List<Outgoing> lastChange;

    @AfterContainer
    static void close() {
        ROOMS.values().forEach(Room::close);
        ROOMS.clear();
    }

    @Property(tries = 12)
    void deskAndModelComeToTheSame(@ForAll("lives") List<Act> acts, @ForAll boolean acceptance) {
        room = ROOMS.computeIfAbsent(acceptance, DeskModelTest::open);
        place = room.group(--groups);
        room.clock.set("2026-03-02T09:00");
        model = new OfficeModel(acceptance, LocalDateTime.parse("2026-03-02T09:00"));
        lastChange = List.of();
        room.store.run(() -> {
            for (Act act : acts) {
                live(act);
            }
            assertEquals(List.of(), room.register.verify(place.chat()));
        });
    }

    private static Room open(boolean acceptance) {
        Room room = new Room(acceptance);
        room.store.run(() -> {
            room.roster.store().join(new RosterStore.Member("NV", BOTH.id(), BOTH.name()));
            room.roster.store().join(new RosterStore.Member("TP", BOTH.id(), BOTH.name()));
        });
        return room;
    }

    private void live(Act act) {
        boolean expected = model.tries(act);
        String head = head();
        String said = act(act);
        room.clock.set(model.now.atZone(room.clock.getZone()).toInstant());
        boolean changed = !head.equals(head());
        boolean isPassing = act.verb() == Act.Verb.MINUTES_PASS || act.verb() == Act.Verb.DAYS_PASS;
        assertEquals(!isPassing && expected, changed, () -> act + " → " + said);
        if (!isPassing && !changed && !model.items.isEmpty()) {
            assertTrue(said.matches("(?s)(⛔|⚠️|❓).*"), () -> "not refused: " + act + " → " + said);
        }
        compare(act);
    }

    private void compare(Act act) {
        LocalDate today = model.now.toLocalDate();
        List<Integer> late = new ArrayList<>();
        for (int i = 0; i < model.items.size(); i++) {
            Directive directive =
                    room.register.find(new DirectiveId(place.chat(), i + 1)).orElseThrow();
            assertEquals(told(model.items.get(i)), told(directive), () -> "after " + act);
            if (model.items.get(i).isRunning()
                    && directive.daysLate(
                                    model.items.get(i).status().equals("REPORTED")
                                            ? directive.reportedOn()
                                            : Optional.empty(),
                                    today)
                            > 0) {
                late.add(i + 1);
            }
        }
        assertEquals(model.counts(), four(room.register.counts(place.chat(), Optional.empty(), today)));
        for (String unit : List.of("NV", "TP", "VP")) {
            assertEquals(model.counts(unit), four(room.register.counts(place.chat(), Optional.of(unit), today)), unit);
        }
        assertEquals(
                late,
                room.register.list(Query.of(place.chat(), Query.View.OVERDUE, today)).stream()
                        .map(found -> found.id().number())
                        .toList());
    }

    private static String four(Counts counts) {
        return counts.doneInTime() + " " + counts.doneLate() + " " + counts.openInTime() + " " + counts.openOverdue();
    }

    private static String told(OfficeModel.Item item) {
        StringBuilder told = new StringBuilder(item.status() + " due " + item.due + " ext " + item.extensions);
        item.parts.forEach(
                (unit, state) -> told.append(' ').append(unit).append(state).append(item.reported.get(unit)));
        return told + " asked " + item.askedFor + " " + item.askedUntil;
    }

    private static String told(Directive directive) {
        StringBuilder told = new StringBuilder(
                directive.status() + " due " + directive.due().orElse(null) + " ext " + directive.extensions());
        for (UnitPart part : directive.lead()) {
            told.append(' ')
                    .append(part.unit())
                    .append(part.status().name().charAt(0))
                    .append(part.reportedOn().orElse(null));
        }
        var request = directive.request();
        return told + " asked " + request.map(Directive.ExtensionRequest::unit).orElse(null) + " "
                + request.flatMap(Directive.ExtensionRequest::until).orElse(null);
    }

    private String head() {
        return room.register.chat(place.chat()).map(info -> info.head()).orElse("");
    }

    private String act(Act act) {
        return switch (act.verb()) {
            case MINUTES_PASS, DAYS_PASS -> "";
            case RECORD, RECORD_WEEKLY -> record(act);
            case UNDO -> undo(act);
            default -> model.items.isEmpty() ? "" : change(act);
        };
    }

    private String record(Act act) {
        Optional<LocalDate> due = act.number() >= 0 || act.verb() == Act.Verb.RECORD_WEEKLY
                ? Optional.of(model.now.toLocalDate().plusDays(Math.max(0, act.number())))
                : Optional.empty();
        Optional<Recurrence> rule =
                Optional.of(Recurrence.of("FREQ=WEEKLY")).filter(weekly -> act.verb() == Act.Verb.RECORD_WEEKLY);
        lastChange = List.of();
        return room.given(place.chat(), "rà soát", due, rule, act.units().split(" "))
                .toString();
    }

    private String undo(Act act) {
        Optional<Button> button = Room.buttons(lastChange).stream()
                .filter(one -> one.label().startsWith("↩️ Hoàn tác"))
                .findFirst();
        if (button.isEmpty()) {
            return "⛔ nothing to undo";
        }
        String head = head();
        String said = Room.text(
                room.pressesData(PEOPLE.get(act.who()), place, button.get().data()));
        if (!head.equals(head())) {
            lastChange = List.of();
        }
        return said;
    }

    private String change(Act act) {
        int number = act.which() % model.items.size() + 1;
        Sender who = PEOPLE.get(act.who());
        String head = head();
        List<Outgoing> said =
                switch (act.verb()) {
                    case GRANT -> pressed(ItemButton.Verb.GRANT, number, who, "");
                    case OTHER_DAY -> pressed(ItemButton.Verb.OTHER_DAY, number, who, day(act));
                    case REFUSE -> pressed(ItemButton.Verb.REFUSE, number, who, "phải xong đúng hạn");
                    case ACCEPT -> pressed(ItemButton.Verb.ACCEPT, number, who, "");
                    case SEND_BACK -> pressed(ItemButton.Verb.SEND_BACK, number, who, "còn thiếu");
                    default -> room.saysIn(place, who, command(act, number));
                };
        if (!head.equals(head())) {
            lastChange = said;
        }
        return Room.text(said);
    }

    private static String day(LocalDate day) {
        return OfficeFormat.date(day);
    }

    private String day(Act act) {
        return day(model.day(act));
    }

    private String command(Act act, int number) {
        return switch (act.verb()) {
            case COMPLETE -> "/xong " + number;
            case PROGRESS -> "/tiendo " + number + " " + act.number();
            case OBSTACLE -> "/vuongmac " + number + " chưa có kinh phí";
            case ASK -> "/giahan " + number + " " + day(act) + " chờ số liệu";
            case AMEND_DUE -> "/sua " + number + " hạn " + day(act);
            case AMEND_LEAD -> "/sua " + number + " chủ trì " + act.units().replace(" ", ", ");
            case REASSIGN -> "/chuyen " + number + " " + act.units().replace(" ", ", ");
            case CANCEL -> "/huy " + number + " không cần nữa";
            case SUSPEND -> "/tamhoan " + number + " chờ hướng dẫn";
            case REOPEN -> "/molai " + number + " làm tiếp";
            default -> throw new IllegalArgumentException(act.toString());
        };
    }

    /** A button under the directive as it stands, and the answer where the bot asks for one. */
    private List<Outgoing> pressed(ItemButton.Verb verb, int number, Sender who, String answer) {
        Directive directive =
                room.register.find(new DirectiveId(place.chat(), number)).orElseThrow();
        List<Outgoing> said =
                room.pressesData(who, place, ItemButton.of(verb, directive).data());
        return Room.text(said).startsWith("❓") && !answer.isEmpty() ? room.saysIn(place, who, answer) : said;
    }

    /** Mostly what somebody of that standing would try with one of few directives; now and then anything by anybody. */
    @Provide
    Arbitrary<List<Act>> lives() {
        Arbitrary<Act> record = act(Act.Verb.RECORD, "S", "NV", "TP", "NV TP", "VP NV TP");
        Arbitrary<Act> weekly = act(Act.Verb.RECORD_WEEKLY, "S", "NV", "NV TP");
        Arbitrary<Act> act = Arbitraries.frequencyOf(
                        Tuple.of(3, record),
                        Tuple.of(1, weekly),
                        Tuple.of(3, act(Act.Verb.MINUTES_PASS, "S", "")),
                        Tuple.of(3, act(Act.Verb.DAYS_PASS, "S", "")),
                        Tuple.of(9, act(Act.Verb.COMPLETE, "NNTTBSL", "NV")),
                        Tuple.of(3, act(Act.Verb.PROGRESS, "NTBS", "NV")),
                        Tuple.of(2, act(Act.Verb.OBSTACLE, "NTBS", "NV")),
                        Tuple.of(8, act(Act.Verb.ASK, "NNTTBSL", "NV")),
                        Tuple.of(3, act(Act.Verb.GRANT, "LLLSN", "NV")),
                        Tuple.of(3, act(Act.Verb.OTHER_DAY, "LLLST", "NV")),
                        Tuple.of(3, act(Act.Verb.REFUSE, "LLLSN", "NV")),
                        Tuple.of(5, act(Act.Verb.ACCEPT, "LLLST", "NV")),
                        Tuple.of(4, act(Act.Verb.SEND_BACK, "LLLSN", "NV")),
                        Tuple.of(2, act(Act.Verb.AMEND_DUE, "LSSN", "NV")),
                        Tuple.of(3, act(Act.Verb.AMEND_LEAD, "LSST", "NV", "TP", "NV TP", "VP NV")),
                        Tuple.of(2, act(Act.Verb.REASSIGN, "LSST", "NV", "TP")),
                        Tuple.of(1, act(Act.Verb.CANCEL, "LSN", "NV")),
                        Tuple.of(1, act(Act.Verb.SUSPEND, "LST", "NV")),
                        Tuple.of(5, act(Act.Verb.REOPEN, "LSN", "NV")),
                        Tuple.of(5, act(Act.Verb.UNDO, "LNTSV", "NV")),
                        Tuple.of(3, Arbitraries.of(TRIED).flatMap(verb -> act(verb, "LSNTBV", "NV", "VP NV TP"))))
                .withoutEdgeCases();
        Arbitrary<List<Act>> step = Arbitraries.frequencyOf(
                Tuple.of(6, act.map(List::of)),
                Tuple.of(1, both(act(Act.Verb.ASK, "NT", "NV"), Act.Verb.GRANT, Act.Verb.OTHER_DAY, Act.Verb.REFUSE)),
                Tuple.of(
                        1,
                        both(act(Act.Verb.COMPLETE, "NT", "NV"), Act.Verb.ACCEPT, Act.Verb.SEND_BACK, Act.Verb.UNDO)));
        return step.list().ofMinSize(20).ofMaxSize(40).map(steps -> steps.stream()
                .flatMap(List::stream)
                .toList());
    }

    /** What a unit does, and what the leader says to it. */
    private static Arbitrary<List<Act>> both(Arbitrary<Act> first, Act.Verb... answers) {
        return Combinators.combine(first, Arbitraries.of(answers))
                .as((act, verb) -> List.of(act, new Act(verb, 'L', act.which(), act.number() + 1, act.units())));
    }

    private static Arbitrary<Act> act(Act.Verb verb, String people, String... units) {
        int most = verb == Act.Verb.PROGRESS ? 105 : verb == Act.Verb.MINUTES_PASS ? 8 : 14;
        return Combinators.combine(
                        Arbitraries.chars().with(people.toCharArray()),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(-2, most),
                        Arbitraries.of(units))
                .as((who, which, number, named) ->
                        new Act(verb, who, which, verb == Act.Verb.MINUTES_PASS ? Math.abs(number) : number, named));
    }
}
