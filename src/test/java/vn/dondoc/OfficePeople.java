package vn.dondoc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.OfficeModel.Act;
import vn.dondoc.OfficeModel.What;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Incoming;
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
    private final OfficeMail mail;
    private final Map<Integer, Instant> posted = new HashMap<>();
    private int orders;

    OfficePeople(Random random, SimulatedTime time, SimulatedTelegram telegram) {
        this.random = random;
        this.time = time;
        this.telegram = telegram;
        this.mail = new OfficeMail(time, telegram);
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
        return mail.act(key);
    }

    /** Whether a message was changed after it was written, so that it may be answered again. */
    boolean wasEdited(long message) {
        return mail.wasEdited(message);
    }

    /** How many conclusions were given so far. */
    int orders() {
        return orders;
    }

    /** Ids of updates begin anew, as after a quiet week. */
    void restartIds() {
        mail.restartIdsAt(1 + random.nextInt(1_000_000));
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
        mail.write(STRANGER, SimulatedTelegram.POISONED, "/nhiemvu", List.of(), act(What.NOTHING, STRANGER, -1, 0));
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
        String reason = "lý do thứ " + mail.updates();
        LocalDate day = time.local().toLocalDate().plusDays(random.nextInt(30) - 2);
        switch (random.nextInt(10)) {
            case 0, 1 ->
                say(
                        who,
                        group,
                        "/xong " + number + " đã trình " + mail.updates(),
                        act(What.COMPLETE, who, group, number));
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
        Attachment photo = new Attachment(Attachment.Kind.PHOTO, "photo" + mail.updates(), "", 5_000, Optional.empty());
        mail.write(
                who,
                telegram.today(HOMES[group]),
                "/xong " + number + " ảnh kèm theo",
                List.of(photo),
                act(What.PROVE, who, group, number));
    }

    private void editSomething(int group) {
        if (mail.isEmpty()) {
            return;
        }
        Incoming.Message before = mail.written(random.nextInt(10));
        Act first = mail.act(before.key());
        if (before.edited()
                || first.group() != group
                || before.place().chat() != telegram.today(HOMES[group])
                || first.what() == What.POST && first.by() == STRANGER.id()) {
            return;
        }
        String text = before.text() + " ";
        Act again = mail.again(first, before.messageId(), true);
        if (first.what() == What.POST) {
            int unit = random.nextInt(CODES.size());
            LocalDate due = first.day().orElseThrow().plusDays(1);
            text = conclusion(group, first.order(), unit, due);
            again = conclusion(
                    What.EDIT_POST, first.by() == LEADER.id() ? LEADER : SECRETARY, group, first.order(), unit, due);
        }
        mail.edit(before, text, again);
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
        meaning(seen, button, who, group).ifPresent(act -> mail.press(who, chat, seen.messageId(), button.data(), act));
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
        mail.press(FORGER, telegram.today(HOMES[group]), 1, data, act(What.NOTHING, FORGER, group, 0));
    }

    private void say(Sender who, int group, String text, Act act) {
        mail.write(who, telegram.today(HOMES[group]), text, List.of(), act);
    }

    /** The bot is put out of a group, or comes back. */
    void kickOrReturn() {
        int group = random.nextInt(HOMES.length);
        for (int each = 0; each < HOMES.length; each++) {
            group = telegram.isKicked(telegram.today(HOMES[each])) ? each : group; // nobody stays out for long
        }
        mail.membership(SECRETARY, group, !telegram.isKicked(telegram.today(HOMES[group])));
    }

    /** A group becomes a supergroup, once. */
    void moveGroup() {
        int group = random.nextInt(HOMES.length);
        long from = HOMES[group];
        if (telegram.today(from) != from || telegram.isKicked(from)) {
            return;
        }
        mail.move(SECRETARY, group, from - 1_000_000);
    }
}
