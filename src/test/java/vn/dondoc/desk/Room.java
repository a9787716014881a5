package vn.dondoc.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.Sender;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Cause;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.Query;
import vn.dondoc.directive.Roster;
import vn.dondoc.intake.ChildLauncher;
import vn.dondoc.intake.Intake;
import vn.dondoc.intake.Limits;
import vn.dondoc.intent.IntentModel;
import vn.dondoc.intent.MessageReader;
import vn.dondoc.minutes.MinutesClassifier;
import vn.dondoc.report.Period;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.RecordingChat;
import vn.dondoc.testkit.SettableClock;
import vn.dondoc.testkit.Stores;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Person;
import vn.dondoc.unit.Unit;

/** An office around the desk, on SQLite: people write and press, the bot's answers are read from its outbox. */
final class Room implements AutoCloseable {
    static final long GROUP = -4001;
    static final Sender LEADER = new Sender(1001, "Phan Hồng Yến", Optional.empty(), false);
    static final Sender SECRETARY = new Sender(1002, "Lê Thị Hà", Optional.empty(), false);
    static final Sender NV = new Sender(2002, "Phan Quốc Long", Optional.empty(), false);
    static final Sender TP = new Sender(2003, "Trần Văn Trà", Optional.empty(), false);
    static final Sender VISITOR = new Sender(9001, "Khách", Optional.empty(), false);

    private static final MessageReader MESSAGES =
            new MessageReader(new DeadlineParser(WorkCalendar.vietnam()), IntentModel.load());
    private static final MinutesClassifier CLASSIFIER = new MinutesClassifier();

    final SettableClock clock = SettableClock.at("2026-03-02T09:00");
    final SqlStore store = Stores.inMemory();
    final RecordingChat chat = new RecordingChat();
    final DirectiveRegister register;
    final Roster roster;
    private Desk desk;
    private final List<Outgoing> out = new ArrayList<>();
    private final Map<Long, List<String>> about = new HashMap<>();
    private final Set<Long> given = new HashSet<>();
    private long messages = 100;

    /** What reading the units again finds wrong. */
    java.util.function.Supplier<List<String>> reload = List::of;

    Room() {
        this(false);
    }

    /** One in which no other bots can be. */
    static Room ofTheBrowser() {
        Room room = new Room();
        room.chat.setSharesGroups(false);
        room.restart();
        return room;
    }

    Room(boolean acceptance) {
        register = new DirectiveRegister(store.directives(), clock, acceptance);
        roster = new Roster(office(), store.roster(), chat::administrators, clock);
        restart();
    }

    /** The program anew: what is not in the database is forgotten. */
    void restart() {
        Language language = new Language(
                roster,
                MESSAGES,
                new DeadlineParser(WorkCalendar.vietnam()),
                text -> CLASSIFIER.classify(text).isMinutes(),
                new Intake(Limits.DEFAULT, ChildLauncher.ofThisProgram()),
                hash -> java.nio.file.Path.of("none", hash));
        Surroundings around = new Surroundings(
                clock,
                (group, message) -> about.getOrDefault(message, List.of()),
                () -> "dondoc_bot",
                true,
                chat::seesEverything,
                chat.sharesGroups(),
                WorkCalendar.vietnam(),
                3,
                (directive, unit) -> Optional.empty(),
                () -> reload.get());
        desk = new Desk(register, roster, store.notes(), language, new NoReports(), around, new Random(7));
    }

    static Organization office() {
        return Organization.named("UBND huyện Vũ Quang")
                .leader(Person.of(1001, "Phan Hồng Yến"))
                .secretary(Person.of(1002, "Lê Thị Hà"))
                .unit(Unit.of("VP", "Văn phòng HĐND và UBND").withMembers(Person.of(2001, "Nguyễn Văn Bình")))
                .unit(Unit.of("NV", "Phòng Nội vụ", "ngành Nội vụ").withMembers(Person.of(2002, "Phan Quốc Long")))
                .unit(Unit.of("TP", "Phòng Tư pháp").withMembers(Person.of(2003, "Trần Văn Trà")))
                .unit(Unit.of("VHTT", "Phòng Văn hóa và Thông tin", "ngành Văn hóa")
                        .withMembers(Person.of(2008)))
                .group(
                        "PHONG_BAN",
                        List.of("các phòng ban", "các phòng, ban", "các cơ quan, đơn vị"),
                        List.of("VP", "NV", "TP", "VHTT"))
                .build();
    }

    Place group() {
        return group(GROUP);
    }

    Place group(long id) {
        return new Place(id, Place.Kind.GROUP, "Giao ban " + id, OptionalInt.empty());
    }

    static Place privately(Sender person) {
        return new Place(person.id(), Place.Kind.PRIVATE, person.name(), OptionalInt.empty());
    }

    /** Writes in the group and returns what the bot said to it. */
    List<Outgoing> says(Sender who, String text) {
        return take(message(who, group(), text, Optional.empty(), false, ++messages));
    }

    List<Outgoing> saysIn(Place place, Sender who, String text) {
        return take(message(who, place, text, Optional.empty(), false, ++messages));
    }

    /** Files as the chat hands them over, already stored, with a caption that may be empty. */
    List<Outgoing> sends(Sender who, String caption, Optional<String> album, String answerTo, Attachment... files) {
        Optional<Incoming.Reply> reply = Optional.empty();
        if (!answerTo.isEmpty()) {
            about.put(90_000 + ++messages, List.of(answerTo));
            reply = Optional.of(new Incoming.Reply(90_000 + messages, OptionalLong.empty(), true, "…", List.of()));
        }
        return take(new Incoming.Message(
                "t:" + ++messages,
                group(),
                who,
                clock.instant(),
                messages,
                caption,
                reply,
                List.of(files),
                album,
                false,
                false));
    }

    List<Outgoing> edits(Sender who, long messageId, String text) {
        return take(message(who, group(), text, Optional.empty(), true, messageId));
    }

    /** Answers the message in which the bot said something about these tags. */
    List<Outgoing> replies(Sender who, String text, String... tags) {
        long bot = 50_000 + ++messages;
        about.put(bot, Arrays.asList(tags));
        var reply = new Incoming.Reply(bot, OptionalLong.empty(), true, "…", List.of());
        return take(message(who, group(), text, Optional.of(reply), false, ++messages));
    }

    long lastMessage() {
        return messages;
    }

    private Incoming.Message message(
            Sender who, Place place, String text, Optional<Incoming.Reply> reply, boolean edited, long id) {
        return new Incoming.Message(
                "t:" + ++messages,
                place,
                who,
                clock.instant(),
                id,
                text,
                reply,
                List.<Attachment>of(),
                Optional.empty(),
                false,
                edited);
    }

    /** Presses a button with this label under one of the messages given. */
    List<Outgoing> presses(Sender who, List<Outgoing> under, String label) {
        Button button = buttons(under).stream()
                .filter(one -> one.label().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + buttons(under)));
        return pressesData(who, group(), button.data());
    }

    List<Outgoing> pressesData(Sender who, Place place, String data) {
        return take(new Incoming.Press("t:" + ++messages, place, who, clock.instant(), 60_000, "press", data));
    }

    List<Outgoing> take(Incoming incoming) {
        out.clear();
        Prepared prepared = desk.prepare(incoming);
        store.run(() -> desk.handle(incoming, prepared, outgoing -> {
            out.add(outgoing);
            return 70_000 + out.size();
        }));
        out.forEach(this::staysAtHome);
        return List.copyOf(out);
    }

    /** A word that stands in every directive given in a group, and must never leave it. */
    static String canary(long group) {
        return "hoàngyến" + -group;
    }

    private void staysAtHome(Outgoing said) {
        String shown = RecordingChat.text(said) + buttons(List.of(said));
        for (long group : given) {
            if (said.chat() != group && shown.contains(canary(group)) && !mayKnow(said.chat(), group)) {
                throw new AssertionError("told in " + said.chat() + " what belongs to " + group + ": " + shown);
            }
        }
    }

    /** In private: who was seen in the group, whose unit has something to do there, or who keeps the office's only register. */
    private boolean mayKnow(long chat, long group) {
        Actor actor = roster.actor(new Sender(chat, "", Optional.empty(), false), group);
        return chat > 0
                && (roster.store().hasSeen(group, chat)
                        || given.size() == 1 && actor.keepsRegister()
                        || register
                                .list(Query.of(group, Query.View.ALL, register.today())
                                        .atMost(1_000))
                                .stream()
                                .flatMap(directive -> directive.lead().stream())
                                .anyMatch(part -> actor.speaksFor(part.unit())));
    }

    List<Outgoing> expire(Instant now) {
        out.clear();
        store.run(() -> desk.expire(now, outgoing -> {
            out.add(outgoing);
            return 1;
        }));
        return List.copyOf(out);
    }

    static List<Button> buttons(List<Outgoing> said) {
        List<Button> all = new ArrayList<>();
        for (Outgoing one : said) {
            if (one instanceof Outgoing.Say say) {
                say.buttons().forEach(all::addAll);
            } else if (one instanceof Outgoing.Edit edit) {
                edit.buttons().forEach(all::addAll);
            }
        }
        return all;
    }

    /** All that people read of it. */
    static String text(List<Outgoing> said) {
        return String.join("\n", said.stream().map(RecordingChat::text).toList());
    }

    /** Records a directive at once, without the way over a draft. */
    Directive given(String due, String... units) {
        return given(GROUP, "rà soát thủ tục hành chính", due, units);
    }

    Directive given(long group, String text, String due, String... units) {
        return given(group, text, Optional.ofNullable(due).map(LocalDate::parse), Optional.empty(), units);
    }

    Directive given(long group, String text, Optional<LocalDate> due, Optional<Recurrence> rule, String... units) {
        return store.inTransaction(() -> {
            register.meet(group, "Giao ban " + group);
            given.add(group);
            var wish = new NewDirective(
                    text + " " + canary(group),
                    Arrays.stream(units)
                            .map(unit -> new NewDirective.Lead(
                                    unit, roster.unit(unit).map(Unit::name).orElse(unit)))
                            .toList(),
                    List.of(),
                    due,
                    rule,
                    false);
            var cause = new Cause(roster.actor(SECRETARY, group), "given:" + ++messages, clock.instant());
            var done = (DirectiveRegister.Recording.Recorded)
                    register.record(group, List.of(wish), Directive.Source.NONE, register.today(), cause);
            return done.directives().get(0);
        });
    }

    Directive now(int number) {
        return register.find(new DirectiveId(GROUP, number)).orElseThrow();
    }

    @Override
    public void close() {
        store.close();
    }

    private static final class NoReports implements Reports {
        @Override
        public RichText digest(long chat) {
            return RichText.plain("Tổng kết");
        }

        @Override
        public Optional<Made> chart(long chat) {
            return Optional.empty();
        }

        @Override
        public Made register(long chat, Format format, Optional<Period> period, Optional<String> unit) {
            String of = period.map(asked -> " " + asked.shown()).orElse("");
            return new Made(
                    "so." + format.name().toLowerCase(Locale.ROOT),
                    new byte[] {1},
                    "Sổ nhiệm vụ" + of + unit.map(code -> " " + code).orElse(""));
        }
    }
}
