package vn.dondoc.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dondoc.chat.Incoming;
import vn.dondoc.directive.Access;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Evidence;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.intent.Intent;
import vn.dondoc.intent.Message;
import vn.dondoc.intent.SenderRole;
import vn.dondoc.intent.Statement;
import vn.dondoc.intent.Understanding;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;
import vn.dondoc.unit.Unit;
import vn.dondoc.unit.UnitMention;

/** Plain messages of the group: what they say about directives is done, asked back, or left unanswered. */
final class PlainWords {
    private static final int MOST_CHOICES = 12;
    private static final int LONGEST_NOTE = 1_000;
    private static final List<String> TIME =
            List.of(" gia han ", " lui ", " keo dai ", " giu nguyen han ", " doi han ");
    private static final List<String> RESULT = List.of(
            " dat ", " hoan thanh ", " ket qua ", " san pham ", " lam lai ", " tra lai ", " bo sung ", " nghiem thu ");

    private final DirectiveRegister register;
    private final Access access;
    private final Language language;
    private final Deeds deeds;
    private final Lists lists;
    private final boolean canReact;

    PlainWords(
            DirectiveRegister register, Access access, Language language, Deeds deeds, Lists lists, boolean canReact) {
        this.register = register;
        this.access = access;
        this.language = language;
        this.deeds = deeds;
        this.lists = lists;
        this.canReact = canReact;
    }

    /**
     * Files without words: further pictures of an album belong to what was reported with the first; as an answer to a reminder they
     * may be the result, which is asked.
     */
    void files(Talk talk, Incoming.Message message, List<DirectiveId> answered, Optional<DirectiveId> ofAlbum) {
        List<Evidence> evidence = Commands.evidence(talk, "");
        if (evidence.isEmpty()) {
            return;
        }
        if (ofAlbum.isPresent()) {
            register.prove(
                    ofAlbum.get(),
                    Optional.empty(),
                    evidence,
                    talk.cause(ofAlbum.get().chat()));
            return;
        }
        List<Notes.Choice.Option> options = new ArrayList<>();
        for (DirectiveId id : answered) {
            Optional<Directive> found = access.named(talk.sender(), talk.place(), id);
            Actor actor = talk.actor(id.chat());
            boolean mine = found.filter(directive -> directive.isOpen()
                            && directive.lead().stream()
                                    .anyMatch(part -> part.status() == Status.OPEN && actor.speaksFor(part.unit())))
                    .isPresent();
            if (mine && options.size() < MOST_CHOICES) {
                options.add(new Notes.Choice.Option(
                        id.chat(),
                        id.number(),
                        Wish.of(Wish.Verb.COMPLETE, "").proving(evidence),
                        "✅ " + id + " đã xong, tệp này là kết quả"));
            }
        }
        if (!options.isEmpty()) {
            deeds.offer(talk, options, "❓ Tệp này là kết quả hoàn thành? Nếu chưa phải, xin bỏ qua.");
        }
    }

    /** What a message means, said by this person as an answer to these directives. */
    Understanding understand(Talk talk, Incoming.Message message, List<DirectiveId> answered) {
        OptionalInt replyTo =
                answered.size() == 1 ? OptionalInt.of(answered.get(0).number()) : OptionalInt.empty();
        return language.understand(new Message(
                message.text(),
                talk.now(),
                role(talk.actor()),
                replyTo,
                !message.attachments().isEmpty()));
    }

    private static SenderRole role(Actor actor) {
        if (actor.isLeader()) {
            return SenderRole.LEADER;
        }
        if (actor.isSecretary()) {
            return SenderRole.SECRETARY;
        }
        return actor.units().isEmpty() ? SenderRole.OUTSIDER : SenderRole.UNIT;
    }

    /** Acts on what was understood. */
    void take(Talk talk, Incoming.Message message, Understanding understood, List<DirectiveId> answered) {
        if (understood.intent() == Intent.NONE) {
            return;
        }
        List<Deeds.Task> tasks = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        List<Directive> asked = new ArrayList<>();
        boolean acknowledged = false;
        for (Statement statement : understood.statements()) {
            Optional<List<Directive>> meant = meant(talk, statement, answered, remarks);
            if (meant.isEmpty()) {
                offerOwn(talk, message, statement, answered);
                return;
            }
            for (Directive directive : meant.get()) {
                switch (statement.intent()) {
                    case QUESTION -> asked.add(directive);
                    case ACKNOWLEDGE -> acknowledged = true;
                    default ->
                        task(talk, message, statement, directive, remarks).ifPresent(tasks::add);
                }
            }
        }
        if (!understood.isSure() && !tasks.isEmpty()) {
            confirm(talk, tasks);
            return;
        }
        if (tasks.isEmpty() && remarks.isEmpty()) {
            if (!asked.isEmpty()) {
                lists.status(talk, asked);
            } else if (acknowledged && canReact) {
                talk.react("👍");
            }
            return;
        }
        if (!tasks.isEmpty()) {
            remarks.addAll(Commands.missing(talk));
        }
        deeds.carryOut(talk, tasks, remarks);
    }

    /**
     * The directives that a statement is about: those named, else those answered, else the one open item of the sender's unit.
     *
     * @return empty where several could be meant and he should be asked
     */
    private Optional<List<Directive>> meant(
            Talk talk, Statement statement, List<DirectiveId> answered, List<String> remarks) {
        List<Directive> meant = new ArrayList<>();
        if (!statement.directives().isEmpty()) {
            for (int number : statement.directives()) {
                Optional<DirectiveId> said =
                        answered.stream().filter(id -> id.number() == number).findFirst();
                List<Directive> found = said.isPresent()
                        ? access.named(talk.sender(), talk.place(), said.get())
                                .map(List::of)
                                .orElse(List.of())
                        : access.numbered(talk.sender(), talk.place(), number);
                if (found.size() == 1) {
                    meant.add(found.get(0));
                } else if (statement.intent() != Intent.ACKNOWLEDGE) {
                    remarks.add(Wording.notThere(number));
                }
            }
            return Optional.of(meant);
        }
        if (statement.intent() == Intent.QUESTION || statement.intent() == Intent.ACKNOWLEDGE) {
            return Optional.of(meant); // nothing is named: it may be about anything
        }
        List<Directive> own = own(talk, statement, answered);
        return own.size() > 1 ? Optional.empty() : Optional.of(own);
    }

    /** The open items that the sender's words can fit: of those answered, else of his units. */
    private List<Directive> own(Talk talk, Statement statement, List<DirectiveId> answered) {
        Actor actor = talk.actor();
        List<Directive> own = new ArrayList<>();
        if (!answered.isEmpty()) {
            for (DirectiveId id : answered) {
                access.named(talk.sender(), talk.place(), id)
                        .filter(directive -> actor.keepsRegister()
                                || directive.lead().stream()
                                        .anyMatch(part -> part.status() == Status.OPEN
                                                && talk.actor(id.chat()).speaksFor(part.unit())))
                        .filter(directive -> fits(statement.intent(), directive))
                        .ifPresent(own::add);
            }
            return own;
        }
        if (talk.isPrivate() || actor.keepsRegister() && actor.units().isEmpty()) {
            return own;
        }
        List<String> codes = new ArrayList<>(actor.units());
        codes.add(UnitPart.person(talk.person()));
        actor.username().ifPresent(name -> codes.add("@" + name));
        for (String unit : codes) {
            for (Directive directive : register.openOf(talk.chat(), unit, 0, MOST_CHOICES + 1)) {
                boolean open = directive
                        .part(unit)
                        .filter(part -> part.status() == Status.OPEN)
                        .isPresent();
                if (open && fits(statement.intent(), directive) && !own.contains(directive)) {
                    own.add(directive);
                }
            }
        }
        return own;
    }

    private static boolean fits(Intent intent, Directive directive) {
        return switch (intent) {
            case EXTENSION -> directive.due().isPresent();
            case APPROVE, REJECT ->
                directive.request().isPresent()
                        || directive.lead().stream().anyMatch(part -> part.status() == Status.REPORTED);
            default -> directive.isOpen();
        };
    }

    private void offerOwn(Talk talk, Incoming.Message message, Statement statement, List<DirectiveId> answered) {
        List<Directive> own = own(talk, statement, answered);
        List<String> remarks = new ArrayList<>();
        if (own.isEmpty()) {
            return;
        }
        List<Notes.Choice.Option> options = new ArrayList<>();
        for (Directive directive : own.subList(0, Math.min(MOST_CHOICES, own.size()))) {
            task(talk, message, statement, directive, remarks)
                    .ifPresent(task -> options.add(new Notes.Choice.Option(
                            directive.id().chat(),
                            directive.id().number(),
                            task.wish(),
                            directive.id() + " " + DeedWording.oneLine(directive.text()))));
        }
        if (!options.isEmpty()) {
            deeds.offer(talk, options, "❓ Anh/chị nói về nhiệm vụ nào?");
        }
    }

    /** Asks before acting on words that may mean something else. */
    private void confirm(Talk talk, List<Deeds.Task> tasks) {
        List<Notes.Choice.Option> options = new ArrayList<>();
        for (Deeds.Task task : tasks) {
            options.add(new Notes.Choice.Option(
                    task.id().chat(),
                    task.id().number(),
                    task.wish(),
                    "Đúng: " + task.id() + " " + PlainWording.verb(task.wish().verb())));
        }
        deeds.offer(talk, options, "❓ Tôi hiểu như vậy có đúng không? Nếu không, xin bỏ qua.");
    }

    /** The wish that a statement makes about one directive, by who says it and how the directive stands. */
    private Optional<Deeds.Task> task(
            Talk talk, Incoming.Message message, Statement statement, Directive directive, List<String> remarks) {
        Actor actor = talk.actor(directive.id().chat());
        String note = Wording.cut(statement.note().isBlank() ? message.text() : statement.note(), LONGEST_NOTE);
        boolean bound = directive.lead().stream().anyMatch(part -> actor.speaksFor(part.unit()));
        Optional<String> unit = namedLead(message.text(), directive);
        Wish.Verb verb = verb(statement, directive, actor, bound);
        if (verb == null) {
            remarks.add(PlainWording.forKeepers(statement.intent(), directive, actor, bound));
            return Optional.empty();
        }
        Wish wish = Wish.of(verb, note);
        switch (verb) {
            case COMPLETE -> wish = wish.ofUnit(unit).proving(Commands.evidence(talk, message.text()));
            case PROGRESS, OBSTACLE ->
                wish = wish.ofUnit(unit).reaching(statement.percent()).until(statement.until());
            case ASK_EXTENSION -> wish = wish.ofUnit(unit).until(statement.until());
            case EXTEND -> wish = wish.until(statement.until());
            case REASSIGN -> wish = wish.to(newLeads(message.text(), directive));
            case ACCEPT, SEND_BACK ->
                wish = wish.ofUnit(unit.filter(code -> directive
                        .part(code)
                        .filter(part -> part.status() == Status.REPORTED)
                        .isPresent()));
            default -> {
                // the reason is all
            }
        }
        return Optional.of(new Deeds.Task(directive.id(), wish));
    }

    /** Null where the words ask for what only leaders and secretaries can do. */
    private static Wish.Verb verb(Statement statement, Directive directive, Actor actor, boolean bound) {
        boolean reported = directive.lead().stream().anyMatch(part -> part.status() == Status.REPORTED);
        return switch (statement.intent()) {
            case DONE -> Wish.Verb.COMPLETE;
            case PROGRESS -> Wish.Verb.PROGRESS;
            case BLOCKED -> Wish.Verb.OBSTACLE;
            case EXTENSION -> actor.isLeader() && !bound ? Wish.Verb.EXTEND : Wish.Verb.ASK_EXTENSION;
            case REASSIGN -> actor.keepsRegister() ? Wish.Verb.REASSIGN : null;
            case CANCEL -> actor.keepsRegister() ? Wish.Verb.CANCEL : null;
            case APPROVE -> ofTime(statement, directive) ? Wish.Verb.EXTEND : Wish.Verb.ACCEPT;
            case REJECT -> {
                if (ofTime(statement, directive)) {
                    yield Wish.Verb.REFUSE_EXTENSION;
                }
                boolean again = directive.status() == Status.DONE && !reported && actor.isLeader();
                yield again ? Wish.Verb.REOPEN : Wish.Verb.SEND_BACK;
            }
            case ACKNOWLEDGE, QUESTION, NONE -> throw new IllegalArgumentException("nothing to do: " + statement);
        };
    }

    /**
     * Whether a decision is about time: {@code đồng ý gia hạn} never accepts a result, {@code chưa đạt, làm lại} never refuses time.
     * Where the words tell neither, an open request tells.
     */
    private static boolean ofTime(Statement statement, Directive directive) {
        String folded = " " + Fold.fold(statement.note()).replaceAll("[^a-z0-9]+", " ") + " ";
        if (statement.until().isPresent() || TIME.stream().anyMatch(folded::contains)) {
            return true;
        }
        return directive.request().isPresent() && RESULT.stream().noneMatch(folded::contains);
    }

    /** The one lead unit that the words name: {@code Phòng Nội vụ đã hoàn thành nhiệm vụ số 2}. */
    private Optional<String> namedLead(String words, Directive directive) {
        SourceText text = SourceText.of(words);
        List<String> leads = new ArrayList<>();
        for (UnitMention mention : language.units().find(text, new Span(0, text.length()))) {
            if (!mention.isGroup()) {
                mention.units().stream()
                        .map(Unit::code)
                        .filter(code -> directive.part(code).isPresent() && !leads.contains(code))
                        .forEach(leads::add);
            }
        }
        return leads.size() == 1 ? Optional.of(leads.get(0)) : Optional.empty();
    }

    /** The units named that do not lead yet. */
    private List<Wish.Named> newLeads(String words, Directive directive) {
        SourceText text = SourceText.of(words);
        List<Wish.Named> named = new ArrayList<>();
        for (UnitMention mention : language.units().find(text, new Span(0, text.length()))) {
            for (Unit unit : mention.units()) {
                Wish.Named one = new Wish.Named(unit.code(), unit.name());
                if (directive.part(unit.code()).isEmpty() && !named.contains(one)) {
                    named.add(one);
                }
            }
        }
        return named;
    }
}
