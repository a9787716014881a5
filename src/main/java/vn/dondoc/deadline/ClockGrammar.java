package vn.dondoc.deadline;

/** Hours: {@code 16h}, {@code 16h45}, {@code 16 giờ 45 phút}, {@code 16:45}, {@code 4 giờ rưỡi}, {@code 10 giờ kém 5}. */
final class ClockGrammar {
    private final Words words;
    private final Numbers numbers;

    ClockGrammar(Words words, Numbers numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /** Reads an hour into {@code when}; returns the position after it, or -1. */
    int read(int at, When when) {
        int afterNumber = numbers.read(at);
        if (afterNumber < 0 || numbers.value() > 24 || words.digits(at) > 2) {
            return -1;
        }
        int hour = numbers.value();
        int end = hour(at, afterNumber, hour, when);
        if (end < 0) {
            return -1;
        }
        if (words.isAny(end, Word.AM, Word.PM)) {
            when.hour = words.is(end, Word.PM) && when.hour < 12 ? when.hour + 12 : when.hour;
            when.hour = words.is(end, Word.AM) && when.hour == 12 ? 0 : when.hour;
            return end + 1;
        }
        return end;
    }

    private int hour(int at, int after, int hour, When when) {
        if (words.isNumber(at) && words.isMark(after, ':') && words.touchesPrevious(after)) {
            return colon(after, hour, when);
        }
        boolean shortHour = words.is(after, Word.HOUR_SHORT) && words.isNumber(at);
        if (shortHour && words.text(after).equals("G") && !words.isNumber(after + 1)) {
            return -1; // 4G is no hour
        }
        if (shortHour || words.is(after, Word.HOUR)) {
            return minutes(after + 1, hour, when);
        }
        boolean half = words.is(after, Word.HALF_MORE) && words.is(after + 1, Word.DAYPART);
        if (half && hour >= 1) {
            set(when, hour, 30);
            return after + 1; // "9 rưỡi sáng", the hour left out
        }
        if (words.isNumber(at) && words.isAny(after, Word.AM, Word.PM) && hour >= 1 && hour <= 12) {
            set(when, hour, 0);
            return after;
        }
        return -1;
    }

    /** {@code 16:45} and {@code 16:45:30}. */
    private int colon(int colon, int hour, When when) {
        int minute = words.number(colon + 1);
        boolean two = words.digits(colon + 1) == 2 && words.touchesPrevious(colon + 1);
        if (!two || minute > 59 || hour == 24 && minute > 0) {
            return -1;
        }
        set(when, hour, minute);
        boolean seconds = words.isMark(colon + 2, ':') && words.digits(colon + 3) == 2;
        return seconds ? colon + 4 : colon + 2;
    }

    private int minutes(int at, int hour, When when) {
        if (words.is(at, Word.HALF_MORE)) {
            set(when, hour, 30);
            return at + 1;
        }
        if (words.is(at, Word.MINUS)) {
            int end = numbers.read(at + 1);
            if (end > 0 && numbers.value() >= 1 && numbers.value() <= 59) {
                set(when, hour == 0 ? 23 : hour - 1, 60 - numbers.value());
                return afterMinute(end);
            }
        }
        int end = minuteNumber(at);
        if (end > 0 && !(hour == 24 && numbers.value() > 0)) {
            set(when, hour, numbers.value());
            return afterMinute(end);
        }
        if (words.isNumber(at) && words.touchesPrevious(at)) {
            return -1;
        }
        set(when, hour, 0);
        return at;
    }

    /** A number below 60 that is no day of a date, count or hour of its own. */
    private int minuteNumber(int at) {
        int end = numbers.read(at);
        if (end < 0 || numbers.value() > 59 || words.digits(at) > 2) {
            return -1;
        }
        boolean spelt = !words.isNumber(at);
        boolean date = words.isMark(end, '/')
                || words.isMark(end, '-') && words.touchesPrevious(end) && isDayBehind(end + 1)
                || words.isMark(end, '.') && words.isNumber(end + 1)
                || words.isMark(end, ':') && words.isNumber(end + 1);
        boolean days = words.is(end, Word.DAY) && !words.isKnownTime(end + 1);
        boolean counts = days
                || words.isAny(end, Word.MONTH, Word.WEEK)
                || words.isAny(end, Word.HOUR, Word.HOUR_SHORT)
                || words.is(end, Word.TET);
        boolean minutes = words.isAny(end, Word.MINUTE, Word.MINUTE_SHORT);
        if (date || counts && !spelt || spelt && !minutes && words.isKnown(end) && counts) {
            return -1;
        }
        return spelt && !minutes && words.is(at, Word.YEAR) ? -1 : end;
    }

    /** Whether a number stands here that is no hour. */
    private boolean isDayBehind(int at) {
        return words.isNumber(at) && !words.isAny(at + 1, Word.HOUR, Word.HOUR_SHORT) && !words.isMark(at + 1, ':');
    }

    private int afterMinute(int at) {
        boolean unit = words.isAny(at, Word.MINUTE, Word.MINUTE_SHORT) || words.isMark(at, '\'');
        return unit ? at + 1 : at;
    }

    private static void set(When when, int hour, int minute) {
        when.hour = hour;
        when.minute = minute;
    }
}
