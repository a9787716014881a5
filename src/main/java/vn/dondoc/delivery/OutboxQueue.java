package vn.dondoc.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;

/** The outbox on disk. Long texts are cut here, so that each row is one call that can be repeated alone. */
public final class OutboxQueue implements Outbox {
    /** Stands in an earlier message whose text has become shorter than its row of messages. */
    private static final RichText BELOW = RichText.plain("⤵");

    private final Work work;
    private final OutboxStore store;
    private final int textLimit;
    private final Clock clock;
    private final Runnable wake;

    /**
     * @param textLimit of one message, in UTF-16 units
     * @param wake run after a commit that put something into the outbox
     */
    public OutboxQueue(Work work, OutboxStore store, int textLimit, Clock clock, Runnable wake) {
        this.work = work;
        this.store = store;
        this.textLimit = textLimit;
        this.clock = clock;
        this.wake = wake;
    }

    @Override
    public long put(Outgoing outgoing) {
        return work.inTransaction(() -> {
            work.afterCommit(wake);
            if (outgoing instanceof Outgoing.Say say && say.text().text().length() > textLimit) {
                return putPieces(say, OptionalLong.empty(), 0);
            }
            if (outgoing instanceof Outgoing.Edit edit) {
                return putEdit(edit);
            }
            return store.add(outgoing, outgoing instanceof Outgoing.Answer, OptionalLong.empty(), clock.instant());
        });
    }

    @Override
    public void putAll(List<? extends Outgoing> many) {
        work.run(() -> {
            work.afterCommit(wake);
            List<Outgoing.Say> whole = new ArrayList<>();
            for (Outgoing outgoing : many) {
                if (outgoing instanceof Outgoing.Say say && say.text().text().length() <= textLimit) {
                    whole.add(say);
                } else {
                    store.addAll(whole, clock.instant());
                    whole.clear();
                    put(outgoing);
                }
            }
            store.addAll(whole, clock.instant());
        });
    }

    /** Puts the pieces of a text from the given one on; the buttons stand under the last. */
    private long putPieces(Outgoing.Say say, OptionalLong group, int from) {
        List<RichText> pieces = Pieces.of(say.text(), textLimit);
        OptionalLong first = group;
        long id = 0;
        for (int i = from; i < pieces.size(); i++) {
            Outgoing.Say piece = new Outgoing.Say(
                    say.chat(),
                    say.thread(),
                    i == 0 ? say.replyTo() : OptionalLong.empty(),
                    pieces.get(i),
                    i == pieces.size() - 1 ? say.buttons() : List.of(),
                    say.about());
            id = store.add(piece, false, first, clock.instant());
            if (first.isEmpty()) {
                first = OptionalLong.of(id);
            }
        }
        return id;
    }

    /** The pieces of the new text go into the messages of the old one; what does not fit is said below. */
    private long putEdit(Outgoing.Edit edit) {
        OptionalLong row = edit.target() instanceof Outgoing.Target.Row known
                ? OptionalLong.of(known.outboxId())
                : store.rowOf(edit.chat(), ((Outgoing.Target.Message) edit.target()).id());
        List<Long> rows = row.isPresent() ? store.pieces(row.getAsLong()) : List.of();
        List<RichText> pieces = Pieces.of(edit.text(), textLimit);
        if (rows.size() < 2 && pieces.size() == 1) {
            return add(edit);
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "a text of " + pieces.size() + " messages for a message that is not the bot's");
        }
        int surplus = Math.max(0, rows.size() - pieces.size());
        for (int i = 0; i < surplus; i++) {
            add(new Outgoing.Edit(edit.chat(), new Outgoing.Target.Row(rows.get(i)), BELOW, List.of()));
        }
        long id = 0;
        int fitting = Math.min(rows.size(), pieces.size());
        for (int i = 0; i < fitting; i++) {
            boolean last = i == pieces.size() - 1;
            id = add(new Outgoing.Edit(
                    edit.chat(),
                    new Outgoing.Target.Row(rows.get(surplus + i)),
                    pieces.get(i),
                    last ? edit.buttons() : List.of()));
        }
        if (pieces.size() > fitting) {
            Outgoing.Say rest = restOf(edit, store.outgoing(rows.get(0)));
            id = putPieces(rest, OptionalLong.of(rows.get(0)), fitting);
        }
        return id;
    }

    private static Outgoing.Say restOf(Outgoing.Edit edit, Outgoing first) {
        OptionalInt thread = first instanceof Outgoing.Say say ? say.thread() : OptionalInt.empty();
        return new Outgoing.Say(edit.chat(), thread, OptionalLong.empty(), edit.text(), edit.buttons(), first.about());
    }

    private long add(Outgoing.Edit edit) {
        return store.add(edit, false, OptionalLong.empty(), clock.instant());
    }

    /** What a message of the bot is about, for whoever answers it; empty where it is not the bot's or about nothing. */
    public List<String> aboutMessage(long chat, long messageId) {
        return store.about(chat, messageId);
    }
}
