package vn.dondoc.minutes;

import java.util.List;

/**
 * Phrases of topic, purpose, condition and ground before an order ({@code Đối với …, giao …}): where the order opens behind them.
 */
final class Topics {
    private static final long FIRM = Cue.mask(Cue.ORDER, Cue.POLITE, Cue.WISH);

    private final Words words;
    private final Mentions mentions;
    private final Vocabulary say;
    private final Fillers fillers;
    private final Verbs verbs;
    private final Speakers speakers;

    Topics(Phrases phrases) {
        words = phrases.words();
        mentions = phrases.mentions();
        say = phrases.say();
        fillers = phrases.fillers();
        verbs = phrases.verbs();
        speakers = phrases.speakers();
    }

    /**
     * Where the order opens behind a phrase of topic at {@code at}: after a comma or {@code thì}, at a speaker with his verb of
     * assignment, or, after a condition, at a word of manner; -1 where none opens.
     */
    int topicEnd(int at, int end, Scene scene, Times times) {
        int firm = topicEnd(at, end, scene, times, false);
        if (!scene.orders() || firm > 0 && !(scene.item && !scene.lead.isEmpty() && say.isDemand(words, firm))) {
            return firm;
        }
        int bound = firm > 0 || !say.isAbout(words, at) ? -1 : dutyAt(at, end);
        if (bound > 0) {
            return bound;
        }
        int bare = topicEnd(at, end, scene, times, true);
        return bare > 0 ? bare : firm;
    }

    /** {@code Đối với cán bộ, công chức … phải gương mẫu}: the word of duty that stands before any other comma; -1 where none does. */
    private int dutyAt(int at, int end) {
        List<Mention> about = about(at, end);
        int from =
                about.isEmpty() ? words.after(at) : about.get(about.size() - 1).to();
        int duty = -1;
        for (int i = from; i < end && i < from + 24; i++) {
            if (words.has(i, Cue.FUTURE)) {
                return -1;
            }
            if (duty < 0 && (words.is(i, ',') || words.is(i, ':') || words.is(i, ';'))) {
                return -1;
            }
            boolean binds = words.has(i, Cue.MODAL)
                    && say.isDuty(words, i)
                    && !say.paper().isNounDuty(words, i);
            duty = duty < 0 && binds ? i : duty;
        }
        return duty;
    }

    int topicEnd(int at, int end, Scene scene, Times times, boolean bare) {
        int depth = 0;
        boolean condition = say.isCondition(words, at);
        boolean hears = say.isHearing(words, at);
        List<Mention> about = about(at, end);
        int from =
                about.isEmpty() ? words.after(at) : about.get(about.size() - 1).to();
        for (int i = from; i < end && i < at + 120; i++) {
            if (words.is(i, '(')) {
                depth++;
            } else if (words.is(i, ')')) {
                depth = Math.max(0, depth - 1);
            }
            if (depth > 0) {
                continue;
            }
            if (words.is(i, ';')) {
                int next = fillers.skipLinks(i + 1, end);
                if (say.isPurpose(words, at) && !bare && verbs.isAssign(next, end) && words.hasAny(next, FIRM)) {
                    return next;
                }
                if (!say.isPurpose(words, at)) {
                    return -1;
                }
                continue;
            }
            boolean then = say.isThen(words, i);
            if (words.is(i, ',') && isAmongAgents(i, end)) {
                return -1; // "Hiện nay, việc này được các đơn vị, địa phương tiếp tục thực hiện"
            }
            if (words.is(i, ',') || words.is(i, ':') || then) {
                int next = fillers.skipLinks(i + 1, end);
                if (bare && words.is(i, ',') && (tells(next, end) || hasTold(at, i))) {
                    return -1; // "Đối với giá nước, Đoàn giám sát sẽ tổng hợp, báo cáo …"
                }
                if (opensFirmly(next, end, scene, bare, then || words.is(i, ':'))
                        && (!hears || concludesOrOrders(next, end))) {
                    return next;
                }
            } else if (words.isCapital(i)
                    && words.hasAny(i, Cue.mask(Cue.UNIT, Cue.PERSON))
                    && speakers.isSpeakerAt(i, end)) {
                return i;
            } else if (condition && i > at + 2 && scene.orders() && verbs.isHasty(i, end)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the comma parts those who do something in the passive. */
    private boolean isAmongAgents(int comma, int end) {
        for (int i = comma - 1; i > 0 && i > comma - 8 && !words.is(i, ','); i--) {
            if (say.isPassive(words, i)) {
                List<Mention> agents = mentions.readList(i + 1, end, false);
                return !agents.isEmpty() && agents.get(agents.size() - 1).to() > comma;
            }
        }
        return false;
    }

    /** {@code Qua trao đổi, đoàn đã trả lời …, mở rộng …}: told of what was done. */
    private boolean hasTold(int at, int comma) {
        if (!say.isAfterwards(words, at)) {
            return false;
        }
        for (int i = at; i < comma; i++) {
            if (say.isDoneWord(words, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean tells(int at, int end) {
        List<Mention> who = mentions.readList(at, end, false);
        return !who.isEmpty() && words.has(who.get(who.size() - 1).to(), Cue.FUTURE);
    }

    Times.Time lastTime(int from, int to, Times times) {
        Times.Time found = null;
        for (Times.Time time : times.in(from, to)) {
            found = time;
        }
        return found;
    }

    private boolean opensFirmly(int at, int end, Scene scene, boolean bare, boolean sure) {
        if (at >= end) {
            return false;
        }
        if (verbs.isAssign(at, end) && words.hasAny(at, FIRM)) {
            return true;
        }
        if (words.has(at, Cue.MODAL) || sure && verbs.isActing(at, end, scene)) {
            return true;
        }
        if (mentions.readBound(at, end) != null) {
            return true; // "… để giảm tai nạn, Bình Hòa cần …"
        }
        List<Mention> who = mentions.readList(at, end, scene.talk);
        if (!who.isEmpty()) {
            int after = fillers.skipAlso(who.get(who.size() - 1).to(), end);
            if (speakers.isConcluding(who, who.get(who.size() - 1).to(), end)) {
                return true;
            }
            return verbs.isAssign(after, end)
                    || verbs.isActing(after, end, scene)
                    || speakers.isConcluding(who, after, end);
        }
        return bare && verbs.isActing(at, end, scene) && end - at >= 4;
    }

    /** Behind {@code Sau khi nghe báo cáo của A, ý kiến của B} only who concludes or orders opens. */
    private boolean concludesOrOrders(int at, int end) {
        List<Mention> who = mentions.readList(at, end, false);
        int verb = who.isEmpty() ? at : who.get(who.size() - 1).to();
        return !who.isEmpty() && speakers.isConcluding(who, verb, end)
                || verbs.isAssign(fillers.skipAlso(verb, end), end);
    }

    /** Those named behind {@code đối với}, {@code về phía}, without a speaker at their end; empty where none are. */
    private List<Mention> about(int at, int end) {
        if (!say.isAbout(words, at)) {
            return List.of();
        }
        List<Mention> who = mentions.readList(words.after(at), end, false);
        int last = who.size() - 1;
        boolean speaks = last > 0
                && verbs.isAssign(fillers.skipAlso(who.get(last).to(), end), end)
                && speakers.isSpeaker(who.subList(last, last + 1));
        return speaks ? who.subList(0, last) : who;
    }

    List<Mention> aboutWhom(int at, int behind) {
        if (!say.isAbout(words, at)) {
            return List.of();
        }
        List<Mention> who = about(at, behind);
        if (who.isEmpty()) {
            Mention place = say.isApart(words, at) ? mentions.readPlace(words.after(at), behind) : null;
            return place == null ? List.of() : List.of(place); // "Riêng Hà Nội, Thủ tướng yêu cầu phải …"
        }
        int after = who.get(who.size() - 1).to();
        return after >= behind - 1 || words.is(after, ',') || words.is(after, ':') ? who : List.of();
    }
}
