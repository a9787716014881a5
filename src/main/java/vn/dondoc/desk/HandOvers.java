package vn.dondoc.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dondoc.chat.Button;
import vn.dondoc.directive.Access;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.NoteStore.Note;
import vn.dondoc.directive.Outcome;
import vn.dondoc.directive.Query;
import vn.dondoc.directive.Roster;
import vn.dondoc.directive.Status;
import vn.dondoc.text.Fold;
import vn.dondoc.unit.Unit;
import vn.dondoc.unit.UnitMention;

/**
 * {@code /bangiao LDTBXH NV}: all that is open of one unit goes to the unit that has taken over, in one step. It is asked once more
 * before it is done, and can be taken back as a whole.
 */
final class HandOvers {
    private static final String KIND = "handover";
    private static final Pattern PRESSED = Pattern.compile("b:(\\d{1,18}):([yn])");
    private static final Pattern BETWEEN = Pattern.compile("(?iu)^(.+?)\\s+(?:cho|sang|→|->)\\s+(.+)$");
    private static final Duration LIFE = Duration.ofHours(12);
    private static final int PAGE = 500;
    private static final int MOST_NAMED = 30;

    private final DirectiveRegister register;
    private final Access access;
    private final Roster roster;
    private final Language language;
    private final Notes notes;

    HandOvers(DirectiveRegister register, Access access, Roster roster, Language language, Notes notes) {
        this.register = register;
        this.access = access;
        this.roster = roster;
        this.language = language;
        this.notes = notes;
    }

    /** What is to be confirmed. */
    private record Plan(String from, String fromName, NewDirective.Lead to) {}

    void carryOut(Talk talk, Arguments arguments) {
        if (talk.isPrivate()) {
            talk.say(Wording.WRONG + "Anh/chị gửi lệnh này trong nhóm.");
            return;
        }
        if (!talk.actor().isSecretary()) {
            talk.say(Wording.REFUSED + "Chỉ thư ký được bàn giao toàn bộ nhiệm vụ của một đơn vị.");
            return;
        }
        List<String> names = names(arguments.rest());
        Optional<Unit> from = names.isEmpty() ? Optional.empty() : listed(names.get(0));
        Optional<Unit> to = names.isEmpty() ? Optional.empty() : read(names.get(1));
        if (from.isEmpty() || to.isEmpty()) {
            String unknown = names.isEmpty() ? "" : from.isEmpty() ? names.get(0) : names.get(1);
            talk.say(
                    unknown.isEmpty()
                            ? Usage.of("bangiao")
                            : ListWording.unknownUnit(unknown, Usage.example("bangiao")));
            return;
        }
        Unit taker = to.get();
        if (taker.code().equals(from.get().code())) {
            talk.say(Wording.WRONG + "Hai đơn vị phải khác nhau. Ví dụ: " + Usage.example("bangiao"));
            return;
        }
        if (!taker.existsOn(talk.today())) {
            talk.say(Wording.REFUSED + taker.name() + " không còn (hoặc chưa) hoạt động, không nhận bàn giao được.");
            return;
        }
        ask(talk, new Plan(from.get().code(), from.get().name(), new NewDirective.Lead(taker.code(), taker.name())));
    }

    private void ask(Talk talk, Plan plan) {
        List<Directive> open = open(talk, plan.from());
        if (open.isEmpty()) {
            talk.say(plan.fromName() + " không có nhiệm vụ nào đang mở trong nhóm này.");
            return;
        }
        long id = notes.add(talk, KIND, "", plan, LIFE);
        String numbers = open.stream()
                .limit(MOST_NAMED)
                .map(directive -> directive.id().toString())
                .collect(Collectors.joining(", "));
        talk.say(Answer.of("🔁 Bàn giao " + open.size() + " nhiệm vụ đang mở của " + plan.fromName() + " cho "
                        + plan.to().name() + "?")
                .line(numbers + (open.size() > MOST_NAMED ? " …" : ""))
                .row(new Button("✅ Bàn giao", "b:" + id + ":y"), new Button("🗑 Bỏ", "b:" + id + ":n")));
    }

    /** What a button below the question asks for. */
    void press(Talk talk, String data) {
        Matcher pressed = PRESSED.matcher(data);
        Optional<Note> found =
                pressed.matches() ? notes.pressed(talk, KIND, Long.parseLong(pressed.group(1))) : Optional.empty();
        if (found.isEmpty()) {
            talk.notice(ListWording.OLD_BUTTON);
            return;
        }
        if (!talk.actor().isSecretary()) {
            talk.notice(Wording.REFUSED + "Chỉ thư ký được bàn giao toàn bộ nhiệm vụ của một đơn vị.");
            return;
        }
        notes.store().remove(found.get().id());
        Plan plan = notes.read(found.get(), Plan.class);
        if (pressed.group(2).equals("n")) {
            talk.notice("Đã bỏ, chưa có gì thay đổi.");
            return;
        }
        handOver(talk, plan);
    }

    private void handOver(Talk talk, Plan plan) {
        Answer answer = new Answer();
        int count = 0;
        OptionalLong undo = OptionalLong.empty();
        for (Directive directive : open(talk, plan.from())) {
            DirectiveId id = directive.id();
            if (register.handOver(id, plan.from(), plan.to(), talk.cause(talk.chat()))
                    instanceof Outcome.Changed changed) {
                count++;
                undo = OptionalLong.of(changed.entry().seq());
                answer.about(id.tag());
            }
        }
        answer.line("🔁 Đã bàn giao " + count + " nhiệm vụ đang mở của " + plan.fromName() + " cho "
                + plan.to().name() + ". Báo cáo của các kỳ trước giữ tên đơn vị lúc đó.");
        if (undo.isPresent()) {
            answer.row(new Button(Wording.UNDO, "u:" + undo.getAsLong()));
        }
        talk.say(answer);
    }

    /** All in which the unit has still to report, also what is suspended, by number. */
    private List<Directive> open(Talk talk, String unit) {
        List<Directive> all = new ArrayList<>();
        List<Directive> page = access.openOf(talk.sender(), talk.place(), talk.chat(), unit, 0, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            int last = page.get(page.size() - 1).id().number();
            page = access.openOf(talk.sender(), talk.place(), talk.chat(), unit, last, PAGE);
        }
        Query suspended = Query.of(talk.chat(), Query.View.SUSPENDED, talk.today())
                .ofUnit(unit)
                .atMost(PAGE);
        access.list(talk.sender(), talk.place(), suspended).stream()
                .filter(directive -> directive
                        .part(unit)
                        .filter(part -> part.status() != Status.DONE)
                        .isPresent())
                .forEach(all::add);
        return all;
    }

    /** Two units: {@code LDTBXH NV}, {@code Phòng Lao động cho Phòng Nội vụ}; empty where there are not two. */
    private static List<String> names(String words) {
        Matcher between = BETWEEN.matcher(words);
        if (between.matches()) {
            return List.of(between.group(1).strip(), between.group(2).strip());
        }
        String[] pieces = words.split("\\s+", 2);
        return pieces.length == 2 ? List.of(pieces[0], pieces[1]) : List.of();
    }

    /** The unit of a code or name, also where it has ended: reading would go on to who has taken over. */
    private Optional<Unit> listed(String words) {
        String folded = Fold.fold(words);
        return roster.unit(words)
                .or(() -> roster.organization().units().stream()
                        .filter(unit -> Fold.fold(unit.name()).equals(folded)
                                || unit.aliases().stream()
                                        .anyMatch(alias -> Fold.fold(alias).equals(folded)))
                        .findFirst())
                .or(() -> read(words));
    }

    private Optional<Unit> read(String words) {
        return roster.unit(words).or(() -> language.units()
                .read(words)
                .map(UnitMention::units)
                .filter(units -> units.size() == 1)
                .map(units -> units.get(0)));
    }
}
