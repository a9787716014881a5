package vn.dondoc;

import java.util.function.LongUnaryOperator;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Incoming;
import vn.dondoc.delivery.Handler;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.desk.Desk;
import vn.dondoc.desk.Prepared;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.ItemButton;
import vn.dondoc.intake.Secrecy;
import vn.dondoc.reminder.ReminderStore;

/** Notes on the way to the desk who can be written to privately, and lets the rows of reminders move with their chat. */
record Acquaintances(Desk desk, ReminderStore reminders, Chat chat, LongUnaryOperator today)
        implements Handler<Prepared> {
    @Override
    public Prepared prepare(Incoming incoming) {
        return desk.prepare(incoming);
    }

    @Override
    public void handle(Incoming incoming, Prepared prepared, Outbox outbox) {
        if (incoming instanceof Incoming.Moved moved) {
            reminders.move(moved.place().chat(), moved.newChat());
        } else if (incoming.place().isPrivate()) {
            boolean gone = incoming instanceof Incoming.Membership membership
                    && (membership.change() == Incoming.Membership.Change.BLOCKED
                            || membership.change() == Incoming.Membership.Change.REMOVED);
            reminders.reachable(incoming.sender().id(), !gone);
        }
        desk.handle(inChatOfToday(incoming), prepared, outbox);
    }

    /** A button that was shown before its group became another means the directive where it is now. */
    private Incoming inChatOfToday(Incoming incoming) {
        if (!(incoming instanceof Incoming.Press press)) {
            return incoming;
        }
        return ItemButton.read(press.data())
                .filter(button ->
                        today.applyAsLong(button.id().chat()) != button.id().chat())
                .<Incoming>map(button -> new Incoming.Press(
                        press.key(),
                        press.place(),
                        press.sender(),
                        press.at(),
                        press.messageId(),
                        press.pressId(),
                        new ItemButton(
                                        button.verb(),
                                        new DirectiveId(
                                                today.applyAsLong(button.id().chat()),
                                                button.id().number()),
                                        button.due())
                                .data()))
                .orElse(incoming);
    }

    /** Of a message with a mark of secrecy nothing is kept, here or in the room in which it was said. */
    @Override
    public Incoming kept(Incoming incoming, Prepared prepared) {
        if (!prepared.isSecret() || !(incoming instanceof Incoming.Message message)) {
            return incoming;
        }
        if (!message.text().equals(Secrecy.WITHHELD)) {
            chat.withdraw(message, Secrecy.WITHHELD);
        }
        return message.withheld(Secrecy.WITHHELD);
    }

    @Override
    public boolean wants(Incoming.Message message, Attachment file, boolean ofReply) {
        return desk.wants(message, file, ofReply);
    }

    @Override
    public void gaveUp(Incoming incoming, Outbox outbox) {
        desk.gaveUp(incoming, outbox);
    }
}
