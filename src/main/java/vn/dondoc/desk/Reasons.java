package vn.dondoc.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.Fold;

/** The reason within the words of a message: what follows {@code vì} or {@code do}, without number, request and particles. */
final class Reasons {
    private static final Pattern BECAUSE = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])(?:(?:bởi |tại |do )?vì|với lý do|lý do(?: là)?|nguyên nhân(?: là| do)?|do|vi|ly do)(?![\\p{L}\\d])\\s*:?\\s*");
    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)^(?:(?:còn|con|riêng|rieng|về|ve)\\s+)?(?:(?:nhiệm vụ|nhiem vu|nv|việc|viec|mục|muc)\\s+)?(?:số\\s+|so\\s+)?#?\\d{1,7}"
                    + "\\s*[:,–-]?\\s*(?:(?:thì|thi|còn|con|đang|dang|bị|bi|hiện|hien)\\s+)*");
    private static final Pattern HELD_UP = Pattern.compile(
            "(?iu)^(?:gặp\\s+)?(?:vướng mắc|vuong mac|vướng|vuong|mắc|khó khăn)(?:\\s+(?:ở|về|khâu))*\\s*:?\\s+");
    private static final Pattern PARTICLES =
            Pattern.compile("(?iu)[\\s.,!]+(?:ạ|nhé|nha|nhá|nhỉ|đấy|đó)?[\\s.,!]*$|\\s+(?:ạ|nhé|nha|nhá)$");

    private static final Pattern DAY =
            Pattern.compile("(?<![\\d/])\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?\\s*[,;:.–-]\\s+");

    /** Words, folded, that ask for time, and those that ask to do it no more. */
    private static final Pattern REQUEST =
            Pattern.compile("#\\d|\\b(?:gia han|lui|keo dai|doi han|them ngay|han moi)\\b");

    private static final Pattern WITHDRAWS = Pattern.compile("\\b(?:huy|dung|bo|thoi|hoan|khong lam|rut)\\b");

    /** Words, folded, that refuse and say no more. */
    private static final Pattern BARE_REFUSAL = Pattern.compile(
            "(?:anh |chi |em |toi |minh )?(?:khong|ko|k) (?:dong y|nhat tri|duyet|duoc|cho|cho lui|cho gia han|gia han|lui)"
                    + "(?: dau| nhe| nha| em)*");

    private static final int SHORTEST = 3;

    private Reasons() {}

    /** Empty where the words name no reason and none is needed; else at least what was said. */
    static String of(Wish.Verb verb, String words) {
        String said = Fold.nfc(words).replaceAll("\\s+", " ").strip();
        return switch (verb) {
            case ASK_EXTENSION, EXTEND -> {
                String reason = because(said);
                yield reason.isEmpty() ? afterDay(said) : reason;
            }
            case REASSIGN -> because(said);
            case OBSTACLE -> {
                String reason = because(said);
                yield reason.isEmpty() ? orElse(HELD_UP.matcher(bare(said)).replaceFirst(""), said) : reason;
            }
            case CANCEL, SUSPEND -> {
                String reason = because(said);
                yield !reason.isEmpty()
                        ? reason
                        : WITHDRAWS.matcher(Fold.fold(said)).find() ? quoted(said) : said;
            }
            case SEND_BACK, REFUSE_EXTENSION, REOPEN -> {
                String reason = because(said);
                String left = orElse(bare(said), said);
                yield !reason.isEmpty()
                        ? reason
                        : BARE_REFUSAL.matcher(Fold.fold(left)).matches() ? "chưa nêu lý do" : left;
            }
            case COMPLETE, PROGRESS, ACCEPT, CONFIRM_OBJECTIVE, AMEND -> words;
        };
    }

    /** A reason given for itself, without the word that leads to it: {@code vì chờ số liệu}. */
    static String bared(String why) {
        Matcher because = BECAUSE.matcher(why);
        return because.lookingAt() && why.length() - because.end() >= SHORTEST
                ? why.substring(because.end()).strip()
                : why;
    }

    private static String quoted(String said) {
        return "theo tin nhắn “" + said + "”";
    }

    /** {@code xin gia hạn đến 25/12, chờ số liệu}; all where the words ask for nothing, being the reason alone. */
    private static String afterDay(String said) {
        Matcher day = DAY.matcher(said);
        if (day.find()) {
            String rest = withoutParticles(said.substring(day.end()));
            return rest.length() < SHORTEST || REQUEST.matcher(Fold.fold(rest)).find() ? "" : rest;
        }
        return REQUEST.matcher(Fold.fold(said)).find() ? "" : withoutParticles(said);
    }

    private static String because(String said) {
        Matcher because = BECAUSE.matcher(said);
        while (because.find()) {
            String reason = withoutParticles(said.substring(because.end()));
            if (reason.length() >= SHORTEST) {
                return reason;
            }
        }
        return "";
    }

    private static String bare(String said) {
        return withoutParticles(NUMBER.matcher(said).replaceFirst(""));
    }

    private static String withoutParticles(String words) {
        return PARTICLES.matcher(words).replaceFirst("").strip();
    }

    private static String orElse(String shorter, String whole) {
        return shorter.length() >= SHORTEST ? shorter : whole;
    }
}
