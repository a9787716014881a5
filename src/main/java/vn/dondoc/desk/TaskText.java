package vn.dondoc.desk;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.deadline.Deadline;
import vn.dondoc.minutes.Assignee;
import vn.dondoc.minutes.Draft;
import vn.dondoc.text.Fold;

/**
 * The words of a task as people read them in lists: without those that say who leads, who helps and by when, where these stand at the
 * edges and are shown beside it anyway.
 */
final class TaskText {
    /** {@code chủ trì, phối hợp chặt chẽ với}, folded: folding keeps every place of an NFC text. */
    private static final Pattern ROLES =
            Pattern.compile("(?:chu tri\\s*,?\\s*(?:va\\s+)?)?phoi hop\\s+(?:chat che\\s+)?(?:cung\\s+)?(?:voi\\s+)?");

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;]|va\\b|voi\\b|cung\\b)?\\s*");
    private static final Pattern INTO = Pattern.compile("\\s*[,:]?\\s*(?:de\\s+|trong viec\\s+)?");

    /** What leads to a due day at the end and says nothing without it. */
    private static final Pattern TOWARDS_DUE = Pattern.compile(
            "\\s*[,;.-]\\s*(?:(?:thoi gian|thoi han|han)?\\s*(?:hoan thanh|hoan tat|lam xong|xong|han|thoi han)?\\s*:?)\\s*$");

    private static final int FEWEST_LETTERS = 8;

    private TaskText() {}

    static String of(Draft draft) {
        String words = withoutRoles(Fold.nfc(draft.text()).strip(), draft.coop());
        return draft.deadline()
                .filter(deadline -> isTold(deadline.deadline(), deadline.text()))
                .map(deadline -> withoutDue(words, Fold.nfc(deadline.text())))
                .orElse(words);
    }

    private static String withoutRoles(String words, List<Assignee> coop) {
        String folded = Fold.fold(words);
        Matcher roles = ROLES.matcher(folded);
        if (folded.length() != words.length() || coop.isEmpty() || !roles.lookingAt()) {
            return words;
        }
        List<String> mentions = coop.stream()
                .map(one -> Fold.fold(one.mention()))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        int helped = -1;
        int next = after(folded, roles.end(), mentions);
        while (next >= 0) {
            helped = next;
            next = after(folded, between(folded, next), mentions);
        }
        if (helped < 0) {
            return words;
        }
        Matcher into = INTO.matcher(folded).region(helped, folded.length());
        return enough(into.lookingAt() ? words.substring(into.end()) : words.substring(helped), words);
    }

    private static int between(String folded, int at) {
        Matcher mark = BETWEEN.matcher(folded).region(at, folded.length());
        return mark.lookingAt() ? mark.end() : at;
    }

    private static int after(String folded, int at, List<String> mentions) {
        return mentions.stream()
                .filter(mention -> folded.startsWith(mention, at))
                .findFirst()
                .map(mention -> at + mention.length())
                .orElse(-1);
    }

    /** Whether the due day that is shown says all: an hour, or the day from which on, would be lost. */
    private static boolean isTold(Deadline deadline, String words) {
        return deadline.due().isPresent()
                && deadline.kind() != Deadline.Kind.DATETIME
                && !Fold.fold(words).startsWith("tu ");
    }

    private static String withoutDue(String words, String due) {
        String bare = words.replaceAll("[\\s.;,/]+$", "");
        if (!bare.endsWith(due)) {
            return words;
        }
        String rest = bare.substring(0, bare.length() - due.length());
        Matcher towards = TOWARDS_DUE.matcher(Fold.fold(rest));
        return towards.find() && Fold.fold(rest).length() == rest.length()
                ? enough(rest.substring(0, towards.start()), words)
                : words;
    }

    private static String enough(String shorter, String whole) {
        return shorter.strip().length() < FEWEST_LETTERS ? whole : shorter.strip();
    }
}
