package vn.dondoc.desk;

import java.util.List;
import java.util.Optional;
import vn.dondoc.directive.Access;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.Outcome;
import vn.dondoc.unit.Unit;
import vn.dondoc.unit.UnitMention;

/** {@code /bangiao LDTBXH NV}: all that is open of one unit goes to the unit that has taken over. */
final class HandOvers {
    private static final int PAGE = 500;

    private final DirectiveRegister register;
    private final Access access;
    private final Language language;

    HandOvers(DirectiveRegister register, Access access, Language language) {
        this.register = register;
        this.access = access;
        this.language = language;
    }

    void carryOut(Talk talk, Arguments arguments) {
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
        int count = handOver(talk, old, new NewDirective.Lead(taker.code(), taker.name()));
        talk.say("🔁 Đã bàn giao " + count + " nhiệm vụ đang mở của " + old.name() + " cho " + taker.name() + ".");
    }

    private int handOver(Talk talk, Unit old, NewDirective.Lead taker) {
        int count = 0;
        List<Directive> page = page(talk, old, 0);
        while (!page.isEmpty()) {
            for (Directive directive : page) {
                Outcome outcome = register.handOver(directive.id(), old.code(), taker, talk.cause(talk.chat()));
                count += outcome instanceof Outcome.Changed ? 1 : 0;
            }
            page = page(talk, old, page.get(page.size() - 1).id().number());
        }
        return count;
    }

    private List<Directive> page(Talk talk, Unit old, int after) {
        return access.openOf(talk.sender(), talk.place(), talk.chat(), old.code(), after, PAGE);
    }
}
