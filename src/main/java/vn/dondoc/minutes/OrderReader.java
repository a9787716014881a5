package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.minutes.Clause.Sign;

/**
 * Reads one sentence: from left to right it looks for what can open an order ({@link Openings}), takes the words up to the next
 * opening as the clause ({@link ClauseEnds}), and goes on behind it.
 */
final class OrderReader {
    /** {@code Trả lời chất vấn tại phiên họp}: so many words lead up to a speaker. */
    private static final int LONGEST_LEAD_UP = 9;

    private final Words words;
    private final Ranks ranks;
    private final Vocabulary say;
    private final Fillers fillers;
    private final Announcements announcements;
    private final TalkTurns turns;
    private final TalkAsides asides;
    private final ClauseEnds ends;
    private final Openings openings;

    OrderReader(Phrases phrases) {
        words = phrases.words();
        ranks = phrases.ranks();
        say = phrases.say();
        fillers = phrases.fillers();
        announcements = phrases.announcements();
        turns = phrases.turns();
        asides = new TalkAsides(words, say);
        Topics topics = new Topics(phrases);
        LooseNames looseNames = new LooseNames(phrases);
        BareOrders bare = new BareOrders(phrases);
        AssignedOrders assigned = new AssignedOrders(phrases, topics, looseNames, bare);
        SubjectOrders subjects = new SubjectOrders(phrases, topics, looseNames, assigned);
        ends = new ClauseEnds(phrases, topics);
        openings = new Openings(phrases, topics, ends, bare, assigned, subjects);
    }

    /** The clauses of a sentence that order or wish something; {@code scene} is left as the sentence leaves it. */
    List<Clause> read(int from, int to, Times times, Scene scene) {
        List<Clause> found = new ArrayList<>();
        scene.running = false;
        scene.oral = false;
        scene.asking = say.isOpinions(words, from);
        int end = fillers.trimmed(from, to);
        int at = from;
        int round = 0;
        boolean view = !scene.talk && say.news().isInHisView(words, from);
        if (view || scene.talk && say.talk().isQuestion(words, from, end) || announcements.isOpeningLine(from, to)) {
            return found;
        }
        boolean agreed = say.isAgreeing(words, from);
        scene.mute = scene.talk
                ? asides.isEarlier(from) || asides.isEarlier(from + 1)
                : say.news().isResult(words, from)
                        || say.news().isOnThisOccasion(words, from)
                        || !scene.item && say.news().isTurningToEvents(words, from);
        scene.pastOrder = false;
        scene.sentenceTime = null;
        scene.skipTo = from;
        boolean told = agreed || scene.mute;
        if (scene.talk && say.talk().isGreeting(words, from)) {
            int comma = from + 1;
            while (comma < end && comma < from + 8 && !words.is(comma, ',') && !words.is(comma, '!')) {
                comma++;
            }
            at = comma < end && words.isMark(comma) ? comma + 1 : at; // "Chào cả nhà, …"
        }
        boolean earlier = scene.talk && (asides.isEarlier(from) || asides.isEarlier(from + 1)); // "Ca đêm qua …"
        while (at < end) {
            Opening opening =
                    openings.opening(at, end, times, scene, round++ == 0, told, agreed && !words.is(at - 1, ':'));
            if (opening == Opening.CONCLUDES) {
                at = scene.resume;
                told = false;
                scene.mute = false;
                scene.calledOut = false;
                continue;
            }
            if (opening == null) {
                int next = ends.nextChance(Math.max(at, scene.skipTo - 1), end, scene.mute, scene.talk);
                for (int i = at; i < next && i < at + 40; i++) {
                    scene.mute |= words.has(i, Cue.FUTURE) || say.isDoneWord(words, i);
                }
                at = next;
                boolean turns = scene.talk && turnsAt(at);
                if (turns && !say.isThen(words, at - 1)) {
                    scene.mute = false; // "sếp vừa họp xong, chốt nhé: …"
                }
                if (scene.talk && at < end && words.is(at - 1, ',') && ends.bindsByTerm(at, end, scene, times)) {
                    scene.mute = false;
                    scene.called = true; // "giao rồi mà chưa thấy báo, đ/c Trạm trưởng báo cáo tôi trước 17h"
                }
                boolean called = scene.talk && (scene.called || scene.calledOut) && !scene.mute;
                scene.called = false;
                told = agreed
                        || scene.mute
                        || at < end
                                && !called
                                && !words.is(at - 1, ';')
                                && !turns
                                && !(scene.item && words.is(at - 1, ':'))
                                && !say.isMeanwhile(words, at);
                continue;
            }
            told = agreed || scene.mute;
            opening.applyTo(scene);
            scene.informed &= !opening.signs.contains(Sign.ASSIGNED) && !opening.signs.contains(Sign.ADDRESSED);
            int listed = announcements.listedInline(opening.content, end);
            if (listed > 0) {
                opening.announces &= !openings.listsTasks(fillers.skipLinks(listed, end), end, scene);
                opening.content = fillers.skipModals(fillers.skipLinks(listed, end), end);
            }
            if (opening.content >= end || opening.announces) {
                at = opening.announces ? Math.max(opening.content, end) : end;
                continue;
            }
            if (earlier && opening.signs.contains(Sign.ASSIGNED)) {
                earlier = false;
                at = ends.nextChance(opening.content, end, true, true); // "Hôm trước sếp giao P.TCHC làm quy chế …"
                scene.mute = true;
                continue;
            }
            scene.running = true;
            if (opening.signs.contains(Sign.ASSIGNED)) {
                scene.mute = false;
                agreed = false;
                told = false;
            }
            int stop = ends.boundary(opening.content, end, scene, times);
            if (opening.time != null) {
                scene.frontTime = opening.time;
            } else if (opening.signs.contains(Sign.ADDRESSED) || opening.signs.contains(Sign.ASSIGNED)) {
                scene.frontTime = null;
            } else {
                opening.time = scene.frontTime;
            }
            if (opening.time == null) {
                opening.time = scene.sentenceTime;
            }
            stop = ends.secondDay(opening.content, stop, times, scene);
            boolean leadsUp =
                    opening.content - from < 2 && stop - opening.content <= LONGEST_LEAD_UP && !words.is(stop - 2, '"');
            if (leadsUp && opening.signs.contains(Sign.CARRIED) && ends.tells(stop, end)) {
                at = stop; // "Trả lời chất vấn, Giám đốc Sở Y tế cho biết …"
                continue;
            }
            Clause clause = clause(opening, stop, from, to, scene);
            if (clause != null) {
                found.add(clause);
                if (round > 1) {
                    clause.signs.add(Sign.CUT);
                }
            }
            at = stop;
        }
        return found;
    }

    /** Behind a colon, {@code nhé}, {@code thì}, {@code nên} of a chat the sentence begins anew, whatever was told before. */
    private boolean turnsAt(int at) {
        TalkWords talk = say.talk();
        return words.is(at - 1, ':')
                || talk.isParticle(words, at - 1)
                || words.is(at - 1, ',') && talk.isParticle(words, at - 2) // "đông khách nha, bếp …"
                || say.isThen(words, at - 1)
                || talk.isSo(words, at - 1);
    }

    private boolean isOnePiece(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.is(i, ',')) {
                return false;
            }
        }
        return true;
    }

    private Clause clause(Opening opening, int stop, int from, int to, Scene scene) {
        int start = scene.talk ? turns.thingAbove(from, opening, stop) : opening.content;
        int cut = announcements.cutAnnouncement(start, stop);
        int end = fillers.trimmed(start, scene.talk ? asides.cut(start, cut) : cut);
        boolean ownTask = scene.item
                && opening.signs.contains(Sign.ADDRESSED)
                && !opening.lead.isEmpty()
                && !ranks.canOrder(opening.lead.get(0));
        boolean done = scene.talk
                && say.talk().isAlready(words, end - 1)
                && isOnePiece(start, end); // "Mai đoàn lên kiểm tra rồi"
        if (end <= start
                || done
                || scene.talk && turns.isPlea(start)
                || !ownTask && say.isMakingKnown(words, start, end)
                || opening.lead.size() == 1
                        && say.isDiscussing(words, opening.lead.get(0).from(), start, end)
                || say.isAboutMeeting(words, start, end)) {
            return null;
        }
        Clause clause = new Clause(start, end, from, to, opening.kind, opening.lead);
        clause.deadline = opening.time;
        clause.signs.addAll(opening.signs);
        if (scene.talk) {
            clause.signs.add(Sign.TALK);
        }
        return clause;
    }
}
