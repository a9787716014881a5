package vn.dondoc.minutes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads what the top of a text says about the meeting: number and day of the paper, what it is about, the day of the meeting, the
 * chair. Looks at the first blocks only.
 */
final class HeadReader {
    private static final int BLOCKS = 24;
    private static final int LONGEST_TITLE = 200;

    private final Words words;
    private final List<Block> blocks;
    private final Mentions mentions;
    private final HeadWords head;

    HeadReader(Layout layout) {
        words = layout.words();
        blocks = layout.blocks().subList(0, Math.min(BLOCKS, layout.blocks().size()));
        mentions = new Mentions(words);
        head = words.lexicon().headWords();
    }

    /**
     * @param near the day near which a day without a year lies
     * @return empty where the text says nothing
     */
    Optional<Meeting> read(LocalDate near) {
        Optional<String> number = number();
        Optional<LocalDate> issued = issued();
        LocalDate about = issued.orElse(near);
        Optional<LocalDate> held = held(about).or(() -> issued);
        Optional<Mention> chair = chair();
        Optional<String> name = chair.flatMap(this::name);
        Optional<String> office = chair.flatMap(this::office);
        Optional<String> title = title();
        boolean nothing = number.isEmpty() && held.isEmpty() && chair.isEmpty() && title.isEmpty();
        return nothing ? Optional.empty() : Optional.of(new Meeting(title, held, name, office, number, issued));
    }

    /** {@code Số: 660 /TB-UBND}. */
    private Optional<String> number() {
        for (Block block : blocks) {
            int at = block.from();
            if (head.isNumber(words, at) && words.is(at + 1, ':')) {
                int to = at + 2;
                boolean slash = false;
                while (to < block.to()
                        && to < at + 14
                        && (words.isNumber(to) || words.isMark(to) || words.isCapital(to))) {
                    slash |= words.is(to, '/');
                    if (words.is(to, ',') || words.is(to, '(')) {
                        break;
                    }
                    to++;
                    if (slash
                            && !words.touches(to)
                            && to < block.to()
                            && !words.is(to, '-')
                            && !words.is(to - 1, '-')
                            && !words.is(to - 1, '/')) {
                        break;
                    }
                }
                if (slash && words.isNumber(at + 2)) {
                    return Optional.of(words.text(at + 2, to).replace(" ", ""));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code Quảng Ngãi, ngày 31 tháng 12 năm 2024} on a line of its own. */
    private Optional<LocalDate> issued() {
        for (Block block : blocks) {
            for (int i = block.from(); i + 5 < block.to() && i < block.from() + 40; i++) {
                if (head.isDay(words, i)
                        && words.isNumber(i + 1)
                        && head.isMonth(words, i + 2)
                        && words.isNumber(i + 3)
                        && head.isYear(words, i + 4)
                        && words.isNumber(i + 5)
                        && words.is(i - 1, ',')
                        && i + 6 >= block.to()) {
                    return day(number(i + 5), number(i + 3), number(i + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code Ngày 24/12/2024, …}, {@code Chiều ngày 25/02, …}: the first day of the running text. */
    private Optional<LocalDate> held(LocalDate near) {
        for (Block block : blocks) {
            if (block.to() - block.from() < 8 || head.isGround(words, block.from()) || words.isNumber(block.to() - 1)) {
                continue;
            }
            for (int i = block.from(); i < block.to() - 2 && i < block.from() + 60; i++) {
                boolean early = i < block.from() + 12 && block.level() == Block.NONE;
                if (!head.isDay(words, i) && !head.isPartOfDay(words, i)
                        || !early && !head.isMeetingBefore(words, i)
                        || i > block.from() && head.isTermBefore(words, i)) {
                    continue;
                }
                int at = i + 1;
                while (at < block.to() && (head.isDay(words, at) || words.is(at, '('))) {
                    at++;
                }
                Optional<LocalDate> found = dayAt(at, block.to(), near);
                if (found.isPresent() && (i == block.from() || !head.isPaper(words, i))) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> dayAt(int at, int to, LocalDate near) {
        if (!words.isNumber(at) || at + 2 >= to || !words.isNumber(at + 2)) {
            return Optional.empty();
        }
        boolean written = head.isMonth(words, at + 1);
        boolean marked = words.is(at + 1, '/') || words.is(at + 1, '-') || words.is(at + 1, '.');
        if (!written && !marked) {
            return Optional.empty();
        }
        boolean year = words.isNumber(at + 4)
                && (head.isYear(words, at + 3)
                        || words.is(at + 3, '/')
                        || words.is(at + 3, '-')
                        || words.is(at + 3, '.'));
        if (year && number(at + 4) > 1000) {
            return day(number(at + 4), number(at + 2), number(at));
        }
        OptionalInt named = yearNamed(at + 3, to);
        if (named.isPresent() && Math.abs(named.getAsInt() - near.getYear()) > 1) {
            return day(named.getAsInt(), number(at + 2), number(at));
        }
        Optional<LocalDate> best = Optional.empty();
        for (int y = near.getYear() - 1; y <= near.getYear() + 1; y++) {
            Optional<LocalDate> found = day(y, number(at + 2), number(at));
            if (found.isPresent() && (best.isEmpty() || distance(found.get(), near) < distance(best.get(), near))) {
                best = found;
            }
        }
        return best;
    }

    /** {@code … nhiệm vụ cải cách hành chính năm 2022}: the year that the same paragraph names. */
    private OptionalInt yearNamed(int from, int to) {
        for (int i = from; i + 1 < to && i < from + 40; i++) {
            if (head.isYear(words, i) && words.isNumber(i + 1) && number(i + 1) > 1990 && number(i + 1) < 2100) {
                return OptionalInt.of(number(i + 1));
            }
        }
        return OptionalInt.empty();
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    private int number(int i) {
        try {
            return Integer.parseInt(words.text(i, i + 1));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Who chairs: the person before {@code chủ trì họp …}, or of whom the conclusion is. One who is named comes before one whose
     * office alone is told, as headings do.
     */
    private Optional<Mention> chair() {
        Mention office = null;
        for (Block block : blocks) {
            for (int i = block.from(); i < block.to(); i++) {
                Mention found = chairAt(block, i);
                if (found != null && nameIn(found) != null) {
                    return Optional.of(found);
                }
                office = office == null ? found : office;
            }
        }
        return Optional.ofNullable(office);
    }

    private Mention chairAt(Block block, int i) {
        if (head.isChairing(words, i)) {
            int end = beforeTense(block.from(), i);
            for (int k = Math.max(block.from(), end - 30); k < end; k++) {
                Mention person = words.has(k, Cue.PERSON) ? mentions.read(k, end) : null;
                if (person != null && person.sure() && (person.to() == end || words.is(person.to(), ','))) {
                    return new Mention(person.from(), end, false, true, true);
                }
            }
        }
        if (head.isConclusionOf(words, i) && words.has(i + 3, Cue.PERSON)) {
            Mention person = mentions.read(i + 3, block.to());
            return person == null ? null : withOffice(person, block.to());
        }
        return null;
    }

    /** The word after the last of a name before {@code đã chủ trì}, {@code vừa chủ trì}. */
    private int beforeTense(int from, int verb) {
        int end = verb;
        while (end > from && words.hasAny(end - 1, Cue.mask(Cue.PAST, Cue.FUTURE))) {
            end--;
        }
        return end;
    }

    /** {@code đồng chí Lê Thị Hoa, Chủ tịch UBND xã}: the office behind the name belongs to the person. */
    private Mention withOffice(Mention person, int to) {
        boolean more = words.is(person.to(), ',') && words.has(person.to() + 1, Cue.PERSON);
        Mention office = more ? mentions.read(person.to() + 1, to) : null;
        return office == null ? person : new Mention(person.from(), office.to(), false, true, true);
    }

    private Optional<String> name(Mention chair) {
        int[] name = nameIn(chair);
        return name == null ? Optional.empty() : Optional.of(words.text(name[0], name[1]));
    }

    private Optional<String> office(Mention chair) {
        int[] name = nameIn(chair);
        int to = name == null ? chair.to() : name[0];
        if (name != null && to - chair.from() <= 2 && name[1] < chair.to()) {
            int from = name[1];
            while (from < chair.to() && words.isMark(from)) {
                from++;
            }
            return from < chair.to() ? Optional.of(strip(from, chair.to())) : Optional.empty();
        }
        boolean comradeOnly = head.isComrade(words, chair.from()) && words.after(chair.from()) >= to;
        return to > chair.from() && !comradeOnly ? Optional.of(strip(chair.from(), to)) : Optional.empty();
    }

    private String strip(int from, int to) {
        int start = from;
        if (head.isComrade(words, start)) {
            start = words.after(start);
        }
        int end = to;
        while (end > start && words.isMark(end - 1)) {
            end--;
        }
        return end > start ? words.text(start, end) : words.text(from, to);
    }

    /** The name at the end of an office, or behind {@code đồng chí}: from the last family name on, two to five words. */
    private int[] nameIn(Mention chair) {
        int[] best = null;
        int i = chair.from();
        while (i < chair.to()) {
            if (!words.isCapital(i) || words.isAcronym(i)) {
                i++;
                continue;
            }
            int to = i;
            while (to < chair.to() && words.isCapital(to) && !words.isAcronym(to)) {
                to++;
            }
            for (int k = to - 2; k >= i; k--) {
                if (words.isSurname(k) && !head.isCityName(words, k) && to - k <= 5) {
                    best = new int[] {k, to};
                    if (words.isSurname(k - 1) && k > i && to - k < 3 && !head.isCityName(words, k - 1)) {
                        best = new int[] {k - 1, to};
                    }
                    break;
                }
            }
            if (best != null && best[0] <= chair.from() + 2) {
                return best;
            }
            i = to;
        }
        return best;
    }

    private Optional<String> title() {
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            boolean kind = head.isKindOfPaper(words, block.from());
            if (kind && namesMeeting(block)) {
                return Optional.of(words.text(block.from(), block.to()));
            }
            if (kind
                    && block.to() - block.from() <= 4
                    && b + 1 < blocks.size()
                    && blocks.get(b + 1).level() == Block.NONE) {
                int last = b + 1;
                while (last + 1 < blocks.size()
                        && !blocks.get(last + 1).afterBlank()
                        && last < b + 4
                        && words.is(blocks.get(last).to() - 1, '.') == false
                        && !head.isDay(words, blocks.get(last + 1).from())
                        && !head.isGround(words, blocks.get(last + 1).from())
                        && blocks.get(last + 1).level() == Block.NONE) {
                    last++;
                }
                return Optional.of(cut(
                        words.text(blocks.get(b + 1).from(), blocks.get(last).to())));
            }
        }
        for (Block block : blocks) {
            if (block.level() != Block.NONE) { // a task may speak of another meeting
                continue;
            }
            for (int i = block.from(); i < block.to(); i++) {
                if (head.isMeeting(words, i) && !head.isPaper(words, i)) {
                    int to = i;
                    while (to < block.to()
                            && !words.is(to, '.')
                            && !words.is(to, ';')
                            && !words.is(to, ':')
                            && !words.hasAny(to, Cue.mask(Cue.PAST, Cue.FUTURE))
                            && !(words.is(to, ',') && (to > i + 6 || mentions.read(to + 1, block.to()) != null))) {
                        to++;
                    }
                    if (to - i > 3) {
                        return Optional.of(cut(words.text(i, to)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** {@code KẾT LUẬN GIAO BAN}, {@code Biên bản họp chi bộ tháng 3}: a heading that says all. */
    private boolean namesMeeting(Block block) {
        if (block.to() - block.from() > 10 || words.isMark(block.to() - 1)) {
            return false;
        }
        for (int i = block.from() + 1; i < block.to(); i++) {
            if (head.isMeeting(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, title.lastIndexOf(' ', LONGEST_TITLE)) + "…";
    }
}
