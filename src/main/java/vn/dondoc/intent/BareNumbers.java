package vn.dondoc.intent;

import java.util.List;
import vn.dondoc.text.Tokens;

/** Whether a number without {@code #} or {@code nhiệm vụ} before it can name a directive, by what stands around it. */
final class BareNumbers {
    private BareNumbers() {}

    /** {@code 1. …} at the start of a line is a list, not a directive. */
    static boolean isListNumber(Tokens tokens, int token) {
        return tokens.is(token + 1, '.') || tokens.is(token + 1, ')') || tokens.is(token + 1, '/');
    }

    /** Before {@code số 3}: nothing that could own the number, such as a paper or a house. */
    static boolean isOpen(Phrase before) {
        return (!before.is(Sense.WORD) || before.isOneOf("han", "thoi han")) // "hạn số 2 gấp quá"
                && !before.is(Sense.PAPER)
                && !before.is(Sense.UNITWORD)
                && !before.is(Sense.COUNTED)
                && !before.is(Sense.THING)
                && !before.is(Sense.DRAFT)
                && !before.is(Sense.PRODUCT);
    }

    /** {@code hoàn thành khóa tiếng Anh số 2}: a number of what was finished, no directive. */
    static boolean isObject(List<Phrase> out) {
        boolean thing = false;
        for (int i = out.size() - 1; i >= 0; i--) {
            Phrase phrase = out.get(i);
            if (phrase.is(Sense.COMMA) || phrase.is(Sense.STOP) || phrase.is(Sense.ALREADY)) {
                return false;
            }
            if (phrase.is(Sense.DONE)) {
                return thing;
            }
            thing |= phrase.is(Sense.WORD) && phrase.word.length() > 1;
        }
        return false;
    }

    /** A bare number counts nothing where a state or an end stands behind it. */
    static boolean followedByState(List<Phrase> in, int i, Tokens tokens) {
        int next = i + 1;
        while (next + 1 < in.size()
                && (ReferenceReader.isSeparator(in.get(next)) || in.get(next).isOneOf("den", "toi"))
                && ReferenceReader.isPlain(in, next + 1)) {
            next += 2;
        }
        int last = next;
        while (last < in.size() && isPolite(in.get(last))) {
            last++;
        }
        if (last >= in.size()) {
            return next > i + 1 || i > 0;
        }
        Phrase phrase = in.get(next);
        if (next > i + 1 && (phrase.is(Sense.LET) || phrase.is(Sense.ASK) || phrase.is(Sense.SELF))) {
            return true; // "40 với 41 cho tụi em khất ít bữa"
        }
        if (tokens.touchesPrevious(phrase.token)
                && !phrase.is(Sense.COMMA)
                && !phrase.is(Sense.STOP)
                && !phrase.is(Sense.TICK)) {
            return false;
        }
        if (i == 0 && (phrase.is(Sense.COLON) || phrase.isOneOf("-", "→", "=")) && next + 1 < in.size()) {
            phrase = in.get(next + 1); // "33: xong"
        }
        if (phrase.isOneOf("deu", "cung", "moi", "duoc", "dat", "moi dat", "moi duoc", "tam", "khoang")
                && next + 1 < in.size()
                && in.get(next + 1).is(Sense.PERCENT)) {
            return true; // "26 mới được 70%"
        }
        if (phrase.is(Sense.DAY) && next + 1 < in.size() && in.get(next + 1).is(Sense.SELF)) {
            return true; // "31 đã xong, 32 mai em làm"
        }
        if (phrase.word.equals("duoc")
                && next + 1 < in.size()
                && in.get(next + 1).is(Sense.COMMA)) {
            return true; // "7 với 8 được, cho qua"
        }
        if (phrase.isOneOf("deu", "cung") && next + 1 < in.size()) {
            phrase = in.get(next + 1); // "6 và 10 đều vướng"
        }
        if (phrase.is(Sense.ASK) && next + 1 < in.size()) {
            Phrase wish = in.get(next + 1); // "8 xin lùi thêm 5 ngày"
            return wish.is(Sense.EXTEND) || wish.is(Sense.REASSIGN) || wish.is(Sense.CANCEL) || wish.is(Sense.MORE);
        }
        return phrase.is(Sense.DONE)
                || phrase.is(Sense.NOTYET)
                || phrase.is(Sense.ALREADY)
                || phrase.is(Sense.BLOCK)
                || phrase.is(Sense.ONGOING)
                || phrase.is(Sense.AGREE)
                || phrase.is(Sense.ACCEPT)
                || phrase.is(Sense.ACK)
                || phrase.is(Sense.TICK)
                || phrase.is(Sense.THUMB)
                || phrase.is(Sense.CANCEL)
                || phrase.is(Sense.WAIT)
                || phrase.is(Sense.WAITSIGN)
                || phrase.is(Sense.WAITOTHER)
                || phrase.is(Sense.FUTURE)
                || phrase.is(Sense.STEP)
                || phrase.is(Sense.CANNOT)
                || phrase.is(Sense.EXTEND)
                || phrase.is(Sense.REASSIGN)
                || phrase.is(Sense.REMAIN)
                || phrase.is(Sense.PERCENT)
                || phrase.is(Sense.PARTIAL)
                || phrase.is(Sense.REFUSE)
                || phrase.is(Sense.QUESTION) && phrase.word.indexOf(' ') > 0 // "51, 52 thế nào rồi"
                || phrase.word.equals("thi");
    }

    private static boolean isPolite(Phrase phrase) {
        return phrase.is(Sense.PARTICLE) && !phrase.is(Sense.COUNTED) || phrase.is(Sense.STOP);
    }

    static boolean endsBehind(List<Phrase> in, int i, Tokens tokens) {
        int next = i + 1;
        while (next + 1 < in.size()
                && ReferenceReader.isSeparator(in.get(next))
                && ReferenceReader.isPlain(in, next + 1)) {
            next += 2;
        }
        if (next >= in.size()) {
            return true;
        }
        Phrase phrase = in.get(next);
        return !(phrase.is(Sense.WORD) && tokens.isWord(phrase.token))
                && !phrase.is(Sense.COUNTED)
                && !phrase.isOneOf("kien nghi", "de xuat", "de nghi", "phan anh") // "xử lý dứt điểm 3 kiến nghị"
                && !phrase.is(Sense.UNITWORD)
                && !phrase.is(Sense.THING)
                && !phrase.is(Sense.NUMBERED)
                && !phrase.is(Sense.PAPER)
                && !phrase.is(Sense.SPAN)
                && !phrase.word.equals("/")
                && !phrase.word.equals("#");
    }
}
