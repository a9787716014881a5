package vn.dondoc.minutes;

/** Single function words that the grammar itself turns on; everything that an officer may want to add stands in the word lists. */
final class Vocabulary {
    private final Lexicon lexicon;
    private final int[] afterAssign;
    private final int[] papers;
    private final int[] beforePerson;
    private final int[] notFree;
    private final int[] particles;
    private final int meanwhileA;
    private final int meanwhileB;
    private final int then;
    private final int must;
    private final int about1;
    private final int about2;
    private final int riêng;
    private final int with;
    private final int by;
    private final int function;
    private final int just;

    Vocabulary(Lexicon lexicon) {
        this.lexicon = lexicon;
        afterAssign = numbers("cho", "rằng", "với", "tới", "đối", "là", "việc");
        papers = numbers(
                "kế", "công", "văn", "nghị", "quyết", "chỉ", "thông", "chương", "chức", "ý", "kết", "luật", "sự");
        beforePerson = numbers(
                "cho", "với", "của", "gửi", "báo", "mời", "và", "nhờ", "cùng", "gặp", "hỏi", "do", "bởi", "theo");
        notFree = numbers(
                "theo", "các", "những", "của", "về", "có", "được", "bị", "để", "đã", "đang", "sẽ", "việc", "sự", "nội",
                "đơn", "giấy", "hồ", "ý", "mọi", "một", "lời", "và", "không", "chưa", "cần", "phải", "tiếp", "vẫn",
                "đáp");
        particles = numbers("nhé", "nha", "nhá", "nghen", "ạ", "nhe", "hen", "nè", "luôn", "nhá", "nghe");
        meanwhileA = lexicon.word("đồng");
        meanwhileB = lexicon.word("thời");
        then = lexicon.word("thì");
        must = lexicon.word("phải");
        about1 = lexicon.word("đối");
        about2 = lexicon.word("với");
        riêng = lexicon.word("riêng");
        with = lexicon.word("với");
        by = lexicon.word("theo");
        function = lexicon.word("chức");
        just = lexicon.word("vừa");
    }

    private int[] numbers(String... syllables) {
        int[] found = new int[syllables.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = lexicon.word(syllables[i]);
        }
        return found;
    }

    private static boolean any(Words words, int i, int[] numbers) {
        for (int number : numbers) {
            if (words.is(i, number)) {
                return true;
            }
        }
        return false;
    }

    boolean isAfterAssign(Words words, int i) {
        return any(words, i, afterAssign);
    }

    boolean isPaper(Words words, int i) {
        return words.isCapital(i) || any(words, i, papers);
    }

    boolean isBeforePerson(Words words, int i) {
        return any(words, i, beforePerson);
    }

    boolean isFreeBefore(Words words, int i) {
        return !any(words, i - 1, notFree);
    }

    boolean isParticle(Words words, int i) {
        return any(words, i, particles);
    }

    boolean isMeanwhile(Words words, int i) {
        return words.is(i, meanwhileA) && words.is(i + 1, meanwhileB);
    }

    boolean isThen(Words words, int i) {
        return words.is(i, then);
    }

    boolean isAbout(Words words, int i) {
        return words.is(i, about1) && words.is(i + 1, about2) || words.is(i, riêng) || words.is(i, with);
    }

    boolean isByDuty(Words words, int i) {
        return words.is(i, by) && words.is(i + 1, function);
    }

    boolean isNews(Words words, int i) {
        return words.is(i, just);
    }
}
