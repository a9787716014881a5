package vn.dondoc.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Bot API server as Telegram's behaves: long polls, confirms by offset, keeps what was said, and fails in all the ways that
 * networks and Telegram fail. Telegram itself is never called.
 */
public final class FakeTelegram implements AutoCloseable {
    public static final String TOKEN = "123456:AAFakeTokenThatMustNotBeSeen0123456";
    public static final long BOT = 123456;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CALL = Pattern.compile("/bot([^/]+)/(\\w+)");
    private static final Pattern FILE = Pattern.compile("/file/bot([^/]+)/(.+)");
    private static final Pattern PART = Pattern.compile(
            "name=\"([^\"]+)\"(?:; filename=\"([^\"]*)\")?[^\n]*(?:\r\n[^\r\n]+)*\r\n\r\n([\\s\\S]*?)\r\n--");

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each call on a kept connection takes 44 ms
    }

    private static final Set<String> MESSAGES = Set.of("sendMessage", "sendDocument", "sendPhoto");

    /** Telegram does not mind capitals in names of methods, and TelegramBots writes none. */
    private static final Map<String, String> METHODS = Stream.of(
                    "getMe",
                    "getUpdates",
                    "deleteWebhook",
                    "sendMessage",
                    "sendDocument",
                    "sendPhoto",
                    "editMessageText",
                    "editMessageCaption",
                    "answerCallbackQuery",
                    "setMessageReaction",
                    "setMyCommands",
                    "getFile",
                    "getChatAdministrators")
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

    /** A way to fail. */
    public enum Fault {
        /** Answers as it should. */
        NONE,
        UNAUTHORIZED,
        CONFLICT,
        /** 429 with {@code retry_after} 1. */
        FLOOD,
        INTERNAL_ERROR,
        /** 502 with a page of HTML. */
        BAD_GATEWAY,
        /** Closes the connection before it did anything. */
        RESET,
        /** Does it, then breaks off in the middle of the answer. */
        CUT,
        /** Does it, then closes the connection without an answer. */
        LOST
    }

    /** Decides about each call before it is answered. */
    @FunctionalInterface
    public interface FaultPlan {
        Fault next(String method);
    }

    /**
     * One call.
     *
     * @param accepted whether it took effect
     * @param nanos when it came
     */
    public record Call(String method, JsonNode fields, boolean accepted, long messageId, long nanos) {
        public long chat() {
            return fields.path("chat_id").asLong();
        }

        public String text() {
            return fields.path("text").asText(fields.path("caption").asText());
        }
    }

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final TreeMap<Integer, ObjectNode> updates = new TreeMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<Long, Long> supergroups = new HashMap<>();
    private String token = TOKEN;
    private volatile FaultPlan faults = method -> Fault.NONE;
    private volatile boolean down;
    private int nextUpdate = 700_000_001;
    private int nextMessage = 1;
    private int confirmed;
    private int polls;
    private int saidMessages;

    private FakeTelegram(HttpServer server) {
        this.server = server;
        server.setExecutor(executor);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Listens on a free port of this machine. */
    public static FakeTelegram start() {
        try {
            return new FakeTelegram(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void setFaults(FaultPlan plan) {
        faults = plan;
    }

    /** While down every connection is closed without a word. */
    public void setDown(boolean isDown) {
        down = isDown;
    }

    public synchronized void setToken(String valid) {
        token = valid;
    }

    /** From now on what is sent to the group is refused with the number that it has as a supergroup. */
    public synchronized void makeSupergroup(long group, long supergroup) {
        supergroups.put(group, supergroup);
    }

    private synchronized boolean becameSupergroup(JsonNode fields) {
        return supergroups.containsKey(fields.path("chat_id").asLong());
    }

    private synchronized ObjectNode moved(JsonNode fields) {
        ObjectNode moved = error(400, "Bad Request: group chat was upgraded to a supergroup chat");
        long supergroup = supergroups.get(fields.path("chat_id").asLong());
        moved.putObject("parameters").put("migrate_to_chat_id", supergroup);
        return moved;
    }

    /** The next update gets this id. */
    public synchronized void restartIdsAt(int id) {
        nextUpdate = id;
    }

    /** Gives an update, without {@code update_id}, its id and lets it wait to be polled. */
    public synchronized int deliver(JsonNode update) {
        ObjectNode numbered = update.deepCopy();
        numbered.put("update_id", nextUpdate);
        updates.put(nextUpdate, numbered);
        notifyAll();
        return nextUpdate++;
    }

    public int deliver(String json) {
        try {
            return deliver(JSON.readTree(json));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A person says something in a group; returns the message's id. */
    public synchronized int say(long group, long person, String text) {
        ObjectNode update = JSON.createObjectNode();
        return deliver(group, person, update, update.putObject("message").put("text", text));
    }

    /** A person sends a file of so many bytes; what it holds is told by {@link #putFile}. */
    public synchronized int sendFile(long group, long person, String caption, String fileId, String name, long size) {
        ObjectNode update = JSON.createObjectNode();
        ObjectNode message = update.putObject("message").put("caption", caption);
        message.putObject("document")
                .put("file_id", fileId)
                .put("file_unique_id", fileId)
                .put("file_name", name)
                .put("file_size", size);
        return deliver(group, person, update, message);
    }

    private int deliver(long group, long person, ObjectNode update, ObjectNode message) {
        int id = nextMessage++;
        message.put("message_id", id).put("date", seconds());
        message.putObject("chat").put("id", group).put("type", "group").put("title", "Giao ban");
        message.putObject("from").put("id", person).put("is_bot", false).put("first_name", "Nga");
        deliver(update);
        return id;
    }

    /** A person presses a button. */
    public synchronized void press(long group, long person, long messageId, String data) {
        ObjectNode update = JSON.createObjectNode();
        ObjectNode query = update.putObject("callback_query");
        query.put("id", "press" + nextUpdate).put("data", data).put("chat_instance", "x");
        query.putObject("from").put("id", person).put("is_bot", false).put("first_name", "Nga");
        ObjectNode message = query.putObject("message");
        message.put("message_id", messageId).put("date", seconds()).put("text", "…");
        message.putObject("chat").put("id", group).put("type", "group").put("title", "Giao ban");
        message.putObject("from").put("id", BOT).put("is_bot", true).put("first_name", "Đôn Đốc");
        deliver(update);
    }

    private static long seconds() {
        return System.currentTimeMillis() / 1_000;
    }

    public synchronized void putFile(String fileId, byte[] content) {
        files.put(fileId, content);
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Calls that took effect. */
    public synchronized List<Call> accepted(String method) {
        return calls.stream()
                .filter(call -> call.accepted && call.method.equals(method))
                .toList();
    }

    /** What was said in a chat, in order. */
    public synchronized List<String> texts(long chat) {
        return calls.stream()
                .filter(call -> call.accepted && MESSAGES.contains(call.method) && call.chat() == chat)
                .map(Call::text)
                .toList();
    }

    /** Waits until so many messages were said in all; when the last of them came, by {@link System#nanoTime}. */
    public synchronized long awaitMessages(int count) {
        while (saidMessages < count) {
            try {
                wait(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return calls.get(calls.size() - 1).nanos;
    }

    public synchronized int unconfirmed() {
        return updates.size();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (down) {
                return;
            }
            String path = exchange.getRequestURI().getPath();
            Matcher file = FILE.matcher(path);
            Matcher call = CALL.matcher(path);
            if (file.matches()) {
                serveFile(exchange, file.group(2));
            } else if (call.matches()) {
                String method = call.group(2).toLowerCase(Locale.ROOT);
                answer(exchange, call.group(1), METHODS.getOrDefault(method, method), fields(exchange, body));
            } else {
                reply(exchange, 404, error(404, "Not Found"));
            }
        }
    }

    private void answer(HttpExchange exchange, String usedToken, String method, JsonNode fields) throws IOException {
        Fault fault = rightToken(usedToken) ? faults.next(method) : Fault.UNAUTHORIZED;
        if (fault == Fault.NONE && becameSupergroup(fields)) {
            refuse(exchange, method, fields, 400, moved(fields));
            return;
        }
        switch (fault) {
            case UNAUTHORIZED -> refuse(exchange, method, fields, 401, error(401, "Unauthorized"));
            case CONFLICT -> refuse(exchange, method, fields, 409, error(409, "Conflict: terminated by other"));
            case INTERNAL_ERROR -> refuse(exchange, method, fields, 500, error(500, "Internal Server Error"));
            case FLOOD -> {
                ObjectNode flood = error(429, "Too Many Requests: retry after 1");
                flood.putObject("parameters").put("retry_after", 1);
                refuse(exchange, method, fields, 429, flood);
            }
            case BAD_GATEWAY -> {
                note(method, fields, false, 0);
                send(exchange, 502, "<html><body>502 Bad Gateway</body></html>", Integer.MAX_VALUE);
            }
            case RESET -> note(method, fields, false, 0);
            case CUT -> send(exchange, 200, ok(effect(method, fields)).toString(), 12);
            case LOST -> effect(method, fields);
            case NONE -> reply(exchange, 200, ok(effect(method, fields)));
        }
    }

    private synchronized boolean rightToken(String used) {
        return used.equals(token);
    }

    private void refuse(HttpExchange exchange, String method, JsonNode fields, int code, ObjectNode answer)
            throws IOException {
        note(method, fields, false, 0);
        reply(exchange, code, answer);
    }

    private JsonNode effect(String method, JsonNode fields) {
        switch (method) {
            case "getUpdates":
                return poll(fields);
            case "getMe":
                return JSON.createObjectNode()
                        .put("id", BOT)
                        .put("is_bot", true)
                        .put("first_name", "Đôn Đốc")
                        .put("username", "dondoc_bot")
                        .put("can_read_all_group_messages", false);
            case "getFile":
                String id = fields.path("file_id").asText();
                return JSON.createObjectNode()
                        .put("file_id", id)
                        .put("file_unique_id", id)
                        .put("file_path", "documents/" + id);
            case "getChatAdministrators":
                ArrayNode people = JSON.createArrayNode();
                people.addObject()
                        .put("status", "creator")
                        .put("is_anonymous", false)
                        .putObject("user")
                        .put("id", 1002)
                        .put("is_bot", false)
                        .put("first_name", "Thư ký");
                return people;
            default:
                return said(method, fields);
        }
    }

    private synchronized JsonNode said(String method, JsonNode fields) {
        if (!MESSAGES.contains(method)) {
            note(method, fields, true, 0);
            return method.equals("editMessageText")
                    ? message(fields, fields.path("message_id").asInt())
                    : JSON.getNodeFactory().booleanNode(true);
        }
        int id = nextMessage++;
        note(method, fields, true, id);
        saidMessages++;
        notifyAll();
        return message(fields, id);
    }

    private static ObjectNode message(JsonNode fields, int id) {
        ObjectNode message = JSON.createObjectNode();
        message.put("message_id", id).put("date", 1_646_000_000);
        message.put("text", fields.path("text").asText());
        message.putObject("chat")
                .put("id", fields.path("chat_id").asLong())
                .put("type", "group")
                .put("title", "Giao ban");
        return message;
    }

    private synchronized void note(String method, JsonNode fields, boolean accepted, long messageId) {
        calls.add(new Call(method, fields, accepted, messageId, System.nanoTime()));
    }

    private synchronized JsonNode poll(JsonNode fields) {
        int offset = fields.path("offset").asInt();
        if (offset > 0) {
            updates.headMap(offset).clear();
            confirmed = offset - 1;
        }
        long deadline = System.nanoTime()
                + TimeUnit.SECONDS.toNanos(fields.path("timeout").asInt());
        int round = polls;
        while (updates.isEmpty() && System.nanoTime() < deadline && !down && round == polls) {
            try {
                wait(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        ArrayNode result = JSON.createArrayNode();
        // an id below the offset stays hidden, also one that came during the poll
        updates.tailMap(offset).values().stream()
                .limit(fields.path("limit").asInt(100))
                .forEach(result::add);
        return result;
    }

    /** Polls that wait end without an update, as they do after their time. */
    public synchronized void endPolls() {
        polls++;
        notifyAll();
    }

    /** The highest id that was confirmed. */
    public synchronized int confirmed() {
        return confirmed;
    }

    private void serveFile(HttpExchange exchange, String path) throws IOException {
        byte[] content;
        synchronized (this) {
            content = files.get(path.substring(path.lastIndexOf('/') + 1));
        }
        if (content == null || faults.next("file") != Fault.NONE) {
            reply(exchange, 404, error(404, "Not Found"));
            return;
        }
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
    }

    private static JsonNode fields(HttpExchange exchange, byte[] body) throws IOException {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!type.startsWith("multipart/")) {
            return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        }
        ObjectNode fields = JSON.createObjectNode();
        Matcher part = PART.matcher(new String(body, StandardCharsets.ISO_8859_1));
        while (part.find()) {
            byte[] raw = part.group(3).getBytes(StandardCharsets.ISO_8859_1);
            if (part.group(2) == null) {
                fields.put(part.group(1), new String(raw, StandardCharsets.UTF_8));
            } else {
                fields.put("file_name", part.group(2)).put("file_size", raw.length);
            }
        }
        return fields;
    }

    private static ObjectNode ok(JsonNode result) {
        ObjectNode answer = JSON.createObjectNode().put("ok", true);
        answer.set("result", result);
        return answer;
    }

    private static ObjectNode error(int code, String description) {
        return JSON.createObjectNode().put("ok", false).put("error_code", code).put("description", description);
    }

    private static void reply(HttpExchange exchange, int code, JsonNode answer) throws IOException {
        send(exchange, code, answer.toString(), Integer.MAX_VALUE);
    }

    /** Breaks off after {@code most} bytes. */
    private static void send(HttpExchange exchange, int code, String answer, int most) throws IOException {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes, 0, Math.min(most, bytes.length));
    }

    @Override
    public void close() {
        down = true;
        server.stop(0);
        executor.shutdownNow();
    }
}
