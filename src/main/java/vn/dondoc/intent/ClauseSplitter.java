package vn.dondoc.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the phrases of a message into {@link Clause}s. */
final class ClauseSplitter {
    private static final Set<String> HOUR =
            Set.of("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi", "ruoi");

    private ClauseSplitter() {}

    static List<Clause> split(List<Phrase> phrases) {
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        boolean sentenceStart = true;
        boolean refFirst = false;
        boolean stated = false;
        boolean named = false;
        for (int i = 0; i <= phrases.size(); i++) {
            Phrase phrase = i < phrases.size() ? phrases.get(i) : null;
            boolean mark = phrase != null
                    && (phrase.is(Sense.STOP) || phrase.is(Sense.COMMA) || phrase.is(Sense.QUOTED))
                    && !isBeforePaperNumber(phrases, i)
                    && !(from == 0 && isAnswer(phrases, i));
            boolean opens = phrase != null
                    && i > from
                    && (opens(phrases, i, from)
                            || isRunOn(phrases, i, from)
                            || stated && named && refFirst && startsReference(phrases, i));
            if (phrase != null && !mark && !opens) {
                if (phrase.is(Sense.REF) && !phrase.aside) {
                    refFirst |= !stated && !named;
                    named = true;
                } else if (isState(phrase)) {
                    stated = true;
                }
                continue;
            }
            if (i > from) {
                Clause clause = new Clause(phrases, from, i);
                clause.sentenceStart = sentenceStart;
                clauses.add(clause);
                sentenceStart = false;
            }
            if (phrase != null && phrase.is(Sense.QMARK) && !clauses.isEmpty()) {
                clauses.get(clauses.size() - 1).questionMark = true;
            }
            if (phrase != null && phrase.is(Sense.STOP)) {
                sentenceStart = true;
            }
            from = mark ? i + 1 : i;
            refFirst = phrase != null && phrase.is(Sense.REF);
            named = refFirst;
            stated = false;
        }
        return clauses;
    }

    private static boolean opens(List<Phrase> phrases, int i, int from) {
        Phrase phrase = phrases.get(i);
        if (phrase.word.equals("ma") && isPremise(phrases, from, i)) {
            return false; // "nếu tuần này mà chưa có mẫu"
        }
        if (phrase.word.equals("chu") && isLast(phrases, i + 1)) {
            return false; // "… làm chứ ạ"
        }
        if (phrase.word.startsWith("chu khong phai")
                || phrase.is(Sense.BUT)
                || phrase.is(Sense.NOW)
                        && !(phrase.word.equals("gio") && HOUR.contains(phrases.get(i - 1).word)) // "bảy giờ tối"
                        && !phrases.get(i - 1).is(Sense.REF)
                        && !phrases.get(i - 1).is(Sense.DAY)
                        && !phrases.get(i - 1).is(Sense.CONCESSIVE)) {
            return true;
        }
        return phrase.word.equals("con")
                && i + 1 < phrases.size()
                && (phrases.get(i + 1).is(Sense.REF));
    }

    private static boolean isPremise(List<Phrase> phrases, int from, int to) {
        for (int k = from; k < to; k++) {
            if (phrases.get(k).isOneOf("neu", "nho", "lo", "gia")
                    && phrases.get(k).is(Sense.COND)) {
                return true;
            }
        }
        return false;
    }

    /** {@code dạ rồi anh, nộp cho văn thư lúc 8h}: what is so already. */
    private static boolean isAnswer(List<Phrase> phrases, int comma) {
        boolean already = false;
        for (int k = 0; k < comma; k++) {
            Phrase phrase = phrases.get(k);
            already |= phrase.word.equals("roi");
            if (!phrase.word.equals("roi")
                    && !phrase.is(Sense.YES)
                    && !phrase.is(Sense.ADDRESS)
                    && !phrase.is(Sense.PARTICLE)) {
                return false;
            }
        }
        int verb = comma + 1;
        if (verb < phrases.size() && phrases.get(verb).is(Sense.SELF)) {
            verb++;
        }
        return already && verb < phrases.size() && phrases.get(verb).is(Sense.HANDIN);
    }

    /** {@code báo cáo đã gửi Sở, số 45/BC-PNV}: one statement. */
    private static boolean isBeforePaperNumber(List<Phrase> phrases, int i) {
        return phrases.get(i).is(Sense.COMMA)
                && i + 2 < phrases.size()
                && phrases.get(i + 1).word.equals("so")
                && phrases.get(i + 2).is(Sense.OTHERNUMBER);
    }

    /** {@code làm xong rồi hồ sơ để trên bàn}, {@code có tiền rồi em làm xong rồi}: spoken without a pause. */
    private static boolean isRunOn(List<Phrase> phrases, int i, int from) {
        Phrase phrase = phrases.get(i);
        if (SpokenOn.opens(phrases, i, from)) {
            return true;
        }
        if (phrase.is(Sense.SELF) && (isThanks(phrases, i, from) || isForgotten(phrases, i, from))) {
            return true;
        }
        int before = i - 1;
        while (before > from
                && (phrases.get(before).is(Sense.PARTICLE)
                        || (isAsked(phrase) || isCopyLater(phrases, i))
                                && phrases.get(before).is(Sense.ADDRESS))) {
            before--;
        }
        if (!phrases.get(before).word.equals("roi") || !phrases.get(before).is(Sense.ALREADY)) {
            return false;
        }
        boolean done = false;
        for (int k = from; k < before; k++) {
            done |= phrases.get(k).is(Sense.DONE);
        }
        if (done) {
            boolean reminder = phrase.isOneOf("khoi", "dung")
                    && i + 1 < phrases.size()
                    && phrases.get(i + 1).word.startsWith("nhac");
            boolean asked = isAsked(phrase)
                    && !phrase.isOneOf("khoi", "dung")
                    && phrases.get(i - 1).is(Sense.ADDRESS);
            boolean rest = phrase.word.equals("con")
                    && i + 1 < phrases.size()
                    && (phrases.get(i + 1).is(Sense.UNITWORD)
                            || phrases.get(i + 1).is(Sense.PART)
                            || phrases.get(i + 1).is(Sense.COUNTED)
                            || phrases.get(i + 1).is(Sense.COUNT));
            return reminder
                    || rest
                    || isCopyLater(phrases, i)
                    || asked
                    || phrase.isOneOf("ho so", "ban chinh", "file", "san pham", "tai lieu", "giay to", "minh chung");
        }
        boolean subject = phrase.is(Sense.SELF)
                || phrase.isOneOf("va", "nen")
                        && i + 1 < phrases.size()
                        && (phrases.get(i + 1).is(Sense.SELF)
                                || phrases.get(i + 1).is(Sense.UNITWORD));
        for (int k = i + 1; subject && k < phrases.size(); k++) {
            if (phrases.get(k).is(Sense.STOP) || phrases.get(k).is(Sense.COMMA)) {
                return false;
            }
            if (phrases.get(k).is(Sense.DONE)) {
                return phrases.get(k - 1).is(Sense.DEED) || isFollowedByAlready(phrases, k);
            }
        }
        return false;
    }

    /** {@code dạ xong rồi ạ em cảm ơn chị}. */
    private static boolean isThanks(List<Phrase> phrases, int self, int from) {
        boolean thanks = self + 1 < phrases.size()
                && (phrases.get(self + 1).is(Sense.THANKS)
                        || phrases.get(self + 1).is(Sense.APOLOGY));
        for (int k = from; thanks && k < self; k++) {
            if (phrases.get(k).is(Sense.DONE)) {
                return true;
            }
        }
        return false;
    }

    /** {@code em xin lỗi chị em quên báo em làm xong rồi}: the excuse is a sentence of its own. */
    private static boolean isForgotten(List<Phrase> phrases, int self, int from) {
        Phrase before = phrases.get(self - 1);
        if (before.is(Sense.ADDRESS) && self - 2 >= from) {
            before = phrases.get(self - 2);
        }
        boolean told = before.is(Sense.REPORT) || before.is(Sense.SAY);
        boolean excuse = before.is(Sense.APOLOGY);
        for (int k = from; told && k < self; k++) {
            excuse |= phrases.get(k).is(Sense.BUSY);
        }
        return excuse;
    }

    /** {@code xong rồi chị nhé mai em gửi bản có dấu}: the paper copy. */
    private static boolean isCopyLater(List<Phrase> phrases, int at) {
        return phrases.get(at).is(Sense.DAY)
                && at + 3 < phrases.size()
                && phrases.get(at + 1).is(Sense.SELF)
                && (phrases.get(at + 2).is(Sense.HANDIN) || phrases.get(at + 2).isOneOf("mang", "dem", "cam"))
                && phrases.get(at + 3).is(Sense.PAPERCOPY);
    }

    /** {@code xong rồi thầy khỏi nhắc}, {@code gửi rồi chị kiểm tra giúp}: what the other is asked to do. */
    private static boolean isAsked(Phrase phrase) {
        return phrase.isOneOf("khoi", "dung", "check", "kiem tra", "xem", "coi", "duyet", "xac nhan");
    }

    private static boolean isFollowedByAlready(List<Phrase> phrases, int at) {
        for (int k = at; k < phrases.size() && k <= at + 2; k++) {
            if (phrases.get(k).is(Sense.ALREADY) || phrases.get(k).word.endsWith(" roi")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLast(List<Phrase> phrases, int from) {
        for (int i = from; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            boolean addressed = phrase.is(Sense.SELF) && i == from && i == phrases.size() - 1; // "xong rồi chứ em"
            if (!addressed && !phrase.is(Sense.PARTICLE) && !phrase.is(Sense.ADDRESS) && !phrase.is(Sense.STOP)) {
                return i == from + 1 && i == phrases.size() - 1;
            }
        }
        return true;
    }

    private static boolean startsReference(List<Phrase> phrases, int i) {
        return phrases.get(i).is(Sense.REF)
                && !phrases.get(i).aside
                && !phrases.get(i).named.isEmpty();
    }

    private static boolean isState(Phrase phrase) {
        return phrase.is(Sense.DONE)
                || phrase.is(Sense.NOTYET)
                || phrase.is(Sense.BLOCK)
                || phrase.is(Sense.ONGOING)
                || phrase.is(Sense.PERCENT)
                || phrase.is(Sense.CANNOT)
                || phrase.is(Sense.EXTEND)
                || phrase.is(Sense.CANCEL)
                || phrase.is(Sense.AGREE)
                || phrase.is(Sense.ACCEPT)
                || phrase.is(Sense.STEP)
                || phrase.is(Sense.REDO)
                || phrase.is(Sense.REFUSE);
    }
}
