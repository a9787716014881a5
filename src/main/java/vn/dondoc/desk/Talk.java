package vn.dondoc.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.Sender;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Cause;
import vn.dondoc.directive.Roster;

/** One incoming thing being answered: who, where, when, and the way back. */
final class Talk {
    private final Incoming incoming;
    private final Outbox outbox;
    private final Roster roster;
    private final Clock clock;
    private boolean ended;

    Talk(Incoming incoming, Outbox outbox, Roster roster, Clock clock) {
        this.incoming = incoming;
        this.outbox = outbox;
        this.roster = roster;
        this.clock = clock;
    }

    Place place() {
        return incoming.place();
    }

    long chat() {
        return incoming.place().chat();
    }

    boolean isPrivate() {
        return incoming.place().isPrivate();
    }

    Sender sender() {
        return incoming.sender();
    }

    long person() {
        return incoming.sender().id();
    }

    /** The sender with his rights in a chat: this one, or in private the group that he speaks about. */
    Actor actor(long chat) {
        return roster.actor(incoming.sender(), chat);
    }

    Actor actor() {
        return actor(chat());
    }

    Cause cause(long chat) {
        return new Cause(actor(chat), incoming.key(), incoming.at());
    }

    ZoneId zone() {
        return clock.getZone();
    }

    Instant at() {
        return incoming.at();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(incoming.at(), clock.getZone());
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    Optional<Incoming.Message> message() {
        return incoming instanceof Incoming.Message message ? Optional.of(message) : Optional.empty();
    }

    Optional<Incoming.Press> press() {
        return incoming instanceof Incoming.Press press ? Optional.of(press) : Optional.empty();
    }

    /** Answers where it was said: as a reply to the message, or below the buttons. */
    long say(Answer answer) {
        OptionalLong replyTo = incoming instanceof Incoming.Message message
                ? OptionalLong.of(message.messageId())
                : OptionalLong.empty();
        return outbox.put(
                new Outgoing.Say(chat(), place().thread(), replyTo, answer.text(), answer.buttons(), answer.about()));
    }

    void say(String sentence) {
        say(Answer.of(sentence));
    }

    /** Says something in another chat: to leaders in the group, to a person in private. */
    void sayIn(long chat, Answer answer) {
        outbox.put(new Outgoing.Say(
                chat,
                chat == chat() ? place().thread() : OptionalInt.empty(),
                OptionalLong.empty(),
                answer.text(),
                answer.buttons(),
                answer.about()));
    }

    void edit(Outgoing.Target target, Answer answer) {
        outbox.put(new Outgoing.Edit(chat(), target, answer.text(), answer.buttons()));
    }

    /** A short notice: to the one who pressed alone, else as an answer. */
    void notice(String sentence) {
        if (incoming instanceof Incoming.Press press) {
            ended = true;
            boolean box = sentence.startsWith(Wording.REFUSED) || sentence.startsWith(Wording.WRONG);
            outbox.put(new Outgoing.Answer(chat(), press.pressId(), Wording.cut(sentence, 190), box));
        } else {
            say(sentence);
        }
    }

    /** Ends a press whose effect is told elsewhere, so that its button stops waiting; once. */
    void done() {
        if (incoming instanceof Incoming.Press press && !ended) {
            ended = true;
            outbox.put(new Outgoing.Answer(chat(), press.pressId(), "", false));
        }
    }

    void react(String emoji) {
        if (incoming instanceof Incoming.Message message) {
            outbox.put(new Outgoing.React(chat(), message.messageId(), emoji));
        }
    }

    void put(Outgoing outgoing) {
        outbox.put(outgoing);
    }
}
