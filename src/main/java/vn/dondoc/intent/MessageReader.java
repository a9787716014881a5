package vn.dondoc.intent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;

/**
 * Reads one message of the group and says what its sender wants.
 *
 * <p>Grammar decides first: what is the sender's own, present statement, what is denied, asked, hoped or said by others. The
 * model decides only what words alone decide, and never that something is done. Immutable; any number of threads.
 */
public final class MessageReader {
    /** Words of a message beyond these are not read: nobody reports in a page, and a page is minutes. */
    static final int MOST_TOKENS = 600;

    private final PhraseReader phrases;
    private final Days days;
    private final IntentModel model;

    public MessageReader(DeadlineParser deadlines, IntentModel model) {
        this(new Days(Objects.requireNonNull(deadlines, "deadlines")), Objects.requireNonNull(model, "model"));
    }

    private MessageReader(Days days, IntentModel model) {
        this(days, model, new Lexicon());
    }

    private MessageReader(Days days, IntentModel model, Lexicon lexicon) {
        this.phrases = new PhraseReader(lexicon);
        this.days = days;
        this.model = model;
    }

    /** A reader that has seen only some of the labelled messages, to measure it on the others. */
    static MessageReader trainedOn(List<LabelledMessage> messages, DeadlineParser deadlines, IntentModel model) {
        return new MessageReader(new Days(deadlines), model, new Lexicon(messages));
    }

    /** A reader without a model, to measure what the model adds. */
    static MessageReader byRulesAlone(DeadlineParser deadlines) {
        return new MessageReader(new Days(deadlines), null);
    }

    /** What {@code message} means; {@link Intent#NONE} where it does not concern the register. */
    public Understanding read(Message message) {
        SourceText text = SourceText.of(message.text());
        List<Phrase> read = phrases.read(text, MOST_TOKENS);
        List<Clause> clauses = ClauseSplitter.split(read);
        TreeSet<Integer> answered = new TreeSet<>();
        message.replyTo().ifPresent(answered::add);
        boolean named = read.stream().anyMatch(phrase -> phrase.is(Sense.REF) && !phrase.named.isEmpty());
        Setting setting = new Setting(
                message.role(),
                message.replyTo().isPresent(),
                message.hasFile(),
                named || message.replyTo().isPresent() || ShortAnswer.is(read, message.role()),
                message.ref().getHour(),
                Setting.day(message.ref().getMonthValue(), message.ref().getDayOfMonth()));
        List<EnumSet<Mark>> marks = marks(clauses, setting);
        List<Judgement.Verdict> verdicts = new Judgement(setting, clauses, marks).verdicts(answered);
        if (verdicts.isEmpty()) {
            verdicts = emojiAlone(read, setting, answered);
        }
        Opinion opinion =
                model == null ? Opinion.NO_OPINION : Opinion.of(model.probabilities(ModelFeatures.of(read, message)));
        int ruled = verdicts.size();
        verdicts = opinion.weigh(
                verdicts, setting, clauses, marks.stream().anyMatch(said -> said.contains(Mark.DROPPED)), answered);
        Intent intent = verdicts.isEmpty() ? Intent.NONE : verdicts.get(0).intent();
        boolean unproven = intent != Intent.DONE && marks.stream().anyMatch(said -> said.contains(Mark.UNPROVEN));
        boolean doubtful = unproven || !verdicts.isEmpty() && (Doubt.about(verdicts.get(0)) || Doubt.between(verdicts));
        double confidence = opinion.confidence(intent, ruled == verdicts.size() && !doubtful);
        if (verdicts.isEmpty()) {
            return new Understanding(intent, List.of(), OptionalInt.empty(), Optional.empty(), confidence, List.of());
        }
        List<Statement> statements = new ArrayList<>();
        for (Judgement.Verdict verdict : verdicts) {
            statements.add(statement(verdict, text, message));
        }
        Statement main = statements.get(0);
        return new Understanding(intent, main.directives(), main.percent(), main.until(), confidence, statements);
    }

    private static List<EnumSet<Mark>> marks(List<Clause> clauses, Setting setting) {
        List<EnumSet<Mark>> marks = new ArrayList<>(clauses.size());
        boolean heard = false;
        boolean conditional = false;
        boolean invited = false;
        boolean submitted = false;
        if (!clauses.isEmpty() && clauses.get(0).has(Sense.COPY)) {
            // a message passed on: all words are somebody else's
            clauses.forEach(clause -> marks.add(EnumSet.of(Mark.DROPPED)));
            return marks;
        }
        for (Clause clause : clauses) {
            if (clause.sentenceStart) {
                heard = false;
                conditional = false;
            }
            EnumSet<Mark> said = Roles.read(clause, setting);
            if (clause.at(clause.from).word.startsWith("chu khong phai")) {
                said = EnumSet.noneOf(Mark.class); // "đã xong chứ không phải chưa xong"
            }
            boolean held =
                    !clause.named.isEmpty() && clause.has(Sense.WAIT, Sense.WAITOTHER, Sense.BLOCK, Sense.CANNOT);
            if (heard && held) {
                said.add(Mark.BLOCKED); // "bên điện lực nói tuần sau mới đóng điện, #18 phải chờ"
            } else if (heard && Hearsay.isSetRight(clause)) {
                heard = false; // "bảo là xong nhưng thật ra chưa"
            } else if (heard && (clause.named.isEmpty() || !clause.has(Sense.SELF))) {
                said = EnumSet.of(Mark.DROPPED);
            }
            if (!setting.concerns()) {
                invited |= clause.has(Sense.INVITE);
                if (invited) {
                    said.remove(Mark.QUESTION);
                }
                Concern.check(clause, said);
            }
            if (submitted
                    && clause.has(Sense.WAITOTHER, Sense.WAIT)
                    && !clause.has(Sense.BLOCK, Sense.CANNOT, Sense.CAUSE)
                    && said.remove(Mark.BLOCKED)) {
                said.add(Mark.PROGRESS); // "đã gửi Tư pháp thẩm định, chờ ý kiến": the unit has done its part
            }
            submitted |= clause.has(Sense.SUBMITTED)
                    || clause.has(Sense.HANDIN) && clause.hasDid() && clause.has(Sense.UNITWORD)
                    || clause.has(Sense.SIGN) && clause.has(Sense.HANDIN, Sense.TRANSFER) && clause.has(Sense.ALREADY);
            heard |= Hearsay.is(clause, setting)
                    && said.contains(Mark.DROPPED)
                    && !clause.at(clause.from).word.equals("ai");
            if (conditional && !clause.at(clause.from).is(Sense.BUT)) {
                soften(said);
            }
            conditional |= clause.has(Sense.COND);
            int before = marks.size() - 1;
            if (isNeedless(clause) && marks.stream().anyMatch(mark -> mark.contains(Mark.EXTENSION))) {
                said.remove(Mark.CANCEL);
            }
            if (before >= 0 && !setting.isLeading()) {
                if (setting.concerns() && Obstacles.causes(clauses.get(before), clause) && said.remove(Mark.PROGRESS)) {
                    said.add(Mark.BLOCKED);
                }
                if (isWithdrawn(clauses.get(before), clause) && said.remove(Mark.CANCEL)) {
                    said.add(Mark.PROGRESS);
                }
            }
            if (before >= 0
                    && Hearsay.isUnchecked(clause)
                    && !clauses.get(before).has(Sense.SELF)) {
                marks.set(before, EnumSet.of(Mark.DROPPED));
                said = EnumSet.of(Mark.DROPPED);
            }
            marks.add(said);
        }
        return marks;
    }

    /** {@code lỡ báo xong, em xin rút lại}: a word is taken back, no directive cancelled. */
    private static boolean isWithdrawn(Clause before, Clause clause) {
        int at = clause.first(Sense.CANCEL);
        return at >= 0
                && (clause.at(at).word.startsWith("rut") || clause.at(at).word.startsWith("bo"))
                && (before.has(Sense.CORRECT) || before.has(Sense.REPORT, Sense.SAY) && before.has(Sense.DONE));
    }

    /** {@code … xin gia hạn nhưng nay khỏi cần}: no more time is asked for, the work is not cancelled. */
    private static boolean isNeedless(Clause clause) {
        int at = clause.first(Sense.CANCEL);
        return clause.at(clause.from).is(Sense.NOW)
                && at == clause.from + 1
                && (clause.at(at).word.startsWith("khoi") || clause.at(at).word.startsWith("khong can"))
                && clause.endsAt(at + 1);
    }

    /** What follows from a condition is not yet so. */
    private static void soften(EnumSet<Mark> said) {
        if (said.remove(Mark.DONE) | said.remove(Mark.EXTENSION) | said.remove(Mark.BLOCKED)) {
            said.add(Mark.PROGRESS);
        }
    }

    /** ✅ alone or beside the number is done, 👍 is understood. */
    private static List<Judgement.Verdict> emojiAlone(List<Phrase> read, Setting setting, TreeSet<Integer> answered) {
        Intent intent = Intent.NONE;
        TreeSet<Integer> named = new TreeSet<>();
        for (Phrase phrase : read) {
            if (phrase.is(Sense.TICK)) {
                intent = Intent.DONE;
            } else if (phrase.is(Sense.THUMB)) {
                intent = intent == Intent.DONE ? intent : Intent.ACKNOWLEDGE;
            } else if (phrase.is(Sense.REF)) {
                named.addAll(phrase.named);
            } else if (!phrase.is(Sense.PARTICLE)
                    && !(phrase == read.get(0)
                            && phrase.is(Sense.REPORT)
                            && read.get(1).is(Sense.ADDRESS))
                    && !phrase.is(Sense.ADDRESS)
                    && !phrase.is(Sense.STOP)
                    && !phrase.is(Sense.COMMA)
                    && !phrase.is(Sense.YES)
                    && !phrase.is(Sense.SELF)
                    && !phrase.isOneOf("roi", "da")) {
                return ticksPart(read, setting, named.isEmpty() ? answered : named);
            }
        }
        TreeSet<Integer> about = named.isEmpty() ? answered : named;
        if (intent == Intent.NONE || intent == Intent.DONE && about.isEmpty()) {
            return List.of();
        }
        if (intent == Intent.ACKNOWLEDGE && setting.role() == SenderRole.LEADER && !about.isEmpty()) {
            intent = Intent.APPROVE;
        }
        return List.of(new Judgement.Verdict(intent, about, List.of()));
    }

    /** {@code ✅ khảo sát, ⏳ viết báo cáo}: a step is ticked off. */
    private static List<Judgement.Verdict> ticksPart(List<Phrase> read, Setting setting, TreeSet<Integer> about) {
        boolean tick = read.stream().anyMatch(phrase -> phrase.is(Sense.TICK));
        boolean step = read.stream().anyMatch(phrase -> phrase.is(Sense.PART) || phrase.is(Sense.WORK));
        return tick && step && !setting.isLeading() && !about.isEmpty()
                ? List.of(new Judgement.Verdict(Intent.PROGRESS, about, List.of()))
                : List.of();
    }

    private Statement statement(Judgement.Verdict verdict, SourceText text, Message message) {
        Intent intent = verdict.intent();
        OptionalInt percent = intent == Intent.PROGRESS || intent == Intent.BLOCKED || intent == Intent.EXTENSION
                ? percent(verdict.clauses())
                : OptionalInt.empty();
        Optional<LocalDate> until = days.read(intent, verdict.clauses(), text, message.ref());
        boolean reasoned = intent == Intent.EXTENSION || intent == Intent.BLOCKED || intent == Intent.CANCEL;
        Optional<String> reason = reasoned ? Reason.of(verdict.clauses(), text) : Optional.empty();
        String words = words(verdict, text);
        return new Statement(intent, List.copyOf(verdict.directives()), percent, until, reason.orElse(words), words);
    }

    private static OptionalInt percent(List<Clause> clauses) {
        for (Clause clause : clauses) {
            for (int i = clause.from; i < clause.to; i++) {
                Phrase phrase = clause.at(i);
                if (phrase.is(Sense.PERCENT) && phrase.number <= 100 && !isTarget(clause, i)) {
                    return OptionalInt.of(phrase.number);
                }
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isTarget(Clause clause, int at) {
        if (clause.at(at).number == 100 && clause.hasBefore(at, Sense.NOT, Sense.NOTYET, Sense.FUTURE)) {
            return true; // "chưa giải ngân 100%", "phấn đấu 100%"
        }
        for (int i = at - 1; i >= clause.from && i >= at - 3; i--) {
            String word = clause.at(i).word;
            if (word.endsWith("tieu")
                    || word.equals("ke hoach")
                    || word.equals("con")
                    || word.equals("thieu")
                    || word.equals("con thieu")) {
                return true;
            }
        }
        return false;
    }

    private static String words(Judgement.Verdict verdict, SourceText text) {
        Span span = null;
        for (Clause clause : verdict.clauses()) {
            if (clause.to > clause.from) {
                Span next = Days.span(clause, text.tokens());
                span = span == null ? next : span.join(next);
            }
        }
        return span == null ? text.nfc().strip() : text.text(span);
    }
}
