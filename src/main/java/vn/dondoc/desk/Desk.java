package vn.dondoc.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.delivery.Handler;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.directive.Access;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.NoteStore;
import vn.dondoc.directive.Roster;
import vn.dondoc.intent.Understanding;

/** The front door of the conversation. */
public final class Desk implements Handler<Prepared> {
    /** Nobody reports to the bot in a longer text: what is no conclusion and longer is said to the people of the group. */
    private static final int LONGEST_WORD_TO_THE_BOT = 1_200;

    private static final Duration STALE = Duration.ofDays(1);

    private final DirectiveRegister register;
    private final Access access;
    private final Roster roster;
    private final Surroundings around;
    private final Reports reports;
    private final Preparation preparation;
    private final Notes notes;
    private final Commands commands;
    private final People people;
    private final Lists lists;
    private final Drafts drafts;
    private final DraftEdits draftEdits;
    private final Conclusions conclusions;
    private final PlainWords plain;
    private final Waiting waiting;
    private final Presses presses;

    /** @param random for invite codes: not to be guessed */
    public Desk(
            DirectiveRegister register,
            Roster roster,
            NoteStore noteStore,
            Language language,
            Reports reports,
            Surroundings around,
            RandomGenerator random) {
        this.register = register;
        this.roster = roster;
        this.around = around;
        this.reports = reports;
        access = new Access(register, roster);
        notes = new Notes(noteStore);
        preparation = new Preparation(roster, access, language, reports, around);
        Deeds deeds = new Deeds(register, access, roster, notes);
        lists = new Lists(access, roster, language, notes, around);
        HandOvers handOvers = new HandOvers(register, access, roster, language, notes);
        commands = new Commands(new Which(register, access), language, around.calendar(), deeds, lists, handOvers);
        people = new People(access, roster, language, notes, around.reload(), random);
        Persons persons = new Persons(roster);
        drafts = new Drafts(persons, language, notes);
        draftEdits = new DraftEdits(
                drafts, new DraftRecording(register, notes), new RowEdit(language, persons), roster, notes);
        conclusions = new Conclusions(drafts, language, notes);
        Proposals proposals = new Proposals(access, deeds, notes);
        plain = new PlainWords(register, access, language, deeds, proposals, lists, around);
        waiting = new Waiting(deeds, draftEdits, language, around.calendar(), notes, access);
        presses = new Presses(register, access, deeds, lists, draftEdits, people, handOvers, proposals, notes, around);
    }

    /** The commands for the list that the chat shows. */
    public static List<Chat.Command> commands() {
        return Usage.COMMANDS;
    }

    /** Drops drafts and questions whose time is over; to be called now and then, inside a transaction. Whether there were any. */
    public boolean expire(Instant now, Outbox outbox) {
        return drafts.expire(now, outbox);
    }

    @Override
    public boolean wants(Incoming.Message message, Attachment file, boolean ofReply) {
        boolean asked = Command.of(message.text(), around.botName().get())
                .filter(command -> command.name().equals("ketluan"))
                .isPresent();
        return file.kind() != Attachment.Kind.OTHER && (!ofReply || asked);
    }

    @Override
    public Prepared prepare(Incoming incoming) {
        return preparation.of(incoming);
    }

    @Override
    public void handle(Incoming incoming, Prepared prepared, Outbox outbox) {
        Talk talk = new Talk(incoming, outbox, roster, around.clock());
        if (incoming instanceof Incoming.Moved moved) {
            move(talk.chat(), moved.newChat());
            return;
        }
        boolean first = meet(talk);
        if (incoming instanceof Incoming.Press press) {
            presses.press(talk, press.data());
            talk.done();
        } else if (incoming instanceof Incoming.Message message) {
            message(talk, message, prepared);
            if (first && Command.isOne(message.text())) {
                explainPrivacy(talk); // a plain message would not have come in
            }
        } else if (incoming instanceof Incoming.Membership membership) {
            membership(talk, membership.change());
        }
    }

    private void move(long from, long to) {
        register.move(from, to);
        notes.store().move(from, to);
        roster.store().move(from, to);
    }

    /** Whether the group is a new one. */
    private boolean meet(Talk talk) {
        if (talk.isPrivate()) {
            return false;
        }
        Optional<ChatInfo> known = register.chat(talk.chat());
        if (known.isEmpty() || !known.get().title().equals(talk.place().title())) {
            register.meet(talk.chat(), talk.place().title());
        }
        if (!talk.sender().anonymousAdmin() && !roster.store().hasSeen(talk.chat(), talk.person())) {
            roster.store().see(talk.chat(), talk.person());
        }
        return known.isEmpty();
    }

    private void membership(Talk talk, Incoming.Membership.Change change) {
        if (!talk.isPrivate()
                && (change == Incoming.Membership.Change.ADDED
                        || change == Incoming.Membership.Change.ADDED_AS_ADMIN)) {
            talk.sayIn(
                    talk.chat(),
                    Answer.of(
                            "👋 Chào cả nhóm. Lãnh đạo, thư ký gửi kết luận cuộc họp vào đây; tôi dựng dự thảo nhiệm vụ, chờ bấm"
                                    + " ✅ Ghi nhận rồi nhắc các đơn vị. Gõ /trogiup để xem cách dùng."));
            explainPrivacy(talk);
        }
    }

    /** With Telegram's privacy mode on, conclusions and plain reports do not reach the bot; a secretary can mend that. */
    private void explainPrivacy(Talk talk) {
        if (!talk.isPrivate() && !around.seesEverything().test(talk.chat())) {
            talk.sayIn(talk.chat(), Answer.of(Wording.PRIVACY));
        }
    }

    private void message(Talk talk, Incoming.Message message, Prepared prepared) {
        Optional<String> secret = conclusions.secret(prepared);
        if (secret.isPresent()) {
            talk.say(secret.get());
            return;
        }
        if (Command.isOne(message.text())) {
            Command.of(message.text(), around.botName().get())
                    .ifPresent(command -> command(talk, message, command, prepared));
            return;
        }
        if (message.edited() && edited(talk, message)) {
            return;
        }
        if (!message.edited() && waiting.take(talk, message)) {
            return;
        }
        List<String> tags = message.replyTo()
                .filter(Incoming.Reply::fromBot)
                .map(reply -> around.about().of(talk.chat(), reply.messageId()))
                .orElse(List.of());
        if (draftEdits.correct(talk, draft(tags), message.text())) {
            return;
        }
        List<DirectiveId> answered = new ArrayList<>();
        tags.forEach(tag -> DirectiveId.ofTag(tag, talk.chat()).ifPresent(answered::add));
        if (message.text().isBlank() && prepared.files().stream().noneMatch(Prepared.Text::isMinutes)) {
            plain.files(talk, message, answered, albumDirective(talk, message));
            return;
        }
        var understood = plain.understand(talk, message, answered);
        if (conclusions.take(talk, message, prepared, understood)) {
            return;
        }
        if (message.text().length() <= LONGEST_WORD_TO_THE_BOT && !(isStale(message) && isSmallTalk(understood))) {
            plain.take(talk, message, understood, answered);
        }
    }

    /** Whether the bot was away so long that nobody waits for an answer to a passing word any more. */
    private boolean isStale(Incoming.Message message) {
        return message.at().plus(STALE).isBefore(around.clock().instant());
    }

    private static boolean isSmallTalk(Understanding understood) {
        return switch (understood.intent()) {
            case NONE, QUESTION, ACKNOWLEDGE -> true;
            default -> false;
        };
    }

    /** The directive that an earlier message of the same album was about. */
    private Optional<DirectiveId> albumDirective(Talk talk, Incoming.Message message) {
        return message.album()
                .flatMap(album -> notes.store().under(Notes.CHANGED, talk.chat(), "album:" + album).stream()
                        .filter(note -> note.person() == talk.person())
                        .findFirst())
                .flatMap(note ->
                        entry(talk, ((Number) notes.read(note, List.class).get(0)).longValue()))
                .map(row -> row.id());
    }

    private Optional<HistoryEntry> entry(Talk talk, long seq) {
        return access.entry(talk.sender(), talk.place(), seq);
    }

    private static Optional<Long> draft(List<String> tags) {
        return tags.stream()
                .filter(tag -> tag.matches("draft:\\d{1,18}"))
                .map(tag -> Long.parseLong(tag.substring(6)))
                .findFirst();
    }

    /** A message with a new text: the last version counts while nothing was changed from it; afterwards the bot says what was. */
    private boolean edited(Talk talk, Incoming.Message message) {
        if (drafts.reread(talk, message.messageId(), message.text())) {
            return true;
        }
        List<NoteStore.Note> changed =
                notes.store().under(Notes.CHANGED, talk.chat(), Long.toString(message.messageId()));
        if (changed.isEmpty()) {
            return false;
        }
        long seq = ((Number) notes.read(changed.get(0), List.class).get(0)).longValue();
        Answer answer = Answer.of("✏️ Tin này được sửa sau khi đã ghi nhận"
                + entry(talk, seq).map(row -> " " + row.id()).orElse("")
                + "; sổ giữ như đã ghi. Nếu ghi nhầm, bấm ↩️ Hoàn tác (trong 10 phút) hoặc báo lại.");
        answer.row(new vn.dondoc.chat.Button(Wording.UNDO, "u:" + seq));
        talk.say(answer);
        return true;
    }

    private void command(Talk talk, Incoming.Message message, Command command, Prepared prepared) {
        notes.forgetAsked(talk);
        if (message.edited()
                && !notes.store()
                        .under(Notes.CHANGED, talk.chat(), Long.toString(message.messageId()))
                        .isEmpty()) {
            edited(talk, message);
            return;
        }
        if (message.edited()
                && command.name().equals("ketluan")
                && drafts.reread(talk, message.messageId(), command.words())) {
            return;
        }
        switch (command.name()) {
            case "ketluan" -> conclusions.asked(talk, message, prepared);
            case "tongket" -> digest(talk, prepared);
            case "baocao" -> register(talk, command, prepared);
            default -> {
                boolean known = commands.carryOut(talk, command.name(), command.words())
                        || people.carryOut(talk, command.name(), command.words());
                if (!known && concernsMe(talk, command)) {
                    talk.say(Usage.unknown(command.name()));
                }
            }
        }
    }

    /** An unknown command in a group that other bots may share is theirs, unless it is nearly one of ours. */
    private boolean concernsMe(Talk talk, Command command) {
        return talk.isPrivate()
                || command.addressed()
                || !around.sharesGroups()
                || Usage.near(command.name()).isPresent();
    }

    private void digest(Talk talk, Prepared prepared) {
        for (ChatInfo chat : lists.chats(talk)) {
            RichText text = reports.digest(chat.chat());
            talk.say(new Answer().line(text));
            prepared.made().ifPresent(made -> file(talk, made, true));
        }
    }

    private void register(Talk talk, Command command, Prepared prepared) {
        ReportWish wish = preparation.wish(command);
        if (wish instanceof ReportWish.NoSuchUnit named) {
            talk.say(ListWording.unknownUnit(named.words(), Usage.example("baocao")));
        } else if (wish instanceof ReportWish.Unclear) {
            talk.say(Usage.of("baocao"));
        } else if (prepared.made().isPresent()) {
            file(talk, prepared.made().get(), false);
        } else {
            List<ChatInfo> chats = lists.chats(talk);
            if (chats.size() > 1) {
                talk.say(Wording.WRONG + "Anh/chị ở nhiều nhóm; gửi /baocao trong nhóm cần lấy.");
            }
        }
    }

    private static void file(Talk talk, Reports.Made made, boolean picture) {
        talk.put(new Outgoing.File(
                talk.chat(),
                talk.place().thread(),
                OptionalLong.empty(),
                made.name(),
                made.content(),
                picture,
                RichText.plain(Wording.cut(made.caption(), 1_000)),
                List.of(),
                List.of()));
    }

    @Override
    public void gaveUp(Incoming incoming, Outbox outbox) {
        Talk talk = new Talk(incoming, outbox, roster, around.clock());
        if (incoming instanceof Incoming.Press) {
            talk.notice(Wording.WRONG + "Có lỗi khi xử lý nút này, chưa có gì thay đổi. Anh/chị thử lại sau.");
        } else if (incoming instanceof Incoming.Message message && Command.isOne(message.text())) {
            talk.say(Wording.WRONG + "Có lỗi khi xử lý tin này, chưa có gì thay đổi. Anh/chị thử lại sau.");
        }
    }
}
