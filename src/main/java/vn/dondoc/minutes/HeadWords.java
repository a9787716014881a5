package vn.dondoc.minutes;

/** The function words of a paper's head. */
final class HeadWords {
    private final Lexicon lexicon;

    HeadWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    private boolean are(Words words, int i, String... syllables) {
        for (int k = 0; k < syllables.length; k++) {
            if (!words.is(i + k, lexicon.word(syllables[k]))) {
                return false;
            }
        }
        return true;
    }

    boolean isNumber(Words words, int i) {
        return are(words, i, "số");
    }

    boolean isDay(Words words, int i) {
        return are(words, i, "ngày");
    }

    boolean isMonth(Words words, int i) {
        return are(words, i, "tháng");
    }

    boolean isYear(Words words, int i) {
        return are(words, i, "năm");
    }

    boolean isPartOfDay(Words words, int i) {
        return are(words, i, "sáng") || are(words, i, "chiều") || are(words, i, "tối") || are(words, i, "trưa");
    }

    /** A day behind a paper's number is the paper's. */
    boolean isPaper(Words words, int i) {
        return words.isCapital(i - 1) && words.is(i - 2, '-') || are(words, i - 1, "số") || words.isNumber(i - 1);
    }

    boolean isGround(Words words, int i) {
        return are(words, i, "căn", "cứ") || are(words, i, "thực", "hiện") || are(words, i, "theo");
    }

    boolean isChairing(Words words, int i) {
        return are(words, i, "chủ", "trì")
                && (are(words, i + 2, "hội")
                        || are(words, i + 2, "cuộc")
                        || are(words, i + 2, "buổi")
                        || are(words, i + 2, "họp")
                        || are(words, i + 2, "phiên")
                        || are(words, i + 2, "làm", "việc"));
    }

    boolean isConclusionOf(Words words, int i) {
        return are(words, i, "kết", "luận", "của");
    }

    boolean isCityName(Words words, int i) {
        return are(words, i, "hồ", "chí", "minh");
    }

    /** {@code tại cuộc họp ngày …}. */
    boolean isMeetingBefore(Words words, int i) {
        return are(words, i - 1, "họp")
                || are(words, i - 1, "nghị")
                || are(words, i - 1, "việc")
                || are(words, i - 1, "ban");
    }

    /** {@code trước ngày}, {@code đến ngày}: a term, not the day of the meeting. */
    boolean isTermBefore(Words words, int i) {
        return are(words, i - 1, "trước")
                || are(words, i - 1, "đến")
                || are(words, i - 1, "từ")
                || are(words, i - 1, "hết")
                || are(words, i - 1, "sau")
                || are(words, i - 1, "là")
                || are(words, i - 1, "hạn")
                || are(words, i - 1, "vào");
    }

    boolean isComrade(Words words, int i) {
        return are(words, i, "đồng", "chí") || are(words, i, "đ", "/");
    }

    boolean isKindOfPaper(Words words, int i) {
        return words.isAcronym(i)
                && (are(words, i, "thông", "báo")
                        || are(words, i, "biên", "bản")
                        || are(words, i, "kết", "luận")
                        || are(words, i, "công", "điện")
                        || are(words, i, "chỉ", "thị")
                        || are(words, i, "kế", "hoạch"));
    }

    boolean isMeeting(Words words, int i) {
        return are(words, i, "hội", "nghị")
                || are(words, i, "cuộc", "họp")
                || are(words, i, "buổi", "làm", "việc")
                || are(words, i, "phiên", "họp")
                || are(words, i, "họp", "giao", "ban")
                || are(words, i, "giao", "ban");
    }
}
