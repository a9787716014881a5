package vn.dondoc.testkit.simulator;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.SendResult;
import vn.dondoc.delivery.InboxStore;
import vn.dondoc.delivery.OutboxStore;
import vn.dondoc.delivery.StoreUnavailable;
import vn.dondoc.delivery.Work;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveStore;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.NoteStore;
import vn.dondoc.reminder.ReminderStore;

/** Mistakes that somebody could make one day. Each must be seen within a hundred seeds, else the simulator has a hole. */
public enum Bug {
    NONE,
    CONFIRM_BEFORE_COMMIT,
    CONFIRM_ONE_TOO_MANY,
    ACCEPT_SWALLOWS_A_FULL_DISK,
    DEDUPE_DROPPED,
    HANDLED_MARKED_FIRST,
    HANDLED_NEVER_MARKED,
    HANDLED_IN_REVERSE,
    FAILURE_TAKEN_FOR_HANDLED,
    POISON_NEVER_SET_ASIDE,
    NO_TRANSACTION,
    SENT_MARKED_FIRST,
    SENT_MARK_FORGOTTEN,
    WRONG_MESSAGE_ID,
    RETRY_AFTER_IGNORED,
    RETRY_AFTER_FORGOTTEN_AT_RESTART,
    PACE_DROPPED,
    PACE_FORGOTTEN_AT_RESTART,
    REFUSAL_HOLDS_UP_THE_CHAT,
    PASSING_FAULT_TAKEN_FOR_REFUSAL,
    CHAT_MIXED_UP,
    MOVE_FORGOTTEN,
    WAIT_BY_THE_WALL_CLOCK,
    HANDLED_BY_TIME,
    UTC_DAY,
    REMINDER_CLAIMED_BY_ALL,
    LEADERS_CLAIMED_BY_ALL,
    DRAFT_NEVER_USED_UP,
    HISTORY_DROPPED,
    NUMBER_MIXED_UP;

    /** The mistake in the program's clock. */
    public Clock in(Clock clock) {
        return this == UTC_DAY ? new Elsewhere(clock) : clock;
    }

    private static final class Elsewhere extends Clock {
        private final Clock clock;

        Elsewhere(Clock clock) {
            this.clock = clock;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }

    public ReminderStore in(ReminderStore store) {
        return proxy(ReminderStore.class, store, (name, arguments, proceed) -> {
            if (name.equals("claim") && arguments[0] instanceof Collection<?> all && this == REMINDER_CLAIMED_BY_ALL) {
                var unused = proceed.get(); // the note is made, what it answers is not heeded
                return new LinkedHashSet<>(all);
            }
            if (name.equals("claim") && arguments[0] instanceof Long && this == LEADERS_CLAIMED_BY_ALL) {
                var unused = proceed.get(); // the note is made, what it answers is not heeded
                return true;
            }
            boolean claimed = this == LEADERS_CLAIMED_BY_ALL && name.equals("claimed");
            return claimed ? Boolean.FALSE : proceed.get();
        });
    }

    public DirectiveStore in(DirectiveStore store) {
        return proxy(DirectiveStore.class, store, (name, arguments, proceed) -> {
            if (name.equals("append")
                    && this == HISTORY_DROPPED
                    && ((HistoryEntry) arguments[0]).at().getEpochSecond() % 5 == 0) {
                return 1L;
            }
            if (name.equals("find") && this == NUMBER_MIXED_UP) {
                DirectiveId id = (DirectiveId) arguments[0];
                arguments[0] = id.number() % 5 == 0 ? new DirectiveId(id.chat(), id.number() - 1) : id;
            }
            return proceed.get();
        });
    }

    public NoteStore in(NoteStore store) {
        return proxy(
                NoteStore.class,
                store,
                (name, arguments, proceed) ->
                        this == DRAFT_NEVER_USED_UP && name.equals("remove") ? null : proceed.get());
    }

    public Work in(Work work) {
        if (this != NO_TRANSACTION) {
            return work;
        }
        return new Work() {
            @Override
            public <T> T inTransaction(Supplier<T> steps) {
                return steps.get();
            }

            @Override
            public void afterCommit(Runnable then) {
                then.run();
            }
        };
    }

    public InboxStore in(InboxStore store, Work work, Instant now) {
        return proxy(InboxStore.class, store, (name, arguments, proceed) -> {
            switch (name) {
                case "add":
                    if (this == DEDUPE_DROPPED) {
                        List<vn.dondoc.chat.Incoming> again = new ArrayList<>();
                        for (Object one : (List<?>) arguments[0]) {
                            again.add(rekeyed((vn.dondoc.chat.Incoming) one));
                        }
                        arguments[0] = again;
                    }
                    try {
                        return proceed.get();
                    } catch (StoreUnavailable e) {
                        if (this == ACCEPT_SWALLOWS_A_FULL_DISK) {
                            return 0;
                        }
                        throw e;
                    }
                case "toHandle":
                    Object rows = proceed.get();
                    if (this == HANDLED_IN_REVERSE) {
                        List<Object> reversed = new ArrayList<>((List<?>) rows);
                        Collections.reverse(reversed);
                        return reversed;
                    }
                    if (this == HANDLED_BY_TIME) {
                        return ((List<?>) rows)
                                .stream()
                                        .sorted(Comparator.comparing(row -> ((InboxStore.Row) row)
                                                .incoming()
                                                .at()))
                                        .toList();
                    }
                    if (this == HANDLED_MARKED_FIRST) {
                        for (Object row : (List<?>) rows) {
                            store.handled(((InboxStore.Row) row).id(), now);
                        }
                    }
                    return rows;
                case "handled":
                    return this == HANDLED_NEVER_MARKED && ((long) arguments[0]) % 5 == 0 ? null : proceed.get();
                case "failed":
                    if (this == FAILURE_TAKEN_FOR_HANDLED) {
                        store.handled((long) arguments[0], now);
                    }
                    return proceed.get();
                case "setAside":
                    return this == POISON_NEVER_SET_ASIDE ? null : proceed.get();
                default:
                    return proceed.get();
            }
        });
    }

    private static int rekeys;

    private static vn.dondoc.chat.Incoming rekeyed(vn.dondoc.chat.Incoming one) {
        if (!(one instanceof vn.dondoc.chat.Incoming.Message message)) {
            return one;
        }
        return new vn.dondoc.chat.Incoming.Message(
                message.key() + "#" + rekeys++,
                message.place(),
                message.sender(),
                message.at(),
                message.messageId(),
                message.text(),
                message.replyTo(),
                message.attachments(),
                message.album(),
                message.forwarded(),
                message.edited());
    }

    public OutboxStore in(OutboxStore store) {
        return proxy(OutboxStore.class, store, (name, arguments, proceed) -> {
            switch (name) {
                case "sent":
                    if (this == SENT_MARK_FORGOTTEN && ((long) arguments[0]) % 7 == 0) {
                        return null;
                    }
                    if (this == WRONG_MESSAGE_ID && ((OptionalLong) arguments[1]).isPresent()) {
                        arguments[1] = OptionalLong.of(Math.max(1, ((OptionalLong) arguments[1]).getAsLong() - 1));
                    }
                    return proceed.get();
                case "outgoing":
                    if (this == SENT_MARKED_FIRST) {
                        store.sent((long) arguments[0], OptionalLong.empty(), Instant.EPOCH);
                    }
                    if (this == CHAT_MIXED_UP && ((long) arguments[0]) % 6 == 0) {
                        arguments[0] = ((long) arguments[0]) - 1;
                    }
                    return proceed.get();
                case "dead":
                    return this == REFUSAL_HOLDS_UP_THE_CHAT ? null : proceed.get();
                case "move":
                    return this == MOVE_FORGOTTEN ? null : proceed.get();
                case "pauses":
                    return this == RETRY_AFTER_FORGOTTEN_AT_RESTART ? List.of() : proceed.get();
                case "recent":
                    return this == PACE_FORGOTTEN_AT_RESTART ? List.of() : proceed.get();
                case "heads":
                    return heads(store.heads());
                default:
                    return proceed.get();
            }
        });
    }

    private List<OutboxStore.Head> heads(List<OutboxStore.Head> heads) {
        if (this == RETRY_AFTER_FORGOTTEN_AT_RESTART) {
            return heads.stream()
                    .map(head -> new OutboxStore.Head(
                            head.id(), head.chat(), head.prompt(), head.attempts(), Optional.empty(), Optional.empty()))
                    .toList();
        }
        return heads;
    }

    public Chat in(Chat chat) {
        return proxy(Chat.class, chat, (name, arguments, proceed) -> {
            Object result = proceed.get();
            if (this == RETRY_AFTER_IGNORED && result instanceof SendResult.Later later && later.floodControl()) {
                return new SendResult.Later(Duration.ZERO, true, later.why());
            }
            if (this == PASSING_FAULT_TAKEN_FOR_REFUSAL && result instanceof SendResult.Later later) {
                return later.floodControl() ? later : new SendResult.Refused(later.why(), false);
            }
            return result;
        });
    }

    private interface Twist {
        Object call(String method, Object[] arguments, Supplier<Object> proceed);
    }

    private static <T> T proxy(Class<T> type, T real, Twist twist) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> twist.call(method.getName(), arguments, () -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof RuntimeException unchecked) {
                            throw unchecked;
                        }
                        if (e.getCause() instanceof Error error) {
                            throw error;
                        }
                        throw new IllegalStateException(e.getCause());
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })));
    }
}
