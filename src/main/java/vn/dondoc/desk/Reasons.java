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

    private static final int SHORTEST = 3;

    private Reasons() {}

    /** Empty where the words name no reason and none is needed; else at least what was said. */
    static String of(Wish.Verb verb, String words) {
        String said = Fold.nfc(words).replaceAll("\\s+", " ").strip();
        return switch (verb) {
            case ASK_EXTENSION, EXTEND, REASSIGN -> because(said);
            case OBSTACLE -> {
                String reason = because(said);
                yield reason.isEmpty() ? orElse(HELD_UP.matcher(bare(said)).replaceFirst(""), said) : reason;
            }
            case CANCEL, SUSPEND -> {
                String reason = because(said);
                yield reason.isEmpty() ? "theo tin nhắn “" + said + "”" : reason;
            }
            case SEND_BACK, REFUSE_EXTENSION, REOPEN -> {
                String reason = because(said);
                yield reason.isEmpty() ? orElse(bare(said), said) : reason;
            }
            case COMPLETE, PROGRESS, ACCEPT, CONFIRM_OBJECTIVE, AMEND -> words;
        };
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
