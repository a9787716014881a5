package vn.dondoc.minutes;

/** The function words of a paper's head, as numbers of a lexicon. */
final class HeadWords {
    private final int[] number;
    private final int[] day;
    private final int[] month;
    private final int[] year;
    private final int[] morning;
    private final int[] afternoon;
    private final int[] evening;
    private final int[] noon;
    private final int[] ground;
    private final int[] carryOut;
    private final int[] according;
    private final int[] chairs;
    private final int[] assembly;
    private final int[] sitting;
    private final int[] session;
    private final int[] meets;
    private final int[] round;
    private final int[] works;
    private final int[] conclusionOf;
    private final int[] city;
    private final int[] conference;
    private final int[] work;
    private final int[] briefing;
    private final int[] before;
    private final int[] until;
    private final int[] from;
    private final int[] whole;
    private final int[] after;
    private final int[] is;
    private final int[] term;
    private final int[] at;
    private final int[] comrade;
    private final int[] comradeShort;
    private final int[] notice;
    private final int[] record;
    private final int[] conclusion;
    private final int[] telegram;
    private final int[] directive;
    private final int[] plan;
    private final int[] assemblyMeets;
    private final int[] sittingMeets;
    private final int[] sessionWorks;
    private final int[] roundMeets;
    private final int[] meetsForBriefing;
    private final int[] briefs;

    HeadWords(Lexicon lexicon) {
        number = lexicon.words("số");
        day = lexicon.words("ngày");
        month = lexicon.words("tháng");
        year = lexicon.words("năm");
        morning = lexicon.words("sáng");
        afternoon = lexicon.words("chiều");
        evening = lexicon.words("tối");
        noon = lexicon.words("trưa");
        ground = lexicon.words("căn", "cứ");
        carryOut = lexicon.words("thực", "hiện");
        according = lexicon.words("theo");
        chairs = lexicon.words("chủ", "trì");
        assembly = lexicon.words("hội");
        sitting = lexicon.words("cuộc");
        session = lexicon.words("buổi");
        meets = lexicon.words("họp");
        round = lexicon.words("phiên");
        works = lexicon.words("làm", "việc");
        conclusionOf = lexicon.words("kết", "luận", "của");
        city = lexicon.words("hồ", "chí", "minh");
        conference = lexicon.words("nghị");
        work = lexicon.words("việc");
        briefing = lexicon.words("ban");
        before = lexicon.words("trước");
        until = lexicon.words("đến");
        from = lexicon.words("từ");
        whole = lexicon.words("hết");
        after = lexicon.words("sau");
        is = lexicon.words("là");
        term = lexicon.words("hạn");
        at = lexicon.words("vào");
        comrade = lexicon.words("đồng", "chí");
        comradeShort = lexicon.words("đ", "/");
        notice = lexicon.words("thông", "báo");
        record = lexicon.words("biên", "bản");
        conclusion = lexicon.words("kết", "luận");
        telegram = lexicon.words("công", "điện");
        directive = lexicon.words("chỉ", "thị");
        plan = lexicon.words("kế", "hoạch");
        assemblyMeets = lexicon.words("hội", "nghị");
        sittingMeets = lexicon.words("cuộc", "họp");
        sessionWorks = lexicon.words("buổi", "làm", "việc");
        roundMeets = lexicon.words("phiên", "họp");
        meetsForBriefing = lexicon.words("họp", "giao", "ban");
        briefs = lexicon.words("giao", "ban");
    }

    private static boolean are(Words words, int i, int[] phrase) {
        for (int k = 0; k < phrase.length; k++) {
            if (!words.is(i + k, phrase[k])) {
                return false;
            }
        }
        return true;
    }

    boolean isNumber(Words words, int i) {
        return are(words, i, number);
    }

    boolean isDay(Words words, int i) {
        return are(words, i, day);
    }

    boolean isMonth(Words words, int i) {
        return are(words, i, month);
    }

    boolean isYear(Words words, int i) {
        return are(words, i, year);
    }

    boolean isPartOfDay(Words words, int i) {
        return are(words, i, morning) || are(words, i, afternoon) || are(words, i, evening) || are(words, i, noon);
    }

    /** A day behind a paper's number is the paper's. */
    boolean isPaper(Words words, int i) {
        return words.isCapital(i - 1) && words.is(i - 2, '-') || are(words, i - 1, number) || words.isNumber(i - 1);
    }

    boolean isGround(Words words, int i) {
        return are(words, i, ground) || are(words, i, carryOut) || are(words, i, according);
    }

    boolean isChairing(Words words, int i) {
        return are(words, i, chairs)
                && (are(words, i + 2, assembly)
                        || are(words, i + 2, sitting)
                        || are(words, i + 2, session)
                        || are(words, i + 2, meets)
                        || are(words, i + 2, round)
                        || are(words, i + 2, works));
    }

    boolean isConclusionOf(Words words, int i) {
        return are(words, i, conclusionOf);
    }

    boolean isCityName(Words words, int i) {
        return are(words, i, city);
    }

    /** {@code tại cuộc họp ngày …}. */
    boolean isMeetingBefore(Words words, int i) {
        return are(words, i - 1, meets)
                || are(words, i - 1, conference)
                || are(words, i - 1, work)
                || are(words, i - 1, briefing);
    }

    /** {@code trước ngày}, {@code đến ngày}: a term, not the day of the meeting. */
    boolean isTermBefore(Words words, int i) {
        return are(words, i - 1, before)
                || are(words, i - 1, until)
                || are(words, i - 1, from)
                || are(words, i - 1, whole)
                || are(words, i - 1, after)
                || are(words, i - 1, is)
                || are(words, i - 1, term)
                || are(words, i - 1, at);
    }

    boolean isComrade(Words words, int i) {
        return are(words, i, comrade) || are(words, i, comradeShort);
    }

    boolean isKindOfPaper(Words words, int i) {
        return words.isAcronym(i)
                && (are(words, i, notice)
                        || are(words, i, record)
                        || are(words, i, conclusion)
                        || are(words, i, telegram)
                        || are(words, i, directive)
                        || are(words, i, plan));
    }

    boolean isMeeting(Words words, int i) {
        return are(words, i, assemblyMeets)
                || are(words, i, sittingMeets)
                || are(words, i, sessionWorks)
                || are(words, i, roundMeets)
                || are(words, i, meetsForBriefing)
                || are(words, i, briefs);
    }
}
