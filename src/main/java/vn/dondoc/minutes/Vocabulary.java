package vn.dondoc.minutes;

/** Single function words that the grammar itself turns on; everything that an officer may want to add stands in the word lists. */
final class Vocabulary {
    private final TalkWords talk;
    private final PaperWords paper;
    private final NewsWords news;
    private final int[] directly;
    private final int[] afterAssign;
    private final int[] papers;
    private final int[] beforePerson;
    private final int[] notFree;
    private final int meanwhileA;
    private final int meanwhileB;
    private final int then;
    private final int and;
    private final int just;
    private final int picture;
    private final int attend;
    private final int[] gatherings;
    private final int[] orderNouns;
    private final int help;
    private final int helped;
    private final int[] goodwill;
    private final int[] sinceThen;
    private final int but;
    private final int[] opinionMany;
    private final int[] represent;
    private final int[] punctual;
    private final int through;
    private final int hear;
    private final int[] sends;
    private final int[] over;
    private final int[] reviews;
    private final int placeLink;
    private final int atOnce;
    private final int[] well;
    private final int[] telling;
    private final int[] informing;
    private final int such;
    private final int[] finding;
    private final int butAlso;
    private final int[] present;
    private final int[] offences;
    private final int[] replies;
    private final int receive;
    private final int[] giving;
    private final int[] therefore;
    private final int[] thereforeSecond;
    private final int[] asked;
    private final int[] issues;
    private final int[] issued;
    private final int[] issuedSecond;
    private final int[] inDetail;
    private final int[] content;
    private final int about1;
    private final int about2;
    private final int apart;
    private final int[] side;
    private final int[] guiding;
    private final int still;
    private final int[] kinds;
    private final int[] kindsSecond;
    private final int[] subjects;
    private final int[] eventual;
    private final int[] forbids;
    private final int with;
    private final int by;
    private final int[] functions;
    private final int[] conditions;
    private final int[] demand;
    private final int[] agreeing;
    private final int[] agreeingSecond;
    private final int elects;
    private final int delegate;
    private final int[] discuss;
    private final int[] paperVerbs;
    private final int[] done;
    private final int[] past;
    private final int[] own;
    private final int[] liable;
    private final int[] otherwise;
    private final int lest;
    private final int[] refers;
    private final int[] concluding;
    private final int[] known;
    private final int[] spot;
    private final int[] duty;
    private final int[] papersSpeaking;
    private final int[] states;
    private final int[] within;
    private final int[] more;
    private final int[] grounds;
    private final int[] leading;
    private final int carry;
    private final int[] finishing;
    private final int[] finished;
    private final int[] liability;

    Vocabulary(Lexicon lexicon) {
        talk = new TalkWords(lexicon);
        paper = new PaperWords(lexicon);
        news = new NewsWords(lexicon);
        directly = lexicon.words("trực", "tiếp");
        afterAssign = lexicon.words("cho", "rằng", "với", "tới", "đối", "là", "việc");
        papers = lexicon.words(
                "kế", "công", "văn", "nghị", "quyết", "chỉ", "thông", "chương", "chức", "ý", "kết", "luật", "sự");
        beforePerson = lexicon.words(
                "cho", "với", "của", "gửi", "báo", "mời", "và", "nhờ", "cùng", "gặp", "hỏi", "do", "bởi", "theo");
        notFree = lexicon.words(
                "theo", "các", "những", "của", "về", "có", "được", "bị", "để", "đã", "đang", "sẽ", "việc", "sự", "nội",
                "đơn", "giấy", "hồ", "ý", "mọi", "một", "lời", "và", "không", "chưa", "cần", "phải", "tiếp", "vẫn",
                "đáp", "với");
        meanwhileA = lexicon.word("đồng");
        meanwhileB = lexicon.word("thời");
        then = lexicon.word("thì");
        and = lexicon.word("và");
        just = lexicon.word("vừa");
        well = lexicon.words("chặt", "tốt", "hiệu", "nghiêm", "triệt", "kịp");
        telling = lexicon.words("cho", "thấy", "so", "với", "cùng", "có", "khả", "năng", "mưa");
        present = lexicon.words("mặt", "đầy");
        offences = lexicon.words("trường", "hành", "lỗi", "vi");
        replies = lexicon.words("tiếp", "đáp", "thay");
        receive = lexicon.word("thu");
        finding = lexicon.words("phát", "hiện");
        butAlso = lexicon.word("mà");
        such = lexicon.word("sự");
        giving = lexicon.words("tặng", "trao");
        informing = lexicon.words("biết", "hay");
        therefore = lexicon.words("do", "vì");
        thereforeSecond = lexicon.words("đó", "vậy", "thế");
        atOnce = lexicon.word("ngay");
        hear = lexicon.word("nghe");
        sends = lexicon.words("gửi", "nộp", "đăng", "liên");
        over = lexicon.words("quá", "thời", "hạn");
        reviews = lexicon.words("cung", "thẩm", "giám", "soạn", "quản", "sử");
        placeLink = lexicon.word("tại");
        through = lexicon.word("qua");
        punctual = lexicon.words("đúng", "giờ", "thành");
        picture = lexicon.word("ảnh");
        attend = lexicon.word("dự");
        gatherings = lexicon.words("hội", "cuộc", "buổi", "phiên", "lễ");
        orderNouns = lexicon.words("chỉ", "yêu");
        help = lexicon.word("giúp");
        helped = lexicon.word("đỡ");
        goodwill = lexicon.words("tin", "đồng", "ủng", "chia", "thông", "quan", "đón");
        sinceThen = lexicon.words("đến", "nay", "mới", "chưa", "vẫn", "còn", "hiện");
        but = lexicon.word("nhưng");
        opinionMany = lexicon.words("các", "một", "nhiều", "đa", "số", "những");
        represent = lexicon.words("đại", "cử", "phụ", "người", "hiệp");
        asked = lexicon.words("yêu", "đề", "phân", "lưu", "nhắc", "giao");
        issues = lexicon.words("hành", "ký", "có", "gửi", "ra");
        issued = lexicon.words("công", "văn", "chỉ", "thông", "kế", "quyết", "kết", "nghị");
        issuedSecond = lexicon.words("điện", "văn", "bản", "thị", "báo", "hoạch", "định", "luận", "quyết");
        inDetail = lexicon.words("cụ", "thể");
        content = lexicon.words("nội", "dung");
        about1 = lexicon.word("đối");
        about2 = lexicon.word("với");
        apart = lexicon.word("riêng");
        side = lexicon.words("về", "phía");
        guiding = lexicon.words("hướng", "dẫn", "triển", "khai", "có", "ý", "kiến");
        forbids = lexicon.words("không", "đừng", "cấm");
        eventual = lexicon.words("nếu", "trường", "quá");
        kinds = lexicon.words("thông", "biên", "công", "chỉ", "kết", "kế");
        kindsSecond = lexicon.words("báo", "bản", "văn", "điện", "thị", "luận", "hoạch");
        subjects = lexicon.words("kết", "ý", "về", "v", "của");
        still = lexicon.word("còn");
        with = lexicon.word("với");
        by = lexicon.word("theo");
        functions = lexicon.words("chức", "ngành", "thẩm");
        conditions = lexicon.words("nếu", "khi", "trường", "sau");
        demand = lexicon.words("yêu");
        agreeing = lexicon.words("thống", "nhất", "biểu");
        agreeingSecond = lexicon.words("nhất", "trí", "quyết", "dương");
        elects = lexicon.word("bầu");
        delegate = lexicon.word("biểu");
        discuss = lexicon.words("thảo", "luận");
        paperVerbs = lexicon.words("báo", "kế", "quy", "thông", "quyết", "kết", "dự");
        done = lexicon.words("đã", "được", "là", "đang");
        past = lexicon.words("đã", "đang", "được", "bị", "từng", "chưa", "vẫn", "sẽ", "có", "theo");
        own = lexicon.words("có", "sử", "quản", "kinh", "khai");
        liable = lexicon.words("trách");
        otherwise = lexicon.words("không", "ko");
        lest = lexicon.word("kẻo");
        refers = lexicon.words(
                "huyện", "sở", "phòng", "xã", "tỉnh", "trường", "nhà", "địa", "đơn", "cơ", "ngành", "phường", "thành",
                "quận", "các", "thị", "văn", "ủy", "bộ", "công", "ban", "tập", "chủ", "doanh", "cửa");
        concluding = lexicon.words("kết", "luận", "cảm");
        known = lexicon.words("thông", "báo", "biết", "kiến");
        spot = lexicon.words("trên", "địa", "giữa");
        duty = lexicon.words("cần", "phải", "nên", "buộc", "bắt");
        papersSpeaking = lexicon.words("kế", "công", "chỉ", "văn", "thông", "quyết", "nghị");
        states = lexicon.words("nêu", "rõ", "chỉ");
        within = lexicon.words("trong", "đó", "thể");
        more = lexicon.words("ý", "đầu", "để", "nhằm", "chưa", "trên");
        grounds = lexicon.words("căn", "theo");
        leading = lexicon.words("chủ", "trì");
        carry = lexicon.word("thực");
        finishing = lexicon.words("hoàn", "xong");
        finished = lexicon.words("thành", "tất");
        liability = lexicon.words("trước", "toàn", "nếu", "hoàn", "về", "khi", "cá");
    }

    TalkWords talk() {
        return talk;
    }

    PaperWords paper() {
        return paper;
    }

    NewsWords news() {
        return news;
    }

    /** {@code qua}, {@code sau}: what went before. */
    boolean isAfterwards(Words words, int i) {
        return words.is(i, through) || words.is(i, conditions[3]);
    }

    /** {@code trong}, as in {@code trong quá trình}. */
    boolean isInside(Words words, int i) {
        return words.is(i, within[0]);
    }

    /** {@code có}. */
    boolean isHaving(Words words, int i) {
        return words.is(i, telling[5]);
    }

    /** {@code phát hiện}. */
    boolean isFinding(Words words, int i) {
        return words.is(i, finding[0]) && words.is(i + 1, finding[1]);
    }

    /** {@code không riêng}, {@code không chỉ}, before one and {@code mà} before the others. */
    boolean isNotOnly(Words words, int i) {
        return isNot(words, i) && words.is(i + 1, apart);
    }

    /** {@code mà}. */
    boolean isButAlso(Words words, int i) {
        return words.is(i, butAlso);
    }

    /** {@code có sự phối hợp}: how it is or was. */
    boolean isHavingSuch(Words words, int i) {
        return words.is(i, telling[5]) && words.is(i + 1, such);
    }

    /** {@code các trường hợp}, {@code các hành vi}, {@code các lỗi}: a list of what is forbidden may follow. */
    boolean isOffences(Words words, int i) {
        return words.has(i - 1, Cue.MANY) && words.isAny(i, offences);
    }

    /** {@code Tiếp thu ý kiến …}, {@code Đáp từ …}, {@code Thay mặt …}: how somebody's answer begins. */
    boolean isReplying(Words words, int i) {
        return words.is(i, replies[0]) && words.is(i + 1, receive) && words.is(i + 2, more[0])
                || words.is(i, replies[1])
                || words.is(i, replies[2]) && words.is(i + 1, present[0]);
    }

    /** {@code tặng}, {@code trao}, {@code trao tặng}. */
    boolean isGiving(Words words, int i) {
        return words.isAny(i, giving);
    }

    /** {@code cho biết}, {@code cho hay}: informs. */
    boolean isInforming(Words words, int i) {
        return words.is(i, telling[0]) && words.isAny(i + 1, informing);
    }

    /** {@code do đó}, {@code do vậy}, {@code vì vậy}, {@code vì thế} before a comma. */
    boolean isTherefore(Words words, int comma) {
        return words.is(comma, ',') && words.isAny(comma - 2, therefore) && words.isAny(comma - 1, thereforeSecond);
    }

    /** {@code do đó}, {@code vì vậy} at {@code i}. */
    boolean isThereforeAt(Words words, int i) {
        return words.isAny(i, therefore) && words.isAny(i + 1, thereforeSecond);
    }

    /** {@code đại biểu … thảo luận}, {@code … cho ý kiến}: what those who attend are asked to do in the meeting itself. */
    boolean isDiscussing(Words words, int attending, int from, int end) {
        int who = words.isAny(attending, opinionMany) ? attending + 1 : attending;
        if (!words.is(who, represent[0]) || !words.is(who + 1, delegate)) {
            return false;
        }
        for (int i = from; i + 1 < end && i < from + 12; i++) {
            if (words.is(i, discuss[0]) && words.is(i + 1, discuss[1])
                    || words.is(i, more[0]) && words.is(i + 1, known[3])) {
                return true;
            }
        }
        return false;
    }

    /** {@code … tiếp tục tin tưởng}, {@code đồng hành}, {@code ủng hộ}, {@code chia sẻ}: goodwill, no task. */
    boolean isGoodwill(Words words, int from, int end) {
        for (int i = from; i + 1 < end && i < from + 14; i++) {
            boolean trust = words.is(i, goodwill[0]) && words.isWord(i + 1) && !words.isCapital(i);
            if (trust && words.has(i, Cue.SAY)
                    || words.is(i, goodwill[1]) && words.has(i, Cue.ACTION) && words.after(i) == i + 2 && i + 2 >= end
                    || words.is(i, help) && words.is(i + 1, helped)
                    || words.is(i, goodwill[3]) && words.has(i, Cue.SAY)) {
                return true;
            }
        }
        return false;
    }

    /** {@code … phải di dời trước tháng 12 nhưng đến nay mới …}: tells what had to be and is not. */
    boolean isButStill(Words words, int from, int end) {
        for (int i = from; i + 1 < end && i < from + 40; i++) {
            if (words.is(i, but) && words.isAny(i + 1, sinceThen)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Đại diện …}, {@code đại biểu}, {@code cử tri}, {@code phụ huynh}: who attends and does not chair. */
    boolean isAttending(Words words, int from) {
        int i = words.isAny(from, opinionMany) ? from + 1 : from;
        return words.isAny(i, represent);
    }

    /** {@code hội nghị}, {@code cuộc họp}, {@code buổi làm việc}. */
    boolean isGathering(Words words, int i) {
        return words.isAny(i, gatherings) && words.isWord(i + 1);
    }

    /** {@code Ảnh: …}. */
    boolean isPicture(Words words, int i) {
        return words.is(i, picture) && words.is(i + 1, ':');
    }

    /** {@code tại hội nghị}, {@code dự buổi làm việc} somewhere in the line. */
    boolean isAtMeeting(Words words, int from, int end) {
        for (int i = from; i + 1 < end; i++) {
            if ((words.is(i, placeLink) || words.is(i, attend)) && words.isAny(i + 1, gatherings)) {
                return true;
            }
        }
        return false;
    }

    /** {@code chỉ đạo của}, {@code yêu cầu của}: an order, as a noun. */
    boolean isOrderNoun(Words words, int i) {
        return words.has(i, Cue.NOUN) && (words.is(i, orderNouns[0]) || words.is(i, orderNouns[1]));
    }

    /** {@code hiện}, {@code hiện nay}. */
    boolean isNow(Words words, int i) {
        return words.is(i, sinceThen[6]) || words.is(i - 1, sinceThen[6]) || words.is(i - 2, sinceThen[6]);
    }

    /** {@code Các ý kiến}, {@code Một số ý kiến}, {@code Ý kiến}: what those who attend say. */
    boolean isOpinions(Words words, int from) {
        int i = from;
        while (i < from + 3 && words.isAny(i, opinionMany)) {
            i++;
        }
        return words.is(i, more[0]) && words.is(i + 1, known[3]);
    }

    /** {@code chặt chẽ}, {@code tốt}, {@code hiệu quả}: how something is done. */
    boolean isWell(Words words, int i) {
        return words.isAny(i, well);
    }

    /** {@code theo}, as in {@code Theo Sở Xây dựng, …}. */
    boolean isAccordingTo(Words words, int i) {
        return words.is(i, by);
    }

    /** {@code … cho thấy}, {@code có khả năng}, {@code so với cùng kỳ}, {@code có mưa}: tells how things are. */
    boolean isStatement(Words words, int from, int end) {
        for (int i = from; i + 1 < end && i < from + 30 && !words.is(i, ';'); i++) {
            if (words.is(i, telling[0]) && words.is(i + 1, telling[1])
                    || words.is(i, telling[2]) && words.is(i + 1, telling[3]) && words.is(i + 2, telling[4])
                    || words.is(i, telling[5])
                            && (words.is(i + 1, telling[6]) && words.is(i + 2, telling[7])
                                    || words.is(i + 1, telling[8]))) {
                return true;
            }
        }
        return false;
    }

    /** {@code ngay}, as in {@code báo ngay}, {@code dừng ngay}. */
    boolean isAtOnce(Words words, int i) {
        return words.is(i, atOnce);
    }

    /** {@code riêng}. */
    boolean isApart(Words words, int i) {
        return words.is(i, apart);
    }

    /** {@code còn}, {@code riêng}: somebody else and what he has to do. */
    boolean isForItsPart(Words words, int i) {
        return words.is(i, apart) || words.is(i, still);
    }

    /** {@code hướng dẫn}, {@code triển khai}, {@code có ý kiến}: how a letter opens the list of what its addressees have to do. */
    boolean isGuiding(Words words, int i) {
        return words.is(i, guiding[0]) && words.is(i + 1, guiding[1])
                || words.is(i, guiding[2]) && words.is(i + 1, guiding[3])
                || words.is(i, guiding[4]) && words.is(i + 1, guiding[5]) && words.is(i + 2, guiding[6]);
    }

    /**
     * Whether the words of manner {@code [from, to)} forbid: {@code không để}, {@code tuyệt đối không}, {@code nghiêm cấm}; not
     * {@code không} alone.
     */
    boolean isForbidding(Words words, int from, int to) {
        for (int i = from; i <= to && !(words.is(from, forbids[0]) && to == from + 1); i++) {
            if (words.isAny(i, forbids)) {
                return true;
            }
        }
        return false;
    }

    /** {@code không} before the verb, none of the longer ones. */
    boolean isNot(Words words, int i) {
        return words.is(i, forbids[0]) && words.after(i) == i + 1;
    }

    /** {@code cấm}, {@code nghiêm cấm}. */
    boolean isBan(Words words, int i) {
        return words.is(i, forbids[2]) || words.is(i + 1, forbids[2]);
    }

    /** {@code nếu}, {@code trường hợp}, {@code (trong) quá trình}: what may happen while an order is carried out. */
    boolean isIfNeeded(Words words, int i) {
        return words.isAny(i, eventual) || words.is(i, within[0]) && words.is(i + 1, eventual[2]);
    }

    /** {@code thông báo}, {@code biên bản}, {@code công văn}: a kind of paper. */
    boolean isKindOfPaper(Words words, int i) {
        return words.isAny(i, kinds) && words.isAny(i + 1, kindsSecond);
    }

    /** {@code Kết luận của …}, {@code Ý kiến …}, {@code Về việc …}, {@code V/v …}: what a paper is about, below its title. */
    boolean isSubject(Words words, int i) {
        return words.isAny(i, subjects);
    }

    /** {@code có ý kiến}. */
    boolean isOpinion(Words words, int i) {
        return words.is(i, guiding[4]) && words.is(i + 1, guiding[5]) && words.is(i + 2, guiding[6]);
    }

    /** {@code nghe}, as in {@code Sau khi nghe báo cáo của …}. */
    boolean isHearing(Words words, int from) {
        return words.is(from, hear) || words.is(from + 1, hear) || words.is(from + 2, hear);
    }

    /** {@code gửi}, {@code nộp}: what whoever is described has to do. */
    boolean isSending(Words words, int i) {
        return words.isAny(i, sends);
    }

    /** {@code , quá thời hạn trên thì …}: what happens otherwise. */
    boolean isThreat(Words words, int i) {
        return words.is(i, over[0]) && (words.is(i + 1, over[1]) || words.is(i + 1, over[2]));
    }

    /** {@code không thì …}, {@code kẻo …}: in talk, what happens otherwise. */
    boolean isOtherwise(Words words, int i) {
        return words.isAny(i, otherwise) && words.is(i + 1, then) || words.is(i, lest);
    }

    /** {@code gửi}, as in {@code có công văn gửi các sở}. */
    boolean isSendingTo(Words words, int i) {
        return words.is(i, sends[0]);
    }

    /** {@code cung ứng}, {@code thẩm định}, {@code giám sát}: what an office does, seldom the end of its name. */
    boolean isReviewing(Words words, int i) {
        return words.isAny(i, reviews);
    }

    /** {@code tại}, as in {@code Tại cuộc họp}. */
    boolean isPlaceLink(Words words, int i) {
        return words.is(i, placeLink);
    }

    /** {@code đến đúng giờ}, {@code dự họp đầy đủ, đúng thành phần}: about the meeting itself. */
    boolean isAboutMeeting(Words words, int from, int end) {
        for (int i = Math.max(0, from - 6); i + 2 < end && i < from + 12; i++) {
            if (words.is(i, telling[5]) && words.is(i + 1, present[0]) && words.is(i + 2, present[1])) {
                return true; // "có mặt đầy đủ"
            }
        }
        for (int i = from; i + 1 < end && end - from < 14; i++) {
            if (words.is(i, punctual[0]) && (words.is(i + 1, punctual[1]) || words.is(i + 1, punctual[2]))) {
                return true;
            }
        }
        return false;
    }

    /** {@code vừa}: news of what somebody has done. */
    boolean isJustNow(Words words, int i) {
        return words.is(i, just);
    }

    /** {@code được yêu cầu}, {@code được đề nghị}. */
    boolean isAskedOf(Words words, int i) {
        return words.is(i, done[1]) && words.isAny(i + 1, asked);
    }

    /** {@code ban hành công điện}, {@code có văn bản}, {@code ký kế hoạch}: a paper is told of, whose words follow. */
    boolean isIssuing(Words words, int from, int to) {
        for (int i = from; i < to - 2; i++) {
            if (words.isAny(i, issues)) {
                for (int k = i + 1; k < i + 4; k++) {
                    if (words.isAny(k, issued) && words.isAny(k + 1, issuedSecond)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** {@code Theo đó}, {@code Cụ thể}, {@code Trong đó}, {@code Theo kế hoạch,} at the head of a sentence. */
    boolean isAccordingly(Words words, int i) {
        int named = words.is(i + 1, content[0]) && words.is(i + 2, content[1]) ? i + 3 : i + 1;
        boolean paper = words.is(i, by) && words.isAny(named, issued) && words.isAny(named + 1, issuedSecond);
        return paper && (words.is(named + 2, ',') || words.is(named + 3, ',') || words.is(named + 4, ','))
                || (words.is(i, by) || words.is(i, within[0])) && words.is(i + 1, within[1])
                || words.is(i, inDetail[0]) && words.is(i + 1, inDetail[1]);
    }

    /** {@code Cụ thể, …} at the head of a sentence. */
    boolean isInDetail(Words words, int i) {
        return words.is(i, inDetail[0])
                && words.is(i + 1, inDetail[1])
                && (words.is(i + 2, ',') || words.is(i + 2, ':'));
    }

    /** {@code công điện}, {@code chỉ thị} somewhere in the sentence: a paper that orders. */
    boolean isCommand(Words words, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (words.is(i, issued[0]) && words.is(i + 1, issuedSecond[0])
                    || words.is(i, issued[2]) && words.is(i + 1, issuedSecond[3])) {
                return true;
            }
        }
        return false;
    }

    boolean isAnd(Words words, int i) {
        return words.is(i, and);
    }

    boolean isAfterAssign(Words words, int i) {
        return words.isAny(i, afterAssign);
    }

    boolean isPaper(Words words, int i) {
        return words.isCapital(i) || words.isAny(i, papers);
    }

    boolean isBeforePerson(Words words, int i) {
        return words.isAny(i, beforePerson);
    }

    boolean isFreeBefore(Words words, int i) {
        return !words.isAny(i - 1, notFree);
    }

    boolean isMeanwhile(Words words, int i) {
        return words.is(i, meanwhileA) && words.is(i + 1, meanwhileB);
    }

    boolean isThen(Words words, int i) {
        return words.is(i, then);
    }

    boolean isAbout(Words words, int i) {
        return words.is(i, about1) && words.is(i + 1, about2)
                || words.is(i, apart)
                || words.is(i, with)
                || words.is(i, side[0]) && words.is(i + 1, side[1]);
    }

    /** {@code theo chức năng}, {@code theo ngành, lĩnh vực}, {@code theo thẩm quyền}. */
    boolean isByDuty(Words words, int i) {
        return words.is(i, by) && words.isAny(i + 1, functions);
    }

    /** {@code đã giao}, {@code đang yêu cầu}, {@code được giao}: told, not ordered now. */
    boolean isPastBefore(Words words, int i) {
        return words.isAny(i, past);
    }

    boolean isCondition(Words words, int i) {
        return words.isAny(i, conditions);
    }

    boolean isDemand(Words words, int i) {
        return words.isAny(i, demand);
    }

    /** {@code thống nhất …}, {@code nhất trí …} at the head of a sentence: agreed, nobody told to act; not {@code thống kê}. */
    boolean isAgreeing(Words words, int i) {
        return words.isAny(i, agreeing) && words.isAny(i + 1, agreeingSecond)
                || words.is(i, elects)
                || words.is(i, known[0]) && words.is(i + 1, through)
                || words.is(i, meanwhileA) && words.is(i + 1, more[0]);
    }

    /** {@code đã}. */
    boolean isDoneWord(Words words, int i) {
        return words.is(i, done[0]);
    }

    /** {@code chủ trì} before a comma. */
    boolean isLeading(Words words, int i) {
        return words.is(i, leading[1]) && words.is(i - 1, leading[0]);
    }

    boolean isBeing(Words words, int i) {
        return words.is(i, done[2]) && !words.is(i + 1, more[1]);
    }

    /** {@code để …}, {@code thực hiện …}, {@code căn cứ …}: grounds, whose times are not the order's. */
    boolean isGround(Words words, int i) {
        return isPurpose(words, i) || words.is(i, carry) || words.is(i, grounds[0]) || words.is(i, grounds[1]);
    }

    /** {@code căn cứ … để …}: on what somebody has to act. */
    boolean isStartingFrom(Words words, int i) {
        return words.is(i, grounds[0]);
    }

    boolean isPurpose(Words words, int i) {
        return words.is(i, more[2]) || words.is(i, more[3]);
    }

    boolean isNotYet(Words words, int i) {
        return words.is(i, more[4]);
    }

    /** {@code các vấn đề trên}, {@code những nội dung nêu trên}. */
    boolean isAllAbove(Words words, int from) {
        for (int i = from; i < from + 6; i++) {
            if (words.is(i, more[5]) && words.is(i + 1, ',')) { // not "các trường trên địa bàn, …"
                return true;
            }
        }
        return false;
    }

    boolean isPaperVerb(Words words, int i) {
        return words.isAny(i, paperVerbs);
    }

    boolean isPassive(Words words, int i) {
        return words.is(i, done[1]) || words.is(i, done[0]);
    }

    boolean isDone(Words words, int i) {
        return words.is(i, done[0]) || words.is(i, done[2]) || words.is(i, done[3]);
    }

    boolean isOwn(Words words, int i) {
        return words.isAny(i, own);
    }

    boolean isLiable(Words words, int i) {
        boolean inPerson = words.isPair(i + 2, directly) && words.isAny(i + 4, liability);
        return words.is(i, liable[0]) && (words.isAny(i + 2, liability) || inPerson);
    }

    boolean refersBack(Words words, int i) {
        return words.isAny(i, refers);
    }

    boolean isCarryingOut(Words words, int i) {
        return words.is(i, carry);
    }

    boolean isFinishing(Words words, int i) {
        return words.is(i, finishing[1]) || words.is(i, finishing[0]) && words.isAny(i + 1, finished);
    }

    /** {@code kết luận} as the verb of a speaker. */
    boolean isConcluding(Words words, int i) {
        return words.is(i, concluding[0]) && words.is(i + 1, concluding[1]);
    }

    boolean isThanks(Words words, int i) {
        return words.is(i, concluding[2]);
    }

    /** {@code thông báo … để biết, thực hiện}: makes known. */
    boolean isMakingKnown(Words words, int from, int end) {
        if (!words.is(from, known[0]) || !words.is(from + 1, known[1])) {
            return false;
        }
        for (int i = from + 2; i < end; i++) {
            if (words.is(i, known[2])) {
                return true;
            }
        }
        return false;
    }

    /** {@code trên địa bàn}. */
    boolean isOnTheSpot(Words words, int i) {
        return words.is(i, spot[0]) && words.is(i + 1, spot[1]);
    }

    /** Words of duty that a thing can have: {@code cần}, {@code phải}. */
    boolean isDuty(Words words, int i) {
        return words.isAny(i, duty);
    }

    boolean isBetween(Words words, int i) {
        return words.is(i, spot[2]);
    }

    /** Behind {@code nêu rõ:}. */
    int behindStatement(Words words, int at, int end) {
        for (int i = at + 1; i < end; i++) {
            if (words.is(i, states[0]) || words.is(i, states[2]) && words.is(i + 1, states[1])) {
                return words.is(i + 1, states[1]) ? i + 2 : i + 1;
            }
        }
        return end;
    }

    /** {@code Kế hoạch cũng nêu rõ, …}, {@code Công điện nêu rõ:}. */
    boolean isPaperSpeaking(Words words, int at, int end) {
        if (!words.isAny(at, papersSpeaking)) {
            return false;
        }
        for (int i = at + 1; i < end && i < at + 70; i++) {
            if (words.is(i, states[0]) && (words.is(i + 1, states[1]) || words.is(i + 1, ':'))
                    || words.is(i, states[2]) && words.is(i + 1, states[1])) {
                return true;
            }
        }
        return false;
    }

    /** {@code trong đó}. */
    boolean isWithin(Words words, int i) {
        return words.is(i, within[0]) && words.is(i + 1, within[1]);
    }

    /** {@code có thể}. */
    boolean isPossible(Words words, int i) {
        return words.is(i, within[2]);
    }
}
