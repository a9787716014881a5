package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import vn.dondoc.chat.Button;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Evidence;

/** The commands about directives. Wrong words bring a working example, and change nothing. */
final class Commands {
    private final Which which;
    private final Language language;
    private final WorkCalendar calendar;
    private final Deeds deeds;
    private final Lists lists;
    private final KeeperCommands keepers;

    Commands(Which which, Language language, WorkCalendar calendar, Deeds deeds, Lists lists, HandOvers handOvers) {
        this.which = which;
        this.language = language;
        this.calendar = calendar;
        this.deeds = deeds;
        this.lists = lists;
        this.keepers = new KeeperCommands(this, language, handOvers);
    }

    /** Carries out a command; false where it is none of these. */
    boolean carryOut(Talk talk, String name, String words) {
        Arguments arguments = new Arguments(words);
        switch (name) {
            case "nhiemvu" -> lists.list(talk, words);
            case "tim" -> search(talk, arguments);
            case "xem" -> show(talk, arguments);
            case "xong" -> complete(talk, arguments);
            case "tiendo" -> progress(talk, arguments);
            case "vuongmac" -> withReason(talk, name, arguments, Wish.Verb.OBSTACLE);
            case "giahan" -> extension(talk, arguments);
            case "huy" -> withReason(talk, name, arguments, Wish.Verb.CANCEL);
            case "tamhoan" -> withReason(talk, name, arguments, Wish.Verb.SUSPEND);
            case "molai" -> withReason(talk, name, arguments, Wish.Verb.REOPEN);
            default -> {
                return keepers.carryOut(talk, name, arguments);
            }
        }
        return true;
    }

    private void search(Talk talk, Arguments arguments) {
        if (arguments.isEmpty()) {
            talk.say(Usage.of("tim"));
        } else {
            lists.search(talk, Wording.cut(arguments.rest(), 200));
        }
    }

    private void show(Talk talk, Arguments arguments) {
        Optional<Integer> number = arguments.number();
        if (number.isEmpty() || !arguments.isEmpty()) {
            talk.say(Usage.of("xem"));
            return;
        }
        one(talk, number.get(), Optional.empty(), directive -> lists.show(talk, directive));
    }

    /**
     * Does something with the directive that a number means here. Where there is none, says so; where several groups have it, asks
     * which with buttons that carry the wish.
     */
    private void one(Talk talk, int number, Optional<Wish> wish, Consumer<Directive> then) {
        List<Directive> found = which.numbered(talk, number);
        if (found.isEmpty()) {
            talk.say(Wording.notThere(number));
        } else if (found.size() == 1) {
            then.accept(found.get(0));
        } else {
            deeds.offer(talk, which.choice(found, wish), Wording.inSeveralGroups(number));
        }
    }

    /** Carries out a wish about the directive that a number means here. */
    void carryOut(Talk talk, int number, Wish wish) {
        one(
                talk,
                number,
                Optional.of(wish),
                directive -> deeds.carryOut(talk, List.of(new Deeds.Task(directive.id(), wish)), Proofs.missing(talk)));
    }

    private void complete(Talk talk, Arguments arguments) {
        List<Integer> numbers = arguments.numbers();
        if (numbers.isEmpty()) {
            talk.say(Usage.of("xong"));
            return;
        }
        String note = arguments.rest();
        List<Evidence> evidence = Proofs.of(talk, note);
        Wish wish = Wish.of(Wish.Verb.COMPLETE, note).proving(evidence);
        List<Deeds.Task> tasks = new ArrayList<>();
        List<String> remarks = new ArrayList<>(Proofs.missing(talk));
        List<List<Button>> below = new ArrayList<>();
        for (int number : numbers) {
            List<Directive> found = which.numbered(talk, number);
            if (found.isEmpty()) {
                remarks.add(Wording.notThere(number));
            } else if (found.size() == 1) {
                tasks.add(new Deeds.Task(found.get(0).id(), wish));
            } else {
                remarks.add(Wording.inSeveralGroups(number));
                below.addAll(deeds.buttons(talk, which.choice(found, Optional.of(wish))));
            }
        }
        deeds.carryOut(talk, tasks, remarks, below);
    }

    private void progress(Talk talk, Arguments arguments) {
        Optional<Integer> number = arguments.number();
        Optional<Integer> percent = number.flatMap(known -> arguments.percent());
        if (percent.isEmpty()) {
            talk.say(number.isEmpty() ? Usage.of("tiendo") : Usage.of("tiendo", number.get()));
            return;
        }
        Wish wish = Wish.of(Wish.Verb.PROGRESS, arguments.rest()).reaching(OptionalInt.of(percent.get()));
        carryOut(talk, number.get(), wish);
    }

    private void withReason(Talk talk, String name, Arguments arguments, Wish.Verb verb) {
        Optional<Integer> number = arguments.number();
        if (number.isEmpty() || arguments.isEmpty()) {
            talk.say(number.isEmpty() ? Usage.of(name) : Usage.reason(name, number.get()));
            return;
        }
        carryOut(talk, number.get(), Wish.of(verb, Wording.cut(Reasons.bared(arguments.rest()), 1_000)));
    }

    private void extension(Talk talk, Arguments arguments) {
        Optional<Integer> number = arguments.number();
        if (number.isEmpty() || arguments.isEmpty()) {
            talk.say(number.isEmpty() ? Usage.of("giahan") : Usage.of("giahan", number.get()));
            return;
        }
        boolean like = arguments.beginsLikeADay();
        Optional<MoreTime> more = arguments.moreTime();
        Optional<LocalDate> day = more.isPresent() ? Optional.empty() : arguments.day(language, talk.now());
        if (day.isEmpty() && more.isEmpty()) {
            talk.say(
                    like
                            ? Usage.NO_SUCH_DAY + Usage.example("giahan", number.get())
                            : Usage.of("giahan", number.get()));
            return;
        }
        Wish asks = Wish.of(Wish.Verb.ASK_EXTENSION, Reasons.bared(arguments.rest()));
        one(talk, number.get(), Optional.of(asks), directive -> {
            Optional<LocalDate> until = more.map(time -> time.until(directive, talk.today(), calendar))
                    .or(() -> day);
            Wish wish = asks.until(until).heardFrom(talk.actor(directive.id().chat()), directive);
            if (wish.verb() == Wish.Verb.ASK_EXTENSION && arguments.isEmpty()) {
                talk.say(Usage.reason("giahan", directive.id().number()));
            } else {
                deeds.carryOut(talk, List.of(new Deeds.Task(directive.id(), wish)), List.of());
            }
        });
    }
}
