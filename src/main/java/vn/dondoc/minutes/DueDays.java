package vn.dondoc.minutes;

import java.util.List;
import vn.dondoc.minutes.Clause.Sign;
import vn.dondoc.text.Fold;

/** Which time binds a clause: its own, that of the sentence, of the heading, or of a closing sentence that governs what stands above it. */
final class DueDays {
    /** A closing day governs at most so many clauses before it. */
    private static final int GOVERNED = 40;

    private static final int LONGEST_CLOSING = 14;

    private final Words words;
    private final Manner manner;
    private final Scopes scopes;
    private final List<Clause> clauses;
    private final int purpose;
    private final int apart;
    private final int[] all;
    private final int[] term;
    private final int[] seasons;
    private final int year;

    /** @param clauses those read so far; grows as the reading goes on */
    DueDays(Words words, Manner manner, Scopes scopes, List<Clause> clauses) {
        this.words = words;
        this.manner = manner;
        this.scopes = scopes;
        this.clauses = clauses;
        purpose = words.lexicon().word("để");
        apart = words.lexicon().word("riêng");
        term = words.lexicon().words("hạn", "thời");
        all = words.lexicon().words("tất", "cả", "toàn", "bộ", "trên", "hoàn", "thành", "xong");
        seasons = words.lexicon().words("cuối", "đầu");
        year = words.lexicon().word("năm");
    }

    /**
     * {@code Thời gian hoàn thành … trước ngày D}: the day of all that the block tells where it stands first, else of what it tells
     * before; where the block tells nothing, of the item above it.
     *
     * @param item the first clause of that item
     */
    void planTime(int before, int item, Block block, Times.Time time) {
        boolean first = words.has(block.from(), Cue.SETS_TIME);
        if (first && clauses.size() == before && time != null) {
            setAbove(isOfAllAbove(block.from(), time.from()) ? 0 : Math.min(item, before), time);
            return;
        }
        for (int i = before; i < clauses.size(); i++) {
            boolean governed = time != null && (first || clauses.get(i).from < time.from());
            if (governed && givesWay(clauses.get(i).deadline)) {
                clauses.get(i).deadline = time;
                clauses.get(i).signs.add(Sign.DEADLINE_OUTSIDE);
            }
        }
    }

    /**
     * {@code - Thời gian hoàn thành: trước ngày D} alone on its line, which is the day of what stands above it.
     *
     * @param item the first clause of the item that the line belongs to
     */
    boolean isTimeOfAbove(Block block, int end, int item, Times times) {
        Times.Time time = times.at(block.from());
        boolean alone = time != null && time.to() >= end && time.isDated() && !time.isRecurring();
        boolean sets = words.has(block.from(), Cue.SETS_TIME)
                || words.is(block.from(), term[0])
                || words.is(block.from(), term[1]) && words.is(block.from() + 1, term[0]);
        if (!alone || !sets || item >= clauses.size()) {
            return false;
        }
        setAbove(Math.max(item, clauses.size() - GOVERNED), time);
        return true;
    }

    /** A line that only sets a time, {@code Thời gian thực hiện: trước ngày D}, below the task that it is of. */
    private void setAbove(int item, Times.Time time) {
        for (int i = item; i < clauses.size() && time.isDated() && !time.isRecurring(); i++) {
            if (givesWay(clauses.get(i).deadline)) {
                clauses.get(i).deadline = time;
                clauses.get(i).signs.add(Sign.DEADLINE_OUTSIDE);
            }
        }
    }

    /** The time of a clause: the weightiest in it, else the one before it, else that of the headings. */
    void choose(Clause clause, Times times) {
        Times.Time chosen = null;
        int dated = 0;
        for (Times.Time time : times.in(clause.from, clause.sentenceTo)) {
            if (time.to() > clause.to) {
                continue;
            }
            dated += time.isDated() && !time.isRecurring() ? 1 : 0;
            boolean why = chosen != null && chosen.isDated() && isBesideOrder(clause.from, time.from(), chosen.to());
            if (chosen == null || weight(time) >= weight(chosen) && !why) {
                chosen = time;
            }
        }
        Times.Time again = again(clause, times);
        if (again != null && chosen != null && !chosen.isRecurring() && isDayOfMonth(chosen)) {
            chosen = again; // "hằng tháng gửi báo cáo trước ngày 20"
        }
        if (dated > 1) {
            clause.signs.add(Sign.SEVERAL_TIMES);
        }
        if (chosen == null && clause.deadline == null) {
            chosen = scopes.time();
            if (chosen != null) {
                clause.signs.add(Sign.DEADLINE_OUTSIDE);
            }
        } else if (clause.deadline != null) {
            clause.signs.add(Sign.DEADLINE_OUTSIDE);
        }
        if (chosen != null && (clause.deadline == null || weight(chosen) >= weight(clause.deadline))) {
            clause.deadline = chosen;
        }
    }

    /** {@code … hết tuần này để kịp xuất 13/3}, {@code … trước 20/6; riêng BM Ngoại nộp trước 15/6}: the second day is of something else. */
    private boolean isBesideOrder(int from, int to, int after) {
        for (int i = to - 1; i >= Math.max(from, after); i--) {
            if (words.is(i, purpose) || words.is(i, apart)) {
                return true;
            }
        }
        return false;
    }

    private static Times.Time again(Clause clause, Times times) {
        for (Times.Time time : times.in(clause.from, clause.to)) {
            if (time.isRecurring()) {
                return time;
            }
        }
        return null;
    }

    /** {@code trước ngày 20}: a day without a month. */
    private boolean isDayOfMonth(Times.Time time) {
        for (int i = time.from(); i < time.to(); i++) {
            if (words.is(i, '/') || words.is(i, words.lexicon().word("tháng"))) {
                return false;
            }
        }
        return words.isNumber(time.to() - 1);
    }

    private static int weight(Times.Time time) {
        return time.isRecurring() ? time.isDated() ? 3 : 1 : time.isDated() ? 4 : 0;
    }

    /** A clause that only finishes ({@code Hoàn thành và báo cáo … trước ngày D}) gives its day to the item before it. */
    void govern(int before) {
        for (int i = Math.max(before + 1, clauses.size() - GOVERNED); i < clauses.size(); i++) {
            Clause last = clauses.get(i);
            if (last.deadline == null || !last.deadline.isDated() || !manner.isFinishing(last)) {
                continue;
            }
            for (int k = Math.max(before, i - GOVERNED); k < i; k++) {
                Clause clause = clauses.get(k);
                if (givesWay(clause.deadline) && (clause.lead.equals(last.lead) || sameUnits(clause.lead, last.lead))) {
                    clause.deadline = last.deadline;
                    clause.signs.add(Sign.DEADLINE_OUTSIDE);
                }
            }
        }
    }

    /**
     * {@code Xong hết trước chiều thứ 7}, {@code Tất cả xong trong tuần}, {@code Hạn chung 15/3}: a sentence of a chat that only sets the
     * day of all that was handed out before it; in a paper {@code Các nhiệm vụ trên hoàn thành trước ngày 15/12}.
     */
    boolean closes(int from, int to, Times times, Mentions mentions, boolean talk) {
        List<Times.Time> found = times.in(from, to);
        if (to - from > LONGEST_CLOSING
                || found.isEmpty()
                || !found.get(0).isDated()
                || found.get(0).isRecurring()) {
            return false;
        }
        Times.Time time = found.get(0);
        boolean above = isOfAllAbove(from, time.from());
        if (!above && (!talk || !manner.isClosing(from, time.to()) || time.from() > from + 4)) {
            return false;
        }
        if (!above && !mentions.readList(from, to, true).isEmpty()) {
            return false;
        }
        for (int k = Math.max(0, clauses.size() - GOVERNED); k < clauses.size(); k++) {
            if (clauses.get(k).deadline == null) {
                clauses.get(k).deadline = time;
                clauses.get(k).signs.add(Sign.DEADLINE_OUTSIDE);
            }
        }
        return true;
    }

    /** {@code Các nhiệm vụ trên phải hoàn thành}, {@code Tất cả xong}, {@code Thời gian hoàn thành các nội dung trên:} before a time. */
    private boolean isOfAllAbove(int from, int to) {
        boolean sets = words.has(from, Cue.SETS_TIME);
        boolean whole = words.is(from, all[0]) && words.is(from + 1, all[1])
                || words.is(from, all[2]) && words.is(from + 1, all[3]);
        if (to - from > LONGEST_CLOSING || !sets && !whole && !words.has(from, Cue.MANY)) {
            return false;
        }
        boolean above = false;
        boolean finishes = sets;
        for (int i = from; i < to; i++) {
            if (words.is(i, ',') || words.is(i, ';') || words.is(i, '.')) {
                return false;
            }
            above |= words.is(i, all[4]);
            finishes |= i >= to - 2 && (words.is(i, all[5]) && words.is(i + 1, all[6]) || words.is(i, all[7]));
        }
        return finishes && (above || whole && to - from <= 4);
    }

    /** No day of its own, or only a year that names a plan. */
    private static boolean givesWay(Times.Time time) {
        return time == null || !time.isRecurring() && (!time.isDated() || time.isYear());
    }

    /**
     * {@code Các vấn đề trên, Sở X phải hoàn thành … trước D}; alone in its paragraph also {@code Các đơn vị thực hiện trước D}, which
     * holds for whatever units were named.
     */
    void governAbove(int before) {
        for (int i = Math.max(before, 1); i < clauses.size(); i++) {
            Clause last = clauses.get(i);
            boolean alone = i == before
                    && i + 1 == clauses.size()
                    && manner.isFinishing(last)
                    && last.lead.size() == 1
                    && words.has(last.lead.get(0).from(), Cue.MANY);
            if (last.deadline == null || !last.deadline.isDated() || !alone && !manner.closesAllAbove(last)) {
                continue;
            }
            for (int k = i - 1; k >= 0 && k > i - 12; k--) {
                Clause clause = clauses.get(k);
                if (clause.deadline == null && (alone || sameUnits(clause.lead, last.lead))) {
                    clause.deadline = last.deadline;
                    clause.signs.add(Sign.DEADLINE_OUTSIDE);
                }
            }
        }
    }

    private boolean sameUnits(List<Mention> a, List<Mention> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            String one = bare(a.get(i));
            String two = bare(b.get(i));
            if (!one.startsWith(two) && !two.startsWith(one)) {
                return false;
            }
        }
        return true;
    }

    /** A name without {@code các}, folded. */
    private String bare(Mention mention) {
        int from = words.has(mention.from(), Cue.MANY) ? words.after(mention.from()) : mention.from();
        return Fold.fold(words.text(Math.min(from, mention.to() - 1), mention.to()));
    }

    /** The time that an opening line sets for the list below it; null where it sets none or binds somebody itself. */
    Times.Time frontTime(int from, int to, Times times, int before) {
        if (clauses.size() > before) {
            return null;
        }
        int last = from;
        for (int i = from; i < to - 1; i++) {
            last = words.is(i, '.') && !words.touches(i + 1) ? i + 1 : last;
        }
        Times.Time found = null;
        for (Times.Time time : times.in(last, to)) {
            boolean term = words.has(time.from(), Cue.TERM);
            boolean season = words.isAny(time.from(), seasons) && words.is(time.from() + 1, year) && !term;
            boolean finishes = manner.isClosing(Math.max(last, time.from() - 3), time.from());
            boolean binds = time.from() <= last + 1 && !season || term || finishes || words.has(last, Cue.MANY);
            found = binds ? time : found; // "Cuối năm anh em cố nốt:" sets no day
        }
        return found;
    }
}
