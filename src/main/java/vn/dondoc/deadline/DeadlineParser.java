package vn.dondoc.deadline;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;
import vn.dondoc.text.Tokens;

/**
 * Reads Vietnamese expressions of time.
 *
 * <p>Days are dd/mm, weeks run Monday to Sunday, the zone is the office's. Any case, normal form and dash, with or without
 * diacritics. Immutable; any number of threads.
 */
public final class DeadlineParser {
    private final WorkCalendar calendar;

    public DeadlineParser(WorkCalendar calendar) {
        this.calendar = Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * Reads one expression, perhaps with a few words around it. Of several expressions the first that can be a deadline counts,
     * else the first time of any role that is not the date of a paper, the beginning of validity or a mere name.
     *
     * @param phrase any text; longer ones take time in proportion to their length
     * @param ref the moment that relative words count from, in the office's zone
     * @return its meaning; {@link Deadline#NONE} where no time is named
     */
    public Deadline read(String phrase, LocalDateTime ref) {
        Tokens tokens = SourceText.of(phrase).tokens();
        Words words = Words.of(tokens, 0, tokens.count(), Lexicon.VIETNAMESE);
        Grammar grammar = new Grammar(words, ref, calendar);
        Surroundings surroundings = new Surroundings(words, ref.toLocalDate());
        Deadline second = Deadline.NONE;
        for (int at = 0; at < words.count(); ) {
            Found found = mayBegin(words, at) ? grammar.at(at) : null;
            if (found == null) {
                at++;
                continue;
            }
            Surroundings.Use use = surroundings.use(found);
            if (found.sort() != Found.Sort.PART_OF_DAY || isWhole(words, found)) {
                boolean length = found.deadline().kind() == Deadline.Kind.DURATION;
                if (use == Surroundings.Use.DEADLINE && !length) {
                    return found.deadline();
                }
                if (use.isTime() && rank(found.deadline()) > rank(second)) {
                    second = found.deadline();
                }
            }
            at = found.to();
        }
        return second;
    }

    private static int rank(Deadline deadline) {
        return deadline.kind() == Deadline.Kind.NONE ? 0 : deadline.kind() == Deadline.Kind.DURATION ? 1 : 2;
    }

    private static boolean isWhole(Words words, Found found) {
        boolean last = found.to() >= words.count() || words.isSentenceEnd(found.to());
        return found.from() == 0 && last;
    }

    /**
     * Finds all expressions of time in a part of a running text, and the words of time without a day.
     *
     * @param text the text; spans are its NFC offsets
     * @param within the part to look at
     * @param ref the moment that relative words count from, usually the day of the meeting
     * @return in text order, not overlapping
     */
    public List<FoundDeadline> find(SourceText text, Span within, LocalDateTime ref) {
        Tokens tokens = text.tokens();
        int from = tokens.at(within.start());
        int to = tokens.at(within.end());
        Words words = Words.of(tokens, from, Math.max(from, to), Lexicon.VIETNAMESE);
        Grammar grammar = new Grammar(words, ref, calendar);
        Surroundings surroundings = new Surroundings(words, ref.toLocalDate());
        EventGrammar events = new EventGrammar(words);
        List<FoundDeadline> all = new ArrayList<>();
        for (int at = 0; at < words.count(); ) {
            if (!mayBegin(words, at)) {
                at++;
                continue;
            }
            Found found = grammar.at(at);
            if (found != null) {
                add(all, words, found, surroundings);
                at = found.to();
                continue;
            }
            FoundDeadline.Role role = events.at(at);
            if (role == null) {
                at++;
                continue;
            }
            all.add(new FoundDeadline(events.span(at), Deadline.NONE, role));
            at = events.end();
        }
        return List.copyOf(all);
    }

    private static boolean mayBegin(Words words, int at) {
        return words.isKnown(at) || words.isNumber(at) || words.isSpelt(at, "ky") || words.isSpelt(at, "theo");
    }

    private static void add(List<FoundDeadline> all, Words words, Found found, Surroundings surroundings) {
        Surroundings.Use use = surroundings.use(found);
        int opening = use == Surroundings.Use.BARE_PERIOD ? surroundings.opening(found) : -1;
        boolean vague = found.sort() == Found.Sort.PART_OF_DAY
                || found.sort() == Found.Sort.LENGTH && !found.prefix().opensTerm();
        if (use == Surroundings.Use.NOTHING || vague) {
            return;
        }
        boolean opened =
                opening >= 0 && (all.isEmpty() || all.get(all.size() - 1).span().end() <= words.start(opening));
        if (found.sort() == Found.Sort.HOLIDAY && found.prefix().isAfter()) {
            Span feast = new Span(words.start(found.from()), words.end(found.to() - 1));
            all.add(new FoundDeadline(feast, Deadline.NONE, FoundDeadline.Role.EVENT)); // "ngay sau Tết"
            return;
        }
        Span span = new Span(words.start(opened ? opening : found.from()), words.end(found.to() - 1));
        all.add(new FoundDeadline(span, found.deadline(), opened ? FoundDeadline.Role.DEADLINE : use.role()));
    }
}
