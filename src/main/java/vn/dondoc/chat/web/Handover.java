package vn.dondoc.chat.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.RoomFile;
import vn.dondoc.chat.RoomLog;
import vn.dondoc.chat.RoomMessage;
import vn.dondoc.chat.Sender;

/**
 * Hands what people said on to the bot, in the order in which they said it. A message waits in the log until the bot's inbox has it
 * on disk; what waited when the program died is handed over at the next start, under the same key, so it counts once.
 */
final class Handover {
    /** Begins the id of every press. */
    static final String PRESS = "web:";

    private static final int BATCH = 50;

    private final RoomLog log;
    private final LongFunction<Optional<Persona>> people;
    private final Clock clock;
    private Chat.Listener inbox;

    Handover(RoomLog log, LongFunction<Optional<Persona>> people, Clock clock) {
        this.clock = clock;
        this.log = log;
        this.people = people;
    }

    synchronized void listen(Chat.Listener listener) {
        inbox = listener;
        handOver();
    }

    /** Hands over all that waits; without a listener it goes on waiting. */
    synchronized void handOver() {
        if (inbox == null) {
            return;
        }
        List<RoomMessage> waiting;
        do {
            waiting = log.waiting(BATCH);
            if (!waiting.isEmpty()) {
                inbox.accept(waiting.stream().<Incoming>map(this::incoming).toList());
                waiting.forEach(message -> log.handed(message.id(), message.change()));
            }
        } while (waiting.size() == BATCH);
    }

    /**
     * Hands over a press; before anybody listens it is lost, and the presser presses again.
     *
     * @param messageId the message that the button stands under; 0 for a button of the board
     * @param tab the page that gets the notice
     */
    synchronized void press(Place place, Persona person, long messageId, String tab, String data) {
        if (inbox != null) {
            long number = log.number();
            inbox.accept(List.of(new Incoming.Press(
                    "web:press:" + number,
                    place,
                    new Sender(person.id(), person.name(), Optional.empty(), false),
                    clock.instant(),
                    messageId,
                    PRESS + number + "." + tab,
                    data)));
        }
    }

    /** The bot is in a new room. */
    synchronized void entered(Place place, Persona person) {
        if (inbox != null) {
            inbox.accept(List.of(new Incoming.Membership(
                    "web:room:" + place.chat(),
                    place,
                    new Sender(person.id(), person.name(), Optional.empty(), false),
                    clock.instant(),
                    Incoming.Membership.Change.ADDED)));
        }
    }

    private Incoming.Message incoming(RoomMessage message) {
        boolean edited = message.edited().isPresent();
        return new Incoming.Message(
                "web:" + message.id() + (edited ? ":" + message.change() : ""),
                place(message),
                new Sender(message.author(), message.authorName(), Optional.empty(), false),
                message.edited().orElse(message.at()),
                message.id(),
                message.text().text(),
                message.replyTo().isPresent()
                        ? log.find(message.replyTo().getAsLong()).map(this::reply)
                        : Optional.empty(),
                attachments(message),
                Optional.empty(),
                false,
                edited);
    }

    private Place place(RoomMessage message) {
        boolean personal = message.room() == message.author();
        String title = personal
                ? people.apply(message.author()).map(Persona::name).orElse(message.authorName())
                : log.rooms().stream()
                        .filter(room -> room.id() == message.room())
                        .map(RoomLog.Room::title)
                        .findFirst()
                        .orElse("");
        return new Place(message.room(), personal ? Place.Kind.PRIVATE : Place.Kind.GROUP, title, OptionalInt.empty());
    }

    private Incoming.Reply reply(RoomMessage message) {
        return new Incoming.Reply(
                message.id(),
                message.isFromBot() ? OptionalLong.empty() : OptionalLong.of(message.author()),
                message.isFromBot(),
                message.text().text(),
                attachments(message));
    }

    private static List<Attachment> attachments(RoomMessage message) {
        return message.files().stream().map(Handover::attachment).toList();
    }

    private static Attachment attachment(RoomFile file) {
        return new Attachment(
                file.picture() ? Attachment.Kind.PHOTO : Attachment.Kind.DOCUMENT,
                String.valueOf(file.id()),
                file.name(),
                file.size(),
                Optional.empty());
    }
}
