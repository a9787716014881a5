package vn.dondoc.deadline;

import java.time.LocalDate;
import vn.dondoc.text.Tokens;

/** Tells from the words around an expression what it is in its text. */
final class Surroundings {
    private static final int LONGEST_SYMBOL = 20;
    private static final int FAR = 14;
    /** {@code trình đồng chí Chủ tịch ký}: so many words stand between the verb and the signing. */
    private static final int LONGEST_SIGNER = 6;

    private static final int NEAR = 9;
    private static final int MONTHS_AHEAD = 10;
    /** No office sets a term so many years ahead in passing. */
    private static final int FAR_YEARS = 3;
    /** A paper waits at most so long for its signature; a day further off that names no year was in the past. */
    private static final int MONTHS_OF_SIGNING = 3;

    /** What an expression is used for. */
    enum Use {
        DEADLINE(FoundDeadline.Role.DEADLINE, true),
        MEETING(FoundDeadline.Role.MEETING_DATE, true),
        PAPER(FoundDeadline.Role.PAPER_DATE, false),
        /** {@code giai đoạn 2021-2025}, {@code kế hoạch năm 2024}. */
        NAMES(FoundDeadline.Role.PERIOD, false),
        /** A period that no word binds to a deadline, {@code báo cáo tháng 6}. */
        BARE_PERIOD(FoundDeadline.Role.PERIOD, true),
        EFFECT(FoundDeadline.Role.OTHER, false),
        /** Past, a start, a named day without a preposition. */
        UNBOUND(FoundDeadline.Role.OTHER, true),
        /** A rate, a road, a number: no time at all. */
        NOTHING(FoundDeadline.Role.OTHER, false);

        private final FoundDeadline.Role role;
        private final boolean time;

        Use(FoundDeadline.Role role, boolean time) {
            this.role = role;
            this.time = time;
        }

        FoundDeadline.Role role() {
            return role;
        }

        /** Whether the expression, read alone, names a time that counts. */
        boolean isTime() {
            return time;
        }
    }

    private final Words words;
    private final Tokens tokens;
    private final LocalDate today;

    Surroundings(Words words, LocalDate today) {
        this.words = words;
        this.tokens = words.tokens();
        this.today = today;
    }

    Use use(Found found) {
        int before = words.token(found.from()) - 1;
        if (found.sort() == Found.Sort.NOTHING || isPartOfNumber(found)) {
            return Use.NOTHING;
        }
        Prefix prefix = found.prefix();
        boolean bound = prefix.binds() && !prefix.isOnlyAt();
        if (isShare(found, before, bound) || isHours(found, before)) {
            return Use.NOTHING;
        }
        if (Nouns.EFFECT.endAt(tokens, before) && !bound) {
            return Use.EFFECT;
        }
        boolean stretch = found.sort() == Found.Sort.PERIOD || found.sort() == Found.Sort.RANGE;
        if (stretch && Nouns.SPAN.endAt(tokens, before)) {
            return Use.NAMES;
        }
        if (!bound && isDateOfPaper(found, before)) {
            return Use.PAPER;
        }
        if (!bound && isMeeting(found, before)) {
            return Use.MEETING;
        }
        if (!bound && isYearOfPaper(found, before)) {
            return Use.NAMES;
        }
        if (isEndOfData(found, before)) {
            return Use.UNBOUND;
        }
        if (isFarYear(found, before) || isWeekOfDays(found) || isAnniversary(found)) {
            return Use.UNBOUND;
        }
        if (isOccasion(found, before)
                || isWeekOfName(found)
                || isWholeWeekend(found)
                || isCounter(found)
                || isOver(found)
                || isSameDay(found)
                || isManyYears(found)) {
            return Use.UNBOUND;
        }
        return bound ? Use.DEADLINE : unbound(found, before);
    }

    /** Whether a meeting stands right before, or the day opens a sentence that tells what was. */
    private boolean isMeeting(Found found, int before) {
        boolean label = tokens.is(before, ':') && tokens.are(before - 2, "thoi", "gian");
        boolean day = found.sort() == Found.Sort.DAY && !found.prefix().isFrom();
        return day
                && (label || Nouns.MEETING.endAt(tokens, before) && !isInvited(found) || isDayOfMeeting(found, before));
    }

    /** {@code mời 2 hộ lên làm việc 8h sáng thứ Tư}: somebody is asked to come on a day that is not over. */
    private boolean isInvited(Found found) {
        if (found.deadline().due().map(due -> due.isBefore(today)).orElse(true)) {
            return false;
        }
        for (int at = found.from() - 1; at >= 0 && at > found.from() - NEAR && words.isWord(at); at--) {
            if (words.isSpeltExactly(at, "lên") || words.isSpeltExactly(at, "đến") || words.isSpeltExactly(at, "tới")) {
                return true;
            }
        }
        return false;
    }

    private boolean isDateOfPaper(Found found, int before) {
        int point = found.prefix().end();
        boolean date = found.sort() == Found.Sort.DAY && (words.isNumber(point) || words.is(point, Word.DAY));
        if (!date || found.prefix().isOnlyAt()) {
            return false; // "khởi công gói thầu số 5 vào ngày 19/12"
        }
        return (isPaper(before) || isPlaceAndDate(found)) && !isToBeSigned(found, before);
    }

    /** {@code trình ký 06/8}, {@code ký ban hành ngày 28/11} of a day to come soon: signed papers have their number before the day. */
    private boolean isToBeSigned(Found found, int before) {
        return Nouns.SIGNING.endAt(tokens, before)
                && !isNumbered(before)
                && found.deadline()
                        .due()
                        .map(due -> due.isAfter(today) && due.isBefore(today.plusMonths(MONTHS_OF_SIGNING)))
                        .orElse(false);
    }

    /** {@code Hiến pháp năm 2013}, {@code Luật Đất đai năm 2013}, {@code kế hoạch năm 2024}: the year belongs to the name. */
    private boolean isYearOfPaper(Found found, int before) {
        boolean year = words.is(found.from(), Word.YEAR) && words.digits(found.from() + 1) == 4;
        if (!year || found.sort() != Found.Sort.PERIOD) {
            return false;
        }
        for (int at = before; at >= 0 && at > before - NEAR && tokens.isWord(at); at--) {
            if (tokens.is(at, "luat") && tokens.lower(at).equals("luật")) {
                return true;
            }
        }
        return Nouns.PAPER.endAt(tokens, before) || Nouns.PLAN.endAt(tokens, before);
    }

    /** {@code đủ 24 giờ}, {@code không quá 24 giờ}, {@code suốt 12 giờ}: how long, not when. */
    private boolean isHours(Found found, int before) {
        int hour = found.prefix().end();
        boolean hours = found.sort() == Found.Sort.DAY
                && words.isNumber(hour)
                && words.is(hour + 1, Word.HOUR)
                && found.to() == hour + 2;
        return hours
                && (words.number(hour) == 24 && tokens.is(before, "qua")
                        || tokens.is(before, "du")
                        || tokens.is(before, "suot")
                        || tokens.is(before, "hon")
                        || tokens.is(before, "duoi")
                        || tokens.are(before - 1, "toi", "thieu")
                        || tokens.are(before - 1, "it", "nhat"));
    }

    /** {@code trực cả thứ Bảy, Chủ nhật}: through these days, not by them. */
    private boolean isWholeWeekend(Found found) {
        if (!found.prefix().isEmpty() || !words.isAny(found.from(), Word.NTH, Word.SUNDAY, Word.SUNDAY_SHORT)) {
            return false;
        }
        int at = found.from() - 1;
        while (at >= 0 && at > found.from() - NEAR && !words.isSpeltExactly(at, "cả")) {
            boolean inRow = words.isMark(at, ',')
                    || words.is(at, Word.AND)
                    || words.isNumber(at)
                    || words.isAny(at, Word.NTH, Word.SUNDAY, Word.SUNDAY_SHORT)
                    || words.is(at, Word.DIGIT);
            if (!inRow) {
                return false;
            }
            at--;
        }
        return words.isSpeltExactly(at, "cả");
    }

    /** {@code tính đến ngày 31/10}, {@code biến động từ đầu năm học đến ngày 15/10}: up to when figures count. */
    private boolean isEndOfData(Found found, int before) {
        if (tokens.is(words.token(found.from()), "tinh")) {
            return true;
        }
        if (!words.isAny(found.from(), Word.UNTIL, Word.WHOLE)) {
            return false;
        }
        if (tokens.is(before, "tinh") && tokens.lower(before).equals("tính")) {
            return true;
        }
        for (int at = before; at > 0 && at > before - NEAR && tokens.isWord(at); at--) {
            if (tokens.is(at, "dau") && tokens.is(at - 1, "tu")) {
                return true;
            }
        }
        return false;
    }

    /** {@code cơ sở dữ liệu rừng đến năm 2035}, {@code chiến lược … từ nay tới năm 2030}: the year names how far a plan looks. */
    private boolean isFarYear(Found found, int before) {
        boolean year = words.is(found.to() - 2, Word.YEAR) && words.digits(found.to() - 1) == 4;
        boolean reaches = found.sort() == Found.Sort.RANGE || found.prefix().isUntil();
        return year
                && reaches
                && tokens.isWord(before)
                && !Nouns.DONE.endAt(tokens, before)
                && words.number(found.to() - 1) - today.getYear() >= FAR_YEARS;
    }

    /** {@code (22/12/1944 - 22/12/2025)}: the days of an anniversary. */
    private boolean isAnniversary(Found found) {
        return found.sort() == Found.Sort.RANGE
                && found.prefix().isEmpty()
                && found.deadline().kind() == Deadline.Kind.INTERVAL
                && words.isNumber(found.from())
                && found.deadline()
                        .from()
                        .get()
                        .plusYears(FAR_YEARS)
                        .isBefore(found.deadline().to().get());
    }

    /** {@code các ngày thứ 2, 4, 6 trong tuần}: on which days, not by when. */
    private boolean isWeekOfDays(Found found) {
        boolean week = found.prefix().isIn() && words.is(found.to() - 1, Word.WEEK) && found.to() - found.from() == 2;
        int at = found.from() - 1;
        while (week && at > 0 && (words.isNumber(at) || words.isMark(at, ',') || words.is(at, Word.AND))) {
            at--;
        }
        return week && at < found.from() - 2 && words.is(at, Word.NTH);
    }

    /** {@code trao Huy hiệu Đảng đợt 03/02}: the round is called by its day. */
    private boolean isOccasion(Found found, int before) {
        return found.sort() == Found.Sort.DAY
                && found.prefix().isEmpty()
                && words.isNumber(found.from())
                && tokens.is(before, "dot")
                && tokens.isWord(before);
    }

    /** {@code các hoạt động trong Tuần Văn hóa - Du lịch}: a week that has a name, written with capitals. */
    private boolean isWeekOfName(Found found) {
        int last = found.to() - 1;
        return words.isAny(last, Word.WEEK, Word.MONTH, Word.YEAR)
                && words.isCapitalised(last)
                && !words.isCapitalised(last - 1)
                && words.isWord(found.to())
                && words.isCapitalised(found.to())
                && !words.isAllCaps(found.to());
    }

    /** {@code Trong tháng: 96.212}: a figure of the page, not a term. */
    private boolean isCounter(Found found) {
        return found.prefix().isIn() && words.isMark(found.to(), ':') && words.isNumber(found.to() + 1);
    }

    /** Whether it is past, or so far ahead without a word that demands it that the past one must be meant. */
    private boolean isOver(Found found) {
        if (found.deadline().to().isEmpty() || found.sort() == Found.Sort.RECURRING) {
            return false;
        }
        boolean yearSaid = words.digits(found.to() - 1) == 4 || words.isAny(found.to() - 1, Word.NEXT, Word.MORE);
        boolean far = found.deadline().due().get().isAfter(today.plusMonths(MONTHS_AHEAD));
        boolean demanded = found.prefix().demands();
        return found.deadline().to().get().toLocalDate().isBefore(today) || far && !yearSaid && !demanded;
    }

    /** {@code lúc 9h30 cùng ngày}: tells when something was. */
    private boolean isSameDay(Found found) {
        return words.isSpelt(found.to(), "cung") && words.is(found.to() + 1, Word.DAY);
    }

    /** {@code trong 3 năm}: no office sets such a term. */
    private boolean isManyYears(Found found) {
        return found.sort() == Found.Sort.TERM && words.is(found.to() - 1, Word.YEAR);
    }

    private Use unbound(Found found, int before) {
        Prefix prefix = found.prefix();
        if (prefix.isFrom() && found.sort() != Found.Sort.RANGE && found.sort() != Found.Sort.TERM) {
            return Use.UNBOUND;
        }
        if (found.sort() == Found.Sort.PERIOD) {
            return period(found, before);
        }
        if (found.sort() == Found.Sort.HOLIDAY || found.sort() == Found.Sort.LENGTH) {
            return Use.UNBOUND;
        }
        boolean past = found.deadline().due().map(due -> due.isBefore(today)).orElse(false);
        return past || prefix.isAgo() ? Use.UNBOUND : Use.DEADLINE;
    }

    /** A month, quarter or year that names a plan or a report, and is no deadline unless a word says so. */
    private Use period(Found found, int before) {
        int skipped = words.isMark(found.from() - 1, '(') ? before - 1 : before;
        boolean lastMonths = words.is(found.from(), Word.SEVERAL);
        if (isBeginningOfNoYear(found, before)) {
            return Use.BARE_PERIOD;
        }
        if (isMonthsReported(found)) {
            return Use.BARE_PERIOD;
        }
        if (found.prefix().isOnlyAt() || lastMonths || Nouns.DONE.endAt(tokens, skipped)) {
            return Use.DEADLINE;
        }
        if (tokens.is(words.token(found.to()), "phai") || tokens.is(words.token(found.to()), "can")) {
            return Use.DEADLINE; // "tháng 9 phải đạt 80%"
        }
        if (words.isMark(found.to(), ',') && words.isSentenceEnd(found.from() - 1) && isComing(found)) {
            return Use.DEADLINE; // "Quý III, Thanh tra sở phải …"
        }
        if (isTopicOfMonths(found)) {
            return Use.DEADLINE;
        }
        if (isSittingsTime(found)) {
            return Use.BARE_PERIOD;
        }
        if (isRoundOf(found)) {
            return Use.DEADLINE;
        }
        if (Nouns.PAPER.endAt(tokens, before) || Nouns.PLAN.endAt(tokens, before)) {
            boolean plan = !Nouns.DONE.endAt(tokens, before);
            return plan ? namesOrReports(found) : Use.BARE_PERIOD;
        }
        boolean past = found.deadline().due().map(due -> due.isBefore(today)).orElse(false);
        return past || isWholeNamed(found) ? Use.BARE_PERIOD : Use.DEADLINE;
    }

    /** {@code báo cáo kết quả thực hiện 9 tháng đầu năm}: which months are told. */
    private boolean isMonthsReported(Found found) {
        if (!isMonthsOfYear(found) || !words.isWord(found.from() - 1)) {
            return false;
        }
        for (int at = found.from() - 1; at > 0 && at > found.from() - NEAR && words.isWord(at); at--) {
            boolean result = words.isSpelt(at, "qua") && words.isSpelt(at - 1, "ket")
                    || words.isSpelt(at, "hinh") && words.isSpelt(at - 1, "tinh");
            if (result) {
                return true;
            }
        }
        return false;
    }

    /** {@code 9 tháng đầu năm}, {@code 2 tháng cuối năm}. */
    private boolean isMonthsOfYear(Found found) {
        return words.isNumber(found.from())
                && words.isAny(found.from() + 1, Word.MONTH, Word.QUARTER)
                && words.isAny(found.from() + 2, Word.START, Word.END);
    }

    /** {@code Về nhiệm vụ 6 tháng cuối năm, đồng chí đề nghị …}: the months for which everything in the sentence is asked. */
    private boolean isTopicOfMonths(Found found) {
        if (!isMonthsOfYear(found) || !words.is(found.from() + 2, Word.END) || !words.isMark(found.to(), ',')) {
            return false;
        }
        int at = found.from() - 1;
        while (at >= 0 && at > found.from() - NEAR && words.isWord(at) && !words.isSentenceEnd(at)) {
            at--;
        }
        return words.isSpelt(at + 1, "ve") || words.isSpelt(at + 1, "voi") || words.isSpelt(at + 1, "doi");
    }

    private boolean isComing(Found found) {
        return found.deadline().due().map(due -> due.isAfter(today)).orElse(false)
                && !words.is(found.from(), Word.YEAR);
    }

    /** {@code các khoản thu đầu năm}, {@code khảo sát đầu năm}: of which year is not told, so that it only describes. */
    private boolean isBeginningOfNoYear(Found found, int before) {
        boolean beginning = words.isAny(found.from(), Word.START, Word.MIDDLE)
                && words.is(found.from() + 1, Word.YEAR)
                && found.to() == found.from() + 2;
        return beginning && tokens.isWord(before) && !Nouns.DONE.endAt(tokens, before);
    }

    /** {@code kỳ họp HĐND xã cuối năm}, {@code hội nghị cán bộ công chức đầu năm}: the gathering is called by it. */
    private boolean isSittingsTime(Found found) {
        if (!words.isAny(found.from(), Word.START, Word.MIDDLE, Word.END) || !words.is(found.from() + 1, Word.YEAR)) {
            return false;
        }
        for (int at = found.from() - 1; at >= 0 && at > found.from() - NEAR && words.isWord(at); at--) {
            int token = words.token(at);
            if (Nouns.DONE.endAt(tokens, token)) {
                return false;
            }
            if (Nouns.SITTING.endAt(tokens, token)) {
                return true;
            }
        }
        return false;
    }

    /** {@code đối thoại định kỳ quý II}, {@code sinh hoạt chuyên đề tháng 6/2026}: the month or quarter in which it takes place. */
    private boolean isRoundOf(Found found) {
        boolean numbered = words.isAny(found.from(), Word.MONTH, Word.QUARTER);
        if (!numbered || found.deadline().due().map(due -> due.isBefore(today)).orElse(true)) {
            return false;
        }
        int before = found.from() - 1;
        if (words.is(before, Word.PERIODIC)) {
            return !words.isReport(before - 1);
        }
        boolean topic = words.isSpelt(before, "de") && words.isSpelt(before - 1, "chuyen");
        return topic && words.isSpelt(before - 2, "hoat") && words.isSpelt(before - 3, "sinh");
    }

    private Use namesOrReports(Found found) {
        boolean year = words.is(found.from(), Word.YEAR) && words.digits(found.from() + 1) == 4;
        return year ? Use.NAMES : Use.BARE_PERIOD;
    }

    /**
     * Where {@code trong} stands some words before a period with the sitting that takes place in it, {@code trong kỳ sinh hoạt
     * chi bộ định kỳ tháng 6/2026}; -1 where none does.
     */
    int opening(Found found) {
        for (int at = found.from() - 1; at >= 0 && at > found.from() - NEAR && words.isWord(at); at--) {
            if (words.is(at, Word.IN)) {
                boolean sitting = words.isSpelt(at + 1, "sinh")
                        || words.isSpelt(at + 1, "ky")
                        || words.isSpelt(at + 1, "cuoc")
                        || words.isSpelt(at + 1, "phien")
                        || words.isSpelt(at + 1, "hoi");
                return sitting ? at : -1;
            }
        }
        return -1;
    }

    /** {@code tháng 6}, {@code quý III}, {@code năm 2024}: a whole period called by its number. */
    private boolean isWholeNamed(Found found) {
        int at = found.from();
        boolean unit = words.isAny(at, Word.MONTH, Word.QUARTER, Word.YEAR) || words.isNumber(at);
        boolean thisYear = words.is(at, Word.YEAR);
        return unit && (thisYear || !words.isAny(at + 1, Word.THIS, Word.NEXT));
    }

    /** A figure inside a longer number or behind letters: {@code v1.2.2023}, {@code 12.345/15}. */
    private boolean isPartOfNumber(Found found) {
        if (!words.isNumber(found.from()) || !words.touchesPrevious(found.from())) {
            return false;
        }
        int before = found.from() - 1;
        boolean separator = words.isMark(before, '/')
                || words.isMark(before, '.')
                || words.isMark(before, '-')
                || words.isMark(before, ',')
                || words.isMark(before, ':')
                || words.isMark(before, '+');
        if (separator) {
            return words.touchesPrevious(before)
                    && (words.isNumber(before - 1) || words.isWord(before - 1) && !words.isMark(before, ':'));
        }
        return words.isWord(before);
    }

    /** {@code trình ký 28/11}, {@code gửi giám đốc ký 28/11}: the day by which it is signed, not of a paper that is. */
    private boolean isHandedInToSign(int before) {
        if (!words.isSpeltExactly(before, "ký")) {
            return false;
        }
        for (int i = before - 1; i >= 0 && i > before - LONGEST_SIGNER && words.isWord(i); i--) {
            if (words.isSpelt(i, "trinh") && !words.isSpelt(i - 1, "to") || words.isSpelt(i, "gui")) {
                return true;
            }
        }
        return false;
    }

    /** {@code đạt 5/6}, {@code 5/6 xã}, {@code đường 30/4}, {@code 24/7}. */
    private boolean isShare(Found found, int before, boolean bound) {
        boolean named = words.is(found.from(), Word.MUNG) && words.isCapitalised(found.from());
        if (named && Nouns.PLACE.endAt(tokens, before)) {
            return true; // "đường Mùng 3 Tháng 2"
        }
        boolean figure = words.isNumber(found.prefix().end());
        boolean monthInFigures = figure
                && found.sort() == Found.Sort.PERIOD
                && words.isMark(found.prefix().end() + 1, '/');
        if (monthInFigures && !bound) {
            return Nouns.RATE.endAt(tokens, before)
                    || Nouns.PLACE.endAt(tokens, before)
                    || Nouns.PAPER.endAt(tokens, before);
        }
        figure &= found.sort() == Found.Sort.DAY;
        if (words.is(found.from(), Word.T) && Nouns.PLACE.endAt(tokens, before)) {
            return true;
        }
        if (!figure
                || words.isMark(found.prefix().end() + 1, ':')
                || words.is(found.prefix().end() + 1, Word.HOUR)) {
            return false;
        }
        boolean hour = words.is(found.prefix().end() + 1, Word.HOUR_SHORT);
        if (hour && !bound && found.to() - found.from() == 2 && Nouns.PLACE.endAt(tokens, before)) {
            return true; // "quốc lộ 4H"
        }
        boolean three = found.to() - found.prefix().end() >= 5;
        boolean onlyIn = found.prefix().isIn() || !bound;
        if (onlyIn && !three && !hour && Nouns.COUNTED.beginAt(tokens, words.token(found.to()))) {
            return true;
        }
        if (bound || hour) {
            return false;
        }
        boolean roundTheClock = words.number(found.from()) == 24 && words.number(found.from() + 2) == 7 && !three;
        return roundTheClock
                || Nouns.PLACE.endAt(tokens, before)
                || !three && Nouns.RATE.endAt(tokens, before) && !isName(before)
                || words.isMark(found.to(), '%');
    }

    /** {@code chợ Mới 31/12}: written with a capital in the midst of a sentence. */
    private boolean isName(int token) {
        return tokens.isCapitalised(token) && tokens.isWord(token - 1) && !tokens.isLineEnd(token - 1);
    }

    /** Whether a paper or its number and symbol stands right before: {@code số 45/QĐ-UBND}, {@code Công văn}. */
    private boolean isPaper(int before) {
        if (isHandedInToSign(before)) {
            return false;
        }
        if (Nouns.PAPER.endAt(tokens, before)) {
            return true;
        }
        int at = tokens.is(before, ',') || tokens.is(before, '(') ? before - 1 : before;
        return isSymbol(at) || isNumbered(at);
    }

    /** A run of figures, letters, dashes and slashes without a space that has both a figure and a slash or dash with letters. */
    private boolean isSymbol(int last) {
        boolean number = false;
        boolean letters = false;
        boolean slash = false;
        int at = last;
        for (int i = 0; i < LONGEST_SYMBOL && at >= 0 && !tokens.isLineEnd(at); i++, at--) {
            number |= tokens.isNumber(at);
            letters |= tokens.isWord(at);
            slash |= tokens.is(at, '/') || tokens.is(at, '-');
            if (!tokens.touchesPrevious(at)) {
                break;
            }
        }
        return number && letters && slash;
    }

    /** A paper's number some words before, with the paper's author between: {@code số 123 của UBND tỉnh ngày …}. */
    private boolean isNumbered(int last) {
        for (int at = last; at >= 0 && at > last - FAR; at--) {
            if (tokens.is(at, ';') || tokens.is(at, '.') && !tokens.isNumber(at + 1) || tokens.isLineEnd(at)) {
                return false;
            }
            boolean number = tokens.isNumber(at)
                    && (tokens.is(at - 1, "so") || tokens.is(at - 1, ':') && tokens.is(at - 2, "so"));
            if (number) {
                return true;
            }
        }
        return false;
    }

    /** {@code An Sơn, ngày 05 tháng 3 năm 2024} alone on its line. */
    private boolean isPlaceAndDate(Found found) {
        boolean comma = words.isMark(found.from() - 1, ',');
        boolean lineEnds = words.isLineEnd(found.to()) || found.to() == words.count();
        boolean written = words.is(found.from(), Word.DAY) && words.is(found.from() + 2, Word.MONTH);
        if (!comma || !lineEnds || !written || words.count() == 0) {
            return false;
        }
        int at = found.from() - 2;
        int length = 0;
        while (at >= 0 && !words.isLineEnd(at) && length < FAR) {
            if (!words.isWord(at)) {
                return false;
            }
            length++;
            at--;
        }
        return length > 0 && length <= 6 && words.isCapitalised(at + 1);
    }

    /** A date at the start of a sentence with a comma behind it, that is past or would be far off: when the meeting was. */
    private boolean isDayOfMeeting(Found found, int before) {
        boolean start = before < 0 || words.isSentenceEnd(found.from() - 1);
        boolean comma = words.isMark(found.to(), ',');
        if (!start || !comma || found.deadline().due().isEmpty()) {
            return false;
        }
        LocalDate due = found.deadline().due().get();
        return !due.isAfter(today) && words.isNumber(found.to() - 1) || due.isAfter(today.plusMonths(MONTHS_AHEAD));
    }
}
