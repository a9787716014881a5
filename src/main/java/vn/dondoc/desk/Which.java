package vn.dondoc.desk;

import java.util.List;
import java.util.Optional;
import vn.dondoc.directive.Access;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveRegister;

/** Which directive a number means where it was said: in a group one or none, in private one in each of the person's groups. */
final class Which {
    private final DirectiveRegister register;
    private final Access access;

    Which(DirectiveRegister register, Access access) {
        this.register = register;
        this.access = access;
    }

    List<Directive> numbered(Talk talk, int number) {
        return access.numbered(talk.sender(), talk.place(), number);
    }

    /** One button for each group that knows the number; without a wish it shows the directive. */
    Notes.Choice choice(List<Directive> found, Optional<Wish> wish) {
        return new Notes.Choice(found.stream()
                .map(directive -> new Notes.Choice.Option(
                        directive.id().chat(),
                        directive.id().number(),
                        wish,
                        directive.id() + " · " + title(directive) + " · " + DeedWording.oneLine(directive.text())))
                .toList());
    }

    private String title(Directive directive) {
        return register.chat(directive.id().chat()).map(ChatInfo::title).orElse("");
    }
}
