package vn.dondoc.intent;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.dondoc.deadline.Deadline;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.FoundDeadline;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;
import vn.dondoc.text.Tokens;

/** The day that a message asks for, grants or promises. */
final class Days {
    private static final List<String> WEEKDAYS = List.of("hai", "ba", "tu", "nam", "sau", "bay");
    private final DeadlineParser parser;

    Days(DeadlineParser parser) {
        this.parser = parser;
    }

    Optional<LocalDate> read(Intent intent, List<Clause> clauses, SourceText text, LocalDateTime ref) {
        boolean asked = intent == Intent.EXTENSION || intent == Intent.APPROVE;
        boolean promised = intent == Intent.PROGRESS || intent == Intent.BLOCKED;
        if (!asked && !promised) {
            return Optional.empty();
        }
        Optional<LocalDate> day = Optional.empty();
        boolean sure = false;
        for (Clause clause : clauses) {
            if (clause.to == clause.from
                    || isCondition(clause)
                    || !clause.has(Sense.DAY, Sense.DATE, Sense.SPAN, Sense.TODAY)
                    || intent == Intent.EXTENSION && tellsWhy(clause, clauses)
                    || promised && !promises(clause)) {
                continue;
            }
            if (!clause.has(Sense.DATE) && clause.at(clause.first(Sense.DAY)).isOneOf("qua tet", "ra tet", "sau tet")) {
                continue; // nobody knows which day
            }
            Span span = span(clause, text.tokens());
            List<FoundDeadline> times = parser.find(text, span, ref);
            day = day.or(() -> dictated(clause, ref));
            if (times.stream().allMatch(time -> time.deadline().due().isEmpty())) { // "mơi em nộp liền"
                day = day.or(() -> weekday(clause, text, ref));
            }
            for (FoundDeadline found : times) {
                Optional<LocalDate> due = isDenied(found.span(), clause, text.tokens())
                        ? Optional.empty()
                        : due(found, clause, text.tokens(), ref, asked);
                if (due.isPresent()) {
                    boolean towards = asked && isTowards(text, found.span());
                    if (day.isEmpty() || asked && (towards || !sure)) {
                        day = due;
                        sure = towards;
                    }
                }
            }
            day = day.or(() -> bareDate(clause, text, ref));
        }
        return day;
    }

    /** {@code ngày mười lăm tháng ba}; a day alone is of this month or the next. */
    private Optional<LocalDate> dictated(Clause clause, LocalDateTime ref) {
        for (int i = clause.from; i < clause.to; i++) {
            Phrase date = clause.at(i);
            if (date.is(Sense.DATE) && !date.word.isEmpty()) {
                String digits = date.word.indexOf('/') > 0 ? date.word : thisMonthOrNext(date.word, ref.toLocalDate());
                return parser.read("ngày " + digits, ref).due().filter(due -> !due.isBefore(ref.toLocalDate()));
            }
        }
        return Optional.empty();
    }

    private static String thisMonthOrNext(String day, LocalDate ref) {
        boolean next = Integer.parseInt(day) < ref.getDayOfMonth();
        return day + "/" + (next ? ref.plusMonths(1) : ref).getMonthValue();
    }

    /** {@code xin hẹn lại 30/6}: a day behind a word that minutes do not put before one. */
    private Optional<LocalDate> bareDate(Clause clause, SourceText text, LocalDateTime ref) {
        int at = clause.last(Sense.DATE);
        boolean first = at == clause.from && clause.to > clause.from + 1
                || at == clause.from + 2 && clause.at(clause.from).is(Sense.REF); // "mục 25 ngày 20/3 em trao hết"
        if (at < 0 || !clause.at(at - 1).is(Sense.EXTEND) && !first) {
            return Optional.empty();
        }
        Phrase date = clause.at(at);
        return parser.read(text.text(text.tokens().span(date.token, date.tokenEnd)), ref)
                .due()
                .filter(due -> !due.isBefore(ref.toLocalDate()));
    }

    /** {@code thứ tư em trình}: in minutes perhaps "fourthly", in a promise the weekday. */
    private Optional<LocalDate> weekday(Clause clause, SourceText text, LocalDateTime ref) {
        int at = clause.first(Sense.DAY);
        if (at >= 0 && clause.at(at).isOneOf("mai", "moi", "mot")) {
            return Optional.of(ref.toLocalDate().plusDays(clause.at(at).word.equals("mot") ? 2 : 1)); // "mơi em nộp"
        }
        if (at < 0 || !clause.at(at).word.startsWith("thu ")) {
            return Optional.empty();
        }
        Phrase phrase = clause.at(at);
        int digit = WEEKDAYS.indexOf(phrase.word.substring(4));
        if (digit < 0) {
            return Optional.empty();
        }
        int to = Math.min(clause.at(clause.to - 1).tokenEnd, phrase.tokenEnd + 3);
        String behind = text.text(text.tokens().span(phrase.tokenEnd - 1, Math.max(to, phrase.tokenEnd)));
        int space = behind.indexOf(' ');
        return parser.read("thứ " + (digit + 2) + (space < 0 ? "" : behind.substring(space)), ref)
                .due();
    }

    private static Optional<LocalDate> due(
            FoundDeadline found, Clause clause, Tokens tokens, LocalDateTime ref, boolean asked) {
        Deadline deadline = found.deadline();
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (phrase.is(Sense.SHARE) && found.span().overlaps(tokens.span(phrase.token, phrase.tokenEnd))) {
                return Optional.empty();
            }
        }
        if (!asked && isLead(found.span(), clause, tokens)) {
            return Optional.empty();
        }
        if (found.role() == FoundDeadline.Role.PAPER_DATE
                || found.role() == FoundDeadline.Role.MEETING_DATE
                || found.role() == FoundDeadline.Role.PERIOD
                || deadline.due().isEmpty()
                || deadline.due().get().isBefore(ref.toLocalDate())) {
            return Optional.empty();
        }
        boolean rolled = deadline.due().get().isAfter(ref.toLocalDate().plusMonths(9));
        if (!asked && rolled && clause.at(clause.first(Sense.DATE)).number > 0) {
            return Optional.empty(); // a day of this year that is over
        }
        if (asked && isLength(found.span(), clause, tokens) && !isFromToday(found.span(), tokens)) {
            return Optional.empty();
        }
        return deadline.due();
    }

    /** A day in a condition is no promise; {@code mai xong em gửi} is one. */
    private static boolean isCondition(Clause clause) {
        int then = clause.word("thi", clause.from + 1);
        if (then > clause.from + 1 && isPremise(clause, then)) {
            return true; // "có tiền thì 18/3 em nộp", "trời nắng thì 2 hôm nữa xong"
        }
        int at = clause.first(Sense.COND);
        return at >= 0 && !clause.at(at).isOneOf("xong em gui", "xong em bao", "xong em se");
    }

    /** {@code xin thêm thời gian, tuần này em coi thi}: the day of what keeps the sender busy. */
    private static boolean tellsWhy(Clause clause, List<Clause> clauses) {
        return clause != clauses.get(0)
                && clause.has(Sense.SELF)
                && !clause.has(
                        Sense.DATE,
                        Sense.EXTEND,
                        Sense.ASK,
                        Sense.LET,
                        Sense.HANDIN,
                        Sense.DONE,
                        Sense.WILLDONE,
                        Sense.FUTURE,
                        Sense.MORE,
                        Sense.SUBMITTED,
                        Sense.REPORT,
                        Sense.DEED);
    }

    /** Words before {@code thì} that tell of the world, not of the work or of the speaker. */
    private static boolean isPremise(Clause clause, int then) {
        return !clause.hasBefore(
                then,
                Sense.REF,
                Sense.NUMBERED,
                Sense.PART,
                Sense.SELF,
                Sense.UNITWORD,
                Sense.ADDRESS,
                Sense.DAY,
                Sense.TODAY,
                Sense.REMAIN,
                Sense.NOTYET,
                Sense.WORK,
                Sense.HANDIN,
                Sense.DONE,
                Sense.PRODUCT,
                Sense.YES,
                Sense.MAYBE,
                Sense.NOW);
    }

    /** {@code không đến 30/5 được}: the day that is refused. */
    private static boolean isDenied(Span span, Clause clause, Tokens tokens) {
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (phrase.isOneOf("thay vi", "thay cho", "chu khong phai", "thay cho ngay", "thay")
                    && tokens.start(phrase.token) < span.start()
                    && clause.next(Sense.DAY, i + 1) <= i + 2
                    && clause.next(Sense.DAY, i + 1) > i) {
                return true; // "vào 30/3 thay vì 15/3"
            }
            if (phrase.is(Sense.NOT)
                    && clause.at(i + 1).isOneOf("den", "toi", "the den", "sang", "qua")
                    && tokens.start(phrase.token) < span.start()
                    && clause.hasWord("duoc")) {
                return true;
            }
        }
        return false;
    }

    /** {@code thêm 1 tuần} counts from the due day, which is unknown here. */
    private static boolean isLength(Span span, Clause clause, Tokens tokens) {
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (phrase.is(Sense.SPAN) && span.overlaps(tokens.span(phrase.token, phrase.tokenEnd))) {
                return true;
            }
        }
        return false;
    }

    /** {@code hoàn thành trước hạn 2 ngày}: how much earlier. */
    private static boolean isLead(Span span, Clause clause, Tokens tokens) {
        int early = clause.first(Sense.EARLY);
        Phrase length = clause.at(early + 1);
        return early >= 0 && length.is(Sense.SPAN) && span.overlaps(tokens.span(length.token, length.tokenEnd));
    }

    private static boolean isFromToday(Span span, Tokens tokens) {
        int from = tokens.at(span.start());
        for (int i = from; i < tokens.count() && i < from + 10; i++) {
            if (tokens.is(i, "nay")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the day stands behind {@code đến}, {@code tới}, {@code sang}: the new one of two. */
    private static boolean isTowards(SourceText text, Span span) {
        Tokens tokens = text.tokens();
        int first = tokens.at(span.start());
        for (int i = Math.max(0, first - 2); i < tokens.count() && tokens.start(i) < span.end(); i++) {
            if (tokens.is(i, "den")
                    || tokens.is(i, "toi")
                    || tokens.is(i, "sang")
                    || tokens.is(i, "qua")
                    || tokens.is(i, "thanh")) {
                return true;
            }
        }
        return false;
    }

    /** The day is one of finishing or handing in, not of a meeting on the way. */
    private static boolean promises(Clause clause) {
        if (clause.has(Sense.PROGRESSREPORT) && !clause.has(Sense.DATE, Sense.FUTURE)) {
            return false; // "báo cáo tiến độ tuần 1"
        }
        int notYet = clause.first(Sense.NOTYET);
        int day = Math.max(clause.last(Sense.DAY), clause.last(Sense.TODAY));
        if (notYet > day && day >= 0 && !clause.has(Sense.DATE)) {
            return false; // "bữa nay làm chưa xong"
        }
        int today = clause.first(Sense.TODAY);
        if (notYet >= 0
                && today > notYet
                && !clause.hasAfter(today, Sense.HANDIN, Sense.SUBMITTED, Sense.REPORT, Sense.FUTURE, Sense.DONE)) {
            return false; // "chưa xong, hôm nay đông bệnh nhân quá"
        }
        if (clause.at(clause.from).is(Sense.PART) && !clause.has(Sense.DONE, Sense.HANDIN, Sense.REPORT)) {
            return false; // "đợt 2 làm tuần sau"
        }
        int future = clause.first(Sense.FUTURE);
        if (future > day && clause.endsAt(future + 1) && clause.at(future).isOneOf("co", "rang", "gang", "co gang")) {
            return false; // "tuần này cố": at what is not said
        }
        boolean denied = clause.has(Sense.DONE) && clause.hasBefore(clause.first(Sense.DONE), Sense.NOT);
        if ((clause.has(Sense.CANNOT) || denied) && !clause.hasWord("moi")) {
            return false; // "không kịp trước 15/3"
        }
        if (clause.hasWord("het") && clause.has(Sense.SELF) && clause.hasBefore(clause.last(Sense.SELF), Sense.DAY)) {
            return true; // "ngày 20/3 em trao hết"
        }
        return clause.has(
                        Sense.HANDIN,
                        Sense.DONE,
                        Sense.WILLDONE,
                        Sense.DEED,
                        Sense.PRODUCT,
                        Sense.START,
                        Sense.FUTURE,
                        Sense.SUBMITTED,
                        Sense.REPORT,
                        Sense.STEP,
                        Sense.SIGN,
                        Sense.EARLY)
                || clause.has(Sense.COND)
                || clause.hasWord("co")
                || clause.hasWord("moi")
                || clause.endsAt(clause.last(Sense.DAY) + 1) && clause.last(Sense.DAY) <= clause.from + 3;
    }

    static Span span(Clause clause, Tokens tokens) {
        return tokens.span(
                clause.at(clause.from).token,
                Math.max(clause.at(clause.to - 1).tokenEnd, clause.at(clause.from).token + 1));
    }
}
