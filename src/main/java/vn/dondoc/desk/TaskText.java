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

    /** {@code chủ trì, Văn phòng phối hợp}: the helpers stand before the word for helping. */
    private static final Pattern LEADS =
            Pattern.compile("(?:lam dau moi\\s+)?chu tri\\s*,?\\s*(?:(?:va|cung voi|cung)\\s+)?");

    private static final Pattern HELP = Pattern.compile("\\s*(?:cung\\s+)?phoi hop\\b");

    /** Says nothing of the task. */
    private static final Pattern BY_OFFICE =
            Pattern.compile("theo chuc nang\\s*,?\\s*nhiem vu(?:\\s+(?:duoc giao|cua minh|cua don vi))*\\s*,?\\s+");

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;]|va\\b|voi\\b|cung\\b)?\\s*");
    private static final Pattern INTO = Pattern.compile("\\s*[,:]?\\s*(?:de\\s+|trong viec\\s+)?");

    /** What leads to a due day at the end and says nothing without it. */
    private static final Pattern TOWARDS_DUE = Pattern.compile(
            "\\s*[,;.-]\\s*(?:(?:thoi gian|thoi han|han)?\\s*(?:hoan thanh|hoan tat|lam xong|xong|han|thoi han)?\\s*:?)\\s*$");

    /** With what a due day begins that says nothing but itself: {@code vào ngày 20/3} is when something takes place. */
    private static final Pattern LIMIT = Pattern.compile("(?:xong |hoan thanh )?(?:truoc|cham nhat|muon nhat)\\b.*");

    private static final Pattern LOOSE_END = Pattern.compile("[\\s,;.-]+(?:va\\s*)?$");

    private static final int FEWEST_LETTERS = 8;

    private TaskText() {}

    static String of(Draft draft) {
        String words = withoutRoles(withoutOffice(Fold.nfc(draft.text()).strip()), draft.coop());
        return draft.deadline()
                .filter(deadline -> isTold(deadline.deadline(), deadline.text()))
                .map(deadline -> withoutDue(words, Fold.nfc(deadline.text())))
                .orElse(words);
    }

    private static String withoutOffice(String words) {
        String folded = Fold.fold(words);
        Matcher office = BY_OFFICE.matcher(folded);
        return folded.length() == words.length() && office.lookingAt()
                ? enough(words.substring(office.end()), words)
                : words;
    }

    private static String withoutRoles(String words, List<Assignee> coop) {
        String folded = Fold.fold(words);
        Matcher roles = ROLES.matcher(folded);
        if (folded.length() != words.length() || coop.isEmpty()) {
            return words;
        }
        if (!roles.lookingAt()) {
            return withoutHelpersFirst(words, folded, coop);
        }
        int helped = helpers(folded, roles.end(), coop);
        return helped < 0 ? words : into(words, folded, helped);
    }

    private static String withoutHelpersFirst(String words, String folded, List<Assignee> coop) {
        Matcher leads = LEADS.matcher(folded);
        int helped = leads.lookingAt() ? helpers(folded, leads.end(), coop) : -1;
        if (helped < 0) {
            return words;
        }
        Matcher help = HELP.matcher(folded).region(helped, folded.length());
        return help.lookingAt() ? into(words, folded, help.end()) : words;
    }

    private static String into(String words, String folded, int helped) {
        Matcher into = INTO.matcher(folded).region(helped, folded.length());
        return enough(into.lookingAt() ? words.substring(into.end()) : words.substring(helped), words);
    }

    /** Where the helpers that stand here one after the other end; -1 where none does. */
    private static int helpers(String folded, int from, List<Assignee> coop) {
        List<String> mentions = coop.stream()
                .map(one -> Fold.fold(one.mention()))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        int helped = -1;
        int next = after(folded, from, mentions);
        while (next >= 0) {
            helped = next;
            next = after(folded, between(folded, next), mentions);
        }
        return helped;
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

    /** Whether the due day that is shown says all: an hour, a rule, or the day from which on, would be lost. */
    private static boolean isTold(Deadline deadline, String words) {
        return deadline.due().isPresent()
                && deadline.recurrence().isEmpty()
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
        if (towards.find() && Fold.fold(rest).length() == rest.length()) {
            return enough(rest.substring(0, towards.start()), words);
        }
        Matcher loose = LOOSE_END.matcher(rest);
        return LIMIT.matcher(Fold.fold(due)).matches()
                ? enough(loose.find() ? rest.substring(0, loose.start()) : rest, words)
                : words;
    }

    private static String enough(String shorter, String whole) {
        return shorter.strip().length() < FEWEST_LETTERS ? whole : shorter.strip();
    }
}
