package vn.dondoc.desk;

import java.nio.charset.StandardCharsets;
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
import vn.dondoc.directive.Query;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.text.Fold;
import vn.dondoc.unit.UnitMention;

/** Lists and searches of the register, a page at a time, and one directive with all that is known of it. */
final class Lists {
    private static final int PAGE = 10;
    private static final int TEXT = 160;
    private static final int LONGEST_DATA = 64;
    private static final Pattern PAGE_DATA =
            Pattern.compile("p([A-Z_]{2,12}):(\\d{1,7}):(-?\\d{1,18}):([^:]{0,30})(?::(\\d{1,6}))?");
    private static final Map<String, Query.View> VIEWS = Map.of(
            "quahan", Query.View.OVERDUE,
            "tuannay", Query.View.THIS_WEEK,
            "hoanthanh", Query.View.DONE,
            "tatca", Query.View.ALL,
            "tamhoan", Query.View.SUSPENDED,
            "huy", Query.View.CANCELLED,
            "choduyet", Query.View.WAITING);

    private final Access access;
    private final Language language;
    private final Surroundings around;

    Lists(Access access, Language language, Surroundings around) {
        this.access = access;
        this.language = language;
        this.around = around;
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
        Optional<String> unit = Optional.empty();
        if (!unitWords.isBlank()) {
            Optional<UnitMention> mention = language.units().read(unitWords);
            if (mention.isEmpty() || mention.get().units().size() != 1) {
                talk.say(ListWording.unknownUnit(unitWords));
                return;
            }
            unit = Optional.of(mention.get().units().get(0).code());
        }
        for (ChatInfo chat : chats(talk)) {
            talk.say(page(talk, query(chat.chat(), view, talk), unit, talk.isPrivate() ? chat.title() : ""));
        }
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
        if (view == null) {
            talk.notice(ListWording.OLD_BUTTON);
            return;
        }
        long chat = Long.parseLong(read.group(3));
        if (access.chats(talk.sender(), talk.place()).stream().noneMatch(known -> known.chat() == chat)) {
            talk.notice(ListWording.OLD_BUTTON);
            return;
        }
        String unit = read.group(4);
        Optional<LocalDate> due =
                Optional.ofNullable(read.group(5)).map(day -> LocalDate.ofEpochDay(Integer.parseInt(day)));
        Query query = query(chat, view, talk).after(due, Integer.parseInt(read.group(2)));
        Answer page = page(talk, query, unit.isEmpty() ? Optional.empty() : Optional.of(unit), "");
        talk.edit(new Outgoing.Target.Message(talk.press().orElseThrow().messageId()), page);
        talk.done();
    }

    /** What is late or due this week is read by due day, the most urgent first; all else by number. */
    private static Query query(long chat, Query.View view, Talk talk) {
        boolean urgent = view == Query.View.OVERDUE || view == Query.View.THIS_WEEK;
        return Query.of(chat, view, talk.today()).sorted(urgent ? Query.Sort.DUE : Query.Sort.NUMBER);
    }

    private Answer page(Talk talk, Query query, Optional<String> unit, String title) {
        Query asked = (unit.isPresent() ? query.ofUnit(unit.get()) : query).atMost(PAGE + 1);
        List<Directive> found = access.list(talk.sender(), talk.place(), asked);
        RichText.Builder text = RichText.builder();
        text.bold(ListWording.heading(query.view(), unit.map(this::unitName), title));
        if (found.isEmpty()) {
            text.line().add(ListWording.none(query.view(), query.afterNumber() > 0));
        }
        List<Directive> page = found.subList(0, Math.min(PAGE, found.size()));
        page.forEach(directive -> text.line().add(line(directive, unit, query)));
        Answer answer = new Answer().line(text.build());
        page.forEach(directive -> answer.about(directive.id().tag()));
        if (found.size() > PAGE) {
            Directive last = page.get(page.size() - 1);
            String due = query.sort() == Query.Sort.DUE
                    ? last.due().map(day -> ":" + day.toEpochDay()).orElse("")
                    : "";
            String data =
                    "p" + query.view() + ":" + last.id().number() + ":" + query.chat() + ":" + unit.orElse("") + due;
            if (data.getBytes(StandardCharsets.UTF_8).length <= LONGEST_DATA) {
                answer.row(new Button(ListWording.NEXT_PAGE, data));
            }
        }
        return answer;
    }

    private String unitName(String code) {
        return language.units()
                .read(code)
                .flatMap(mention -> mention.units().stream().findFirst())
                .map(found -> found.name())
                .orElse(code);
    }

    private RichText line(Directive directive, Optional<String> unit, Query query) {
        RichText.Builder line =
                RichText.builder().bold(directive.id().toString()).add(" ");
        line.add(Wording.cut(DeedWording.oneLine(directive.text()), TEXT));
        line.add(" — " + Wording.cut(Wording.leads(directive), TEXT) + "; " + Wording.due(directive));
        Optional<UnitPart> part = unit.flatMap(directive::part);
        DayState state = part.isPresent()
                ? directive.on(part.get(), query.day(), around.calendar(), around.soonWorkingDays())
                : directive.on(query.day(), around.calendar(), around.soonWorkingDays());
        line.add(" — " + Wording.state(directive, state, query.day()));
        Wording.share(directive).ifPresent(share -> line.add(" (" + Wording.cut(share, TEXT) + ")"));
        return line.build();
    }

    void search(Talk talk, String words) {
        for (ChatInfo chat : chats(talk)) {
            Query query = Query.of(chat.chat(), Query.View.ALL, talk.today());
            List<Directive> found = access.list(
                    talk.sender(), talk.place(), query.withWords(words).atMost(PAGE + 1));
            Answer answer = Answer.of(ListWording.searched(words, found.size(), PAGE));
            found.stream().limit(PAGE).forEach(directive -> {
                answer.line(line(directive, Optional.empty(), query));
                answer.about(directive.id().tag());
            });
            talk.say(answer);
        }
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
            answer.line(
                    line(directive, Optional.empty(), Query.of(directive.id().chat(), Query.View.ALL, talk.today())));
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
