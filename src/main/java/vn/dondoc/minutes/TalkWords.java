package vn.dondoc.minutes;

/** The function words of talk: who is called, who passes on what, what only greets, notes or sets a day for all. */
final class TalkWords {
    private final int[] particles;
    private final int[] self;
    private final int all;
    private final int[] greetings;
    private final int[] closings;
    private final int schedule;
    private final int[] leaders;
    private final int[] thingsToDo;
    private final int[] hours;
    private final int[] hands;
    private final int whoever;
    private final int[] notes;
    private final int[] holdsMeeting;
    private final int[] asksFor;
    private final int[] refuses;
    private final int[] grants;
    private final int then;
    private final int[] looks;
    private final int wish;
    private final int[] relays;
    private final int[] turning;
    private final int whichever;
    private final int through;
    private final int hear;
    private final int[] thingHeads;
    private final int[] soon;
    private final int[] soonBehind;
    private final int[] sunday;
    private final int already;
    private final int since;
    private final int[] dayParts;
    private final int[] callsFirst;
    private final int[] callsSecond;
    private final int attention;
    private final int before;
    private final int[] states;
    private final int[] asks;
    private final int[] writer;
    private final int callsOut;
    private final int[] juniors;
    private final int[] folk;
    private final int[] decides;
    private final int so;

    TalkWords(Lexicon lexicon) {
        particles = lexicon.words(
                "nhé", "nha", "nhá", "nghen", "ạ", "nhe", "hen", "nè", "luôn", "nghe", "ơi", "hí", "hỉ", "hén", "nhen",
                "à", "ha", "đó", "đấy");
        self = lexicon.words(
                "em", "tôi", "tui", "mình", "cháu", "con", "anh", "chị", "cô", "thầy", "bác", "chú", "e", "bạn", "sếp",
                "bé");
        all = lexicon.word("all");
        greetings = lexicon.words("chào", "thưa", "dạ", "alo", "hi", "hello", "kính", "kg");
        closings = lexicon.words("xong", "hạn", "deadline");
        schedule = lexicon.word("lịch");
        leaders = lexicon.words("chủ", "phó", "bí", "giám", "thường", "lãnh");
        thingsToDo = lexicon.words("vụ", "việc", "hồ", "phần", "khoản", "chuyện", "cái", "tiền", "quà", "đơn");
        hours = lexicon.words("h", "giờ");
        hands = lexicon.words("để", "giao", "nhờ", "thì");
        whoever = lexicon.word("ai");
        notes = lexicon.words("nắm", "biết", "lưu", "chú", "xem", "nhớ");
        holdsMeeting = lexicon.words("họp", "chốt", "giao", "phân", "nhắn", "nhắc", "kết", "dặn");
        asksFor = lexicon.words(
                "cho", "lùi", "nghỉ", "thêm", "được", "tạm", "hoãn", "miễn", "đổi", "rút", "khất", "gia", "chuyển",
                "mua", "cấp");
        refuses = lexicon.words("không", "chưa", "ko");
        grants = lexicon.words("đồng", "được", "cho", "duyệt", "chấp", "xét", "xem", "giải", "nhận");
        then = lexicon.word("thì");
        looks = lexicon.words("kiểm", "rà", "coi", "soát");
        wish = lexicon.word("xin");
        relays = lexicon.words("nhắn", "dặn", "bảo", "nói", "kêu", "biểu", "nhờ");
        turning = lexicon.words("còn", "riêng", "rồi");
        whichever = lexicon.word("nào");
        through = lexicon.word("qua");
        hear = lexicon.word("nghe");
        thingHeads = lexicon.words("vụ", "bộ", "bản", "báo", "cục", "viện", "đài", "lớp", "hộ", "hội", "khối", "chợ");
        soon = lexicon.words("mai", "thứ", "nay");
        soonBehind = lexicon.words("hai", "ba", "tư", "năm", "sáu", "bảy");
        sunday = lexicon.words("chủ", "nhật");
        already = lexicon.word("rồi");
        since = lexicon.word("từ");
        dayParts = lexicon.words("hôm", "sáng", "chiều", "tối", "trưa", "tuần", "đêm", "tháng");
        callsFirst = lexicon.words("anh", "bà", "cả", "mọi");
        callsSecond = lexicon.words("em", "con", "nhà", "người");
        attention = lexicon.word("ý");
        before = lexicon.word("trước");
        callsOut = lexicon.word("ơi");
        juniors = lexicon.words("em", "e", "con", "cháu", "tụi");
        folk = lexicon.words("khách", "người", "đại", "đoàn");
        asks = lexicon.words("không", "chưa", "ko", "nhỉ", "hả");
        states = lexicon.words(
                "chậm", "thiếu", "trễ", "đông", "đủ", "hư", "hỏng", "thừa", "dư", "kẹt", "tắc", "vắng", "ốm", "bệnh",
                "bận", "rảnh", "lỗi", "sai", "ổn", "kín", "full", "hết", "mất", "tốt", "yếu", "cao", "thấp", "nhiều",
                "ít", "đẹp", "ngon", "mệt", "vui");
        writer = lexicon.words("em", "e", "tôi", "tui", "con", "cháu");
        decides = lexicon.words("chốt", "kl");
        so = lexicon.word("nên");
    }

    /** {@code em}, {@code tôi}: whoever writes. */
    boolean isSelf(Words words, int i) {
        return words.isAny(i, self);
    }

    /** {@code em}, {@code tôi} behind the head of a unit, {@code khoa em}: the writer's own unit. */
    boolean isWriter(Words words, int i) {
        return words.isAny(i, writer);
    }

    /** Heads that name no unit without a name or field behind them: {@code vụ cây đổ}, {@code bộ hồ sơ}. */
    boolean isHeadOfThings(Words words, int i) {
        return words.isAny(i, thingHeads);
    }

    /** {@code mai}, {@code chiều nay}, {@code thứ 5}, {@code tuần này}. */
    boolean isSoon(Words words, int i) {
        return words.is(i, soon[0])
                || isWeekday(words, i)
                || words.is(i, sunday[0]) && words.is(i + 1, sunday[1])
                || words.is(i + 1, soon[2]) && words.isAny(i, dayParts);
    }

    /** {@code thứ hai}, {@code thứ 5}: a day of the week or an ordinal. */
    boolean isWeekday(Words words, int i) {
        return words.is(i, soon[1]) && (words.isAny(i + 1, soonBehind) || words.isNumber(i + 1));
    }

    /** {@code anh em}, {@code bà con}, {@code cả nhà}, {@code mọi người}. */
    boolean isCallingAll(Words words, int i) {
        return words.isAny(i, callsFirst) && words.isAny(i + 1, callsSecond);
    }

    /** {@code xin cho …}, {@code xin lùi …}: asks for something. */
    boolean isAskingFor(Words words, int i) {
        return words.is(i, wish) && words.isAny(i + 1, asksFor);
    }

    /** {@code … cô chưa đồng ý}, {@code không được}: what was asked for is refused. */
    boolean isRefused(Words words, int from, int end) {
        boolean answered = false;
        for (int i = from; i + 1 < end; i++) {
            answered |= words.is(i, ',') || words.is(i, ':') || words.is(i, then) || isSelf(words, i) && i > from + 1;
            if (answered && words.isAny(i, refuses) && words.isAny(i + 1, grants)) {
                return true;
            }
        }
        return false;
    }

    /** {@code … nên đội 1 tạm dừng đào}: what follows from something told. */
    boolean isSo(Words words, int i) {
        return words.is(i, so);
    }

    /** {@code nắm}, {@code biết}, {@code lưu ý}: to know, not to do. */
    boolean isNoting(Words words, int i) {
        return words.isAny(i, notes);
    }

    /** {@code chào}, {@code thưa}, {@code dạ}, {@code alo}. */
    boolean isGreeting(Words words, int i) {
        return words.isAny(i, greetings);
    }

    /** {@code xong}, {@code hạn}, {@code deadline}. */
    boolean isClosingWord(Words words, int i) {
        return words.isAny(i, closings);
    }

    /** {@code tuần}, {@code tháng}. */
    boolean isWeekOrMonth(Words words, int i) {
        return words.is(i, dayParts[5]) || words.is(i, dayParts[7]);
    }

    /** {@code lịch công tác}, {@code lịch làm việc}, {@code lịch trực}. */
    boolean isSchedule(Words words, int i) {
        return words.is(i, schedule);
    }

    /** {@code chủ tịch}, {@code phó chủ tịch}, {@code bí thư}, {@code giám đốc}, {@code thường trực}. */
    boolean isLeader(Words words, int i) {
        return words.isAny(i, leaders);
    }

    /** {@code vụ}, {@code việc}, {@code hồ sơ}, {@code phần}, {@code khoản}: the head of a thing that somebody has to see to. */
    boolean isThingToDo(Words words, int i) {
        return words.isAny(i, thingsToDo);
    }

    /** {@code để}, {@code giao}, {@code nhờ}, {@code thì} between a thing and who takes care of it. */
    boolean isHandingOver(Words words, int i) {
        return words.isAny(i, hands);
    }

    /** {@code h}, {@code giờ} behind a number. */
    boolean isHour(Words words, int i) {
        return words.isAny(i, hours);
    }

    /** {@code … rồi}: it has been done, or is sure to be. */
    boolean isAlready(Words words, int i) {
        return words.is(i, already);
    }

    /** {@code từ}, as in {@code Từ tuần sau Bảo vệ kiểm tra mỗi ngày}. */
    boolean isSince(Words words, int i) {
        return words.is(i, since);
    }

    /** {@code ai}. */
    boolean isWhoever(Words words, int i) {
        return words.is(i, whoever);
    }

    /** {@code Chốt …:}, {@code KL …:}. */
    boolean isDeciding(Words words, int i) {
        return words.isAny(i, decides);
    }

    /** {@code họp xong:}, {@code giao ban:}, {@code phân công:}: announces what was handed out. */
    boolean isHoldingMeeting(Words words, int i) {
        return words.isAny(i, holdsMeeting);
    }

    /** {@code all}, as in {@code @all}. */
    boolean isAllOfThem(Words words, int i) {
        return words.is(i, all);
    }

    /** {@code chú ý}, {@code lưu ý}, {@code nghe}: calls for attention. */
    boolean isAttention(Words words, int i) {
        return words.is(i + 1, attention) || words.is(i, hear);
    }

    /** {@code nào}. */
    boolean isWhichever(Words words, int i) {
        return words.is(i, whichever);
    }

    /** {@code nhắn}, {@code dặn}, {@code bảo}: passes on what somebody else says. */
    boolean isRelaying(Words words, int i) {
        return words.isAny(i, relays);
    }

    /** {@code còn}, {@code riêng}: turns to the next one. */
    boolean isTurning(Words words, int i) {
        return words.isAny(i, turning);
    }

    /** {@code … còn xi măng không anh}, {@code … nộp chưa em?}: asks; {@code xem giúp chị được không} bids. */
    boolean isQuestion(Words words, int from, int end) {
        int last = end - 1;
        while (last > from && (words.is(last, '?') || isSelf(words, last) || isParticle(words, last))) {
            last--;
        }
        boolean possible = words.has(last - 1, Cue.PAST) && !words.is(last - 2, already);
        return last > from && words.isAny(last, asks) && !possible && !findsOut(words, from, last);
    }

    /** {@code … đi coi lò bánh có đấu điện trái phép không}: what is to be found out, asked of nobody here. */
    private boolean findsOut(Words words, int from, int last) {
        for (int i = from; i < last; i++) {
            if (words.isAny(i, looks) && !words.is(last + 1, '?')) {
                return true;
            }
        }
        return false;
    }

    /** {@code ơi}. */
    boolean isCallingOut(Words words, int i) {
        return words.is(i, callsOut);
    }

    /** {@code em}, {@code con}, {@code cháu}: so speaks whoever is younger. */
    boolean isJunior(Words words, int i) {
        return words.isAny(i, juniors);
    }

    /** {@code khách}, {@code người}: what a number in front counts. */
    boolean isCountedFolk(Words words, int i) {
        return words.isAny(i, folk);
    }

    /** {@code chậm}, {@code thiếu}, {@code đông}: how something is. */
    boolean isState(Words words, int i) {
        return words.isAny(i, states);
    }

    boolean isParticle(Words words, int i) {
        return words.isAny(i, particles);
    }

    /** {@code đêm qua}, {@code hôm qua}, {@code tuần trước}: when it was. */
    boolean isPastDay(Words words, int i) {
        boolean earlier = words.is(i + 1, before) && !words.isNumber(i - 1) && !words.isNumber(i + 2);
        return words.isAny(i, dayParts) && (words.is(i + 1, through) || earlier && !words.has(i + 1, Cue.TERM));
    }
}
