package vn.dondoc.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.dondoc.text.Tokens;

/** Finds the numbers of directives: {@code #3}, {@code nv 3, 4 và 5}, {@code từ 3 đến 5 trừ 4}, {@code xong 3 với 4}. */
final class ReferenceReader {
    private static final Senses REF = Senses.of(Sense.REF);
    private static final int MOST = 9999;
    private static final int LONGEST_RANGE = 60;

    void read(List<Phrase> phrases, Tokens tokens) {
        boolean named = false;
        List<Phrase> out = new ArrayList<>(phrases.size());
        for (int i = 0; i < phrases.size(); ) {
            int first = numberOfReference(phrases, i, tokens, out, named);
            if (first < 0) {
                out.add(phrases.get(i++));
                continue;
            }
            named = true;
            i = list(phrases, i, first, tokens, out);
        }
        phrases.clear();
        phrases.addAll(out);
    }

    /** Where the number of a directive named from {@code i} on stands; -1 where none is named. */
    private static int numberOfReference(List<Phrase> in, int i, Tokens tokens, List<Phrase> out, boolean namedBefore) {
        Phrase phrase = in.get(i);
        if (phrase.word.equals("#")) {
            return isPlain(in, i + 1) ? i + 1 : -1;
        }
        if (phrase.is(Sense.NUMBERED)) {
            return behindNoun(in, i + 1);
        }
        if (!out.isEmpty()
                && i > 0
                && endsInNoun(in.get(i - 1).word)
                && !in.get(i - 1).is(Sense.NUMBERED)) {
            // "đóng việc 5", "chuyển nhiệm vụ 3": the noun is part of a longer phrase
            int number = behindNoun(in, i);
            if (number >= 0) {
                return number;
            }
        }
        if (phrase.word.equals("so") && isPlain(in, i + 1)) {
            return out.isEmpty() || BareNumbers.isOpen(out.get(out.size() - 1)) && !BareNumbers.isObject(out)
                    ? i + 1
                    : -1;
        }
        if (phrase.word.equals("tu") && isPlain(in, i + 1) && isRangeWord(in, i + 2) && isPlain(in, i + 3)) {
            boolean day = !out.isEmpty() && out.get(out.size() - 1).is(Sense.EXTEND);
            return day ? -1 : i + 1;
        }
        if (!isPlain(in, i)) {
            return -1;
        }
        Phrase before = out.isEmpty() ? null : out.get(out.size() - 1);
        boolean behind = BareNumbers.followedByState(in, i, tokens);
        if (before == null
                || before.is(Sense.STOP)
                || before.is(Sense.COMMA)
                || before.is(Sense.TICK)
                || before.is(Sense.THUMB)
                || before.is(Sense.YES)) {
            return behind && !BareNumbers.isListNumber(tokens, phrase.token) ? i : -1;
        }
        if (before.is(Sense.EXCEPT) && namedBefore) {
            return i;
        }
        if (namedBefore
                && (before.is(Sense.BUT)
                        || before.is(Sense.REMAIN)
                        || before.word.equals("chi")
                        || before.word.equals("thi")
                        || before.word.equals("rieng"))) {
            return behind ? i : -1;
        }
        Phrase behindIt = i + 1 < in.size() ? in.get(i + 1) : null;
        boolean subject = before.is(Sense.SELF) || before.word.equals("oi");
        if (subject && behindIt != null && (behindIt.is(Sense.DONE) || behindIt.is(Sense.NOTYET))) {
            return i; // "anh ơi 52 xong rồi"
        }
        boolean verb = before.is(Sense.DONE)
                || before.is(Sense.AGREE)
                || before.is(Sense.CANCEL)
                || before.is(Sense.EXTEND)
                || before.is(Sense.ACCEPT)
                || before.is(Sense.ACK)
                || before.is(Sense.REDO) && before.word.endsWith(" lai")
                || before.is(Sense.HANDIN)
                || before.is(Sense.TRANSFER);
        boolean part = behindIt != null && behindIt.isOneOf("nua", "phan", "it", "chut"); // "xong 1 nửa"
        return verb && !part && BareNumbers.endsBehind(in, i, tokens) ? i : -1;
    }

    private static boolean endsInNoun(String word) {
        return word.endsWith(" nhiem vu")
                || word.endsWith(" viec")
                || word.endsWith(" muc")
                || word.equals("theo chi dao");
    }

    /** Behind {@code nhiệm vụ}: perhaps {@code số}, {@code thứ}, {@code :}, {@code là}, {@code #}, then the number. */
    private static int behindNoun(List<Phrase> in, int at) {
        int i = at;
        while (i < in.size() && i < at + 3) {
            String word = in.get(i).word;
            if (isPlain(in, i)) {
                return i;
            }
            boolean between = word.equals("so")
                    || word.equals("thu")
                    || word.equals("#")
                    || word.equals(":")
                    || word.equals("la")
                    || word.equals("ma so");
            if (!between) {
                return -1;
            }
            i++;
        }
        return -1;
    }

    static boolean isPlain(List<Phrase> in, int i) {
        return i < in.size() && in.get(i).isNumber() && in.get(i).number >= 1 && in.get(i).number <= MOST;
    }

    private static boolean isRangeWord(List<Phrase> in, int i) {
        return i < in.size()
                && (in.get(i).word.equals("den")
                        || in.get(i).word.equals("toi")
                        || in.get(i).word.equals("-"));
    }

    static boolean isSeparator(Phrase phrase) {
        return phrase.is(Sense.COMMA) && !phrase.is(Sense.COLON)
                || phrase.word.equals("va")
                || phrase.word.equals("voi")
                || phrase.word.equals("cung")
                || phrase.word.equals("&")
                || phrase.word.equals("+")
                || phrase.word.equals("/")
                || phrase.word.equals("-")
                || phrase.word.equals("lan")
                || phrase.word.equals("ca");
    }

    /** Reads the list that begins with the number at {@code first}; returns the phrase after it. */
    private static int list(List<Phrase> in, int start, int first, Tokens tokens, List<Phrase> out) {
        Phrase phrase = new Phrase(REF, in.get(start).token, in.get(first).tokenEnd, "");
        phrase.named = new TreeSet<>();
        phrase.leftOut = new TreeSet<>();
        boolean except = !out.isEmpty() && out.get(out.size() - 1).is(Sense.EXCEPT);
        boolean ranged = start != first && in.get(start).word.equals("tu");
        int last = in.get(first).number;
        TreeSet<Integer> into = except ? phrase.leftOut : phrase.named;
        into.add(last);
        phrase.aside = !except && isAside(out);
        int i = first + 1;
        while (i < in.size()) {
            int number = next(in, i);
            if (number < 0) {
                break;
            }
            String separator = in.get(i).word;
            boolean range = separator.equals("-") || separator.equals("den") || separator.equals("toi");
            boolean excluded = in.get(i).is(Sense.EXCEPT)
                    || i + 1 < number && in.get(i + 1).is(Sense.EXCEPT);
            int value = in.get(number).number;
            if (range) {
                boolean hash = in.get(number - 1).word.equals("#")
                        || in.get(number - 1).is(Sense.NUMBERED);
                boolean tight = separator.equals("-") || ranged || hash || !isExtended(in, out, number);
                if (value <= last || value - last > LONGEST_RANGE || !tight || !hash && isCounting(in, number)) {
                    break;
                }
                into.addAll(NumberReader.range(last, value));
            } else if (excluded) {
                into = phrase.leftOut;
                into.add(value);
            } else {
                boolean bare = !in.get(number - 1).word.equals("#")
                        && !in.get(number - 1).is(Sense.NUMBERED)
                        && !in.get(number - 1).word.equals("so");
                if (bare && isCounting(in, number)) {
                    break;
                }
                into.add(value);
            }
            last = value;
            i = number + 1;
        }
        phrase.tokenEnd = in.get(i - 1).tokenEnd;
        phrase.named.removeAll(phrase.leftOut);
        out.add(phrase);
        return i;
    }

    private static boolean isExtended(List<Phrase> in, List<Phrase> out, int number) {
        for (Phrase phrase : out) {
            if (phrase.is(Sense.EXTEND) || phrase.is(Sense.LATE) || phrase.is(Sense.LET)) {
                return true;
            }
        }
        return number + 1 < in.size() && in.get(number + 1).is(Sense.DAY);
    }

    private static boolean isCounting(List<Phrase> in, int number) {
        if (number + 1 >= in.size()) {
            return false;
        }
        Phrase behind = in.get(number + 1);
        return behind.is(Sense.COUNTED)
                || behind.is(Sense.SPAN)
                || behind.word.equals("/")
                        && number + 2 < in.size()
                        && in.get(number + 2).word.isEmpty();
    }

    /** The next number of a list: separators, then perhaps noun, {@code số} or {@code #}; -1 where the list ends. */
    private static int next(List<Phrase> in, int at) {
        int i = at;
        boolean parted = false;
        while (i < in.size() && i < at + 6) {
            Phrase phrase = in.get(i);
            if (phrase.isNumber()) {
                return (parted || i == at) && phrase.number >= 1 && phrase.number <= MOST ? i : -1;
            }
            boolean separator = isSeparator(phrase)
                    || phrase.word.equals("den")
                    || phrase.word.equals("toi")
                    || phrase.is(Sense.EXCEPT)
                    || phrase.word.equals("va ca");
            boolean prefix = phrase.word.equals("#")
                    || phrase.is(Sense.NUMBERED)
                    || phrase.word.equals("so")
                    || phrase.word.equals("(");
            if (!separator && !prefix) {
                return -1;
            }
            parted |= separator || phrase.word.equals("#");
            i++;
        }
        return -1;
    }

    private static boolean isAside(List<Phrase> out) {
        boolean because = false;
        for (int k = out.size() - 1; k >= 0; k--) {
            if (because && out.get(k).is(Sense.CANCEL)) {
                return true; // "xin huỷ #4 vì đã hoàn thành ở #3"
            }
            because |= out.get(k).is(Sense.CAUSE);
            if (out.get(k).is(Sense.STOP)) {
                break;
            }
        }
        int i = out.size() - 1;
        for (int steps = 0; i >= 0 && steps < 3; i--, steps++) {
            if (out.get(i).is(Sense.REASONREF)) {
                return true;
            }
            if (!out.get(i).is(Sense.PARTICLE) && !out.get(i).is(Sense.NUMBERED)) {
                return false;
            }
        }
        return false;
    }
}
