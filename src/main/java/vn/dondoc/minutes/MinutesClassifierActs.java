package vn.dondoc.minutes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.minutes.MinutesClassifierPieces.Act;
import vn.dondoc.minutes.MinutesClassifierPieces.Piece;
import vn.dondoc.text.Tokens;

/** How much of a message orders and how much tells, by its pieces and by its items. */
final class MinutesClassifierActs {
    private MinutesClassifierActs() {}

    static void add(Tokens tokens, List<Piece> pieces, MinutesClassifierCue.Marks marks, Set<String> features) {
        pieces(pieces, features);
        items(tokens, pieces, marks, features);
    }

    private static void pieces(List<Piece> pieces, Set<String> features) {
        Map<Act, Integer> counts = new EnumMap<>(Act.class);
        int orders = 0;
        int told = 0;
        int bound = 0;
        for (Piece piece : pieces) {
            counts.merge(piece.act(), 1, Integer::sum);
            orders += piece.act().orders() ? 1 : 0;
            told += piece.act().tells() ? 1 : 0;
            bound += orders > 0 && piece.act() == Act.BARE_ACTION ? 1 : 0;
        }
        counts.forEach((act, n) -> features.add("act=" + act + MinutesClassifierFeatures.bucket(n)));
        features.add("boundActions" + Math.min(bound, 3));
        features.add("orders" + Math.min(orders, 4));
        features.add("told" + Math.min(told, 4));
        if (!pieces.isEmpty()) {
            features.add("orderShare" + orders * 4 / pieces.size());
            features.add("toldShare" + told * 4 / pieces.size());
        }
        features.add("orders" + Math.min(orders, 3) + "told" + Math.min(told, 2));
    }

    /** Items, each from one line end, semicolon or full stop to the next: how many have an owner, and a day besides. */
    private static void items(
            Tokens tokens, List<Piece> pieces, MinutesClassifierCue.Marks marks, Set<String> features) {
        Items read = read(tokens, pieces, marks);
        int owned = read.owned();
        features.add("owned" + Math.min(owned, 4));
        features.add("ownedDue" + Math.min(read.due(), 3));
        features.add("toldItems" + Math.min(read.told(), 3));
        if (read.all() > 0) {
            features.add("ownedShare" + owned * 4 / read.all());
        }
    }

    /** @param due how many of those with an owner name a day */
    private record Items(int all, int owned, int due, int told) {}

    private static Items read(Tokens tokens, List<Piece> pieces, MinutesClassifierCue.Marks marks) {
        int items = 0;
        int owned = 0;
        int due = 0;
        int told = 0;
        for (int i = 0; i < pieces.size(); ) {
            int last = i;
            while (last + 1 < pieces.size() && !endsItem(tokens, pieces, last)) {
                last++;
            }
            items++;
            if (isTold(pieces, i, last)) {
                told++;
            } else if (isOwned(pieces, i, last)) {
                owned++;
                due += marks.has(
                                MinutesClassifierCue.DEADLINE,
                                pieces.get(i).from(),
                                pieces.get(last).to())
                        ? 1
                        : 0;
            }
            i = last + 1;
        }
        return new Items(items, owned, due, told);
    }

    /** How many items have an owner, whether as an order or as a name beside the work. */
    static int owned(Tokens tokens, List<Piece> pieces, MinutesClassifierCue.Marks marks) {
        return read(tokens, pieces, marks).owned();
    }

    private static boolean endsItem(Tokens tokens, List<Piece> pieces, int last) {
        int i = pieces.get(last).to();
        return tokens.isLineEnd(i)
                || tokens.is(i, ';')
                || tokens.is(i, '.')
                || tokens.is(i, '*')
                || tokens.is(i, '•')
                || tokens.is(i, '!')
                || tokens.is(i, '?')
                // "Sửa cổng: bảo vệ" is one
                || tokens.is(i, ':') && pieces.get(last + 1).act() != Act.NAME_ONLY;
    }

    private static boolean isTold(List<Piece> pieces, int first, int last) {
        for (int i = first; i <= last; i++) {
            Act act = pieces.get(i).act();
            if (act.tells() || act == Act.RECORDED || act == Act.ASKS) {
                return true;
            }
        }
        return false;
    }

    /** An order, or a name beside something else: {@code báo giá - Hường (thứ 3)}. */
    private static boolean isOwned(List<Piece> pieces, int first, int last) {
        boolean name = false;
        boolean work = false;
        for (int i = first; i <= last; i++) {
            Act act = pieces.get(i).act();
            if (act.orders()) {
                return true;
            }
            name |= act == Act.NAME_ONLY;
            work |= act == Act.OTHER
                    || act == Act.OPENS
                    || act == Act.BARE_ACTION
                    || act == Act.PERHAPS_ORDER
                    || act == Act.NAMED;
        }
        return name && work;
    }
}
