package vn.dondoc.deadline;

/** Reads numbers written in digits, in words ({@code hai mươi mốt}) and in Roman figures. */
final class Numbers {
    private final Words words;
    private int value;

    Numbers(Words words) {
        this.words = words;
    }

    /** The number read last. */
    int value() {
        return value;
    }

    /**
     * Reads a whole number below 10,000, in digits or words, also {@code 05 (năm)}.
     *
     * @return the position after it, or -1
     */
    int read(int at) {
        int number = words.number(at);
        if (number >= 0) {
            value = number;
            boolean doubled = words.isMark(at + 1, '(');
            if (doubled) {
                int end = spelt(at + 2);
                value = number;
                if (end > 0 && words.isMark(end, ')')) {
                    return end + 1;
                }
            }
            return at + 1;
        }
        return spelt(at);
    }

    /** Reads a number in words. */
    int spelt(int at) {
        int end = thousands(at);
        return end > 0 ? end : belowHundred(at);
    }

    /** {@code hai nghìn không trăm hai mươi ba}, {@code hai nghìn hai mươi ba}, {@code hai trăm}. */
    private int thousands(int at) {
        if (!words.is(at, Word.DIGIT)) {
            return -1;
        }
        int digit = words.value(at, Word.DIGIT);
        if (words.is(at + 1, Word.HUNDRED)) {
            return rest(at + 2, digit * 100);
        }
        if (!words.is(at + 1, Word.THOUSAND)) {
            return -1;
        }
        int sum = digit * 1000;
        int next = at + 2;
        boolean hundreds = words.isAny(next, Word.DIGIT, Word.ZERO) && words.is(next + 1, Word.HUNDRED);
        if (hundreds) {
            sum += words.is(next, Word.ZERO) ? 0 : words.value(next, Word.DIGIT) * 100;
            next += 2;
        }
        return rest(next, sum);
    }

    private int rest(int at, int sum) {
        int from = words.is(at, Word.ODD) ? at + 1 : at;
        int end = belowHundred(from);
        if (end < 0) {
            value = sum;
            return at;
        }
        value += sum;
        return end;
    }

    private int belowHundred(int at) {
        if (words.is(at, Word.TEN)) {
            boolean unit = words.is(at + 1, Word.DIGIT) && !isMonthName(at + 1);
            value = 10 + (unit ? words.value(at + 1, Word.DIGIT) : 0);
            return at + (unit ? 2 : 1);
        }
        if (words.is(at, Word.TWENTY) && words.is(at + 1, Word.DIGIT)) {
            value = 20 + words.value(at + 1, Word.DIGIT);
            return at + 2;
        }
        if (!words.is(at, Word.DIGIT)) {
            return -1;
        }
        value = words.value(at, Word.DIGIT);
        boolean tensLeftOut =
                words.isSpelt(at + 1, "lam") || words.isSpelt(at + 1, "nham") || words.is(at + 1, Word.TOMORROW);
        if (tensLeftOut && value >= 2 && words.is(at + 1, Word.DIGIT)) {
            value = value * 10 + words.value(at + 1, Word.DIGIT);
            return at + 2;
        }
        if (!words.isAny(at + 1, Word.TENS, Word.TEN)) {
            return at + 1;
        }
        value *= 10;
        if (words.is(at + 2, Word.DIGIT) && !isMonthName(at + 2)) {
            value += words.value(at + 2, Word.DIGIT);
            return at + 3;
        }
        return at + 2;
    }

    /** {@code năm} before a year is the word for year: {@code mười năm 2023} is no fifteen. */
    private boolean isMonthName(int at) {
        return words.is(at, Word.YEAR)
                && (words.digits(at + 1) == 4
                        || words.isAny(at + 1, Word.THIS, Word.NEXT, Word.LAST)
                        || words.is(at + 1, Word.DIGIT) && words.is(at + 2, Word.THOUSAND));
    }

    /** {@code I} to {@code XII}, any case; 0 for anything else. */
    static int roman(String folded) {
        return switch (folded) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            case "v" -> 5;
            case "vi" -> 6;
            case "vii" -> 7;
            case "viii" -> 8;
            case "ix" -> 9;
            case "x" -> 10;
            case "xi" -> 11;
            case "xii" -> 12;
            default -> 0;
        };
    }
}
