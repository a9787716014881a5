package vn.dondoc.minutes;

import java.util.List;

/** Whether whoever is named speaks, concludes or orders here, and what his verb makes of what follows. */
final class Speakers {
    private static final long FIRM = Cue.mask(Cue.ORDER, Cue.POLITE, Cue.WISH);

    private final Words words;
    private final Mentions mentions;
    private final Ranks ranks;
    private final Vocabulary say;
    private final Fillers fillers;
    private final Verbs verbs;

    Speakers(Words words, Mentions mentions, Ranks ranks, Vocabulary say, Fillers fillers, Verbs verbs) {
        this.words = words;
        this.mentions = mentions;
        this.ranks = ranks;
        this.say = say;
        this.fillers = fillers;
        this.verbs = verbs;
    }

    boolean isSpeakerAt(int i, int end) {
        Mention speaker = mentions.read(i, end);
        if (speaker == null || speaker.group()) {
            return false;
        }
        int verb = fillers.skipAlso(speaker.to(), end);
        return verbs.isAssign(verb, end) && words.hasAny(verb, FIRM);
    }

    /** {@code đồng chí Bí thư kết luận, …}, {@code … kết luận như sau:}. */
    boolean isConcluding(List<Mention> who, int verb, int end) {
        int after = verb + 2;
        return who.get(0).person()
                && say.isConcluding(words, verb)
                && after <= end
                && (words.is(after, ',') || words.is(after, ':') || words.has(after, Cue.ANNOUNCE));
    }

    /** {@code Thủ tướng chỉ đạo …} in running text; {@code UBND các tỉnh chỉ đạo …} in a list is what they are told to do. */
    boolean isPersonSpeaking(List<Mention> who, Scene scene) {
        return isSpeaker(who) && who.get(0).person() && !scene.item && !scene.talk;
    }

    boolean isSpeaker(List<Mention> who) {
        return who.size() == 1 && (who.get(0).person() || ranks.canOrder(who.get(0)));
    }

    Kind kind(int verb, List<Mention> speakers, Scene scene) {
        if (words.has(verb, Cue.WISH)) {
            return Kind.PROPOSAL;
        }
        boolean attends = scene.minutes
                && scene.voice == Voice.NARRATOR
                && !speakers.isEmpty()
                && speakers.get(0).person(); // "Bà Thu đề nghị …", before anybody concludes
        if (words.has(verb, Cue.POLITE)
                && (attends
                        || scene.asking
                        || !speakers.isEmpty()
                                && say.isAttending(words, speakers.get(0).from()))) {
            return Kind.PROPOSAL;
        }
        if (words.has(verb, Cue.ORDER)) {
            boolean wishes = scene.voice == Voice.PARTICIPANT && speakers.isEmpty() && say.isDemand(words, verb);
            return wishes ? Kind.PROPOSAL : Kind.DIRECTIVE;
        }
        if (!speakers.isEmpty()) {
            List<Mention> asked = mentions.readAll(words.after(verb), words.count(), scene.talk);
            boolean above = !asked.isEmpty() && asked.stream().allMatch(one -> ranks.isAbove(one, speakers.get(0)));
            return above ? Kind.PROPOSAL : Kind.DIRECTIVE;
        }
        return scene.voice == Voice.PARTICIPANT ? Kind.PROPOSAL : Kind.DIRECTIVE;
    }
}
