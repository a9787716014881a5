package vn.dondoc.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.dondoc.chat.Button;
import vn.dondoc.directive.Access;
import vn.dondoc.directive.Cause;
import vn.dondoc.directive.Change;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Evidence;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.ItemButton;
import vn.dondoc.directive.Outcome;
import vn.dondoc.directive.Refusal;
import vn.dondoc.directive.Roster;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.unit.Person;

/** Carries out wishes, from whichever way in they came, and says in one answer what came of them. */
final class Deeds {
    private static final int MOST_CHOICES = 20;
    private static final Duration MEMORY = Duration.ofDays(2);

    private final DirectiveRegister register;
    private final Access access;
    private final Roster roster;
    private final Notes notes;

    Deeds(DirectiveRegister register, Access access, Roster roster, Notes notes) {
        this.register = register;
        this.access = access;
        this.roster = roster;
        this.notes = notes;
    }

    /** One wish about one directive. */
    record Task(DirectiveId id, Wish wish) {}

    /** Carries out tasks in order, each for itself, and answers once. */
    void carryOut(Talk talk, List<Task> tasks, List<String> remarks) {
        carryOut(talk, tasks, remarks, List.of());
    }

    /** @param below buttons that stand below the answer: what is still to be chosen or decided */
    void carryOut(Talk talk, List<Task> tasks, List<String> remarks, List<List<Button>> below) {
        Answer answer = new Answer();
        OptionalLong undo = OptionalLong.empty();
        List<List<Button>> rows = new ArrayList<>();
        for (Task task : tasks) {
            Outcome outcome = execute(task.id, task.wish, talk);
            if (outcome instanceof Outcome.Changed changed) {
                answer.line(DeedWording.changed(changed, task.wish, register.acceptance()));
                undo = OptionalLong.of(changed.entry().seq());
                if (decidesHere(talk, changed)) {
                    rows.addAll(decisions(changed, tasks.size() > 1));
                }
                answer.about(task.id.tag());
                tellLeaders(talk, changed, answer);
                remember(talk, changed);
            } else if (outcome instanceof Outcome.Refused refused) {
                if (tasks.size() == 1 && ask(talk, task, refused)) {
                    return;
                }
                answer.line(Wording.refusal(refused.why(), task.id, refused.directive()));
                if (refused.why() == Refusal.IS_DONE && isState(task.wish)) {
                    OptionalLong mistaken = justReported(talk, task.id);
                    answer.line(
                            mistaken.isPresent()
                                    ? Wording.TAKE_IT_BACK
                                    : "Nếu báo nhầm, đề nghị lãnh đạo hoặc thư ký gõ /molai " + task.id.number()
                                            + " lý do.");
                    undo = undo.isPresent() ? undo : mistaken;
                }
                if (refused.why() != Refusal.NOT_THERE) {
                    answer.about(task.id.tag());
                }
            }
        }
        remarks.forEach(answer::line);
        if (answer.isEmpty()) {
            talk.done();
            return;
        }
        if (talk.press().isPresent() && undo.isEmpty()) {
            talk.notice(answer.text().text());
            return;
        }
        rows.forEach(answer::row);
        below.forEach(answer::row);
        if (undo.isPresent()) {
            answer.row(new Button(Wording.UNDO, "u:" + undo.getAsLong()));
        }
        talk.say(answer);
    }

    /** Whether it says how the work stands: after a report of completion that takes the report back. */
    private static boolean isState(Wish wish) {
        return wish.verb() == Wish.Verb.PROGRESS || wish.verb() == Wish.Verb.OBSTACLE;
    }

    /** The report of completion that this person made last and can still take back himself. */
    private OptionalLong justReported(Talk talk, DirectiveId id) {
        Optional<Directive> found = access.named(talk.sender(), talk.place(), id);
        if (found.isEmpty()) {
            return OptionalLong.empty();
        }
        List<HistoryEntry> history = access.dossier(found.get()).history();
        HistoryEntry last = history.get(history.size() - 1);
        boolean own = last.change() == Change.COMPLETE && last.by() == talk.person();
        return own && talk.at().isBefore(last.at().plus(DirectiveRegister.UNDO))
                ? OptionalLong.of(last.seq())
                : OptionalLong.empty();
    }

    Outcome execute(DirectiveId id, Wish wish, Talk talk) {
        var cause = talk.cause(id.chat());
        return switch (wish.verb()) {
            case COMPLETE -> complete(id, wish, cause);
            case PROGRESS -> register.progress(id, wish.unit(), wish.percent(), wish.note(), cause);
            case OBSTACLE -> register.obstacle(id, wish.unit(), wish.percent(), wish.note(), cause);
            case ASK_EXTENSION -> register.askExtension(id, wish.unit(), wish.until(), wish.note(), cause);
            case EXTEND -> register.extend(id, wish.until(), wish.note(), cause);
            case REFUSE_EXTENSION -> register.refuseExtension(id, wish.note(), cause);
            case ACCEPT -> register.accept(id, wish.unit(), wish.note(), cause);
            case SEND_BACK -> register.sendBack(id, wish.unit(), wish.note(), cause);
            case REASSIGN -> register.reassign(id, wish.unit(), wish.units(), wish.note(), cause);
            case CANCEL -> register.cancel(id, wish.note(), cause);
            case SUSPEND -> register.suspend(id, wish.note(), cause);
            case REOPEN -> register.reopen(id, wish.unit(), wish.note(), cause);
            case CONFIRM_OBJECTIVE -> register.confirmObjective(id, wish.unit(), cause);
            case AMEND -> register.amend(id, wish.amendment().orElseThrow(), cause);
        };
    }

    /** What is reported already is not reported twice, yet a file that comes with the words is proof of it all the same. */
    private Outcome complete(DirectiveId id, Wish wish, Cause cause) {
        Outcome outcome = register.complete(id, wish.unit(), wish.note(), wish.evidence(), cause);
        List<Evidence> files =
                wish.evidence().stream().filter(one -> one.sha256().isPresent()).toList();
        boolean late = outcome instanceof Outcome.Refused refused
                && (refused.why() == Refusal.IS_REPORTED || refused.why() == Refusal.IS_DONE);
        return late && !files.isEmpty() ? register.prove(id, wish.unit(), files, cause) : outcome;
    }

    /** Whether somebody here can decide: in the group a leader reads it, in private he must be one, and not the one who asks. */
    private static boolean decidesHere(Talk talk, Outcome.Changed changed) {
        long group = changed.after().id().chat();
        return talk.chat() == group
                || talk.actor(group).isLeader() && changed.entry().change() != Change.EXTENSION_ASKED;
    }

    /** The buttons that a leader needs now. */
    private static List<List<Button>> decisions(Outcome.Changed changed, boolean several) {
        Directive after = changed.after();
        return switch (changed.entry().change()) {
            case EXTENSION_ASKED ->
                List.of(buttons(
                        after, several, ItemButton.Verb.GRANT, ItemButton.Verb.OTHER_DAY, ItemButton.Verb.REFUSE));
            case COMPLETE ->
                after.lead().stream().anyMatch(part -> part.status() == Status.REPORTED)
                        ? List.of(buttons(after, several, ItemButton.Verb.ACCEPT, ItemButton.Verb.SEND_BACK))
                        : List.of();
            case OBSTACLE -> List.of(buttons(after, several, ItemButton.Verb.OBJECTIVE));
            default -> List.of();
        };
    }

    private static List<Button> buttons(Directive directive, boolean several, ItemButton.Verb... verbs) {
        List<Button> row = new ArrayList<>();
        for (ItemButton.Verb verb : verbs) {
            ItemButton button = ItemButton.of(verb, directive);
            row.add(several ? button.numbered() : button.button());
        }
        return row;
    }

    /** What a leader must hear at once is said by name in the group of the directive, wherever the bot was told it. */
    private void tellLeaders(Talk talk, Outcome.Changed changed, Answer answer) {
        Change change = changed.entry().change();
        boolean elsewhere = talk.chat() != changed.after().id().chat();
        if (change != Change.OBSTACLE && !(elsewhere && DeedWording.wasTold(change, register.acceptance()))) {
            return; // a decision is asked for by the buttons under the answer itself
        }
        List<String> names = roster.organization().leaders().stream()
                .flatMap(person -> name(person).stream())
                .toList();
        if (elsewhere) {
            Answer told = Answer.of(DeedWording.toLeaders(names, changed))
                    .about(changed.after().id().tag());
            decisions(changed, false).forEach(told::row);
            talk.sayIn(changed.after().id().chat(), told);
        } else if (!names.isEmpty()) {
            answer.line("📣 Kính báo " + String.join(", ", names) + ".");
        }
    }

    private static Optional<String> name(Person person) {
        return person.username().map(name -> "@" + name).or(person::name);
    }

    /** Asks for what lacks, where a question can help; false where the refusal should be said. */
    private boolean ask(Talk talk, Task task, Outcome.Refused refused) {
        return switch (refused.why()) {
            case WHICH_UNIT -> askUnit(talk, task, refused.directive().orElseThrow());
            case REASON_MISSING -> askFor(talk, task, Notes.Ask.What.REASON);
            case DAY_MISSING -> askFor(talk, task, Notes.Ask.What.DAY);
            case NO_LEAD -> askFor(talk, task, Notes.Ask.What.UNIT);
            default -> false;
        };
    }

    boolean askFor(Talk talk, Task task, Notes.Ask.What what) {
        notes.ask(talk, new Notes.Ask(what, task.id.chat(), task.id.number(), Optional.of(task.wish), 0, 0));
        talk.say(Answer.of(DeedWording.question(
                        what, task.wish.verb(), task.id, talk.sender().name()))
                .about(task.id.tag()));
        talk.done();
        return true;
    }

    private boolean askUnit(Talk talk, Task task, Directive directive) {
        List<Notes.Choice.Option> options = new ArrayList<>();
        var actor = talk.actor(directive.id().chat());
        boolean own = task.wish.verb() != Wish.Verb.CONFIRM_OBJECTIVE
                && directive.lead().stream().anyMatch(part -> actor.speaksFor(part.unit()));
        for (UnitPart part : directive.lead()) {
            boolean asked = task.wish.verb() == Wish.Verb.CONFIRM_OBJECTIVE
                    ? part.obstacle().isPresent() || part.status() != Status.OPEN
                    : part.status() == Status.OPEN;
            if (asked && (!own || actor.speaksFor(part.unit())) && options.size() < MOST_CHOICES) {
                options.add(new Notes.Choice.Option(
                        task.id.chat(), task.id.number(), Optional.of(task.wish.ofUnit(part.unit())), part.name()));
            }
        }
        offer(talk, new Notes.Choice(options), Wording.refusal(Refusal.WHICH_UNIT, task.id, Optional.of(directive)));
        return true;
    }

    /** Lets the sender choose which directive or unit he means. */
    void offer(Talk talk, Notes.Choice choice, String question) {
        Answer answer = Answer.of(question);
        buttons(talk, choice).forEach(answer::row);
        talk.say(answer);
        talk.done();
    }

    /** Remembers a choice and returns its buttons, one a row. */
    List<List<Button>> buttons(Talk talk, Notes.Choice choice) {
        long id = notes.offer(talk, choice);
        List<List<Button>> rows = new ArrayList<>();
        for (int i = 0; i < choice.options().size(); i++) {
            rows.add(List.of(new Button(Wording.cut(choice.options().get(i).label(), 60), "c:" + id + ":" + i)));
        }
        return rows;
    }

    /** So that an edit of the message, or a further picture of its album, can be told what was changed from it. */
    private void remember(Talk talk, Outcome.Changed changed) {
        talk.message().ifPresent(message -> {
            List<Long> seq = List.of(changed.entry().seq());
            notes.add(talk, Notes.CHANGED, Long.toString(message.messageId()), seq, MEMORY);
            message.album().ifPresent(album -> notes.add(talk, Notes.CHANGED, "album:" + album, seq, MEMORY));
        });
    }
}
