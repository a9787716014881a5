package vn.dondoc.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.directive.Amendment;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.text.Fold;
import vn.dondoc.unit.Unit;
import vn.dondoc.unit.UnitMention;

/** The commands by which leaders and secretaries change what is recorded. */
final class KeeperCommands {
    /** Folded, as the words are when they are looked at: folding keeps every place of an NFC text. */
    private static final Pattern PART =
            Pattern.compile("(chu tri|phoi hop|noi dung|thoi han|han)\\b(?:\\s*:|\\s+la\\b|\\s+thanh\\b)?\\s*");

    private static final Pattern WITHOUT_DUE = Pattern.compile(
            "(?:(?:thoi )?han\\s*:?\\s+(?:khong|bo|khong co|khong thoi han)|(?:bo|xoa|khong|khong co) (?:thoi )?han)[\\s.!]*");
    private static final Pattern NONE = Pattern.compile("(?:khong|bo|khong co|khong ai)[\\s.!]*");

    private final Commands commands;
    private final Language language;
    private final HandOvers handOvers;

    KeeperCommands(Commands commands, Language language, HandOvers handOvers) {
        this.commands = commands;
        this.language = language;
        this.handOvers = handOvers;
    }

    /** Carries out a command; false where it is none of these. */
    boolean carryOut(Talk talk, String name, Arguments arguments) {
        switch (name) {
            case "sua" -> amend(talk, arguments);
            case "chuyen" -> reassign(talk, arguments);
            case "bangiao" -> handOvers.carryOut(talk, arguments);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void reassign(Talk talk, Arguments arguments) {
        Optional<Integer> number = arguments.number();
        if (number.isEmpty() && !arguments.isEmpty()) {
            handOvers.carryOut(talk, arguments);
            return;
        }
        List<Unit> units = number.isEmpty() ? List.of() : arguments.units(language.units());
        if (units.isEmpty()) {
            talk.say(
                    number.isEmpty() || arguments.isEmpty()
                            ? Usage.of("chuyen")
                            : ListWording.unknownUnit(arguments.rest(), "/chuyen " + number.get() + " NV"));
            return;
        }
        commands.carryOut(
                talk,
                number.get(),
                Wish.of(Wish.Verb.REASSIGN, arguments.rest()).to(leads(units)));
    }

    static List<NewDirective.Lead> leads(List<Unit> units) {
        return units.stream()
                .map(unit -> new NewDirective.Lead(unit.code(), unit.name()))
                .toList();
    }

    private void amend(Talk talk, Arguments arguments) {
        Optional<Integer> number = arguments.number();
        String words = Fold.nfc(arguments.rest());
        if (number.isEmpty()) {
            talk.say(Usage.of("sua"));
            return;
        }
        String folded = Fold.fold(words);
        Matcher part = PART.matcher(folded);
        Optional<Amendment> amendment = Optional.empty();
        if (WITHOUT_DUE.matcher(folded).matches()) {
            amendment = Optional.of(Amendment.withoutDue());
        } else if (part.lookingAt()) {
            String rest = words.substring(part.end()).strip();
            switch (part.group(1)) {
                case "chu tri" -> {
                    amendment = units(rest).map(Amendment::lead);
                    if (amendment.isEmpty() && !rest.isEmpty()) {
                        talk.say(ListWording.unknownUnit(rest, "/sua " + number.get() + " chủ trì NV"));
                        return;
                    }
                }
                case "phoi hop" -> amendment = rest.isEmpty() ? amendment : Optional.of(Amendment.coop(coop(rest)));
                case "noi dung" -> amendment = rest.isEmpty() ? amendment : Optional.of(Amendment.text(rest));
                default -> {
                    Arguments day = new Arguments(rest);
                    boolean like = day.beginsLikeADay();
                    amendment = day.day(language, talk.now()).map(Amendment::due);
                    if (amendment.isEmpty() && !rest.isEmpty()) {
                        talk.say((like ? Usage.NO_SUCH_DAY : Usage.UNCLEAR_DAY) + "/sua " + number.get() + " hạn 20/3");
                        return;
                    }
                }
            }
        }
        if (amendment.isEmpty()) {
            talk.say(Usage.of("sua", number.get()));
            return;
        }
        commands.carryOut(talk, number.get(), Wish.amending(amendment.get()));
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
            leads.addAll(leads(mention.get().units()));
        }
        return leads.isEmpty() ? Optional.empty() : Optional.of(leads);
    }

    private List<String> coop(String words) {
        List<String> names = new ArrayList<>();
        if (NONE.matcher(Fold.fold(words)).matches()) {
            return names;
        }
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
}
