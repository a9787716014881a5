package vn.dondoc.delivery;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.chat.RichText;
import vn.dondoc.text.Span;

/** Cuts a text that is too long for one message: at a line end, else at a space, never inside a surrogate pair. */
final class Pieces {
    private Pieces() {}

    /** @param limit in UTF-16 units, at least 2; no piece is longer, none is blank unless the whole text is */
    static List<RichText> of(RichText text, int limit) {
        List<RichText> pieces = new ArrayList<>();
        int start = 0;
        String all = text.text();
        while (all.length() - start > limit) {
            int end = cut(text, start, start + limit);
            add(pieces, text, start, end);
            start = end;
            while (start < all.length() && Character.isWhitespace(all.charAt(start))) {
                start++;
            }
        }
        if (pieces.isEmpty()) {
            return List.of(text);
        }
        add(pieces, text, start, all.length());
        return pieces;
    }

    private static void add(List<RichText> pieces, RichText text, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.text().charAt(last - 1))) {
            last--;
        }
        if (last > start) {
            pieces.add(part(text, start, last));
        }
    }

    /** The best place to cut in (start, most]. */
    private static int cut(RichText text, int start, int most) {
        String all = text.text();
        int least = start + (most - start) / 2;
        int at = all.lastIndexOf('\n', most);
        if (at <= least) {
            at = all.lastIndexOf(' ', most);
        }
        if (at <= least) {
            at = Character.isHighSurrogate(all.charAt(most - 1)) && most - 1 > start ? most - 1 : most;
        }
        for (Span bold : text.bold()) {
            if (bold.start() > start && bold.start() < at && at < bold.end() && bold.start() > least) {
                return bold.start(); // emphasis whole in the next piece
            }
        }
        return at;
    }

    private static RichText part(RichText text, int start, int end) {
        Span part = new Span(start, end);
        List<Span> bold = text.bold().stream()
                .filter(part::overlaps)
                .map(span -> new Span(Math.max(span.start(), start) - start, Math.min(span.end(), end) - start))
                .toList();
        return new RichText(text.text().substring(start, end), bold);
    }
}
