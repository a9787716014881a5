package vn.dondoc.intent;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Tokens;

/** Cuts a message into {@link Phrase}s; lines and words of others become {@link Sense#QUOTED} or nothing. */
final class PhraseReader {
    private static final Senses WORD = Senses.of(Sense.WORD);
    private static final Senses COMMA = Senses.of(Sense.COMMA);
    private static final Senses COLON = Senses.of(Sense.COLON, Sense.COMMA);
    private static final Senses STOP = Senses.of(Sense.STOP);
    private static final Senses QMARK = Senses.of(Sense.QMARK, Sense.STOP);
    private static final Senses TICK = Senses.of(Sense.TICK);
    private static final Senses THUMB = Senses.of(Sense.THUMB);
    private static final Senses QUOTED = Senses.of(Sense.QUOTED);
    private static final Senses OTHER = Senses.of(Sense.OTHERNUMBER);
    private final Lexicon lexicon;
    private final NumberReader numbers = new NumberReader();

    PhraseReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** All phrases of the first {@code most} tokens; quoted lines are left out. */
    List<Phrase> read(SourceText text, int most) {
        Tokens tokens = text.tokens();
        Words words = new Words(tokens, 0, Math.min(most, tokens.count()));
        if (words.isTypedBare()) {
            words = words.writtenOut(lexicon.bare()).restored(lexicon.diacritics());
        }
        words = words.writtenOut(lexicon.spelling());
        List<Phrase> phrases = new ArrayList<>(words.count());
        int at = 0;
        boolean lineStart = true;
        while (at < words.count()) {
            int token = words.token(at);
            if (lineStart && tokens.is(token, '>')) {
                at = lineEnd(words, at);
                phrases.add(new Phrase(QUOTED, token, token + 1, ""));
                lineStart = false;
                continue;
            }
            lineStart = tokens.isLineEnd(token);
            int quoteEnd = quoteEnd(words, at);
            if (quoteEnd > at) {
                phrases.add(new Phrase(QUOTED, token, words.token(quoteEnd) + 1, ""));
                at = quoteEnd + 1;
            } else {
                at = next(words, at, phrases);
            }
        }
        if (words.isTypedBare()) {
            BarePhrases.decide(phrases);
        }
        UnitNames.join(phrases);
        WordedDates.join(phrases, tokens);
        numbers.read(phrases, tokens);
        Neighbours.decide(phrases);
        return Topic.without(phrases);
    }

    private int next(Words words, int at, List<Phrase> phrases) {
        int token = words.token(at);
        Tokens tokens = words.tokens();
        switch (tokens.kind(token)) {
            case NUMBER ->
                phrases.add(
                        tokens.number(token) < 0
                                ? new Phrase(OTHER, token, token + 1, "")
                                : Phrase.number(token, tokens.number(token)));
            case LINE_END -> phrases.add(new Phrase(STOP, token, token + 1, ""));
            case MARK -> {
                Senses mark = mark(words.folded(at), tokens, token);
                if (mark != null) {
                    phrases.add(new Phrase(mark, token, token + 1, words.folded(at)));
                }
            }
            case WORD -> {
                AccentTable.Match<Senses> match = lexicon.longest(words, at);
                if (match == null) {
                    phrases.add(new Phrase(WORD, token, token + 1, words.folded(at)));
                } else {
                    int last = words.token(match.end() - 1);
                    String word = match.end() == at + 1 ? words.folded(at) : phrase(words, at, match.end());
                    phrases.add(new Phrase(match.value(), token, last + 1, word));
                    return match.end();
                }
            }
        }
        return at + 1;
    }

    private static String phrase(Words words, int from, int to) {
        StringBuilder phrase = new StringBuilder(words.folded(from));
        for (int i = from + 1; i < to; i++) {
            phrase.append(' ').append(words.folded(i));
        }
        return phrase.toString();
    }

    private static Senses mark(String mark, Tokens tokens, int token) {
        return switch (mark) {
            case "," -> COMMA;
            case ":" -> COLON;
            case ".", ";", "!", "…", "|", "•", "*" -> STOP;
            case "?", "？" -> QMARK;
            case "✅", "✔", "☑" -> TICK;
            case "👍", "👌", "🫡", "🆗" -> THUMB;
            case "#", "%", "/", "-", "&", "+", "(", ")", "=", ">", "→" -> WORD;
            default -> null;
        };
    }

    private static int lineEnd(Words words, int at) {
        int end = at;
        while (end < words.count() && !words.tokens().isLineEnd(words.token(end))) {
            end++;
        }
        return end;
    }

    /** The closing mark of a quotation of at least two words that opens at {@code at}; {@code at} where none does. */
    private static int quoteEnd(Words words, int at) {
        String opening = words.folded(at);
        String closing = "\"".equals(opening) ? "\"" : "«".equals(opening) ? "»" : null;
        if (closing == null) {
            return at;
        }
        for (int i = at + 1; i < words.count(); i++) {
            if (closing.equals(words.folded(i))) {
                return i - at > 2 ? i : at;
            }
        }
        return at;
    }
}
