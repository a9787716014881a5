package vn.dondoc.minutes;

/** Function words of letters and notices: grounds, titles, opinions, what is submitted and decided. */
final class PaperWords {
    private final int[] notice;
    private final int when;
    private final int[][] carryingOut;
    private final int number;
    private final int have;
    private final int[] opinion;
    private final int[] asFollows;
    private final int[] makeKnown;
    private final int about;
    private final int[][] decisions;
    private final int[][] calls;
    private final int[] dutyOfThings;

    PaperWords(Lexicon lexicon) {
        notice = lexicon.words("lưu", "ý");
        when = lexicon.word("khi");
        carryingOut = new int[][] {lexicon.words("thực", "hiện"), lexicon.words("thi", "hành")};
        number = lexicon.word("số");
        have = lexicon.word("có");
        opinion = lexicon.words("ý", "kiến");
        asFollows = lexicon.words("như", "sau");
        makeKnown = lexicon.words("thông", "báo");
        about = lexicon.word("về");
        decisions = new int[][] {
            lexicon.words("xem", "xét"),
            lexicon.words("quyết", "định"),
            lexicon.words("phê", "duyệt"),
            lexicon.words("ban", "hành"),
            lexicon.words("thông", "qua")
        };
        calls = new int[][] {lexicon.words("huy", "động"), lexicon.words("vận", "động"), lexicon.words("kêu", "gọi")};
        dutyOfThings = lexicon.words("đề", "tượng");
    }

    /** {@code lưu ý}. */
    boolean isNotice(Words words, int i) {
        return words.isPair(i, notice);
    }

    /** {@code Thông báo số 12/TB-UBND}, {@code Kế hoạch số 5}: a paper by its number, no verb. */
    boolean isNumbered(Words words, int i) {
        int behind = words.after(i);
        return words.isCapital(i) && words.is(behind, number) && words.isNumber(behind + 1);
    }

    /** {@code khi}. */
    boolean isWhen(Words words, int i) {
        return words.is(i, when);
    }

    /** {@code Thực hiện Công điện số 53/CĐ-TTg}, {@code Thi hành Quyết định số 12}: the ground on which a letter is written. */
    boolean isGround(Words words, int i) {
        int paper = i + 2;
        if (!isOneOf(words, i, carryingOut) || !words.isCapital(paper)) {
            return false;
        }
        for (int k = paper + 1; k < paper + 4; k++) {
            if (words.is(k, number)) {
                return words.isNumber(k + 1);
            }
        }
        return false;
    }

    /** {@code có ý kiến như sau}. */
    boolean isHavingOpinion(Words words, int i) {
        return words.is(i, have) && words.isPair(i + 1, opinion) && words.isPair(i + 3, asFollows);
    }

    /** {@code Thông báo về việc …}, {@code Thông báo về …}. */
    boolean isTitleOfNotice(Words words, int i) {
        return words.isPair(i, makeKnown) && words.is(i + 2, about);
    }

    /** {@code huy động}, {@code vận động}, {@code kêu gọi}: others are to act. */
    boolean isMobilizing(Words words, int i) {
        return isOneOf(words, i, calls);
    }

    /** {@code các đối tượng cần rà soát}: a word of duty inside the name of a thing. */
    boolean isNounDuty(Words words, int i) {
        return words.isAny(i - 1, dutyOfThings);
    }

    private static boolean isOneOf(Words words, int i, int[][] pairs) {
        for (int[] pair : pairs) {
            if (words.isPair(i, pair)) {
                return true;
            }
        }
        return false;
    }
}
