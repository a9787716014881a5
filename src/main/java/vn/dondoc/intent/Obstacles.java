package vn.dondoc.intent;

import java.util.regex.Pattern;

/** Whether a clause names a cause outside the sender's will that still holds, or says that it cannot be done. */
final class Obstacles {
    private Obstacles() {}

    static boolean blocks(Clause clause, boolean asks) {
        if (!asks && (isUnable(clause) || isVain(clause))) {
            return true;
        }
        boolean rain = clause.at(clause.first(Sense.IDIOM)).word.startsWith("troi mua") && clause.has(Sense.CANNOT);
        if (clause.has(Sense.IDIOM) && !rain || clause.has(Sense.THANKS)) {
            return false;
        }
        boolean helpAsked = clause.has(Sense.ASK);
        if (asks && !helpAsked) {
            return false;
        }
        int give = clause.first(Sense.GIVE);
        if (helpAsked
                && give >= 0
                && clause.at(give).word.startsWith("cap ")
                && clause.hasAfter(clause.first(Sense.ASK), Sense.UNITWORD, Sense.THIRD)) {
            return true; // "đề nghị … Phòng Tài chính cấp kinh phí"
        }
        if (clause.has(Sense.CANNOT) && !isApproval(clause)) {
            return true;
        }
        int block = clause.first(Sense.BLOCK);
        if (block >= 0 && !isOver(clause, block) && !isRest(clause, block) && !isFound(clause, block)) {
            return true;
        }
        if (clause.has(Sense.WAITOTHER) && !isApproval(clause)) {
            return true;
        }
        int wait = clause.first(Sense.WAIT);
        if (wait >= 0
                && !isApproval(clause)
                && clause.hasAfter(wait, Sense.THING, Sense.THIRD, Sense.GIVE, Sense.UNITWORD, Sense.CAUSE)) {
            return true;
        }
        int refuse = clause.first(Sense.REFUSE);
        if (refuse > clause.from && clause.hasBefore(refuse, Sense.THIRD, Sense.UNITWORD)) {
            return true;
        }
        int cause = clause.first(Sense.CAUSE);
        if (cause >= 0 && clause.at(cause).word.endsWith(" chua") && !isApproval(clause)) {
            return true; // "vì chưa", "do chưa"
        }
        int not = clause.first(Sense.NOTYET);
        if (not < 0) {
            return false;
        }
        if (clause.hasAfter(not, Sense.THING)
                && (clause.at(not + 1).word.equals("co") || clause.word("duoc", not) >= 0)) {
            return true;
        }
        give = clause.next(Sense.GIVE, not);
        boolean own = clause.hasBefore(not, Sense.SELF)
                || clause.at(not - 1).word.equals("chi") // "chỉ chưa gửi"
                || !clause.hasBefore(not, Sense.THIRD, Sense.UNITWORD, Sense.LEADERWORD, Sense.WORD);
        if (give >= 0 && give <= not + 3 && !own && !isApproval(clause) && !clause.hasBefore(not, Sense.COUNT)) {
            return true;
        }
        boolean handed = clause.at(not + 1).isOneOf("giao", "ban giao") && clause.hasBefore(not, Sense.THING);
        if (handed && !clause.hasBefore(not, Sense.SELF)) {
            return true; // "mặt bằng nhà ông Tám chưa giao"
        }
        if (isOthersDelay(clause, not) && !isApproval(clause)) {
            return true;
        }
        boolean because = clause.has(Sense.CAUSE);
        boolean leader = because && clause.at(clause.last(Sense.CAUSE) + 1).is(Sense.LEADERWORD);
        return because
                && !leader
                && !isApproval(clause)
                && !clause.has(Sense.BUSY)
                && clause.last(Sense.CAUSE) < clause.to - 1;
    }

    /** {@code nhập không được}, {@code gọi hoài không được}. */
    private static boolean isVain(Clause clause) {
        int not = clause.word("khong duoc", clause.from);
        Phrase verb = clause.at(not - 1);
        return not > clause.from
                && clause.endsAt(not + 1)
                && !clause.has(Sense.COND, Sense.MAYBE, Sense.EXTEND)
                && (verb.is(Sense.WORD) || verb.is(Sense.WORK) || verb.is(Sense.HANDIN) || verb.is(Sense.GIVE))
                && !verb.is(Sense.PARTICLE);
    }

    /** {@code không đổ bê tông được}, {@code không vào làm được}. */
    private static boolean isUnable(Clause clause) {
        int not = clause.word("khong", clause.from);
        if (not < 0 || !clause.at(not).is(Sense.NOT) || clause.has(Sense.DONE, Sense.COND, Sense.MAYBE)) {
            return false;
        }
        int able = clause.word("duoc", not + 2);
        if (able < 0
                || able > not + 5
                || !clause.endsAt(able + 1)
                || clause.at(able + 1).is(Sense.WORD)) {
            return false;
        }
        for (int i = not + 1; i < able; i++) {
            Phrase phrase = clause.at(i);
            boolean verb = phrase.is(Sense.WORD)
                    || phrase.is(Sense.WORK)
                    || phrase.is(Sense.THING)
                    || phrase.is(Sense.GIVE)
                    || phrase.is(Sense.PAPER);
            if (!verb || phrase.is(Sense.SIGN) || phrase.isOneOf("biet", "noi", "nhan", "phai")) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@code kho bạc khoá sổ, nên chưa thanh toán được}: {@code cause} stands before {@code so} and is no delay of the sender's own
     * nor the approval that everything waits for.
     */
    static boolean causes(Clause cause, Clause so) {
        boolean therefore = so.at(so.from).isOneOf("nen", "cho nen", "vi vay", "do do", "vay nen", "do vay");
        int not = so.first(Sense.NOTYET);
        boolean unable = not >= 0 && so.at(not).word.endsWith(" duoc");
        for (int i = not + 1; not >= 0 && i < so.to; i++) {
            String word = so.at(i).word;
            unable |= word.equals("duoc") || word.startsWith("duoc ") || word.endsWith(" duoc");
        }
        return therefore
                && unable
                && !cause.has(Sense.BUSY, Sense.SIGN, Sense.WAITSIGN, Sense.DONE, Sense.FUTURE, Sense.ONGOING)
                && !cause.at(cause.from).is(Sense.SELF)
                && !(cause.has(Sense.NOTYET) && cause.has(Sense.SELF))
                && !so.has(Sense.SIGN, Sense.WAITSIGN)
                && (cause.to - cause.from > 1 || cause.at(cause.from).word.indexOf(' ') > 0); // "xe hỏng nên …"
    }

    /** {@code phát hiện lỗi}: a flaw of one's own work, to be mended. */
    private static boolean isFound(Clause clause, int at) {
        boolean mended = clause.at(at).word.equals("loi")
                && (clause.at(at - 1).word.equals("duoc")
                                && clause.at(at - 2).isOneOf("fix", "sua", "khac phuc", "xu ly")
                        || clause.at(clause.to - 1).isOneOf("fix", "sua") && clause.has(Sense.NOTYET));
        if (mended) {
            return true; // "fix được lỗi đăng nhập, lỗi in chưa fix"
        }
        return clause.at(at).word.equals("loi")
                && clause.at(at - 1)
                        .isOneOf("phat hien", "thay", "soat", "ra", "con", "tim", "co", "sua", "not", "fix", "chinh");
    }

    /** {@code còn thiếu 2 hộ}: what is left of the work, unlike {@code thiếu 2 người}; {@code còn thiếu biểu 3}: a slip. */
    private static boolean isRest(Clause clause, int at) {
        if (clause.at(at).word.endsWith("thieu")
                && clause.at(at + 1)
                        .isOneOf("bieu", "phu luc", "mau", "trang", "muc", "cot", "dong", "chu ky", "minh chung")) {
            return true;
        }
        return clause.at(at).word.endsWith("thieu")
                && clause.at(at + 1).is(Sense.COUNT)
                && clause.at(at + 2).is(Sense.COUNTED)
                && !clause.at(at + 2)
                        .isOneOf(
                                "nguoi",
                                "can bo",
                                "may",
                                "giao vien",
                                "trieu",
                                "ty",
                                "nghin",
                                "dong",
                                "xe",
                                "con",
                                "tan",
                                "kg");
    }

    /** {@code họ chưa dời cột}, {@code bên bán chưa giao máy}: somebody else has not done his part. */
    private static boolean isOthersDelay(Clause clause, int not) {
        if (clause.hasBefore(not, Sense.COUNT, Sense.SELF)) {
            return false;
        }
        for (int i = not - 1; i >= clause.from && i >= not - 3; i--) {
            Phrase phrase = clause.at(i);
            if (phrase.is(Sense.THIRD)) {
                return OUTSIDE.matcher(phrase.word).matches() && !clause.endsAt(not + 1);
            }
        }
        return false;
    }

    private static final Pattern OUTSIDE = Pattern.compile(
            "ho|dan|nguoi dan|ba con|ho dan|cac ho|so|bo|tinh|huyen|trung uong|nha thau|tu van"
                    + "|chu dau tu|kho bac|ngan hang|nha cung cap|doi tac|cong ty|dien luc|cap tren|viettel|vnpt|fpt"
                    + "|ben (do|kia|so|huyen|tinh|kho bac|cong an|thue|dien luc|thi cong|ban|a|b|cong ty|phan mem|ky thuat|tu van|tai chinh)");

    /** {@code vướng mãi giờ mới xong được}: what held it up is over. */
    static boolean isAtLast(Clause clause, int at) {
        int done = clause.next(Sense.DONE, at + 1);
        return done > at
                && clause.at(done).word.contains("mai ")
                && clause.at(done).word.contains(" moi ");
    }

    /** What is missing is the approval of one's own product. */
    private static boolean isApproval(Clause clause) {
        int issued = clause.first(Sense.SIGN);
        if (issued >= 0
                && clause.at(issued).word.startsWith("ban hanh")
                && clause.hasBefore(issued, Sense.THIRD)
                && clause.hasAfter(issued, Sense.PAPER, Sense.THING)) {
            return false; // "vì Bộ chưa ban hành thông tư"
        }
        return clause.has(Sense.WAITSIGN)
                || clause.has(Sense.SIGN)
                        && (clause.has(Sense.WAIT) || clause.has(Sense.NOTYET))
                        && !clause.has(Sense.THING);
    }

    private static boolean isOver(Clause clause, int at) {
        if (isAtLast(clause, at)) {
            return true;
        }
        for (int i = at - 1; i >= clause.from && i >= at - 3; i--) {
            Phrase phrase = clause.at(i);
            if (phrase.is(Sense.NOT)
                    || phrase.word.startsWith("het")
                    || phrase.word.startsWith("khong con")
                    || phrase.is(Sense.CONCESSIVE)) {
                return true;
            }
        }
        return false;
    }
}
