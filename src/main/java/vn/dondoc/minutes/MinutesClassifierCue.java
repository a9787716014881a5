package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Tokens;
import vn.dondoc.text.Tones;
import vn.dondoc.text.WordList;

/** A group of words in {@code classifier-words.txt} that tells something about what a message is. */
enum MinutesClassifierCue {
    UNIT,
    PERSON,
    ACTION,
    ASSIGN,
    CONCLUSION,
    LEADER,
    SELF,
    UPWARD,
    DOWNWARD,
    REPORT,
    PAST,
    RESULT,
    DEADLINE,
    INVITE,
    SCHEDULE,
    REQUEST,
    REMIND,
    DRAFT,
    SEND,
    ASKING,
    NEWS,
    FAR,
    PLAN,
    KIND_OTHER,
    KIND_MINUTES,
    STATE_COLUMN,
    META,
    HOWTO,
    SOCIAL;

    private static final MinutesClassifierCue[] ALL = values();

    /** The phrases of all groups. Only read once made, by any number of threads. */
    static final class Table {
        /** By the folded first word, the longest first, so that a longer phrase shields a shorter one. */
        private final Map<MinutesClassifierCue, Map<String, List<Spelling>>> phrases =
                new EnumMap<>(MinutesClassifierCue.class);

        /**
         * @param words in small letters, with diacritics
         * @param folded the same without
         * @param not whether the phrase only looks like one of the group
         */
        private record Spelling(List<String> words, List<String> folded, boolean not) {}

        Table() {
            MinutesClassifierCue cue = UNIT;
            for (String line : WordList.read(MinutesClassifierCue.class, "classifier-words.txt")) {
                if (line.startsWith("[")) {
                    cue = valueOf(line.substring(1, line.length() - 1));
                    phrases.put(cue, new HashMap<>());
                    continue;
                }
                for (String phrase : line.split(",")) {
                    if (!phrase.isBlank()) {
                        add(phrase.strip(), phrases.get(cue));
                    }
                }
            }
            // the parser's own lists of verbs and units, so that an officer corrects both in one place
            share("action.txt", "", phrases.get(ACTION));
            share("weak-verb.txt", "", phrases.get(ACTION));
            share("unit-head.txt", "", phrases.get(UNIT));
            share("noun.txt", "!", phrases.get(UNIT));
            share("noun.txt", "!", phrases.get(ASSIGN));
            Comparator<Spelling> longestFirst =
                    Comparator.comparingInt(spelling -> -spelling.words().size());
            phrases.values().forEach(group -> group.values().forEach(list -> list.sort(longestFirst)));
        }

        private static void share(String resource, String mark, Map<String, List<Spelling>> phrases) {
            for (String line : WordList.read(MinutesClassifierCue.class, resource)) {
                String[] columns = line.split("\\|");
                // a form of address or a leader's title is no unit that is told to act
                if (columns.length == 1 || !columns[1].strip().equals("person")) {
                    add(mark + columns[0].strip(), phrases);
                }
            }
        }

        private static void add(String entry, Map<String, List<Spelling>> group) {
            boolean not = entry.startsWith("!");
            Tokens tokens = SourceText.of(not ? entry.substring(1) : entry).tokens();
            List<String> words = new ArrayList<>();
            List<String> folded = new ArrayList<>();
            for (int i = 0; i < tokens.count(); i++) {
                words.add(tokens.lower(i));
                folded.add(tokens.folded(i));
            }
            group.computeIfAbsent(tokens.folded(0), first -> new ArrayList<>()).add(new Spelling(words, folded, not));
        }

        /** Finds the cues of the first {@code count} tokens. */
        Marks read(Tokens tokens, int count) {
            return new Marks(phrases, tokens, count);
        }
    }

    /** Where in a text which cue stands. */
    static final class Marks {
        private final Tokens tokens;
        private final int[][] ends = new int[ALL.length][];

        private Marks(Map<MinutesClassifierCue, Map<String, List<Table.Spelling>>> phrases, Tokens tokens, int count) {
            this.tokens = tokens;
            boolean plain = isPlain(tokens, count);
            for (MinutesClassifierCue cue : ALL) {
                Map<String, List<Table.Spelling>> group = phrases.get(cue);
                int[] end = new int[count];
                for (int i = 0; i < count; i++) {
                    List<Table.Spelling> spellings = tokens.isWord(i) ? group.get(tokens.folded(i)) : null;
                    if (spellings != null) {
                        Table.Spelling found = longest(spellings, i, plain);
                        if (found != null && found.not()) {
                            // nothing of the group begins within what only looks like it
                            i += found.words().size() - 1;
                        } else if (found != null) {
                            end[i] = i + found.words().size();
                        }
                    }
                }
                ends[cue.ordinal()] = end;
            }
        }

        /** Written without diacritics, or nearly so; else a word without any is another word. */
        private static boolean isPlain(Tokens tokens, int count) {
            int words = 0;
            int marked = 0;
            for (int i = 0; i < count; i++) {
                if (tokens.isWord(i)) {
                    words++;
                    marked += tokens.hasDiacritics(i) ? 1 : 0;
                }
            }
            return marked * 10 < words * 3;
        }

        private Table.Spelling longest(List<Table.Spelling> spellings, int from, boolean plain) {
            for (Table.Spelling spelling : spellings) {
                if (isSpelt(spelling, from, plain)) {
                    return spelling;
                }
            }
            return null;
        }

        private boolean isSpelt(Table.Spelling spelling, int from, boolean plain) {
            List<String> words = spelling.words();
            for (int i = 0; i < words.size(); i++) {
                int token = from + i;
                if (token >= tokens.count()) {
                    return false;
                }
                boolean folded = plain && tokens.isWord(token) && !tokens.hasDiacritics(token);
                if (!(folded
                        ? tokens.folded(token).equals(spelling.folded().get(i))
                        : Tones.sameLettersAndTone(tokens.lower(token), words.get(i)))) {
                    return false;
                }
            }
            return true;
        }

        boolean is(MinutesClassifierCue cue, int token) {
            return end(cue, token) > 0;
        }

        /** The token after the phrase of {@code cue} that begins at {@code token}; 0 where none does. */
        int end(MinutesClassifierCue cue, int token) {
            int[] end = ends[cue.ordinal()];
            return token >= 0 && token < end.length ? end[token] : 0;
        }

        boolean has(MinutesClassifierCue cue, int from, int to) {
            for (int i = from; i < to; i++) {
                if (is(cue, i)) {
                    return true;
                }
            }
            return false;
        }

        /** How often the cue begins among the first {@code to} tokens. */
        int count(MinutesClassifierCue cue, int to) {
            int[] end = ends[cue.ordinal()];
            int hits = 0;
            for (int i = 0; i < Math.min(to, end.length); i++) {
                hits += end[i] > 0 ? 1 : 0;
            }
            return hits;
        }
    }
}
