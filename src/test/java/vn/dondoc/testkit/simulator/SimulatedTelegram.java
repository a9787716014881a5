package vn.dondoc.testkit.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.SendResult;
import vn.dondoc.testkit.RecordingChat;

/** The platform: what waits to be polled, what it accepted, and how it fails. It watches the manners of the bot itself. */
final class SimulatedTelegram implements Chat {
    /** What the platform does to a call. */
    enum Mood {
        FINE,
        FLOOD,
        ERROR,
        /** Takes it, and the answer is lost. */
        LOST
    }

    /** One message of the bot that the platform took. */
    record Said(long chat, long messageId, long outboxId, String text) {}

    private final Random random;
    private final SimulatedTime time;
    private final List<Incoming> waiting = new ArrayList<>();
    private final List<Incoming> delivered = new ArrayList<>();
    private final Set<String> confirmed = new HashSet<>();
    private final List<Said> said = new ArrayList<>();
    private final Map<Long, String> texts = new HashMap<>();
    private final Map<Long, Integer> takenOf = new LinkedHashMap<>();
    private final Map<Long, Integer> excuses = new HashMap<>();
    private final Map<Long, Flood> floods = new HashMap<>();
    private final Map<Long, List<Long>> paced = new HashMap<>();
    private final Map<Long, Long> moves = new HashMap<>();
    private final Set<Long> kicked = new HashSet<>();
    private final Map<Mood, Integer> seen = new EnumMap<>(Mood.class);
    private int badChance;
    private long nextMessage = 1;
    private long trustedUntil;

    private record Flood(long until, int jumps, int crashes) {}

    SimulatedTelegram(Random random, SimulatedTime time) {
        this.random = random;
        this.time = time;
    }

    void setBadChance(int percent) {
        badChance = percent;
    }

    void deliver(Incoming incoming) {
        waiting.add(incoming);
        delivered.add(incoming);
    }

    /** Something that was delivered comes once more. */
    void deliverAgain() {
        if (!delivered.isEmpty()) {
            waiting.add(delivered.get(random.nextInt(delivered.size())));
        }
    }

    List<Incoming> poll(int most) {
        return List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
    }

    void confirm(List<Incoming> batch) {
        batch.forEach(one -> confirmed.add(one.key()));
        waiting.subList(0, Math.min(batch.size(), waiting.size())).clear();
    }

    Set<String> confirmed() {
        return confirmed;
    }

    boolean drained() {
        return waiting.isEmpty();
    }

    List<Said> said() {
        return said;
    }

    void move(long from, long to) {
        moves.put(from, to);
    }

    long today(long chat) {
        return moves.getOrDefault(chat, chat);
    }

    void kick(long chat, boolean out) {
        if (out) {
            kicked.add(chat);
        } else {
            kicked.remove(chat);
        }
    }

    /** The answer to this row never arrived, or the program died before it noted it: it may come once more. */
    void excuse(long outboxId) {
        excuses.merge(outboxId, 1, Integer::sum);
    }

    /** The program died before it wrote down that it has to wait here. */
    void forgive(long chat) {
        floods.remove(chat);
    }

    Map<Mood, Integer> seen() {
        return seen;
    }

    @Override
    public SendResult send(long outboxId, Outgoing outgoing) {
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
        String text = RecordingChat.text(outgoing);
        if (outgoing instanceof Outgoing.Edit edit) {
            long target = ((Outgoing.Target.Message) edit.target()).id();
            Invariant.holds(
                    text.endsWith("|" + texts.get(target)), "the edit \"" + text + "\" changes another message");
        }
        if (!(outgoing instanceof Outgoing.Say)) {
            said.add(new Said(outgoing.chat(), 0, outboxId, text));
            return OptionalLong.empty();
        }
        long id = nextMessage++;
        texts.put(id, text);
        said.add(new Said(outgoing.chat(), id, outboxId, text));
        return OptionalLong.of(id);
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
    void trustPace() {
        trustedUntil = time.nanos() + 122_000_000_000L;
    }

    @Override
    public void listen(Listener inbox) {}

    @Override
    public void fetch(Attachment attachment, Path into, long limit) {}

    @Override
    public List<Long> administrators(long chat) {
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
    public boolean canReact() {
        return false;
    }

    @Override
    public void close() {}

    /** For messages that the bot wrote: what a person can press on. */
    Said anySaid() {
        List<Said> messages = said.stream().filter(one -> one.messageId > 0).toList();
        return messages.isEmpty() ? null : messages.get(random.nextInt(messages.size()));
    }

    String text(long messageId) {
        return texts.get(messageId);
    }

    Instant now() {
        return time.instant();
    }
}
