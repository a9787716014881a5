package vn.dondoc.minutes;

/** Function words by which news tells what came of something, whose view it is, and what a speaker set out. */
final class NewsWords {
    private final int[] behind;
    private final int that;
    private final int by;
    private final int[] misters;
    private final int[] setsOut;
    private final int[] setsOutSecond;
    private final int[][] tasks;
    private final int work;
    private final int[] mostOfAll;
    private final int[] occasion;
    private final int[] events;
    private final int[] eventsSecond;
    private final int[] spreading;
    private final int[] spreadingSecond;
    private final int[] people;
    private final int[] peopleSecond;
    private final int[] especially;

    NewsWords(Lexicon lexicon) {
        behind = lexicon.words("từ", "qua", "nhờ");
        that = lexicon.word("đó");
        by = lexicon.word("theo");
        misters = lexicon.words("ông", "bà", "anh", "chị");
        setsOut = lexicon.words("chỉ", "chỉ", "nêu", "đặt", "định");
        setsOutSecond = lexicon.words("ra", "rõ", "ra", "ra", "hướng");
        tasks = new int[][] {lexicon.words("nhiệm", "vụ"), lexicon.words("giải", "pháp"), lexicon.words("yêu", "cầu")};
        work = lexicon.word("việc");
        spreading = lexicon.words("tuyên", "vận", "khuyến", "phổ");
        spreadingSecond = lexicon.words("truyền", "động", "cáo", "biến");
        people = lexicon.words("người", "nhân", "bà", "hộ");
        peopleSecond = lexicon.words("dân", "con", "gia", "kinh");
        events = lexicon.words("cùng", "trong", "thông", "hiện", "hiện", "kết", "cũng", "đến", "được");
        eventsSecond = lexicon.words("ngày", "khuôn", "qua", "nay", "tại", "thúc", "trong", "nay", "biết");
        occasion = lexicon.words("dịp", "này");
        mostOfAll = lexicon.words("nhất", "là");
        especially = lexicon.words("đặc", "biệt");
    }

    /** {@code Từ đó, …}, {@code Qua đó, …}: what comes of it; nobody is told to do it. */
    boolean isResult(Words words, int i) {
        return words.isAny(i, behind) && words.is(i + 1, that);
    }

    /** {@code Nhân dịp này, Huyện ủy tặng quà …}: what was done there. */
    boolean isOnThisOccasion(Words words, int i) {
        return words.isPair(i, occasion) || words.isPair(i + 1, occasion);
    }

    /** {@code Cùng ngày, …}, {@code Hiện nay, …}, {@code Thông qua hoạt động này, …}: tells what happens besides. */
    boolean isTurningToEvents(Words words, int i) {
        for (int k = 0; k < events.length; k++) {
            if (words.is(i, events[k]) && words.is(i + 1, eventsSecond[k])) {
                return true;
            }
        }
        return false;
    }

    /** {@code ông}, {@code bà}. */
    boolean isMister(Words words, int i) {
        return words.isAny(i, misters);
    }

    /** {@code Theo ông, …}: the view of whoever was named before. */
    boolean isInHisView(Words words, int i) {
        return words.is(i, by) && words.isAny(i + 1, misters) && words.is(i + 2, ',');
    }

    /** {@code chỉ ra những nhiệm vụ …}, {@code định hướng một số giải pháp …}: a speaker says what has to be done. */
    boolean isSettingOutTasks(Words words, int i) {
        boolean sets = false;
        for (int k = 0; k < setsOut.length; k++) {
            sets |= words.is(i, setsOut[k]) && words.is(i + 1, setsOutSecond[k]);
        }
        for (int k = i + 2; sets && k < i + 5; k++) {
            if (words.isPair(k, tasks[0]) || words.isPair(k, tasks[1]) || words.isPair(k, tasks[2])) {
                return true;
            }
        }
        return false;
    }

    /** {@code nhất là}, {@code đặc biệt là}: before the one that counts most among those named. */
    boolean isAboveAll(Words words, int i) {
        return words.isPair(i, mostOfAll) || words.isPair(i, especially) && words.is(i + 2, mostOfAll[1]);
    }

    /** {@code tuyên truyền}, {@code vận động}, {@code khuyến cáo}: brings something home to the people. */
    boolean isSpreading(Words words, int i) {
        return words.isAny(i, spreading) && words.isAny(i + 1, spreadingSecond);
    }

    /** {@code người dân}, {@code nhân dân}, {@code bà con}, {@code các hộ}. */
    boolean isPeople(Words words, int i) {
        int at = words.has(i, Cue.MANY) ? words.after(i) : i;
        return words.isAny(at, people) && (words.isAny(at + 1, peopleSecond) || at > i);
    }

    /** {@code việc}, as in {@code nhấn mạnh việc tiếp tục …}. */
    boolean isDoing(Words words, int i) {
        return words.is(i, work);
    }
}
