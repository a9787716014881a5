package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.ItemButton;
import vn.dondoc.directive.ItemButton.Verb;

/** Puts messages together from items, over several messages where one is too short: no item is left out and none is cut. */
final class Composer {
    /** Of 4,096 UTF-16 units that Telegram takes; the rest is room for heading and footer. */
    private static final int MOST_TEXT = 3_400;

    /** Of 100 buttons that Telegram takes; a phone shows fewer with comfort. */
    private static final int MOST_ITEMS = 20;

    /** Decisions that one morning can take; the list shows the rest. */
    private static final int MOST_WAITING = 100;

    private final LongFunction<String> titles;

    /** @param titles name of a group; empty where it has none */
    Composer(LongFunction<String> titles) {
        this.titles = titles;
    }

    /** One piece of a message: what it says, its row of buttons, what it is about. */
    private record Piece(RichText text, List<Button> row, DirectiveTag about) {}

    /** How a message names what it is about; in a private conversation the directive's chat is said with it. */
    private record DirectiveTag(Directive directive) {
        String in(long chat) {
            return directive.id().chat() == chat
                    ? directive.id().toString()
                    : directive.id().chat() + directive.id().toString();
        }
    }

    /** A unit's combined reminder, most urgent first. */
    List<Outgoing> reminder(long chat, List<Item> items, LocalDate day) {
        List<Piece> pieces = items.stream()
                .sorted(Item.MOST_URGENT_FIRST)
                .map(item -> piece(Wording.item(item, day), item.directive(), verbs(item, day)))
                .toList();
        List<List<Piece>> parts = split(pieces);
        List<Outgoing> messages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            RichText heading = Wording.heading(
                    items.get(0).part().name(),
                    items.size(),
                    i + 1,
                    parts.size(),
                    group(chat, items.get(0).directive()));
            Directive first = parts.get(i).get(0).about().directive();
            messages.add(message(chat, heading, parts.get(i), i == parts.size() - 1 ? Wording.footer(first) : ""));
        }
        return messages;
    }

    /** What is due today or late cannot be put off, so no button offers it. */
    private static Verb[] verbs(Item item, LocalDate day) {
        boolean late = item.directive().due().filter(due -> !due.isAfter(day)).isPresent();
        return late
                ? new Verb[] {Verb.DONE, Verb.EXTEND, Verb.OBSTACLE}
                : new Verb[] {Verb.DONE, Verb.EXTEND, Verb.OBSTACLE, Verb.SNOOZE};
    }

    /** The leaders' morning message: what waits for a decision, and what is stuck, by unit in the order of the register. */
    List<Outgoing> forLeaders(
            long chat, List<Item> stuck, long allStuck, List<Directive> waiting, int workingDays, LocalDate day) {
        List<Outgoing> messages = new ArrayList<>();
        if (!waiting.isEmpty()) {
            List<Piece> pieces = waiting.stream()
                    .limit(MOST_WAITING)
                    .map(directive -> directive.request().isPresent()
                            ? piece(Wording.waiting(directive), directive, Verb.GRANT, Verb.OTHER_DAY, Verb.REFUSE)
                            : piece(Wording.waiting(directive), directive, Verb.ACCEPT, Verb.SEND_BACK))
                    .toList();
            RichText heading = Wording.waitingHeading(waiting.size(), group(chat, waiting.get(0)));
            String rest = Wording.rest(waiting.size() - pieces.size(), "choduyet");
            messages.addAll(messages(chat, heading, split(pieces), rest));
        }
        if (!stuck.isEmpty()) {
            long named = stuck.stream().map(Item::directive).distinct().count();
            RichText heading = Wording.stuckHeading(
                    allStuck, workingDays, group(chat, stuck.get(0).directive()));
            String rest = Wording.rest(allStuck - named, "quahan");
            messages.addAll(messages(chat, heading, split(byUnit(stuck, day)), rest));
        }
        return messages;
    }

    /** One message a part, the footer under the last. */
    private static List<Outgoing> messages(long chat, RichText heading, List<List<Piece>> parts, String footer) {
        List<Outgoing> messages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            messages.add(message(chat, heading, parts.get(i), i == parts.size() - 1 ? footer : ""));
        }
        return messages;
    }

    private static List<Piece> byUnit(List<Item> stuck, LocalDate day) {
        List<Piece> pieces = new ArrayList<>();
        String unit = "";
        for (Item item : stuck) {
            boolean nameUnit = !item.part().unit().equals(unit);
            unit = item.part().unit();
            List<Button> row = new ArrayList<>();
            row.add(new Button(
                    Wording.EXTEND + " " + item.directive().id(),
                    ItemButton.of(Verb.EXTEND, item.directive()).data()));
            row.add(ItemButton.of(Verb.REASSIGN, item.directive()).numbered());
            row.add(ItemButton.of(Verb.SUSPEND, item.directive()).numbered());
            pieces.add(new Piece(Wording.stuck(item, nameUnit, day), row, new DirectiveTag(item.directive())));
        }
        return pieces;
    }

    /** Stuck items in the order in which they are told: by unit, longest overdue first. */
    static Comparator<Item> byUnit(List<String> unitsInOrder) {
        Comparator<Item> order = Comparator.comparingInt(item -> {
            int at = unitsInOrder.indexOf(item.part().unit());
            return at < 0 ? Integer.MAX_VALUE : at;
        });
        return order.thenComparing(item -> item.part().unit()).thenComparing(Item.MOST_URGENT_FIRST);
    }

    private static Piece piece(RichText text, Directive directive, Verb... verbs) {
        List<Button> row = new ArrayList<>();
        for (Verb verb : verbs) {
            row.add(ItemButton.of(verb, directive).numbered());
        }
        return new Piece(text, row, new DirectiveTag(directive));
    }

    private static List<List<Piece>> split(List<Piece> pieces) {
        List<List<Piece>> parts = new ArrayList<>();
        List<Piece> part = new ArrayList<>();
        int length = 0;
        for (Piece piece : pieces) {
            int more = piece.text().text().length() + 1;
            if (!part.isEmpty() && (length + more > MOST_TEXT || part.size() == MOST_ITEMS)) {
                parts.add(part);
                part = new ArrayList<>();
                length = 0;
            }
            part.add(piece);
            length += more;
        }
        parts.add(part);
        return parts;
    }

    /** The group that a directive belongs to, where it is not said there. */
    private String group(long chat, Directive directive) {
        return directive.id().chat() == chat ? "" : titles.apply(directive.id().chat());
    }

    private static Outgoing message(long chat, RichText heading, List<Piece> pieces, String footer) {
        RichText.Builder text = RichText.builder().add(heading);
        List<List<Button>> rows = new ArrayList<>();
        List<String> about = new ArrayList<>();
        for (Piece piece : pieces) {
            text.line().add(piece.text());
            if (!about.contains(piece.about().in(chat))) { // several units may be late with one directive
                rows.add(piece.row());
                about.add(piece.about().in(chat));
            }
        }
        if (!footer.isEmpty()) {
            text.line().add(footer);
        }
        return new Outgoing.Say(chat, OptionalInt.empty(), OptionalLong.empty(), text.build(), rows, about);
    }
}
