package vn.dondoc.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.RoomMessage;
import vn.dondoc.directive.Departed;
import vn.dondoc.text.Span;

/**
 * Messages as they are shown: those of a room, and what the program says anywhere, without the names of those who left. What waits to
 * be handled is as it was written.
 */
final class ShownMessages {
    private ShownMessages() {}

    static List<RoomMessage> of(Handle handle, List<RoomMessage> messages) {
        Departed departed = SqlPersons.departed(handle);
        return messages.stream()
                .map(message -> {
                    RichText shown = shown(message.text(), departed);
                    return shown == message.text() ? message : message.withText(shown);
                })
                .toList();
    }

    static Outgoing said(Outgoing outgoing, Departed departed) {
        if (outgoing instanceof Outgoing.Say say) {
            return say.withText(shown(say.text(), departed));
        }
        if (outgoing instanceof Outgoing.Edit edit) {
            return new Outgoing.Edit(edit.chat(), edit.target(), shown(edit.text(), departed), edit.buttons());
        }
        return outgoing instanceof Outgoing.Answer answer
                ? new Outgoing.Answer(answer.chat(), answer.pressId(), departed.shown(answer.text()), answer.alert())
                : outgoing;
    }

    /** The same text where it names nobody who left. */
    private static RichText shown(RichText of, Departed departed) {
        List<Departed.Place> places = departed.in(of.text());
        return places.isEmpty() ? of : text(of, places);
    }

    /** Bold stays where it was. */
    private static RichText text(RichText of, List<Departed.Place> places) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Departed.Place place : places) {
            text.append(of.text(), from, place.start()).append(place.instead());
            from = place.end();
        }
        text.append(of.text(), from, of.text().length());
        List<Span> bold = of.bold().stream()
                .map(span -> new Span(moved(span.start(), places), moved(span.end(), places)))
                .toList();
        return new RichText(text.toString(), bold);
    }

    /** Where a place of a text lies after names before it were replaced; one within a name lies at its end. */
    private static int moved(int at, List<Departed.Place> places) {
        int moved = at;
        for (Departed.Place place : places) {
            if (place.end() <= at) {
                moved += place.instead().length() - (place.end() - place.start());
            } else if (place.start() < at) {
                moved += place.start() + place.instead().length() - at;
            }
        }
        return moved;
    }
}
