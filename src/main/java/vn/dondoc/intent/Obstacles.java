package vn.dondoc.intent;

import java.util.regex.Pattern;

/** Whether a clause names a cause outside the sender's will that still holds, or says that it cannot be done. */
final class Obstacles {
    private Obstacles() {}

    static boolean blocks(Clause clause, boolean asks) {
        if (clause.has(Sense.IDIOM) || clause.has(Sense.THANKS)) {
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
        if (block >= 0 && !isOver(clause, block) && !isRest(clause, block)) {
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
                || !clause.hasBefore(not, Sense.THIRD, Sense.UNITWORD, Sense.LEADERWORD, Sense.WORD);
        if (give >= 0 && give <= not + 3 && !own && !isApproval(clause) && !clause.hasBefore(not, Sense.COUNT)) {
            return true;
        }
        if (isOthersDelay(clause, not) && !isApproval(clause)) {
            return true;
        }
        boolean because = clause.has(Sense.CAUSE);
        return because && !isApproval(clause) && !clause.has(Sense.BUSY) && clause.last(Sense.CAUSE) < clause.to - 1;
    }

    /** {@code còn thiếu 2 hộ}: what is left of the work, unlike {@code thiếu 2 người}. */
    private static boolean isRest(Clause clause, int at) {
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
