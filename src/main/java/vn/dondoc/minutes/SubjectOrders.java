package vn.dondoc.minutes;

import java.util.List;
import vn.dondoc.minutes.Clause.Sign;

/** Orders whose addressee stands first, as the subject or before a colon: {@code Phòng Nội vụ tham mưu …}. */
final class SubjectOrders {
    private static final long FIRM = Cue.mask(Cue.ORDER, Cue.POLITE, Cue.WISH);
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.MANNER, Cue.MODAL, Cue.COOP);

    private final Words words;
    private final Mentions mentions;
    private final Vocabulary say;
    private final Fillers fillers;
    private final Verbs verbs;
    private final Speakers speakers;
    private final Announcements announcements;
    private final TalkTurns turns;
    private final Topics topics;
    private final LooseNames looseNames;
    private final AssignedOrders assigned;
    private final SpokenTasks spoken;

    SubjectOrders(Phrases phrases, Topics topics, LooseNames looseNames, AssignedOrders assigned) {
        words = phrases.words();
        mentions = phrases.mentions();
        say = phrases.say();
        fillers = phrases.fillers();
        verbs = phrases.verbs();
        speakers = phrases.speakers();
        announcements = phrases.announcements();
        turns = phrases.turns();
        this.topics = topics;
        this.looseNames = looseNames;
        this.assigned = assigned;
        spoken = new SpokenTasks(phrases);
    }

    /**
     * Mentions at {@code at}: speakers, addressees of a bare order, or neither.
     *
     * @param told whether the sentence tells, so that only a word of duty opens an order in it
     */
    Opening named(List<Mention> who, int at, int end, Times times, Scene scene, Front front, boolean told) {
        int after = who.get(who.size() - 1).to();
        int i = behindOffice(after, end);
        int verb = fillers.skipAlso(i, end);
        if (speakers.isConcluding(who, i, end) && scene.voice != Voice.REPORTER) {
            scene.voice = Voice.CHAIR;
            scene.lead = List.of();
            scene.headed = false;
            scene.resume = fillers.skipLinks(i + 2, end);
            return scene.resume < end ? Opening.CONCLUDES : Opening.NOTHING;
        }
        boolean refused = !scene.talk
                && words.hasAny(after, Cue.mask(Cue.WISH, Cue.POLITE))
                && mentions.read(words.after(after), end) == null
                && say.talk().isRefused(words, after, end);
        if (refused) {
            return wish(after, end, scene); // "Trạm Y tế đề nghị hỗ trợ hóa chất, lãnh đạo xã chưa xem xét"
        }
        if (!scene.item && !scene.talk && say.isMakingKnown(words, after - 1, end)) {
            return makesKnown(after, scene); // the name has swallowed the first syllable of "thông báo"
        }
        if (!scene.item && !scene.talk && say.isMakingKnown(words, after, end)) {
            return makesKnown(after, scene); // "Sở Xây dựng thông báo để các đơn vị biết, thực hiện"
        }
        boolean answered = !scene.talk && words.has(after, Cue.WISH) && isAnswered(words.after(after), end);
        if (answered || scene.talk && scene.voice == Voice.CHAIR && isWish(who, after, end)) {
            return wish(after, end, scene);
        }
        if (i > after && say.isApart(words, at - 1) && verbs.isAssign(verb, end)) {
            return assigned.assigned(
                    verb, end, List.of(), times, scene, front.with(who)); // "Riêng xã X, đồng chí yêu cầu …"
        }
        Opening setOut = spoken.opening(who, verb, end, scene);
        if (setOut != null) {
            return setOut;
        }
        boolean ownOrders = scene.informed
                && !scene.talk
                && who.size() == 1
                && words.has(verb, Cue.ACTION)
                && say.refersBack(words, at);
        if (ownOrders) { // "Giám đốc Công ty cho biết, … đơn vị chỉ đạo các xí nghiệp …"
            tell(who, verb, scene);
            return Opening.NOTHING;
        }
        if (verbs.isAssign(verb, end) && !isOwnTask(who, verb, scene)) {
            Opening ordered = assigned.assigned(verb, end, who, times, scene, front);
            boolean stresses = ordered == null
                    && words.has(verb, Cue.WEAK)
                    && stressEnd(words.after(verb), end) > 0
                    && speakers.isSpeaker(who)
                    && scene.voice == Voice.NARRATOR;
            if (stresses) { // "Hiệu trưởng nhấn mạnh: …"
                scene.voice = Voice.CHAIR;
                scene.lead = List.of();
                scene.headed = false;
                scene.resume = fillers.skipLinks(stressEnd(words.after(verb), end), end);
                return scene.resume < end ? Opening.CONCLUDES : Opening.NOTHING;
            }
            boolean warns = ordered == null && words.has(verb, Cue.WEAK) && !words.has(verb, Cue.ACTION);
            return warns ? Opening.NOTHING : ordered;
        }
        boolean described = words.hasAny(after, Cue.mask(Cue.RELATIVE))
                && scene.orders()
                && looseNames.looseEnd(who, after, end, scene, times) > after;
        if (scene.talk
                && isCallingAll(who)
                && !verbs.isActing(after, end, scene)
                && !say.talk().isNoting(words, after)) {
            scene.skipTo = after;
            scene.called = true;
            return Opening.NOTHING; // "mọi người, chốt: …"
        }
        if (scene.talk
                && isCallingAll(who)
                && say.talk().isNoting(words, after)
                && fillers.trimmed(after, end) <= after + 2) {
            scene.skipTo = after;
            return Opening.NOTHING; // "Mọi người nắm nhé."
        }
        int announced = scene.talk
                        && (isCallingAll(who)
                                || say.talk().isSelf(words, at) && after == at + 1
                                || say.talk().isHoldingMeeting(words, after)
                                        && mentions.read(words.after(after), end) == null)
                ? behindAnnouncement(after, end)
                : -1;
        if (announced > 0) {
            scene.lead = List.of();
            scene.headed = false;
            scene.resume = announced;
            return Opening.CONCLUDES; // "@all nhắc việc: …"
        }
        if (scene.talk && who.get(0).person() && say.isConcluding(words, after) && words.after(after) + 4 > end) {
            scene.skipTo = after;
            return Opening.NOTHING; // "Sếp kết luận vậy nè."
        }
        List<Mention> holders = scene.talk && words.is(after, '-') && !words.touches(after)
                ? mentions.readList(after + 1, end, true)
                : List.of();
        if (!holders.isEmpty()
                && holders.get(0).person()
                && words.is(holders.get(holders.size() - 1).to(), ':')) {
            return named(holders, after + 1, end, times, scene, front, told); // "Sales - Khánh & Vy: gọi lại khách cũ"
        }
        boolean quotes = scene.talk
                && say.talk().isRelaying(words, after)
                && (words.hasAny(after + 1, Cue.mask(Cue.PAST, Cue.FUTURE)) || say.isNot(words, after + 1));
        if (quotes) {
            tell(who, after, scene); // "CĐT kêu chưa duyệt bản vẽ"
            return Opening.NOTHING;
        }
        boolean relays = scene.talk
                && who.get(0).person()
                && say.talk().isRelaying(words, after)
                && mentions.read(after + 1, end) != null;
        if (relays) {
            scene.lead = List.of(); // "sếp bảo kho kiểm lại lô hàng"
            scene.headed = false;
            scene.resume = after + 1;
            return Opening.CONCLUDES;
        }
        int heard = scene.talk && !say.talk().isSelf(words, at) && say.talk().isAttention(words, after)
                ? colonSoon(after, end)
                : -1;
        if (heard > 0 && heard < end) {
            scene.lead = who; // "Bà con tổ 5 chú ý: sáng mai ra đường làng dọn cỏ"
            scene.headed = true;
            scene.resume = heard;
            return Opening.CONCLUDES;
        }
        if (scene.talk && isOwnUnit(who, after)) {
            scene.mute = true;
            scene.skipTo = after;
            return Opening.NOTHING; // "khoa em đã nộp đề cương", "bên em vừa nhận công văn"
        }
        if (scene.talk && turns.isAnnouncingMeeting(after, end)) {
            scene.skipTo = end;
            return Opening.NOTHING; // "BQT thông báo sau họp cư dân tối qua ạ"
        }
        if (scene.talk && isCall(after, end)) {
            scene.skipTo = after;
            scene.called = say.talk().isParticle(words, after);
            if (say.talk().isCallingOut(words, after) && !asksAbove(after, end)) {
                scene.lead = who; // "Bếp ơi, lên thực đơn"
                scene.headed = false;
                scene.calledOut = true;
                scene.resume = fillers.skipLinks(words.is(after + 1, ',') ? after + 2 : after + 1, end);
                return scene.resume < end ? Opening.CONCLUDES : Opening.NOTHING;
            }
            return Opening.NOTHING; // "Chị em ơi, …", "Thầy cô chú ý nhé: …", "Nhóm mình thống nhất thế này: …"
        }
        boolean makesPublic = words.has(verb, Cue.ACTION)
                && words.has(verb, Cue.SAY)
                && words.is(words.after(verb), ',')
                && !words.hasAny(words.after(verb) + 1, ACTS)
                && !scene.item;
        if (makesPublic) { // "Cục Thống kê công bố, kinh tế tăng 8%"
            tell(who, verb, scene);
            return Opening.NOTHING;
        }
        if (isIssuing(after, scene)) {
            tell(who, verb, scene);
            return Opening.NOTHING;
        }
        if (!described && says(who, verb, scene) || say.isJustNow(words, after)) {
            tell(who, verb, scene);
            return Opening.NOTHING;
        }
        int also = fillers.skipAlso(after, end);
        int asked = say.isThen(words, after) ? after + 1 : say.isAskedOf(words, also) ? also : after;
        if (say.isAskedOf(words, asked)
                && scene.voice == Voice.NARRATOR
                && (verbs.isActing(words.after(asked), end, scene) || words.has(words.after(asked), Cue.VERB))) {
            scene.voice = Voice.CHAIR; // "Sở Y tế được yêu cầu cấp đủ hóa chất"
        }
        boolean concludes = scene.spoke
                && who.get(0).group()
                && (say.isTherefore(words, at - 1) || scene.official && !scene.mute && !scene.informed);
        if (!scene.orders() && !((scene.echo || concludes) && words.has(fillers.skipLinks(after, end), Cue.MODAL))) {
            return null;
        }
        if ((say.talk().isWhichever(words, after) || say.talk().isWhichever(words, after + 1))) {
            Opening those = whichever(who, after, end, scene, front);
            if (those != null) {
                return those;
            }
            scene.skipTo = after;
            return Opening.NOTHING; // "Phòng nào chưa có thì báo lại"
        }
        if (isDoubtful(who, scene)) {
            return null;
        }
        Opening bound = subject(who, end, times, scene, front, told);
        if (concludes && bound != null && bound != Opening.NOTHING) {
            scene.voice = Voice.CHAIR; // "Vì vậy, các đơn vị cần …": from here on he says who has to do what
        }
        return bound;
    }

    /** {@code khoa em}, {@code phòng tôi}: whoever writes tells of his own unit. */
    private boolean isOwnUnit(List<Mention> who, int after) {
        Mention sole = who.get(0);
        boolean unit = who.size() == 1
                && !sole.person()
                && !sole.group()
                && words.hasAny(sole.from(), Cue.mask(Cue.UNIT, Cue.GENERAL));
        boolean behind = say.talk().isWriter(words, after) && !words.isCapital(after) && !words.isGivenName(after + 1);
        boolean inside =
                say.talk().isWriter(words, after - 1) && after - 1 > sole.from() && !words.isCapital(after - 1);
        return unit && (behind || inside);
    }

    private static Opening makesKnown(int after, Scene scene) {
        scene.mute = true;
        scene.skipTo = after;
        return Opening.NOTHING;
    }

    /** {@code UBND các tỉnh chỉ đạo …}, {@code các đ/c trưởng thôn nhắc bà con …}: what they are told to do. */
    private boolean isOwnTask(List<Mention> who, int verb, Scene scene) {
        boolean warnsOthers = words.has(verb, Cue.WEAK)
                && !scene.item
                && !scene.talk
                && !who.get(0).group()
                && mentions.read(words.after(verb), words.count()) != null;
        if (warnsOthers) {
            return false; // "Bộ lưu ý các sở …"
        }
        boolean heeds = words.has(verb, Cue.WEAK)
                && !scene.item
                && !scene.talk
                && who.get(0).person()
                && !who.get(0).group()
                && words.has(words.after(verb), Cue.MANY);
        if (heeds && verbs.isDefining(words.after(verb), words.after(verb) + 20)) {
            return false; // "Ông Huy, Trưởng phòng Kế hoạch, lưu ý các mức thu này là mức thu tối đa"
        }
        boolean acts =
                words.has(verb, Cue.ACTION) || scene.talk && words.has(verb, Cue.WEAK) && words.has(verb, Cue.VERB);
        return acts && scene.orders() && !speakers.isPersonSpeaking(who, scene);
    }

    /** {@code Anh Tâm kho đề nghị mua thêm …}, {@code tổ Toán xin lùi …}: told of somebody who asks for something, nobody being told to do it. */
    private boolean isWish(List<Mention> who, int verb, int end) {
        boolean writer = who.get(0).to() == who.get(0).from() + 1
                && say.talk().isSelf(words, who.get(0).from());
        boolean asks =
                words.hasAny(verb, Cue.mask(Cue.WISH, Cue.POLITE)) || say.talk().isAskingFor(words, verb);
        int next = say.talk().isAskingFor(words, verb) ? verb + 1 : words.after(verb);
        return asks && !writer && next < end && mentions.read(next, end) == null;
    }

    /** {@code …, Hiệu trưởng sẽ xem xét}, {@code …, Chủ tịch ghi nhận}: somebody above answers what was asked for. */
    private boolean isAnswered(int from, int end) {
        for (int i = from; i < end; i++) {
            if (words.is(i, ',') && words.has(i + 1, Cue.PERSON)) {
                Mention above = mentions.read(i + 1, end);
                if (above != null && words.hasAny(above.to(), Cue.mask(Cue.FUTURE, Cue.SAY))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Opening wish(int verb, int end, Scene scene) {
        if (say.talk().isRefused(words, verb, end) || scene.talk && turns.isSettled(verb, end)) {
            scene.mute = true;
            scene.skipTo = end;
            return Opening.NOTHING;
        }
        int content = say.talk().isAskingFor(words, verb) ? verb : words.after(verb);
        Opening opening = new Opening(content, Kind.PROPOSAL);
        opening.signs.add(Sign.ACTS);
        return opening;
    }

    /** {@code mọi người}, {@code anh em}, {@code @all}: all who read it are spoken to. */
    private boolean isCallingAll(List<Mention> who) {
        int at = who.get(0).from();
        return who.size() == 1
                && (say.talk().isCallingAll(words, at) && who.get(0).to() == at + 2
                        || words.is(at, '@') && say.talk().isAllOfThem(words, at + 1));
    }

    /** {@code chị ơi cho em hỏi …}, {@code … không chị}: whoever calls is below who is called, or asks. */
    private boolean asksAbove(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (say.talk().isJunior(words, i) && !words.isCapital(i + 1)) {
                return true;
            }
        }
        return words.is(end, '?') || say.isNot(words, end - 1) || say.isNot(words, end - 2);
    }

    /** Behind the colon of {@code nhấn mạnh: …}, {@code nhấn mạnh 5 nhóm nhiệm vụ: Bộ Tài chính …}; -1 where none stands. */
    private int stressEnd(int from, int end) {
        for (int i = from; i < end && i < from + 9; i++) {
            if (words.is(i, ':')) {
                boolean named = i == from
                        || !mentions.readList(fillers.skipLinks(i + 1, end), end, false)
                                .isEmpty();
                return named ? i + 1 : -1;
            }
            Mention other = mentions.read(i, end);
            if (words.is(i, ',') || other != null && other.sure()) {
                return -1;
            }
        }
        return -1;
    }

    private int colonSoon(int from, int end) {
        for (int i = from; i < end && i < from + 5; i++) {
            if (words.is(i, ':')) {
                return fillers.skipLinks(i + 1, end);
            }
        }
        return -1;
    }

    /** Behind the colon of a few words that hand nothing out: {@code nhắc hạn tuần này: …}; -1 where there is none. */
    private int behindAnnouncement(int from, int end) {
        for (int i = from; i + 1 < end && i < from + 6; i++) {
            if (words.is(i, ':')) {
                return i > from ? fillers.skipLinks(i + 1, end) : -1;
            }
            if (!words.isWord(i) && !words.isNumber(i) && !words.is(i, '/') || mentions.read(i, end) != null) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code Thôn nào chưa thu xong thì thu dứt điểm}, {@code đơn vị nào còn nợ phải nộp}; null where nothing is told to do. */
    private Opening whichever(List<Mention> who, int after, int end, Scene scene, Front front) {
        for (int i = after + 1; i + 1 < end && i < after + 20; i++) {
            boolean then = say.isThen(words, i);
            if (then || words.has(i, Cue.MODAL) && !say.isPassive(words, i)) {
                int content = fillers.skipModals(then ? i + 1 : i, end);
                if (content == i + 1 && then && !verbs.isActing(content, end, scene)
                        || turns.isPlea(content)
                        || verbs.isLiability(i, content, end)) {
                    return null;
                }
                Opening opening = new Opening(content, scene.kind());
                boolean others = scene.running && !scene.lead.isEmpty() && turns.isDoneToThem(content);
                if (others) { // "…; hộ nào vướng thì mời lên đối thoại"
                    opening.content = who.get(0).from();
                }
                opening.lead = others ? scene.lead : List.of(whole(who.get(0), i)); // "Hộ nào nuôi chó"
                opening.time = front.time();
                opening.voice = scene.voice;
                opening.signs.add(Sign.ADDRESSED);
                opening.signs.add(Sign.ACTS);
                return opening;
            }
        }
        return null;
    }

    /** Somebody named by what makes him one of those meant, up to the word of duty. */
    private Mention whole(Mention who, int to) {
        return new Mention(who.from(), words.is(to - 1, ',') ? to - 1 : to, true, who.person(), who.sure());
    }

    /** Behind {@code , Chủ tịch UBND xã,} after a name. */
    private int behindOffice(int after, int end) {
        if (!words.is(after, ',')) {
            return after;
        }
        List<Mention> office = mentions.readList(after + 1, end, false);
        if (office.isEmpty() || !office.get(0).person()) {
            return after;
        }
        int i = office.get(office.size() - 1).to();
        return words.is(i, ',') ? i + 1 : i;
    }

    /** Somebody is only spoken to, or what follows the colon is announced. */
    private boolean isCall(int after, int end) {
        if (say.talk().isParticle(words, after) || say.talk().isRelaying(words, after) && words.is(after + 1, ':')) {
            return true;
        }
        int i = words.after(after);
        boolean attention = say.talk().isAttention(words, after) || say.isAgreeing(words, after);
        boolean heard = words.is(i, ',') || say.talk().isParticle(words, i) && words.is(i + 1, ',');
        heard |= fillers.trimmed(i, end) <= i;
        if (say.talk().isAttention(words, after) && heard) {
            return true; // "Anh em kỹ thuật chú ý, …"
        }
        for (int k = i; attention && k <= end && k < i + 4; k++) {
            if (words.is(k, ':')) {
                return true;
            }
        }
        return false;
    }

    /** {@code Văn phòng Chính phủ ban hành Thông báo số …}: news of a paper. */
    private boolean isIssuing(int after, Scene scene) {
        return !scene.item
                && !scene.talk
                && scene.lead.isEmpty()
                && say.isIssuing(words, after, after + 4)
                && words.isCapital(words.after(after));
    }

    private boolean says(List<Mention> who, int verb, Scene scene) {
        if (say.isReplying(words, verb) && who.get(0).person() && saysSoon(verb)) {
            return true; // "Phó Bí thư thay mặt Tỉnh ủy ghi nhận …"
        }
        return words.hasAny(verb, Cue.mask(Cue.SAY, Cue.PAST, Cue.FUTURE))
                && !(scene.talk && words.has(verb, Cue.VERB))
                && (!words.hasAny(verb, ACTS) || words.has(verb, Cue.SAY) && speakers.isPersonSpeaking(who, scene));
    }

    /** Somebody says or has done something: the sentence tells from here on. */
    private void tell(List<Mention> who, int verb, Scene scene) {
        int done = words.has(verb, Cue.SAY) && words.has(words.after(verb), Cue.PAST) ? words.after(verb) : verb;
        boolean ordered = words.has(done, Cue.PAST) && words.hasAny(words.after(done), FIRM); // "cho biết đã chỉ đạo …"
        scene.mute = true;
        scene.skipTo = who.get(who.size() - 1).to();
        scene.pastOrder |= ordered;
        scene.echo |= ordered && speakers.isSpeaker(who);
        if (who.get(0).person() && !scene.item) {
            scene.spoke |= saysSoon(verb);
            scene.official |=
                    scene.spoke && !say.news().isMister(words, who.get(0).from());
            scene.informed |= say.isInforming(words, verb) && !scene.talk;
        }
        if (who.get(0).person() && speakers.isSpeaker(who) && !scene.item) {
            scene.lead = List.of();
            scene.headed = false;
        }
    }

    private boolean saysSoon(int verb) {
        for (int i = verb; i < words.count() && i < verb + 12 && !words.is(i, '.') && !words.is(i, ';'); i++) {
            if (words.has(i, Cue.SAY)) {
                return true;
            }
        }
        return false;
    }

    /** A single name of which nothing is known but a capital, before anything but a word of duty. */
    private boolean isDoubtful(List<Mention> who, Scene scene) {
        Mention sole = who.get(0);
        boolean oneWord = who.size() == 1 && sole.to() == sole.from() + 1;
        if (scene.talk
                && oneWord
                && (say.talk().isSelf(words, sole.from()) || say.talk().isHeadOfThings(words, sole.from()))) {
            return true; // "cô tổng hợp ý kiến": whoever writes; "vụ nghiệm thu"
        }
        boolean job = scene.item
                && words.has(sole.from(), Cue.GENERAL)
                && words.opensLine(sole.from())
                && words.hasAny(sole.to(), Cue.mask(Cue.COOP, Cue.MODAL, Cue.MANNER)); // "Kế toán phối hợp với …"
        return !scene.talk
                && !job
                && who.size() == 1
                && !sole.sure()
                && !sole.group()
                && !(scene.item && words.opensLine(sole.from()) && words.has(sole.to(), Cue.ACTION))
                && !say.refersBack(words, sole.from())
                && !words.has(sole.to(), Cue.MODAL);
    }

    /** Somebody named, and what he has to do. */
    private Opening subject(List<Mention> named, int end, Times times, Scene scene, Front front, boolean told) {
        Mention last = named.get(named.size() - 1);
        int then = scene.talk && !told ? turns.behindCondition(last.to(), end) : -1;
        if (then == 0) {
            scene.mute = true;
            scene.skipTo = last.to();
            return Opening.NOTHING;
        }
        if (then > 0) { // "Lễ tân muốn đổi ca thì báo Quỳnh"
            Opening opening = new Opening(fillers.skipModals(then, end), scene.kind());
            boolean those = last.group() && named.size() == 1; // "Các khoa còn nợ biên bản thì nộp nốt"
            opening.lead = those ? List.of(whole(last, then - 1)) : named;
            opening.time = front.time();
            opening.signs.add(Sign.ADDRESSED);
            opening.signs.add(Sign.ACTS);
            scene.skipTo = last.to();
            return opening;
        }
        int loose = words.is(last.to(), ':') ? last.to() : looseNames.looseEnd(named, last.to(), end, scene, times);
        List<Mention> who = loose > last.to() ? LooseNames.withLooseEnd(named, loose) : named;
        int after = Math.max(last.to(), loose);
        boolean colon = words.is(loose, ':');
        int i = colon ? after + 1 : after;
        i = say.isThen(words, i) && words.has(i + 1, Cue.MODAL) ? i + 1 : i;
        boolean together =
                scene.talk && named.size() > 1 && words.isWord(i) && say.talk().isSelf(words, i + 1);
        i = together ? i + 2 : i; // "@Bình @Hạnh hai em làm …"
        i = fillers.skipLinks(words.is(i, ',') ? i + 1 : i, end);
        if (colon && i >= end) {
            return null;
        }
        if (colon && scene.item && !scene.talk && !verbs.isActing(last, i, end, scene) && verbs.isState(i, end)) {
            scene.lead = who; // "Phân xưởng Lò: Sản lượng đạt 92%. Yêu cầu …"
            scene.headed = true;
            scene.skipTo = after;
            scene.mute = true;
            return Opening.NOTHING;
        }
        List<Mention> closer = colon ? mentions.readList(i, end, scene.talk) : List.of();
        if (closer.size() == 1 && closer.get(0).person() && closer.get(0).to() >= end) {
            scene.skipTo = end;
            return Opening.NOTHING; // "Ông Nam - Phó Chủ tịch: Tổ trưởng"
        }
        boolean each = scene.talk && !closer.isEmpty() && turns.isEachOfThem(closer);
        if (!closer.isEmpty() && !each && acts(closer, end, scene)) {
            return subject(
                    closer, end, times, scene, front,
                    told); // "Các phòng thuộc Sở: Phòng Quản lý thương mại tổng hợp …"
        }
        Opening opening = new Opening(i, scene.kind());
        opening.lead = who;
        opening.time = front.time();
        opening.voice = scene.orders() ? scene.voice : null;
        opening.signs.add(Sign.ADDRESSED);
        Times.Time here = times.at(i);
        if (here != null && here.to() < end && !words.hasAny(i, ACTS)) {
            int next = fillers.skipLinks(here.to(), end);
            boolean unknown =
                    scene.talk && here.isDated() && mayBeVerb(next) && words.isWord(end - 1) && end - next > 1;
            if (verbs.isActing(next, end, scene) || unknown && !turns.isExclaiming(end - 1)) {
                if (here.isRecurring()) { // "mỗi ngày gọi …": part of the task, as "thường xuyên" is
                    opening.signs.add(Sign.ACTS);
                    return opening;
                }
                opening.time = here;
                i = next;
            } else if (scene.talk && !colon && !words.has(i, Cue.VERB)) {
                return null; // "Chợ bữa ni lộn xộn quá"
            }
        }
        boolean grounded = false;
        if (words.has(i, Cue.TOPIC) && !words.hasAny(i, ACTS)) {
            int behind = topics.topicEnd(i, end, scene, times);
            grounded = behind < 0 && say.isStartingFrom(words, i);
            i = Math.max(i, behind < 0 && !grounded ? dutyBehind(i, end) : behind);
        }
        int next = fillers.skipModals(i, end);
        opening.content = next;
        boolean undergoes = next > i + 1
                && say.isPassive(words, next - 1)
                && !scene.talk
                && !scene.lead.isEmpty()
                && words.hasAny(next, Cue.mask(Cue.ACTION, Cue.VERB));
        if (undergoes) { // "Các điểm trường phải được chuẩn bị …": whoever is bound already has to see to it
            opening.content = named.get(0).from();
            opening.lead = scene.lead;
            opening.signs.remove(Sign.ADDRESSED);
            opening.signs.add(Sign.THING_FIRST);
            scene.skipTo = after;
            return told ? Opening.NOTHING : opening;
        }
        if (next > i
                || grounded
                || verbs.isActing(who.get(who.size() - 1), next, end, scene)
                || say.isByDuty(words, next)) {
            scene.skipTo = after;
            if (isOnlyTold(who, i, next, end, scene, told)) {
                return Opening.NOTHING;
            }
            if (who.get(who.size() - 1).to() == loose && !last.sure()) {
                opening.signs.add(Sign.LOOSE_NAME);
            }
            opening.signs.add(Sign.ACTS);
            opening.announces = announcements.announces(next, end);
            return opening;
        }
        if (told) {
            return Opening.NOTHING;
        }
        boolean plain = scene.item && mentions.isComplete(last) && verbs.isPlainWord(i, end);
        return plain || colon || scene.talk && mayBeVerb(i) && !tellsSoon(i, end) ? opening : null;
    }

    private boolean acts(List<Mention> who, int end, Scene scene) {
        Mention last = who.get(who.size() - 1);
        return verbs.isActing(last, last.to(), end, scene);
    }

    /** Told of somebody, or what he answers for; after the latter he is bound still. */
    private boolean isOnlyTold(List<Mention> who, int i, int next, int end, Scene scene, boolean told) {
        boolean liable = verbs.isLiability(i, next, end);
        if (liable && !verbs.isConditional(i, next, end)) {
            scene.lead = who;
            scene.headed = false;
        }
        int soon = Math.min(end, words.after(i) + 4);
        boolean gives = say.isGiving(words, i) && hasNumberSoon(i, end) && !scene.item && !scene.talk;
        boolean reached = scene.talk
                && words.has(words.after(i), Cue.PAST)
                && words.isNumber(words.after(i) + 1); // "bán được 120 đơn"
        boolean plans = !scene.talk && next == i && verbs.plansSoon(words.after(i), Math.min(end, i + 9));
        boolean tells = verbs.isTelling(i, end)
                || plans // "Trung tâm điều hành thông minh sẽ từng bước triển khai"
                || reached
                || verbs.isPastSoon(words.after(i), soon)
                || !scene.item && !scene.talk && findsSoon(i, end)
                || gives
                || say.isHavingSuch(words, i) && !scene.item;
        return liable || next == i && (tells || told);
    }

    /** {@code Chủ đầu tư trong quá trình thi công phải …}: the word of duty behind a phrase of time without a comma; -1 where none is. */
    private int dutyBehind(int from, int end) {
        if (!say.isInside(words, from)) {
            return -1;
        }
        for (int i = from + 2; i < end && i < from + 14 && words.isWord(i); i++) {
            boolean forbids = words.has(i, Cue.MANNER) && say.isNot(words, i);
            if (words.has(i, Cue.MODAL) || forbids) {
                return i;
            }
            if (words.hasAny(i, Cue.mask(Cue.PAST, Cue.FUTURE))) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code tặng 5 suất quà}: a gift of so many. */
    private boolean hasNumberSoon(int from, int end) {
        for (int i = from + 1; i < end && i < from + 4; i++) {
            if (words.isNumber(i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code … kiểm tra, phát hiện 12 trường hợp}: what has been found is told. */
    private boolean findsSoon(int from, int end) {
        for (int i = from; i + 2 < end && i < from + 24 && !words.is(i, ';'); i++) {
            if (say.isFinding(words, i) && words.isNumber(i + 2)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Kho lạnh số 2 đang -12 độ}: how it is, before any comma. */
    private boolean tellsSoon(int from, int end) {
        for (int i = from; i < end && i < from + 5 && !words.is(i, ','); i++) {
            if (words.has(i, Cue.PAST)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeVerb(int i) {
        return words.isWord(i)
                && !say.talk().isState(words, i)
                && !words.isCapital(i)
                && !words.hasAny(i, Cue.mask(Cue.NOUN, Cue.PAST, Cue.FUTURE))
                && words.longest(i, i + 1, Cue.TIME_GATE.bit()) < 0;
    }
}
