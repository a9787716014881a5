package vn.dondoc.minutes;

import java.util.Map;

/** How high in the State a mention stands; who asks somebody above him only wishes. */
final class Ranks {
    private static final Map<String, Integer> RANK = Map.ofEntries(
            Map.entry("quốc hội", 60),
            Map.entry("chính phủ", 60),
            Map.entry("thủ tướng", 60),
            Map.entry("trung ương", 60),
            Map.entry("bộ", 50),
            Map.entry("bộ trưởng", 50),
            Map.entry("thứ trưởng", 50),
            Map.entry("tổng cục", 45),
            Map.entry("tỉnh", 40),
            Map.entry("thành phố", 38),
            Map.entry("sở", 35),
            Map.entry("huyện", 30),
            Map.entry("quận", 30),
            Map.entry("thị xã", 30),
            Map.entry("phòng", 25),
            Map.entry("xã", 20),
            Map.entry("phường", 20),
            Map.entry("thị trấn", 20),
            Map.entry("trường", 18),
            Map.entry("thôn", 10));

    private final Words words;

    Ranks(Words words) {
        this.words = words;
    }

    /** The rank of the lowest level that a mention names, 0 where it names none: {@code Chủ tịch UBND huyện} is of the district. */
    int of(Mention mention) {
        int rank = 0;
        for (int i = mention.from(); i < mention.to(); i++) {
            for (Map.Entry<String, Integer> entry : RANK.entrySet()) {
                if (matches(i, mention.to(), entry.getKey())) {
                    rank = rank == 0 ? entry.getValue() : Math.min(rank, entry.getValue());
                }
            }
        }
        return rank;
    }

    boolean isAbove(Mention a, Mention b) {
        int higher = of(a);
        int lower = of(b);
        return higher > 0 && lower > 0 && higher > lower;
    }

    boolean canOrder(Mention mention) {
        return of(mention) >= 20;
    }

    private boolean matches(int i, int to, String phrase) {
        String[] syllables = phrase.split(" ");
        if (i + syllables.length > to) {
            return false;
        }
        for (int k = 0; k < syllables.length; k++) {
            if (!words.is(i + k, words.lexicon().word(syllables[k]))) {
                return false;
            }
        }
        return true;
    }
}
