package vn.dondoc.intent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.text.Tokens;

/** Numbers in words: {@code nhiệm vụ thứ ba}, {@code số mười một}, {@code tám mươi phần trăm}. */
final class WordedNumbers {
    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("nhat", 1),
            Map.entry("mot", 1),
            Map.entry("hai", 2),
            Map.entry("nhi", 2),
            Map.entry("ba", 3),
            Map.entry("bon", 4),
            Map.entry("tu", 4),
            Map.entry("nam", 5),
            Map.entry("lam", 5),
            Map.entry("sau", 6),
            Map.entry("bay", 7),
            Map.entry("bẩy", 7),
            Map.entry("tam", 8),
            Map.entry("chin", 9),
            Map.entry("muoi", 10));

    private static final Set<String> YEAR =
            Set.of("nay", "ngoai", "truoc", "sau", "toi", "hoc", "qua", "cu", "moi", "hai", "do", "ay", "kia");

    private WordedNumbers() {}

    /** {@code nhiệm vụ thứ ba}, {@code số mười một}, {@code mục hai mươi mốt}: the words become a number. */
    static int worded(List<Phrase> in, int i, Tokens tokens, List<Phrase> out) {
        if (!tokens.isWord(in.get(i).token)) {
            return i;
        }
        Phrase before = out.isEmpty() ? null : out.get(out.size() - 1);
        int ten = tens(in, i, tokens);
        boolean subject = before == null || before.is(Sense.YES) || before.is(Sense.COMMA) || before.is(Sense.STOP);
        if (ten > i && (subject && isReported(in, ten, tokens) || isList(out, tokens))) {
            Phrase number = Phrase.number(in.get(i).token, value(tokens, in.get(i).token, in.get(ten - 1).tokenEnd));
            number.tokenEnd = in.get(ten - 1).tokenEnd;
            out.add(number);
            return ten; // "mười hai xong rồi", "nhiệm vụ mười hai với mười ba"
        }
        if (before == null) {
            return i;
        }
        boolean number =
                before.word.equals("so") && !isOffice(before, in.get(i), tokens) || before.word.endsWith(" so");
        boolean noun = before.is(Sense.NUMBERED) || isOrdinalList(out, tokens);
        if (!number && !noun) {
            return i;
        }
        int token = in.get(i).token;
        boolean ordinal = tokens.is(token, "thu") && noun;
        if (ordinal) {
            token++;
        }
        // "việc sau", "mục năm nay", "việc tư": bare digits behind a noun only where the letters leave no doubt
        boolean sure = ordinal || number || tokens.is(token + 1, "muoi");
        int end = token;
        int value = 0;
        while (end < tokens.count() && tokens.isWord(end) && end - token < 4) {
            Integer digit = DIGITS.get(tokens.folded(end));
            if (digit == null || !agrees(tokens, end, sure || value > 0)) {
                break;
            }
            if (digit != 10 && value > 0 && value < 10 && isShort(tokens, end, ordinal)) {
                value = value * 10 + digit; // "nhiệm vụ bốn sáu"
                end++;
                break;
            }
            if (digit == 10 ? value > 9 : value % 10 != 0) {
                break; // "nhiệm vụ thứ sáu làm xong": no "lăm"
            }
            value = digit == 10 ? Math.max(value, 1) * 10 : value + digit;
            end++;
        }
        if (end == token || value < 1) {
            return i;
        }
        int next = i;
        while (next < in.size() && in.get(next).token < end) {
            next++;
        }
        if (!sure && next < in.size() && in.get(next).is(Sense.COUNTED)) {
            return i;
        }
        Phrase phrase = Phrase.number(in.get(i).token, value);
        phrase.tokenEnd = end;
        out.add(phrase);
        return next;
    }

    /** Where a number of two words with {@code mười} or {@code mươi} ends that begins at {@code i}; {@code i} where none does. */
    private static int tens(List<Phrase> in, int i, Tokens tokens) {
        int token = in.get(i).token;
        boolean teen = tokens.is(token, "muoi") && digit(tokens, token + 1) > 0 && digit(tokens, token + 1) < 10;
        boolean many = digit(tokens, token) > 1 && digit(tokens, token) < 10 && tokens.is(token + 1, "muoi");
        if (!teen && !many) {
            return i;
        }
        int end = token + 2;
        if (many && digit(tokens, end) > 0 && digit(tokens, end) < 10) {
            end++;
        }
        int next = i;
        while (next < in.size() && in.get(next).token < end) {
            next++;
        }
        return in.get(next - 1).tokenEnd == end ? next : i;
    }

    private static int digit(Tokens tokens, int token) {
        return token < tokens.count() && tokens.isWord(token) ? DIGITS.getOrDefault(tokens.folded(token), 0) : 0;
    }

    private static int value(Tokens tokens, int from, int to) {
        int value = 0;
        for (int token = from; token < to; token++) {
            int digit = digit(tokens, token);
            value = digit == 10 ? Math.max(value, 1) * 10 : value + digit;
        }
        return value;
    }

    /** {@code … xong rồi}: a state is told of the number, so that it counts nothing. */
    private static boolean isReported(List<Phrase> in, int next, Tokens tokens) {
        if (next >= in.size() || in.get(next).is(Sense.COUNTED)) {
            return false;
        }
        Phrase behind = in.get(next);
        int end = behind.isOneOf("da", "thi") && next + 1 < in.size() ? next + 1 : next;
        Phrase state = in.get(end);
        return state.is(Sense.DONE) || state.is(Sense.NOTYET) || state.is(Sense.BLOCK) || state.is(Sense.EXTEND);
    }

    /** {@code nhiệm vụ mười hai với} …: another number in words follows. */
    private static boolean isList(List<Phrase> out, Tokens tokens) {
        int last = out.size() - 1;
        if (last < 2
                || !ReferenceReader.isSeparator(out.get(last))
                || !out.get(last - 1).isNumber()) {
            return false;
        }
        return tokens.isWord(out.get(last - 1).token) && out.get(last - 2).is(Sense.NUMBERED);
    }

    /** A second digit without {@code mươi}, as people say it; no verb, year or day that begins there. */
    private static boolean isShort(Tokens tokens, int token, boolean ordinal) {
        String word = tokens.lower(token);
        return !ordinal
                && (word.equals("mốt")
                        || word.equals("hai")
                        || word.equals("bốn")
                        || word.equals("sáu")
                        || word.equals("bảy")
                        || word.equals("tám")
                        || word.equals("chín")
                        || word.equals("lăm"))
                && !tokens.is(token + 1, "muoi")
                && !(word.equals("hai") && tokens.is(token + 1, "viec"));
    }

    /** {@code Sở Tư pháp}: an office, no {@code số tư}. */
    private static boolean isOffice(Phrase before, Phrase number, Tokens tokens) {
        return before.is(Sense.UNITWORD) && (tokens.hasDiacritics(before.token) || tokens.is(number.token + 1, "phap"));
    }

    /** {@code nhiệm vụ thứ nhất và} …: another ordinal follows, no weekday. */
    private static boolean isOrdinalList(List<Phrase> out, Tokens tokens) {
        if (out.size() < 3) {
            return false;
        }
        Phrase between = out.get(out.size() - 1);
        Phrase first = out.get(out.size() - 2);
        return (between.word.equals("va") || between.word.equals("voi") || between.is(Sense.COMMA))
                && first.isNumber()
                && tokens.is(first.token, "thu");
    }

    /** {@code tám mươi phần trăm}. */
    static int wordedPercent(List<Phrase> in, int i, Tokens tokens, List<Phrase> out) {
        int token = in.get(i).token;
        int value = 0;
        int end = token;
        while (end < tokens.count() && tokens.isWord(end) && end - token < 3) {
            Integer digit = tokens.is(end, "chuc") ? Integer.valueOf(10) : DIGITS.get(tokens.folded(end));
            if (digit == null) {
                break;
            }
            boolean pair = digit != 10 && value > 0 && value < 10;
            if (pair && digit == value + 1) {
                break; // "bảy tám phần trăm": seven to eight
            }
            value = pair ? value * 10 + digit : digit == 10 ? Math.max(value, 1) * 10 : value + digit;
            end++;
        }
        if (end == token || !tokens.are(end, "phan", "tram") || value > 100) {
            return i;
        }
        Phrase phrase = Phrase.number(token, value);
        out.add(NumberReader.with(phrase, NumberReader.PERCENT, end + 2));
        return NumberReader.skip(in, i, end + 2);
    }

    /** {@code mục năm bị vướng}; not {@code công việc năm 2022}, {@code nhiệm vụ năm nay}. */
    private static boolean isNoYear(Tokens tokens, int token) {
        boolean noun = tokens.is(token - 1, "muc") || tokens.is(token - 1, "vu") || tokens.is(token - 1, "viec");
        String behind = token + 1 < tokens.count() ? tokens.folded(token + 1) : "";
        return noun
                && !tokens.isNumber(token + 1)
                && !YEAR.contains(behind)
                && !(tokens.is(token - 1, "viec") && tokens.is(token - 2, "cong"));
    }

    private static boolean agrees(Tokens tokens, int token, boolean sure) {
        return switch (tokens.folded(token)) {
            case "sau" -> tokens.lower(token).equals("sáu") || (sure && !tokens.hasDiacritics(token));
            case "nam" ->
                tokens.lower(token).equals("năm") && (sure || isNoYear(tokens, token))
                        || sure
                                && !tokens.hasDiacritics(token)
                                && !tokens.is(token + 1, "nay")
                                && (tokens.is(token - 1, "so") || tokens.is(token + 1, "muoi"));
            case "tu" -> tokens.lower(token).equals("tư") && sure || (sure && !tokens.hasDiacritics(token));
            case "bay" ->
                tokens.lower(token).equals("bảy")
                        || !tokens.hasDiacritics(token)
                                && (sure || tokens.is(token - 1, "vu") || tokens.is(token - 1, "muc"));
            case "bon" -> tokens.lower(token).equals("bốn") || (sure && !tokens.hasDiacritics(token));
            case "mot" ->
                tokens.lower(token).equals("một")
                        || tokens.lower(token).equals("mốt")
                        || (sure && !tokens.hasDiacritics(token));
            case "nhat", "nhi", "lam" -> sure;
            default -> true;
        };
    }
}
