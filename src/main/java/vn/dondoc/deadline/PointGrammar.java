package vn.dondoc.deadline;

import java.time.LocalDate;

/**
 * One point or period of time, whose parts may come in any order: {@code 16h thứ Sáu tuần này}, {@code sáng ngày 15 tháng 3 năm
 * 2024}, {@code cuối quý III}. Each part fills slots of a {@link When}; what does not fit ends the expression.
 */
final class PointGrammar {
    private static final int LONGEST_BRACKET = 12;
    private static final int MOST_PARTS = 12;

    private final Words words;
    private final Numbers numbers;
    private final ClockGrammar clocks;
    private final NumericDate figures;
    private final PeriodGrammar periods;
    private final LocalDate today;

    PointGrammar(Words words, Numbers numbers, LocalDate today) {
        this.words = words;
        this.numbers = numbers;
        this.clocks = new ClockGrammar(words, numbers);
        this.figures = new NumericDate(words);
        this.periods = new PeriodGrammar(words, numbers);
        this.today = today;
    }

    /**
     * Reads a point or period into {@code when}.
     *
     * @param announced whether a preposition stands before it, so that {@code tháng} alone is this month and {@code 15.3} a day
     * @return the position after it, or -1
     */
    int read(int from, When when, boolean announced) {
        int end = -1;
        int at = from;
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            int next = part(at, when, announced);
            boolean opened = false;
            if (next < 0 && end > 0) {
                int connector = afterConnector(at, when);
                opened = words.isMark(at, '(');
                next = connector < 0 ? -1 : part(connector, when, announced);
            }
            if (next < 0) {
                break;
            }
            end = opened && words.isMark(next, ')') ? next + 1 : next;
            at = end;
        }
        return end;
    }

    /** Behind a comma, bracket or small word that joins two parts of one point of time. */
    private int afterConnector(int at, When when) {
        boolean small = words.isAny(at, Word.AT, Word.OF, Word.ABOUT)
                || words.is(at, Word.IN) && when.hasClock()
                || words.is(at, Word.BEFORE) && !when.hasClock();
        if (small) {
            return at + 1;
        }
        if (words.isMark(at, ',')) {
            return words.isAny(at + 1, Word.AT, Word.BEFORE) ? at + 2 : at + 1;
        }
        boolean dash = words.isMark(at, '-') && when.weekday > 0 && when.day == 0 && words.isNumber(at + 1);
        return words.isMark(at, '(') && isTimeInBrackets(at) || dash ? at + 1 : -1;
    }

    /** {@code thứ Năm (26/10)}: not {@code thứ Năm (26/10 là thi rồi)}, which tells of another day. */
    private boolean isTimeInBrackets(int open) {
        for (int i = open + 1; i < open + LONGEST_BRACKET && !words.isMark(i, ')'); i++) {
            boolean time = words.isNumber(i) || words.isKnown(i) || words.isMark(i, '/') || words.isMark(i, '.');
            if (!time && !words.isMark(i, ',') && !words.isMark(i, '-') && !words.isMark(i, ':')) {
                return false;
            }
        }
        return true;
    }

    private int part(int at, When when, boolean announced) {
        if (words.isNumber(at)) {
            return figure(at, when, announced);
        }
        if (!words.isKnown(at)) {
            return -1;
        }
        if (!when.hasClock()) {
            int end = clocks.read(at, when);
            if (end > 0) {
                return end;
            }
        }
        int end = dayPart(at, when);
        end = end > 0 ? end : dayWord(at, when, announced);
        end = end > 0 ? end : weekday(at, when);
        end = end > 0 ? end : moon(at, when);
        if (end < 0 && words.isAny(at, Word.DAY, Word.DAY_ON)) {
            end = day(at + 1, when, announced);
        }
        end = end > 0 ? end : monthsOfYear(at, when);
        end = end > 0 ? end : speltDayAndMonth(at, when);
        return end > 0 ? end : periods.read(at, when, announced || when.dayPart > 0 && when.saysDays());
    }

    private int figure(int at, When when, boolean announced) {
        if (!when.hasClock()) {
            int end = clocks.read(at, when);
            if (end > 0) {
                return end;
            }
        }
        if (when.day == 0 && !when.hasMonth()) {
            int end = figures.read(at, when, announced || when.weekday > 0);
            if (end > 0) {
                return end;
            }
        }
        int months = monthsOfYear(at, when);
        if (months > 0) {
            return months;
        }
        int day = dayAndMonth(at, when);
        if (day > 0) {
            return day;
        }
        int number = words.number(at);
        if (words.is(at + 1, Word.TET) && when.day == 0 && number >= 1 && number <= 30) {
            when.day = number;
            return at + 1;
        }
        boolean year = words.digits(at) == 4 && NumericDate.isYear(number) && !when.hasYear();
        if (year && (when.month > 0 || when.tet || when.holiday != null)) {
            when.year = number;
            return at + 1;
        }
        if (year && announced && when.isEmpty() && !words.isWordFollowing(at + 1)) {
            when.year = number;
            when.says(When.Unit.YEAR);
            return at + 1;
        }
        if (when.isEmpty() && isBareDay(at)) {
            when.day = number;
            return at + 1;
        }
        return -1;
    }

    /** {@code xong trước 25}, {@code hạn 05}: nothing but a word that demands makes the number a day. */
    private boolean isBareDay(int at) {
        int day = words.number(at);
        boolean demanded = words.isAny(at - 1, Word.BEFORE, Word.BY);
        boolean ends = at + 1 >= words.count()
                || words.isSentenceEnd(at + 1)
                || words.isSpelt(at + 1, "nhe")
                || words.isSpelt(at + 1, "nha")
                || words.isMark(at + 1, ',') && !words.touchesPrevious(at + 2)
                || words.isMark(at + 1, ')');
        return demanded && ends && words.digits(at) == 2 && day >= 1 && day <= 31;
    }

    /** {@code 20 tháng 10}, without {@code ngày}. */
    private int dayAndMonth(int at, When when) {
        boolean moon = words.is(at + 1, Word.MOON_MONTH) && when.day == 0 && !when.hasMonth();
        if (moon && words.number(at) >= 1 && words.number(at) <= 30) {
            when.day = words.number(at);
            return at + 1;
        }
        boolean month = words.isAny(at + 1, Word.MONTH, Word.MONTH_SHORT) && !when.hasMonth();
        if (!month || when.day > 0 || words.number(at) < 1 || words.number(at) > 31) {
            return -1;
        }
        boolean named = words.isNumber(at + 2) && words.number(at + 2) <= 12
                || words.isSpeltExactly(at + 2, "này")
                || words.is(at + 2, Word.DIGIT)
                || words.is(at + 2, Word.TEN);
        boolean length = words.isAny(at + 3, Word.DAY, Word.WEEK);
        if (!named || length) {
            return -1;
        }
        int end = periods.read(at + 1, when, false);
        if (end > 0) {
            when.day = words.number(at);
        }
        return end;
    }

    /** {@code hai mươi tháng mười}. */
    private int speltDayAndMonth(int at, When when) {
        if (when.day > 0 || when.hasMonth() || !words.isAny(at, Word.DIGIT, Word.TEN, Word.TWENTY)) {
            return -1;
        }
        int end = numbers.spelt(at);
        int day = numbers.value();
        if (end > 0 && words.is(end, Word.MOON_MONTH) && day <= 30) {
            when.day = day;
            return end;
        }
        boolean named = end > 0
                && words.is(end, Word.MONTH)
                && (words.isNumber(end + 1)
                        || words.isAny(end + 1, Word.DIGIT, Word.TEN)
                        || day > 12 && words.isSpeltExactly(end + 1, "này"));
        if (!named || day > 31) {
            return -1;
        }
        int after = periods.read(end, when, false);
        if (after > 0) {
            when.day = day;
        }
        return after;
    }

    /** {@code 6 tháng đầu năm}, {@code 3 tháng cuối năm 2023}, {@code 9 tháng năm 2023}, {@code 2 quý đầu năm}. */
    private int monthsOfYear(int at, When when) {
        if (when.saysDays()) {
            return -1;
        }
        int unit = numbers.read(at);
        if (unit < 0 || !words.isAny(unit, Word.MONTH, Word.QUARTER)) {
            return -1;
        }
        int months = numbers.value() * (words.is(unit, Word.QUARTER) ? 3 : 1);
        boolean part = words.isAny(unit + 1, Word.START, Word.END);
        int year = part ? unit + 2 : unit + 1;
        boolean named = words.is(year, Word.YEAR)
                || part && !words.isAny(year, Word.MONTH, Word.WEEK, Word.QUARTER) && !words.is(year, Word.DAY);
        boolean nine = months == 9 && !part && !words.isKnown(year) && !words.isNumber(year) && !isJoined(at);
        if (months < 1 || months > 12 || !(named || nine)) {
            return -1;
        }
        if (!part && words.is(year, Word.YEAR) && words.digits(year + 1) != 4) {
            return -1;
        }
        when.months = months;
        when.monthsAtEnd = words.is(unit + 1, Word.END);
        when.says(When.Unit.MONTHS);
        int end = words.is(year, Word.YEAR) ? periods.read(year, when, true) : -1;
        if (end == year + 1) {
            when.yearShift = null; // "năm" alone is the running year or, when the months are over, the next
        }
        return end > 0 ? end : year;
    }

    /** Whether a word stands right before that makes {@code 9 tháng} a length: {@code trong 9 tháng}, {@code được 9 tháng}. */
    private boolean isJoined(int at) {
        return words.isAny(at - 1, Word.IN, Word.WITHIN, Word.NOT_OVER)
                || words.isAny(at - 1, Word.AFTER, Word.AGO, Word.EACH)
                || words.is(at - 1, Word.PERIODIC);
    }

    private int dayPart(int at, When when) {
        if (words.isAny(at, Word.NOON, Word.MIDNIGHT) && !when.hasClock()) {
            when.named = words.is(at, Word.NOON) ? 2 : 1;
            return at + 1 + (words.is(at + 1, Word.THIS) ? 1 : 0);
        }
        if (words.is(at, Word.NOW) && when.isEmpty()) {
            when.now = true;
            return at + 1;
        }
        int from = words.is(at, Word.HALF_DAY) ? at + 1 : at;
        boolean turn = words.is(from, Word.TURN_OF)
                && (words.isAny(from + 1, Word.WEEK, Word.MONTH, Word.QUARTER) || words.is(from + 1, Word.YEAR));
        boolean until = words.is(from, Word.UNTIL) && when.hasDay();
        if (!words.is(from, Word.DAYPART) || turn || until) {
            return -1;
        }
        when.dayPart = words.value(from, Word.DAYPART);
        boolean dayOpen = !when.saysDays();
        if (dayOpen && words.is(from + 1, Word.THIS)) {
            when.fixed = today;
            return from + 2;
        }
        if (dayOpen && words.isSpelt(from + 1, "qua")) {
            when.fixed = today.minusDays(1);
            return from + 2;
        }
        return from + 1;
    }

    private int dayWord(int at, When when, boolean announced) {
        if (when.hasDay()) {
            return -1;
        }
        boolean first = words.is(at, Word.DAYWORD) && words.is(at + 1, Word.MONTH) && !words.isMarked(at);
        if (first && words.value(at, Word.DAYWORD) == 2) {
            when.day = 1; // "ngay mot thang 6" without diacritics
            return at + 1;
        }
        if (words.is(at, Word.DAYWORD)) {
            when.fixed = today.plusDays(words.value(at, Word.DAYWORD));
            return at + 1;
        }
        if (words.is(at, Word.TOMORROW) && isTomorrow(at, when, announced)) {
            when.fixed = today.plusDays(words.value(at, Word.TOMORROW));
            return at + 1;
        }
        return -1;
    }

    /** {@code mai} is tomorrow, {@code Mai} in the midst of a sentence a name. */
    private boolean isTomorrow(int at, When when, boolean announced) {
        if (when.dayPart > 0 || when.hasClock()) {
            return true;
        }
        boolean capital = words.isCapitalised(at) && !words.isAllCaps(at);
        boolean start = at == 0 || words.isSentenceEnd(at - 1);
        if (capital && (!start || words.isCapitalised(at + 1))) {
            return false;
        }
        boolean two = words.value(at, Word.TOMORROW) == 2;
        boolean joined = start || announced || words.isMark(at - 1, ',');
        return !words.isTitleOfPerson(at - 1) && (joined || !two);
    }

    private int weekday(int at, When when) {
        if (when.weekday > 0 || when.fixed != null) {
            return -1;
        }
        int end = periods.weekday(at, when);
        if (end < 0 || when.day > 0) {
            return end;
        }
        int nth = periods.nth(end, when);
        if (nth > 0) {
            return nth;
        }
        boolean rangeFollows = words.isNumber(end + 1) || periods.weekday(end + 1, new When()) > 0;
        if (rangeFollows) {
            return end;
        }
        if (words.isAny(end, Word.THIS, Word.NEXT)) {
            return end + 1;
        }
        if (words.is(end, Word.LAST)) {
            when.weekdayShift = -1;
            return end + 1;
        }
        return end;
    }

    /** Days of the lunar calendar, Tết, and named days. */
    private int moon(int at, When when) {
        if (words.is(at, Word.MUNG) && !when.hasDay()) {
            int end = numbers.read(at + 1);
            if (end > 0 && numbers.value() >= 1 && numbers.value() <= 10) {
                when.day = numbers.value();
                return end;
            }
            return -1;
        }
        if (words.is(at, Word.FULL_MOON) && !when.hasDay()) {
            when.day = 15;
            when.lunar = true;
            return at + 1;
        }
        if (words.is(at, Word.MOON_MONTH) && !when.hasMonth()) {
            when.month = words.value(at, Word.MOON_MONTH);
            when.lunar = true;
            when.says(When.Unit.MONTH);
            return at + 1;
        }
        if (words.is(at, Word.LUNAR) && (when.day > 0 || when.month > 0)) {
            when.lunar = true;
            return at + 1;
        }
        if (words.is(at, Word.SOLAR) && when.day > 0) {
            return at + 1;
        }
        if (words.is(at, Word.TET) && (!when.hasDay() || when.day > 0) && !when.hasMonth()) {
            when.tet = true;
            return stemAndBranch(at + 1, when);
        }
        if (words.is(at, Word.HOLIDAY) && !when.hasDay()) {
            when.holiday = Lexicon.VIETNAMESE.holiday(words.value(at, Word.HOLIDAY));
            when.newYear = words.isTetBegun(at);
            return at + 1;
        }
        if (words.is(at, Word.YEAR) && words.is(at + 1, Word.STEM) && words.is(at + 2, Word.BRANCH)) {
            return stemAndBranch(at + 1, when);
        }
        return -1;
    }

    /** The name of a lunar year: the one nearest to the present of the sixty. */
    private int stemAndBranch(int at, When when) {
        if (!words.is(at, Word.STEM) || !words.is(at + 1, Word.BRANCH)) {
            return at;
        }
        int running = LunarCalendar.of(today).year();
        for (int year = running - 5; year < running + 55; year++) {
            if (words.is(at, Word.STEM, (year + 6) % 10) && words.is(at + 1, Word.BRANCH, (year + 8) % 12)) {
                when.year = year;
                if (!when.hasDay()) {
                    when.lunar = true;
                    when.says(When.Unit.YEAR);
                }
                return at + 2;
            }
        }
        return at;
    }

    /** What follows {@code ngày}. */
    private int day(int at, When when, boolean announced) {
        if (words.isAny(at, Word.DAYWORD, Word.TOMORROW)) {
            return dayWord(at, when, true);
        }
        if (words.is(at, Word.THIS)) {
            return thisDay(at + 1, when);
        }
        if (words.is(at, Word.NTH) || words.is(at, Word.SUNDAY) || words.is(at, Word.T)) {
            return weekday(at, when);
        }
        if (words.isAny(at, Word.MUNG, Word.FULL_MOON, Word.HOLIDAY) || words.is(at, Word.TET)) {
            return moon(at, when);
        }
        int edge = edge(at, when);
        if (edge > 0) {
            return edge;
        }
        if (when.day > 0 || when.fixed != null) {
            return -1;
        }
        int figure = when.hasMonth() ? -1 : figures.read(at, when, true);
        if (figure > 0) {
            return figure;
        }
        int end = numbers.read(at);
        if (end > 0) {
            return dayNumber(at, end, when);
        }
        boolean bare = announced && !when.hasMonth() && !words.isWordFollowing(at);
        if (bare) {
            when.today = true;
            return at;
        }
        return -1;
    }

    /** {@code ngày này tuần sau}: so many weeks, months or years from today. */
    private int thisDay(int at, When when) {
        When period = new When();
        int end = when.hasDay() ? -1 : periods.read(at, period, false);
        if (end < 0 || period.weekShift == null && period.monthShift == null && period.yearShift == null) {
            return -1;
        }
        int weeks = period.weekShift == null ? 0 : period.weekShift;
        int months = period.monthShift == null ? 0 : period.monthShift;
        int years = period.yearShift == null ? 0 : period.yearShift;
        when.fixed = today.plusWeeks(weeks).plusMonths(months).plusYears(years);
        return end;
    }

    private int dayNumber(int at, int end, When when) {
        int day = numbers.value();
        boolean spelt = !words.isNumber(at);
        boolean month = words.isAny(end, Word.MONTH, Word.MOON_MONTH);
        if (day < 1 || day > 31 || words.digits(at) > 2 || spelt && !month && words.isWord(end)) {
            when.impossible |= day > 31 && month;
            return -1;
        }
        when.day = day;
        return end;
    }

    /** {@code ngày cuối tháng}, {@code ngày làm việc cuối cùng của quý}, {@code ngày đầu tiên của tháng 5}. */
    private int edge(int at, When when) {
        int from = words.is(at, Word.WORKING) ? at + 1 : at;
        boolean last = words.isAny(from, Word.END, Word.LAST_ONE);
        boolean first = words.isAny(from, Word.START, Word.FIRST_ONE);
        if (!last && !first || when.hasDay()) {
            return -1;
        }
        int period = words.is(from + 1, Word.OF) ? from + 2 : from + 1;
        int end = periods.read(period, when, true);
        if (end > 0) {
            when.edge = last ? -1 : 1;
            when.edgeOfWork = from > at;
        }
        return end;
    }
}
