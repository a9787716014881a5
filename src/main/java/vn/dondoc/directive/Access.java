package vn.dondoc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.Sender;

/**
 * The one door from a person, where he speaks and what he asks for, to what he may see. Whoever is in a group sees what belongs to
 * it. In private one sees what belongs to the groups one was seen in, and what one's own unit leads anywhere. What is not for him
 * and what is not there are answered alike.
 */
public final class Access {
    private final DirectiveRegister register;
    private final Roster roster;

    public Access(DirectiveRegister register, Roster roster) {
        this.register = register;
        this.roster = roster;
    }

    /** The directives that this person may mean by a number here: one at most in a group, several at most in private. */
    public List<Directive> numbered(Sender who, Place place, int number) {
        if (number < 1) {
            return List.of();
        }
        if (!place.isPrivate()) {
            return register.find(new DirectiveId(place.chat(), number))
                    .map(List::of)
                    .orElse(List.of());
        }
        List<Directive> found = new ArrayList<>();
        for (ChatInfo chat : register.chats()) {
            register.find(new DirectiveId(chat.chat(), number))
                    .filter(directive -> mayKnow(who, directive))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The directive that a button or an earlier message names. */
    public Optional<Directive> named(Sender who, Place place, DirectiveId id) {
        if (!place.isPrivate() && place.chat() != id.chat()) {
            return Optional.empty();
        }
        return register.find(id).filter(directive -> !place.isPrivate() || mayKnow(who, directive));
    }

    /** The groups whose register is open to this person here. */
    public List<ChatInfo> chats(Sender who, Place place) {
        if (!place.isPrivate()) {
            return register.chat(place.chat()).map(List::of).orElse(List.of());
        }
        return register.chats().stream()
                .filter(chat -> mayKnow(who, chat.chat()))
                .toList();
    }

    /** The groups in which some open directive of this person's units may lie. */
    public List<ChatInfo> chatsOfUnits(Sender who, Place place) {
        if (!place.isPrivate()) {
            return chats(who, place);
        }
        return who.anonymousAdmin() ? List.of() : register.chats();
    }

    /** What a query finds, where the register of its group is open to this person here. */
    public List<Directive> list(Sender who, Place place, Query query) {
        return isOpen(who, place, query.chat()) ? register.list(query) : List.of();
    }

    /** What any of these units or people lead, where the register of the group is open to this person here. */
    public List<Directive> list(Sender who, Place place, Query query, List<String> leads) {
        return isOpen(who, place, query.chat()) ? register.list(query, leads) : List.of();
    }

    /** Open directives in which a unit has still to report, by number: of groups that are open here, or of one's own unit. */
    public List<Directive> openOf(Sender who, Place place, long chat, String unit, int afterNumber, int limit) {
        boolean own = place.isPrivate()
                && !who.anonymousAdmin()
                && roster.actor(who, chat).speaksFor(unit);
        return own || isOpen(who, place, chat) ? register.openOf(chat, unit, afterNumber, limit) : List.of();
    }

    /** The row of history that a button or an earlier message names. */
    public Optional<HistoryEntry> entry(Sender who, Place place, long seq) {
        return register.entry(seq).filter(entry -> named(who, place, entry.id()).isPresent());
    }

    /** All that is known of a directive that was found through this door. */
    public Dossier dossier(Directive found) {
        return new Dossier(found, register.shownHistory(found.id()), List.of());
    }

    private boolean isOpen(Sender who, Place place, long chat) {
        return place.isPrivate() ? mayKnow(who, chat) : place.chat() == chat;
    }

    private boolean mayKnow(Sender who, Directive directive) {
        Actor actor = roster.actor(who, directive.id().chat());
        return mayKnow(who, directive.id().chat())
                || directive.lead().stream().anyMatch(part -> actor.speaksFor(part.unit()));
    }

    private boolean mayKnow(Sender who, long chat) {
        if (who.anonymousAdmin()) {
            return false;
        }
        // a leader who has only just opened the private chat: no other group can be meant where there is one alone
        boolean onlyGroup = register.chats().size() == 1 && roster.isListedKeeper(who);
        return onlyGroup || roster.store().hasSeen(chat, who.id());
    }
}
