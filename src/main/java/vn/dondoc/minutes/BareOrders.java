package vn.dondoc.minutes;

import java.util.List;
import vn.dondoc.minutes.Clause.Sign;

/** Orders without an addressee of their own: a verb of action carried on, or a thing that has to be done. */
final class BareOrders {
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.MANNER, Cue.MODAL, Cue.COOP);

    private final Words words;
    private final int meeting;
    private final Mentions mentions;
    private final Vocabulary say;
    private final Fillers fillers;
    private final Verbs verbs;
    private final Announcements announcements;
    private final int of;

    BareOrders(Phrases phrases) {
        words = phrases.words();
        meeting = words.lexicon().word("họp");
        mentions = phrases.mentions();
        say = phrases.say();
        fillers = phrases.fillers();
        verbs = phrases.verbs();
        announcements = phrases.announcements();
        of = words.lexicon().word("của");
    }

    Opening bare(int at, int end, Scene scene, Front front) {
        int behind = words.has(at, Cue.WEAK) && words.has(at, Cue.ACTION) ? words.after(at) : at;
        boolean warns = behind > at && verbs.isActing(behind, end, scene); // "Trong đó, lưu ý điều chỉnh …"
        int content = fillers.skipModals(warns ? behind : at, end);
        boolean nobody = scene.lead.isEmpty() && !front.hasTopic();
        if (verbs.isLiability(at, content, end)
                || scene.talk && nobody && (!scene.item || scene.first) && !scene.announced
                || isOwnPlan(scene) && content == at
                || scene.talk && !scene.item && content == at && words.is(at, meeting) && !scene.running
                || scene.informed && nobody && content == at
                || say.isMakingKnown(words, content, end)
                || content == at && verbs.isDefining(words.after(at), Math.min(end, at + 14))) {
            return null;
        }
        Opening opening = new Opening(content, scene.kind());
        opening.voice = scene.voice;
        List<Mention> among = content > at ? among(content, end, scene) : List.of();
        opening.lead = !among.isEmpty() ? among : front.hasTopic() && !isHeaded(scene) ? front.topic() : scene.lead;
        Mention owner = scene.talk ? owner(content, end) : null;
        if (owner != null) {
            opening.lead = List.of(owner);
        }
        if (nobody && say.isBan(words, content)) {
            opening.lead =
                    mentions.readList(words.after(content), end, scene.talk); // "Nghiêm cấm các trường dạy trước …"
        }
        opening.time = front.time();
        opening.signs.add(Sign.ACTS);
        opening.signs.add(scene.headed ? Sign.HEADED : Sign.CARRIED);
        opening.announces = announcements.announces(content, end);
        return opening;
    }

    /** {@code Báo cáo ngày của KTV hiện trường gửi trước 18h}: whose it is has to hand it in; null where it is nobody's. */
    private Mention owner(int from, int end) {
        for (int i = from + 1; i < end && i < from + 7 && words.isWord(i); i++) {
            Mention whose = words.is(i, of) ? mentions.read(i + 1, end) : null;
            if (whose != null) {
                return whose.to() < end && say.isSending(words, whose.to()) ? whose : null;
            }
        }
        return null;
    }

    /** Under the heading of a unit {@code Đối với các cơ sở, …} tells with whom it has to deal. */
    private static boolean isHeaded(Scene scene) {
        return scene.headed && !scene.lead.isEmpty();
    }

    /** Somebody who attends tells what he does himself: no speech is reported, no list stands below {@code đề nghị Bộ X:}. */
    private static boolean isOwnPlan(Scene scene) {
        boolean asked = scene.item && scene.headed && !scene.lead.isEmpty();
        return scene.voice == Voice.PARTICIPANT && !scene.speech && !scene.running && !asked;
    }

    /** {@code Kết quả rà soát phải được báo cáo …}: a thing, then a word of duty. */
    Opening thingFirst(int at, int end, Scene scene, Front front) {
        boolean quoted =
                !scene.quoted && (words.is(at - 1, '"') || words.is(at, '"')); // "Sản xuất phải an toàn", ông nói
        boolean writer = scene.talk && say.talk().isSelf(words, at); // "em cần 2 phiếu"
        boolean hasty = front.first() && isHastyWith(at, end);
        if (quoted
                || writer
                || !hasty && !verbs.hasModal(at, end)
                || words.hasAny(at, Cue.mask(Cue.PAST, Cue.FUTURE))) {
            return null;
        }
        Opening opening = new Opening(at, scene.kind());
        opening.voice = scene.voice;
        opening.lead = agents(at, end, scene, scene.lead);
        opening.time = front.time();
        opening.signs.add(Sign.THING_FIRST);
        return opening;
    }

    /** {@code Các vấn đề phát sinh, kịp thời báo cáo …}: a thing, a comma, and what is to be done with it at once. */
    private boolean isHastyWith(int at, int end) {
        int comma = at;
        while (comma < end && comma < at + 7 && !words.is(comma, ',')) {
            comma++;
        }
        boolean thing = words.has(at, Cue.MANY) && words.longest(words.after(at), end, Cue.THING.bit()) > 0;
        return thing && words.is(comma, ',') && !words.has(comma + 1, Cue.MODAL) && verbs.isHasty(comma + 1, end);
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

    /** {@code … cần được các bộ, ngành nghiêm túc kiểm điểm}: who is named after the passive; else {@code otherwise}. */
    List<Mention> agents(int from, int end, Scene scene, List<Mention> otherwise) {
        for (int i = from + 1; i < end && i < from + 28; i++) {
            if (say.isBetween(words, i) && i > from + 1) {
                List<Mention> among = mentions.readList(i + 1, end, scene.talk);
                if (!among.isEmpty()) {
                    return among;
                }
            }
            if (scene.talk && words.is(i, ':')) {
                List<Mention> who = mentions.readList(i + 1, end, true);
                int after = who.isEmpty() ? end : who.get(who.size() - 1).to();
                if (after < end && words.hasAny(after, ACTS | Cue.VERB.bit())) {
                    return who; // "Dự thảo quyết định: STNMT hoàn chỉnh, …"
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
        return otherwise;
    }
}
