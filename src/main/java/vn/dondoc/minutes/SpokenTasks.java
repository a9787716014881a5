package vn.dondoc.minutes;

import java.util.List;
import vn.dondoc.minutes.Clause.Sign;

/**
 * A speaker who says what has to be done without a verb of assignment: {@code Bí thư chỉ ra những nhiệm vụ …, các xã cần …}, or above
 * a list {@code Chủ tịch nhấn mạnh một số nhiệm vụ trọng tâm xã cần triển khai:}.
 */
final class SpokenTasks {
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.MANNER, Cue.MODAL, Cue.COOP);
    private static final int FARTHEST = 20;

    private final Words words;
    private final Mentions mentions;
    private final Vocabulary say;
    private final Fillers fillers;
    private final Speakers speakers;

    SpokenTasks(Phrases phrases) {
        words = phrases.words();
        mentions = phrases.mentions();
        say = phrases.say();
        fillers = phrases.fillers();
        speakers = phrases.speakers();
    }

    /** What the verb of {@code who} opens; null where he sets out nothing. */
    Opening opening(List<Mention> who, int verb, int end, Scene scene) {
        boolean speaks = !scene.item && !scene.talk && scene.voice == Voice.NARRATOR && speakers.isSpeaker(who);
        if (!speaks) {
            return null;
        }
        int bound = who.get(0).person() && say.news().isSettingOutTasks(words, verb) ? boundBehind(verb, end) : -1;
        if (bound > 0) {
            scene.voice = Voice.CHAIR;
            scene.lead = List.of();
            scene.headed = false;
            scene.resume = bound;
            return Opening.CONCLUDES;
        }
        boolean above = words.is(end, ':') && words.hasAny(verb, Cue.mask(Cue.WEAK, Cue.SAY)) && end - verb < FARTHEST;
        return above ? listed(verb, end) : null;
    }

    /** Whoever is named with a word of duty behind a comma or colon; -1 where nobody is. */
    private int boundBehind(int from, int end) {
        for (int i = from; i < end && i < from + FARTHEST; i++) {
            if (words.is(i, ',') || words.is(i, ':')) {
                int next = fillers.skipLinks(i + 1, end);
                List<Mention> who = mentions.readList(next, end, false);
                int last = who.isEmpty() ? next : who.get(who.size() - 1).to();
                if (!who.isEmpty() && (words.has(last, Cue.MODAL) || words.is(i, ':') && words.hasAny(last, ACTS))) {
                    return next;
                }
            }
        }
        return -1;
    }

    /** Tasks that stand below the line, and whom they bind; null where it does not speak of tasks. */
    private Opening listed(int verb, int end) {
        int tasks = -1;
        int duty = -1;
        for (int i = words.after(verb); i < end; i++) {
            if (words.hasAny(i, Cue.mask(Cue.PAST, Cue.FUTURE))) {
                return null;
            }
            tasks = tasks < 0 && words.has(i, Cue.ANNOUNCE) ? i : tasks;
            duty = duty < 0 && tasks > 0 && words.has(i, Cue.MODAL) && say.isDuty(words, i) ? i : duty;
        }
        if (tasks < 0 || duty < 0 && !words.has(verb, Cue.WEAK)) {
            return null;
        }
        Opening opening = new Opening(end, Kind.DIRECTIVE);
        opening.lead = duty < 0 ? List.of() : namedBefore(words.after(tasks), duty);
        opening.voice = Voice.CHAIR;
        opening.announces = true;
        opening.signs.add(Sign.ASSIGNED);
        return opening;
    }

    private List<Mention> namedBefore(int from, int duty) {
        for (int i = from; i < duty; i++) {
            List<Mention> who = mentions.readList(i, duty, false);
            if (!who.isEmpty() && who.get(who.size() - 1).to() == duty) {
                return who;
            }
        }
        return List.of();
    }
}
