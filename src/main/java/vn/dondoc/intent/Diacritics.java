package vn.dondoc.intent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Tokens;

/**
 * The diacritics of neighbours: which the first and the second of two words have, wherever the two stand side by side in messages
 * typed with diacritics. {@code cho phong} is {@code cho phòng} there, {@code cho ky} is {@code chờ ký}. Where messages differ
 * nothing is known, and nothing is guessed.
 */
final class Diacritics {
    private static final String ABSENT = "-";

    private final Map<String, String[]> pairs = new HashMap<>();

    Diacritics(List<LabelledMessage> messages) {
        for (LabelledMessage labelled : messages) {
            Tokens tokens = SourceText.of(labelled.message().text()).tokens();
            Words words = new Words(tokens, 0, tokens.count());
            if (!words.isTypedBare()) {
                learn(words);
            }
        }
    }

    private void learn(Words words) {
        for (int i = 0; i + 1 < words.count(); i++) {
            if (!words.isWord(i) || !words.isWord(i + 1)) {
                continue;
            }
            String first = key(words, i);
            String second = key(words, i + 1);
            String[] known = pairs.putIfAbsent(pair(words, i), new String[] {first, second});
            if (known != null) {
                known[0] = first.equals(known[0]) ? first : null;
                known[1] = second.equals(known[1]) ? second : null;
            }
        }
    }

    /** The diacritics of word {@code i} by its neighbours; {@link Words#PLAIN} where it has none, null where that is not known. */
    String of(Words words, int i) {
        String before = i > 0 && words.isWord(i - 1) ? known(words, i - 1, 1) : ABSENT;
        String behind = i + 1 < words.count() && words.isWord(i + 1) ? known(words, i, 0) : ABSENT;
        if (ABSENT.equals(before) || ABSENT.equals(behind)) {
            String only = ABSENT.equals(before) ? behind : before;
            return ABSENT.equals(only) ? null : only;
        }
        return before != null && before.equals(behind) ? before : null;
    }

    /** Null where messages differ. */
    private String known(Words words, int first, int side) {
        String[] known = pairs.get(pair(words, first));
        if (known == null) {
            return ABSENT;
        }
        String neighbour = words.key(side == 0 ? first + 1 : first);
        String learnt = known[1 - side];
        return neighbour != null && !neighbour.equals(learnt) ? ABSENT : known[side];
    }

    private static String pair(Words words, int first) {
        return words.folded(first) + ' ' + words.folded(first + 1);
    }

    private static String key(Words words, int i) {
        String key = words.key(i);
        return key == null ? Words.PLAIN : key;
    }
}
