package vn.dondoc.deadline;

/** Weekdays, weeks, months, quarters and years, and the parts of them. */
final class PeriodGrammar {
    private static final int LAST_MONTH = 12;

    private final Words words;
    private final Numbers numbers;
    private final NumericDate figures;

    PeriodGrammar(Words words, Numbers numbers) {
        this.words = words;
        this.numbers = numbers;
        this.figures = new NumericDate(words);
    }

    /**
     * Reads a period or a part of one into {@code when}.
     *
     * @param bare whether the unit alone ({@code tháng}) means the running one
     * @return the position after it, or -1
     */
    int read(int at, When when, boolean bare) {
        if (words.is(at, Word.WEEK) && when.weekShift == null) {
            return week(at + 1, when, bare);
        }
        if (words.isAny(at, Word.MONTH, Word.MONTH_SHORT) && !when.hasMonth()) {
            return month(at, when, bare);
        }
        if (words.is(at, Word.QUARTER) && !when.hasQuarter() && !when.hasMonth()) {
            return quarter(at + 1, when, bare);
        }
        if (words.is(at, Word.Q) && words.isNumber(at + 1) && words.touchesPrevious(at + 1) && !when.hasQuarter()) {
            return quarter(at + 1, when, false);
        }
        if (words.is(at, Word.YEAR) && !when.hasYear()) {
            return year(at + 1, when, bare);
        }
        if (words.is(at, Word.T) && !when.hasMonth()) {
            return shortMonth(at, when);
        }
        boolean turn = words.is(at, Word.TURN_OF);
        if (turn && (!when.hasPeriod() || words.is(at + 1, Word.YEAR) && !when.hasYear())) {
            return next(at + 1, when);
        }
        return when.part == null ? part(at, when) : -1;
    }

    /** {@code đầu tháng}, {@code cuối quý III}, {@code hạ tuần tháng 7}, {@code nửa cuối tháng 6}, {@code cuối tuần}. */
    private int part(int at, When when) {
        if (words.is(at, Word.WEEKEND)) {
            return weekend(at + 1, when);
        }
        int from = words.is(at, Word.SEVERAL) ? at + 1 : at;
        boolean several = from > at;
        if (several && words.isAny(from, Word.MONTH, Word.DAY, Word.WEEK)) {
            return severalOf(from, when);
        }
        When.Part part = partAt(from);
        if (part == null || several) {
            return -1;
        }
        boolean half = words.is(from, Word.HALF_OF);
        int unit = from + (half ? 2 : 1);
        if (words.is(from, Word.TENDAY)
                && !words.isAny(unit, Word.MONTH, Word.MOON_MONTH)
                && !words.is(unit, Word.OF)) {
            when.part = part;
            when.says(When.Unit.MONTH);
            return unit;
        }
        if (words.is(unit, Word.HOUR) || words.is(unit, Word.HALF_DAY) && !words.is(unit + 1, Word.WORKING)) {
            when.today |= !when.hasDay();
            return unit + 1;
        }
        if (words.is(unit, Word.DAY) && !half) {
            return endOfDay(unit, when);
        }
        unit = words.is(unit, Word.OF) ? unit + 1 : unit;
        when.part = part; // before the unit is read: a part of a unit without a number need not be this one's
        int end = unitOfPart(unit, when);
        if (end < 0) {
            when.part = null;
        }
        return end;
    }

    private When.Part partAt(int at) {
        if (words.is(at, Word.TENDAY)) {
            return When.Part.values()[words.value(at, Word.TENDAY) - 1];
        }
        if (words.is(at, Word.HALF_OF)) {
            if (words.is(at + 1, Word.START)) {
                return When.Part.FIRST_HALF;
            }
            return words.isAny(at + 1, Word.END, Word.NEXT) ? When.Part.SECOND_HALF : null;
        }
        if (words.is(at, Word.START)) {
            return When.Part.START;
        }
        if (words.is(at, Word.MIDDLE)) {
            return When.Part.MIDDLE;
        }
        return words.is(at, Word.END) ? When.Part.END : null;
    }

    private int unitOfPart(int unit, When when) {
        boolean named = words.isAny(unit, Word.MONTH, Word.MONTH_SHORT, Word.QUARTER)
                || words.isAny(unit, Word.YEAR, Word.WEEK, Word.Q)
                || words.is(unit, Word.TURN_OF);
        if (named) {
            return read(unit, when, true);
        }
        if (words.is(unit, Word.T)) {
            return monthNumber(unit + 1, when);
        }
        if (words.is(unit, Word.MOON_MONTH) && !when.hasMonth()) {
            when.month = words.value(unit, Word.MOON_MONTH);
            when.lunar = true;
            when.says(When.Unit.MONTH);
            return unit + 1;
        }
        if (words.digits(unit) == 4 && NumericDate.isYear(words.number(unit)) && !when.hasYear()) {
            when.year = words.number(unit);
            when.says(When.Unit.YEAR);
            return unit + 1;
        }
        boolean monthInFigures = words.isMark(unit + 1, '/') && words.digits(unit + 2) == 4;
        return monthInFigures && !when.hasMonth() ? figures.read(unit, when, true) : -1;
    }

    /** {@code cuối ngày}: today, or the day that follows. */
    private int endOfDay(int day, When when) {
        if (words.isNumber(day + 1) || words.isAny(day + 1, Word.NTH, Word.DAYWORD, Word.MUNG)) {
            return -1;
        }
        when.today |= !when.hasDay();
        return day + 1;
    }

    /** {@code những tháng cuối năm 2020}, {@code những ngày cuối tháng}, {@code các tháng còn lại của năm}. */
    private int severalOf(int unit, When when) {
        boolean rest = words.is(unit + 1, Word.REST);
        boolean last = words.isAny(unit + 1, Word.END, Word.LAST_ONE) || rest;
        boolean first = words.isAny(unit + 1, Word.START, Word.FIRST_ONE);
        int period = words.is(unit + 2, Word.OF) ? unit + 3 : unit + 2;
        boolean months = words.is(unit, Word.MONTH);
        if (!last && !first || !words.isAny(period, Word.YEAR, Word.MONTH, Word.QUARTER)) {
            return -1;
        }
        int end = read(period, when, true);
        if (end > 0 && words.is(period, Word.YEAR) && months) {
            when.unit = When.Unit.MONTHS;
            when.months = 3;
            when.monthsAtEnd = last;
        } else if (end > 0) {
            when.part = last ? When.Part.END : When.Part.START;
        }
        return end;
    }

    private int weekend(int at, When when) {
        when.part = When.Part.END;
        when.says(When.Unit.WEEK);
        int end = shift(at);
        if (end > 0) {
            when.weekShift = shiftValue;
            return end;
        }
        return at;
    }

    private int shiftValue;

    /** Reads {@code này}, {@code sau}, {@code tới}, {@code trước}, {@code sau nữa} …; the shift is in {@link #shiftValue}. */
    private int shift(int at) {
        boolean next = words.is(at, Word.NEXT) && !(words.is(at, Word.UNTIL) && startsPoint(at + 1));
        boolean last = words.is(at, Word.LAST) && !startsPoint(at + 1);
        if (words.is(at, Word.NEXT_LITERARY) && !startsPoint(at + 1) && !words.isAny(at + 1, Word.WHOLE, Word.END)) {
            next = true;
        }
        if (words.is(at, Word.THIS)) {
            shiftValue = 0;
            return at + 1;
        }
        if (!next && !last) {
            return -1;
        }
        boolean more = words.is(at + 1, Word.MORE);
        shiftValue = (next ? 1 : -1) * (more ? 2 : 1);
        return at + (more ? 2 : 1);
    }

    private boolean startsPoint(int at) {
        return words.isNumber(at)
                || words.isAny(at, Word.NTH, Word.DAY, Word.MONTH)
                || words.isAny(at, Word.SUNDAY, Word.WEEK, Word.QUARTER)
                || words.isAny(at, Word.T, Word.DAYWORD, Word.WHOLE)
                || words.isAny(at, Word.YEAR, Word.END);
    }

    private int week(int at, When when, boolean bare) {
        int end = shift(at);
        if (end > 0) {
            when.weekShift = shiftValue;
            when.says(When.Unit.WEEK);
            return end;
        }
        end = nth(at, when);
        if (end > 0) {
            when.says(When.Unit.WEEK);
            return end;
        }
        boolean ofSomePlan = words.isNumber(at) && !words.isMark(at + 1, '/') && !words.isWordFollowing(at + 1);
        if (!bare || when.weekday > 0 || ofSomePlan) {
            return -1; // "trong tuần 12": of which plan, nobody says
        }
        when.weekShift = when.part == null ? Integer.valueOf(0) : null;
        when.says(When.Unit.WEEK);
        return at;
    }

    /** {@code đầu tiên}, {@code cuối cùng}, {@code thứ hai}, {@code 2} before a month, with {@code của} or without. */
    int nth(int at, When when) {
        int end = at + 1;
        int nth = 0;
        if (words.isAny(at, Word.FIRST_ONE, Word.START)) {
            nth = 1;
        } else if (words.isAny(at, Word.LAST_ONE, Word.END)) {
            nth = -1;
        } else if (words.is(at, Word.NTH) || words.isNumber(at)) {
            end = numbers.read(words.is(at, Word.NTH) ? at + 1 : at);
            nth = end > 0 && numbers.value() >= 1 && numbers.value() <= 5 ? numbers.value() : 0;
        }
        int month = words.is(end, Word.OF) ? end + 1 : end;
        if (nth == 0 || !words.is(month, Word.MONTH) || when.hasMonth()) {
            return -1;
        }
        int after = read(month, when, false);
        if (after > 0) {
            when.nth = nth;
        }
        return after;
    }

    private int month(int at, When when, boolean bare) {
        int next = at + 1;
        boolean six = words.is(next, Word.DIGIT) && words.is(next + 1, Word.YEAR) && words.isNumber(next + 2);
        int end = six ? -1 : shift(next); // "thang sau nam 2024" without diacritics is June
        if (end > 0) {
            when.monthShift = shiftValue;
            when.says(When.Unit.MONTH);
            return end;
        }
        boolean edge = words.isAny(next, Word.END, Word.START) || words.isAny(next, Word.LAST_ONE, Word.FIRST_ONE);
        if (edge && when.part == null) {
            return monthOfPeriod(next, when);
        }
        end = monthNumber(next, when);
        if (end > 0 || words.is(at, Word.MONTH_SHORT)) {
            return end;
        }
        if (bare && !words.isNumber(next) && !words.isCounted(next)) {
            when.monthShift = when.part == null || when.day > 0 ? Integer.valueOf(0) : null;
            when.says(When.Unit.MONTH);
            return next;
        }
        return -1;
    }

    /** {@code tháng cuối quý}, {@code tháng đầu năm}, {@code tháng cuối cùng của quý III}. */
    private int monthOfPeriod(int part, When when) {
        int period = words.is(part + 1, Word.OF) ? part + 2 : part + 1;
        if (!words.isAny(period, Word.QUARTER, Word.YEAR, Word.Q)) {
            return -1;
        }
        int end = read(period, when, true);
        if (end > 0) {
            when.part = words.isAny(part, Word.END, Word.LAST_ONE) ? When.Part.END : When.Part.START;
        }
        return end;
    }

    /** A month's number with the year behind it, as far as that belongs to it. */
    private int monthNumber(int at, When when) {
        int end = numbers.read(at);
        int month = numbers.value();
        if (end < 0 && !words.isKnown(at)) {
            month = Numbers.roman(words.folded(at));
            end = month > 0 && words.isAllCapsRoman(at) ? at + 1 : -1;
        }
        if (end < 0 || words.digits(at) > 2) {
            return -1;
        }
        if (month < 1 || month > LAST_MONTH) {
            when.impossible |= when.day > 0;
            return when.impossible ? end : -1;
        }
        if (words.isMark(end, '%') || words.isMark(end, '.') && words.isNumber(end + 1) && words.digits(end + 1) != 4) {
            return -1;
        }
        when.month = month;
        when.says(When.Unit.MONTH);
        return yearBehind(end, when);
    }

    /** {@code /2023}, {@code -2023}, {@code .2023}, {@code /23} right behind a month or quarter. */
    private int yearBehind(int at, When when) {
        boolean separator = words.isMark(at, '/') || words.isMark(at, '-') || words.isMark(at, '.');
        if (!separator || when.hasYear()) {
            return at;
        }
        int year = words.number(at + 1);
        boolean four = words.digits(at + 1) == 4 && NumericDate.isYear(year);
        boolean two = words.digits(at + 1) == 2 && words.isMark(at, '/') && !words.isMark(at + 2, '/');
        if (!four && !two) {
            return at;
        }
        when.year = four ? year : 2000 + year;
        return at + 2;
    }

    /** {@code T8/2023} and {@code T12} are months; {@code T2} to {@code T7} alone are weekdays. */
    private int shortMonth(int at, When when) {
        boolean touching = words.isNumber(at + 1) && words.touchesPrevious(at + 1);
        int month = words.number(at + 1);
        boolean year = words.isMark(at + 2, '/') && words.isNumber(at + 3);
        if (!touching || !year && month >= 2 && month <= 7) {
            return -1;
        }
        return monthNumber(at + 1, when);
    }

    private int quarter(int at, When when, boolean bare) {
        int end = shift(at);
        if (end > 0) {
            when.quarterShift = shiftValue;
            when.says(When.Unit.QUARTER);
            return end;
        }
        int roman = words.isWord(at) ? Numbers.roman(words.folded(at)) : 0;
        end = roman > 0 ? at + 1 : numbers.read(at);
        int quarter = roman > 0 ? roman : numbers.value();
        if (end > 0 && words.digits(at) <= 1 && quarter >= 1 && quarter <= 4) {
            when.quarter = quarter;
            when.says(When.Unit.QUARTER);
            return yearBehind(end, when);
        }
        if (end < 0 && bare) {
            when.quarterShift = when.part == null ? Integer.valueOf(0) : null;
            when.says(When.Unit.QUARTER);
            return at;
        }
        return -1;
    }

    private int year(int at, When when, boolean bare) {
        if (words.isSpelt(at, "hoc")) {
            return -1;
        }
        int year = words.number(at);
        if (words.digits(at) == 4 && NumericDate.isYear(year)) {
            return year(at + 1, year, when);
        }
        if (words.digits(at) == 2 && (when.month > 0 || when.quarter > 0)) {
            return year(at + 1, 2000 + year, when);
        }
        int end = shift(at);
        if (end > 0) {
            when.yearShift = shiftValue;
            when.says(When.Unit.YEAR);
            return end;
        }
        if (words.is(at, Word.YONDER)) {
            when.yearShift = -2;
            when.says(When.Unit.YEAR);
            return at + 1;
        }
        end = words.is(at, Word.DIGIT) ? numbers.spelt(at) : -1;
        if (end > 0 && NumericDate.isYear(numbers.value())) {
            return year(end, numbers.value(), when);
        }
        if (bare && !words.isNumber(at) && !words.isCounted(at) && !when.hasMonth()) {
            if (when.part == null) {
                when.yearShift = 0;
            }
            when.says(When.Unit.YEAR);
            return at;
        }
        return -1;
    }

    private static int year(int end, int year, When when) {
        when.year = year;
        when.says(When.Unit.YEAR);
        return end;
    }

    /** {@code sang năm}, {@code sang tháng}, {@code sang tuần}: the next one. */
    private int next(int at, When when) {
        boolean numbered = words.isNumber(at + 1) || words.is(at + 1, Word.DIGIT) || words.is(at + 1, Word.TEN);
        if (numbered) {
            return -1;
        }
        int end = shift(at + 1);
        end = end > 0 ? end : at + 1;
        if (words.is(at, Word.WEEK)) {
            when.weekShift = 1;
            when.says(When.Unit.WEEK);
        } else if (words.is(at, Word.MONTH)) {
            when.monthShift = 1;
            when.says(When.Unit.MONTH);
        } else if (words.is(at, Word.QUARTER)) {
            when.quarterShift = 1;
            when.says(When.Unit.QUARTER);
        } else if (words.is(at, Word.YEAR)) {
            when.yearShift = 1;
            when.says(When.Unit.YEAR);
        } else {
            return -1;
        }
        return end;
    }

    /** The minutes of a clock before {@code cn}: {@code 23h59}, {@code 17:30}. */
    private boolean isMinute(int at) {
        return words.isNumber(at) && (words.is(at - 1, Word.HOUR_SHORT) || words.isMark(at - 1, ':'));
    }

    /** {@code thứ 2} to {@code thứ bảy}, {@code t6}, {@code chủ nhật}, {@code cn}; ordinals ({@code lần thứ sáu}) are none. */
    int weekday(int at, When when) {
        if (words.isAny(at, Word.SUNDAY, Word.SUNDAY_SHORT)) {
            boolean trusted = words.is(at, Word.SUNDAY)
                    || isMinute(at - 1)
                    || !words.isMark(at - 1, '&') && (at == 0 || words.isKnown(at - 1) || words.isKnown(at + 1));
            when.weekday = trusted ? 7 : 0;
            return trusted ? at + 1 : -1;
        }
        int day = 0;
        if (words.is(at, Word.NTH) && !words.isOrdinalNoun(at - 1)) {
            boolean digit = words.is(at + 1, Word.DIGIT);
            boolean longer = digit && (words.is(at + 2, Word.TENS) || words.is(at + 2, Word.HUNDRED));
            day = longer ? 0 : digit ? words.value(at + 1, Word.DIGIT) : words.number(at + 1);
            if (digit && isFirstly(at)) {
                return -1;
            }
        } else if (words.is(at, Word.T)
                && words.touchesPrevious(at + 1)
                && words.digits(at + 1) == 1
                && (!words.touchesPrevious(at) || !words.isWord(at - 1) && !words.isNumber(at - 1))
                && !(words.isMark(at + 2, '/') && words.isNumber(at + 3))) {
            day = words.number(at + 1);
        }
        if (day < 2 || day > 7) {
            return -1;
        }
        when.weekday = day - 1;
        return at + 2;
    }

    /** {@code Thứ tư, về …} at the start of a sentence counts points, it names no day. */
    private boolean isFirstly(int at) {
        boolean start = at == 0 || words.isSentenceEnd(at - 1);
        if (!start) {
            return false;
        }
        if (words.is(at + 2, Word.IS)) {
            return true;
        }
        boolean listed = words.isMark(at + 2, ',') || words.isMark(at + 2, ':');
        boolean time = words.isAny(at + 3, Word.DAYPART, Word.AT, Word.BEFORE) || words.is(at + 3, Word.HALF_DAY);
        return listed && !time && !startsPoint(at + 3);
    }
}
