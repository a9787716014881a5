package vn.dondoc.chat.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.directive.DayState;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.ItemButton.Verb;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.text.OfficeFormat;

/** Puts directives into the words of the board, for one visitor on one day. */
final class ItemDrawing {
    private final Board board;
    private final Map<String, String> units;
    private final Optional<Persona> me;
    private final boolean mayPress;
    private final LocalDate today;

    ItemDrawing(Board board, Map<String, String> units, Optional<Persona> me, boolean mayPress) {
        this.board = board;
        this.units = units;
        this.me = me;
        this.mayPress = mayPress;
        this.today = board.register().today();
    }

    ItemView item(Directive directive) {
        DayState state = directive.on(today, board.calendar(), board.soonWorkingDays());
        return new ItemView(
                directive.id().chat(),
                directive.id().number(),
                directive.text(),
                leads(directive),
                String.join(
                        ", ",
                        directive.coop().stream()
                                .map(code -> BoardWording.unit(code, units))
                                .toList()),
                directive.due().map(OfficeFormat::date).orElse(""),
                directive.originalDue().map(OfficeFormat::date).orElse(""),
                BoardWording.state(
                        state,
                        directive.daysLate(directive.reportedOn(), today),
                        directive.status() == Status.REPORTED),
                BoardWording.tone(state),
                directive.lead().stream()
                        .filter(part -> directive.lead().size() == 1 || part.status() != Status.DONE)
                        .flatMap(part -> remarks(part, directive.lead().size() > 1).stream())
                        .toList(),
                directive.request().map(this::request),
                verbs(directive));
    }

    private String request(Directive.ExtensionRequest request) {
        return BoardWording.unit(request.unit(), units) + " xin gia hạn"
                + request.until().map(day -> " đến " + OfficeFormat.date(day)).orElse("")
                + (request.reason().isBlank() ? "" : ": " + request.reason());
    }

    private List<ItemView.Lead> leads(Directive directive) {
        return directive.lead().stream()
                .map(part -> {
                    DayState state = directive.on(part, today, board.calendar(), board.soonWorkingDays());
                    return new ItemView.Lead(
                            part.unit(),
                            name(part),
                            directive.lead().size() > 1 ? state.shown() : "",
                            BoardWording.tone(state),
                            units.containsKey(part.unit()),
                            part.status() == Status.DONE);
                })
                .toList();
    }

    ItemPageView.Part part(Directive directive, UnitPart part) {
        DayState state = directive.on(part, today, board.calendar(), board.soonWorkingDays());
        return new ItemPageView.Part(
                part.unit(),
                name(part),
                BoardWording.state(
                        state, directive.daysLate(part.reportedOn(), today), part.status() == Status.REPORTED),
                BoardWording.tone(state),
                remarks(part, false),
                units.containsKey(part.unit()));
    }

    private static String name(UnitPart part) {
        return part.isUnknown() ? part.unit().substring(1) : part.name();
    }

    private static List<String> remarks(UnitPart part, boolean named) {
        List<String> remarks = new ArrayList<>();
        String of = named ? name(part) + ": " : "";
        part.obstacle().ifPresent(why -> remarks.add("🚧 " + of + why));
        part.objective()
                .ifPresent(objective -> remarks.add(
                        "☑️ " + of + "khách quan: " + objective.cause() + " (" + objective.by() + " xác nhận)"));
        if (part.status() == Status.OPEN) { // of what is done the last percent before it tells nothing
            part.percent().ifPresent(percent -> remarks.add(of + "đạt " + percent + "%"));
        }
        part.note().filter(note -> !note.isBlank()).ifPresent(note -> remarks.add(of + note));
        part.reportedOn().ifPresent(day -> remarks.add(of + "báo ngày " + OfficeFormat.date(day)));
        if (part.returned() > 0) {
            remarks.add(of + "trả lại " + part.returned() + " lần");
        }
        return remarks;
    }

    /** Whether something holds a part up whose cause no leader has confirmed yet. */
    private static boolean isHeldUp(UnitPart part) {
        return part.obstacle().isPresent()
                && !part.objective().map(UnitPart.Objective::cause).equals(part.obstacle());
    }

    /** What the visitor may press; whether it is right then is the bot's to say. */
    private List<ItemView.Verb> verbs(Directive directive) {
        if (me.isEmpty() || !mayPress || !directive.isOpen()) {
            return List.of();
        }
        List<Verb> verbs = new ArrayList<>();
        if (me.get().standing() == Persona.Standing.LEADER) {
            if (directive.request().isPresent()) {
                verbs.addAll(List.of(Verb.GRANT, Verb.OTHER_DAY, Verb.REFUSE));
            }
            if (directive.lead().stream().anyMatch(part -> part.status() == Status.REPORTED)) {
                verbs.addAll(List.of(Verb.ACCEPT, Verb.SEND_BACK));
            }
            if (directive.lead().stream().anyMatch(ItemDrawing::isHeldUp)) {
                verbs.add(Verb.OBJECTIVE);
            }
        }
        if (directive.openParts().stream()
                .anyMatch(
                        part -> part.status() == Status.OPEN && me.get().units().contains(part.unit()))) {
            verbs.addAll(List.of(Verb.DONE, Verb.EXTEND, Verb.OBSTACLE));
        }
        return verbs.stream()
                .map(verb -> new ItemView.Verb(verb.name(), verb.label()))
                .toList();
    }
}
