package vn.dondoc.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.minutes.Clause.Sign;

/**
 * Walks through the blocks of a text, knows in which part of the paper it is, who speaks, who is bound by the headings above, and
 * has each sentence read in that light.
 */
final class Discourse {
    private static final int LONGEST_CAPTION = 45;
    private static final int LONGEST_HEADLINE = 30;

    /** {@code một số nội dung … như sau:} stands within so many words before its colon. */
    private static final int LONGEST_ANNOUNCEMENT = 24;

    private final Words words;
    private final List<Block> blocks;
    private final Mentions mentions;
    private final Vocabulary say;
    private final Ranks ranks;
    private final Fillers fillers;
    private final OrderReader reader;
    private final TalkReader talk;
    private final Sentences sentences;
    private final Manner manner;
    private final Tables tables;
    private final DeadlineParser deadlines;
    private final LocalDate ref;
    private final Scene scene = new Scene();
    private final Scopes scopes = new Scopes();
    private final List<Clause> clauses = new ArrayList<>();
    private final Headings headings;
    private final Preambles preambles;
    private final ParallelItems parallel;
    private final DueDays dueDays;
    private List<Mention> addressees = List.of();
    private Voice baseVoice;
    private boolean planned;
    /** Whether the news has told of a paper whose words may follow. */
    private boolean issued;
    /** Whose paper went to the recipients whom the scene knows. */
    private Mention sentBy;
    /** Whether the sentence before told of a paper that orders, as a telegram does. */
    private boolean commanded;
    /** Who spoke where the first article of a decision began. */
    private Voice articles;
    /**
     * Whether the article tells nobody to act: {@code Điều 1. Phê duyệt Kế hoạch … với các nội dung sau:} is what the paper itself
     * decides, and what stands below it orders nothing but where it names somebody.
     */
    private boolean decided;
    /** The first clause of the list item that is being read. */
    private int itemStart = Integer.MAX_VALUE;

    private final Items items = new Items();
    /** The last clause that somebody was assigned, or that begins an item; -1 where there is none. */
    private int told = -1;
    /** The level of the item that last named somebody: those of deeper levels below it bind him too. */
    private int addressedLevel = Integer.MAX_VALUE;

    Discourse(Layout layout, DeadlineParser deadlines, LocalDate ref) {
        words = layout.words();
        blocks = layout.blocks();
        mentions = new Mentions(words);
        Phrases phrases = Phrases.of(words, mentions);
        fillers = phrases.fillers();
        say = phrases.say();
        ranks = phrases.ranks();
        reader = new OrderReader(phrases);
        talk = new TalkReader(words, mentions, fillers);
        sentences = new Sentences(words);
        manner = Manner.of(words, blocks, mentions);
        this.deadlines = deadlines;
        this.ref = ref;
        tables = new Tables(words, mentions, fillers, deadlines, ref);
        preambles = new Preambles(words, say);
        parallel = new ParallelItems(words, mentions, say);
        headings = new Headings(phrases, manner, scopes, scene);
        dueDays = new DueDays(words, manner, scopes, clauses);
    }

    List<Clause> read() {
        scene.talk = manner.talk();
        scene.minutes = manner.minutes();
        scene.voice = manner.voice();
        baseVoice = scene.voice;
        boolean inAddress = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (words.has(block.from(), Cue.ENDING)) {
                break;
            }
            if (i < manner.body() || words.hasAny(block.from(), Cue.mask(Cue.FURNITURE, Cue.META))) {
                continue;
            }
            if (manner.isAddress(block)) {
                addressees = manner.addressees(block);
                inAddress = true;
                continue;
            }
            if (inAddress && block.level() == Block.DASH) {
                addressees = new ArrayList<>(addressees);
                addressees.addAll(manner.mentionsIn(block.from(), block.to()));
                continue;
            }
            inAddress = false;
            if (block.row()) {
                int last = i;
                while (last + 1 < blocks.size() && blocks.get(last + 1).row()) {
                    last++;
                }
                if (scene.voice != Voice.REPORTER) {
                    clauses.addAll(tables.read(blocks.subList(i, last + 1)));
                }
                i = last;
                continue;
            }
            int down = scene.talk || scene.voice == Voice.REPORTER ? 0 : tables.readDown(blocks, i, clauses);
            if (down > 0) {
                i += down - 1;
                continue;
            }
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            block(block, next);
        }
        if (scene.talk && !blocks.isEmpty() && !RunningTalk.isPaper(words, blocks.get(0))) {
            parallel.into(clauses);
        }
        if (!addressees.isEmpty() && clauses.stream().allMatch(clause -> clause.lead.isEmpty())) {
            clauses.forEach(clause -> clause.lead = addressees);
        }
        return clauses;
    }

    private void block(Block block, Block next) {
        if (block.level() < addressedLevel) {
            addressedLevel = Integer.MAX_VALUE;
        }
        if (block.level() > Block.NONE) {
            items.begin(block, clauses.size());
            itemStart = clauses.size();
            scopes.closeFrom(block.level());
        }
        if (block.level() == Block.ARTICLE) {
            articles = articles == null ? scene.voice : articles;
            scene.voice = articles;
            decided = false;
        }
        int end = fillers.trimmed(block.from(), block.to());
        if (end <= block.from()) {
            return;
        }
        if (isTitle(block) || isCaption(block, end)) {
            return;
        }
        scene.item = block.level() > Block.NONE;
        scene.first = block == blocks.get(0) && next != null;
        scene.spoke = false;
        scene.official = false;
        scene.informed = false;
        Times times = Times.of(words, block.from(), block.to(), deadlines, ref);
        boolean colon = words.is(block.to() - 1, ':');
        inherit(block);
        boolean listEnds = block.level() == Block.NONE && (next == null || next.level() == Block.NONE);
        int item = listEnds ? 0 : items.start(block, Math.max(told, 0));
        if (!colon && dueDays.isTimeOfAbove(block, end, item, times)) {
            return;
        }
        int task = scene.talk && !scene.item ? preambles.behind(block.from(), block.to()) : -1;
        if (task >= end) {
            return;
        }
        if (task < 0 && (headings.isHeading(block, end, colon, next, times) || isHeadline(block, next))) {
            decided |=
                    block.level() == Block.ARTICLE && scopes.lead().isEmpty() && !words.has(block.from(), Cue.TASKING);
            return;
        }
        boolean paper = scene.voice == Voice.NARRATOR || scene.voice == Voice.CHAIR;
        if (colon && paper && !scene.item && opensLetter(block, end)) {
            return;
        }
        int before = clauses.size();
        scene.announced = task > 0 && preambles.bids(block.from(), task - 1);
        int from = task > 0 ? task : behindPaper(block.from(), end);
        if (words.has(from, Cue.TASKING) && scene.voice != Voice.REPORTER) {
            int behind = colonAfter(from, Math.min(end, from + 14)) + 1;
            if (words.is(behind - 1, ':') && behind < end) {
                scene.voice = Voice.CHAIR;
                from = behind;
            }
        }
        Voice voice = scene.voice;
        boolean speaks = voice == Voice.PARTICIPANT && who(from, end, false)
                || !scene.item && !scene.talk && voice == Voice.NARRATOR && who(from, end, true);
        if (speaks) {
            scene.voice = Voice.PARTICIPANT;
            scene.lead = List.of();
            scene.speech = mentions.readList(from, end, false).stream().anyMatch(Mention::person);
            from = colonAfter(from, end) + 1;
        }
        if (voice == Voice.NARRATOR && !speaks && manner.hasDeadlineSentence(block, times)) {
            scene.voice = Voice.CHAIR;
            scene.lead = List.of();
            planned = true;
        }
        boolean quoted = scene.voice == Voice.NARRATOR && !scene.talk && isQuoted(block);
        scene.quoted = quoted;
        if (quoted) {
            scene.voice = Voice.CHAIR;
            scene.lead = List.of();
        }
        boolean background = !speaks && !scene.item && manner.isBackground(block);
        if (background) {
            scene.voice = Voice.REPORTER;
        }
        for (int[] sentence : sentences.split(from, block.to())) {
            sentence(sentence[0], sentence[1], block, times);
        }
        if (scene.talk && scene.item && clauses.size() > before) {
            parallel.order();
        } else if (scene.talk && scene.item && !colon) {
            Clause clause = parallel.none(from, end, before);
            if (clause != null) {
                dueDays.choose(clause, times);
            }
        }
        for (int i = before; i < clauses.size() && block.level() > Block.NONE; i++) {
            Clause clause = clauses.get(i);
            if (clause.signs.contains(Sign.ASSIGNED) || clause.signs.contains(Sign.ADDRESSED)) {
                addressedLevel = clause.lead.isEmpty() ? addressedLevel : block.level();
            }
        }
        if (block.level() == Block.ARTICLE || decided) {
            List<Clause> own = clauses.subList(before, clauses.size());
            own.removeIf(clause -> clause.lead.isEmpty() && !clause.signs.contains(Sign.ASSIGNED));
            decided |= own.isEmpty();
        }
        for (int i = before; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            boolean begins = i == before && block.level() > Block.NONE && !clause.lead.isEmpty();
            told = begins || clause.signs.contains(Sign.ASSIGNED) || told < 0 ? i : told;
        }
        dueDays.planTime(before, items.start(block, Math.max(told, 0)), block, manner.deadlineOf(block, times));
        if (colon && next != null && clauses.size() > before) {
            Clause last = clauses.get(clauses.size() - 1);
            boolean ordered = last.signs.contains(Sign.ADDRESSED) && last.signs.contains(Sign.ACTS);
            if (last.to >= end && !ordered) {
                clauses.remove(clauses.size() - 1);
            }
        }
        dueDays.govern(Math.min(before, itemStart));
        dueDays.governAbove(before);
        if (speaks) {
            scene.voice = voice;
            scene.lead = List.of();
            scene.speech = false;
        }
        if (background || planned) {
            scene.voice = voice;
            planned = false;
        }
        if (colon) {
            scopes.open(new Scopes.Scope(
                    block.level(),
                    scene.lead,
                    dueDays.frontTime(block.from(), block.to(), times, before),
                    scene.voice == Voice.NARRATOR && !scene.item ? null : scene.voice,
                    scene.voice == Voice.PARTICIPANT && !scene.lead.isEmpty()));
        }
    }

    /** {@code Sở Nội vụ hướng dẫn các đơn vị một số nội dung như sau:}: what follows is what the letter tells its addressees to do. */
    private boolean opensLetter(Block block, int end) {
        if (!announcesList(Math.max(block.from(), end - LONGEST_ANNOUNCEMENT), end)) {
            return false;
        }
        for (int i = block.from(); i < end; i++) {
            boolean begins = i == block.from() || words.is(i - 1, ',') || words.is(i - 1, '.');
            Mention sender = begins ? mentions.read(i, end) : null;
            boolean guides = sender != null && !sender.group() && say.isGuiding(words, sender.to());
            if (!guides || addressees.isEmpty() && !say.isOpinion(words, sender.to())) {
                continue;
            }
            int behind = words.after(sender.to());
            List<Mention> guided = mentions.readList(behind, end, false);
            if (announcesList(sender.to(), end)) {
                scopes.open(new Scopes.Scope(block.level(), guided.isEmpty() ? addressees : guided, null, Voice.CHAIR));
                return true;
            }
        }
        return false;
    }

    private boolean announcesList(int from, int end) {
        for (int i = from; i < end; i++) {
            if (words.has(i, Cue.ANNOUNCE)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Thu Hiền}: two to four words with capitals on a line of their own, one of them a name by which people are called. */
    private boolean isSignature(Block block) {
        int length = block.to() - block.from();
        boolean name = length > 1 && length < 5;
        for (int i = block.from(); name && i < block.to(); i++) {
            name = words.isCapital(i) && !words.isAcronym(i);
        }
        return name && (words.isGivenName(block.to() - 1) || words.isSurname(block.from()));
    }

    /** A line in capitals without a figure: {@code THÔNG BÁO}. */
    private boolean isTitle(Block block) {
        if (block.level() == Block.NONE
                && !scene.talk
                && !words.isMark(block.to() - 1)
                && say.paper().isTitleOfNotice(words, block.from())) {
            return true;
        }
        if (block.level() == Block.NONE && !scene.talk && isSignature(block)) {
            return true;
        }
        boolean opensPart = words.hasAny(block.from(), Cue.mask(Cue.TASKING, Cue.ASSESSING, Cue.OPINING));
        if (opensPart || block.level() > Block.NONE || block.to() - block.from() > 12 || block.row()) {
            return false;
        }
        int capitals = 0;
        boolean figures = false;
        for (int i = block.from(); i < block.to(); i++) {
            capitals += words.isAcronym(i) ? 1 : 0;
            boolean figure = words.isNumber(i) || words.is(i, '/') || words.isLetter(i) && words.isCapital(i);
            figures |= figure;
            if (!words.isAcronym(i) && !figure) {
                return false;
            }
        }
        return capitals > 1
                && (!figures
                        || mentions.readList(block.from(), block.to(), true).isEmpty());
    }

    /** {@code Các đại biểu tham dự hội nghị}, {@code Chủ tịch phát biểu tại … Ảnh: M.H}: the line below a picture. */
    private boolean isCaption(Block block, int end) {
        if (scene.talk || block.level() > Block.NONE || end - block.from() > LONGEST_CAPTION) {
            return false;
        }
        for (int i = block.from() + 2; i < end; i++) {
            if (say.isPicture(words, i)) {
                return true;
            }
        }
        return blocks.size() > 1
                && end == block.to()
                && !words.isMark(block.to() - 1)
                && !words.hasAny(block.from(), Cue.mask(Cue.ORDER, Cue.ACTION))
                && say.isAtMeeting(words, block.from() + 2, end);
    }

    /** A line without a full stop above a paragraph of news: it only says in short what the paragraph tells. */
    private boolean isHeadline(Block block, Block next) {
        boolean line = !scene.talk
                && next != null
                && isParagraph(block)
                && isParagraph(next)
                && block.to() - block.from() <= LONGEST_HEADLINE
                && words.isWord(block.to() - 1)
                && words.isCapital(next.from())
                && (words.is(next.to() - 1, '.')
                        || words.is(next.to() - 1, '…')
                        || words.is(next.to() - 1, ':')
                                && sentences.split(next.from(), next.to()).size() > 1)
                && next.to() - next.from() > block.to() - block.from();
        if (!line) {
            return false;
        }
        for (int i = block.from(); i < block.to(); i++) {
            if (words.is(i, ';') || words.is(i, '.') && !words.touches(i + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Behind the name of the newspaper at the head of its report: {@code (Dân trí) - …}. */
    private int behindPaper(int from, int end) {
        if (scene.item || scene.talk || !words.is(from, '(')) {
            return from;
        }
        int close = from + 1;
        while (close < end && close < from + 8 && !words.is(close, ')')) {
            close++;
        }
        return words.is(close, ')') && words.is(close + 1, '-') ? close + 2 : from;
    }

    private static boolean isParagraph(Block block) {
        return block.level() == Block.NONE && !block.row();
    }

    /** {@code "Xã phải …" - đó là chỉ đạo của Bí thư}, {@code "…", ông nói}: the words of somebody who is named behind them. */
    private boolean isQuoted(Block block) {
        if (!words.is(block.from(), '"')) {
            return false;
        }
        int close = block.from() + 1;
        while (close < block.to() && !words.is(close, '"')) {
            close++;
        }
        boolean person = false;
        boolean says = false;
        for (int i = close + 1; i < block.to() && i < close + 16; i++) {
            person |= words.has(i, Cue.PERSON);
            says |= words.hasAny(i, Cue.mask(Cue.SAY, Cue.ORDER, Cue.WEAK)) || say.isOrderNoun(words, i);
        }
        return person && says;
    }

    /** {@code Trưởng phòng Tư pháp Trần Văn Trà: …}: somebody who attends has the word. */
    private boolean who(int from, int end, boolean person) {
        List<Mention> speakers = mentions.readList(from, end, false);
        return !speakers.isEmpty()
                && (!person || speakers.stream().anyMatch(Mention::person))
                && words.is(speakers.get(speakers.size() - 1).to(), ':')
                && speakers.get(speakers.size() - 1).to() + 1 < end;
    }

    private int colonAfter(int from, int end) {
        int i = from;
        while (i < end && !words.is(i, ':')) {
            i++;
        }
        return i;
    }

    /** What a block takes over from the headings above it. */
    private void inherit(Block block) {
        List<Mention> lead = scopes.lead();
        if (scene.voice != Voice.PARTICIPANT) {
            baseVoice = scene.voice;
        } else {
            scene.voice = baseVoice;
        }
        if (scopes.voice() != null) {
            scene.voice = scopes.voice();
        }
        boolean goesOn = lead.isEmpty() && block.level() > Block.NONE && block.level() > addressedLevel;
        if ((block.level() > Block.NONE || !lead.isEmpty() || scene.talk) && !goesOn) {
            scene.lead = lead;
            scene.headed = !lead.isEmpty();
        } else if (goesOn && !scene.lead.isEmpty() && scene.voice == Voice.NARRATOR) {
            scene.voice = Voice.CHAIR;
        }
        scene.underUnit = block.level() > Block.NONE && scopes.isUnderUnit();
        scene.frontTime = null;
    }

    /** {@code Thực hiện Công điện số 53/CĐ-TTg về ứng phó với bão.}: the ground of what follows; nobody is told anything. */
    private boolean isGround(int from, int to) {
        if (!say.paper().isGround(words, from)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (words.hasAny(i, Cue.mask(Cue.ORDER, Cue.POLITE)) && !words.hasAny(i, Cue.mask(Cue.NOUN, Cue.ACTION))
                    || words.is(i, ',') && mentions.read(i + 1, to) != null) {
                return false;
            }
        }
        return true;
    }

    /** {@code Sở Y tế vừa có văn bản gửi các bệnh viện …}: to whom below its sender a paper went; the paper of another went to others. */
    private void readRecipients(int from, int to) {
        List<Mention> senders = mentions.readList(from, to, false);
        for (int i = from + 2; i < to && !senders.isEmpty(); i++) {
            List<Mention> who = say.isSendingTo(words, i) ? mentions.readList(i + 1, to, false) : List.of();
            if (!who.isEmpty()) {
                Mention sender = senders.get(0);
                boolean below = who.stream()
                        .allMatch(one -> ranks.isAbove(sender, one) || one.group() && !ranks.isAbove(one, sender));
                scene.recipients = below ? who : List.of();
                sentBy = sender;
                return;
            }
        }
        boolean another =
                senders.isEmpty() || sentBy == null || !nameOf(senders.get(0)).equals(nameOf(sentBy));
        scene.recipients = another ? List.of() : scene.recipients;
    }

    private String nameOf(Mention mention) {
        return words.text(mention.from(), mention.to());
    }

    private int behindComma(int from, int to) {
        int comma = from;
        while (comma < to && comma < from + 10 && !words.is(comma, ',')) {
            comma++;
        }
        return comma < to && words.is(comma, ',') ? comma + 1 : from;
    }

    /** {@code Trước ngày 31/3, các trường phải báo cáo …} behind the news of a paper: what it says of somebody's duty. */
    private boolean bindsSomebody(int from, int to, Times times) {
        Times.Time time = times.at(from);
        int at = time == null ? from : fillers.skipLinks(time.to(), to);
        List<Mention> who = mentions.readList(at, to, false);
        if (who.isEmpty()) {
            return false;
        }
        int last = who.get(who.size() - 1).to();
        for (int i = last; i < to && i < last + 8 && !words.is(i, ','); i++) {
            if (words.has(i, Cue.MODAL)) {
                return true;
            }
            if (words.hasAny(i, Cue.mask(Cue.SAY, Cue.FUTURE))) {
                return false;
            }
        }
        return false;
    }

    private void sentence(int from, int to, Block block, Times times) {
        if (words.has(from, Cue.CLOSING)) {
            scene.lead = List.of();
            scene.voice = manner.voice() == Voice.REPORTER ? Voice.REPORTER : Voice.NARRATOR;
            scopes.clear();
        }
        if (words.is(to - 1, '?') || words.has(from, Cue.META)) {
            return;
        }
        if (!scene.item && !scene.talk && isGround(from, to)) {
            return;
        }
        int told = scene.talk && !scene.item && from > block.from() ? preambles.behind(from, to) : -1;
        if (told >= to) {
            return;
        }
        int start = told > 0 ? told : from;
        int before = clauses.size();
        boolean accordingly = say.isAccordingly(words, from);
        boolean quotes = scene.voice == Voice.NARRATOR
                && (issued && (accordingly || bindsSomebody(from, to, times))
                        || accordingly && bindsSomebody(fillers.skipLinks(from, to), to, times));
        boolean inDetail = quotes && commanded && say.isInDetail(words, from);
        boolean issues = say.isIssuing(words, from, to);
        issued = scene.voice == Voice.NARRATOR && (issues || issued && !quotes);
        commanded = issues && say.isCommand(words, from, to);
        if (quotes) {
            scene.voice = Voice.CHAIR;
            scene.lead = List.of();
        }
        if (issues && !scene.talk && !scene.item) {
            readRecipients(from, to);
        }
        if (scene.voice == Voice.CHAIR && scene.lead.isEmpty() && !scene.recipients.isEmpty()) {
            scene.lead = scene.recipients;
            scene.headed = true;
        }
        if (!clauses.isEmpty() && dueDays.closes(from, to, times, mentions, scene.talk)) {
            return; // "Xong hết trước chiều thứ 7."
        }
        boolean opensTalk = scene.first && !scene.item && !words.is(to - 1, '.');
        if (scene.talk && !opensTalk || scene.item) {
            List<Clause> tails = talk.read(start, to, scene, times);
            if (!tails.isEmpty()) {
                clauses.addAll(tails);
                tails.forEach(tail -> dueDays.choose(tail, times));
                return;
            }
        }
        clauses.addAll(reader.read(start, to, times, scene));
        boolean liable = accordingly && clauses.size() == before && bindsSomebody(behindComma(from, to), to, times);
        boolean headed = words.is(to - 1, ':') && to == block.to() && !scene.lead.isEmpty(); // "Theo đó, … các xã:"
        if (quotes
                && !headed
                && !liable
                && !inDetail
                && (clauses.size() == before || clauses.get(before).lead.isEmpty())) {
            clauses.subList(before, clauses.size()).clear();
            scene.voice = Voice.NARRATOR;
        }
        for (int i = clauses.size() - 1; i >= before; i--) {
            Times.Time time = times.at(clauses.get(i).from);
            if (time != null && time.to() >= clauses.get(i).to) {
                clauses.remove(i); // a time and nothing to do
            }
        }
        for (int i = before; i < clauses.size(); i++) {
            dueDays.choose(clauses.get(i), times);
        }
    }
}
