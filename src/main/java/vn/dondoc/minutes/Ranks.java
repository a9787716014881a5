package vn.dondoc.minutes;

import java.util.Map;
import java.util.stream.Stream;

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
    private final int[][] phrases;
    private final int[] ranks;

    Ranks(Words words) {
        this.words = words;
        phrases = new int[RANK.size()][];
        ranks = new int[RANK.size()];
        int k = 0;
        for (Map.Entry<String, Integer> entry : RANK.entrySet()) {
            phrases[k] = Stream.of(entry.getKey().split(" "))
                    .mapToInt(words.lexicon()::word)
                    .toArray();
            ranks[k++] = entry.getValue();
        }
    }

    /** The rank of the lowest level that a mention names, 0 where it names none: {@code Chủ tịch UBND huyện} is of the district. */
    int of(Mention mention) {
        int rank = 0;
        for (int i = mention.from(); i < mention.to(); i++) {
            for (int k = 0; k < phrases.length; k++) {
                if (words.is(i, phrases[k][0]) && matches(i, mention.to(), phrases[k])) {
                    rank = rank == 0 ? ranks[k] : Math.min(rank, ranks[k]);
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

    private boolean matches(int i, int to, int[] phrase) {
        if (i + phrase.length > to) {
            return false;
        }
        for (int k = 1; k < phrase.length; k++) {
            if (!words.is(i + k, phrase[k])) {
                return false;
            }
        }
        return true;
    }
}
