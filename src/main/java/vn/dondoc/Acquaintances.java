package vn.dondoc;

import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Incoming;
import vn.dondoc.delivery.Handler;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.desk.Desk;
import vn.dondoc.desk.Prepared;
import vn.dondoc.intake.Secrecy;
import vn.dondoc.reminder.ReminderStore;

/** Notes on the way to the desk who can be written to privately, and lets the rows of reminders move with their chat. */
record Acquaintances(Desk desk, ReminderStore reminders, Chat chat) implements Handler<Prepared> {
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
        desk.handle(incoming, prepared, outbox);
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
