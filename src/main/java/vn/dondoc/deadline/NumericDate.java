package vn.dondoc.deadline;

/**
 * Dates in figures: {@code 15/3}, {@code 15-3-2023}, {@code 15.03.23}, {@code 2023-03-15}, {@code 8/2023}. Days come before
 * months, never the other way round; figures that no calendar has are read to their end and marked impossible.
 */
final class NumericDate {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Words words;

    NumericDate(Words words) {
        this.words = words;
    }

    static boolean isYear(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    private boolean isSeparator(int at) {
        return words.isMark(at, '/') || words.isMark(at, '-') || words.isMark(at, '.');
    }

    /**
     * Reads a date in figures into {@code when}.
     *
     * @param announced whether a word such as {@code ngày} or {@code trước} says that a date comes: then {@code 15.3} is one
     * @return the position after it, or -1 where the figures are no date at all
     */
    int read(int at, When when, boolean announced) {
        if (!words.isNumber(at) || !isSeparator(at + 1) || !words.isNumber(at + 2)) {
            return -1;
        }
        boolean spaced = !words.touchesPrevious(at + 1) || !words.touchesPrevious(at + 2);
        if (spaced && words.isMark(at + 1, '.')) {
            return -1;
        }
        if (isLooseDash(at + 1) && isLooseDash(at + 3) && words.digits(at + 2) <= 2 && isYear(words.number(at + 4))) {
            return threeNumbers(at, at + 5, when); // 15 – 9 – 2025
        }
        boolean ends = words.isMark(at + 3, '.') && !words.touchesPrevious(at + 4); // "trước 15/5. 2. Tổ kỹ thuật …"
        boolean three = isSeparator(at + 3) && words.isNumber(at + 4) && !isLooseDash(at + 3) && !ends;
        if (three && isRangeOfDays(at)) {
            return -1;
        }
        boolean nextDate = words.isMark(at + 3, '-') && words.isMark(at + 5, '/') && words.isNumber(at + 6);
        three &= !nextDate;
        if (isLooseDash(at + 1)) {
            return -1;
        }
        int end = three ? at + 5 : at + 3;
        if (continues(end)) {
            return -1;
        }
        return three ? threeNumbers(at, end, when) : twoNumbers(at, end, when, announced);
    }

    /** A dash with space before or after it joins the ends of a stretch, not the parts of a date. */
    private boolean isLooseDash(int at) {
        return words.isMark(at, '-') && !(words.touchesPrevious(at) && words.touchesPrevious(at + 1));
    }

    /** {@code 12-15/5}: days of one month. */
    private boolean isRangeOfDays(int at) {
        return words.isMark(at + 1, '-')
                && words.isMark(at + 3, '/')
                && words.digits(at) <= 2
                && words.digits(at + 2) <= 2
                && words.digits(at + 4) <= 2
                && words.number(at) < words.number(at + 2);
    }

    /** Whether the figures go on as a paper's symbol, a percentage, a longer number. */
    private boolean continues(int end) {
        if (!words.touchesPrevious(end)) {
            return false;
        }
        boolean symbol = (words.isMark(end, '/') || words.isMark(end, '-'))
                && words.touchesPrevious(end + 1)
                && words.isWord(end + 1)
                && !words.isKnown(end + 1);
        boolean more = isSeparator(end)
                && words.touchesPrevious(end + 1)
                && words.isNumber(end + 1)
                && !words.isMark(end, '-');
        return symbol || more || words.isMark(end, '%') || words.isMark(end, ':') && words.isNumber(end + 1);
    }

    private int threeNumbers(int at, int end, When when) {
        boolean yearFirst = words.digits(at) == 4;
        int day = words.number(yearFirst ? at + 4 : at);
        int month = words.number(at + 2);
        int year = words.number(yearFirst ? at : at + 4);
        int yearDigits = words.digits(yearFirst ? at : at + 4);
        if (words.digits(at + 2) > 2 || yearDigits != 2 && yearDigits != 4) {
            return -1;
        }
        if (yearDigits == 2) {
            year += 2000;
        }
        when.day = day;
        when.month = month;
        when.year = year;
        when.impossible = !exists(day, month, year);
        return afterIsoTime(end, when);
    }

    /** {@code T08:30} behind a date. */
    private int afterIsoTime(int end, When when) {
        boolean time = words.isSpelt(end, "t")
                && words.touchesPrevious(end)
                && words.digits(end + 1) == 2
                && words.isMark(end + 2, ':')
                && words.digits(end + 3) == 2;
        if (!time) {
            return end;
        }
        when.hour = Math.min(24, words.number(end + 1));
        when.minute = Math.min(59, words.number(end + 3));
        return words.isMark(end + 4, ':') && words.isNumber(end + 5) ? end + 6 : end + 4;
    }

    private int twoNumbers(int at, int end, When when, boolean announced) {
        int a = words.number(at);
        int b = words.number(at + 2);
        boolean shortA = words.digits(at) <= 2;
        boolean shortB = words.digits(at + 2) <= 2;
        boolean dot = words.isMark(at + 1, '.');
        boolean dash = words.isMark(at + 1, '-');
        if (shortA && shortB) {
            if (dot && !announced) {
                return -1;
            }
            if (dash && !announced && b > 12) {
                return -1;
            }
            when.day = a;
            when.month = b;
            when.impossible = !exists(a, b, 2024);
            return end;
        }
        if (shortA && words.digits(at + 2) == 4 && isYear(b)) {
            when.month = a;
            when.year = b;
            when.says(When.Unit.MONTH);
            when.impossible = a < 1 || a > 12;
            return end;
        }
        if (words.digits(at) == 4 && shortB && isYear(a) && b >= 1 && b <= 12) {
            when.year = a;
            when.month = b;
            when.says(When.Unit.MONTH);
            return end;
        }
        return -1;
    }

    static boolean exists(int day, int month, int year) {
        return isYear(year)
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
    }
}
