package vn.dondoc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.OfficeModel.Act;
import vn.dondoc.OfficeModel.What;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.Sender;
import vn.dondoc.testkit.simulator.SimulatedTelegram;
import vn.dondoc.testkit.simulator.SimulatedTelegram.Said;
import vn.dondoc.testkit.simulator.SimulatedTime;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Person;
import vn.dondoc.unit.Unit;

/** The people of the simulated office. What they write and press goes to the platform; what it should come to is noted. */
final class OfficePeople {
    static final Sender LEADER = new Sender(1001, "Phan Hồng Yến", Optional.empty(), false);
    static final Sender SECRETARY = new Sender(1002, "Lê Thị Hà", Optional.empty(), false);
    static final Sender STRANGER = new Sender(9001, "Khách", Optional.empty(), false);
    static final Sender FORGER = new Sender(9002, "Kẻ Mạo Danh", Optional.empty(), false);
    private static final List<Sender> OFFICERS = List.of(
            new Sender(2002, "Phan Quốc Long", Optional.empty(), false),
            new Sender(2003, "Trần Văn Trà", Optional.empty(), false));
    private static final List<String> CODES = List.of("NV", "TP");
    private static final List<String> NAMES = List.of("Phòng Nội vụ", "Phòng Tư pháp");

    /** Each group has a word of its own in every directive; it must be read nowhere else. */
    static final List<String> CANARIES = List.of("kim", "moc", "thuy");

    static final long[] HOMES = {-101, -102, -103};
    private static final Pattern ORDER = Pattern.compile("hồ sơ số (\\d+)(kim|moc|thuy)");
    private static final Pattern DRAFT_BUTTON = Pattern.compile("ro:\\d+:(\\d+):\\d+");
    private static final Pattern ITEM_BUTTON = Pattern.compile("i([a-z]):(-?\\d+):(\\d+):.*");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    /** Older drafts are near the end of their life, and a clock that jumps makes that anybody's guess. */
    private static final Duration PRESSED_WITHIN = Duration.ofDays(4);

    private final Random random;
    private final SimulatedTime time;
    private final SimulatedTelegram telegram;
    private final Map<String, Act> acts = new HashMap<>();
    private final List<Incoming.Message> written = new ArrayList<>();
    private final Set<Long> edited = new HashSet<>();
    private final Map<Integer, Instant> posted = new HashMap<>();
    private int updates = 700_000_001;
    private int orders;

    OfficePeople(Random random, SimulatedTime time, SimulatedTelegram telegram) {
        this.random = random;
        this.time = time;
        this.telegram = telegram;
    }

    static Organization office() {
        return Organization.named("UBND huyện Vũ Quang")
                .leader(Person.of(LEADER.id(), LEADER.name()))
                .secretary(Person.of(SECRETARY.id(), SECRETARY.name()))
                .unit(Unit.of(CODES.get(0), NAMES.get(0))
                        .withMembers(Person.of(OFFICERS.get(0).id())))
                .unit(Unit.of(CODES.get(1), NAMES.get(1))
                        .withMembers(Person.of(OFFICERS.get(1).id())))
                .build();
    }

    static String unitOf(long person) {
        for (int i = 0; i < OFFICERS.size(); i++) {
            if (OFFICERS.get(i).id() == person) {
                return CODES.get(i);
            }
        }
        return "";
    }

    /** What the thing with this key should come to. */
    Act act(String key) {
        return acts.get(key);
    }

    /** Whether a message was changed after it was written, so that it may be answered again. */
    boolean wasEdited(long message) {
        return edited.contains(message);
    }

    /** How many conclusions were given so far. */
    int orders() {
        return orders;
    }

    /** Ids of updates begin anew, as after a quiet week. */
    void restartIds() {
        updates = 1 + random.nextInt(1_000_000);
    }

    /** Somebody does something in one of the groups. */
    void actSomehow() {
        int group = random.nextInt(HOMES.length);
        if (telegram.isKicked(telegram.today(HOMES[group]))) {
            return; // nobody is heard from there
        }
        int what = random.nextInt(100);
        if (what < 22) {
            post(group);
        } else if (what < 28) {
            editSomething(group);
        } else if (what < 62) {
            press(group);
        } else if (what < 90) {
            command(group);
        } else if (what < 96) {
            say(STRANGER, group, "chào cả nhà, mai họp lúc mấy giờ?", act(What.NOTHING, STRANGER, group, 0));
        } else {
            forge(group);
        }
    }

    /** Many messages at once in the first group, so that the pace is felt. */
    void rush() {
        int group = 0;
        if (telegram.isKicked(telegram.today(HOMES[group]))) {
            return;
        }
        for (int more = 12 + random.nextInt(14); more > 0; more--) {
            say(SECRETARY, group, "/xem 1", act(What.NOTHING, SECRETARY, group, 0));
        }
    }

    void poison() {
        write(STRANGER, SimulatedTelegram.POISONED, "/nhiemvu", List.of(), act(What.NOTHING, STRANGER, -1, 0));
    }

    private void post(int group) {
        Sender who = random.nextInt(10) < 9 ? (random.nextBoolean() ? LEADER : SECRETARY) : STRANGER;
        int order = ++orders;
        int unit = random.nextInt(CODES.size());
        LocalDate due = time.local().toLocalDate().plusDays(1 + random.nextInt(12));
        posted.put(order, time.instant());
        say(who, group, conclusion(group, order, unit, due), conclusion(What.POST, who, group, order, unit, due));
    }

    private static String conclusion(int group, int order, int unit, LocalDate due) {
        return "/ketluan Giao " + NAMES.get(unit) + " rà soát hồ sơ số " + order + CANARIES.get(group)
                + ", xong trước ngày " + DAY.format(due) + ".";
    }

    private Act conclusion(What what, Sender who, int group, int order, int unit, LocalDate due) {
        return new Act(
                what,
                group,
                who.id(),
                order,
                0,
                Optional.of(due),
                OptionalInt.empty(),
                CODES.get(unit),
                0,
                0,
                what == What.EDIT_POST,
                time.instant());
    }

    private Act act(What what, Sender who, int group, int number) {
        return act(what, who, group, number, Optional.empty(), OptionalInt.empty(), "");
    }

    private Act act(
            What what, Sender who, int group, int number, Optional<LocalDate> day, OptionalInt percent, String unit) {
        return new Act(what, group, who.id(), 0, number, day, percent, unit, 0, 0, false, time.instant());
    }

    private void command(int group) {
        Sender officer = OFFICERS.get(random.nextInt(OFFICERS.size()));
        Sender keeper = random.nextBoolean() ? LEADER : SECRETARY;
        Sender who = random.nextInt(12) == 0 ? STRANGER : officer;
        int number = 1 + random.nextInt(Math.max(1, orders / HOMES.length + 1));
        String reason = "lý do thứ " + updates;
        LocalDate day = time.local().toLocalDate().plusDays(random.nextInt(30) - 2);
        switch (random.nextInt(10)) {
            case 0, 1 ->
                say(who, group, "/xong " + number + " đã trình " + updates, act(What.COMPLETE, who, group, number));
            case 2 -> say(who, group, "nhiệm vụ " + number + " xong rồi ạ", act(What.COMPLETE, who, group, number));
            case 3 -> prove(who, group, number);
            case 4 -> {
                int percent = 5 * random.nextInt(20);
                Act progress = act(What.PROGRESS, who, group, number, Optional.empty(), OptionalInt.of(percent), "");
                say(who, group, "/tiendo " + number + " " + percent + " " + reason, progress);
            }
            case 5 -> say(who, group, "/vuongmac " + number + " " + reason, act(What.OBSTACLE, who, group, number));
            case 6 -> {
                Act ask = act(What.ASK_TIME, who, group, number, Optional.of(day), OptionalInt.empty(), "");
                say(who, group, "/giahan " + number + " " + DAY.format(day) + " " + reason, ask);
            }
            case 7 -> {
                Sender canceller = random.nextInt(4) == 0 ? officer : keeper;
                say(canceller, group, "/huy " + number + " " + reason, act(What.CANCEL, canceller, group, number));
            }
            case 8 -> say(keeper, group, "/molai " + number + " " + reason, act(What.REOPEN, keeper, group, number));
            default -> {
                int unit = random.nextInt(CODES.size());
                Act move = act(
                        What.REASSIGN, keeper, group, number, Optional.empty(), OptionalInt.empty(), CODES.get(unit));
                say(keeper, group, "/chuyen " + number + " " + CODES.get(unit), move);
            }
        }
    }

    /** Completion with a photo of the paper, which has to be fetched. */
    private void prove(Sender who, int group, int number) {
        Attachment photo = new Attachment(Attachment.Kind.PHOTO, "photo" + updates, "", 5_000, Optional.empty());
        write(
                who,
                telegram.today(HOMES[group]),
                "/xong " + number + " ảnh kèm theo",
                List.of(photo),
                act(What.COMPLETE, who, group, number));
    }

    private void editSomething(int group) {
        if (written.isEmpty()) {
            return;
        }
        Incoming.Message before = written.get(Math.max(0, written.size() - 1 - random.nextInt(10)));
        Act first = acts.get(before.key());
        if (before.edited()
                || first.group() != group
                || before.place().chat() != telegram.today(HOMES[group])
                || first.what() == What.POST && first.by() == STRANGER.id()) {
            return;
        }
        String text = before.text() + " ";
        Act again = with(first, first.what(), 0, before.messageId(), true);
        if (first.what() == What.POST) {
            int unit = random.nextInt(CODES.size());
            LocalDate due = first.day().orElseThrow().plusDays(1);
            text = conclusion(group, first.order(), unit, due);
            again = conclusion(
                    What.EDIT_POST, first.by() == LEADER.id() ? LEADER : SECRETARY, group, first.order(), unit, due);
        }
        Incoming.Message changed = new Incoming.Message(
                key(before.place().chat(), before.messageId() + "." + updates),
                before.place(),
                before.sender(),
                time.instant(),
                before.messageId(),
                text,
                Optional.empty(),
                before.attachments(),
                Optional.empty(),
                false,
                true);
        acts.put(changed.key(), again);
        edited.add(changed.messageId());
        telegram.deliver(changed);
    }

    private Act with(Act act, What what, int version, long message, boolean edit) {
        return new Act(
                what,
                act.group(),
                act.by(),
                act.order(),
                act.number(),
                act.day(),
                act.percent(),
                act.unit(),
                version,
                message,
                edit,
                time.instant());
    }

    /** Somebody presses one of the buttons that still stand in the group, new or old. */
    private void press(int group) {
        long chat = telegram.today(HOMES[group]);
        List<Said> shown = telegram.said().stream()
                .skip(Math.max(0, telegram.said().size() - 60))
                .filter(one -> one.chat() == chat && one.messageId() > 0)
                .filter(one -> !one.buttons().isEmpty())
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        List<Said> drafts = shown.stream()
                .filter(one -> one.buttons().get(0).data().startsWith("ro:"))
                .toList();
        Said seen = !drafts.isEmpty() && random.nextBoolean()
                ? drafts.get(drafts.size() - 1)
                : shown.get(Math.max(0, shown.size() - 1 - random.nextInt(1 + random.nextInt(12))));
        Button button = random.nextInt(4) == 0
                ? seen.buttons().get(random.nextInt(seen.buttons().size()))
                : seen.buttons().get(0);
        Sender who = random.nextInt(3) == 0 ? OFFICERS.get(random.nextInt(2)) : LEADER;
        meaning(seen, button, who, group).ifPresent(act -> press(who, chat, seen.messageId(), button.data(), act));
    }

    /** What a press should come to; empty where the model does not follow what follows (questions back, undo). */
    private Optional<Act> meaning(Said seen, Button button, Sender who, int group) {
        Matcher draft = DRAFT_BUTTON.matcher(button.data());
        Matcher order = ORDER.matcher(seen.text());
        if (draft.matches() && order.find()) {
            int number = Integer.parseInt(order.group(1));
            boolean young = posted.get(number).plus(PRESSED_WITHIN).isAfter(time.instant());
            Act base = act(What.RECORD, who, group, 0);
            Act record = new Act(
                    What.RECORD,
                    group,
                    who.id(),
                    number,
                    0,
                    Optional.empty(),
                    OptionalInt.empty(),
                    "",
                    Integer.parseInt(draft.group(1)),
                    0,
                    false,
                    base.at());
            return young ? Optional.of(record) : Optional.empty();
        }
        Matcher item = ITEM_BUTTON.matcher(button.data());
        if (!item.matches() || Long.parseLong(item.group(2)) != telegram.today(HOMES[group])) {
            return Optional.empty();
        }
        int number = Integer.parseInt(item.group(3));
        return switch (item.group(1)) {
            case "d" -> Optional.of(act(What.COMPLETE, who, group, number));
            case "g" -> Optional.of(act(What.GRANT_TIME, who, group, number));
            case "s" -> Optional.of(act(What.NOTHING, who, group, number));
            default -> Optional.empty();
        };
    }

    private void press(Sender who, long chat, long message, String data, Act act) {
        String id = "q" + updates;
        Incoming.Press press = new Incoming.Press(key(chat, id), place(chat), who, time.instant(), message, id, data);
        acts.put(press.key(), act);
        telegram.deliver(press);
    }

    /** Buttons that nobody was shown: another group's directive, another's draft, nonsense. */
    private void forge(int group) {
        int other = (group + 1) % HOMES.length;
        String[] forged = {
            "id:" + telegram.today(HOMES[other]) + ":" + (1 + random.nextInt(5)) + ":",
            "ig:" + telegram.today(HOMES[group]) + ":" + (1 + random.nextInt(5)) + ":",
            "ro:" + (1 + random.nextInt(40)) + ":0:0",
            "u:" + (1 + random.nextInt(100)),
            "c:1:0",
            "x".repeat(40)
        };
        String data = forged[random.nextInt(forged.length)];
        press(FORGER, telegram.today(HOMES[group]), 1, data, act(What.NOTHING, FORGER, group, 0));
    }

    private void say(Sender who, int group, String text, Act act) {
        write(who, telegram.today(HOMES[group]), text, List.of(), act);
    }

    private void write(Sender who, long chat, String text, List<Attachment> files, Act act) {
        long id = telegram.newMessage();
        Incoming.Message message = new Incoming.Message(
                key(chat, Long.toString(id)),
                place(chat),
                who,
                time.instant(),
                id,
                text,
                Optional.empty(),
                files,
                Optional.empty(),
                false,
                false);
        acts.put(message.key(), with(act, act.what(), 0, id, false));
        written.add(message);
        telegram.deliver(message);
    }

    /** The bot is put out of a group, or comes back. */
    void kickOrReturn() {
        int group = random.nextInt(HOMES.length);
        for (int each = 0; each < HOMES.length; each++) {
            group = telegram.isKicked(telegram.today(HOMES[each])) ? each : group; // nobody stays out for long
        }
        long chat = telegram.today(HOMES[group]);
        boolean out = !telegram.isKicked(chat);
        telegram.kick(chat, out);
        Incoming.Membership.Change change = out ? Incoming.Membership.Change.REMOVED : Incoming.Membership.Change.ADDED;
        Incoming.Membership told =
                new Incoming.Membership(key(chat, "m" + updates), place(chat), SECRETARY, time.instant(), change);
        acts.put(told.key(), act(What.NOTHING, SECRETARY, group, 0));
        telegram.deliver(told);
    }

    /** A group becomes a supergroup, once; Telegram says it in both. */
    void moveGroup() {
        int group = random.nextInt(HOMES.length);
        long from = HOMES[group];
        if (telegram.today(from) != from || telegram.isKicked(from)) {
            return;
        }
        long to = from - 1_000_000;
        telegram.move(from, to);
        Sender service = new Sender(0, "", Optional.empty(), false);
        for (int twice = 0; twice < 2; twice++) {
            Incoming.Moved moved =
                    new Incoming.Moved(key(from, "to" + twice), place(from), service, time.instant(), to);
            acts.put(moved.key(), act(What.NOTHING, SECRETARY, group, 0));
            telegram.deliver(moved);
        }
    }

    /** As the reader of updates makes it: the number of the update alone does not tell two apart. */
    private String key(long chat, String what) {
        return "tg:" + updates++ + ":" + chat + "." + what;
    }

    private static Place place(long chat) {
        return new Place(chat, Place.Kind.GROUP, "Giao ban", java.util.OptionalInt.empty());
    }
}
