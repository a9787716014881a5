package vn.dondoc.minutes;

import java.util.List;

/** Where a clause ends and the next may begin. */
final class ClauseEnds {
    private static final long FIRM = Cue.mask(Cue.ORDER, Cue.POLITE, Cue.WISH);

    private static final int LONGEST_RELATIVE = 12;

    private final Words words;
    private final Mentions mentions;
    private final Ranks ranks;
    private final Vocabulary say;
    private final Fillers fillers;
    private final Verbs verbs;
    private final Topics topics;
    private final TalkTurns turns;
    private final int lead1;
    private final int lead2;

    ClauseEnds(Phrases phrases, Topics topics) {
        words = phrases.words();
        mentions = phrases.mentions();
        ranks = phrases.ranks();
        say = phrases.say();
        fillers = phrases.fillers();
        verbs = phrases.verbs();
        this.topics = topics;
        turns = phrases.turns();
        lead1 = words.lexicon().word("chủ");
        lead2 = words.lexicon().word("trì");
    }

    /** Two verbs with two days are two clauses, parted at the comma between: the end of the first. */
    int secondDay(int from, int stop, Times times, Scene scene) {
        Times.Time first = null;
        for (Times.Time time : times.in(from, stop)) {
            if (!time.isDated() || time.isRecurring() || isAttribute(time)) {
                continue; // "tổng hợp điểm quý IV, gửi giám đốc trước 3/1"
            }
            if (first != null
                    && !first.found()
                            .deadline()
                            .due()
                            .equals(time.found().deadline().due())) {
                for (int i = first.to(); i < time.from(); i++) {
                    if (words.is(i, ',') && verbs.isActing(fillers.skipLinks(i + 1, stop), stop, scene)) {
                        return i + 1;
                    }
                }
            }
            first = time;
        }
        return stop;
    }

    /** {@code điểm KPI quý IV}: a long time without a word that binds says which thing is meant. */
    private boolean isAttribute(Times.Time time) {
        return time.isLong() && !words.has(time.from(), Cue.TERM) && !say.isInside(words, time.from());
    }

    /** The place, from {@code from} on, at which the next clause begins; {@code end} where none does. */
    int boundary(int from, int end, Scene scene, Times times) {
        boolean listing = false;
        int depth = 0;
        for (int i = from + 1; i < end; i++) {
            if (words.is(i, '(')) {
                depth++;
            } else if (words.is(i, ')')) {
                depth = Math.max(0, depth - 1);
            }
            if (depth > 0) {
                continue;
            }
            if (words.is(i, ':') && i < end - 1 && !words.hasAny(i - 1, Cue.mask(Cue.UNIT, Cue.PLACE, Cue.GENERAL))) {
                listing = true;
            }
            if (words.is(i, '"') && (words.is(i + 1, ',') || words.is(i + 1, '-')) && isUnopened(from, i)) {
                return i + 1; // "…", ông nói
            }
            if (words.is(i, ';')) {
                int next = fillers.skipLinks(i + 1, end);
                if (isOfOffences(from, i, next)) {
                    continue;
                }
                if (isTold(next, end)) {
                    return i + 1; // "…; ông Lê Bá phản ánh …"
                }
                if ((opens(next, end, scene, times)
                                || opensWithVerb(next, end, scene)
                                || opensTalkedName(next, end, scene)
                                || scene.talk && say.talk().isWhichever(words, next + 1))
                        && !onlyFinishes(next, times)
                        && (!listing || opensWithName(next, end, scene))) {
                    return i + 1;
                }
            } else if (say.isMeanwhile(words, i)) {
                int next = fillers.skipLinks(i, end);
                if (opens(next, end, scene, times) || opensWithVerb(next, end, scene)) {
                    return i;
                }
            } else if (say.isAnd(words, i) && (asksFurther(i, end) || bindsFurther(i, end, scene))) {
                return i;
            } else if (words.is(i, ',')) {
                int next = fillers.skipLinks(i + 1, end);
                boolean aboveAll = next > i + 2 && say.news().isAboveAll(words, i + 1) && endsMention(i);
                if (aboveAll
                        || isOfObjects(from, i, next, end)
                        || isHelping(i, next, end)
                        || !scene.talk && isSpread(from, i, next)) {
                    continue;
                }
                boolean others = say.isForItsPart(words, i + 1) && opensWithName(next, end, scene);
                boolean team =
                        scene.talk && words.has(next, Cue.UNIT) && !endsMention(i) && opensTalkedName(next, end, scene);
                if (others || team || opensAfterComma(next, end, scene) || opensTimed(next, end, scene, times)) {
                    return i + 1;
                }
            } else if (scene.talk && (opensTalk(i, end) || opensDictated(i, from, end, scene, times))) {
                return say.talk().isTurning(words, i - 1) ? i - 1 : i;
            }
        }
        return end;
    }

    /** {@code … và trong thời gian tới đề nghị Sở X tiếp tục …}: a link between {@code và} and the verb shows that the speaker goes on. */
    private boolean asksFurther(int and, int end) {
        int next = fillers.skipLinks(and + 1, end);
        if (!verbs.isAssign(next, end) || !words.hasAny(next, FIRM)) {
            return false;
        }
        Mention asked = mentions.read(words.after(next), end);
        boolean below = asked != null
                && words.has(next, Cue.POLITE)
                && asked.group()
                && words.hasAny(asked.to(), Cue.mask(Cue.ACTION, Cue.MANNER, Cue.MODAL));
        return asked != null && (next > and + 1 || below);
    }

    /** {@code … và cần có …}, {@code … và phải báo cáo …}: a duty of its own. */
    private boolean bindsFurther(int and, int end, Scene scene) {
        int next = fillers.skipModals(and + 1, end);
        return scene.orders()
                && !scene.talk
                && say.isDuty(words, and + 1)
                && !words.has(and + 1, Cue.NOUN)
                && (verbs.isActing(next, end, scene) || say.isHaving(words, next));
    }

    /**
     * {@code chỉ đạo các đơn vị quản lý công trình thủy lợi, các địa phương tổ chức …}: behind the comma the list of those whom the
     * addressee has to direct goes on.
     */
    private boolean isOfObjects(int from, int comma, int next, int end) {
        if (isOfHelpers(from, comma)) {
            return true;
        }
        if (!words.has(next, Cue.MANY)) {
            return isSameHead(from, comma, next);
        }
        if (say.paper().isMobilizing(words, from) && !actsBetween(words.after(from), comma)) {
            return true; // "Huy động lực lượng quân đội, thanh niên, các cơ quan hỗ trợ …"
        }
        for (int i = comma - 1; i >= from && i > comma - 14 && !words.is(i, ',') && !words.is(i, ';'); i--) {
            if (words.has(i, Cue.ORDER) && words.has(i, Cue.ACTION)) {
                Mention directed = mentions.read(words.after(i), end);
                return directed != null && !actsBetween(directed.to(), comma);
            }
        }
        return false;
    }

    /** {@code Phòng Nội vụ chủ trì, Phòng Tư pháp phối hợp …}: who helps is named behind the comma, in the same clause. */
    private boolean isHelping(int comma, int next, int end) {
        if (comma < 2 || !words.is(comma - 2, lead1) || !words.is(comma - 1, lead2)) {
            return false;
        }
        List<Mention> who = mentions.readList(next, end, false);
        return !who.isEmpty() && words.has(who.get(who.size() - 1).to(), Cue.COOP);
    }

    /** {@code phối hợp với Cục Kiểm soát ô nhiễm, Vụ Môi trường hoàn thiện …}: behind the comma the next of those who help. */
    private boolean isOfHelpers(int from, int comma) {
        for (int i = comma - 1; i >= from && i > comma - 40 && !words.is(i, ';'); i--) {
            if (words.has(i, Cue.COOP)) {
                Mention helper = mentions.read(words.after(i), comma);
                return helper != null && !smallActsBetween(helper.from(), comma);
            }
        }
        return false;
    }

    /** {@code tuyên truyền, đề nghị người dân không đốt rơm}: what the addressee has to ask of the people. */
    private boolean isSpread(int from, int comma, int next) {
        if (!words.has(next, Cue.POLITE) || !say.news().isPeople(words, words.after(next))) {
            return false;
        }
        for (int i = from; i < comma; i++) {
            if (say.news().isSpreading(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb stands there in small letters: in capitals it belongs to a name. */
    private boolean smallActsBetween(int from, int to) {
        for (int i = from; i < to; i = words.after(i)) {
            if (words.hasAny(i, Cue.mask(Cue.ACTION, Cue.MODAL, Cue.MANNER)) && !words.isCapital(i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Chỉ đạo cơ quan thuế, cơ quan hải quan không kiểm tra …}: one more of those whom the addressee has to direct. */
    private boolean isSameHead(int from, int comma, int next) {
        for (int i = comma - 1; i >= from && i > comma - 14 && !words.is(i, ';'); i--) {
            if (words.has(i, Cue.ORDER) && words.has(i, Cue.ACTION)) {
                Mention directed = mentions.read(words.after(i), comma);
                int head = directed == null ? comma : directed.from();
                return directed != null
                        && directed.to() == comma
                        && words.has(head, Cue.GENERAL)
                        && words.text(head, head + 2).equals(words.text(next, next + 2));
            }
        }
        return false;
    }

    private boolean actsBetween(int from, int to) {
        for (int i = from; i < to; i = words.after(i)) {
            if (words.hasAny(i, Cue.mask(Cue.ACTION, Cue.MODAL, Cue.MANNER)) && !words.has(i, Cue.NOMINAL)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTold(int at, int end) {
        Mention who = mentions.read(at, end);
        return who != null
                && who.person()
                && who.sure()
                && words.has(who.to(), Cue.SAY)
                && !words.hasAny(who.to(), Cue.mask(Cue.ACTION, Cue.VERB));
    }

    /** {@code …; tổ nước thử áp tầng 5}: behind a semicolon in a chat, a unit's head and soon a verb. */
    private boolean opensTalkedName(int at, int end, Scene scene) {
        Mention who = scene.talk ? mentions.read(at, end) : null;
        boolean initials = scene.talk && who == null && words.isAcronym(at) && words.end(at) - words.start(at) > 1;
        if (initials && words.hasAny(at + 1, Cue.mask(Cue.ACTION, Cue.VERB)) && at + 2 < end) {
            return true; // "…; BA chốt luồng duyệt"
        }
        if (who == null || words.hasAny(at, Cue.mask(Cue.ACTION, Cue.VERB))) {
            return false;
        }
        long tells = Cue.mask(Cue.PAST, Cue.FUTURE, Cue.SAY, Cue.NOUN, Cue.LINK, Cue.TOPIC);
        if (who.sure() && words.isWord(who.to()) && !words.isCapital(who.to()) && !words.hasAny(who.to(), tells)) {
            return who.to() + 1 < end; // "…; VP thảo văn bản"
        }
        for (int i = who.to(); i < end && i < who.to() + 3 && (words.isWord(i) || words.isNumber(i)); i++) {
            if (words.hasAny(i, Cue.mask(Cue.ACTION, Cue.VERB, Cue.MANNER))) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnopened(int from, int quote) {
        for (int i = from; i < quote; i++) {
            if (words.is(i, '"')) {
                return false;
            }
        }
        return true;
    }

    /** {@code xử lý các trường hợp chở quá tải; đón, trả khách sai chỗ}: a weak verb goes on with the list of offences. */
    private boolean isOfOffences(int from, int semicolon, int next) {
        boolean weak = words.has(next, Cue.VERB) && !words.hasAny(next, Cue.mask(Cue.ACTION, Cue.MANNER, Cue.MODAL));
        for (int i = from; weak && i < semicolon; i++) {
            if (say.isOffences(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code …; cấp thẻ bảo hiểm …}: behind a semicolon the next verb, of whatever sort. */
    private boolean opensWithVerb(int at, int end, Scene scene) {
        return scene.orders()
                && words.has(at, Cue.VERB)
                && !words.hasAny(at, Cue.mask(Cue.NOUN, Cue.UNIT, Cue.PLACE, Cue.GENERAL, Cue.THING))
                && end - at > 2;
    }

    /** {@code ; hoàn thành trước ngày D} without an object stays with the clause before it. */
    private boolean onlyFinishes(int at, Times times) {
        return say.isFinishing(words, at) && times.at(words.after(at)) != null;
    }

    private boolean opensAfterComma(int at, int end, Scene scene) {
        if (verbs.isAssign(at, end)
                && words.hasAny(at, FIRM)
                && !words.has(at, Cue.ACTION)
                && !say.isDemand(words, at)) {
            int i = words.after(at);
            return !mentions.readList(i, end, scene.talk).isEmpty() && !verbs.isVerbNotName(i, end);
        }
        List<Mention> all = scene.talk ? mentions.readList(at, end, true) : List.of();
        if (all.size() > 1 && all.get(0).sure() && !endsMention(at - 1) && actsAtOnce(last(all), end, scene)) {
            return true; // "…, anh Bảo công an với chị Mến tư pháp thống nhất …"
        }
        Mention speaker = mentions.read(at, end);
        boolean trade = scene.talk
                && speaker != null
                && (words.isAcronym(at) || words.longest(at, end, Cue.mask(Cue.GENERAL, Cue.CHAT_NAME)) > 0);
        if (speaker != null
                && (speaker.sure() || trade) // "…, KT kiểm tra bờ kè", "…, y tế lưu mẫu"
                && !say.isLeading(words, at - 2)
                && (!endsMention(at - 1) || say.talk().isTurning(words, at - 1))
                && actsAtOnce(speaker, end, scene)) {
            return true;
        }
        if (speaker == null
                || !speaker.person() && !ranks.canOrder(speaker)
                || verbs.passiveBefore(at - 1, Math.max(0, at - 12))) {
            return false;
        }
        int verb = fillers.skipAlso(speaker.to(), end);
        boolean self = scene.talk && speaker.to() == at + 1 && say.talk().isSelf(words, at);
        if (self && words.hasAny(verb, Cue.mask(Cue.FUTURE, Cue.SAY))) {
            return true; // "…, thầy sẽ bàn với kế toán", "…, sếp ghi nhận"
        }
        if (speaker.person()
                && speaker.sure()
                && words.hasAny(verb, Cue.mask(Cue.SAY, Cue.FUTURE))
                && !words.has(verb, Cue.ACTION)) {
            return true;
        }
        return verbs.isAssign(verb, end)
                && words.hasAny(verb, FIRM)
                && (verb > speaker.to() || speaker.person() && speaker.sure());
    }

    /** {@code …, chủ nhật này BQL đi kiểm tra}: in a chat, the day of the next one. */
    private boolean opensTimed(int at, int end, Scene scene, Times times) {
        Times.Time here = scene.talk ? times.at(at) : null;
        if (here == null || here.to() >= end || here.isRecurring()) {
            return false;
        }
        int who = fillers.skipLinks(here.to(), end);
        Mention named = mentions.read(who, end);
        return named != null && named.sure() && !say.talk().isSelf(words, who) && actsAtOnce(named, end, scene);
    }

    /** {@code …, đ/c Trạm trưởng báo cáo tôi trước 17h}: a name, a verb and a term. */
    boolean bindsByTerm(int at, int end, Scene scene, Times times) {
        Mention role = turns.role(at, end);
        Mention named = role == null ? mentions.read(at, end) : role;
        if (named == null
                || !named.sure()
                || !actsAtOnce(named, end, scene)
                || say.talk().isAlready(words, end - 1)) {
            return false;
        }
        for (int i = named.to(); i < end; i++) {
            if (say.isAtOnce(words, i)) {
                return true;
            }
        }
        for (Times.Time time : times.in(named.to(), end)) {
            boolean near = say.talk().isSoon(words, time.to() - 2) || say.talk().isSoon(words, time.from());
            if (time.isDated() && (near || words.has(time.from(), Cue.TERM))) {
                return true;
            }
        }
        return false;
    }

    /** {@code …, Phòng B cân đối nguồn vốn}: another unit, and what it has to do. */
    private boolean actsAtOnce(Mention who, int end, Scene scene) {
        int after = who.to();
        return after < end
                && (words.has(after, Cue.ACTION)
                        || words.has(after, Cue.MODAL) && !words.has(after, Cue.PAST)
                        || words.has(after, Cue.MANNER) && say.talk().isTurning(words, who.from() - 1)
                        || scene.talk && words.has(after, Cue.VERB))
                && !words.is(after, ',')
                && end - after > (scene.talk ? 1 : 2);
    }

    /** Whether the word before a comma ends a name, so that the comma may only part a list. */
    private boolean endsMention(int comma) {
        int to = words.is(comma, ',') ? comma : comma + 1;
        for (int k = to - 1; k >= 0 && k > to - 14; k--) {
            if (words.hasAny(k, Cue.mask(Cue.UNIT, Cue.PLACE, Cue.GENERAL, Cue.PERSON, Cue.MANY))
                    || words.isAcronym(k)) {
                Mention mention = mentions.read(k, to);
                if (mention != null && mention.to() == to && (mention.sure() || mention.group())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean opensTalk(int i, int end) {
        if (!words.has(i, Cue.PERSON) || words.touches(i) || say.isBeforePerson(words, i - 1)) {
            return false;
        }
        Mention person = mentions.read(i, end);
        boolean called = words.longest(i, end, Cue.PERSON.bit()) == i + 1 && !words.isAcronym(i);
        if (person == null || !person.person() || !called || !hasName(i + 1, person.to())) {
            return false;
        }
        for (int k = person.to(); k < end && k < person.to() + 4; k++) {
            if (words.hasAny(k, Cue.mask(Cue.ACTION, Cue.VERB, Cue.MANNER))) {
                return true;
            }
            if (!words.hasAny(k, Cue.mask(Cue.PERSON, Cue.GENERAL, Cue.FIELD))) {
                return false; // "anh Minh điều dưỡng trưởng kiểm tra"
            }
            k = words.after(k) - 1;
        }
        return false;
    }

    private boolean hasName(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isCapital(i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Talk without marks: the next one is named behind a particle ({@code … nhé khoa Dược soạn sổ}), a day ({@code … trước tám giờ
     * sáng mai khoa Nội bố trí}) or {@code còn}.
     */
    private boolean opensDictated(int i, int from, int end, Scene scene, Times times) {
        boolean turning = say.talk().isTurning(words, i - 1);
        if (!turning && !say.talk().isParticle(words, i - 1) && !endsTime(i, from, times)) {
            return false;
        }
        boolean writer = say.talk().isSelf(words, i) && !words.isCapital(i + 1);
        return !writer && opensWithName(i, end, scene);
    }

    private static boolean endsTime(int i, int from, Times times) {
        for (Times.Time time : times.in(from, i)) {
            if (time.to() == i && time.isDated()) {
                return true;
            }
        }
        return false;
    }

    private boolean opensWithName(int at, int end, Scene scene) {
        List<Mention> who = addressees(at, end, scene);
        return !who.isEmpty() && verbs.isActing(last(who), last(who).to(), end, scene)
                || verbs.isAssign(at, end) && words.hasAny(at, FIRM) && !words.has(at, Cue.ACTION);
    }

    /** Whether behind the comma before {@code at} somebody says something, so that the words before it only lead up to him. */
    boolean tells(int at, int end) {
        if (at >= end || !words.is(at - 1, ',')) {
            return false;
        }
        Mention speaker = mentions.read(at, end);
        int verb = speaker == null ? at : fillers.skipAlso(speaker.to(), end);
        return speaker != null && speaker.person() && words.has(verb, Cue.SAY) && !words.has(verb, Cue.ACTION);
    }

    /** Whether a clause that tells somebody to do something begins here. */
    boolean opens(int at, int end, Scene scene, Times times) {
        if (at >= end) {
            return false;
        }
        if (verbs.isAssign(at, end) || verbs.isActing(at, end, scene)) {
            return true;
        }
        Times.Time here = times.at(at);
        if (here != null && here.to() < end) {
            int behind = fillers.skipLinks(here.to(), end);
            if (verbs.isActing(behind, end, scene) || opensWithName(behind, end, scene)) {
                return true;
            }
        }
        List<Mention> who = addressees(at, end, scene);
        if (!who.isEmpty()) {
            int after = who.get(who.size() - 1).to();
            boolean those = words.is(at - 1, ';') // "…; các thôn có dự án đi qua tuyên truyền …"
                    && last(who).group()
                    && words.has(after, Cue.RELATIVE)
                    && smallActsBetween(after + 2, Math.min(end, after + LONGEST_RELATIVE));
            return words.is(after, ':')
                    || those
                    || verbs.isActing(last(who), after, end, scene)
                    || verbs.isAssign(fillers.skipAlso(after, end), end);
        }
        if (words.has(at, Cue.TOPIC) && !words.has(at, Cue.ACTION)) {
            return topics.topicEnd(at, end, scene, times) > 0;
        }
        return false;
    }

    private List<Mention> addressees(int at, int end, Scene scene) {
        return mentions.readList(at, end, scene.talk || scene.oral);
    }

    private static Mention last(List<Mention> who) {
        return who.get(who.size() - 1);
    }

    /** {@code … biểu dương các đơn vị và yêu cầu Phòng X rà soát}: the second verb of who speaks. */
    private boolean isJoined(int i, int end) {
        int next = words.after(i);
        boolean urges =
                words.has(next, Cue.MANNER) && words.hasAny(words.after(next), Cue.mask(Cue.ACTION, Cue.MANNER));
        return say.isAnd(words, i - 1) && (urges || mentions.read(next, end) != null);
    }

    /**
     * Behind words that order nothing: the next place at which something may open.
     *
     * @param talk whether it is talk of a chat
     * @param tells whether somebody speaks in the sentence, so that {@code và yêu cầu} goes on with his words
     */
    int nextChance(int from, int end, boolean tells, boolean talk) {
        for (int i = from + 1; i < end; i++) {
            boolean named = words.is(i, ':') && words.has(i - 2, Cue.MANY) && words.has(i - 1, Cue.UNIT); // "các Bộ: …"
            if (words.is(i, ';') || words.is(i, ',') || words.is(i, ':') && !named) {
                return i + 1;
            }
            if (say.isMeanwhile(words, i)) {
                return i;
            }
            if (say.talk().isParticle(words, i) && i + 1 < end && mentions.read(i + 1, end) != null) {
                return i + 1; // "… nhé khoa Dược …"
            }
            if (talk
                    && (say.isThen(words, i) || say.talk().isSo(words, i) && mentions.read(i + 1, end) != null)
                    && i + 1 < end) {
                return i + 1; // "Vụ rác ở chợ thì nói bên môi trường dọn"
            }
            if (words.hasAny(i, FIRM)
                    && !words.has(i, Cue.ACTION)
                    && verbs.isAssign(i, end)
                    && (tells && isJoined(i, end) || say.isFreeBefore(words, i) && !verbs.passiveBefore(i, from))) {
                return i;
            }
        }
        return end;
    }
}
