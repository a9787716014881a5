package vn.dondoc.minutes;

import vn.dondoc.deadline.Deadline;
import vn.dondoc.deadline.FoundDeadline;

/** Tells times that bind nobody from those that do: they name a feast, an event, a habit or a plan, or are said beside the order. */
final class IdleTimes {
    private static final int LONGEST_ASIDE = 30;
    /** A bracket that sets a term has it nearly first: {@code (hạn 1/12)}, {@code (báo cáo kết quả thứ 6)}. */
    private static final int WORDS_OF_ASIDE = 4;

    private static final int LONGEST_EVENT = 10;
    /** Days of the year that people call by their figures. */
    private static final String[] FEASTS = {
        "3/2", "27/2", "8/3", "26/3", "30/4", "1/5", "7/5", "15/5", "19/5", "1/6", "21/6", "27/7", "19/8", "2/9", "5/9",
        "10/10", "13/10", "14/10", "15/10", "20/10", "9/11", "18/11", "20/11", "23/11", "22/12"
    };

    private final Words words;
    private final Lexicon lexicon;
    private final int from;

    /** @param from the first word of the block */
    IdleTimes(Words words, int from) {
        this.words = words;
        this.lexicon = words.lexicon();
        this.from = from;
    }

    /**
     * Times that only name something: {@code kỷ niệm … Quốc khánh 2/9}, {@code chỉ tiêu … đến năm 2025}, {@code cuối buổi}.
     */
    boolean is(FoundDeadline found, int first, int last) {
        if (words.is(last, lexicon.word("buổi"))) {
            return true;
        }
        if (words.is(first - 1, lexicon.word("vì")) && words.is(first - 2, lexicon.word("thay"))) {
            return true; // "chậm nhất 30/4 thay vì 15/5"
        }
        if (words.isAny(first - 1, lexicon.words("đón", "mừng", "lễ", "tết", "dịp", "nghỉ"))
                && !words.has(first, Cue.TERM)) {
            return true; // "dọn đường đón 2/9"
        }
        boolean paper = words.is(first, lexicon.word("ngày"))
                && (words.is(first - 1, '-') || words.is(first - 2, '-') && words.isCapital(first - 1));
        if (paper) {
            return true;
        }
        boolean remark = words.is(first - 1, '(') && words.isWord(last + 1) && !words.has(last + 1, Cue.TERM);
        if (remark || isAside(first, last)) { // "trước thứ 5 (26/3 là thi rồi)"
            return true;
        }
        boolean year = found.deadline().kind() == Deadline.Kind.INTERVAL
                && java.time.temporal.ChronoUnit.DAYS.between(
                                found.deadline().from().get(),
                                found.deadline().to().get())
                        > 360;
        if (isOfEvent(first) || isOfWorks(first) || isOfRelief(first)) {
            return true;
        }
        if (isHabit(found, first, last)
                || isOfWhatIsPrepared(found, first)
                || isFeast(first, last)
                || tells(first, last)) {
            return true;
        }
        for (int i = first - 1; i >= from && i > first - 14; i--) {
            if (words.is(i, ',') && words.has(i + 1, Cue.ACTION) && !words.has(i + 1, Cue.NOUN)) {
                return false; // "… đạt mục tiêu đã cam kết, hoàn thành trong quý III"
            }
            if (words.has(i, Cue.IDLE) && (year || !words.has(first, Cue.TERM)) || words.is(i, ';')) {
                return !words.is(i, ';');
            }
        }
        return false;
    }

    /** {@code sự cố ngày 14/3}: the day of what happened. */
    private boolean isOfEvent(int first) {
        int in = words.lexicon().word("trong");
        if (words.has(first, Cue.TERM) || words.is(first, in) || words.is(first + 1, in)) {
            return false; // "lập biên bản ngay trong sáng nay"
        }
        for (int i = first - 1; i >= from && i > first - 8 && !words.isMark(i); i--) {
            if (words.longest(i, first, Cue.EVENT.bit()) > 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code tạm dừng đóng bảo hiểm … đến hết tháng 6}, {@code miễn phí … đến hết ngày D}: how long it holds, not by when it is done. */
    private boolean isOfRelief(int first) {
        if (!words.is(first, lexicon.word("đến")) && !words.is(first, lexicon.word("từ"))) {
            return false;
        }
        int[] relief = lexicon.words("miễn", "giảm", "hoãn", "giãn");
        for (int i = first - 1; i >= from && i > first - 24 && !words.is(i, ',') && !words.is(i, ';'); i--) {
            boolean stops =
                    words.is(i, lexicon.word("tạm")) && words.isAny(i + 1, lexicon.words("dừng", "ngừng", "ngưng"));
            if (stops || words.isAny(i, relief) && !words.has(i, Cue.NOUN)) {
                return true;
            }
        }
        return false;
    }

    /** {@code các dự án hoàn thành năm 2025}, {@code các công trình khởi công trong quý II}: the time says which works are meant. */
    private boolean isOfWorks(int first) {
        int verb = words.is(first, lexicon.word("trong")) || !words.is(first - 1, lexicon.word("trong"))
                ? first - 2
                : first - 3;
        boolean turns = words.is(verb, lexicon.word("hoàn")) && words.is(verb + 1, lexicon.word("thành"))
                || words.is(verb, lexicon.word("khởi")) && words.is(verb + 1, lexicon.word("công"))
                || words.is(verb, lexicon.word("khánh")) && words.is(verb + 1, lexicon.word("thành"));
        boolean works = words.is(verb - 1, lexicon.word("án")) || words.is(verb - 1, lexicon.word("trình"));
        return turns && works && verb - 3 >= from && words.has(verb - 3, Cue.MANY);
    }

    /** {@code (Vùng nguy hiểm trong 48 giờ tới …)}, {@code "dự cảm ngày mai"}: said beside the order or quoted in it. */
    private boolean isAside(int first, int last) {
        if (words.has(first, Cue.TERM) || words.is(first - 1, lexicon.word("xong"))) {
            return false;
        }
        for (int i = first - 1; i >= from && i > first - LONGEST_ASIDE; i--) {
            if (words.is(i, '"')) {
                return i > from && !words.is(i - 1, ':') && i < first - 1 && closesSoon(last + 1);
            }
            if (words.is(i, '(') && first - i > WORDS_OF_ASIDE) {
                return true;
            }
            if (words.is(i, ')') || words.is(i, '(') || words.has(i, Cue.SETS_TIME)) {
                return false;
            }
        }
        return false;
    }

    private boolean closesSoon(int at) {
        for (int i = at; i < at + LONGEST_ASIDE / 3; i++) {
            if (words.is(i, '"')) {
                return true;
            }
        }
        return false;
    }

    /** {@code mở cổng trước 6h sáng}, {@code kiểm tra thẻ khách sau 22h}: an hour of every day. */
    private boolean isHabit(FoundDeadline found, int first, int last) {
        if (found.deadline().kind() != Deadline.Kind.DATETIME) {
            return false;
        }
        boolean after = words.is(first, lexicon.word("sau"));
        boolean hours =
                words.isNumber(first) || words.isNumber(first + 1) && (after || words.is(first, lexicon.word("trước")));
        for (int i = first + 1; i <= last; i++) {
            boolean clock =
                    words.isNumber(i) || words.isAny(i, lexicon.words("giờ", "sáng", "chiều", "tối", "đêm", "trưa"));
            hours &= clock || words.is(i, ':') || words.is(i, lexicon.word("h"));
        }
        boolean past = found.deadline()
                .to()
                .map(to -> to.toLocalTime().isBefore(Times.MORNING))
                .orElse(false);
        return hours && (after || past);
    }

    /** {@code nội dung phục vụ kỳ họp HĐND ngày 10/12}, {@code kịch bản cho lễ 22/12}: the day of what something is made ready for. */
    private boolean isOfWhatIsPrepared(FoundDeadline found, int first) {
        boolean stretch = found.deadline().kind() != Deadline.Kind.DATE
                && found.deadline().kind() != Deadline.Kind.DATETIME;
        if (stretch || words.has(first, Cue.TERM) || words.isAny(first, lexicon.words("trong", "vào", "xong"))) {
            return false;
        }
        int[] gatherings = lexicon.words("kỳ", "hội", "cuộc", "buổi", "lễ", "đại", "đoàn", "phiên");
        for (int i = first - 1; i > from && i > first - LONGEST_EVENT && !words.isMark(i); i--) {
            if (words.isAny(i, gatherings) && !words.isCapital(i)) {
                boolean serves = words.is(i - 1, lexicon.word("vụ")) && words.is(i - 2, lexicon.word("phục"));
                boolean prepares = words.is(i - 1, lexicon.word("bị")) && words.is(i - 2, lexicon.word("chuẩn"));
                if (serves
                        || prepares
                        || words.is(i - 1, lexicon.word("cho"))
                        || words.is(i - 1, lexicon.word("mời"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code duyệt văn nghệ 20/11}, {@code mua hoa 8/3}: what is held, given or hung out on a feast is called by it. */
    private boolean isFeast(int first, int last) {
        if (last != first + 2 || !words.is(first + 1, '/')) {
            return false;
        }
        int[] things =
                lexicon.words("nghệ", "quà", "hoa", "hội", "niệm", "tết", "thiệp", "tinh", "tường", "bản", "hỏi");
        if (!words.isAny(first - 1, things)) {
            return false;
        }
        String day = words.text(first, last + 1).replaceAll("(^|/)0", "$1");
        for (String feast : FEASTS) {
            if (feast.equals(day)) {
                return true;
            }
        }
        return false;
    }

    /** {@code …, thứ 2 tuần sau họp}, {@code …, 27/11 có đoàn tỉnh về}: what is going to be, told beside the order. */
    private boolean tells(int first, int last) {
        if (words.has(first, Cue.TERM) || !words.is(first - 1, ',') && !words.is(first - 1, '-')) {
            return false;
        }
        int at = words.is(last + 1, lexicon.word("sẽ")) ? last + 2 : last + 1;
        boolean meets = words.is(at, lexicon.word("họp"));
        boolean comes = words.is(at, lexicon.word("có")) && words.is(at + 1, lexicon.word("đoàn"))
                || words.is(at, lexicon.word("đoàn"));
        return meets || comes || words.is(at, lexicon.word("là"));
    }
}
