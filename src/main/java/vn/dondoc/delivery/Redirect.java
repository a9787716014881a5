package vn.dondoc.delivery;

import java.util.OptionalLong;
import vn.dondoc.chat.Outgoing;

/** The same thing for the chat that its chat has become; ids of messages there are others, so nothing is answered any more. */
final class Redirect {
    private Redirect() {}

    static Outgoing to(long chat, Outgoing outgoing) {
        if (outgoing instanceof Outgoing.Say say) {
            return new Outgoing.Say(chat, say.thread(), OptionalLong.empty(), say.text(), say.buttons(), say.about());
        }
        if (outgoing instanceof Outgoing.File file) {
            return new Outgoing.File(
                    chat,
                    file.thread(),
                    OptionalLong.empty(),
                    file.name(),
                    file.content(),
                    file.picture(),
                    file.caption(),
                    file.buttons(),
                    file.about());
        }
        if (outgoing instanceof Outgoing.Edit edit) {
            return new Outgoing.Edit(chat, edit.target(), edit.text(), edit.buttons());
        }
        if (outgoing instanceof Outgoing.React react) {
            return new Outgoing.React(chat, react.messageId(), react.emoji());
        }
        return outgoing;
    }
}
