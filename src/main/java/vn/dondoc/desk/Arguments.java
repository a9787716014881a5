package vn.dondoc.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.directive.Evidence;
import vn.dondoc.text.Fold;
import vn.dondoc.unit.Unit;
import vn.dondoc.unit.UnitFinder;
import vn.dondoc.unit.UnitMention;

/** The words after a command, taken off from the front one by one. */
final class Arguments {
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,7})(?:[,;]|(?=\\s)|$)\\s*");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,4})\\s*%?(?=\\s|$|[,;])[,;]?\\s*");
    private static final Pattern DATE_LIKE = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}([/.-]\\d{2,4})?(?=\\s|$|[,;.])");
    private static final Pattern PAPER =
            Pattern.compile("(?<![\\d/])\\d{1,5}/(?:\\d{4}/)?[A-ZĐƯ]{2,}[A-ZĐƯa-zđư0-9&]*(?:-[A-ZĐƯ0-9&]+)*");
    private static final Pattern COMMA = Pattern.compile("[,;]");
    private static final int MOST_NUMBERS = 30;

    private String rest;

    Arguments(String words) {
        rest = words.strip();
    }

    String rest() {
        return rest;
    }

    boolean isEmpty() {
        return rest.isEmpty();
    }

    /** The number of a directive, {@code 12} or {@code #12}. */
    Optional<Integer> number() {
        Matcher found = NUMBER.matcher(rest);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        rest = rest.substring(found.end()).strip();
        return Optional.of(Integer.parseInt(found.group(1)));
    }

    /** All numbers that stand in front, each once. */
    List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (Optional<Integer> next = number(); next.isPresent() && numbers.size() < MOST_NUMBERS; next = number()) {
            if (!numbers.contains(next.get())) {
                numbers.add(next.get());
            }
        }
        return numbers;
    }

    Optional<Integer> percent() {
        Matcher found = PERCENT.matcher(rest);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        rest = rest.substring(found.end()).strip();
        return Optional.of(Integer.parseInt(found.group(1)));
    }

    /** A day named anywhere in the rest, which is then taken out; the first wins. */
    Optional<LocalDate> day(Language language, LocalDateTime now) {
        Matcher date = DATE_LIKE.matcher(rest);
        if (date.lookingAt()) { // what follows is the reason, whatever its words: "31/12 lần nữa"
            Optional<LocalDate> day = language.deadline(date.group(), now).due();
            rest = day.isPresent() ? withoutMark(rest.substring(date.end())) : rest;
            return day;
        }
        var found = language.day(rest, now);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String nfc = Fold.nfc(rest);
        String before = nfc.substring(0, found.get().span().start()).strip();
        String after = nfc.substring(found.get().span().end()).strip();
        rest = withoutMark(before + " " + after);
        return found.get().deadline().due();
    }

    /** A count of days, weeks or months in front: {@code thêm 5 ngày chờ số liệu}. */
    Optional<MoreTime> moreTime() {
        Optional<MoreTime.Found> found = MoreTime.first(rest);
        if (found.isPresent()) {
            rest = vn.dondoc.text.Fold.nfc(rest).substring(found.get().length()).strip();
        }
        return found.map(MoreTime.Found::time);
    }

    private static String withoutMark(String words) {
        return words.strip().replaceAll("^[,;:.-]+\\s*", "");
    }

    /** Whether something stands in front that looks like a day, possible or not. */
    boolean beginsLikeADay() {
        return DATE_LIKE.matcher(rest).lookingAt();
    }

    String word() {
        int end = 0;
        while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
            end++;
        }
        String word = rest.substring(0, end);
        rest = rest.substring(end).strip();
        return word;
    }

    /** The unit named by as many words in front as possible. */
    Optional<UnitMention> unit(UnitFinder units) {
        String[] words = rest.split("\\s+", 16);
        for (int count = Math.min(words.length, 15); count > 0; count--) {
            String phrase = String.join(" ", List.of(words).subList(0, count));
            String bare = phrase.replaceAll("[,;:.]+$", "");
            Optional<UnitMention> mention = bare.isBlank() ? Optional.empty() : units.read(bare);
            if (mention.filter(found -> !found.units().isEmpty()).isPresent()) {
                rest = String.join(" ", List.of(words).subList(count, words.length))
                        .strip();
                return mention;
            }
        }
        return Optional.empty();
    }

    /** The units named in front, with commas between: {@code VP, NV đúng chức năng hơn}. */
    List<Unit> units(UnitFinder units) {
        List<Unit> found = new ArrayList<>();
        for (int comma = comma(); comma > 0; comma = comma()) {
            Optional<UnitMention> mention = units.read(rest.substring(0, comma).strip())
                    .filter(one -> !one.units().isEmpty());
            if (mention.isEmpty()) {
                break;
            }
            add(found, mention.get());
            rest = rest.substring(comma + 1).strip();
        }
        unit(units).ifPresent(mention -> add(found, mention));
        return found;
    }

    private int comma() {
        Matcher mark = COMMA.matcher(rest);
        return mark.find() ? mark.start() : -1;
    }

    private static void add(List<Unit> found, UnitMention mention) {
        mention.units().stream().filter(unit -> !found.contains(unit)).forEach(found::add);
    }

    /** Numbers of papers in a text, {@code 45/BC-UBND}: proof that needs no file. */
    static List<Evidence> papers(String text) {
        List<Evidence> papers = new ArrayList<>();
        Matcher found = PAPER.matcher(vn.dondoc.text.Fold.nfc(text));
        while (found.find() && papers.size() < 5) {
            papers.add(Evidence.paper(found.group()));
        }
        return papers;
    }
}
