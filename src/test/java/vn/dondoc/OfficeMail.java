package vn.dondoc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.dondoc.OfficeModel.Act;
import vn.dondoc.OfficeModel.What;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.Sender;
import vn.dondoc.testkit.simulator.SimulatedTelegram;
import vn.dondoc.testkit.simulator.SimulatedTime;

/** Hands what people write and press to the platform, under keys as Telegram's, and keeps what it should come to. */
final class OfficeMail {
    private final SimulatedTime time;
    private final SimulatedTelegram telegram;
    private final Map<String, Act> acts = new HashMap<>();
    private final List<Incoming.Message> written = new ArrayList<>();
    private final Set<Long> edited = new HashSet<>();
    private int updates = 700_000_001;

    OfficeMail(SimulatedTime time, SimulatedTelegram telegram) {
        this.time = time;
        this.telegram = telegram;
    }

    /** What the thing with this key should come to. */
    Act act(String key) {
        return acts.get(key);
    }

    /** Whether a message was changed after it was written, so that it may be answered again. */
    boolean wasEdited(long message) {
        return edited.contains(message);
    }

    /** How many things were written so far, for words that differ. */
    int updates() {
        return updates;
    }

    /** Ids of updates begin anew there, as after a quiet week. */
    void restartIdsAt(int first) {
        updates = first;
    }

    boolean isEmpty() {
        return written.isEmpty();
    }

    /** The message that was written so many before the newest one; at least the first. */
    Incoming.Message written(int back) {
        return written.get(Math.max(0, written.size() - 1 - back));
    }

    void write(Sender who, long chat, String text, List<Attachment> files, Act act) {
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
        acts.put(message.key(), again(act, id, false));
        written.add(message);
        telegram.deliver(message);
    }

    /** Somebody changes what was written. */
    void edit(Incoming.Message before, String text, Act act) {
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
        acts.put(changed.key(), act);
        edited.add(changed.messageId());
        telegram.deliver(changed);
    }

    /** The same act, by a message, at this moment. */
    Act again(Act act, long message, boolean edit) {
        return new Act(
                act.what(),
                act.group(),
                act.by(),
                act.order(),
                act.number(),
                act.day(),
                act.percent(),
                act.unit(),
                0,
                message,
                edit,
                time.instant());
    }

    void press(Sender who, long chat, long message, String data, Act act) {
        String id = "q" + updates;
        Incoming.Press press = new Incoming.Press(key(chat, id), place(chat), who, time.instant(), message, id, data);
        acts.put(press.key(), act);
        telegram.deliver(press);
    }

    /** The bot is put out of a group, or comes back. */
    void membership(Sender by, int group, boolean out) {
        long chat = telegram.today(OfficePeople.HOMES[group]);
        telegram.kick(chat, out);
        Incoming.Membership.Change change = out ? Incoming.Membership.Change.REMOVED : Incoming.Membership.Change.ADDED;
        Incoming.Membership told =
                new Incoming.Membership(key(chat, "m" + updates), place(chat), by, time.instant(), change);
        acts.put(told.key(), nothing(by, group));
        telegram.deliver(told);
    }

    /** A group becomes a supergroup; Telegram says it in both. */
    void move(Sender by, int group, long to) {
        long from = OfficePeople.HOMES[group];
        telegram.move(from, to);
        Sender service = new Sender(0, "", Optional.empty(), false);
        for (int twice = 0; twice < 2; twice++) {
            Incoming.Moved moved =
                    new Incoming.Moved(key(from, "to" + twice), place(from), service, time.instant(), to);
            acts.put(moved.key(), nothing(by, group));
            telegram.deliver(moved);
        }
    }

    private Act nothing(Sender by, int group) {
        return new Act(
                What.NOTHING,
                group,
                by.id(),
                0,
                0,
                Optional.empty(),
                OptionalInt.empty(),
                "",
                0,
                0,
                false,
                time.instant());
    }

    /** As the reader of updates makes it: the number of the update alone does not tell two apart. */
    private String key(long chat, String what) {
        return "tg:" + updates++ + ":" + chat + "." + what;
    }

    private static Place place(long chat) {
        return new Place(chat, Place.Kind.GROUP, "Giao ban", OptionalInt.empty());
    }
}
