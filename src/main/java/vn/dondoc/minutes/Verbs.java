package vn.dondoc.minutes;

import java.util.List;

/** What a word does at its place: assigns, acts, tells, or says what a thing is or was. */
final class Verbs {
    private static final long ASSIGN = Cue.mask(Cue.ORDER, Cue.POLITE, Cue.WISH, Cue.WEAK);
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.MANNER, Cue.MODAL, Cue.COOP);

    private final Words words;
    private final Mentions mentions;
    private final Vocabulary say;

    Verbs(Words words, Mentions mentions, Vocabulary say) {
        this.words = words;
        this.mentions = mentions;
        this.say = say;
    }

    boolean isEmptyAction(int i, int end) {
        return say.isCarryingOut(words, i) && words.after(i) >= end;
    }

    /** A lower-case word without any cue: where a verb must stand, one. */
    boolean isPlainWord(int i, int end) {
        return i + 1 < end && words.isWord(i) && !words.isCapital(i) && words.cues(i) == 0;
    }

    boolean hasModal(int from, int end) {
        for (int i = from; i < end && i < from + 25; i++) {
            if (words.is(i, ';') || words.is(i, ':') || words.hasAny(i, Cue.mask(Cue.PAST, Cue.FUTURE))) {
                return false;
            }
            if (words.has(i, Cue.PARTICLE) && words.has(i, Cue.TALK)) {
                return false;
            }
            boolean so = say.talk().isSo(words, i) && mentions.read(i + 1, end) != null;
            if (!so && words.has(i, Cue.MODAL) && i > from && say.isDuty(words, i)) {
                return !say.isPossible(words, i - 1)
                        && !plansSoon(i, end)
                        && !say.isButStill(words, i, end)
                        && !tellsOfNow(from)
                        && !isPastSoon(i, end)
                        && !say.paper().isNounDuty(words, i)
                        && !isLiability(i, i + 1, end);
            }
        }
        return false;
    }

    /** {@code Hiện quận có 700 đơn vị phải …}: how things are. */
    private boolean tellsOfNow(int from) {
        return say.isNow(words, from) || say.isOpinions(words, from);
    }

    /** {@code … sẽ …}: what follows is planned. */
    boolean plansSoon(int from, int end) {
        for (int i = from; i < end && i < from + 20 && !words.is(i, ';'); i++) {
            if (words.has(i, Cue.FUTURE)) {
                return true;
            }
        }
        return false;
    }

    boolean passiveBefore(int i, int from) {
        for (int k = i - 1; k >= from && k > i - 8 && !words.is(k, ';'); k--) {
            if (say.isPassive(words, k)) {
                return true;
            }
        }
        return false;
    }

    /** A word of manner and a verb of action: {@code kịp thời báo cáo}. */
    boolean isHasty(int i, int end) {
        return words.has(i, Cue.MODAL)
                || words.has(i, Cue.MANNER)
                        && !words.has(i, Cue.ACTION)
                        && words.after(i) < end
                        && words.has(words.after(i), Cue.ACTION);
    }

    /** {@code chỉ đạo}, {@code phân công} of somebody who is bound already are his actions, not new orders. */
    boolean isOwnAction(int at, Scene scene) {
        if (scene.underUnit && !scene.lead.isEmpty()) {
            return true; // "4. UBND các tỉnh: b) Yêu cầu chủ nhà trọ cam kết …"
        }
        return words.has(at, Cue.ACTION) && scene.orders() && !scene.lead.isEmpty() && !say.isDemand(words, at);
    }

    /** {@code Báo cáo … được hội nghị nhất trí}: a noun and what became of it. */
    boolean isTold(int at, int end) {
        if (say.isAgreeing(words, at) || !words.has(at, Cue.MANNER) && say.isStatement(words, at, end)) {
            return true;
        }
        if (!say.isPaperVerb(words, at)) {
            return words.has(at, Cue.MANNER) && !words.has(at, Cue.ACTION) && !actsSoon(at, end);
        }
        for (int i = words.after(at); i < end && i < at + 60; i++) {
            if (say.isPassive(words, i) && agreedSoon(i, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean agreedSoon(int from, int end) {
        for (int i = from; i < end && i < from + 8; i++) {
            if (say.isAgreeing(words, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean actsSoon(int at, int end) {
        for (int i = words.after(at); i < end && i < at + 8; i++) {
            if (words.hasAny(i, Cue.mask(Cue.ACTION, Cue.VERB, Cue.MODAL, Cue.COOP))) {
                return true;
            }
        }
        return false;
    }

    /** A verb of assignment that is one here: not {@code theo yêu cầu}, {@code đã giao}, {@code được giao}. */
    boolean isAssign(int at, int end) {
        if (at >= end || !words.hasAny(at, ASSIGN) || words.has(at, Cue.NOUN)) {
            return false;
        }
        return at == 0 || !say.isPastBefore(words, at - 1) && !isSyllable(at);
    }

    /** {@code chuyển giao}, {@code bàn giao}: the second syllable of another verb. */
    private boolean isSyllable(int at) {
        return words.has(at - 1, Cue.ACTION) && !words.hasAny(at - 1, ASSIGN) && words.after(at - 1) > at;
    }

    boolean isActing(int at, int end, Scene scene) {
        if (at < 0 || at >= end || say.paper().isNumbered(words, at)) {
            return false;
        }
        boolean hasty = scene.orders() && words.has(at, Cue.VERB) && say.isAtOnce(words, at + 1);
        return hasty
                || words.hasAny(at, ACTS) && !words.has(at, Cue.PAST)
                || scene.orders() && words.has(at, Cue.VERB) && (scene.talk || scene.item && !words.has(at, Cue.PAST));
    }

    /**
     * Whether whoever is named is told to act by the word at {@code at}: behind a sure name any verb will do, unless the words
     * behind it tell of something done.
     */
    boolean isActing(Mention who, int at, int end, Scene scene) {
        boolean sure = who.sure() || who.group() || mentions.isComplete(who);
        return isActing(at, end, scene)
                || sure
                        && scene.orders()
                        && at + 1 < end
                        && words.has(at, Cue.VERB)
                        && !words.isCapital(at)
                        && !words.hasAny(at, Cue.mask(Cue.PAST, Cue.RELATIVE, Cue.TOPIC, Cue.NOUN, Cue.LINK))
                        && !say.isPassive(words, at + 1)
                        && !isPastSoon(at, Math.min(end, at + 8));
    }

    /** {@code Tổ hòa giải của xã đã vào cuộc}: what follows tells, before any comma. */
    boolean isPastSoon(int from, int end) {
        for (int i = from; i < end && i < from + 9 && !words.is(i, ','); i++) {
            if (say.isDone(words, i) || say.talk().isPastDay(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Sản lượng tuần 11 đạt 92%}, {@code tiến độ còn chậm}: a thing and how it is, before any comma. */
    boolean isState(int from, int end) {
        for (int i = from; i < end && i < from + 10 && !words.is(i, ',') && !words.is(i, ';'); i++) {
            if (words.hasAny(i, ACTS) && !words.hasAny(i, Cue.mask(Cue.PAST, Cue.NOUN, Cue.NOMINAL))) {
                return false;
            }
            if (words.has(i, Cue.PAST)) {
                return true;
            }
        }
        return false;
    }

    boolean isConditional(int from, int next, int end) {
        for (int i = from; i < next + 4 && i < end; i++) {
            if (say.isCondition(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code … là …} before any comma: says what something is. */
    boolean isDefining(int from, int end) {
        boolean quoted = false;
        for (int i = from; i < end && !words.is(i, ',') && !words.is(i, ':'); i++) {
            quoted ^= words.is(i, '"');
            if (!quoted && say.isBeing(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code chịu trách nhiệm toàn diện trước …}, {@code phải chịu trách nhiệm nếu …}. */
    boolean isLiability(int from, int next, int end) {
        for (int i = from; i < next + 2 && i < end; i++) {
            if (say.isLiable(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code báo cáo}, {@code cho biết}, {@code ghi nhận}: told, not told to do. */
    boolean isTelling(int at, int end) {
        return words.has(at, Cue.SAY) && !words.hasAny(at, ACTS | Cue.VERB.bit());
    }

    /** {@code giao thanh tra …} against {@code yêu cầu thanh tra toàn diện}: lower case and no addressee's verb behind it. */
    boolean isVerbNotName(int at, int end) {
        if (!words.hasAny(at, ACTS) || words.isCapital(at)) {
            return false;
        }
        List<Mention> who = mentions.readList(at, end, false);
        if (who.isEmpty()) {
            return true;
        }
        int after = who.get(who.size() - 1).to();
        return !words.hasAny(after, ACTS) && !words.is(after, ':');
    }
}
