package vn.dondoc.minutes;

import java.util.List;
import vn.dondoc.deadline.Deadline;
import vn.dondoc.minutes.Clause.Sign;

/** Orders that a verb of assignment opens: {@code giao Sở X …}, {@code Chủ tịch yêu cầu …}. */
final class AssignedOrders {
    private static final long FIRM = Cue.mask(Cue.ORDER, Cue.POLITE, Cue.WISH);
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.MANNER, Cue.MODAL, Cue.COOP);

    /** Words that are no verb of action where one must stand. */
    private static final long NOT_VERBS = Cue.mask(
            Cue.MANY,
            Cue.TOPIC,
            Cue.LINK,
            Cue.ALSO,
            Cue.PAST,
            Cue.FUTURE,
            Cue.SAY,
            Cue.RELATIVE,
            Cue.FUNCTION,
            Cue.REST);

    private final Words words;
    private final Mentions mentions;
    private final Vocabulary say;
    private final Fillers fillers;
    private final Verbs verbs;
    private final Speakers speakers;
    private final Announcements announcements;
    private final Topics topics;
    private final LooseNames looseNames;
    private final BareOrders bare;

    AssignedOrders(Phrases phrases, Topics topics, LooseNames looseNames, BareOrders bare) {
        words = phrases.words();
        mentions = phrases.mentions();
        say = phrases.say();
        fillers = phrases.fillers();
        verbs = phrases.verbs();
        speakers = phrases.speakers();
        announcements = phrases.announcements();
        this.topics = topics;
        this.looseNames = looseNames;
        this.bare = bare;
    }

    /** A verb of assignment at {@code at}, after its speakers if there are any. */
    Opening assigned(int at, int end, List<Mention> by, Times times, Scene scene, Front front) {
        boolean weak = !words.hasAny(at, FIRM);
        if (by.isEmpty()
                && (scene.pastOrder
                        || scene.voice == Voice.NARRATOR
                                && words.has(at, Cue.ACTION)
                                && !(front.first() && scene.item)
                                && !goesOnSpeaking(at, end, scene))) {
            return null;
        }
        if (!by.isEmpty() && say.isPassive(words, by.get(0).from() - 1)) {
            return null;
        }
        int i = words.after(at);
        while (i < end && (words.is(i, ',') || words.is(i, ':') || words.is(i, '"') || isJoint(i))) {
            i++;
        }
        if (words.has(at, Cue.POLITE) && say.isThanks(words, i)) {
            return null;
        }
        int colon = behindWhen(words.after(at), end, times);
        if (colon > 0 && scene.voice != Voice.REPORTER && words.has(at, Cue.ORDER)) {
            scene.voice = Voice.CHAIR; // "Đ/c Bí thư giao tối qua: …"
            scene.lead = List.of();
            scene.headed = false;
            scene.oral = true;
            scene.resume = colon;
            return Opening.CONCLUDES;
        }
        Opening opening = new Opening(i, speakers.kind(at, by, scene));
        opening.time = by.isEmpty() || !isDayOfSpeech(front.time()) ? front.time() : null;
        opening.signs.add(Sign.ASSIGNED);
        opening.voice = opening.kind == Kind.PROPOSAL ? Voice.PARTICIPANT : Voice.CHAIR;
        if (scene.voice == Voice.REPORTER) {
            return null;
        }
        if (i >= end) {
            opening.lead = by.isEmpty() ? scene.lead : List.of();
            opening.announces = true;
            return weak && !words.is(end, ':') ? null : opening;
        }
        i = fillers.skipLinks(i, end);
        opening.content = i;
        Times.Time here = times.at(i);
        if (here != null && here.to() < end) {
            int next = fillers.skipLinks(here.to(), end);
            if (!mentions.readList(next, end, scene.talk).isEmpty() || verbs.isActing(next, end, scene)) {
                opening.time = here;
                i = next;
                opening.content =
                        verbs.isActing(next, end, scene) && mentions.read(next, end) == null ? opening.content : next;
            }
        }
        if (words.has(i, Cue.TOPIC) && !words.hasAny(i, Cue.ACTION.bit())) {
            int behind = topics.topicEnd(i, end, scene, times);
            if (behind > 0) {
                i = behind;
                opening.content = i;
            }
        }
        List<Mention> who = verbs.isVerbNotName(i, end) ? List.of() : mentions.readAll(i, end, scene.talk);
        Mention bound = who.isEmpty() ? mentions.readBound(i, end) : null;
        Mention unknown = bound == null && who.isEmpty() ? mentions.readUnknown(i, end) : bound;
        if (unknown != null && (!weak || words.has(unknown.to(), Cue.MODAL))) {
            who = List.of(unknown);
            opening.signs.add(Sign.LOOSE_NAME);
        }
        if (!who.isEmpty() && words.has(at, Cue.WISH) && say.isGoodwill(words, i, end)) {
            return null;
        }
        boolean writer = scene.talk
                && who.size() == 1
                && words.is(who.get(0).from() - 1, ',')
                && who.get(0).to() == who.get(0).from() + 1
                && say.talk().isSelf(words, who.get(0).from());
        if (writer) {
            return null; // "Nội dung sếp giao sáng nay, em chép lại:"
        }
        if (!who.isEmpty()) {
            return addressed(opening, who, end, weak, scene, times);
        }
        boolean stressed = !by.isEmpty()
                && speakers.isSpeaker(by)
                && words.is(words.after(at), ',')
                && verbs.hasModal(i, end)
                && !verbs.isDefining(i, Math.min(end, i + 14)); // "Giám đốc nhấn mạnh, việc tu bổ phải …"
        boolean furthers = !by.isEmpty()
                && scene.orders()
                && say.news().isDoing(words, i - 1)
                && verbs.isActing(words.longest(i, end, Cue.MANNER.bit()), end, scene)
                && !verbs.isDefining(i, Math.min(end, i + 24));
        if (furthers) { // "Bí thư cũng nhấn mạnh việc tiếp tục phát huy …"
            opening.content = i;
            opening.lead = scene.lead;
            opening.signs.add(Sign.CARRIED);
            return opening;
        }
        if (weak && !stressed && !(scene.orders() && verbs.isActing(i, end, scene) && by.isEmpty())) {
            return null;
        }
        if (words.has(at, Cue.WISH) && say.isGoodwill(words, i, end)) {
            return null; // "mong cử tri tiếp tục tin tưởng"
        }
        if (words.has(at, Cue.WISH) && by.isEmpty() && !front.first() && scene.voice != Voice.PARTICIPANT) {
            return null;
        }
        boolean title =
                scene.talk && scene.first && by.isEmpty() && !front.hasTopic() && !announcements.announces(i, end);
        if (title || verbs.isEmptyAction(i, end)) {
            return null; // "Phân công trực bão số 1" above the list
        }
        if (!verbs.isActing(i, end, scene)
                && !verbs.hasModal(i, end)
                && !announcements.announces(i, end)
                && !((scene.talk || !by.isEmpty() && words.has(at, Cue.WISH)) && words.has(i, Cue.VERB))
                && !(!by.isEmpty() && !scene.talk && !weak && mustAct(i, end))) {
            return null;
        }
        List<Mention> recipients = recipients(at, end);
        opening.lead = front.hasTopic()
                ? front.topic()
                : !recipients.isEmpty()
                        ? recipients
                        : !by.isEmpty() || front.first() && !scene.headed
                                ? words.has(at, Cue.WISH) || by.stream().anyMatch(Mention::person)
                                        ? List.of()
                                        : scene.recipients
                                : scene.lead;
        opening.content = fillers.skipModals(i, end);
        if (verbs.isActing(i, end, scene)) {
            opening.signs.add(Sign.ACTS);
        } else if (verbs.hasModal(i, end)) {
            opening.signs.add(Sign.THING_FIRST);
            opening.content = i;
            opening.lead = front.hasTopic()
                    ? front.topic()
                    : bare.agents(i, end, scene, by.isEmpty() ? scene.lead : List.of());
        }
        opening.signs.add(opening.lead.isEmpty() ? Sign.ASSIGNED : Sign.CARRIED);
        opening.announces = announcements.announces(i, end);
        return opening;
    }

    /**
     * {@code Bộ trưởng yêu cầu cắt giảm …}: behind a speaker and his verb of assignment a word in small letters that is no thing and
     * binds nothing must be the verb, whether a list knows it or not.
     */
    private boolean mustAct(int i, int end) {
        return end - i > 3
                && words.isWord(i)
                && words.isWord(i + 1)
                && !words.isCapital(i)
                && !words.isCapital(i + 1)
                && !words.hasAny(i, NOT_VERBS)
                && words.longest(i, end, Cue.mask(Cue.THING, Cue.TERM)) < 0
                && !verbs.isDefining(i, Math.min(end, i + 14));
    }

    /** {@code Giám đốc biểu dương …, đồng thời chỉ đạo các đơn vị …}: the second verb of a person who has the word. */
    private boolean goesOnSpeaking(int at, int end, Scene scene) {
        return scene.spoke && say.isMeanwhile(words, at - 2) && mentions.read(words.after(at), end) != null;
    }

    /** {@code … có văn bản gửi các trường, đề nghị …}: to whom the paper that asks went; empty where none is told of. */
    private List<Mention> recipients(int at, int end) {
        if (!words.is(at - 1, ',')) {
            return List.of();
        }
        for (int i = at - 2;
                i > 0 && i > at - 40 && !(words.is(i, '.') && !words.touches(i + 1)) && !words.is(i, ';');
                i--) {
            if (say.isSendingTo(words, i)) {
                List<Mention> who = mentions.readList(i + 1, end, false);
                int to = who.isEmpty() ? 0 : who.get(who.size() - 1).to();
                return to == at - 1 || to < at && words.has(to, Cue.TOPIC) ? who : List.of();
            }
        }
        return List.of();
    }

    /** {@code Sáng 3/3, Phó Bí thư đề nghị …}: a day before who speaks, without a word of a term, is the day on which he spoke. */
    private boolean isDayOfSpeech(Times.Time time) {
        return time != null
                && time.found().deadline().kind() != Deadline.Kind.INTERVAL
                && !time.isRecurring()
                && words.longest(time.from(), time.to(), Cue.TERM.bit()) < 0;
    }

    /** Behind {@code hôm qua:}, {@code sáng nay:}, {@code mấy việc:} after the verb; -1 where something else stands there. */
    private int behindWhen(int from, int end, Times times) {
        for (int i = from; i < end && i < from + 5; i++) {
            if (words.is(i, ':')) {
                return i > from && i + 1 < end ? i + 1 : -1;
            }
            boolean when = words.isNumber(i)
                    || words.is(i, '/')
                    || words.isWord(i)
                            && !words.isCapital(i)
                            && !words.hasAny(i, ACTS)
                            && mentions.read(i, end) == null;
            if (!when) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code giao cho}, {@code yêu cầu đối với}; not the {@code cho} of {@code cho phép}. */
    private boolean isJoint(int i) {
        return say.isAfterAssign(words, i) && !(words.has(i, Cue.ACTION) && words.after(i) > i + 1);
    }

    private Opening addressed(Opening opening, List<Mention> who, int end, boolean weak, Scene scene, Times times) {
        int after = who.get(who.size() - 1).to();
        List<Mention> lead = who;
        int loose = looseNames.looseEnd(who, after, end, scene, times);
        if (loose > after) {
            lead = LooseNames.withLooseEnd(who, loose);
            opening.signs.add(Sign.LOOSE_NAME);
            after = loose;
        }
        opening.lead = lead;
        opening.signs.add(Sign.ADDRESSED);
        int i = after;
        while (i < end && (words.is(i, ',') || words.is(i, ':') || words.is(i, '"'))) {
            i++;
        }
        if (words.has(i, Cue.LINK) && !words.hasAny(i, ACTS)) {
            i = fillers.skipLinks(i, end); // "đề nghị Sở X trong thời gian tới tiếp tục …"
        }
        opening.content = i;
        if (i >= end) {
            opening.announces = true;
            return opening;
        }
        Times.Time here = times.at(i);
        if (here != null
                && here.to() < end
                && verbs.isActing(fillers.skipLinks(here.to(), end), end, scene)
                && !words.hasAny(i, ACTS)) {
            opening.time = here;
            i = fillers.skipLinks(here.to(), end);
            opening.content = i;
        }
        int next = fillers.skipModals(i, end);
        opening.content = next;
        if (verbs.isEmptyAction(next, end) && !scene.orders() && next == i) {
            return null;
        }
        if (next > i || verbs.isActing(next, end, scene)) {
            opening.signs.add(Sign.ACTS);
        } else if (weak) {
            return null;
        }
        opening.announces = announcements.announces(next, end);
        return opening;
    }
}
