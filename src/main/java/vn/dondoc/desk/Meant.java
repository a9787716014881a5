package vn.dondoc.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.directive.Access;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.Query;
import vn.dondoc.directive.Status;
import vn.dondoc.intent.Intent;
import vn.dondoc.intent.Statement;

/** Which directives plain words are about: those named, else those answered, else what the sender's unit has open. */
final class Meant {
    /** Most that are offered to choose from. */
    static final int MOST = 12;

    private final Which which;
    private final Access access;

    Meant(Which which, Access access) {
        this.which = which;
        this.access = access;
    }

    /**
     * What one statement is about.
     *
     * @param directives that it is about without doubt
     * @param unknown numbers that are not there
     * @param several for each number that several groups have, the directives with it
     * @param open where nothing is named and several fit: those
     */
    record Found(
            List<Directive> directives, List<Integer> unknown, List<List<Directive>> several, List<Directive> open) {
        static Found of(List<Directive> directives) {
            return new Found(directives, List.of(), List.of(), List.of());
        }
    }

    Found of(Talk talk, Statement statement, List<DirectiveId> answered) {
        if (!statement.directives().isEmpty()) {
            return numbered(talk, statement, answered);
        }
        if (statement.intent() == Intent.QUESTION || statement.intent() == Intent.ACKNOWLEDGE) {
            return Found.of(List.of()); // nothing is named: it may be about anything
        }
        List<Directive> open = open(talk, statement, answered);
        return open.size() > 1 ? new Found(List.of(), List.of(), List.of(), open) : Found.of(open);
    }

    private Found numbered(Talk talk, Statement statement, List<DirectiveId> answered) {
        List<Directive> directives = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        List<List<Directive>> several = new ArrayList<>();
        for (int number : statement.directives()) {
            Optional<DirectiveId> said =
                    answered.stream().filter(id -> id.number() == number).findFirst();
            List<Directive> found = said.isPresent()
                    ? access.named(talk.sender(), talk.place(), said.get())
                            .map(List::of)
                            .orElse(List.of())
                    : which.numbered(talk, number);
            if (found.size() == 1) {
                directives.add(found.get(0));
            } else if (found.isEmpty()) {
                unknown.add(number);
            } else {
                several.add(found);
            }
        }
        return new Found(directives, unknown, several, List.of());
    }

    /** The open items that the sender's words can fit: of those answered, else of his units. */
    private List<Directive> open(Talk talk, Statement statement, List<DirectiveId> answered) {
        if (!answered.isEmpty()) {
            return ofAnswer(talk, statement, answered);
        }
        if (statement.intent() == Intent.APPROVE || statement.intent() == Intent.REJECT) {
            return waiting(talk, statement);
        }
        List<Directive> own = new ArrayList<>();
        for (ChatInfo chat : access.chatsOfUnits(talk.sender(), talk.place())) {
            Actor actor = talk.actor(chat.chat());
            for (String unit : codes(actor)) {
                for (Directive directive : access.openOf(talk.sender(), talk.place(), chat.chat(), unit, 0, MOST + 1)) {
                    boolean open = directive
                            .part(unit)
                            .filter(part -> part.status() == Status.OPEN)
                            .isPresent();
                    if (open && fits(statement.intent(), directive) && !own.contains(directive)) {
                        own.add(directive);
                    }
                }
            }
        }
        return own;
    }

    /** What waits for a decision such as this one, where a leader speaks. */
    private List<Directive> waiting(Talk talk, Statement statement) {
        List<Directive> waiting = new ArrayList<>();
        for (ChatInfo chat : access.chats(talk.sender(), talk.place())) {
            if (talk.actor(chat.chat()).isLeader()) {
                Query query = Query.of(chat.chat(), Query.View.WAITING, talk.today());
                access.list(talk.sender(), talk.place(), query).stream()
                        .filter(directive -> Wishes.ofTime(statement, directive)
                                ? directive.request().isPresent()
                                : directive.lead().stream().anyMatch(part -> part.status() == Status.REPORTED))
                        .forEach(waiting::add);
            }
        }
        return waiting;
    }

    private List<Directive> ofAnswer(Talk talk, Statement statement, List<DirectiveId> answered) {
        List<Directive> own = new ArrayList<>();
        for (DirectiveId id : answered) {
            Actor actor = talk.actor(id.chat());
            access.named(talk.sender(), talk.place(), id)
                    .filter(directive -> actor.keepsRegister() || isOwn(directive, actor))
                    .filter(directive -> fits(statement.intent(), directive))
                    .ifPresent(own::add);
        }
        return own;
    }

    /** Whether this person's part in it is still to be reported. */
    static boolean isOwn(Directive directive, Actor actor) {
        return directive.lead().stream().anyMatch(part -> part.status() == Status.OPEN && actor.speaksFor(part.unit()));
    }

    private static List<String> codes(Actor actor) {
        return actor.keepsRegister() && actor.units().isEmpty() ? List.of() : actor.codes();
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
}
