package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.directive.Access;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.ItemButton;
import vn.dondoc.directive.NoteStore.Note;
import vn.dondoc.directive.Outcome;
import vn.dondoc.directive.Refusal;
import vn.dondoc.directive.UnitPart;

/** Buttons: what they carry comes from outside, so it is read with mistrust, and only names a wish. */
final class Presses {
    private static final Pattern UNDO = Pattern.compile("u:(\\d{1,18})");
    private static final Pattern CHOICE = Pattern.compile("c:(\\d{1,18}):(\\d{1,3})");

    private final DirectiveRegister register;
    private final Access access;
    private final Deeds deeds;
    private final Lists lists;
    private final DraftEdits drafts;
    private final People people;
    private final HandOvers handOvers;
    private final Proposals proposals;
    private final Notes notes;
    private final Surroundings around;

    Presses(
            DirectiveRegister register,
            Access access,
            Deeds deeds,
            Lists lists,
            DraftEdits drafts,
            People people,
            HandOvers handOvers,
            Proposals proposals,
            Notes notes,
            Surroundings around) {
        this.around = around;
        this.register = register;
        this.access = access;
        this.deeds = deeds;
        this.lists = lists;
        this.drafts = drafts;
        this.people = people;
        this.handOvers = handOvers;
        this.proposals = proposals;
        this.notes = notes;
    }

    void press(Talk talk, String data) {
        Optional<ItemButton> item = ItemButton.read(data);
        Matcher undo = UNDO.matcher(data);
        Matcher choice = CHOICE.matcher(data);
        if (item.isPresent()) {
            item(talk, item.get());
        } else if (undo.matches()) {
            undo(talk, Long.parseLong(undo.group(1)));
        } else if (choice.matches()) {
            choose(talk, Long.parseLong(choice.group(1)), Integer.parseInt(choice.group(2)));
        } else if (data.startsWith("r")) {
            drafts.press(talk, data);
        } else if (data.startsWith("p") || data.startsWith("s:")) {
            lists.turnPage(talk, data);
        } else if (data.startsWith("b:")) {
            handOvers.press(talk, data);
        } else if (data.startsWith("q:")) {
            proposals.press(talk, data);
        } else if (data.startsWith("v:")) {
            people.revoke(talk, data.substring(2));
        } else {
            talk.notice(ListWording.OLD_BUTTON);
        }
    }

    private void item(Talk talk, ItemButton button) {
        Optional<Directive> found = access.named(talk.sender(), talk.place(), button.id());
        if (found.isEmpty()) {
            talk.notice(Wording.notThere(button.id().number()));
            return;
        }
        Directive directive = found.get();
        if (button.verb() == ItemButton.Verb.SHOW) {
            lists.show(talk, directive);
            return;
        }
        if (button.verb() == ItemButton.Verb.SNOOZE) {
            snooze(talk, directive);
            return;
        }
        boolean otherOccurrence =
                directive.recurrence().isPresent() && !directive.due().equals(button.due());
        if (otherOccurrence) {
            talk.notice(Wording.REFUSED + "Nút này thuộc kỳ trước của " + button.id() + ".");
            return;
        }
        var actor = talk.actor(directive.id().chat());
        boolean mine = directive.lead().stream().anyMatch(part -> actor.speaksFor(part.unit()));
        Wish.Verb verb =
                switch (button.verb()) {
                    case DONE -> Wish.Verb.COMPLETE;
                    case OBSTACLE -> Wish.Verb.OBSTACLE;
                    case EXTEND -> actor.isLeader() && !mine ? Wish.Verb.EXTEND : Wish.Verb.ASK_EXTENSION;
                    case GRANT, OTHER_DAY -> Wish.Verb.EXTEND;
                    case REFUSE -> Wish.Verb.REFUSE_EXTENSION;
                    case ACCEPT -> Wish.Verb.ACCEPT;
                    case SEND_BACK -> Wish.Verb.SEND_BACK;
                    case REASSIGN -> Wish.Verb.REASSIGN;
                    case SUSPEND -> Wish.Verb.SUSPEND;
                    case OBJECTIVE -> Wish.Verb.CONFIRM_OBJECTIVE;
                    case SHOW, SNOOZE -> throw new IllegalArgumentException("answered already: " + button);
                };
        Deeds.Task task = new Deeds.Task(button.id(), Wish.of(verb, ""));
        if (button.verb() == ItemButton.Verb.OTHER_DAY) {
            Optional<Refusal> refusal = otherDay(directive, actor);
            if (refusal.isPresent()) {
                talk.notice(Wording.refusal(refusal.get(), button.id(), found));
            } else {
                deeds.askFor(talk, task, Notes.Ask.What.DAY);
            }
            return;
        }
        if (button.verb() == ItemButton.Verb.EXTEND && verb == Wish.Verb.EXTEND && directive.isOpen()) {
            deeds.askFor(talk, task, Notes.Ask.What.DAY);
            return;
        }
        deeds.carryOut(talk, List.of(task), List.of());
    }

    private void snooze(Talk talk, Directive directive) {
        var actor = talk.actor(directive.id().chat());
        Optional<LocalDate> next = Optional.empty();
        boolean mine = false;
        for (UnitPart part : directive.lead()) {
            if (actor.speaksFor(part.unit())) {
                mine = true;
                Optional<LocalDate> day = around.snooze().until(directive, part.unit());
                next = day.isPresent() ? day : next;
            }
        }
        if (!mine) {
            talk.notice(Wording.refusal(Refusal.NOT_YOUR_UNIT, directive.id(), Optional.of(directive)));
        } else {
            talk.notice(next.map(day -> "💤 Sẽ nhắc lại " + directive.id() + " vào " + Wording.day(day) + ".")
                    .orElse(Wording.REFUSED + "Không lùi lời nhắc " + directive.id()
                            + " được nữa: đã sát hoặc quá hạn."));
        }
    }

    private static Optional<Refusal> otherDay(Directive directive, Actor actor) {
        if (!actor.isLeader()) {
            return Optional.of(Refusal.NOT_A_LEADER);
        }
        if (directive.request().isEmpty()) {
            return Optional.of(Refusal.NO_REQUEST);
        }
        return directive.request().get().askedBy() == actor.id() ? Optional.of(Refusal.OWN_REQUEST) : Optional.empty();
    }

    private void undo(Talk talk, long seq) {
        Optional<HistoryEntry> entry = access.entry(talk.sender(), talk.place(), seq);
        if (entry.isEmpty()) {
            talk.notice(ListWording.OLD_BUTTON);
            return;
        }
        long chat = entry.get().id().chat();
        List<Outcome> outcomes = register.undo(seq, talk.cause(chat));
        List<String> lines = new ArrayList<>();
        Answer answer = new Answer();
        boolean changed = false;
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Changed one) {
                changed = true;
                lines.add(DeedWording.changed(one, Wish.of(Wish.Verb.PROGRESS, ""), register.acceptance()));
                answer.about(one.after().id().tag());
            } else if (outcome instanceof Outcome.Refused refused) {
                DirectiveId id = refused.directive()
                        .map(Directive::id)
                        .orElse(entry.get().id());
                lines.add(Wording.refusal(refused.why(), id, refused.directive()));
            }
        }
        if (!changed) {
            talk.notice(lines.isEmpty() ? ListWording.OLD_BUTTON : lines.get(0));
            return;
        }
        lines.stream().limit(40).forEach(answer::line);
        talk.say(answer);
        if (talk.chat() != chat
                && DeedWording.wasTold(
                        entry.get().change(), register.acceptance())) { // what was told there stands no more
            Answer told = Answer.of(DeedWording.takenBack(talk.sender().name(), entry.get()));
            talk.sayIn(chat, told.about(entry.get().id().tag()));
        }
        talk.done();
    }

    private void choose(Talk talk, long id, int index) {
        Optional<Note> found = notes.pressed(talk, Notes.CHOICE, id);
        if (found.isEmpty()) {
            talk.notice(ListWording.OLD_BUTTON);
            return;
        }
        if (found.get().person() != talk.person()) {
            talk.notice(ListWording.NOT_YOUR_BUTTON);
            return;
        }
        Notes.Choice choice = notes.read(found.get(), Notes.Choice.class);
        if (index >= choice.options().size()) {
            talk.notice(ListWording.OLD_BUTTON);
            return;
        }
        notes.store().remove(id);
        Notes.Choice.Option option = choice.options().get(index);
        DirectiveId chosen = new DirectiveId(option.chat(), option.number());
        Optional<Directive> directive = access.named(talk.sender(), talk.place(), chosen);
        if (directive.isEmpty()) {
            talk.notice(Wording.notThere(option.number()));
        } else if (option.wish().isEmpty()) {
            lists.show(talk, directive.get());
        } else {
            Wish wish = option.wish().get().heardFrom(talk.actor(chosen.chat()), directive.get());
            deeds.carryOut(talk, List.of(new Deeds.Task(chosen, wish)), List.of());
            talk.done();
        }
    }
}
