package vn.dondoc.minutes;

/** Who is called in a chat, by a name or a field alone: {@code @Lan}, {@code c Hà kế toán}, {@code Tuấn Anh}, {@code Tài chính in sổ quỹ}. */
final class CalledNames {
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.MODAL, Cue.MANNER, Cue.PAST, Cue.FUTURE, Cue.COOP);

    private final Words words;
    private final NameHeads heads;
    private final NameReader names;
    private final Mentions mentions;
    private final int with;
    /** Whoever was born as the second, the third: {@code c Ba}, {@code a Tám}. */
    private final int[] births;

    CalledNames(Words words, NameHeads heads, NameReader names, Mentions mentions) {
        this.words = words;
        this.heads = heads;
        this.names = names;
        this.mentions = mentions;
        with = words.lexicon().word("với");
        births = words.lexicon().words("hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín");
    }

    /**
     * Whoever is called by name in a chat: {@code @Lan}, {@code c Hà kế toán}, {@code Tuấn Anh}, with the office or unit behind it;
     * null where nobody is.
     */
    Mention called(int at, int head, int stop) {
        int i = at;
        boolean marked = words.is(i, '@');
        boolean dotted = words.isLetter(i) && words.is(i + 1, '.') && words.touches(i + 2) && words.isGivenName(i + 2);
        boolean addressed = words.isLetter(i)
                && (!words.isCapital(i) || words.opensLine(i) || words.isMark(i - 1)) // "A Định bảo vệ …"
                && (words.isGivenName(i + 1) || words.isCapital(i + 1) && words.isAny(i + 1, births));
        if (dotted) {
            i += 2; // "A.Tuấn"
        } else if (marked || addressed) {
            i++;
        } else if (isNickname(i, head)) {
            return new Mention(at, i + 1, false, true, true);
        } else if (head > 0 || !words.isGivenName(i) || isVerbToo(i) && !words.is(i + 1, ':')) {
            return null;
        }
        if (!marked && !addressed && !dotted && words.opensLine(i) && !isNameOfSomebody(i + 1, stop)) {
            return null; // "Danh sách …", "Phát thuốc …"
        }
        if (i >= stop || !words.isWord(i) || marked && words.touches(at) && words.isWord(at - 1)) {
            return null; // an address of mail
        }
        int end = i + 1;
        while (marked && end < stop && words.touches(end) && (words.is(end, '_') || words.isWord(end))) {
            end++; // @canbo_nv
        }
        while (end < stop && end < i + 4 && words.isCapital(end) && (heads.head(end, stop) < 0 || isSecondName(end))) {
            end++;
        }
        int unit = heads.head(end, stop);
        if (unit > 0 && !words.hasAny(end, Cue.mask(Cue.ACTION, Cue.PERSON, Cue.PLACE)) && !marked) {
            end = names.name(end, unit, stop, true, false);
        }
        end = words.is(end, '(') ? mentions.rest(end, stop) : end; // "A.Tuấn (KT)"
        return new Mention(at, end, false, true, true);
    }

    /** {@code Mỹ Anh}, {@code Hải Anh}: the second of two names, though people are called that without a name, too. */
    private boolean isSecondName(int i) {
        return words.isGivenName(i) && !words.isAcronym(i) && !words.isCapital(i + 1);
    }

    /** {@code Đăng công khai …} at the head of a line is the verb of that sound. */
    private boolean isVerbToo(int i) {
        return words.hasAny(i, ACTS) || words.opensLine(i) && words.has(i, Cue.VERB) && words.has(i + 1, Cue.ACTION);
    }

    /** {@code …, Tèo mượn ghế}: a capital inside the line that no list knows, before a verb. */
    private boolean isNickname(int i, int head) {
        boolean inside = words.is(i - 1, ',') || words.is(i - 1, ':') && !words.opensRow(i);
        return inside
                && head < 0
                && words.isCapital(i)
                && !words.isAcronym(i)
                && words.cues(i) == 0
                && words.longest(i, i + 1, Cue.TIME_GATE.bit()) < 0
                && words.after(i) == i + 1
                && words.hasAny(i + 1, Cue.mask(Cue.VERB, Cue.ACTION))
                && !words.isCapital(i + 1);
    }

    /** {@code Tài chính in sổ quỹ}: in a chat a unit may be called by its field alone at the head of a line. */
    Mention calledByField(int at, int stop) {
        int field = words.opensLine(at) || words.is(at - 1, ',') ? words.longest(at, stop, Cue.FIELD.bit()) : -1;
        boolean acts = field > 0
                && field < stop
                && !words.hasAny(at, ACTS | Cue.NOUN.bit())
                && (words.is(field, ':') || words.hasAny(field, ACTS | Cue.VERB.bit()));
        return acts ? new Mention(at, field, false, false, true) : null;
    }

    /** Whether what follows a name at the head of a line shows that it is one: a verb, a mark, a further name, an office. */
    private boolean isNameOfSomebody(int next, int stop) {
        if (words.longest(next - 1, next, Cue.TIME_GATE.bit()) > 0) { // "Mai đoàn huyện về", "Mai gửi số liệu"
            return words.isCapital(next) || words.is(next, ':') || words.hasAny(next, Cue.mask(Cue.ACTION, Cue.VERB));
        }
        return next >= stop
                || !words.isWord(next)
                || words.isCapital(next)
                || words.hasAny(next, ACTS | Cue.mask(Cue.VERB, Cue.LINK, Cue.SAY, Cue.PARTICLE))
                || words.is(next, with)
                || heads.head(next, stop) > 0
                || words.longest(next, stop, Cue.FIELD.bit()) > 0;
    }
}
