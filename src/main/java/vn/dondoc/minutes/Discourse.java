package vn.dondoc.minutes;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.minutes.Clause.Sign;

/**
 * Walks through the blocks of a text, knows in which part of the paper it is, who speaks, who is bound by the headings above, and
 * has each sentence read in that light.
 */
final class Discourse {
    private static final long FIRM = Cue.mask(Cue.ORDER, Cue.POLITE, Cue.WISH);

    /** So many headings one in the other count; no paper has more. */
    private static final int DEEPEST = 12;

    /** A closing day governs at most so many clauses before it. */
    private static final int GOVERNED = 40;

    /** What a heading or an opening line decides for the blocks below it. */
    private record Scope(int level, List<Mention> lead, Times.Time time, Voice voice) {}

    private final Words words;
    private final List<Block> blocks;
    private final Mentions mentions;
    private final OrderReader reader;
    private final Fillers fillers;
    private final TalkReader talk;
    private final Sentences sentences;
    private final Manner manner;
    private final Tables tables;
    private final DeadlineParser deadlines;
    private final LocalDate ref;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final Scene scene = new Scene();
    private final List<Clause> clauses = new ArrayList<>();
    private List<Mention> addressees = List.of();
    private Voice baseVoice;
    private boolean planned;
    /** The first clause of the list item that is being read. */
    private int itemStart = Integer.MAX_VALUE;

    Discourse(Layout layout, DeadlineParser deadlines, LocalDate ref) {
        words = layout.words();
        blocks = layout.blocks();
        mentions = new Mentions(words);
        Phrases phrases = Phrases.of(words, mentions);
        reader = new OrderReader(phrases);
        fillers = phrases.fillers();
        talk = new TalkReader(words, mentions, fillers);
        sentences = new Sentences(words);
        manner = Manner.of(words, blocks, mentions);
        this.deadlines = deadlines;
        this.ref = ref;
        tables = new Tables(words, mentions, fillers, deadlines, ref);
    }

    List<Clause> read() {
        scene.talk = manner.talk();
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
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            block(block, next);
        }
        if (!addressees.isEmpty() && clauses.stream().allMatch(clause -> clause.lead.isEmpty())) {
            clauses.forEach(clause -> clause.lead = addressees);
        }
        return clauses;
    }

    private void block(Block block, Block next) {
        if (block.level() > Block.NONE) {
            itemStart = clauses.size();
            while (!scopes.isEmpty() && scopes.peek().level() >= block.level()) {
                scopes.pop();
            }
        }
        int end = fillers.trimmed(block.from(), block.to());
        if (end <= block.from()) {
            return;
        }
        scene.item = block.level() > Block.NONE;
        Times times = Times.of(words, block.from(), block.to(), deadlines, ref);
        boolean colon = words.is(block.to() - 1, ':');
        inherit(block);
        if (heading(block, end, colon, next, times)) {
            return;
        }
        int before = clauses.size();
        int from = block.from();
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
        boolean background = !speaks && !scene.item && manner.isBackground(block);
        if (background) {
            scene.voice = Voice.REPORTER;
        }
        for (int[] sentence : sentences.split(from, block.to())) {
            sentence(sentence[0], sentence[1], block, times);
        }
        planTime(before, manner.deadlineOf(block, times));
        if (colon && next != null && clauses.size() > before) {
            Clause last = clauses.get(clauses.size() - 1);
            if (last.to >= end && !last.signs.contains(Sign.ADDRESSED)) {
                clauses.remove(clauses.size() - 1);
            }
        }
        govern(Math.min(before, itemStart), times);
        governAbove(before);
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
            open(new Scope(block.level(), scene.lead, frontTime(block.from(), block.to(), times, before), scene.voice));
        }
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

    /** {@code Thời gian hoàn thành … trước ngày D}: the day of all that the block tells. */
    private void planTime(int before, Times.Time time) {
        for (int i = before; i < clauses.size(); i++) {
            if (time != null && givesWay(clauses.get(i).deadline)) {
                clauses.get(i).deadline = time;
                clauses.get(i).signs.add(Sign.DEADLINE_OUTSIDE);
            }
        }
    }

    /** What a block takes over from the headings above it. */
    private void inherit(Block block) {
        List<Mention> lead = List.of();
        for (Scope scope : scopes) {
            if (!scope.lead().isEmpty()) {
                lead = scope.lead();
                break;
            }
        }
        if (scene.voice != Voice.PARTICIPANT) {
            baseVoice = scene.voice;
        } else {
            scene.voice = baseVoice;
        }
        if (!scopes.isEmpty() && scopes.peek().voice() != null) {
            scene.voice = scopes.peek().voice();
        }
        if (block.level() > Block.NONE || !lead.isEmpty() || scene.talk) {
            scene.lead = lead;
            scene.headed = !lead.isEmpty();
        }
        scene.frontTime = null;
    }

    private void open(Scope scope) {
        scopes.push(scope);
        if (scopes.size() > DEEPEST) {
            scopes.removeLast();
        }
    }

    private Times.Time inheritedTime() {
        for (Scope scope : scopes) {
            if (scope.time() != null) {
                return scope.time();
            }
        }
        return null;
    }

    /** Whether the block is a heading; what it decides is remembered. */
    private boolean heading(Block block, int end, boolean colon, Block next, Times times) {
        List<Mention> who = mentions.readList(block.from(), end, scene.talk);
        if (!who.isEmpty()
                && who.get(who.size() - 1).to() == end
                && (colon || next != null && next.level() != block.level())) {
            boolean report = scene.voice == Voice.REPORTER;
            open(new Scope(block.level(), who, null, report ? Voice.REPORTER : Voice.CHAIR));
            return true;
        }
        Times.Time time = times.anyAt(block.from());
        if (time != null && time.to() >= end) {
            popTimeHeadings();
            open(new Scope(block.level(), List.of(), time, scene.voice));
            return true;
        }
        if (end - block.from() > 40) {
            return false;
        }
        boolean titled = !words.is(block.to() - 1, '.') && !words.is(block.to() - 1, ';');
        if (words.has(block.from(), Cue.ASSESSING) && titled && !scene.talk) {
            open(new Scope(block.level(), List.of(), null, Voice.NARRATOR));
            scene.voice = Voice.NARRATOR;
            return end - block.from() < 25;
        }
        if (words.has(block.from(), Cue.OPINING) && titled) {
            open(new Scope(block.level(), List.of(), null, Voice.PARTICIPANT));
            return true;
        }
        if (words.has(block.from(), Cue.TASKING) && titled) {
            boolean report = manner.voice() == Voice.REPORTER;
            open(new Scope(block.level(), List.of(), null, report ? Voice.REPORTER : Voice.CHAIR));
            return true;
        }
        if (words.hasAny(block.from(), FIRM) && titled && next != null && next.level() > block.level()) {
            List<Mention> asked = mentions.readList(words.after(block.from()), end, false);
            if (!asked.isEmpty() && asked.get(asked.size() - 1).to() == end) {
                open(new Scope(block.level(), asked, null, Voice.CHAIR));
                return true;
            }
        }
        boolean numbered = block.level() > Block.NONE && block.level() <= Block.SUBNUMBER;
        boolean deeper = next != null
                && block.level() > Block.NONE
                && (next.level() > block.level() || numbered && who.isEmpty() && titled && next.level() == Block.NONE);
        boolean open = titled || end - block.from() < 12;
        boolean asks = hasFirm(block.from(), end)
                && !(numbered && titled && who.isEmpty() && !words.hasAny(block.from(), FIRM));
        if (deeper && open && !asks) {
            List<Times.Time> found = times.in(block.from(), end);
            List<Mention> about = who.isEmpty() ? aboutWhom(block.from(), end) : headingName(who, block.from(), end);
            open(new Scope(block.level(), about, found.isEmpty() ? null : found.get(0), scene.voice));
            return true;
        }
        return false;
    }

    private void popTimeHeadings() {
        while (!scopes.isEmpty()
                && scopes.peek().time() != null
                && scopes.peek().lead().isEmpty()) {
            scopes.pop();
        }
    }

    /** A heading that begins with a unit is its name to the end, unless somebody is told something in it. */
    private List<Mention> headingName(List<Mention> who, int from, int end) {
        Mention last = who.get(who.size() - 1);
        if (last.to() >= end
                || words.hasAny(last.to(), Cue.mask(Cue.MODAL, Cue.COOP, Cue.MANNER))
                || words.is(last.to(), ':')) {
            return who;
        }
        return List.of(new Mention(from, end, last.group(), last.person(), false));
    }

    private List<Mention> aboutWhom(int from, int end) {
        for (int i = from; i < end && i < from + 6; i++) {
            List<Mention> who = mentions.readList(i, end, false);
            if (!who.isEmpty() && who.get(who.size() - 1).to() == end) {
                return who;
            }
        }
        return List.of();
    }

    private boolean hasFirm(int from, int end) {
        for (int i = from; i < end; i++) {
            if (words.hasAny(i, FIRM) && !words.has(i, Cue.ACTION)) {
                return true;
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
        if (words.is(to - 1, '?')) {
            return;
        }
        int before = clauses.size();
        if (scene.talk) {
            Clause tail = talk.read(from, to, scene);
            if (tail != null) {
                clauses.add(tail);
                choose(tail, times);
                return;
            }
        }
        clauses.addAll(reader.read(from, to, times, scene));
        for (int i = before; i < clauses.size(); i++) {
            choose(clauses.get(i), times);
        }
    }

    private void choose(Clause clause, Times times) {
        Times.Time chosen = null;
        int dated = 0;
        for (Times.Time time : times.in(clause.from, clause.sentenceTo)) {
            if (time.to() > clause.to) {
                continue;
            }
            dated += time.isDated() && !time.isRecurring() ? 1 : 0;
            if (chosen == null || weight(time) >= weight(chosen)) {
                chosen = time;
            }
        }
        if (dated > 1) {
            clause.signs.add(Sign.SEVERAL_TIMES);
        }
        if (chosen == null && clause.deadline == null) {
            chosen = inheritedTime();
            if (chosen != null) {
                clause.signs.add(Sign.DEADLINE_OUTSIDE);
            }
        } else if (clause.deadline != null) {
            clause.signs.add(Sign.DEADLINE_OUTSIDE);
        }
        if (chosen != null && (clause.deadline == null || weight(chosen) > weight(clause.deadline))) {
            clause.deadline = chosen;
        }
    }

    private static int weight(Times.Time time) {
        return time.isRecurring() ? time.isDated() ? 3 : 1 : time.isDated() ? 4 : 0;
    }

    /** A clause that only finishes ({@code Hoàn thành và báo cáo … trước ngày D}) gives its day to the item before it. */
    private void govern(int before, Times times) {
        for (int i = Math.max(before + 1, clauses.size() - GOVERNED); i < clauses.size(); i++) {
            Clause last = clauses.get(i);
            if (last.deadline == null || !last.deadline.isDated() || !manner.isFinishing(last)) {
                continue;
            }
            for (int k = Math.max(before, i - GOVERNED); k < i; k++) {
                Clause clause = clauses.get(k);
                if (givesWay(clause.deadline) && clause.lead.equals(last.lead)) {
                    clause.deadline = last.deadline;
                    clause.signs.add(Sign.DEADLINE_OUTSIDE);
                }
            }
        }
    }

    /** No day of its own, or only a year that names a plan. */
    private static boolean givesWay(Times.Time time) {
        return time == null || !time.isRecurring() && (!time.isDated() || time.isYear());
    }

    /** {@code Các vấn đề trên, Sở X phải hoàn thành … trước D}. */
    private void governAbove(int before) {
        for (int i = Math.max(before, 1); i < clauses.size(); i++) {
            Clause last = clauses.get(i);
            if (last.deadline == null || !last.deadline.isDated() || !manner.closesAllAbove(last)) {
                continue;
            }
            for (int k = i - 1; k >= 0 && k > i - 12; k--) {
                Clause clause = clauses.get(k);
                if (clause.deadline == null && sameUnits(clause.lead, last.lead)) {
                    clause.deadline = last.deadline;
                    clause.signs.add(Sign.DEADLINE_OUTSIDE);
                }
            }
        }
    }

    private boolean sameUnits(List<Mention> a, List<Mention> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            String one = vn.dondoc.text.Fold.fold(
                    words.text(a.get(i).from(), a.get(i).to()));
            String two = vn.dondoc.text.Fold.fold(
                    words.text(b.get(i).from(), b.get(i).to()));
            if (!one.startsWith(two) && !two.startsWith(one)) {
                return false;
            }
        }
        return true;
    }

    private Times.Time frontTime(int from, int to, Times times, int before) {
        if (clauses.size() > before) {
            return null;
        }
        Times.Time found = null;
        for (Times.Time time : times.in(from, to)) {
            boolean binds = time.from() <= from + 1 || words.has(time.from(), Cue.TERM) || words.has(from, Cue.MANY);
            found = binds ? time : found;
        }
        return found;
    }
}
