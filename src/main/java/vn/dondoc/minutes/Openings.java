package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.List;

/**
 * What can open an order at a word: a verb of assignment with or without its speaker, an addressee with a verb of action, a verb of action alone after an addressee named before.
 */
final class Openings {
    private final Words words;
    private final Mentions mentions;
    private final Vocabulary say;
    private final Fillers fillers;
    private final Verbs verbs;
    private final Announcements announcements;
    private final TalkTurns turns;
    private final Topics topics;
    private final ClauseEnds ends;
    private final BareOrders bare;
    private final AssignedOrders assigned;
    private final SubjectOrders subjects;

    Openings(
            Phrases phrases,
            Topics topics,
            ClauseEnds ends,
            BareOrders bare,
            AssignedOrders assigned,
            SubjectOrders subjects) {
        words = phrases.words();
        mentions = phrases.mentions();
        say = phrases.say();
        fillers = phrases.fillers();
        verbs = phrases.verbs();
        announcements = phrases.announcements();
        turns = phrases.turns();
        this.topics = topics;
        this.ends = ends;
        this.bare = bare;
        this.assigned = assigned;
        this.subjects = subjects;
    }

    /**
     * The opening at {@code from}; null where nothing opens there.
     *
     * @param told whether the words at {@code from} go on with something told
     * @param agreed whether the sentence agrees to something, which a named unit may still have to carry out
     */
    Opening opening(int from, int end, Times times, Scene scene, boolean first, boolean told, boolean agreed) {
        int at = fillers.skipLinks(from, end);
        Front front = new Front(null, List.of(), first);
        for (int guard = 0; guard < 6 && at < end; guard++) {
            Times.Time time = timeBefore(at, end, times, scene);
            if (time != null) {
                front = front.with(time);
                if (words.is(time.to(), ':')) {
                    scene.sentenceTime = time;
                }
                at = fillers.skipLinks(time.to(), end);
                continue;
            }
            Times.Time since = scene.talk && say.talk().isSince(words, at) ? times.anyAt(at) : null;
            int next = since == null ? at : fillers.skipLinks(since.to(), end);
            if (next > at && ends.opens(next, end, scene, times) && mentions.read(next, end) != null) {
                at = next; // "Từ tuần sau Bảo vệ kiểm tra mỗi ngày"
                continue;
            }
            int above = announcements.behindAllAbove(at, end);
            if (above > 0) {
                at = fillers.skipLinks(above, end);
                continue;
            }
            if (scene.talk && say.talk().isRelaying(words, at) && mentions.read(at + 1, end) != null) {
                at++; // "nói bên môi trường dọn"
                continue;
            }
            if (verbs.isAssign(at, end) && !verbs.isOwnAction(at, scene)) {
                return assigned.assigned(at, end, List.of(), times, scene, front);
            }
            if (first && isAccordingTo(at, end)) {
                int bound = scene.voice == Voice.NARRATOR && !scene.talk ? boundByHead(at, end) : -1;
                if (bound > 0) {
                    scene.voice = Voice.CHAIR;
                    scene.lead = List.of();
                    scene.headed = false;
                    scene.resume = bound;
                    return Opening.CONCLUDES;
                }
                scene.mute = true;
                return null;
            }
            Mention place = say.isApart(words, at - 1) && !scene.talk ? mentions.readPlace(at, end) : null;
            if (place != null) {
                front = front.with(List.of(place)); // "Riêng Hà Nội với vai trò …, Thủ tướng yêu cầu phải …"
                at = words.is(place.to(), ',') ? place.to() + 1 : place.to();
                continue;
            }
            if (say.isByDuty(words, at) && scene.orders() && !told && !scene.lead.isEmpty() && isOwnDuty(at, end)) {
                return bare.bare(at, end, scene, front); // "Theo chức năng, nhiệm vụ được giao tổ chức tuyên truyền"
            }
            int behind = isTopic(at) || say.isByDuty(words, at) && !isOwnDuty(at, end)
                    ? topics.topicEnd(at, end, scene, times)
                    : -1;
            if (behind > 0) {
                front = front.with(topics.aboutWhom(at, behind));
                if (say.isIfNeeded(words, at)) {
                    front = front.onCondition();
                }
                if (front.time() == null && !say.isGround(words, at) && !say.isPlaceLink(words, at)) {
                    front = front.with(topics.lastTime(at, behind, times));
                }
                at = behind;
                continue;
            }
            if (first && say.isPaperSpeaking(words, at, end)) {
                return paperSpeaks(at, end, scene);
            }
            List<Mention> who = notOnly(at, end);
            who = who.isEmpty() ? addressees(at, end, scene) : who;
            if (who.isEmpty() && scene.talk) {
                who = talkedOf(at, end);
            }
            if (!who.isEmpty()) {
                Opening named = subjects.named(who, at, end, times, scene, front, told && (!agreed || scene.mute));
                if (named != null) {
                    return named == Opening.NOTHING ? null : named; // CONCLUDES is passed on
                }
            } else if (scene.orders() && !told) {
                Mention bound = mentions.readBound(at, end);
                Mention folk = bound == null && !scene.talk ? mentions.readFolk(at, end) : null;
                bound = folk != null && words.has(folk.to(), Cue.MODAL) ? folk : bound;
                if (bound != null) {
                    return subjects.named(List.of(bound), at, end, times, scene, front, false);
                }
            }
            break;
        }
        return at >= end || !scene.orders() || told ? null : nameless(at, end, times, scene, front);
    }

    /** {@code Theo chức năng …} and a verb of action before anybody is named. */
    private boolean isOwnDuty(int at, int end) {
        for (int i = at + 2; i < end && i < at + 18; i++) {
            if (words.is(i - 1, ',') && mentions.read(i, end) != null) {
                return false;
            }
            if (words.has(i, Cue.ACTION) && !words.hasAny(i, Cue.mask(Cue.NOMINAL, Cue.NOUN))) {
                return true;
            }
        }
        return false;
    }

    /** Whoever is named at {@code at}; those that semicolons part too, where the last of them is told to act. */
    private List<Mention> addressees(int at, int end, Scene scene) {
        Mention role = scene.talk ? turns.role(at, end) : null;
        if (role != null) {
            return List.of(role);
        }
        boolean label = scene.talk
                && scene.item
                && words.opensLine(at)
                && words.is(at + 1, ':')
                && words.isCapital(at)
                && words.cues(at) == 0
                && !words.hasTone(at)
                && words.hasAny(at + 2, Cue.mask(Cue.ACTION, Cue.VERB, Cue.MANNER));
        if (label) {
            return List.of(new Mention(at, at + 1, false, false, false)); // "Inbound: quét lại 3 pallet"
        }
        List<Mention> who = mentions.readList(at, end, scene.talk || scene.oral);
        if (scene.talk && words.opensLine(at)) {
            List<Mention> head = mentions.readHead(at, end);
            who = head.size() > who.size() ? head : who;
        }
        if (who.isEmpty() || !words.is(who.get(who.size() - 1).to(), ';')) {
            return who;
        }
        List<Mention> all = mentions.readAll(at, end, scene.talk || scene.oral);
        Mention last = all.get(all.size() - 1);
        boolean together = words.is(last.to(), ':') || verbs.isActing(last, last.to(), end, scene);
        return together ? all : who;
    }

    private boolean hasDutySoon(int from, int end) {
        for (int i = from; i < end && i < from + 7; i++) {
            if (words.has(i, Cue.MODAL)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Riêng Nậm Pì nộp …}, {@code Nhà nào chưa nộp thì …}: in a chat. */
    private List<Mention> talkedOf(int at, int end) {
        boolean turning = say.talk().isTurning(words, at - 1) && words.isCapital(at - 1);
        if (turning && words.isWord(at) && words.has(at + 1, Cue.VERB) && words.cues(at) == 0 && at + 2 < end) {
            return List.of(new Mention(at, at + 1, false, false, false)); // "Còn bar bỏ ly nhựa"
        }
        if (say.isApart(words, at - 1)) {
            Mention unknown = mentions.readUnknown(at, end);
            return unknown == null ? List.of() : List.of(unknown);
        }
        boolean initials = words.isAcronym(at)
                && words.end(at) - words.start(at) > 1
                && !words.isAcronym(at + 1)
                && !turns.isMeeting(at + 1);
        if (initials && words.opensLine(at) && words.hasAny(at + 1, Cue.mask(Cue.ACTION, Cue.VERB)) && at + 2 < end) {
            return List.of(new Mention(at, at + 1, false, false, false)); // "BA chốt luồng duyệt"
        }
        if (say.talk().isWhoever(words, at) && hasDutySoon(at + 1, end)) {
            return List.of(new Mention(at, at + 1, true, true, false)); // "Ai vắng phải báo"
        }
        if (words.has(at, Cue.MANY) && (words.opensLine(at) || words.is(at - 1, '.') || words.is(at - 1, ':'))) {
            Mention many = turns.unknownMany(at, end);
            if (many != null) {
                return List.of(many);
            }
        }
        boolean whichever = words.isWord(at) && say.talk().isWhichever(words, at + 1) && !words.has(at + 2, Cue.ALSO);
        return whichever ? List.of(new Mention(at, at + 1, true, false, false)) : List.of();
    }

    /** A time at {@code at} that stands before an order, not inside its first words; null where none does. */
    private Times.Time timeBefore(int at, int end, Times times, Scene scene) {
        Times.Time here = times.at(at);
        boolean apart = here != null
                && words.is(here.to(), ',')
                && !mentions.readList(here.to() + 1, end, scene.talk)
                        .isEmpty(); // "Định kỳ trước ngày 25 hằng tháng, các phòng …"
        if (here == null || here.to() >= end || here.isRecurring() && words.has(at, Cue.MANNER) && !apart) {
            return null;
        }
        int next = fillers.skipLinks(here.to(), end);
        boolean comma = words.is(here.to(), ',');
        boolean bareBehind = verbs.isActing(next, end, scene) && !words.has(next, Cue.MODAL) && !comma;
        return !bareBehind && (ends.opens(next, end, scene, times) || comma) ? here : null;
    }

    /** {@code Theo ông Bình, Phó Giám đốc Công ty Điện lực, …}: somebody tells. */
    private boolean isAccordingTo(int at, int end) {
        if (!say.isAccordingTo(words, at)) {
            return false;
        }
        List<Mention> who = mentions.readList(at + 1, end, false);
        return !who.isEmpty()
                && who.get(0).sure()
                && words.is(who.get(who.size() - 1).to(), ',');
    }

    /**
     * {@code Theo Chủ tịch UBND tỉnh, …, vì vậy các địa phương cần …}: the group that a head, not a mister, is said to bind; -1 where he
     * binds none.
     */
    private int boundByHead(int at, int end) {
        List<Mention> who = mentions.readList(at + 1, end, false);
        if (who.size() != 1 || !who.get(0).person() || !say.talk().isLeader(words, at + 1)) {
            return -1;
        }
        for (int i = who.get(0).to(); i < end && !words.is(i, ';'); i++) {
            if (!words.is(i, ',')) {
                continue;
            }
            int next = fillers.skipLinks(i + 1, end);
            next = say.isThereforeAt(words, next) ? next + 2 : next;
            List<Mention> many = words.has(next, Cue.MANY) ? mentions.readList(next, end, false) : List.of();
            Mention last = many.isEmpty() ? null : many.get(many.size() - 1);
            if (last != null
                    && many.get(0).group()
                    && words.has(last.to(), Cue.MODAL)
                    && say.isDuty(words, last.to())) {
                return next;
            }
        }
        return -1;
    }

    private boolean isTopic(int at) {
        return words.has(at, Cue.TOPIC) && !(words.has(at, Cue.ACTION) && !say.isPaper(words, words.after(at)));
    }

    /** {@code Kế hoạch nêu rõ: …}: what follows is the paper's. */
    private Opening paperSpeaks(int at, int end, Scene scene) {
        if (scene.voice == Voice.REPORTER) {
            return null;
        }
        scene.voice = Voice.CHAIR;
        scene.lead = List.of();
        scene.headed = false;
        scene.resume = fillers.skipLinks(say.behindStatement(words, at, end), end);
        scene.mute = scene.resume >= end;
        return scene.mute ? null : Opening.CONCLUDES;
    }

    /** An order without an addressee of its own. */
    private Opening nameless(int at, int end, Times times, Scene scene, Front front) {
        if (front.first() && say.isReplying(words, at) && namesPersonBehind(at, end)) {
            return null; // "Tiếp thu ý kiến chỉ đạo, đồng chí Giám đốc khẳng định …"
        }
        if (front.first() && !scene.item && !scene.talk && namesMisterBehind(at, end)) {
            return null; // "Hưởng ứng lời kêu gọi, ông Thành cam kết …"
        }
        Times.Time time = times.at(at);
        boolean behindTime =
                time != null && time.to() < end && acts(time.to(), end, scene) && !tellsBehind(time.to(), end);
        boolean forbids = !scene.talk
                && !words.is(at - 1, '"')
                && (say.isForbidding(words, at, words.after(at))
                        || scene.item
                                && scene.headed
                                && !scene.lead.isEmpty()
                                && say.isNot(words, at)
                                && words.isWord(at + 1)
                                && !words.hasAny(
                                        at + 1,
                                        Cue.mask(
                                                Cue.SAY,
                                                Cue.PAST))); // "… không để người dân vứt …": any word may be the verb
        if (behindTime || acts(at, end, scene) && (forbids || !verbs.isTold(at, end))) {
            return bare.bare(at, end, scene, front);
        }
        if (scene.underUnit && !scene.lead.isEmpty() && verbs.isAssign(at, end)) {
            return bare.bare(at, end, scene, front);
        }
        return bare.thingFirst(at, end, scene, front);
    }

    /** Behind the first comma somebody named, whose doing the words before it tell of. */
    private boolean namesMisterBehind(int at, int end) {
        int comma = at;
        while (comma < end && comma < at + 30 && !words.is(comma, ',')) {
            comma++;
        }
        Mention mister =
                words.is(comma, ',') && say.news().isMister(words, comma + 1) ? mentions.read(comma + 1, end) : null;
        return mister != null && mister.person() && words.isCapital(comma + 2);
    }

    private boolean namesPersonBehind(int at, int end) {
        for (int i = at; i < end && i < at + 30; i++) {
            Mention person = words.is(i, ',') ? mentions.read(i + 1, end) : null;
            if (person != null && person.person() && !person.group()) {
                return true;
            }
        }
        return false;
    }

    /** {@code không riêng Bệnh viện tỉnh mà tất cả trạm y tế cũng …}: the one and the others; empty where it is not said so. */
    private List<Mention> notOnly(int at, int end) {
        Mention head = say.isNotOnly(words, at) ? mentions.read(at + 2, end) : null;
        if (head == null) {
            return List.of();
        }
        int but = head.to();
        while (but < end && but < head.to() + 6 && words.isWord(but) && !say.isButAlso(words, but)) {
            but++;
        }
        List<Mention> others = say.isButAlso(words, but) ? mentions.readList(but + 1, end, false) : List.of();
        if (others.isEmpty()) {
            return List.of();
        }
        Mention one = new Mention(at + 2, but, head.group(), head.person(), true);
        List<Mention> all = new ArrayList<>(List.of(one));
        all.addAll(others);
        return all;
    }

    /** {@code Sau hai ngày học tập, Ban Tổ chức đã trao …}: behind the comma somebody has done something. */
    private boolean tellsBehind(int from, int end) {
        for (int i = from; i < end && i < from + 9; i++) {
            if (words.is(i, ',')) {
                List<Mention> who = mentions.readList(i + 1, end, false);
                return !who.isEmpty()
                        && say.isDone(words, who.get(who.size() - 1).to());
            }
        }
        return false;
    }

    /** Whether what follows the colon of an announcement is told to do: {@code kiến nghị một số nội dung: bố trí vốn …; ban hành …}. */
    boolean listsTasks(int at, int end, Scene scene) {
        return verbs.isActing(at, end, scene)
                || words.has(at, Cue.VERB)
                || !mentions.readList(at, end, false).isEmpty();
    }

    private boolean acts(int at, int end, Scene scene) {
        boolean next = words.is(at - 1, ';') && words.has(at, Cue.VERB) && !words.has(at, Cue.NOUN);
        return (next || verbs.isActing(at, end, scene)) && !verbs.isTelling(at, end);
    }
}
