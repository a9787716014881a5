package vn.dondoc.chat.web;

import java.util.List;
import java.util.Optional;
import vn.dondoc.chat.Chat;

/**
 * The page of a room.
 *
 * @param after number of the last change that the page shows
 * @param more whether there are older messages
 * @param me who looks
 * @param choosable the people who may be spoken as; empty where everybody is signed in as himself
 * @param units names of units, for the sample
 * @param hits what the search found; empty where none was asked for
 */
public record RoomView(
        PageFrame frame,
        long room,
        String title,
        boolean personal,
        List<RoomLink> rooms,
        Optional<Persona> me,
        List<PersonaGroup> choosable,
        List<MessageView> messages,
        boolean more,
        long after,
        String tab,
        String query,
        Optional<List<MessageView>> hits,
        List<Chat.Command> commands,
        List<String> units,
        long fileBytes,
        int textChars) {
    /** A room to go to, with the last message that stands there. */
    public record RoomLink(long id, String title, boolean personal, long last) {}

    /** People of one standing. */
    public record PersonaGroup(String title, List<Persona> people) {}

    /** The commands, one a line: name, tab, what it does. */
    public String commandLines() {
        StringBuilder lines = new StringBuilder();
        commands.forEach(command -> lines.append('/')
                .append(command.name())
                .append('\t')
                .append(command.description())
                .append('\n'));
        return lines.toString();
    }

    /** Whether the visitor may open another room. */
    public boolean mayOpenRooms() {
        return me.isPresent() && me.get().standing() != Persona.Standing.MEMBER;
    }

    public long firstId() {
        return messages.isEmpty() ? 0 : messages.get(0).id();
    }
}
