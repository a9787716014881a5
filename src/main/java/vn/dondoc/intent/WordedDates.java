package vn.dondoc.intent;

import java.util.List;
import java.util.Map;
import vn.dondoc.text.Tokens;

/**
 * Days as people dictate them: {@code ngày mười lăm tháng ba}, {@code mùng mười tháng tư}, {@code ngày hai mươi}. Each becomes one
 * phrase whose word is the date in digits, {@code 15/3}, or the day alone, {@code 20}.
 */
final class WordedDates {
    private static final Senses DATE = Senses.of(Sense.DAY, Sense.DATE);

    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("mot", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("tu", 4),
            Map.entry("bon", 4),
            Map.entry("nam", 5),
            Map.entry("lam", 5),
            Map.entry("nham", 5),
            Map.entry("sau", 6),
            Map.entry("bay", 7),
            Map.entry("tam", 8),
            Map.entry("chin", 9));

    private static final int MOST_DAYS = 31;
    private static final int MOST_MONTHS = 12;

    private WordedDates() {}

    static void join(List<Phrase> phrases, Tokens tokens) {
        for (int i = 0; i < phrases.size(); i++) {
            if (phrases.get(i).isOneOf("ngay", "mung", "mong", "den ngay", "truoc ngay", "vao ngay", "hom")) {
                joinAt(phrases, i, tokens);
            }
        }
    }

    private static void joinAt(List<Phrase> phrases, int i, Tokens tokens) {
        int start = phrases.get(i).tokenEnd;
        int end = numberEnd(tokens, start);
        int day = value(tokens, start, end);
        if (day < 1 || day > MOST_DAYS) {
            return;
        }
        String date = String.valueOf(day);
        if (end < tokens.count() && tokens.is(end, "thang")) {
            int last = numberEnd(tokens, end + 1);
            int month = value(tokens, end + 1, last);
            if (month >= 1 && month <= MOST_MONTHS) {
                date += "/" + month;
                end = last;
            }
        }
        boolean alone = date.indexOf('/') < 0;
        if (alone && day < 11) {
            return; // "ngày một ngày hai", "ngày mười" is as often "tám ngày mười"
        }
        int to = i + 1;
        while (to < phrases.size() && phrases.get(to).token < end) {
            to++;
        }
        if (phrases.get(to - 1).tokenEnd > end) {
            return; // the last word belongs to another phrase
        }
        phrases.subList(i + 1, to).clear();
        phrases.add(i + 1, new Phrase(DATE, start, end, date));
    }

    private static int numberEnd(Tokens tokens, int start) {
        int end = start;
        while (end < tokens.count() && end < start + 3 && tokens.isWord(end) && isNumberWord(tokens.folded(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNumberWord(String word) {
        return DIGITS.containsKey(word) || word.equals("muoi");
    }

    /** {@code mười}, {@code mười lăm}, {@code hai mươi}, {@code hai mươi mốt}; 0 for anything else. */
    private static int value(Tokens tokens, int start, int end) {
        int value = 0;
        boolean tens = false;
        for (int i = start; i < end; i++) {
            Integer digit = DIGITS.get(tokens.folded(i));
            if (digit == null) {
                if (tens || value > 9) {
                    return 0;
                }
                value = value == 0 ? 10 : value * 10;
                tens = true;
            } else if (value == 0) {
                value = digit;
            } else if (tens && value % 10 == 0) {
                value += digit;
            } else {
                return 0;
            }
        }
        return value;
    }
}
