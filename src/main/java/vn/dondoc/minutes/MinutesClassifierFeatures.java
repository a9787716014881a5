package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.dondoc.text.PhraseTable;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Tokens;
import vn.dondoc.text.WordList;

/**
 * What {@link MinutesClassifier} sees of a message: its first words, its folded words, which cues occur, and above all its build:
 * how many of its pieces begin with a unit or person and go on with a verb of action, how many tell of the past.
 */
final class MinutesClassifierFeatures {
    /** Words beyond these tell nothing more about what kind of message it is. */
    private static final int MOST_TOKENS = 1500;

    private static final int HEAD_TOKENS = 220;
    private static final int ISSUED_TOKENS = 400;

    private static final int HEADING_TOKENS = 60;

    private static final Set<String> KINDS = Set.of(
            "giay moi",
            "thu moi",
            "ke hoach",
            "nghi quyet",
            "to trinh",
            "bao cao",
            "quyet dinh",
            "chuong trinh",
            "quy che",
            "hop dong",
            "lich truc",
            "lich cong",
            "lich tuan",
            "de an",
            "huong dan");

    private enum Cue {
        UNIT,
        PERSON,
        ACTION,
        ASSIGN,
        CONCLUSION,
        DEADLINE,
        PAST,
        INVITE,
        SCHEDULE,
        REQUEST,
        REMIND,
        HOWTO,
        SOCIAL
    }

    private final Map<Cue, PhraseTable<Cue>> cues = new EnumMap<>(Cue.class);

    MinutesClassifierFeatures() {
        Cue cue = Cue.UNIT;
        for (String line : WordList.read(MinutesClassifierFeatures.class, "classifier-words.txt")) {
            if (line.startsWith("[")) {
                cue = Cue.valueOf(line.substring(1, line.length() - 1));
                continue;
            }
            PhraseTable<Cue> table = cues.computeIfAbsent(cue, c -> new PhraseTable<>());
            for (String phrase : line.split(",")) {
                if (!phrase.isBlank()) {
                    table.put(phrase.strip(), cue);
                }
            }
        }
    }

    /** {@code THÔNG BÁO … Kết luận của …} or {@code kết luận như sau} at the head: an issued paper, whatever its length. */
    static boolean isIssuedConclusion(SourceText text) {
        Tokens tokens = text.tokens();
        int count = Math.min(tokens.count(), ISSUED_TOKENS);
        boolean headed = false;
        for (int i = 0; i < count; i++) {
            headed |= tokens.are(i, "cong", "hoa", "xa", "hoi")
                    || tokens.are(i, "so", ":")
                    || tokens.are(i, "so") && tokens.isNumber(i + 1);
            if (headed && tokens.are(i, "thong", "bao")) {
                for (int k = i + 2; k < Math.min(count, i + 12); k++) {
                    if (tokens.are(k, "ket", "luan") || tokens.are(k, "y", "kien", "chi", "dao")) {
                        return true;
                    }
                }
            }
            if (headed && (tokens.are(i, "ket", "luan", "nhu", "sau") || tokens.are(i, "ket", "luan", ":"))) {
                return true;
            }
        }
        return false;
    }

    /** Papers of other kinds, by the heading that names them in capitals: {@code GIẤY MỜI}, {@code KẾ HOẠCH}, {@code TỜ TRÌNH}. */
    static boolean isOtherPaper(SourceText text) {
        Tokens tokens = text.tokens();
        int count = Math.min(tokens.count(), HEADING_TOKENS);
        for (int i = 0; i + 1 < count; i++) {
            boolean lineStart = i == 0 || tokens.isLineEnd(i - 1);
            if (!lineStart || !tokens.isWord(i) || !tokens.isAllCaps(i) || !tokens.isAllCaps(i + 1)) {
                continue;
            }
            if (KINDS.contains(tokens.folded(i) + ' ' + tokens.folded(i + 1))) {
                return true;
            }
        }
        return false;
    }

    String[] of(SourceText text) {
        Tokens tokens = text.tokens();
        int count = Math.min(MOST_TOKENS, tokens.count());
        List<String> features = new ArrayList<>();
        words(tokens, count, features);
        build(tokens, count, features);
        voice(tokens, count, features);
        return features.toArray(String[]::new);
    }

    private void words(Tokens tokens, int count, List<String> features) {
        EnumMap<Cue, Integer> hits = new EnumMap<>(Cue.class);
        String before = "^";
        int questions = 0;
        int numbered = 0;
        // in a long paper every word occurs somewhere; what it is stands at its head
        int read = Math.min(count, HEAD_TOKENS);
        for (int i = 0; i < read; i++) {
            if (tokens.is(i, '?')) {
                questions++;
            }
            if (tokens.is(i, '#') && tokens.isNumber(i + 1)) {
                numbered++;
            }
            if (tokens.is(i, '=') && tokens.is(i + 1, '>')) {
                features.add("arrow");
            }
            if (tokens.is(i, '@') && tokens.isWord(i + 1)) {
                features.add("mention");
            }
            if (!tokens.isWord(i)) {
                continue;
            }
            String word = tokens.folded(i);
            features.add("w=" + word);
            features.add("b=" + before + "_" + word);
            if (i < 8) {
                features.add("first=" + before + "_" + word);
            }
            before = word;
            for (Map.Entry<Cue, PhraseTable<Cue>> table : cues.entrySet()) {
                if (table.getValue().startsWith(word) && table.getValue().longest(tokens, i) != null) {
                    hits.merge(table.getKey(), 1, Integer::sum);
                    if (i < 10) {
                        features.add("early=" + table.getKey());
                    }
                }
            }
        }
        hits.forEach((cue, n) -> {
            features.add("cue=" + cue);
            features.add("cue=" + cue + bucket(n));
        });
        features.add("questions" + Math.min(questions, 2));
        features.add("numbered" + Math.min(numbered, 2));
        features.add("length" + (count < 12 ? 0 : count < 25 ? 1 : count < 60 ? 2 : 3));
        if (count > 0 && tokens.is(count - 1, '?')) {
            features.add("endsAsking");
        }
    }

    /** Who speaks to whom: a unit to its leaders, somebody who asks for opinions or sends a file. */
    private static void voice(Tokens tokens, int count, List<String> features) {
        int own = 0;
        int figures = 0;
        for (int i = 0; i < count; i++) {
            own += tokens.are(i, "xin", "bao", "cao")
                            || tokens.are(i, "kinh", "bao", "cao")
                            || tokens.are(i, "em", "bao", "cao")
                            || tokens.are(i, "kinh", "mong")
                            || tokens.are(i, "phong", "em")
                            || tokens.are(i, "ben", "em")
                            || tokens.are(i, "xa", "xin")
                            || tokens.are(i, "mong", "lanh", "dao")
                    ? 1
                    : 0;
            if (tokens.are(i, "xin", "y", "kien") || tokens.are(i, "gop", "y") || tokens.are(i, "du", "thao")) {
                features.add("forOpinion");
            }
            if (tokens.are(i, "gui", "lai") || tokens.is(i, "file") || tokens.are(i, "dinh", "kem")) {
                features.add("covers");
            }
            figures += tokens.isNumber(i) ? 1 : 0;
        }
        boolean asks = count > 0 && tokens.is(count - 1, '?');
        features.add("own" + Math.min(own, 3) + (asks ? "asks" : ""));
        features.add("figures" + (count == 0 ? 0 : Math.min(4, figures * 20 / count)));
        boolean addressed = count > 2 && tokens.are(0, "kinh", "gui") || tokens.are(0, "kinh", "trinh");
        features.add(addressed ? "addressed" : "unaddressed");
    }

    /** The pieces between marks: who begins, what follows. */
    private void build(Tokens tokens, int count, List<String> features) {
        int pieces = 0;
        int assigned = 0;
        int named = 0;
        int past = 0;
        int bare = 0;
        int from = 0;
        for (int i = 0; i <= count; i++) {
            if (i < count && !endsPiece(tokens, i)) {
                continue;
            }
            if (i - from >= 3) {
                pieces++;
                boolean tells = tellsPast(tokens, from, i);
                past += tells ? 1 : 0;
                if (!tells && isAssignment(tokens, from, i)) {
                    assigned++;
                } else if (!tells && begins(tokens, from, i)) {
                    named++;
                } else if (!tells && beginsWith(Cue.ACTION, tokens, from)) {
                    bare++;
                }
            }
            from = i + 1;
        }
        features.add("pairs" + Math.min(pairs(tokens, count), 5));
        features.add("assigned" + Math.min(assigned, 4));
        features.add("named" + Math.min(named, 3));
        features.add("bound" + Math.min(assigned + named, 4));
        features.add("past" + Math.min(past, 4));
        features.add("bareActions" + Math.min(bare, 3));
        if (pieces > 0) {
            features.add("assignedShare" + assigned * 4 / pieces);
            features.add("boundShare" + (assigned + named) * 4 / pieces);
            features.add("pastShare" + past * 4 / pieces);
        }
        features.add(String.format(Locale.ROOT, "assigned%d-past%d", Math.min(assigned, 2), Math.min(past, 2)));
        features.add(String.format(Locale.ROOT, "bound%d-past%d", Math.min(assigned + named, 3), Math.min(past, 1)));
        if (assigned > 1 && past == 0) {
            features.add("assignsOnly");
        }
    }

    /** How often a unit or person is followed closely by a verb of action: for messages spoken without any mark. */
    private int pairs(Tokens tokens, int count) {
        int pairs = 0;
        for (int i = 0; i < count; i++) {
            if (!tokens.isWord(i)
                    || cues.get(Cue.UNIT).longest(tokens, i) == null
                            && cues.get(Cue.PERSON).longest(tokens, i) == null) {
                continue;
            }
            for (int k = i + 1; k < Math.min(count, i + 5); k++) {
                if (tokens.isWord(k) && cues.get(Cue.ACTION).longest(tokens, k) != null) {
                    pairs++;
                    i = k;
                    break;
                }
            }
        }
        return pairs;
    }

    private boolean tellsPast(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.is(i, '%') && !has(Cue.DEADLINE, tokens, from, to)) {
                return true;
            }
        }
        return has(Cue.PAST, tokens, from, to);
    }

    /** Begins with a unit or person and goes on for some words, whatever the verb. */
    private boolean begins(Tokens tokens, int from, int to) {
        int at = skipMarks(tokens, from, to);
        return to - at >= 4 && named(tokens, at);
    }

    private static boolean endsPiece(Tokens tokens, int i) {
        if (tokens.isLineEnd(i) || tokens.is(i, ';') || tokens.is(i, '+') || tokens.is(i, '!') || tokens.is(i, '?')) {
            return true;
        }
        if (tokens.is(i, '.')) {
            // "P. Nội vụ" goes on, "đ.c" too
            return !(i > 0 && tokens.isWord(i - 1) && tokens.end(i - 1) - tokens.start(i - 1) <= 2);
        }
        if (tokens.is(i, '-')) {
            return !tokens.touchesPrevious(i);
        }
        if (tokens.is(i, ')')) {
            return i > 0 && tokens.isNumber(i - 1); // "(1) …" and "1) …" within a line
        }
        return tokens.is(i, ',') || tokens.is(i, ':') && i < 14;
    }

    private boolean isAssignment(Tokens tokens, int from, int to) {
        int at = skipMarks(tokens, from, to);
        boolean ordered = cues.get(Cue.ASSIGN).longest(tokens, at) != null;
        if (ordered) {
            at = cues.get(Cue.ASSIGN).longest(tokens, at).end();
        }
        boolean who = named(tokens, at);
        if (!who) {
            return false;
        }
        int last = Math.min(to, at + 9);
        for (int i = at + 1; i < last; i++) {
            if (tokens.isWord(i) && cues.get(Cue.ACTION).longest(tokens, i) != null || tokens.is(i, ':')) {
                return true;
            }
        }
        return false;
    }

    private boolean named(Tokens tokens, int at) {
        if (at >= tokens.count()) {
            return false;
        }
        if (tokens.is(at, '@')) {
            return true;
        }
        if (!tokens.isWord(at)) {
            return false;
        }
        return cues.get(Cue.UNIT).longest(tokens, at) != null
                || cues.get(Cue.PERSON).longest(tokens, at) != null
                || tokens.isAllCaps(at) && tokens.folded(at).length() <= 6
                || tokens.isCapitalised(at)
                        && !tokens.isAllCaps(at)
                        && at + 1 < tokens.count()
                        && cues.get(Cue.ACTION).longest(tokens, tokens.is(at + 1, ':') ? at + 2 : at + 1) != null;
    }

    private static int skipMarks(Tokens tokens, int from, int to) {
        int at = from;
        while (at < to && (!tokens.isWord(at) && !tokens.is(at, '@'))) {
            at++;
        }
        return at;
    }

    private boolean beginsWith(Cue cue, Tokens tokens, int from) {
        int at = skipMarks(tokens, from, tokens.count());
        return at < tokens.count() && cues.get(cue).longest(tokens, at) != null;
    }

    private boolean has(Cue cue, Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isWord(i) && cues.get(cue).longest(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    private static String bucket(int n) {
        return n == 1 ? "1" : n == 2 ? "2" : n < 5 ? "3" : "5";
    }
}
