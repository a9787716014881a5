package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dondoc.chat.Incoming;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.Access;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.text.Fold;

/** Questions of the bot: the person's next message is the answer. */
final class Waiting {
    private static final int LONGEST = 1_000;
    private static final List<String> NEVER_MIND = List.of("thoi", "bo qua", "huy bo", "khong can", "thoi khong can");

    private final Deeds deeds;
    private final DraftEdits drafts;
    private final Language language;
    private final WorkCalendar calendar;
    private final Notes notes;
    private final Access access;

    Waiting(Deeds deeds, DraftEdits drafts, Language language, WorkCalendar calendar, Notes notes, Access access) {
        this.deeds = deeds;
        this.drafts = drafts;
        this.language = language;
        this.calendar = calendar;
        this.notes = notes;
        this.access = access;
    }

    /** Whether this message answers a question; then it was carried out. */
    boolean take(Talk talk, Incoming.Message message) {
        if (message.text().isBlank()) {
            return false;
        }
        Optional<Notes.Ask> asked = notes.asked(talk);
        if (asked.isEmpty()) {
            return false;
        }
        notes.forgetAsked(talk);
        if (NEVER_MIND.contains(Fold.fold(message.text()).strip())) {
            talk.say("👌 Đã bỏ qua, không có gì thay đổi.");
            return true;
        }
        Notes.Ask ask = asked.get();
        if (ask.draft() != 0) {
            drafts.answer(talk, ask, message.text());
            return true;
        }
        directive(talk, ask, message);
        return true;
    }

    private void directive(Talk talk, Notes.Ask ask, Incoming.Message message) {
        DirectiveId id = new DirectiveId(ask.chat(), ask.number());
        Optional<Directive> directive = access.named(talk.sender(), talk.place(), id);
        if (directive.isEmpty()) {
            talk.say(Wording.notThere(ask.number()));
            return;
        }
        Wish wish = ask.wish().orElseThrow();
        switch (ask.what()) {
            case REASON -> wish = wish.because(Wording.cut(Reasons.bared(message.text()), LONGEST));
            case DAY -> {
                Arguments arguments = new Arguments(message.text());
                Optional<LocalDate> day = arguments
                        .moreTime()
                        .map(time -> time.until(directive.get(), talk.today(), calendar))
                        .or(() -> arguments.day(language, talk.now()));
                if (day.isEmpty()) {
                    notes.ask(talk, ask);
                    talk.say(Answer.of(Wording.WRONG
                                    + "Chưa rõ ngày nào. Ví dụ: 30/6 chờ số liệu. Nhắn \"thôi\" để bỏ qua.")
                            .about(id.tag()));
                    return;
                }
                String why = arguments.rest();
                wish = wish.until(day).because(why.isBlank() ? wish.note() : Wording.cut(Reasons.bared(why), LONGEST));
            }
            case UNIT -> {
                Arguments arguments = new Arguments(message.text());
                var units = arguments.units(language.units());
                if (units.isEmpty()) {
                    notes.ask(talk, ask);
                    talk.say(Answer.of(ListWording.unknownUnit(message.text())).about(id.tag()));
                    return;
                }
                wish = wish.to(KeeperCommands.leads(units));
            }
            default -> throw new IllegalArgumentException("no answer about a directive: " + ask.what());
        }
        deeds.carryOut(talk, List.of(new Deeds.Task(id, wish)), List.of());
    }
}
