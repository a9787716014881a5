package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.text.Span;

/** Several chat messages in a row from one sender, as one text. */
public final class MessageJoiner {
    private MessageJoiner() {}

    /**
     * The messages one below the other.
     *
     * @param text all parts as given, parted by one line end
     * @param places where each part stands in {@code text}, in UTF-16 units, in order
     */
    public record Joined(String text, List<Span> places) {
        public Joined {
            places = List.copyOf(places);
        }

        /** The part that {@code offset} lies in; an offset on a line end between parts belongs to the part before. */
        public int partAt(int offset) {
            int part = 0;
            while (part + 1 < places.size() && places.get(part + 1).start() <= offset) {
                part++;
            }
            return part;
        }
    }

    /** Joins parts; none of them is changed. */
    public static Joined join(List<String> parts) {
        StringBuilder text = new StringBuilder();
        List<Span> places = new ArrayList<>(parts.size());
        for (String part : parts) {
            if (!places.isEmpty()) {
                text.append('\n');
            }
            int start = text.length();
            text.append(part);
            places.add(new Span(start, text.length()));
        }
        return new Joined(text.toString(), places);
    }
}
