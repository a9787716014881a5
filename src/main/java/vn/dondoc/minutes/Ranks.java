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

    private static final long HEADS = Cue.mask(Cue.UNIT, Cue.PLACE, Cue.GENERAL, Cue.PERSON);

    private final Words words;
    private final Names names;

    Ranks(Words words) {
        this.words = words;
        names = words.lexicon().rankNames();
    }

    /** The names of the levels as numbers of a lexicon. */
    static final class Names {
        private final int ministry;
        private final int[][] phrases;
        private final int[] ranks;

        Names(Lexicon lexicon) {
            ministry = lexicon.word("bộ");
            phrases = new int[RANK.size()][];
            ranks = new int[RANK.size()];
            int k = 0;
            for (Map.Entry<String, Integer> entry : RANK.entrySet()) {
                phrases[k] = lexicon.words(entry.getKey().split(" "));
                ranks[k++] = entry.getValue();
            }
        }
    }

    /**
     * The rank of the lowest level that a mention names, 0 where it names none: {@code Chủ tịch UBND huyện} is of the district.
     * Only heads tell it: no school is named in {@code Sở Nông nghiệp và Môi trường}, no commune in {@code Thương binh và Xã hội}.
     */
    int of(Mention mention) {
        int rank = 0;
        int i = mention.from();
        while (i < mention.to()) {
            int field = i > mention.from() ? words.longest(i, mention.to(), Cue.FIELD.bit()) : -1;
            int head = words.longest(i, mention.to(), HEADS);
            if (field < head) {
                rank = lower(rank, rankOf(i, head));
            }
            i = Math.max(i + 1, Math.max(field, head));
        }
        return rank;
    }

    private static int lower(int rank, int other) {
        return rank == 0 || other == 0 ? Math.max(rank, other) : Math.min(rank, other);
    }

    /** {@code trường tiểu học} is a school; {@code bộ phận} is no ministry. */
    private int rankOf(int i, int head) {
        for (int k = 0; k < names.phrases.length; k++) {
            int[] phrase = names.phrases[k];
            boolean whole = phrase.length == head - i || phrase[0] != names.ministry;
            if (words.is(i, phrase[0]) && whole && matches(i, head, phrase)) {
                return names.ranks[k];
            }
        }
        return 0;
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
