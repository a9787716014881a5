package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.List;

/**
 * What sort of text it is, judged once from its outline: a paper with an opening formula, a letter, an excerpt of tasks, a chat
 * message, a report, a news piece; and where its body begins.
 */
final class Manner {
    private static final int SHORT_TEXT = 3000;
    /** The title stands among so many first lines. */
    private static final int TITLES = 8;

    private static final int LONGEST_TASK_LINE = 30;
    private static final int WORDS_OF_MESSAGE = 12;

    private final Words words;
    private final Mentions mentions;
    private final Vocabulary say;
    private final TaskTails tails;
    private final boolean talk;
    private final boolean minutes;
    private final Voice voice;
    private final int body;
    private final int respectfully;
    private final int send;
    private final int finish1;
    private final int finish2;
    private final int report1;
    private final int[] sumsUp;
    private final int report2;
    private final int[] minutesOf;
    private final int plan1;
    private final int plan2;
    private final int before1;
    private final int before2;

    private Manner(Words words, List<Block> blocks, Mentions mentions) {
        this.words = words;
        this.mentions = mentions;
        this.say = words.lexicon().vocabulary();
        tails = new TaskTails(words, mentions);
        Lexicon lexicon = words.lexicon();
        respectfully = lexicon.word("kính");
        send = lexicon.word("gửi");
        finish1 = lexicon.word("hoàn");
        finish2 = lexicon.word("thành");
        report1 = lexicon.word("báo");
        sumsUp = lexicon.words("tổng", "kết");
        report2 = lexicon.word("cáo");
        minutesOf = lexicon.words("biên", "bản");
        plan1 = lexicon.word("kế");
        plan2 = lexicon.word("hoạch");
        before1 = lexicon.word("trước");
        before2 = lexicon.word("đó");
        minutes = blocks.stream().limit(TITLES).anyMatch(block -> words.isPair(block.from(), minutesOf));
        boolean paper = isPlan(blocks) || hasTitle(blocks);
        boolean parted = blocks.stream().anyMatch(block -> words.has(block.from(), Cue.TASKING));
        boolean recommends = false;
        int start = 0;
        int attributed = 0;
        int byOffice = 0;
        int tasks = 0;
        int imperative = 0;
        int lines = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            lines++;
            boolean addressed =
                    isAddress(block) && !words.is(block.to() - 1, ','); // a message begins "Kính gửi các khoa,"
            if (words.has(block.from(), Cue.ENDING) || addressed || words.has(block.from(), Cue.FURNITURE)) {
                paper = true;
            }
            paper |= block.level() == Block.ARTICLE; // nobody in a chat writes articles
            recommends |= words.count() > 0 && recommends(block);
            if (endsWithConclusion(block)) {
                start = i + 1;
                paper = true;
            }
            boolean item = block.level() > Block.NONE && !parted;
            attributed += isAttributed(block, false, item) ? 1 : 0;
            byOffice += isAttributed(block, true, item) ? 1 : 0;
            tasks += isTask(block) ? 1 : 0;
            imperative +=
                    words.hasAny(block.from(), Cue.mask(Cue.ORDER, Cue.POLITE)) && !words.has(block.from(), Cue.NOUN)
                            ? 1
                            : 0;
        }
        int length = words.count() == 0 ? 0 : words.end(words.count() - 1);
        boolean reports = isReport(blocks) || isScheduleOfLeaders(blocks);
        boolean list = tasks > 0
                && tasks * 2 >= lines - 1
                && (lines > 1 || hasTerm(words, say) && isShort(blocks.get(0)))
                && !isProse(blocks);
        boolean informal = length < SHORT_TEXT
                && !paper
                && (talks(words)
                        || lexicon.isPlain()
                                && words.count() > WORDS_OF_MESSAGE // nobody prints a paper without diacritics
                        || !blocks.isEmpty() && opensWithDecision(blocks.get(0)));
        if (!informal && !paper && !reports && byOffice == 0 && (attributed > 0 || !list)) {
            mentions.hearTalk(true);
            informal = RunningTalk.assigns(words, blocks, mentions, say);
        }
        boolean handsOut =
                list && attributed * 4 <= tasks && (attributed == 0 || !RunningTalk.isPaper(words, blocks.get(0)));
        talk = !paper && length < SHORT_TEXT && (informal || attributed == 0 && imperative > 0 || handsOut);
        mentions.hearTalk(talk);
        body = start;
        if (isPlan(blocks)) {
            voice = Voice.NARRATOR;
        } else if (reports) {
            voice = Voice.REPORTER;
        } else if (recommends) {
            voice = Voice.PARTICIPANT;
        } else if (start > 0 || list || talk || tasks > 2 && attributed == 0) {
            voice = Voice.CHAIR;
        } else {
            voice = Voice.NARRATOR;
        }
    }

    /** {@code LỊCH CÔNG TÁC TUẦN …: Chủ tịch dự …}: where the leaders will be; the week of a school hands out tasks. */
    private boolean isScheduleOfLeaders(List<Block> blocks) {
        if (blocks.isEmpty() || !say.talk().isSchedule(words, blocks.get(0).from())) {
            return false;
        }
        for (int i = 0; i < words.count(); i++) {
            if (words.has(i, Cue.PERSON) && say.talk().isLeader(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTerm(Words words, Vocabulary say) {
        for (int i = 0; i < words.count(); i++) {
            if (words.has(i, Cue.TERM) || say.talk().isClosingWord(words, i) && words.isNumber(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** A plan: what it contains binds nobody before its part on who does what. */
    private boolean isPlan(List<Block> blocks) {
        for (int b = 0; b < Math.min(blocks.size(), 12); b++) {
            int at = blocks.get(b).from();
            boolean ofWeek = say.talk().isWeekOrMonth(words, at + 2); // "KẾ HOẠCH TUẦN 11" of a school hands out tasks
            if (words.is(at, plan1)
                    && words.is(at + 1, plan2)
                    && words.isAcronym(at)
                    && words.isAcronym(at + 1)
                    && !ofWeek) {
                return true;
            }
        }
        return false;
    }

    /** {@code THÔNG BÁO} above {@code Kết luận của …}, {@code BIÊN BẢN họp …}: the title of a paper. */
    private boolean hasTitle(List<Block> blocks) {
        for (int b = 0; b + 1 < Math.min(blocks.size(), 8); b++) {
            Block block = blocks.get(b);
            int last = block.to() - 1;
            boolean title = words.isAcronym(block.from()) && words.isAcronym(block.from() + 1);
            if (title && say.isKindOfPaper(words, block.from()) && words.isWord(last) && !words.has(last, Cue.TERM)) {
                Block next = blocks.get(b + 1);
                if (block.to() - block.from() > 3 || next.level() == Block.NONE && say.isSubject(words, next.from())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code Chốt: …}, {@code KL giao ban sáng nay: …}: one line of few words that a colon ends and a list or tasks follow. */
    private boolean opensWithDecision(Block first) {
        for (int i = first.from(); i < first.to() && i < first.from() + 7; i++) {
            if (words.is(i, ':')) {
                return say.talk().isDeciding(words, first.from()) && i + 2 < words.count();
            }
            if (words.isMark(i) && !words.is(i, '/')) {
                return false;
            }
        }
        return false;
    }

    private static boolean talks(Words words) {
        for (int i = 0; i < words.count(); i++) {
            boolean ends = !words.isWord(words.after(i)) || words.has(words.after(i), Cue.TALK);
            boolean particle = words.longest(i, words.count(), Cue.TALK.bit()) > 0;
            if (particle && (words.hasTone(i) || words.longest(i, words.count(), Cue.PARTICLE.bit()) > i + 1)) {
                return true; // "nhé mọi người", "nhé khoa Nhi …"
            }
            if (words.has(i, Cue.TALK) && !words.isCapital(i) && (ends || !words.has(i, Cue.PARTICLE))) {
                return true;
            }
            if (words.has(i, Cue.TALK) && words.after(i) - i > 1) {
                return true;
            }
        }
        return false;
    }

    static Manner of(Words words, List<Block> blocks, Mentions mentions) {
        return new Manner(words, blocks, mentions);
    }

    boolean talk() {
        return talk;
    }

    /** Whether it calls itself minutes: {@code BIÊN BẢN HỌP …}. */
    boolean minutes() {
        return minutes;
    }

    /** Who speaks where the body begins. */
    Voice voice() {
        return voice;
    }

    /** The first block that can hold orders: the one after the opening formula. */
    int body() {
        return body;
    }

    boolean isAddress(Block block) {
        boolean opens = words.is(block.to() - 1, ':') && say.talk().isHoldingMeeting(words, block.to() - 2);
        if (!words.is(block.from(), respectfully) || !words.is(block.from() + 1, send) || opens) {
            return false; // "Kính gửi bà con, sau buổi họp tổ trưởng xin chốt:"
        }
        for (int i = block.from() + 2; i < block.to(); i++) {
            if (words.hasAny(i, Cue.mask(Cue.ORDER, Cue.POLITE)) && !words.hasAny(i, Cue.mask(Cue.NOUN, Cue.ACTION))) {
                return false; // "Kính gửi các trường, đề nghị Hiệu trưởng …"
            }
        }
        return true;
    }

    List<Mention> addressees(Block block) {
        return mentionsIn(block.from() + 2, block.to());
    }

    /** The mentions of an address, parted by semicolons as well. */
    List<Mention> mentionsIn(int from, int to) {
        List<Mention> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            if (words.is(at, ':') || words.is(at, '-') || words.is(at, ';')) {
                at++;
                continue;
            }
            List<Mention> more = mentions.readList(at, to, false);
            if (more.isEmpty()) {
                return found;
            }
            found.addAll(more);
            at = more.get(more.size() - 1).to();
        }
        return found;
    }

    /** {@code Hoàn thành … trước ngày D}: its day holds for what stands before it. */
    boolean isFinishing(Clause clause) {
        int behind = clause.from + 2;
        boolean reports = words.is(behind, report1) && words.is(behind + 1, report2);
        boolean object = words.isWord(behind)
                && !reports
                && !words.hasAny(behind, Cue.mask(Cue.TERM, Cue.LINK, Cue.TOPIC, Cue.TIME_GATE));
        boolean finishes = words.is(clause.from, finish1) && words.is(clause.from + 1, finish2);
        boolean carriesOut = say.isCarryingOut(words, clause.from) && words.after(clause.from) == behind;
        return (finishes || carriesOut) && !object;
    }

    /** {@code xong hết}, {@code tất cả xong}, {@code hạn chung}, {@code deadline} before or in a time. */
    boolean isClosing(int from, int to) {
        for (int i = from; i < to && i < from + 5; i++) {
            if (say.talk().isClosingWord(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Các vấn đề trên, Sở X phải hoàn thành … trước ngày D}: its day holds for what was said before of the same units. */
    boolean closesAllAbove(Clause clause) {
        return isFinishing(clause)
                && words.has(clause.sentenceFrom, Cue.MANY)
                && say.isAllAbove(words, clause.sentenceFrom);
    }

    private boolean endsWithConclusion(Block block) {
        if (!words.is(block.to() - 1, ':') && !words.is(block.to() - 1, '.')) {
            return false;
        }
        if (say.isHearing(words, block.from()) && say.isConcluding(words, block.to() - 3)) {
            return true; // "Sau khi nghe …, Ban Thường vụ thảo luận và kết luận:"
        }
        for (int i = Math.max(block.from(), block.to() - 12); i < block.to(); i++) {
            if (words.has(i, Cue.CONCLUDING)
                    || say.paper().isHavingOpinion(words, i) && isSaidByPerson(block.from(), i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code …, Phó Thủ tướng Lê Văn A} before the verb at {@code verb}. */
    private boolean isSaidByPerson(int from, int verb) {
        for (int i = Math.max(from, verb - 14); i < verb; i++) {
            Mention who = words.has(i, Cue.PERSON) ? mentions.read(i, verb) : null;
            if (who != null && who.person() && who.to() == verb) {
                return true;
            }
        }
        return false;
    }

    /** Whether the block has a sentence that sets its time: {@code Thời gian hoàn thành … trước ngày 31/12/2024}. */
    boolean hasDeadlineSentence(Block block, Times times) {
        return deadlineOf(block, times) != null;
    }

    /** The time that a sentence of the block sets for all of it; null where none does. */
    Times.Time deadlineOf(Block block, Times times) {
        for (int i = block.from(); i < block.to(); i++) {
            boolean opens = i == block.from()
                    || words.is(i - 1, '.')
                    || words.is(i - 1, '-')
                    || words.is(i - 1, ';') && !goesOn(i, block.to());
            if (opens && words.has(i, Cue.SETS_TIME)) {
                List<Times.Time> found = times.in(i, Math.min(block.to(), i + 24));
                return found.isEmpty() ? null : found.get(0);
            }
        }
        return null;
    }

    /** {@code …; hoàn thành trước ngày D; xây dựng …}: the day is that of one task in a row of several. */
    private boolean goesOn(int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (words.is(i, ';')) {
                return true;
            }
        }
        return false;
    }

    private boolean recommends(Block block) {
        for (int i = block.from(); i < block.to(); i++) {
            if (words.has(i, Cue.RECOMMENDING)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A speaker and his verb of assignment open the block, or stand in it after a comma.
     *
     * @param item whether it is an item of a list of tasks: {@code 3. Sở Y tế chỉ đạo các bệnh viện …} is one
     * @param byOffice whether {@code bạn Quân}, {@code thầy Hùng} do not count, as people are called in a chat
     */
    private boolean isAttributed(Block block, boolean byOffice, boolean item) {
        for (int i = block.from() + 1; i < block.to(); i++) {
            boolean assigns = words.hasAny(i, Cue.mask(Cue.ORDER, Cue.POLITE, Cue.WISH))
                    || words.has(i, Cue.WEAK) && !words.has(i, Cue.VERB);
            boolean task = item && words.has(i, Cue.ACTION); // "3. Sở Y tế chỉ đạo các bệnh viện …"
            if (assigns && !task || words.has(i, Cue.SAY) && !words.hasAny(i, Cue.mask(Cue.ACTION, Cue.VERB))) {
                for (int k = Math.max(block.from(), i - 14); k < i; k++) {
                    if (words.hasAny(k, Cue.mask(Cue.PERSON, Cue.UNIT))) {
                        Mention speaker = mentions.read(k, i);
                        boolean writer =
                                speaker != null && say.talk().isSelf(words, k) && (byOffice || speaker.to() == k + 1);
                        if (speaker != null
                                && !writer
                                && !speaker.group()
                                && !isOfMany(speaker)
                                && speaker.to() >= i - 1
                                && (k == block.from()
                                        || words.is(k - 1, ',')
                                        || words.is(k - 1, ':')
                                        || words.is(k - 1, '.'))) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** {@code Nhóm trưởng các nhóm}: nobody who speaks. */
    private boolean isOfMany(Mention who) {
        for (int i = who.from(); i < who.to(); i++) {
            if (words.has(i, Cue.MANY)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTask(Block given) {
        Block block = given;
        for (int i = given.from(); say.talk().isWeekday(words, given.from()) && i < given.from() + 8; i++) {
            if (words.is(i, ':') && i + 1 < given.to()) { // "Thứ Ba: tổ Toán nộp …"
                block = new Block(i + 1, given.to(), given.level(), given.afterBlank(), given.row(), given.lineStart());
                break;
            }
        }
        Mention who = mentions.read(block.from(), block.to());
        if (who == null) {
            return block.level() > Block.NONE && hasTail(block) || hasTailOfOwn(block);
        }
        List<Mention> all = mentions.readList(block.from(), block.to(), true);
        int after = all.get(all.size() - 1).to();
        return after >= block.to()
                || words.is(after, ':')
                || words.is(after, '-')
                || say.talk().isWhichever(words, after)
                || words.hasAny(after, Cue.mask(Cue.ACTION, Cue.MODAL, Cue.MANNER, Cue.COOP, Cue.VERB))
                        && !words.has(after, Cue.PAST);
    }

    /** A message of one or two sentences. */
    private boolean isShort(Block block) {
        int sentences = 0;
        for (int i = block.from(); i + 1 < block.to(); i++) {
            sentences += words.is(i, '.') && !words.touches(i + 1) && words.isCapital(i + 1) ? 1 : 0;
        }
        return sentences < 2;
    }

    /** Two or more paragraphs of several sentences and no item: a piece of news, not a list. */
    private boolean isProse(List<Block> blocks) {
        int prose = 0;
        for (Block block : blocks) {
            if (block.level() > Block.NONE || block.row()) {
                return false;
            }
            prose += block.to() - block.from() > LONGEST_TASK_LINE ? 1 : 0;
        }
        return prose > 1;
    }

    /** {@code Giữ xe: Công an xã}: a short line that is a task and who stands behind it. */
    private boolean hasTailOfOwn(Block block) {
        if (block.to() - block.from() > LONGEST_TASK_LINE) {
            return false;
        }
        TaskTails.Tail tail = tails.find(block.from(), block.to(), block.level() > Block.NONE);
        return tail != null && (block.level() > Block.NONE || tail.taskTo() < block.to());
    }

    /** The unit stands behind the task: {@code … - giao VP}, {@code … => VP hoàn thiện}, {@code (VP chủ trì, …)}. */
    private boolean hasTail(Block block) {
        for (int i = block.from() + 2; i < block.to() - 1; i++) {
            boolean mark = words.is(i, '>')
                    || words.is(i, '(')
                    || words.is(i, '-') && !words.touches(i) && !words.touches(i + 1);
            int at = words.hasAny(i + 1, Cue.ORDER.bit()) ? words.after(i + 1) : i + 1;
            if (mark && mentions.read(at, block.to()) != null) {
                return true;
            }
        }
        return false;
    }

    /** {@code Trước đó, …}: what was before. */
    boolean isBackground(Block block) {
        return words.is(block.from(), before1) && words.is(block.from() + 1, before2);
    }

    private boolean isReport(List<Block> blocks) {
        if (blocks.isEmpty()) {
            return false;
        }
        for (int b = 0; b < Math.min(blocks.size(), 12); b++) {
            int at = blocks.get(b).from();
            if (words.is(at, report1) && words.is(at + 1, report2) && words.isAcronym(at) && words.isAcronym(at + 1)) {
                return true;
            }
        }
        Block first = blocks.get(0);
        if (words.isPair(first.from(), sumsUp)) {
            return true; // "Tổng kết giải bóng đá: …"
        }
        for (int i = first.from(); i < Math.min(first.to(), first.from() + 8); i++) {
            if (words.is(i, report1) && words.is(i + 1, report2) && !isCapitals(first)) {
                return i <= first.from() + 2;
            }
        }
        return false;
    }

    private boolean isCapitals(Block block) {
        return words.isAcronym(block.from()) && words.isAcronym(block.to() - 1);
    }
}
