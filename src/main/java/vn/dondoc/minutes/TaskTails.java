package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.List;

/**
 * The shapes of chat in which whoever is bound stands behind the task: {@code … - giao VP}, {@code … => VP hoàn thiện},
 * {@code Loa đài: anh Phúc + Đoàn xã – 12/3}, {@code (A chủ trì, B phối hợp)}.
 */
final class TaskTails {
    /** A name that no list knows has at most so many words. */
    private static final int LONGEST_NAME = 4;

    private static final int LONGEST_REST = 9;

    private static final int LONGEST_INNER = 24;

    private static final long ACTS =
            Cue.mask(Cue.ACTION, Cue.MANNER, Cue.VERB, Cue.MODAL, Cue.COOP, Cue.PAST, Cue.FUTURE);

    private static final long DOES = Cue.mask(Cue.ACTION, Cue.VERB);

    /**
     * A task and who stands behind it.
     *
     * @param taskTo the word after the task, without the mark before the name
     * @param rest the word after the names, where a day may stand
     */
    record Tail(int taskTo, List<Mention> lead, List<Mention> coop, int rest) {}

    private final Words words;
    private final Mentions mentions;
    private final Vocabulary say;
    private final int lead;
    private final int leads;
    private final int by1;
    private final TalkTurns turns;

    TaskTails(Words words, Mentions mentions) {
        this.words = words;
        this.mentions = mentions;
        say = words.lexicon().vocabulary();
        turns = new TalkTurns(words, mentions, say);
        lead = words.lexicon().word("chủ");
        leads = words.lexicon().word("trì");
        by1 = words.lexicon().word("do");
    }

    /**
     * The tail of {@code [from, end)}; null where it has none.
     *
     * @param item whether the words are an item or a line of a list, where any short name may stand behind the mark
     */
    Tail find(int from, int end, boolean item) {
        if (beginsWithAddressee(from, end) && !endsWithArrow(from, end)) {
            return null;
        }
        for (int i = end - 1; i > from; i--) {
            boolean arrow = isArrow(i);
            boolean dash = words.is(i, '-') && !words.touches(i) && !words.touches(i + 1);
            boolean colon = words.is(i, ':');
            if (dash && isInsideName(from, i, end)) {
                continue;
            }
            if ((arrow || dash || colon) && i - from > (colon || item ? 0 : 1)) {
                Tail behind = behindMark(from, i, end, item && !colon, arrow, colon);
                if (behind != null) {
                    return behind;
                }
            }
            if (words.is(i, ')') && i - from > 2) {
                Tail aside = aside(from, i, end);
                if (aside != null) {
                    return aside;
                }
            }
        }
        return null;
    }

    /** {@code … (Phòng A chủ trì, Phòng B phối hợp)}: the shape that papers have too. */
    boolean endsInAside(int from, int end) {
        if (!words.is(end - 1, ')')) {
            return false;
        }
        for (int i = end - 2; i > from && !words.is(i, '('); i--) {
            if (words.is(i, lead) && words.is(i + 1, leads)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@code vụ khách sạn để chị Thủy lo}, {@code hồ sơ ông Sáu em Thúy xử lý}: a thing, and who takes care of it; the whole of it is the
     * task. Null where it is not so.
     */
    Tail inner(int from, int end) {
        boolean thing = say.talk().isThingToDo(words, from);
        if (end - from > LONGEST_INNER || words.hasAny(from, ACTS)) {
            return null;
        }
        for (int i = from + 1; i < end; i++) {
            boolean by = words.is(i, by1) && words.isWord(i - 1); // "khách VIP do VP xã đón"
            boolean handed = by || say.talk().isHandingOver(words, i);
            if (!thing && !by) {
                continue;
            }
            boolean unit = words.hasAny(i, Cue.mask(Cue.UNIT, Cue.SHORT))
                    && words.isCapital(i); // "việc trực lễ CA xã lên lịch"
            List<Mention> who = handed || unit || words.has(i, Cue.PERSON) || words.isGivenName(i)
                    ? mentions.readList(handed ? i + 1 : i, end, true)
                    : List.of();
            boolean writer = !who.isEmpty()
                    && who.get(0).to() == who.get(0).from() + 1
                    && say.talk().isSelf(words, who.get(0).from());
            if (who.isEmpty() || writer || !handed && !unit && !who.get(0).person()) {
                continue;
            }
            int after = who.get(who.size() - 1).to();
            boolean acts = after < end && words.hasAny(after, Cue.mask(Cue.ACTION, Cue.VERB));
            if (acts || handed && after == end) {
                return new Tail(end, who, List.of(), end);
            }
        }
        return null;
    }

    /** {@code Kế toán: …}, {@code Phòng A rà soát …}: the task stands behind its addressee. */
    private boolean beginsWithAddressee(int from, int end) {
        List<Mention> who = mentions.readList(from, end, true);
        if (who.isEmpty()) {
            return false;
        }
        int after = who.get(who.size() - 1).to();
        return who.get(0).person() || words.is(after, ':') || words.hasAny(after, ACTS) || words.is(after, ',');
    }

    /** {@code Kế hoạch cưỡng chế => Thanh tra hoàn thiện}: whoever stands behind the arrow has it to do. */
    private boolean endsWithArrow(int from, int end) {
        for (int i = from + 2; i + 1 < end; i++) {
            if (isArrow(i) && mentions.read(i + 1, end) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean isArrow(int i) {
        return words.is(i, '>') && (words.is(i - 1, '=') || words.is(i - 1, '-')) || words.is(i, '→');
    }

    /** {@code giao Phòng Tổ chức - Lao động xem xét}: the dash of a name. */
    private boolean isInsideName(int from, int dash, int end) {
        for (int k = dash - 1; k >= from && k > dash - 6; k--) {
            Mention unit = words.hasAny(k, Cue.mask(Cue.UNIT, Cue.SHORT)) ? mentions.read(k, end) : null;
            if (unit != null && unit.to() > dash && !unit.person()) {
                return true;
            }
        }
        return false;
    }

    private Tail behindMark(int from, int mark, int end, boolean any, boolean arrow, boolean colon) {
        int at = mark + 1;
        if (words.hasAny(at, Cue.mask(Cue.ORDER, Cue.POLITE))) {
            at = words.after(at);
        }
        Mention role = turns.role(at, end);
        List<Mention> who = role == null ? mentions.readList(at, end, true) : List.of(role);
        if (who.isEmpty() && any) {
            who = unknown(at, end);
        }
        if (who.isEmpty()) {
            return null;
        }
        who = any ? wholeName(who, end) : who;
        int after = who.get(who.size() - 1).to();
        int before = arrow && words.is(mark, '>') ? mark - 1 : mark;
        boolean leading = words.is(after, lead) && words.is(after + 1, leads);
        if (arrow && leading) { // "… => Sở A chủ trì, Sở B và UBND huyện phối hợp"
            int next = words.is(after + 2, ',') ? after + 3 : after + 2;
            List<Mention> coop = next > after + 2 ? mentions.readList(next, end, true) : List.of();
            boolean help =
                    !coop.isEmpty() && words.has(coop.get(coop.size() - 1).to(), Cue.COOP);
            return new Tail(end, who, help ? coop : List.of(), end);
        }
        if (colon
                && turns.isThingAlone(from, mark)
                && turns.isWithoutObject(
                        after,
                        end)) { // "Dự thảo quyết định: STNMT hoàn chỉnh": the thing before the colon is what is to be
            // done
            return new Tail(end, who, List.of(), end);
        }
        if (after < end && words.hasAny(after, ACTS)) {
            boolean thing = !words.hasAny(from, Cue.mask(Cue.ACTION, Cue.VERB)) && words.hasAny(after, DOES);
            boolean whole = arrow || !colon && (who.get(0).person() || thing) && !words.is(from, '-');
            return whole ? new Tail(end, who, List.of(), end) : null;
        }
        List<Mention> helpers = List.of();
        if (words.is(after, '(')) {
            int close = close(after, end);
            helpers = close > 0 ? helpers(after + 1, close) : List.of();
            after = helpers.isEmpty() ? after : close + 1;
        }
        return isTime(after, end) ? new Tail(before, who, helpers, after) : null;
    }

    /** {@code BQL tòa nhà}: a name goes on in small letters, up to a comma or the end. */
    private List<Mention> wholeName(List<Mention> who, int end) {
        Mention last = who.get(who.size() - 1);
        int to = last.to();
        while (to < end
                && to - last.to() < LONGEST_NAME
                && words.isWord(to)
                && !words.hasAny(to, ACTS | Cue.TERM.bit())) {
            to++;
        }
        boolean ends = to > last.to() && (to >= end || words.is(to, ',') || words.is(to, '('));
        return ends && !words.isCapital(last.to()) ? LooseNames.withLooseEnd(who, to) : who;
    }

    /** A short name that no list knows, up to a comma, a dash or the end. */
    private List<Mention> unknown(int at, int end) {
        int to = at;
        while (to < end && words.isWord(to) && to - at <= LONGEST_NAME && !words.has(to, Cue.TERM)) {
            to++;
        }
        boolean ends = to >= end || words.is(to, ',') || words.is(to, '-') || words.is(to, '(');
        boolean named = to > at && to - at <= LONGEST_NAME && words.isCapital(at);
        return ends && named ? List.of(new Mention(at, to, false, false, false)) : List.of();
    }

    /** Nothing, or a mark and a day. */
    private boolean isTime(int from, int end) {
        if (from >= end) {
            return true;
        }
        boolean parted = words.is(from, ',') || words.is(from, '-') || words.is(from, '(');
        if (!parted && !words.has(from, Cue.TERM) || end - from > LONGEST_REST) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (words.isNumber(i) || words.longest(i, end, Cue.TIME_GATE.bit()) > 0 || words.has(i, Cue.TERM)) {
                return true;
            }
        }
        return false;
    }

    private int close(int open, int end) {
        for (int i = open + 1; i < end; i++) {
            if (words.is(i, ')')) {
                return i;
            }
        }
        return -1;
    }

    /** {@code (dân quân hỗ trợ)}, {@code (phối hợp Kế toán)}. */
    private List<Mention> helpers(int from, int to) {
        int at = words.has(from, Cue.COOP) ? words.after(from) : from;
        return mentions.readList(at, to, true);
    }

    private int behindLastMark(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (isArrow(i) || words.is(i, ':') || words.is(i, ',')) {
                return i + 1;
            }
        }
        return from;
    }

    /** A colon, a dash or an arrow, behind which somebody is named already. */
    private boolean hasMark(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.is(i, ':') || words.is(i, '-') && !words.touches(i + 1) || isArrow(i)) {
                return true;
            }
        }
        return false;
    }

    private Tail aside(int from, int close, int end) {
        int open = close;
        while (open > from && !words.is(open, '(')) {
            open--;
        }
        List<Mention> who = mentions.readList(open + 1, close, true);
        boolean ofRole = open - behindLastMark(from, open) <= LONGEST_NAME
                && words.hasAny(close + 1, ACTS); // "An toàn (Huy) kiểm tra", "… → bảo trì (Khoa) xử lý"
        if (open == from || who.isEmpty() || words.is(close + 1, ':') || ofRole) {
            return null;
        }
        int after = who.get(who.size() - 1).to();
        boolean leading = words.is(after, lead) && words.is(after + 1, leads);
        boolean acts = words.hasAny(after, DOES) && !words.hasAny(after, Cue.mask(Cue.PAST, Cue.NOUN));
        if (acts && !leading && isTime(close + 1, end) && !hasMark(from, open)) {
            return new Tail(end, who, List.of(), end); // "(bảo vệ, lễ tân bố trí trực trưa)"
        }
        if (!leading && after != close) {
            return null;
        }
        int i = leading ? after + 2 : close;
        List<Mention> coop = words.is(i, ',') || words.is(i, ';')
                ? new ArrayList<>(mentions.readList(i + 1, close, true))
                : List.of();
        boolean last = after == close && close + 1 >= end;
        return new Tail(last ? open : end, who, coop, last ? end : close + 1);
    }
}
