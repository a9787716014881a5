package vn.dondoc.unit;

import java.util.HashMap;
import java.util.Map;

/** Numbers for the folded words of all tables of a finder, so that a text's word is looked up once for all of them. */
final class WordNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();

    /** The number of a word that is filled into a table, from 1. */
    int add(String folded) {
        return numbers.computeIfAbsent(folded, word -> numbers.size() + 1);
    }

    /** The number of a word, 0 where no table has it. */
    int of(String folded) {
        return numbers.getOrDefault(folded, 0);
    }

    /** One object for all equal spellings. */
    String intern(String word) {
        return spellings.computeIfAbsent(word, same -> same);
    }
}
