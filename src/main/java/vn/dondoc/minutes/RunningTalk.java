package vn.dondoc.minutes;

import java.util.List;

/** Whether a short text without any word of talk hands out tasks one after the other: {@code Đội A làm …. Tổ B xong trước 5/4.} */
final class RunningTalk {
    private static final int LONGEST = 900;
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.VERB, Cue.MANNER, Cue.MODAL, Cue.COOP);
    private static final long TELLS = Cue.mask(Cue.PAST, Cue.FUTURE, Cue.SAY);

    private final Words words;
    private final Mentions mentions;
    private final Vocabulary say;
    private final TaskTails tails;
    private int tasks;
    private int told;

    private RunningTalk(Words words, Mentions mentions, Vocabulary say) {
        this.words = words;
        this.mentions = mentions;
        this.say = say;
        tails = new TaskTails(words, mentions);
    }

    static boolean assigns(Words words, List<Block> blocks, Mentions mentions, Vocabulary say) {
        boolean empty = words.count() == 0 || blocks.isEmpty();
        if (empty
                || words.end(words.count() - 1) > LONGEST
                || isDateline(words, blocks.get(0), say)
                || isPaper(words, blocks.get(0))) {
            return false;
        }
        RunningTalk talk = new RunningTalk(words, mentions, say);
        blocks.forEach(talk::count);
        return talk.tasks > talk.told && (talk.tasks > 1 && talk.hasNearTime() || talk.tasks > 0 && talk.calls());
    }

    /** {@code Sáng 16/8, UBND huyện …}, {@code (GLO)- …}: news. */
    private static boolean isDateline(Words words, Block first, Vocabulary say) {
        boolean today = say.talk().isSoon(words, first.from()) && words.is(first.from() + 2, ',');
        int who = first.from() + 3;
        if (today
                && words.hasAny(who, Cue.mask(Cue.UNIT, Cue.GENERAL))
                && words.isCapital(who)
                && !words.isAcronym(who)) {
            return true; // "Sáng nay, Trường THPT … tổ chức …"
        }
        for (int i = first.from(); i < Math.min(first.to(), first.from() + 9); i++) {
            if (words.is(i, ',') || words.is(i, ')')) {
                return words.isNumber(i - 1) || words.is(first.from(), '(');
            }
        }
        return false;
    }

    /** A title in capitals, or a day with its year: no chat has either. */
    static boolean isPaper(Words words, Block first) {
        if (words.isAcronym(first.from()) && words.isAcronym(first.from() + 1) && words.isAcronym(first.from() + 2)) {
            return true;
        }
        for (int i = 3; i < words.count(); i++) {
            if (words.hasYear(i) && words.is(i - 1, '/') && words.isNumber(i - 2)) {
                return true;
            }
        }
        return false;
    }

    private void count(Block block) {
        countTails(block);
        for (int i = block.from(); i < block.to(); i++) {
            boolean opens = i == block.from()
                    || words.is(i - 1, '.')
                    || words.is(i - 1, ';')
                    || words.is(i - 1, ':')
                    || words.is(i - 1, ',')
                    || words.is(i - 1, ')')
                    || say.talk().isParticle(words, i - 1);
            if (opens) {
                judge(i, block.to());
            }
            told += say.isDoneWord(words, i) ? 1 : 0;
        }
    }

    /** {@code Phát thuốc bản Lằn – chị Mơ, 5/3. Khám học sinh – anh Tú.} */
    private void countTails(Block block) {
        int from = block.from();
        for (int i = from; i < block.to(); i++) {
            boolean ends = words.is(i, '.') && !words.touches(i + 1) || words.is(i, ';') || i + 1 == block.to();
            if (ends) {
                tasks += tails.find(from, words.isMark(i) ? i : i + 1, false) != null ? 1 : 0;
                from = i + 1;
            }
        }
    }

    private void judge(int first, int end) {
        int at = words.has(first, Cue.LINK) ? words.after(first) : first;
        List<Mention> who = mentions.readList(at, end, true);
        if (who.isEmpty() && at > first) {
            Mention unknown = mentions.readUnknown(at, end);
            who = unknown == null ? who : List.of(unknown);
        }
        if (who.isEmpty() || say.talk().isSelf(words, at) && who.get(0).to() == at + 1) {
            return;
        }
        int after = who.get(who.size() - 1).to();
        for (int i = after; i < end && i < after + 4; i++) {
            if (words.hasAny(i, TELLS) && !words.hasAny(i, ACTS)) {
                told++;
                return;
            }
            if (words.hasAny(i, ACTS)) {
                tasks++;
                return;
            }
            if (!words.isWord(i) && !words.is(i, ':') && !words.is(i, '@')) {
                return;
            }
        }
    }

    /** A day of this week or a day without its year: what is handed out is due soon. */
    private boolean hasNearTime() {
        for (int i = 0; i < words.count(); i++) {
            boolean day = words.isNumber(i) && words.is(i + 1, '/') && words.isNumber(i + 2) && !words.is(i + 3, '/');
            boolean ofMonth = words.has(i - 1, Cue.TERM) && words.isNumber(i) && words.end(i) - words.start(i) < 3;
            if (ofMonth && (words.is(i + 1, ',') || words.is(i + 1, '.') && !words.touches(i + 2))) {
                return true; // "hoàn trước 28"
            }
            boolean hour = words.isNumber(i) && say.talk().isHour(words, i + 1);
            if (day || hour || say.talk().isSoon(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Bà con tổ 5 ra dọn …}, {@code …, anh em nhé}; not {@code năm nay bà con trồng …}. */
    private boolean isSpokenTo(int i) {
        return i == 0
                || words.isMark(i - 1)
                || words.opensLine(i)
                || say.talk().isGreeting(words, i - 1)
                || !words.isWord(i + 2);
    }

    /** {@code @Lan}, {@code anh em}, {@code bà con}: somebody is spoken to. */
    private boolean calls() {
        for (int i = 0; i < words.count(); i++) {
            boolean called = say.talk().isSelf(words, i) && words.isGivenName(i + 1) && !words.isSurname(i + 1);
            if (words.is(i, '@') && words.isWord(i + 1) && !words.touches(i)
                    || say.talk().isCallingAll(words, i) && isSpokenTo(i)
                    || called) {
                return true;
            }
        }
        return false;
    }
}
