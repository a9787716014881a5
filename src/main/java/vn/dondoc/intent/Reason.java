package vn.dondoc.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Tokens;

/** The reason that a sentence names: what stands behind {@code vì}, {@code do}, {@code lý do}, without what only frames it. */
final class Reason {
    /** Words that name a cause and say nothing of it. */
    private static final Set<String> FRAME =
            Set.of("vi", "do", "tai", "boi", "ly", "li", "nguyen", "nhan", "la", "cung", "chi", ":");

    private Reason() {}

    static Optional<String> of(List<Clause> clauses, SourceText text) {
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            int at = clause.first(Sense.CAUSE);
            if (at >= 0) {
                // "lý do: …": the next clause is the reason
                Optional<String> reason = at == clause.to - 1 && i + 1 < clauses.size()
                        ? behind(clauses.get(i + 1), clauses.get(i + 1).from, text)
                        : behind(clause, at, text);
                if (reason.isPresent()) {
                    return reason;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> behind(Clause clause, int at, SourceText text) {
        Tokens tokens = text.tokens();
        int last = clause.to - 1;
        while (last > at && isPolite(clause.at(last))) {
            last--;
        }
        // "do chờ thẩm định nên xin lùi": what follows is no reason any more
        for (int i = at + 1; i <= last; i++) {
            Phrase phrase = clause.at(i);
            if (phrase.is(Sense.EXTEND) || phrase.word.equals("xin") || phrase.word.equals("de nghi")) {
                last = i - 1;
            }
        }
        int end = clause.at(last).tokenEnd;
        int start = clause.at(at).token;
        while (start < end && FRAME.contains(tokens.folded(start))) {
            start++;
        }
        return start < end ? Optional.of(text.text(tokens.span(start, end))) : Optional.empty();
    }

    private static boolean isPolite(Phrase phrase) {
        return phrase.is(Sense.PARTICLE) || phrase.is(Sense.ADDRESS) || phrase.is(Sense.STOP) || phrase.is(Sense.COMMA);
    }
}
