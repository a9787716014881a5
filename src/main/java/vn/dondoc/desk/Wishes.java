package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.chat.Incoming;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.intent.Intent;
import vn.dondoc.intent.Statement;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;
import vn.dondoc.unit.Unit;
import vn.dondoc.unit.UnitMention;

/** What a statement wishes for one directive, by who says it and how the directive stands. */
final class Wishes {
    private static final int LONGEST_NOTE = 1_000;
    private static final List<String> TIME =
            List.of(" gia han ", " lui ", " keo dai ", " giu nguyen han ", " doi han ");
    private static final List<String> RESULT = List.of(
            " dat ", " hoan thanh ", " ket qua ", " san pham ", " lam lai ", " tra lai ", " bo sung ", " nghiem thu ");

    /** Words, folded, that may stand before the unit whose work is told. */
    private static final Set<String> ADDRESS = Set.of(
            "da", "thua", "kinh", "bao", "cao", "gui", "anh", "chi", "em", "sep", "lanh", "dao", "nhiem", "vu", "viec",
            "so", "muc", "noi", "dung", "nv", "phan", "cua", "ben", "ve", "rieng", "va", "voi", "thi");

    private final Language language;
    private final WorkCalendar calendar;

    Wishes(Language language, WorkCalendar calendar) {
        this.language = language;
        this.calendar = calendar;
    }

    /** Empty where the words ask for what only leaders and secretaries can do. */
    Optional<Wish> of(Talk talk, Incoming.Message message, Statement statement, Directive directive) {
        Actor actor = talk.actor(directive.id().chat());
        return verb(statement, directive, actor)
                .map(verb -> wish(verb, talk, message, statement, directive).heardFrom(actor, directive));
    }

    /** What a unit asks of those who keep the register: the wish that would be theirs. */
    Wish proposal(Talk talk, Incoming.Message message, Statement statement, Directive directive) {
        Wish.Verb verb = statement.intent() == Intent.CANCEL ? Wish.Verb.CANCEL : Wish.Verb.REASSIGN;
        Wish wish = wish(verb, talk, message, statement, directive);
        Actor actor = talk.actor(directive.id().chat());
        return verb == Wish.Verb.REASSIGN && directive.lead().size() > 1
                ? wish.ofUnit(directive.lead().stream()
                        .map(UnitPart::unit)
                        .filter(actor::speaksFor)
                        .findFirst())
                : wish;
    }

    private Wish wish(Wish.Verb verb, Talk talk, Incoming.Message message, Statement statement, Directive directive) {
        String words = statement.note().isBlank() ? message.text() : statement.note();
        Wish wish = Wish.of(verb, Wording.cut(Reasons.of(verb, words), LONGEST_NOTE));
        return with(wish, talk, message.text(), statement, directive);
    }

    private Wish with(Wish wish, Talk talk, String words, Statement statement, Directive directive) {
        Optional<String> unit = spokenFor(talk.actor(directive.id().chat()), words, statement, directive);
        return switch (wish.verb()) {
            case COMPLETE -> wish.ofUnit(unit).proving(Proofs.of(talk, words));
            case PROGRESS, OBSTACLE ->
                wish.ofUnit(unit).reaching(statement.percent()).until(statement.until());
            case ASK_EXTENSION -> wish.ofUnit(unit).until(until(talk, words, statement, directive));
            case EXTEND -> wish.until(until(talk, words, statement, directive));
            case REASSIGN -> wish.to(newLeads(words, statement, directive));
            case ACCEPT, SEND_BACK ->
                wish.ofUnit(unit.filter(code -> directive
                        .part(code)
                        .filter(part -> part.status() == Status.REPORTED)
                        .isPresent()));
            default -> wish; // the reason is all
        };
    }

    private Optional<LocalDate> until(Talk talk, String words, Statement statement, Directive directive) {
        return statement.until().or(() -> MoreTime.asked(words)
                .map(time -> time.until(directive, talk.today(), calendar)));
    }

    private static Optional<Wish.Verb> verb(Statement statement, Directive directive, Actor actor) {
        boolean reported = directive.lead().stream().anyMatch(part -> part.status() == Status.REPORTED);
        return switch (statement.intent()) {
            case DONE -> Optional.of(Wish.Verb.COMPLETE);
            case PROGRESS -> Optional.of(Wish.Verb.PROGRESS);
            case BLOCKED -> Optional.of(Wish.Verb.OBSTACLE);
            case EXTENSION -> Optional.of(Wish.Verb.ASK_EXTENSION);
            case REASSIGN -> Optional.of(Wish.Verb.REASSIGN).filter(verb -> actor.keepsRegister());
            case CANCEL -> Optional.of(Wish.Verb.CANCEL).filter(verb -> actor.keepsRegister());
            case APPROVE -> Optional.of(ofTime(statement, directive) ? Wish.Verb.EXTEND : Wish.Verb.ACCEPT);
            case REJECT -> {
                if (ofTime(statement, directive)) {
                    yield Optional.of(Wish.Verb.REFUSE_EXTENSION);
                }
                boolean again = directive.status() == Status.DONE && !reported && actor.isLeader();
                yield Optional.of(again ? Wish.Verb.REOPEN : Wish.Verb.SEND_BACK);
            }
            case ACKNOWLEDGE, QUESTION, NONE -> throw new IllegalArgumentException("nothing to do: " + statement);
        };
    }

    /**
     * Whether a decision is about time: {@code đồng ý gia hạn} never accepts a result, {@code chưa đạt, làm lại} never refuses time.
     * Where the words tell neither, an open request tells.
     */
    static boolean ofTime(Statement statement, Directive directive) {
        String folded = " " + Fold.fold(statement.note()).replaceAll("[^a-z0-9]+", " ") + " ";
        if (statement.until().isPresent() || TIME.stream().anyMatch(folded::contains)) {
            return true;
        }
        return directive.request().isPresent() && RESULT.stream().noneMatch(folded::contains);
    }

    /**
     * The one lead unit that the statement is made for: {@code Phòng Nội vụ đã hoàn thành nhiệm vụ số 2}, or the one at the head of the
     * message, {@code Phòng Nội vụ: #1 xong, #2 xong}. An officer who names another unit further on ({@code #2 xong, đã gửi Phòng Nội
     * vụ}) speaks for his own all the same.
     */
    private Optional<String> spokenFor(Actor actor, String message, Statement statement, Directive directive) {
        Optional<String> head = mentions(message).stream()
                .filter(mention -> isSubject(message, mention))
                .findFirst()
                .flatMap(mention -> lead(List.of(mention), directive));
        List<UnitMention> named = mentions(statement.words());
        boolean others = !actor.keepsRegister()
                && directive.lead().stream().anyMatch(part -> actor.speaksFor(part.unit()))
                && named.stream().noneMatch(mention -> isSubject(statement.words(), mention));
        return (others ? Optional.<String>empty() : lead(named, directive)).or(() -> head);
    }

    /** Whether nothing but numbers and words of address stands before it. */
    private static boolean isSubject(String words, UnitMention mention) {
        String before = Fold.fold(words.substring(0, mention.span().start()))
                .replaceAll("[^a-z]+", " ")
                .strip();
        return before.isEmpty() || ADDRESS.containsAll(List.of(before.split(" ")));
    }

    /** The one lead of the directive among these units. */
    private static Optional<String> lead(List<UnitMention> mentions, Directive directive) {
        List<String> leads = new ArrayList<>();
        for (UnitMention mention : mentions) {
            if (!mention.isGroup()) {
                mention.units().stream()
                        .map(Unit::code)
                        .filter(code -> directive.part(code).isPresent() && !leads.contains(code))
                        .forEach(leads::add);
            }
        }
        return leads.size() == 1 ? Optional.of(leads.get(0)) : Optional.empty();
    }

    /** The units named that do not lead yet: in the statement, else anywhere in the message. */
    private List<NewDirective.Lead> newLeads(String message, Statement statement, Directive directive) {
        List<NewDirective.Lead> named = newLeads(statement.words(), directive);
        return named.isEmpty() ? newLeads(message, directive) : named;
    }

    private List<NewDirective.Lead> newLeads(String words, Directive directive) {
        List<NewDirective.Lead> named = new ArrayList<>();
        for (UnitMention mention : mentions(words)) {
            for (Unit unit : mention.units()) {
                var one = new NewDirective.Lead(unit.code(), unit.name());
                if (directive.part(unit.code()).isEmpty() && !named.contains(one)) {
                    named.add(one);
                }
            }
        }
        return named;
    }

    private List<UnitMention> mentions(String words) {
        SourceText text = SourceText.of(words);
        return language.units().find(text, new Span(0, text.length()));
    }
}
