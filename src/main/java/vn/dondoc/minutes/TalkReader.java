package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.minutes.Clause.Sign;

/** The shapes of chat in which the unit stands behind the task: {@code … - giao VP}, {@code … => VPĐP hoàn thiện}, {@code (A chủ trì, B phối hợp)}. */
final class TalkReader {
    private final Words words;
    private final Mentions mentions;
    private final Fillers fillers;
    private final int lead;
    private final int leads;

    TalkReader(Words words, Mentions mentions, Fillers fillers) {
        this.words = words;
        this.mentions = mentions;
        this.fillers = fillers;
        lead = words.lexicon().word("chủ");
        leads = words.lexicon().word("trì");
    }

    Clause read(int from, int to, Scene scene) {
        if (!scene.orders()) {
            return null;
        }
        int end = fillers.trimmed(from, to);
        if (!mentions.readList(from, end, true).isEmpty()) {
            return null;
        }
        for (int i = end - 1; i > from + 1; i--) {
            boolean arrow = words.is(i, '>') && (words.is(i - 1, '=') || words.is(i - 1, '-')) || words.is(i, '→');
            boolean dash = words.is(i, '-') && !words.touches(i) && !words.touches(i + 1);
            if (arrow || dash) {
                int at = i + 1;
                if (words.hasAny(at, Cue.mask(Cue.ORDER, Cue.POLITE))) {
                    at = words.after(at);
                }
                List<Mention> who = mentions.readList(at, end, true);
                if (who.isEmpty()) {
                    continue;
                }
                int after = who.get(who.size() - 1).to();
                boolean acts =
                        after < end && words.hasAny(after, Cue.mask(Cue.ACTION, Cue.MANNER, Cue.VERB, Cue.MODAL));
                if (dash && acts) {
                    continue;
                }
                int before = words.is(i - 1, '=') || words.is(i - 1, '-') && arrow ? i - 1 : i;
                return clause(from, acts ? end : before, from, to, who, scene);
            }
            if (words.is(i, ')')) {
                Clause aside = aside(from, i, end, to, scene);
                if (aside != null) {
                    return aside;
                }
            }
        }
        return null;
    }

    private Clause aside(int from, int close, int end, int to, Scene scene) {
        int open = close;
        while (open > from && !words.is(open, '(')) {
            open--;
        }
        List<Mention> who = mentions.readList(open + 1, close, true);
        if (open == from || who.isEmpty() || words.is(close + 1, ':')) {
            return null;
        }
        int after = who.get(who.size() - 1).to();
        if (!(words.is(after, lead) && words.is(after + 1, leads)) && after != close) {
            return null;
        }
        Clause clause = clause(from, end, from, to, who, scene);
        int i = after == close ? close : after + 2;
        if (words.is(i, ',') || words.is(i, ';')) {
            clause.coop = new ArrayList<>(mentions.readList(i + 1, close, true));
        }
        return clause;
    }

    private Clause clause(int from, int end, int start, int to, List<Mention> who, Scene scene) {
        Clause clause = new Clause(from, fillers.trimmed(from, end), start, to, scene.kind(), who);
        clause.signs.add(Sign.ADDRESSED);
        clause.signs.add(Sign.ACTS);
        clause.signs.add(Sign.TALK);
        return clause;
    }
}
