package vn.dondoc.chat.web;

import java.util.List;
import java.util.Optional;

/**
 * A message as the page draws it; the same for everybody who looks.
 *
 * @param role what the author is in the office
 * @param day such as {@code thứ Năm, 05/3/2026}
 * @param time such as {@code 08:05}
 * @param moment both, for whoever asks
 * @param iso the same for machines
 * @param pieces the text
 * @param buttons rows of buttons
 */
public record MessageView(
        long id,
        long change,
        long author,
        String who,
        String role,
        String day,
        String time,
        String moment,
        String iso,
        boolean edited,
        boolean lengthy,
        Optional<Quote> quote,
        List<Piece> pieces,
        List<FileView> files,
        List<List<vn.dondoc.chat.Button>> buttons,
        Optional<String> reaction) {
    /** A stretch of text: plain, bold, or leading to a directive or a web page. */
    public record Piece(String text, boolean bold, Optional<String> link) {}

    /** The message that this one answers. */
    public record Quote(long id, String who, String text) {}

    /** A file below the text. */
    public record FileView(long id, String name, String size, boolean picture) {}

    public boolean bot() {
        return author == vn.dondoc.chat.RoomMessage.BOT;
    }

    /** Letters for the round sign beside the message. */
    public String initials() {
        String[] words = who.strip().split("\\s+", -1);
        String last = words[words.length - 1];
        String first = words.length > 1 ? words[0].substring(0, words[0].offsetByCodePoints(0, 1)) : "";
        return first + (last.isEmpty() ? "?" : last.substring(0, last.offsetByCodePoints(0, 1)));
    }

    /** A colour of the palette, the same for the same author everywhere. */
    public int colour() {
        return Math.floorMod(Long.hashCode(author * 0x9E3779B97F4A7C15L), 8);
    }
}
