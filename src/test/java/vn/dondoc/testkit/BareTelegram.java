package vn.dondoc.testkit;

import java.util.List;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Outgoing;

/** What Telegram answers to whoever asks what it can do; what is said there is the matter of those who extend it. */
public abstract class BareTelegram implements Chat {
    /** All buttons below a message, row by row. */
    protected static List<Button> buttons(Outgoing outgoing) {
        List<List<Button>> rows = outgoing instanceof Outgoing.Say say
                ? say.buttons()
                : outgoing instanceof Outgoing.Edit edit ? edit.buttons() : List.of();
        return rows.stream().flatMap(List::stream).toList();
    }

    @Override
    public void listen(Listener inbox) {}

    @Override
    public List<Long> administrators(long group) {
        return List.of();
    }

    @Override
    public String username() {
        return "dondoc_bot";
    }

    @Override
    public int textLimit() {
        return 4_096;
    }

    @Override
    public boolean seesEverything(long group) {
        return true;
    }

    @Override
    public void publishCommands(List<Command> commands) {}

    @Override
    public boolean sharesGroups() {
        return true;
    }

    @Override
    public boolean canReact() {
        return true;
    }

    @Override
    public void close() {}
}
