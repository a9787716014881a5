package vn.dondoc.minutes;

import java.util.List;

/** Lines that order nothing themselves but decide for what stands below them: who is bound, by when, who speaks. */
final class Headings {
    private static final long FIRM = Cue.mask(Cue.ORDER, Cue.POLITE, Cue.WISH);

    private final Words words;
    private final Mentions mentions;
    private final Vocabulary say;
    private final Manner manner;
    private final Scopes scopes;
    private final Scene scene;
    private final int passive;

    Headings(Phrases phrases, Manner manner, Scopes scopes, Scene scene) {
        words = phrases.words();
        mentions = phrases.mentions();
        say = phrases.say();
        this.manner = manner;
        this.scopes = scopes;
        this.scene = scene;
        passive = words.lexicon().word("được");
    }

    /** Whether the block is a heading; what it decides is remembered. */
    boolean isHeading(Block block, int end, boolean colon, Block next, Times times) {
        boolean assigning = words.has(block.from(), Cue.ORDER) && mentions.read(words.after(block.from()), end) != null;
        List<Mention> who = mentions.readAll(
                assigning ? words.after(block.from()) : block.from(), end, scene.talk); // "2. Giao Phòng A:"
        if (!who.isEmpty()
                && who.get(who.size() - 1).to() == end
                && (colon || next != null && next.level() != block.level())) {
            boolean report = scene.voice == Voice.REPORTER;
            scopes.open(new Scopes.Scope(block.level(), who, null, report ? Voice.REPORTER : Voice.CHAIR, true));
            return true;
        }
        Times.Time time = times.anyAt(block.from());
        if (time != null && time.to() >= end) {
            if (!colon && words.hasYear(time.to() - 1) && !words.has(block.from(), Cue.TERM)) {
                return true; // the day of the paper on a line of its own
            }
            scopes.closeTimes();
            scopes.open(new Scopes.Scope(block.level(), List.of(), time, scene.voice));
            return true;
        }
        if (end - block.from() > 40) {
            return false;
        }
        boolean titled = !words.is(block.to() - 1, '.') && !words.is(block.to() - 1, ';');
        boolean demands = block.level() > Block.NONE
                && titled
                && !colon
                && end - block.from() == 2
                && say.isDemand(words, block.from()); // "2. Yêu cầu" of a plan: what it has to be like
        if ((words.has(block.from(), Cue.ASSESSING) || demands) && titled && !scene.talk) {
            scopes.open(new Scopes.Scope(block.level(), List.of(), null, Voice.NARRATOR));
            scene.voice = Voice.NARRATOR;
            return end - block.from() < 25;
        }
        if (words.has(block.from(), Cue.OPINING) && titled) {
            scopes.open(new Scopes.Scope(block.level(), List.of(), null, Voice.PARTICIPANT));
            return true;
        }
        if (words.has(block.from(), Cue.TASKING) && titled && isOneSentence(block.from(), end)) {
            boolean report = manner.voice() == Voice.REPORTER;
            scopes.open(new Scopes.Scope(block.level(), List.of(), null, report ? Voice.REPORTER : Voice.CHAIR));
            return true;
        }
        if (words.hasAny(block.from(), FIRM) && titled && next != null && isBelow(next, block)) {
            int whom = words.after(block.from());
            if (say.isAbout(words, whom)) {
                whom = words.after(whom); // "Yêu cầu đối với Công ty"
            }
            List<Mention> asked = mentions.readList(whom, end, false);
            if (!asked.isEmpty() && asked.get(asked.size() - 1).to() == end) {
                scopes.open(new Scopes.Scope(block.level(), asked, null, Voice.CHAIR));
                return true;
            }
        }
        boolean numbered = block.level() > Block.NONE && block.level() <= Block.SUBNUMBER;
        if (numbered && titled && next != null && next.level() != block.level() && describesGroup(who, end)) {
            Mention last = who.get(who.size() - 1);
            scopes.open(new Scopes.Scope(
                    block.level(),
                    List.of(new Mention(block.from(), end, true, last.person(), false)),
                    null,
                    manner.voice() == Voice.REPORTER ? Voice.REPORTER : Voice.CHAIR,
                    true));
            return true;
        }
        boolean deeper = next != null
                && block.level() > Block.NONE
                && (next.level() > block.level() || numbered && who.isEmpty() && titled && next.level() == Block.NONE);
        boolean open = titled || end - block.from() < 12;
        boolean asks = hasFirm(block.from(), end)
                && !(numbered && titled && who.isEmpty() && !words.hasAny(block.from(), FIRM));
        if (deeper && open && !asks) {
            List<Times.Time> found = times.in(block.from(), end);
            List<Mention> about = who.isEmpty() ? aboutWhom(block.from(), end) : headingName(who, block.from(), end);
            boolean notes = colon && scene.voice == Voice.NARRATOR && notesIn(block.from(), end);
            if (notes && about.isEmpty()) {
                about = toldTo(block.from(), end);
            }
            boolean assigns = numbered && colon && !about.isEmpty() && scene.voice == Voice.NARRATOR || notes;
            Voice voice = assigns && manner.voice() != Voice.REPORTER ? Voice.CHAIR : scene.voice;
            scopes.open(new Scopes.Scope(block.level(), about, found.isEmpty() ? null : found.get(0), voice));
            return true;
        }
        return false;
    }

    /** {@code Các đơn vị được giao quản lý …}, {@code Các nhà thầu thi công}: a group and what makes one of it, to the end of the line. */
    private boolean describesGroup(List<Mention> who, int end) {
        if (who.isEmpty() || !who.get(who.size() - 1).group()) {
            return false;
        }
        int at = who.get(who.size() - 1).to();
        boolean described = words.hasAny(at, Cue.mask(Cue.RELATIVE, Cue.NOMINAL)) || words.is(at, passive);
        return described && isDescription(words.after(at), end);
    }

    private boolean isDescription(int from, int end) {
        for (int i = from; i < end; i++) {
            if (words.hasAny(i, Cue.mask(Cue.MODAL, Cue.MANNER, Cue.COOP)) || words.is(i, ':') || words.is(i, ';')) {
                return false;
            }
        }
        return true;
    }

    /** A deeper item, or the paragraph that follows an item: {@code 2. Giao Sở Xây dựng} above {@code Chủ trì …}. */
    private static boolean isBelow(Block next, Block block) {
        return next.level() > block.level() || next.level() == Block.NONE && block.level() > Block.NONE;
    }

    /** A heading that begins with a unit is its name to the end, unless somebody is told something in it. */
    private List<Mention> headingName(List<Mention> who, int from, int end) {
        Mention last = who.get(who.size() - 1);
        int verb = words.is(last.to(), ',') ? last.to() + 1 : last.to();
        boolean leads = words.has(verb, Cue.ACTION)
                        && (words.has(words.after(verb), Cue.MANY) || mentions.read(words.after(verb), end) != null)
                || verb > last.to() && words.has(verb, Cue.ACTION); // "UBND tỉnh, chỉ đạo các đơn vị có liên quan:"
        if (words.has(last.to(), Cue.MODAL) && words.after(last.to()) >= end) {
            return who;
        }
        for (int i = from + 1; i < end; i++) {
            if (words.has(i, Cue.MODAL) && words.after(i) >= end) {
                return List.of(new Mention(
                        from, i, last.group(), last.person(), false)); // "Trưởng các điểm thi có trách nhiệm"
            }
        }
        if (last.to() >= end
                || leads
                || words.hasAny(last.to(), Cue.mask(Cue.MODAL, Cue.COOP, Cue.MANNER))
                || words.is(last.to(), ':')) {
            return who;
        }
        return List.of(new Mention(from, end, last.group(), last.person(), false));
    }

    private List<Mention> aboutWhom(int from, int end) {
        for (int i = from; i < end && i < from + 6; i++) {
            List<Mention> who = mentions.readList(i, end, false);
            if (who.isEmpty()) {
                continue;
            }
            Mention last = who.get(who.size() - 1);
            if (last.to() == end) {
                return who;
            }
            boolean about = i > from && words.has(from, Cue.TOPIC) && words.after(from) == i;
            if (about && last.group() && who.size() == 1 && isDescription(last.to(), end)) {
                return List.of(
                        new Mention(i, end, true, last.person(), false)); // "Đối với các đơn vị kinh doanh xăng dầu"
            }
        }
        return List.of();
    }

    /** {@code Các nội dung cần lưu ý:}, {@code Một số lưu ý:}: what stands below is to be heeded. */
    private boolean notesIn(int from, int end) {
        for (int i = from; i < end; i++) {
            if (say.paper().isNotice(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code … cần lưu ý khi chủ đầu tư triển khai:}: who acts there; nobody where none is named so. */
    private List<Mention> toldTo(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (say.paper().isWhen(words, i)) {
                return mentions.readList(i + 1, end, false);
            }
        }
        return List.of();
    }

    private boolean isOneSentence(int from, int end) {
        for (int i = from; i + 1 < end; i++) {
            if (words.is(i, '.') && !words.touches(i + 1) && words.isCapital(i + 1) && !words.isAcronym(i - 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasFirm(int from, int end) {
        for (int i = from; i < end; i++) {
            if (words.hasAny(i, FIRM) && !words.has(i, Cue.ACTION) && !words.is(i - 1, passive)) {
                return true;
            }
        }
        return false;
    }
}
