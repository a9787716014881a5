package vn.dondoc.testkit.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.SendResult;
import vn.dondoc.testkit.BareTelegram;
import vn.dondoc.testkit.RecordingChat;

/** The platform: what waits to be polled, what it accepted, and how it fails. It watches the manners of the bot itself. */
public final class SimulatedTelegram extends BareTelegram {
    /** What the platform does to a call. */
    public enum Mood {
        FINE,
        FLOOD,
        ERROR,
        /** Takes it, and the answer is lost. */
        LOST
    }

    /** One thing of the bot that the platform took; what a message says and offers now, where it was changed since. */
    public record Said(
            long chat, long messageId, long outboxId, OptionalLong replyTo, String text, List<Button> buttons) {}

    private final Random random;
    private final SimulatedTime time;
    private final List<Incoming> waiting = new ArrayList<>();
    private final List<Incoming> delivered = new ArrayList<>();
    private final Set<String> confirmed = new HashSet<>();
    private final List<Said> said = new ArrayList<>();
    private final Map<Long, Said> messages = new HashMap<>();
    private final Map<Long, Long> rowOf = new HashMap<>();
    private final Map<Long, Integer> takenOf = new HashMap<>();
    private final Map<Long, Integer> excuses = new HashMap<>();
    private final Map<Long, Long> lastOf = new HashMap<>();
    private final Map<Long, Flood> floods = new HashMap<>();
    private final Map<Long, List<Long>> paced = new HashMap<>();
    private final Map<Long, Long> moves = new HashMap<>();
    private final Set<Long> kicked = new HashSet<>();
    private final Map<Mood, Integer> seen = new EnumMap<>(Mood.class);
    private Witness witness = (outboxId, outgoing, result) -> {};
    private int badChance;
    private long nextMessage = 1;
    private long trustedUntil;

    private record Flood(long until, int jumps, int crashes) {}

    public SimulatedTelegram(Random random, SimulatedTime time) {
        this.random = random;
        this.time = time;
    }

    /** So many of a hundred calls go wrong from now on. */
    public void setBadChance(int percent) {
        badChance = percent;
    }

    public long newMessage() {
        return nextMessage++;
    }

    public void deliver(Incoming incoming) {
        waiting.add(incoming);
        delivered.add(incoming);
    }

    /** Something that was delivered comes once more. */
    public void deliverAgain() {
        if (!delivered.isEmpty()) {
            waiting.add(delivered.get(Math.max(0, delivered.size() - 1 - random.nextInt(20))));
        }
    }

    public List<Incoming> poll(int most) {
        return List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
    }

    public void confirm(List<Incoming> batch) {
        batch.forEach(one -> confirmed.add(one.key()));
        waiting.subList(0, Math.min(batch.size(), waiting.size())).clear();
    }

    /** Keys confirmed since the last call. */
    public Set<String> newlyConfirmed() {
        Set<String> keys = Set.copyOf(confirmed);
        confirmed.clear();
        return keys;
    }

    public boolean drained() {
        return waiting.isEmpty();
    }

    /** Everything that was taken, changes of messages among it, in order. */
    public List<Said> said() {
        return said;
    }

    /** A message as it is now. */
    public Said message(long id) {
        return messages.get(id);
    }

    /** How often a row of the outbox was taken. */
    public int taken(long outboxId) {
        return takenOf.getOrDefault(outboxId, 0);
    }

    /** The row of the outbox that became this message; 0 for none. */
    public long rowOf(long messageId) {
        return rowOf.getOrDefault(messageId, 0L);
    }

    public void move(long from, long to) {
        moves.put(from, to);
    }

    public long today(long chat) {
        return moves.getOrDefault(chat, chat);
    }

    public void kick(long chat, boolean out) {
        if (out) {
            kicked.add(chat);
        } else {
            kicked.remove(chat);
        }
    }

    public boolean isKicked(long chat) {
        return kicked.contains(chat);
    }

    /** The answer to this row never arrived, or the program died before it noted it: it may come once more. */
    public void excuse(long outboxId) {
        excuses.merge(outboxId, 1, Integer::sum);
    }

    /** The program died before it wrote down that it has to wait here. */
    public void forgive(long chat) {
        floods.remove(chat);
    }

    public Map<Mood, Integer> seen() {
        return seen;
    }

    /** Whoever hears of every answer that the platform gives. */
    @FunctionalInterface
    public interface Witness {
        void answered(long outboxId, Outgoing outgoing, SendResult result);
    }

    public void onAnswer(Witness hears) {
        witness = hears;
    }

    @Override
    public SendResult send(long outboxId, Outgoing outgoing) {
        SendResult result = answer(outboxId, outgoing);
        witness.answered(outboxId, outgoing, result);
        return result;
    }

    private SendResult answer(long outboxId, Outgoing outgoing) {
        long chat = outgoing.chat();
        boolean prompt = outgoing instanceof Outgoing.Answer;
        watchFlood(chat, prompt);
        if (moves.containsKey(chat) && !prompt) {
            return new SendResult.Moved(moves.get(chat));
        }
        if (kicked.contains(chat) && !prompt) {
            return new SendResult.Refused("403 kicked", true);
        }
        Mood mood = random.nextInt(100) < badChance ? Mood.values()[1 + random.nextInt(3)] : Mood.FINE;
        seen.merge(mood, 1, Integer::sum);
        switch (mood) {
            case FLOOD -> {
                int seconds = 1 + random.nextInt(40);
                if (!prompt) {
                    floods.put(chat, new Flood(time.nanos() + seconds * 1_000_000_000L, time.jumps(), time.crashes()));
                }
                return new SendResult.Later(Duration.ofSeconds(seconds), true, "429");
            }
            case ERROR -> {
                return new SendResult.Later(Duration.ZERO, false, "502");
            }
            case LOST -> {
                take(outboxId, outgoing, true); // uncounted: a program that dies cannot know how often it was taken
                excuse(outboxId);
                return new SendResult.Later(Duration.ZERO, false, "reset");
            }
            default -> {
                return new SendResult.Sent(take(outboxId, outgoing, prompt));
            }
        }
    }

    /** A wait that was written down may be lost to a clock that jumped while the program was down, never else. */
    private void watchFlood(long chat, boolean prompt) {
        Flood flood = floods.get(chat);
        if (flood != null && !prompt && time.nanos() < flood.until) {
            boolean excused = flood.jumps != time.jumps() && flood.crashes != time.crashes();
            Invariant.holds(excused, "chat " + chat + " is asked again within retry_after");
        }
    }

    private OptionalLong take(long outboxId, Outgoing outgoing, boolean uncounted) {
        int times = takenOf.merge(outboxId, 1, Integer::sum);
        Invariant.holds(
                times <= 1 + excuses.getOrDefault(outboxId, 0), "row " + outboxId + " is sent twice for nothing");
        if (!uncounted) {
            watchPace(outgoing.chat());
        }
        if (!(outgoing instanceof Outgoing.Answer)) {
            long last = lastOf.getOrDefault(outgoing.chat(), 0L);
            Invariant.holds(outboxId >= last, "row " + outboxId + " is said in " + outgoing.chat() + " after " + last);
            lastOf.put(outgoing.chat(), outboxId);
        }
        String text = RecordingChat.text(outgoing);
        if (outgoing instanceof Outgoing.Edit edit) {
            change(outboxId, edit, text);
            return OptionalLong.empty();
        }
        if (outgoing instanceof Outgoing.Say say) {
            Said message = new Said(say.chat(), nextMessage++, outboxId, say.replyTo(), text, buttons(say));
            messages.put(message.messageId, message);
            rowOf.put(message.messageId, outboxId);
            said.add(message);
            return OptionalLong.of(message.messageId);
        }
        boolean file = outgoing instanceof Outgoing.File;
        said.add(new Said(outgoing.chat(), 0, outboxId, OptionalLong.empty(), text, List.of()));
        return file ? OptionalLong.of(nextMessage++) : OptionalLong.empty();
    }

    private void change(long outboxId, Outgoing.Edit edit, String text) {
        long id = ((Outgoing.Target.Message) edit.target()).id();
        Said before = messages.get(id);
        Invariant.holds(
                before != null && today(before.chat) == today(edit.chat()),
                "message " + id + " to be changed is none of the bot's in " + edit.chat());
        Said after = new Said(edit.chat(), id, outboxId, before.replyTo, text, buttons(edit));
        messages.put(id, after);
        said.add(after);
    }

    private void watchPace(long chat) {
        List<Long> times = paced.computeIfAbsent(chat, one -> new ArrayList<>());
        times.add(time.nanos());
        int count = times.size();
        boolean slow = count <= 20 || times.get(count - 1) - times.get(count - 21) >= 60_000_000_000L;
        boolean trusted = time.nanos() < trustedUntil;
        Invariant.holds(slow || trusted || chat > 0, "more than twenty messages a minute to " + chat);
    }

    /** For two minutes the pace is not watched: the clock jumped, and a program that starts now cannot know what it sent when. */
    public void trustPace() {
        trustedUntil = time.nanos() + 122_000_000_000L;
    }

    /** A photo of the paper, or the answer of a server that has its bad day. */
    @Override
    public void fetch(Attachment attachment, Path into, long limit) throws IOException {
        if (random.nextInt(100) < badChance / 2) {
            throw new IOException("502");
        }
        Files.writeString(into, attachment.fileId());
    }

    /** Of an odd kind of group the platform says something that the program trips over. */
    @Override
    public List<Long> administrators(long chat) {
        if (chat == POISONED) {
            throw new IllegalStateException("poison");
        }
        return List.of();
    }

    /** The group in which every message makes the program stumble. */
    public static final long POISONED = -666;
}
