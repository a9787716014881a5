package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Incoming;
import vn.dondoc.directive.Access;
import vn.dondoc.directive.Amendment;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Evidence;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.Outcome;
import vn.dondoc.text.Fold;
import vn.dondoc.unit.Unit;
import vn.dondoc.unit.UnitMention;

/** The commands about directives. Wrong words bring a working example, and change nothing. */
final class Commands {
    private final DirectiveRegister register;
    private final Access access;
    private final Language language;
    private final Deeds deeds;
    private final Lists lists;

    Commands(DirectiveRegister register, Access access, Language language, Deeds deeds, Lists lists) {
        this.register = register;
        this.access = access;
        this.language = language;
        this.deeds = deeds;
        this.lists = lists;
    }

    /** Carries out a command; false where it is none of these. */
    boolean carryOut(Talk talk, String name, String words) {
        Arguments arguments = new Arguments(words);
        switch (name) {
            case "nhiemvu" -> lists.list(talk, words);
            case "tim" -> {
                if (arguments.isEmpty()) {
                    talk.say(Usage.of("tim"));
                } else {
                    lists.search(talk, Wording.cut(words, 200));
                }
            }
            case "xem" -> show(talk, arguments);
            case "xong" -> complete(talk, arguments);
            case "tiendo" -> progress(talk, arguments);
            case "vuongmac" -> withReason(talk, name, arguments, Wish.Verb.OBSTACLE);
            case "giahan" -> extension(talk, arguments);
            case "sua" -> amend(talk, arguments);
            case "chuyen" -> reassign(talk, arguments);
            case "bangiao" -> handOver(talk, arguments);
            case "huy" -> withReason(talk, name, arguments, Wish.Verb.CANCEL);
            case "tamhoan" -> withReason(talk, name, arguments, Wish.Verb.SUSPEND);
            case "molai" -> withReason(talk, name, arguments, Wish.Verb.REOPEN);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void show(Talk talk, Arguments arguments) {
        Optional<Integer> number = arguments.number();
        if (number.isEmpty() || !arguments.isEmpty()) {
            talk.say(Usage.of("xem"));
            return;
        }
        one(talk, number.get()).ifPresent(directive -> lists.show(talk, directive));
    }

    /** The one directive that a number means here; says so where there is none, or several. */
    Optional<Directive> one(Talk talk, int number) {
        List<Directive> found = access.numbered(talk.sender(), talk.place(), number);
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        if (found.isEmpty()) {
            talk.say(Wording.notThere(number));
        } else {
            talk.say(Wording.WRONG + "Có #" + number + " ở " + found.size() + " nhóm ("
                    + String.join(
                            ", ",
                            found.stream()
                                    .flatMap(directive ->
                                            register.chat(directive.id().chat()).stream())
                                    .map(chat -> chat.title())
                                    .toList())
                    + "). Anh/chị gửi lệnh trong nhóm của nhiệm vụ đó.");
        }
        return Optional.empty();
    }

    private void complete(Talk talk, Arguments arguments) {
        List<Integer> numbers = arguments.numbers();
        if (numbers.isEmpty()) {
            talk.say(Usage.of("xong"));
            return;
        }
        String note = arguments.rest();
        List<Evidence> evidence = evidence(talk, note);
        List<Deeds.Task> tasks = new ArrayList<>();
        List<String> remarks = new ArrayList<>(missing(talk));
        for (int number : numbers) {
            List<Directive> found = access.numbered(talk.sender(), talk.place(), number);
            if (found.size() == 1) {
                tasks.add(new Deeds.Task(
                        found.get(0).id(), Wish.of(Wish.Verb.COMPLETE, note).proving(evidence)));
            } else {
                remarks.add(Wording.notThere(number));
            }
        }
        deeds.carryOut(talk, tasks, remarks);
    }

    /** Files that came with the message, and papers that its words name. */
    static List<Evidence> evidence(Talk talk, String note) {
        List<Evidence> evidence = new ArrayList<>();
        for (Attachment file : talk.message().map(Incoming.Message::attachments).orElse(List.of())) {
            file.sha256().ifPresent(hash -> evidence.add(Evidence.file(hash, file.name(), file.size())));
        }
        evidence.addAll(Arguments.papers(note));
        return evidence;
    }

    /** A remark for each file that could not be fetched: it is not kept, and its sender must know. */
    static List<String> missing(Talk talk) {
        boolean lost = talk.message().map(Incoming.Message::attachments).orElse(List.of()).stream()
                .anyMatch(file ->
                        file.kind() != Attachment.Kind.OTHER && file.sha256().isEmpty());
        return lost
                ? List.of(
                        Wording.WRONG + "Tệp gửi kèm chưa lưu được (quá lớn hoặc không tải được); anh/chị gửi lại tệp.")
                : List.of();
    }

    private void progress(Talk talk, Arguments arguments) {
        Optional<Integer> number = arguments.number();
        Optional<Integer> percent = number.flatMap(known -> arguments.percent());
        if (percent.isEmpty()) {
            talk.say(Usage.of("tiendo"));
            return;
        }
        Wish wish = Wish.of(Wish.Verb.PROGRESS, arguments.rest()).reaching(OptionalInt.of(percent.get()));
        one(talk, number.get()).ifPresent(directive -> carryOut(talk, directive.id(), wish));
    }

    private void withReason(Talk talk, String name, Arguments arguments, Wish.Verb verb) {
        Optional<Integer> number = arguments.number();
        if (number.isEmpty() || arguments.isEmpty()) {
            talk.say(Usage.of(name));
            return;
        }
        Wish wish = Wish.of(verb, Wording.cut(arguments.rest(), 1_000));
        one(talk, number.get()).ifPresent(directive -> carryOut(talk, directive.id(), wish));
    }

    private void extension(Talk talk, Arguments arguments) {
        Optional<Integer> number = arguments.number();
        if (number.isEmpty() || arguments.isEmpty()) {
            talk.say(Usage.of("giahan"));
            return;
        }
        boolean like = arguments.beginsLikeADay();
        Optional<LocalDate> day = arguments.day(language, talk.now());
        if (day.isEmpty()) {
            talk.say(like ? Usage.NO_SUCH_DAY + Usage.example("giahan") : Usage.of("giahan"));
            return;
        }
        Optional<Directive> directive = one(talk, number.get());
        if (directive.isEmpty()) {
            return;
        }
        var actor = talk.actor(directive.get().id().chat());
        boolean asks = directive.get().lead().stream().anyMatch(part -> actor.speaksFor(part.unit()));
        boolean decides = actor.isLeader() && !asks;
        if (!decides && arguments.isEmpty()) {
            talk.say(Usage.of("giahan"));
            return;
        }
        Wish wish = Wish.of(decides ? Wish.Verb.EXTEND : Wish.Verb.ASK_EXTENSION, arguments.rest())
                .until(day);
        carryOut(talk, directive.get().id(), wish);
    }

    private void reassign(Talk talk, Arguments arguments) {
        Optional<Integer> number = arguments.number();
        if (number.isEmpty() && !arguments.isEmpty()) {
            handOver(talk, arguments);
            return;
        }
        Optional<UnitMention> unit = number.flatMap(known -> arguments.unit(language.units()));
        if (number.isEmpty() || unit.isEmpty()) {
            talk.say(Usage.of("chuyen"));
            return;
        }
        Wish wish = Wish.of(Wish.Verb.REASSIGN, arguments.rest()).to(named(unit.get()));
        one(talk, number.get()).ifPresent(directive -> carryOut(talk, directive.id(), wish));
    }

    static List<Wish.Named> named(UnitMention mention) {
        return mention.units().stream()
                .map(unit -> new Wish.Named(unit.code(), unit.name()))
                .toList();
    }

    /** {@code /chuyen LDTBXH NV}: all that is open of one unit goes to the unit that has taken over. */
    private void handOver(Talk talk, Arguments arguments) {
        Optional<UnitMention> from = language.units().read(arguments.word());
        Optional<UnitMention> to = arguments.unit(language.units());
        if (from.isEmpty()
                || to.isEmpty()
                || from.get().units().size() != 1
                || to.get().units().size() != 1) {
            talk.say(Usage.of("chuyen"));
            return;
        }
        if (talk.isPrivate()) {
            talk.say(Wording.WRONG + "Anh/chị gửi lệnh này trong nhóm.");
            return;
        }
        if (!talk.actor().keepsRegister()) {
            talk.say(Wording.REFUSED + "Chỉ lãnh đạo hoặc thư ký được bàn giao nhiệm vụ.");
            return;
        }
        Unit old = from.get().units().get(0);
        Unit taker = to.get().units().get(0);
        var lead = new NewDirective.Lead(taker.code(), taker.name());
        int after = 0;
        int count = 0;
        List<Directive> page = register.openOf(talk.chat(), old.code(), after, 500);
        while (!page.isEmpty()) {
            for (Directive directive : page) {
                after = directive.id().number();
                Outcome outcome = register.handOver(directive.id(), old.code(), lead, talk.cause(talk.chat()));
                count += outcome instanceof Outcome.Changed ? 1 : 0;
            }
            page = register.openOf(talk.chat(), old.code(), after, 500);
        }
        talk.say("🔁 Đã bàn giao " + count + " nhiệm vụ đang mở của " + old.name() + " cho " + taker.name() + ".");
    }

    private void amend(Talk talk, Arguments arguments) {
        Optional<Integer> number = arguments.number();
        String folded = Fold.fold(arguments.rest());
        if (number.isEmpty()) {
            talk.say(Usage.of("sua"));
            return;
        }
        String nfc = Fold.nfc(arguments.rest());
        Optional<Amendment> amendment;
        if (folded.startsWith("han ") || folded.startsWith("thoi han ")) {
            String day = nfc.substring(folded.startsWith("han ") ? 4 : 9);
            Arguments rest = new Arguments(day);
            boolean like = rest.beginsLikeADay();
            amendment = rest.day(language, talk.now()).map(Amendment::due);
            if (amendment.isEmpty() && like) {
                talk.say(Usage.NO_SUCH_DAY + Usage.example("sua"));
                return;
            }
        } else if (folded.startsWith("chu tri ")) {
            amendment = units(nfc.substring(8)).map(Amendment::lead);
        } else if (folded.startsWith("phoi hop ")) {
            amendment = Optional.of(Amendment.coop(coop(nfc.substring(9))));
        } else if (folded.startsWith("noi dung ")) {
            amendment = Optional.of(Amendment.text(nfc.substring(9)));
        } else {
            amendment = Optional.empty();
        }
        if (amendment.isEmpty()) {
            talk.say(Usage.of("sua"));
            return;
        }
        Amendment wish = amendment.get();
        one(talk, number.get()).ifPresent(directive -> amend(talk, directive.id(), wish));
    }

    private void amend(Talk talk, DirectiveId id, Amendment wish) {
        Outcome outcome = register.amend(id, wish, talk.cause(id.chat()));
        if (outcome instanceof Outcome.Refused refused) {
            talk.say(Wording.refusal(refused.why(), id, refused.directive()));
        } else if (outcome instanceof Outcome.Changed changed) {
            talk.say(Answer.of(DeedWording.changed(changed, Wish.of(Wish.Verb.PROGRESS, ""), register.acceptance()))
                    .about(id.tag())
                    .row(new vn.dondoc.chat.Button(
                            Wording.UNDO, "u:" + changed.entry().seq())));
        }
    }

    private Optional<List<NewDirective.Lead>> units(String words) {
        List<NewDirective.Lead> leads = new ArrayList<>();
        for (String name : words.split("[,;]")) {
            if (name.isBlank()) {
                continue;
            }
            Optional<UnitMention> mention = language.units().read(name.strip());
            if (mention.isEmpty() || mention.get().units().isEmpty()) {
                return Optional.empty();
            }
            mention.get().units().forEach(unit -> leads.add(new NewDirective.Lead(unit.code(), unit.name())));
        }
        return leads.isEmpty() ? Optional.empty() : Optional.of(leads);
    }

    private List<String> coop(String words) {
        List<String> names = new ArrayList<>();
        for (String name : words.split("[,;]")) {
            if (!name.isBlank()) {
                Optional<UnitMention> mention = language.units().read(name.strip());
                if (mention.isPresent() && !mention.get().units().isEmpty()) {
                    mention.get().units().forEach(unit -> names.add(unit.name()));
                } else {
                    names.add(name.strip());
                }
            }
        }
        return names;
    }

    private void carryOut(Talk talk, DirectiveId id, Wish wish) {
        deeds.carryOut(talk, List.of(new Deeds.Task(id, wish)), missing(talk));
    }
}
