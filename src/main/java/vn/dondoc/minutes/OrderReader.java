package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.minutes.Clause.Sign;

/**
 * Reads one sentence: from left to right it looks for what can open an order (a verb of assignment with or without its speaker, an
 * addressee with a verb of action, a verb of action alone after an addressee named before), takes the words up to the next
 * opening as the clause, and goes on behind it.
 */
final class OrderReader {
    private static final long ASSIGN = Cue.mask(Cue.ORDER, Cue.POLITE, Cue.WISH, Cue.WEAK);
    private static final long FIRM = Cue.mask(Cue.ORDER, Cue.POLITE, Cue.WISH);
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.MANNER, Cue.MODAL, Cue.COOP);
    private static final int LONGEST_RELATIVE = 24;

    private final Words words;
    private final Mentions mentions;
    private final Ranks ranks;
    private final Vocabulary say;

    OrderReader(Words words, Mentions mentions) {
        this.words = words;
        this.mentions = mentions;
        this.ranks = new Ranks(words);
        this.say = new Vocabulary(words.lexicon());
    }

    /** The clauses of a sentence that order or wish something; {@code scene} is left as the sentence leaves it. */
    List<Clause> read(int from, int to, Times times, Scene scene) {
        List<Clause> found = new ArrayList<>();
        scene.running = false;
        int end = trimmed(from, to);
        int at = from;
        int round = 0;
        boolean agreed = say.isAgreeing(words, from);
        scene.mute = false;
        scene.pastOrder = false;
        scene.sentenceTime = null;
        scene.skipTo = from;
        boolean told = agreed;
        while (at < end) {
            Opening opening = opening(at, end, times, scene, round++ == 0, told, agreed && !words.is(at - 1, ':'));
            if (opening == Opening.CONCLUDES) {
                at = scene.resume;
                told = false;
                continue;
            }
            if (opening == null) {
                int next = nextChance(Math.max(at, scene.skipTo - 1), end);
                for (int i = at; i < next && i < at + 40; i++) {
                    scene.mute |= words.has(i, Cue.FUTURE) || say.isDoneWord(words, i);
                }
                at = next;
                told = agreed
                        || scene.mute
                        || at < end
                                && !words.is(at - 1, ';')
                                && !(scene.item && words.is(at - 1, ':'))
                                && !say.isMeanwhile(words, at);
                continue;
            }
            told = agreed || scene.mute;
            opening.applyTo(scene);
            int listed = listedInline(opening.content, end);
            if (listed > 0) {
                opening.content = skipModals(skipLinks(listed, end), end);
            }
            if (opening.content >= end || opening.announces) {
                at = opening.announces ? Math.max(opening.content, end) : end;
                continue;
            }
            scene.running = true;
            if (opening.signs.contains(Sign.ASSIGNED)) {
                scene.mute = false;
                agreed = false;
                told = false;
            }
            int stop = boundary(opening.content, end, scene, times);
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
            stop = secondDay(opening.content, stop, times, scene);
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

    /** {@code …, trong đó chú trọng thực hiện các nội dung sau}: the announcement at the end is no part of the clause. */
    private int cutAnnouncement(int start, int stop) {
        for (int i = Math.max(start + 6, stop - 12); i < stop; i++) {
            if (words.is(i, ',') && say.isWithin(words, i + 1)) {
                for (int k = i; k < stop; k++) {
                    if (words.has(k, Cue.ANNOUNCE)) {
                        return i;
                    }
                }
            }
        }
        return stop;
    }

    /** Two verbs with two days are two clauses, parted at the comma between: the end of the first. */
    private int secondDay(int from, int stop, Times times, Scene scene) {
        Times.Time first = null;
        for (Times.Time time : times.in(from, stop)) {
            if (!time.isDated() || time.isRecurring()) {
                continue;
            }
            if (first != null
                    && !first.found()
                            .deadline()
                            .due()
                            .equals(time.found().deadline().due())) {
                for (int i = first.to(); i < time.from(); i++) {
                    if (words.is(i, ',') && isActing(skipLinks(i + 1, stop), stop, scene)) {
                        return i + 1;
                    }
                }
            }
            first = time;
        }
        return stop;
    }

    private Clause clause(Opening opening, int stop, int from, int to, Scene scene) {
        int start = opening.content;
        int end = trimmed(start, cutAnnouncement(start, stop));
        boolean ownTask = scene.item
                && opening.signs.contains(Sign.ADDRESSED)
                && !opening.lead.isEmpty()
                && !ranks.canOrder(opening.lead.get(0));
        if (end <= start || !ownTask && say.isMakingKnown(words, start, end)) {
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

    // ---- what opens an order -------------------------------------------------------------------------------------

    private Opening opening(int from, int end, Times times, Scene scene, boolean first, boolean told, boolean agreed) {
        int at = skipLinks(from, end);
        Times.Time time = null;
        List<Mention> topic = null;
        for (int guard = 0; guard < 6 && at < end; guard++) {
            Times.Time here = times.at(at);
            if (here != null && here.to() < end && !(here.isRecurring() && words.has(at, Cue.MANNER))) {
                int next = skipLinks(here.to(), end);
                boolean bareBehind =
                        isActing(next, end, scene) && !words.has(next, Cue.MODAL) && !words.is(here.to(), ',');
                if (!bareBehind && (opens(next, end, scene, times) || words.is(here.to(), ','))) {
                    time = here;
                    if (words.is(here.to(), ':')) {
                        scene.sentenceTime = here;
                    }
                    at = next;
                    continue;
                }
            }
            int above = behindAllAbove(at, end);
            if (above > 0) {
                at = skipLinks(above, end);
                continue;
            }
            if (isAssign(at, end) && !isOwnAction(at, scene)) {
                return assigned(at, end, List.of(), times, scene, time, topic, first);
            }
            if (words.has(at, Cue.TOPIC)
                    && !(words.hasAny(at, Cue.mask(Cue.ACTION)) && !say.isPaper(words, words.after(at)))) {
                int behind = topicEnd(at, end, scene, times);
                if (behind > 0) {
                    List<Mention> about = aboutWhom(at, behind);
                    topic = about.isEmpty() ? topic : about;
                    time = time == null && !say.isGround(words, at) ? lastTime(at, behind, times) : time;
                    at = behind;
                    continue;
                }
            }
            if (first && say.isPaperSpeaking(words, at, end)) {
                int behind = say.behindStatement(words, at, end);
                if (scene.voice == Voice.REPORTER) {
                    return null;
                }
                scene.voice = Voice.CHAIR;
                scene.lead = List.of();
                scene.headed = false;
                scene.resume = skipLinks(behind, end);
                scene.mute = scene.resume >= end;
                return scene.mute ? null : Opening.CONCLUDES;
            }
            List<Mention> who = mentions.readList(at, end, scene.talk);
            if (!who.isEmpty()) {
                Opening named = named(who, at, end, times, scene, time, topic, first, told && (!agreed || scene.mute));
                if (named != null) {
                    return named == Opening.NOTHING ? null : named; // CONCLUDES is passed on
                }
            }
            break;
        }
        if (at >= end || !scene.orders() || told) {
            return null;
        }
        Times.Time front = times.at(at);
        if (front != null && front.to() < end && isActing(front.to(), end, scene) && !isTelling(front.to(), end)) {
            return bare(at, end, scene, time, topic);
        }
        if (isActing(at, end, scene) && !isTelling(at, end) && !isTold(at, end)) {
            return bare(at, end, scene, time, topic);
        }
        return thingFirst(at, end, scene, time);
    }

    /** Behind {@code Các vấn đề trên, }; -1 where the sentence does not begin so. */
    private int behindAllAbove(int at, int end) {
        if (!words.has(at, Cue.MANY) || !say.isAllAbove(words, at)) {
            return -1;
        }
        for (int i = at; i < end && i < at + 8; i++) {
            if (words.is(i, ',')) {
                return i + 1;
            }
        }
        return -1;
    }

    /** A verb of assignment at {@code at}, after its speakers if there are any. */
    private Opening assigned(
            int at,
            int end,
            List<Mention> speakers,
            Times times,
            Scene scene,
            Times.Time time,
            List<Mention> topic,
            boolean first) {
        boolean weak = !words.hasAny(at, FIRM);
        if (speakers.isEmpty()
                && (scene.pastOrder || scene.voice == Voice.NARRATOR && !first && words.has(at, Cue.ACTION))) {
            return null;
        }
        if (!speakers.isEmpty() && say.isPassive(words, speakers.get(0).from() - 1)) {
            return null;
        }
        int i = words.after(at);
        while (i < end && (words.is(i, ',') || words.is(i, ':') || words.is(i, '"') || say.isAfterAssign(words, i))) {
            i++;
        }
        if (words.has(at, Cue.POLITE) && say.isThanks(words, i)) {
            return null;
        }
        Opening opening = new Opening(i, kind(at, speakers, scene));
        opening.time = time;
        opening.signs.add(Sign.ASSIGNED);
        opening.voice = opening.kind == Kind.PROPOSAL ? Voice.PARTICIPANT : Voice.CHAIR;
        if (scene.voice == Voice.REPORTER) {
            return null;
        }
        if (i >= end) {
            opening.lead = speakers.isEmpty() ? scene.lead : List.of();
            opening.announces = true;
            return weak && !words.is(end, ':') ? null : opening;
        }
        i = skipLinks(i, end);
        opening.content = i;
        Times.Time here = times.at(i);
        if (here != null && here.to() < end) {
            int next = skipLinks(here.to(), end);
            if (!mentions.readList(next, end, scene.talk).isEmpty() || isActing(next, end, scene)) {
                opening.time = here;
                i = next;
                opening.content =
                        isActing(next, end, scene) && mentions.read(next, end) == null ? opening.content : next;
            }
        }
        if (words.has(i, Cue.TOPIC) && !words.hasAny(i, Cue.ACTION.bit())) {
            int behind = topicEnd(i, end, scene, times);
            if (behind > 0) {
                i = behind;
                opening.content = i;
            }
        }
        List<Mention> who = isVerbNotName(i, end) ? List.of() : mentions.readList(i, end, scene.talk);
        if (!who.isEmpty()) {
            return addressed(opening, who, end, weak, scene, times);
        }
        if (weak && !(scene.orders() && isActing(i, end, scene) && speakers.isEmpty())) {
            return null;
        }
        if (words.has(at, Cue.WISH) && speakers.isEmpty() && !first && scene.voice != Voice.PARTICIPANT) {
            return null;
        }
        if (isEmptyAction(i, end)) {
            return null;
        }
        if (!isActing(i, end, scene)
                && !hasModal(i, end)
                && !announces(i, end)
                && !(scene.talk && words.has(i, Cue.VERB))) {
            return null;
        }
        opening.lead = topic != null ? topic : !speakers.isEmpty() || first && !scene.headed ? List.of() : scene.lead;
        opening.content = skipModals(i, end);
        if (isActing(i, end, scene)) {
            opening.signs.add(Sign.ACTS);
        } else if (hasModal(i, end)) {
            opening.signs.add(Sign.THING_FIRST);
            opening.content = i;
            opening.lead = topic != null ? topic : agents(i, end, scene);
        }
        opening.signs.add(opening.lead.isEmpty() ? Sign.ASSIGNED : Sign.CARRIED);
        opening.announces = announces(i, end);
        return opening;
    }

    private boolean isEmptyAction(int i, int end) {
        return say.isCarryingOut(words, i) && words.after(i) >= end;
    }

    private Opening addressed(Opening opening, List<Mention> who, int end, boolean weak, Scene scene, Times times) {
        int after = who.get(who.size() - 1).to();
        while (words.is(after, ';')) {
            List<Mention> more = mentions.readList(skipLinks(after + 1, end), end, scene.talk);
            if (more.isEmpty()) {
                break;
            }
            who = new ArrayList<>(who);
            who.addAll(more);
            after = more.get(more.size() - 1).to();
        }
        List<Mention> lead = who;
        int loose = looseEnd(who, after, end, scene, times);
        if (loose > after) {
            lead = withLooseEnd(who, loose);
            opening.signs.add(Sign.LOOSE_NAME);
            after = loose;
        }
        opening.lead = lead;
        opening.signs.add(Sign.ADDRESSED);
        int i = after;
        while (i < end && (words.is(i, ',') || words.is(i, ':') || words.is(i, '"'))) {
            i++;
        }
        opening.content = i;
        if (i >= end) {
            opening.announces = true;
            return opening;
        }
        Times.Time here = times.at(i);
        if (here != null
                && here.to() < end
                && isActing(skipLinks(here.to(), end), end, scene)
                && !words.hasAny(i, ACTS)) {
            opening.time = here;
            i = skipLinks(here.to(), end);
            opening.content = i;
        }
        int next = skipModals(i, end);
        opening.content = next;
        if (isEmptyAction(next, end) && !scene.orders() && next == i) {
            return null;
        }
        if (next > i || isActing(next, end, scene)) {
            opening.signs.add(Sign.ACTS);
        } else if (weak) {
            return null;
        }
        opening.announces = announces(next, end);
        return opening;
    }

    /** Mentions at {@code at}: speakers, addressees of a bare order, or neither. */
    private Opening named(
            List<Mention> who,
            int at,
            int end,
            Times times,
            Scene scene,
            Times.Time time,
            List<Mention> topic,
            boolean first,
            boolean told) {
        int after = who.get(who.size() - 1).to();
        int i = after;
        if (words.is(i, ',')) {
            List<Mention> office = mentions.readList(i + 1, end, false);
            if (!office.isEmpty() && office.get(0).person()) {
                i = office.get(office.size() - 1).to();
                i = words.is(i, ',') ? i + 1 : i;
            }
        }
        int verb = skipAlso(i, end);
        if (isConcluding(who, i, end) && scene.voice != Voice.REPORTER) {
            scene.voice = Voice.CHAIR;
            scene.lead = List.of();
            scene.headed = false;
            scene.resume = skipLinks(i + 2, end);
            return scene.resume < end ? Opening.CONCLUDES : Opening.NOTHING;
        }
        if (isAssign(verb, end) && !(scene.orders() && words.has(verb, Cue.ACTION) && !isPersonSpeaking(who, scene))) {
            return assigned(verb, end, who, times, scene, time, topic, first);
        }
        boolean says = words.hasAny(verb, Cue.mask(Cue.SAY, Cue.PAST, Cue.FUTURE))
                && (!words.hasAny(verb, ACTS) || words.has(verb, Cue.SAY) && isPersonSpeaking(who, scene));
        if (says) {
            scene.mute = true;
            scene.skipTo = after;
            scene.pastOrder |= words.has(verb, Cue.PAST) && words.hasAny(words.after(verb), FIRM);
            scene.echo |= words.has(verb, Cue.PAST) && isSpeaker(who) && words.hasAny(words.after(verb), FIRM);
            if (who.get(0).person() && isSpeaker(who) && !scene.item) {
                scene.lead = List.of();
                scene.headed = false;
            }
            return Opening.NOTHING;
        }
        if (!scene.orders() && !(scene.echo && words.has(skipLinks(after, end), Cue.MODAL))) {
            return null;
        }
        Mention sole = who.get(who.size() - 1);
        if (!scene.talk
                && who.size() == 1
                && !sole.sure()
                && !sole.group()
                && !say.refersBack(words, sole.from())
                && !words.has(after, Cue.MODAL)) {
            return null;
        }
        int loose = words.is(after, ':') ? after : looseEnd(who, after, end, scene, times);
        boolean colon = words.is(loose, ':');
        if (loose > after) {
            who = withLooseEnd(who, loose);
            after = loose;
        }
        i = colon ? after + 1 : after;
        if (words.is(i, ',')) {
            i++;
        }
        i = skipLinks(i, end);
        if (colon && i >= end) {
            return null;
        }
        Opening opening = new Opening(i, scene.kind());
        opening.lead = who;
        opening.time = time;
        opening.voice = scene.orders() ? scene.voice : null;
        opening.signs.add(Sign.ADDRESSED);
        Times.Time here = times.at(i);
        if (here != null && here.to() < end && !words.hasAny(i, ACTS)) {
            int next = skipLinks(here.to(), end);
            if (isActing(next, end, scene)) {
                if (here.isRecurring()) { // "mỗi ngày gọi …": part of the task, as "thường xuyên" is
                    opening.signs.add(Sign.ACTS);
                    return opening;
                }
                opening.time = here;
                i = next;
            }
        }
        if (words.has(i, Cue.TOPIC) && !words.hasAny(i, ACTS)) {
            int behind = topicEnd(i, end, scene, times);
            if (behind > 0) {
                i = behind;
            }
        }
        int next = skipModals(i, end);
        opening.content = next;
        if (next > i || isActing(next, end, scene) || say.isByDuty(words, next)) {
            boolean liable = isLiability(i, next, end);
            scene.skipTo = after;
            if (liable && !isConditional(i, next, end)) {
                scene.lead = who;
                scene.headed = false;
            }
            if (next == i && (isTelling(i, end) || isPastSoon(words.after(i), Math.min(end, words.after(i) + 4)))
                    || liable
                    || told && next == i) {
                return Opening.NOTHING;
            }
            if (loose > who.get(0).from()
                    && opening.lead.get(opening.lead.size() - 1).to() == loose
                    && !sole.sure()) {
                opening.signs.add(Sign.LOOSE_NAME);
            }
            opening.signs.add(Sign.ACTS);
            opening.announces = announces(next, end);
            return opening;
        }
        if (told) {
            return Opening.NOTHING;
        }
        if (scene.item && mentions.isComplete(sole) && isPlainWord(i, end)) {
            return opening;
        }
        if (colon
                || (scene.talk
                        && !words.has(i, Cue.NOUN)
                        && words.isWord(i)
                        && !words.isCapital(i)
                        && !words.hasAny(i, Cue.mask(Cue.PAST, Cue.FUTURE)))) {
            return opening;
        }
        return null;
    }

    /** A lower-case word without any cue: where a verb must stand, one. */
    private boolean isPlainWord(int i, int end) {
        return i + 1 < end && words.isWord(i) && !words.isCapital(i) && words.cues(i) == 0;
    }

    private Opening bare(int at, int end, Scene scene, Times.Time time, List<Mention> topic) {
        int content = skipModals(at, end);
        boolean nobody = scene.lead.isEmpty() && topic == null;
        if (isLiability(at, content, end)
                || scene.talk && nobody && !scene.item
                || scene.voice == Voice.PARTICIPANT && !scene.speech && !scene.running && content == at
                || say.isMakingKnown(words, content, end)
                || content == at && isDefining(words.after(at), Math.min(end, at + 14))) {
            return null;
        }
        Opening opening = new Opening(content, scene.kind());
        opening.voice = scene.voice;
        List<Mention> among = content > at ? among(content, end, scene) : List.of();
        opening.lead = !among.isEmpty() ? among : topic != null ? topic : scene.lead;
        opening.time = time;
        opening.signs.add(Sign.ACTS);
        opening.signs.add(scene.headed ? Sign.HEADED : Sign.CARRIED);
        opening.announces = announces(content, end);
        return opening;
    }

    /** {@code Kết quả rà soát phải được báo cáo …}: a thing, then a word of duty. */
    private Opening thingFirst(int at, int end, Scene scene, Times.Time time) {
        if (!hasModal(at, end) || words.hasAny(at, Cue.mask(Cue.PAST, Cue.FUTURE))) {
            return null;
        }
        Opening opening = new Opening(at, scene.kind());
        opening.voice = scene.voice;
        opening.lead = agents(at, end, scene);
        opening.time = time;
        opening.signs.add(Sign.THING_FIRST);
        return opening;
    }

    /** {@code phải có sự phối hợp giữa ba bộ: …}. */
    private List<Mention> among(int from, int end, Scene scene) {
        for (int i = from; i < end && i < from + 6; i++) {
            if (say.isBetween(words, i)) {
                return mentions.readList(i + 1, end, scene.talk);
            }
        }
        return List.of();
    }

    /** {@code … cần được các bộ, ngành nghiêm túc kiểm điểm}: who is named after the passive; else whoever is bound. */
    private List<Mention> agents(int from, int end, Scene scene) {
        for (int i = from + 1; i < end && i < from + 28; i++) {
            if (say.isBetween(words, i) && i > from + 1) {
                List<Mention> among = mentions.readList(i + 1, end, scene.talk);
                if (!among.isEmpty()) {
                    return among;
                }
            }
            if (say.isPassive(words, i) || words.has(i, Cue.MODAL) && say.isPassive(words, words.after(i) - 1)) {
                int at = words.has(i, Cue.MODAL) ? words.after(i) : i + 1;
                List<Mention> who = mentions.readList(at, end, scene.talk);
                if (!who.isEmpty()) {
                    return who;
                }
            }
        }
        return scene.lead;
    }

    private boolean hasModal(int from, int end) {
        for (int i = from; i < end && i < from + 25; i++) {
            if (words.is(i, ';') || words.is(i, ':') || words.hasAny(i, Cue.mask(Cue.PAST, Cue.FUTURE))) {
                return false;
            }
            if (words.has(i, Cue.MODAL) && i > from && say.isDuty(words, i)) {
                return !say.isPossible(words, i - 1)
                        && !plansSoon(i, end)
                        && !isPastSoon(i, end)
                        && !say.isNounDuty(words, i)
                        && !isLiability(i, i + 1, end);
            }
        }
        return false;
    }

    private boolean plansSoon(int from, int end) {
        for (int i = from; i < end && i < from + 20 && !words.is(i, ';'); i++) {
            if (words.has(i, Cue.FUTURE)) {
                return true;
            }
        }
        return false;
    }

    // ---- where a clause ends -------------------------------------------------------------------------------------

    /** The place, from {@code from} on, at which the next clause begins; {@code end} where none does. */
    private int boundary(int from, int end, Scene scene, Times times) {
        boolean listing = false;
        int depth = 0;
        for (int i = from + 1; i < end; i++) {
            if (words.is(i, '(')) {
                depth++;
            } else if (words.is(i, ')')) {
                depth = Math.max(0, depth - 1);
            }
            if (depth > 0) {
                continue;
            }
            if (words.is(i, ':') && i < end - 1 && !words.hasAny(i - 1, Cue.mask(Cue.UNIT, Cue.PLACE, Cue.GENERAL))) {
                listing = true;
            }
            if (words.is(i, ';')) {
                int next = skipLinks(i + 1, end);
                if (opens(next, end, scene, times)
                        && !onlyFinishes(next, times)
                        && (!listing || opensWithName(next, end, scene))) {
                    return i + 1;
                }
            } else if (say.isMeanwhile(words, i)) {
                int next = skipLinks(i, end);
                if (opens(next, end, scene, times)) {
                    return i;
                }
            } else if (words.is(i, ',')) {
                int next = skipLinks(i + 1, end);
                if (opensAfterComma(next, end, scene)) {
                    return i + 1;
                }
            } else if (scene.talk && opensTalk(i, end, scene)) {
                return i;
            }
        }
        return end;
    }

    /** {@code ; hoàn thành trước ngày D} without an object stays with the clause before it. */
    private boolean onlyFinishes(int at, Times times) {
        return say.isFinishing(words, at) && times.at(words.after(at)) != null;
    }

    private boolean opensAfterComma(int at, int end, Scene scene) {
        if (isAssign(at, end) && words.hasAny(at, FIRM) && !words.has(at, Cue.ACTION) && !say.isDemand(words, at)) {
            int i = words.after(at);
            return !mentions.readList(i, end, scene.talk).isEmpty() && !isVerbNotName(i, end);
        }
        Mention speaker = mentions.read(at, end);
        if (speaker != null
                && speaker.sure()
                && !say.isLeading(words, at - 2)
                && !endsMention(at - 1)
                && actsAtOnce(speaker, end, scene)) {
            return true;
        }
        if (speaker == null
                || !speaker.person() && !ranks.canOrder(speaker)
                || passiveBefore(at - 1, Math.max(0, at - 12))) {
            return false;
        }
        int verb = skipAlso(speaker.to(), end);
        if (speaker.person() && speaker.sure() && words.has(verb, Cue.SAY) && !words.has(verb, Cue.ACTION)) {
            return true;
        }
        return isAssign(verb, end)
                && words.hasAny(verb, FIRM)
                && (verb > speaker.to() || speaker.person() && speaker.sure());
    }

    /** {@code …, Phòng B cân đối nguồn vốn}: another unit, and what it has to do. */
    private boolean actsAtOnce(Mention who, int end, Scene scene) {
        int after = who.to();
        return after < end
                && (words.has(after, Cue.ACTION)
                        || words.has(after, Cue.MODAL) && !words.has(after, Cue.PAST)
                        || scene.talk && words.has(after, Cue.VERB))
                && !words.is(after, ',')
                && end - after > 2;
    }

    /** Whether the word before a comma ends a name, so that the comma may only part a list. */
    private boolean endsMention(int comma) {
        int to = words.is(comma, ',') ? comma : comma + 1;
        for (int k = to - 1; k >= 0 && k > to - 14; k--) {
            if (words.hasAny(k, Cue.mask(Cue.UNIT, Cue.PLACE, Cue.GENERAL, Cue.PERSON, Cue.MANY))
                    || words.isAcronym(k)) {
                Mention mention = mentions.read(k, to);
                if (mention != null && mention.to() == to && (mention.sure() || mention.group())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean opensTalk(int i, int end, Scene scene) {
        if (!words.has(i, Cue.PERSON) || words.touches(i) || say.isBeforePerson(words, i - 1)) {
            return false;
        }
        Mention person = mentions.read(i, end);
        return person != null
                && person.person()
                && person.to() - person.from() > 1
                && person.to() < end
                && words.hasAny(person.to(), Cue.mask(Cue.ACTION, Cue.VERB, Cue.MANNER));
    }

    private boolean opensWithName(int at, int end, Scene scene) {
        List<Mention> who = mentions.readList(at, end, scene.talk);
        return !who.isEmpty() && isActing(who.get(who.size() - 1).to(), end, scene)
                || isAssign(at, end) && words.hasAny(at, FIRM) && !words.has(at, Cue.ACTION);
    }

    /** Whether a clause that tells somebody to do something begins here. */
    private boolean opens(int at, int end, Scene scene, Times times) {
        if (at >= end) {
            return false;
        }
        if (isAssign(at, end) || isActing(at, end, scene)) {
            return true;
        }
        Times.Time here = times.at(at);
        if (here != null && here.to() < end && isActing(skipLinks(here.to(), end), end, scene)) {
            return true;
        }
        List<Mention> who = mentions.readList(at, end, scene.talk);
        if (!who.isEmpty()) {
            int after = who.get(who.size() - 1).to();
            return words.is(after, ':') || isActing(after, end, scene) || isAssign(skipAlso(after, end), end);
        }
        if (words.has(at, Cue.TOPIC) && !words.has(at, Cue.ACTION)) {
            return topicEnd(at, end, scene, times) > 0;
        }
        return false;
    }

    private boolean passiveBefore(int i, int from) {
        for (int k = i - 1; k >= from && k > i - 8 && !words.is(k, ';'); k--) {
            if (say.isPassive(words, k)) {
                return true;
            }
        }
        return false;
    }

    /** Behind words that order nothing: the next place at which something may open. */
    private int nextChance(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (words.is(i, ';') || words.is(i, ',') || words.is(i, ':')) {
                return i + 1;
            }
            if (say.isMeanwhile(words, i)) {
                return i;
            }
            if (words.hasAny(i, FIRM)
                    && !words.has(i, Cue.ACTION)
                    && isAssign(i, end)
                    && say.isFreeBefore(words, i)
                    && !passiveBefore(i, from)) {
                return i;
            }
        }
        return end;
    }

    /**
     * Where the order opens behind a phrase of topic at {@code at}: after a comma or {@code thì}, at a speaker with his verb of
     * assignment, or, after a condition, at a word of manner; -1 where none opens.
     */
    private int topicEnd(int at, int end, Scene scene, Times times) {
        int firm = topicEnd(at, end, scene, times, false);
        if (!scene.orders() || firm > 0 && !(scene.item && !scene.lead.isEmpty() && say.isDemand(words, firm))) {
            return firm;
        }
        int bare = topicEnd(at, end, scene, times, true);
        return bare > 0 ? bare : firm;
    }

    private int topicEnd(int at, int end, Scene scene, Times times, boolean bare) {
        int depth = 0;
        boolean condition = say.isCondition(words, at);
        for (int i = words.after(at); i < end && i < at + 120; i++) {
            if (words.is(i, '(')) {
                depth++;
            } else if (words.is(i, ')')) {
                depth = Math.max(0, depth - 1);
            }
            if (depth > 0) {
                continue;
            }
            if (words.is(i, ';')) {
                int next = skipLinks(i + 1, end);
                if (say.isPurpose(words, at) && !bare && isAssign(next, end) && words.hasAny(next, FIRM)) {
                    return next;
                }
                if (!say.isPurpose(words, at)) {
                    return -1;
                }
                continue;
            }
            boolean then = say.isThen(words, i);
            if (words.is(i, ',') || words.is(i, ':') || then) {
                int next = skipLinks(i + 1, end);
                if (opensFirmly(next, end, scene, bare, then || words.is(i, ':'))) {
                    return next;
                }
            } else if (words.isCapital(i) && words.hasAny(i, Cue.mask(Cue.UNIT, Cue.PERSON)) && isSpeakerAt(i, end)) {
                return i;
            } else if (condition && i > at + 2 && scene.orders() && isHasty(i, end)) {
                return i;
            }
        }
        return -1;
    }

    /** A word of manner and a verb of action: {@code kịp thời báo cáo}. */
    private boolean isHasty(int i, int end) {
        return words.has(i, Cue.MODAL)
                || words.has(i, Cue.MANNER)
                        && !words.has(i, Cue.ACTION)
                        && words.after(i) < end
                        && words.has(words.after(i), Cue.ACTION);
    }

    private boolean isSpeakerAt(int i, int end) {
        Mention speaker = mentions.read(i, end);
        if (speaker == null || speaker.group()) {
            return false;
        }
        int verb = skipAlso(speaker.to(), end);
        return isAssign(verb, end) && words.hasAny(verb, FIRM);
    }

    private Times.Time lastTime(int from, int to, Times times) {
        Times.Time found = null;
        for (Times.Time time : times.in(from, to)) {
            found = time;
        }
        return found;
    }

    private boolean opensFirmly(int at, int end, Scene scene, boolean bare, boolean sure) {
        if (at >= end) {
            return false;
        }
        if (isAssign(at, end) && words.hasAny(at, FIRM)) {
            return true;
        }
        if (words.has(at, Cue.MODAL) || sure && isActing(at, end, scene)) {
            return true;
        }
        List<Mention> who = mentions.readList(at, end, scene.talk);
        if (!who.isEmpty()) {
            int after = skipAlso(who.get(who.size() - 1).to(), end);
            if (isConcluding(who, who.get(who.size() - 1).to(), end)) {
                return true;
            }
            return isAssign(after, end) || isActing(after, end, scene) || isConcluding(who, after, end);
        }
        return bare && isActing(at, end, scene) && end - at >= 4;
    }

    private List<Mention> aboutWhom(int at, int behind) {
        if (!say.isAbout(words, at)) {
            return List.of();
        }
        List<Mention> who = mentions.readList(words.after(at), behind, false);
        if (who.isEmpty()) {
            return List.of();
        }
        int after = who.get(who.size() - 1).to();
        return after >= behind - 1 || words.is(after, ',') || words.is(after, ':') ? who : List.of();
    }

    /** {@code chỉ đạo}, {@code phân công} of somebody who is bound already are his actions, not new orders. */
    private boolean isOwnAction(int at, Scene scene) {
        return words.has(at, Cue.ACTION) && scene.orders() && !scene.lead.isEmpty() && !say.isDemand(words, at);
    }

    /** {@code Báo cáo … được hội nghị nhất trí}: a noun and what became of it. */
    private boolean isTold(int at, int end) {
        if (say.isAgreeing(words, at)) {
            return true;
        }
        if (!say.isPaperVerb(words, at)) {
            return words.has(at, Cue.MANNER) && !words.has(at, Cue.ACTION) && !actsSoon(at, end);
        }
        for (int i = words.after(at); i < end && i < at + 60; i++) {
            if (say.isPassive(words, i) && agreedSoon(i, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean agreedSoon(int from, int end) {
        for (int i = from; i < end && i < from + 8; i++) {
            if (say.isAgreeing(words, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean actsSoon(int at, int end) {
        for (int i = words.after(at); i < end && i < at + 8; i++) {
            if (words.hasAny(i, Cue.mask(Cue.ACTION, Cue.VERB, Cue.MODAL, Cue.COOP))) {
                return true;
            }
        }
        return false;
    }

    // ---- single tests ---------------------------------------------------------------------------------------------

    /** A verb of assignment that is one here: not {@code theo yêu cầu}, {@code đã giao}, {@code được giao}. */
    private boolean isAssign(int at, int end) {
        if (at >= end || !words.hasAny(at, ASSIGN) || words.has(at, Cue.NOUN)) {
            return false;
        }
        return at == 0 || !say.isPastBefore(words, at - 1);
    }

    private boolean isActing(int at, int end, Scene scene) {
        if (at >= end) {
            return false;
        }
        return words.hasAny(at, ACTS) && !words.has(at, Cue.PAST)
                || scene.orders() && words.has(at, Cue.VERB) && (scene.talk || scene.item && !words.has(at, Cue.PAST));
    }

    /** {@code Tổ hòa giải của xã đã vào cuộc}: what follows tells, before any comma. */
    private boolean isPastSoon(int from, int end) {
        for (int i = from; i < end && i < from + 9 && !words.is(i, ','); i++) {
            if (say.isDone(words, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isConditional(int from, int next, int end) {
        for (int i = from; i < next + 4 && i < end; i++) {
            if (say.isCondition(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code … là …} before any comma: says what something is. */
    private boolean isDefining(int from, int end) {
        for (int i = from; i < end && !words.is(i, ',') && !words.is(i, ':'); i++) {
            if (say.isBeing(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code chịu trách nhiệm toàn diện trước …}, {@code phải chịu trách nhiệm nếu …}. */
    private boolean isLiability(int from, int next, int end) {
        for (int i = from; i < next + 2 && i < end; i++) {
            if (say.isLiable(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code báo cáo}, {@code cho biết}, {@code ghi nhận}: told, not told to do. */
    private boolean isTelling(int at, int end) {
        return words.has(at, Cue.SAY) && !words.hasAny(at, ACTS);
    }

    private boolean isAction(int from, int to) {
        return words.hasAny(from, Cue.ACTION.bit());
    }

    /** {@code giao thanh tra …} against {@code yêu cầu thanh tra toàn diện}: lower case and no addressee's verb behind it. */
    private boolean isVerbNotName(int at, int end) {
        if (!words.hasAny(at, ACTS) || words.isCapital(at)) {
            return false;
        }
        List<Mention> who = mentions.readList(at, end, false);
        if (who.isEmpty()) {
            return true;
        }
        int after = who.get(who.size() - 1).to();
        return !words.hasAny(after, ACTS) && !words.is(after, ':');
    }

    /** {@code đồng chí Bí thư kết luận, …}, {@code … kết luận như sau:}. */
    private boolean isConcluding(List<Mention> who, int verb, int end) {
        int after = verb + 2;
        return who.get(0).person()
                && say.isConcluding(words, verb)
                && after < end
                && (words.is(after, ',') || words.is(after, ':') || words.has(after, Cue.ANNOUNCE));
    }

    /** {@code Thủ tướng chỉ đạo …} in running text; {@code UBND các tỉnh chỉ đạo …} in a list is what they are told to do. */
    private boolean isPersonSpeaking(List<Mention> who, Scene scene) {
        return isSpeaker(who) && who.get(0).person() && !scene.item && !scene.talk;
    }

    private boolean isSpeaker(List<Mention> who) {
        return who.size() == 1 && (who.get(0).person() || ranks.canOrder(who.get(0)));
    }

    /**
     * Where a name ends that goes on beyond its grammar: {@code các tổ chức có hoạt động liên quan … trên địa bàn} before
     * {@code thực hiện}; {@code after} where it does not go on.
     */
    private int looseEnd(List<Mention> who, int after, int end, Scene scene, Times times) {
        boolean relative = words.has(after, Cue.RELATIVE)
                && !words.has(after, Cue.MODAL)
                && !(scene.talk && words.hasAny(after, Cue.mask(Cue.VERB, Cue.ACTION)));
        boolean lower = words.isWord(after)
                && !words.hasAny(
                        after,
                        ACTS
                                | Cue.mask(
                                        Cue.PAST,
                                        Cue.FUTURE,
                                        Cue.SAY,
                                        Cue.VERB,
                                        Cue.LINK,
                                        Cue.TOPIC,
                                        Cue.WEAK,
                                        Cue.ORDER,
                                        Cue.POLITE,
                                        Cue.WISH,
                                        Cue.MANY));
        Mention last = who.get(who.size() - 1);
        int nominal = nominalEnd(last, after, end);
        if (nominal > after) {
            return nominal;
        }
        if (!relative && mentions.isComplete(last)) {
            return after;
        }
        if (!(relative && (last.group() || last.to() - last.from() > 1)) && !(lower && last.sure())
                || times.at(after) != null) {
            return after;
        }
        int limit = relative ? LONGEST_RELATIVE : 8;
        for (int i = relative ? words.after(after) : after; i < end && i <= after + limit; i++) {
            if (words.is(i, ';')
                    || words.is(i, ':')
                    || words.is(i, '.')
                    || words.is(i, ',') && !relative
                    || words.hasAny(i, Cue.mask(Cue.SAY, Cue.LINK)) && !words.has(i, Cue.ACTION)) {
                return after;
            }
            if (words.hasAny(i, Cue.mask(Cue.ACTION, Cue.MODAL, Cue.MANNER, Cue.COOP))
                    && !words.isCapital(i)
                    && !(relative && say.isOwn(words, i))) {
                return words.is(i - 1, ',') ? i - 1 : i;
            }
        }
        return after;
    }

    /** {@code các đơn vị khai thác khoáng sản} before {@code nghiêm túc}, {@code cơ quan soạn thảo} before {@code tiếp thu}. */
    private int nominalEnd(Mention last, int after, int end) {
        if (!last.group() && !words.has(last.from(), Cue.GENERAL) || !words.has(after, Cue.NOMINAL)) {
            return after;
        }
        int i = words.after(after);
        while (words.is(i, ',') && words.has(i + 1, Cue.NOMINAL)) {
            i = words.after(i + 1);
        }
        int from = i;
        boolean placed = false;
        while (i < end && i < from + 9) {
            if (words.is(i, ',') || words.is(i, ';') || words.is(i, ':')) {
                return after;
            }
            if (say.isOnTheSpot(words, i)) {
                placed = true;
            }
            boolean acts = (words.hasAny(i, Cue.mask(Cue.MANNER, Cue.MODAL, Cue.COOP)) || words.has(i, Cue.ACTION))
                    && !say.isNotYet(words, i - 1);
            if (acts) {
                boolean firm = i == from && words.has(i, Cue.ACTION)
                        || words.hasAny(i, Cue.mask(Cue.MANNER, Cue.MODAL))
                        || placed;
                return firm ? i : after;
            }
            i++;
        }
        return after;
    }

    private static List<Mention> withLooseEnd(List<Mention> who, int loose) {
        Mention last = who.get(who.size() - 1);
        List<Mention> lead = new ArrayList<>(who.subList(0, who.size() - 1));
        lead.add(new Mention(last.from(), loose, last.group(), last.person(), false));
        return lead;
    }

    private boolean announces(int from, int end) {
        if (from >= end) {
            return true;
        }
        boolean colon = words.is(end, ':') || words.is(end - 1, ':');
        if (colon && say.isByDuty(words, from) && noActions(words.after(from) + 3, end)) {
            return true;
        }
        for (int i = from; i < end && i < from + 14; i++) {
            if (words.has(i, Cue.ANNOUNCE)) {
                int after = words.after(i);
                if (after >= end || colon && end - after < 12 || words.is(after, '.') || words.is(after, ':')) {
                    return true;
                }
            }
        }
        return colon && end - from <= 3;
    }

    /** Behind {@code … một số nội dung như: }: the first word of the list; -1 where none follows in the sentence. */
    private int listedInline(int from, int end) {
        for (int i = from; i < end && i < from + 14; i++) {
            if (words.has(i, Cue.ANNOUNCE)) {
                int after = words.after(i);
                while (after < end && after < i + 8 && !words.is(after, ':') && words.isWord(after)) {
                    after++;
                }
                return words.is(after, ':') && after + 3 < end ? after + 1 : -1;
            }
        }
        return -1;
    }

    private boolean noActions(int from, int end) {
        for (int i = from; i < end; i++) {
            if (words.hasAny(i, Cue.mask(Cue.ACTION, Cue.COOP))) {
                return false;
            }
        }
        return true;
    }

    private Kind kind(int verb, List<Mention> speakers, Scene scene) {
        if (words.has(verb, Cue.WISH)) {
            return Kind.PROPOSAL;
        }
        if (words.has(verb, Cue.ORDER)) {
            boolean wishes = scene.voice == Voice.PARTICIPANT && speakers.isEmpty() && say.isDemand(words, verb);
            return wishes ? Kind.PROPOSAL : Kind.DIRECTIVE;
        }
        if (!speakers.isEmpty()) {
            Mention asked = mentions.read(words.after(verb), words.count());
            return asked != null && ranks.isAbove(asked, speakers.get(0)) ? Kind.PROPOSAL : Kind.DIRECTIVE;
        }
        return scene.voice == Voice.PARTICIPANT ? Kind.PROPOSAL : Kind.DIRECTIVE;
    }

    private int skipLinks(int from, int end) {
        int i = from;
        while (i < end) {
            if (words.has(i, Cue.LINK) && !words.hasAny(i, Cue.mask(Cue.MANY, Cue.ACTION))) {
                i = words.after(i);
            } else if (words.is(i, ',') || words.is(i, '-') || words.is(i, '"') || words.is(i, ':')) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    private int skipAlso(int from, int end) {
        int i = from;
        while (i < end && (words.has(i, Cue.ALSO) || words.is(i, ',')) && !words.hasAny(i, FIRM)) {
            i = words.after(i);
        }
        return i;
    }

    private int skipModals(int from, int end) {
        int i = from;
        while (i < end && words.has(i, Cue.MODAL)) {
            i = words.after(i);
            if (words.is(i, ',') || words.is(i, ':')) {
                i++;
            }
        }
        return i;
    }

    /** The end of {@code [from, to)} without closing marks and particles of talk. */
    int trimmed(int from, int to) {
        int end = to;
        while (end > from) {
            int last = end - 1;
            if (words.isMark(last) && ",;:.…/-!?\"'".indexOf(words.first(last)) >= 0) {
                end--;
            } else if (words.isMark(last) && words.first(last) > 0x2000) {
                end--;
            } else if (words.isWord(last) && say.isParticle(words, last)) {
                end--;
            } else {
                break;
            }
        }
        return end;
    }
}
