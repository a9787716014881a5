package vn.dondoc.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Incoming;
import vn.dondoc.directive.Access;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Evidence;
import vn.dondoc.intent.Intent;
import vn.dondoc.intent.Message;
import vn.dondoc.intent.SenderRole;
import vn.dondoc.intent.Statement;
import vn.dondoc.intent.Understanding;

/** Plain messages of the group: what they say about directives is done, asked back, or left unanswered. */
final class PlainWords {
    private final DirectiveRegister register;
    private final Access access;
    private final Which which;
    private final Meant meant;
    private final Wishes wishes;
    private final Language language;
    private final Deeds deeds;
    private final Proposals proposals;
    private final Lists lists;
    private final boolean canReact;

    PlainWords(
            DirectiveRegister register,
            Access access,
            Language language,
            Deeds deeds,
            Proposals proposals,
            Lists lists,
            Surroundings around) {
        this.register = register;
        this.access = access;
        this.which = new Which(register, access);
        this.meant = new Meant(which, access);
        this.wishes = new Wishes(language, around.calendar());
        this.language = language;
        this.deeds = deeds;
        this.proposals = proposals;
        this.lists = lists;
        this.canReact = around.canReact();
    }

    /**
     * Files without words: further pictures of an album belong to what was reported with the first; as an answer to a reminder they
     * may be the result, which is asked.
     */
    void files(Talk talk, Incoming.Message message, List<DirectiveId> answered, Optional<DirectiveId> ofAlbum) {
        List<Evidence> evidence = Proofs.of(talk, "");
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
            boolean mine = access.named(talk.sender(), talk.place(), id)
                    .filter(directive -> directive.isOpen() && Meant.isOwn(directive, talk.actor(id.chat())))
                    .isPresent();
            if (mine && options.size() < Meant.MOST) {
                options.add(new Notes.Choice.Option(
                        id.chat(),
                        id.number(),
                        Optional.of(Wish.of(Wish.Verb.COMPLETE, "").proving(evidence)),
                        "✅ " + id + " đã xong, tệp này là kết quả"));
            }
        }
        if (!options.isEmpty()) {
            deeds.offer(talk, new Notes.Choice(options), PlainWording.IS_IT_THE_RESULT);
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
        List<List<Button>> below = new ArrayList<>();
        List<Directive> asked = new ArrayList<>();
        boolean acknowledged = false;
        for (Statement statement : understood.statements()) {
            Meant.Found found = meant.of(talk, statement, answered);
            if (!found.open().isEmpty()) {
                offerOpen(talk, message, statement, found.open());
                return;
            }
            if (statement.intent() == Intent.ACKNOWLEDGE) {
                acknowledged |= !found.directives().isEmpty();
                continue;
            }
            found.unknown().forEach(number -> remarks.add(Wording.notThere(number)));
            for (List<Directive> several : found.several()) {
                remarks.add(Wording.inSeveralGroups(several.get(0).id().number()));
                below.addAll(
                        deeds.buttons(talk, which.choice(several, wish(talk, message, statement, several.get(0)))));
            }
            for (Directive directive : found.directives()) {
                if (statement.intent() == Intent.QUESTION) {
                    asked.add(directive);
                } else {
                    Optional<Wish> said = wishes.of(talk, message, statement, directive);
                    Optional<Proposals.Decision> decided = understood.isSure()
                            ? proposals.decided(talk, statement, directive, said)
                            : Optional.empty();
                    if (decided.isPresent() && decided.get().wish().isEmpty()) {
                        remarks.add(decided.get().refusal());
                        continue;
                    }
                    Optional<Wish> wish = decided.isPresent() ? decided.get().wish() : said;
                    wish.ifPresent(known -> tasks.add(new Deeds.Task(directive.id(), known)));
                    if (wish.isEmpty()) {
                        propose(talk, message, statement, directive, remarks, below);
                    }
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
            remarks.addAll(Proofs.missing(talk));
        }
        deeds.carryOut(talk, tasks, remarks, below);
    }

    /** A question wishes nothing but to be shown it. */
    private Optional<Wish> wish(Talk talk, Incoming.Message message, Statement statement, Directive directive) {
        return statement.intent() == Intent.QUESTION
                ? Optional.empty()
                : wishes.of(talk, message, statement, directive);
    }

    /** Passes on what only leaders and secretaries can do, where a unit that is bound asks for it. */
    private void propose(
            Talk talk,
            Incoming.Message message,
            Statement statement,
            Directive directive,
            List<String> remarks,
            List<List<Button>> below) {
        Actor actor = talk.actor(directive.id().chat());
        if (directive.lead().stream().noneMatch(part -> actor.speaksFor(part.unit()))) {
            remarks.add(PlainWording.onlyKeepersDecide(directive.id()));
        } else if (!directive.isOpen()) {
            remarks.add(Wording.closed(directive));
        } else {
            Wish wish = wishes.proposal(talk, message, statement, directive);
            String sentence = PlainWording.proposal(actor, directive, wish);
            List<Button> buttons = proposals.buttons(talk, directive.id(), wish);
            if (talk.isPrivate()) { // those who decide are in the group
                talk.sayIn(
                        directive.id().chat(),
                        Answer.of(sentence).row(buttons).about(directive.id().tag()));
                remarks.add(PlainWording.PASSED_ON);
            } else {
                remarks.add(sentence);
                below.add(buttons);
            }
        }
    }

    private void offerOpen(Talk talk, Incoming.Message message, Statement statement, List<Directive> open) {
        List<Notes.Choice.Option> options = new ArrayList<>();
        for (Directive directive : open.subList(0, Math.min(Meant.MOST, open.size()))) {
            wishes.of(talk, message, statement, directive)
                    .ifPresent(wish -> options.add(new Notes.Choice.Option(
                            directive.id().chat(),
                            directive.id().number(),
                            Optional.of(wish),
                            directive.id() + " " + DeedWording.oneLine(directive.text()))));
        }
        if (!options.isEmpty()) {
            deeds.offer(talk, new Notes.Choice(options), PlainWording.WHICH_ONE);
        }
    }

    /**
     * Asks before acting on words that may mean something else. What was read as progress for want of proof may well have been
     * meant as done: then the sender can say so by a button of his own.
     */
    private void confirm(Talk talk, List<Deeds.Task> tasks) {
        List<Notes.Choice.Option> options = new ArrayList<>();
        for (Deeds.Task task : tasks) {
            options.add(option(task.id(), task.wish(), "Đúng: " + task.id()));
            if (task.wish().verb() == Wish.Verb.PROGRESS) {
                options.add(option(task.id(), task.wish().finished(), "Không, " + task.id()));
            }
        }
        deeds.offer(talk, new Notes.Choice(options), PlainWording.IS_IT_SO);
    }

    private static Notes.Choice.Option option(DirectiveId id, Wish wish, String beginning) {
        return new Notes.Choice.Option(
                id.chat(), id.number(), Optional.of(wish), beginning + " " + PlainWording.verb(wish.verb()));
    }
}
