package vn.dondoc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.SendResult;
import vn.dondoc.chat.web.WebChat;

/**
 * A chat elsewhere, beside whose room the board in the browser has buttons: the notice after a press on the board goes to the page
 * that pressed, everything else to the chat.
 */
record ChatWithBoard(Chat chat, WebChat board) implements Chat {
    @Override
    public SendResult send(long outboxId, Outgoing outgoing) {
        boolean onBoard = outgoing instanceof Outgoing.Answer answer && WebChat.isPress(answer.pressId());
        return (onBoard ? board : chat).send(outboxId, outgoing);
    }

    @Override
    public void listen(Listener inbox) {
        chat.listen(inbox);
    }

    @Override
    public void fetch(Attachment attachment, Path into, long limit) throws IOException {
        chat.fetch(attachment, into, limit);
    }

    @Override
    public List<Long> administrators(long group) {
        return chat.administrators(group);
    }

    @Override
    public String username() {
        return chat.username();
    }

    @Override
    public int textLimit() {
        return chat.textLimit();
    }

    @Override
    public boolean sharesGroups() {
        return chat.sharesGroups();
    }

    @Override
    public boolean seesEverything(long group) {
        return chat.seesEverything(group);
    }

    @Override
    public void publishCommands(List<Command> commands) {
        chat.publishCommands(commands);
    }

    @Override
    public void withdraw(Incoming.Message message, String instead) {
        chat.withdraw(message, instead);
    }

    @Override
    public boolean canReact() {
        return chat.canReact();
    }

    /** The board is closed by whoever opened it. */
    @Override
    public void close() {
        chat.close();
    }
}
