package vn.dondoc.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.directive.Access;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.DayState;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.NoteStore;
import vn.dondoc.directive.Query;
import vn.dondoc.directive.Roster;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.text.Fold;
import vn.dondoc.unit.Unit;
import vn.dondoc.unit.UnitMention;

/** Lists and searches of the register, a page at a time, and one directive with all that is known of it. */
final class Lists {
    private static final int PAGE = 10;
    private static final int TEXT = 160;
    private static final int LONGEST_DATA = 64;
    private static final String SEARCH = "search";
    private static final Duration SEARCH_LIFE = Duration.ofDays(3);
    private static final Pattern PAGE_DATA =
            Pattern.compile("p([A-Z_]{2,12}):(\\d{1,7}):(-?\\d{1,18}):([^:]{0,30})(?::(\\d{1,6}))?");
    private static final Pattern SEARCH_DATA = Pattern.compile("s:(\\d{1,18}):(\\d{1,7}):(-?\\d{1,18})");
    private static final Map<String, Query.View> VIEWS = Map.of(
            "quahan", Query.View.OVERDUE,
            "tuannay", Query.View.THIS_WEEK,
            "hoanthanh", Query.View.DONE,
            "tatca", Query.View.ALL,
            "tamhoan", Query.View.SUSPENDED,
            "huy", Query.View.CANCELLED,
            "choduyet", Query.View.WAITING);

    private final Access access;
    private final Roster roster;
    private final Language language;
    private final Notes notes;
    private final Surroundings around;

    Lists(Access access, Roster roster, Language language, Notes notes, Surroundings around) {
        this.access = access;
        this.roster = roster;
        this.language = language;
        this.notes = notes;
        this.around = around;
    }

    /**
     * Whose work is listed.
     *
     * @param mark under which a button remembers it: a unit's code, a person's mark, or empty for all
     * @param name as the heading says it
     * @param leads codes of the parts; empty for all
     */
    private record Whose(String mark, Optional<String> name, List<String> leads) {
        static final Whose ALL = new Whose("", Optional.empty(), List.of());
    }

    void list(Talk talk, String words) {
        String[] said = words.strip().split("\\s+");
        Query.View view = Query.View.OPEN;
        String unitWords = words.strip();
        for (int count = 1; count <= 2 && count <= said.length; count++) {
            String tail = String.join("", List.of(said).subList(said.length - count, said.length));
            Query.View named = VIEWS.get(Fold.fold(tail));
            if (named != null) {
                view = named;
                unitWords = String.join(" ", List.of(said).subList(0, said.length - count));
                break;
            }
        }
        Optional<Whose> whose = whose(talk, unitWords);
        if (whose.isEmpty()) {
            talk.say(ListWording.unknownUnit(unitWords));
            return;
        }
        for (ChatInfo chat : chats(talk)) {
            talk.say(page(talk, query(chat.chat(), view, talk), whose.get(), talk.isPrivate() ? chat.title() : ""));
        }
    }

    private Optional<Whose> whose(Talk talk, String words) {
        if (words.isBlank()) {
            return Optional.of(Whose.ALL);
        }
        if (ListWording.MINE.contains(Fold.fold(words).replaceAll("\\s+", ""))) {
            return Optional.of(mine(talk));
        }
        return language.units()
                .read(words)
                .map(UnitMention::units)
                .filter(units -> units.size() == 1)
                .map(units -> ofUnit(units.get(0).code()));
    }

    private Whose ofUnit(String code) {
        return new Whose(code, Optional.of(roster.unit(code).map(Unit::name).orElse(code)), roster.leads(code));
    }

    private static Whose mine(Talk talk) {
        return new Whose(
                UnitPart.person(talk.person()),
                Optional.of(talk.sender().name()),
                talk.actor().codes());
    }

    /** The chats to look into; says so where there is none. */
    List<ChatInfo> chats(Talk talk) {
        List<ChatInfo> chats = access.chats(talk.sender(), talk.place());
        if (chats.isEmpty()) {
            talk.say(talk.isPrivate() ? ListWording.NO_GROUP : ListWording.NOTHING_YET);
        }
        return chats;
    }

    void turnPage(Talk talk, String data) {
        Matcher read = PAGE_DATA.matcher(data);
        Query.View view = null;
        if (read.matches()) {
            for (Query.View known : Query.View.values()) {
                view = known.name().equals(read.group(1)) ? known : view;
            }
        }
        Matcher search = SEARCH_DATA.matcher(data);
        if (view != null && isOpen(talk, Long.parseLong(read.group(3)))) {
            turnPage(talk, view, read);
        } else if (search.matches() && isOpen(talk, Long.parseLong(search.group(3)))) {
            turnSearch(talk, search);
        } else {
            talk.notice(ListWording.OLD_BUTTON);
        }
    }

    private boolean isOpen(Talk talk, long chat) {
        return access.chats(talk.sender(), talk.place()).stream().anyMatch(known -> known.chat() == chat);
    }

    private void turnPage(Talk talk, Query.View view, Matcher read) {
        String mark = read.group(4);
        boolean ofPerson = mark.startsWith("@");
        if (ofPerson && !mark.equals(UnitPart.person(talk.person()))) {
            talk.notice(ListWording.NOT_YOUR_BUTTON);
            return;
        }
        Whose whose = mark.isEmpty() ? Whose.ALL : ofPerson ? mine(talk) : ofUnit(mark);
        Optional<LocalDate> due =
                Optional.ofNullable(read.group(5)).map(day -> LocalDate.ofEpochDay(Integer.parseInt(day)));
        Query query = query(Long.parseLong(read.group(3)), view, talk).after(due, Integer.parseInt(read.group(2)));
        show(talk, page(talk, query, whose, ""));
    }

    private void turnSearch(Talk talk, Matcher read) {
        long id = Long.parseLong(read.group(1));
        Optional<NoteStore.Note> note = notes.pressed(talk, SEARCH, id);
        if (note.isEmpty()) {
            talk.notice(ListWording.OLD_BUTTON);
            return;
        }
        Query query = search(talk, Long.parseLong(read.group(3)), notes.read(note.get(), String.class));
        show(talk, found(talk, query.after(Integer.parseInt(read.group(2))), Optional.of(id)));
    }

    private static void show(Talk talk, Answer page) {
        talk.edit(new Outgoing.Target.Message(talk.press().orElseThrow().messageId()), page);
        talk.done();
    }

    /** What is late or due this week is read by due day, the most urgent first; all else by number. */
    private static Query query(long chat, Query.View view, Talk talk) {
        boolean urgent = view == Query.View.OVERDUE || view == Query.View.THIS_WEEK;
        return Query.of(chat, view, talk.today()).sorted(urgent ? Query.Sort.DUE : Query.Sort.NUMBER);
    }

    private Answer page(Talk talk, Query query, Whose whose, String title) {
        Query asked = query.atMost(PAGE + 1);
        List<Directive> found = whose.leads().isEmpty()
                ? access.list(talk.sender(), talk.place(), asked)
                : access.list(talk.sender(), talk.place(), asked, whose.leads());
        RichText.Builder text = RichText.builder();
        text.bold(ListWording.heading(query.view(), whose.name(), title));
        if (found.isEmpty()) {
            text.line().add(ListWording.none(query.view(), query.afterNumber() > 0));
        }
        List<Directive> page = found.subList(0, Math.min(PAGE, found.size()));
        page.forEach(directive -> text.line().add(line(directive, whose.leads(), query)));
        Answer answer = new Answer().line(text.build());
        page.forEach(directive -> answer.about(directive.id().tag()));
        List<Button> turn = new ArrayList<>();
        if (query.afterNumber() > 0) {
            button(ListWording.FIRST_PAGE, query, 0, whose.mark(), "").ifPresent(turn::add);
        }
        if (found.size() > PAGE) {
            Directive last = page.get(page.size() - 1);
            String due = query.sort() == Query.Sort.DUE
                    ? last.due().map(day -> ":" + day.toEpochDay()).orElse("")
                    : "";
            button(ListWording.NEXT_PAGE, query, last.id().number(), whose.mark(), due)
                    .ifPresent(turn::add);
        }
        return answer.row(turn);
    }

    private static Optional<Button> button(String label, Query query, int after, String mark, String due) {
        String data = "p" + query.view() + ":" + after + ":" + query.chat() + ":" + mark + due;
        return data.getBytes(StandardCharsets.UTF_8).length <= LONGEST_DATA
                ? Optional.of(new Button(label, data))
                : Optional.empty();
    }

    /** @param leads of these the line tells how far they are, where it is one of them alone; else of all */
    private RichText line(Directive directive, List<String> leads, Query query) {
        RichText.Builder line =
                RichText.builder().bold(directive.id().toString()).add(" ");
        line.add(Wording.cut(DeedWording.oneLine(directive.text()), TEXT));
        line.add(" — " + Wording.cut(Wording.leads(directive), TEXT) + "; " + Wording.due(directive));
        List<UnitPart> parts = directive.lead().stream()
                .filter(part -> leads.contains(part.unit()))
                .toList();
        DayState state = parts.size() == 1
                ? directive.on(parts.get(0), query.day(), around.calendar(), around.soonWorkingDays())
                : directive.on(query.day(), around.calendar(), around.soonWorkingDays());
        if (state != DayState.STANDING) { // said in place of a due day already
            line.add(" — " + Wording.state(directive, state, query.day()));
        }
        Wording.share(directive).ifPresent(share -> line.add(" (" + share + ")"));
        return line.build();
    }

    void search(Talk talk, String words) {
        for (ChatInfo chat : chats(talk)) {
            talk.say(found(talk, search(talk, chat.chat(), words), Optional.empty()));
        }
    }

    private static Query search(Talk talk, long chat, String words) {
        return Query.of(chat, Query.View.ALL, talk.today()).withWords(words).atMost(PAGE + 1);
    }

    /** @param remembered the note that holds the words; one is made where a further page will ask for them */
    private Answer found(Talk talk, Query query, Optional<Long> remembered) {
        String words = query.words().orElseThrow();
        List<Directive> found = access.list(talk.sender(), talk.place(), query);
        Answer answer = Answer.of(ListWording.searched(words, found.isEmpty() && query.afterNumber() == 0));
        found.stream().limit(PAGE).forEach(directive -> {
            answer.line(line(directive, List.of(), query));
            answer.about(directive.id().tag());
        });
        if (found.isEmpty() && query.afterNumber() > 0) {
            answer.line(ListWording.none(query.view(), true));
        }
        List<Button> turn = new ArrayList<>();
        if (query.afterNumber() > 0) {
            turn.add(new Button(ListWording.FIRST_PAGE, "s:" + remembered.orElseThrow() + ":0:" + query.chat()));
        }
        if (found.size() > PAGE) {
            long note = remembered.orElseGet(() -> notes.add(talk, SEARCH, "", words, SEARCH_LIFE));
            int last = found.get(PAGE - 1).id().number();
            turn.add(new Button(ListWording.NEXT_PAGE, "s:" + note + ":" + last + ":" + query.chat()));
        }
        return answer.row(turn);
    }

    /** All of one: state, units, evidence, and its history in sentences. */
    void show(Talk talk, Directive directive) {
        talk.say(new Answer()
                .line(new ShowWording(access.dossier(directive), around, talk.today()).all())
                .about(directive.id().tag()));
        talk.done();
    }

    /** One line about a directive, for whoever asks how far it is. */
    void status(Talk talk, List<Directive> directives) {
        Answer answer = new Answer();
        for (Directive directive : directives) {
            answer.line(line(directive, List.of(), Query.of(directive.id().chat(), Query.View.ALL, talk.today())));
            for (UnitPart part : directive.lead()) {
                List<String> told = new ArrayList<>();
                part.percent().ifPresent(percent -> told.add(percent + "%"));
                part.obstacle().ifPresent(obstacle -> told.add("vướng mắc: " + Wording.cut(obstacle, TEXT)));
                part.note().ifPresent(note -> told.add(Wording.cut(DeedWording.oneLine(note), TEXT)));
                if (!told.isEmpty()) {
                    answer.line("   " + part.name() + ": " + String.join("; ", told));
                }
            }
            answer.about(directive.id().tag());
        }
        talk.say(answer);
    }
}
