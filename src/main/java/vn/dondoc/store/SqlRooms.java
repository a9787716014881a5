package vn.dondoc.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.RoomFile;
import vn.dondoc.chat.RoomLog;
import vn.dondoc.chat.RoomMessage;
import vn.dondoc.text.Fold;
import vn.dondoc.text.Span;

/** The rooms of the browser in SQL. */
final class SqlRooms implements RoomLog {
    private static final String NEXT = "UPDATE room_counter SET last = last + 1 WHERE one = 1 RETURNING last";
    private static final String ROOMS =
            "SELECT id, title FROM room ORDER BY CASE WHEN id > 0 THEN 0 ELSE 1 END, id DESC";
    private static final String NAME = """
            INSERT INTO room (id, title) VALUES (:id, :title) ON CONFLICT (id) DO UPDATE SET title = excluded.title""";
    private static final String COLUMNS = """
            SELECT id, change, room, author, author_name, at, edited, text, bold, buttons, reply_to, reaction
            FROM room_message""";
    private static final String INSERT = """
            INSERT INTO room_message (id, change, room, author, author_name, at, edited, text, bold, buttons, folded, reply_to,
                reaction, outbox, waiting)
            VALUES (:id, :id, :room, :author, :name, :at, NULL, :text, :bold, :buttons, :folded, :reply, NULL, :outbox, :waiting)""";
    private static final String INSERT_FILE = """
            INSERT INTO room_file (id, message, name, size, picture, sha256)
            VALUES (:id, :message, :name, :size, :picture, :sha256)""";
    private static final String LAST_OF_AUTHOR =
            "SELECT max(id) FROM room_message WHERE room = :room AND author = :author";
    private static final String REVISE = """
            UPDATE room_message SET change = :change, edited = :at, text = :text, bold = '[]', folded = :folded, waiting = TRUE
            WHERE id = :id""";
    private static final String WITHDRAW = """
            UPDATE room_message SET change = :change, text = :text, bold = '[]', folded = :folded WHERE id = :id""";
    private static final String HASHES_OF_ONE = "SELECT sha256 FROM room_file WHERE message = :message";
    private static final String DROP_FILES = "DELETE FROM room_file WHERE message = :message";
    private static final String HAS_HASH = "SELECT 1 FROM room_file WHERE sha256 = :sha256 LIMIT 1";
    private static final String WAITING = COLUMNS + " WHERE waiting ORDER BY id LIMIT :limit";
    private static final String HANDED = "UPDATE room_message SET waiting = FALSE WHERE id = :id AND change = :change";
    private static final String BY_OUTBOX = "SELECT id FROM room_message WHERE outbox = :outbox";
    private static final String EDIT = """
            UPDATE room_message SET change = :change, text = :text, bold = :bold, buttons = :buttons, folded = :folded
            WHERE id = :id AND room = :room AND author = 0""";
    private static final String REACT =
            "UPDATE room_message SET change = :change, reaction = :emoji WHERE id = :id AND room = :room";
    private static final String BY_ID = COLUMNS + " WHERE id = :id";
    private static final String BEFORE = COLUMNS + " WHERE room = :room AND id < :before ORDER BY id DESC LIMIT :limit";
    private static final String CHANGED = COLUMNS + " WHERE change > :change ORDER BY change LIMIT :limit";
    private static final String CHANGED_IN_ROOM =
            COLUMNS + " WHERE room = :room AND change > :change ORDER BY change LIMIT :limit";
    private static final String LAST_CHANGE = "SELECT last FROM room_counter WHERE one = 1";
    private static final String FILES = """
            SELECT id, message, name, size, picture, sha256 FROM room_file WHERE message IN (<messages>) ORDER BY id""";
    private static final String FILE = """
            SELECT room_file.id, message, name, size, picture, sha256, room_message.room
            FROM room_file JOIN room_message ON room_message.id = room_file.message WHERE room_file.id = :id""";

    private final Database database;
    private final Json json;

    SqlRooms(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<Room> rooms() {
        return database.read(handle -> handle.createQuery(ROOMS)
                .map((row, context) -> new Room(row.getLong("id"), row.getString("title")))
                .list());
    }

    @Override
    public void nameRoom(long id, String title) {
        database.run(handle ->
                handle.createUpdate(NAME).bind("id", id).bind("title", title).execute());
    }

    @Override
    public long openRoom(String title) {
        return database.write(handle -> {
            long id = -next(handle);
            handle.createUpdate(NAME).bind("id", id).bind("title", title).execute();
            return id;
        });
    }

    @Override
    public long number() {
        return database.write(SqlRooms::next);
    }

    @Override
    public RoomMessage post(RoomMessage message) {
        return database.write(handle -> read(handle, insert(handle, message, OptionalLong.empty())));
    }

    @Override
    public Optional<RoomMessage> revise(long id, long author, String text, Instant at) {
        return database.write(handle -> {
            Optional<RoomMessage> found = find(handle, id).filter(message -> message.author() == author);
            if (found.isEmpty() || lastOf(handle, found.get()) != id) {
                return Optional.<RoomMessage>empty();
            }
            handle.createUpdate(REVISE)
                    .bind("id", id)
                    .bind("change", next(handle))
                    .bind("at", at.toString())
                    .bind("text", text)
                    .bind("folded", Fold.fold(text))
                    .execute();
            return Optional.of(read(handle, id));
        });
    }

    private static long lastOf(Handle handle, RoomMessage message) {
        return handle.createQuery(LAST_OF_AUTHOR)
                .bind("room", message.room())
                .bind("author", message.author())
                .mapTo(Long.class)
                .one();
    }

    @Override
    public List<String> withdraw(long id, String instead) {
        return database.write(handle -> {
            List<String> hashes = handle.createQuery(HASHES_OF_ONE)
                    .bind("message", id)
                    .mapTo(String.class)
                    .list();
            handle.createUpdate(DROP_FILES).bind("message", id).execute();
            handle.createUpdate(WITHDRAW)
                    .bind("id", id)
                    .bind("change", next(handle))
                    .bind("text", instead)
                    .bind("folded", Fold.fold(instead))
                    .execute();
            return hashes.stream()
                    .filter(hash -> handle.createQuery(HAS_HASH)
                            .bind("sha256", hash)
                            .mapTo(Integer.class)
                            .findOne()
                            .isEmpty())
                    .distinct()
                    .toList();
        });
    }

    @Override
    public List<RoomMessage> waiting(int limit) {
        return database.read(handle -> withFiles(
                handle,
                handle.createQuery(WAITING)
                        .bind("limit", limit)
                        .map(this::message)
                        .list()));
    }

    @Override
    public void handed(long id, long change) {
        database.run(handle -> handle.createUpdate(HANDED)
                .bind("id", id)
                .bind("change", change)
                .execute());
    }

    @Override
    public long say(long outboxId, RoomMessage message) {
        return database.write(handle ->
                byOutbox(handle, outboxId).orElseGet(() -> insert(handle, message, OptionalLong.of(outboxId))));
    }

    @Override
    public boolean edit(long room, Outgoing.Target target, RichText text, List<List<Button>> buttons) {
        return database.write(handle -> {
            Optional<Long> id = target instanceof Outgoing.Target.Row row
                    ? byOutbox(handle, row.outboxId())
                    : Optional.of(((Outgoing.Target.Message) target).id());
            return id.isPresent()
                    && handle.createUpdate(EDIT)
                                    .bind("id", id.get())
                                    .bind("room", room)
                                    .bind("change", next(handle))
                                    .bind("text", text.text())
                                    .bind("bold", json.write(text.bold()))
                                    .bind("buttons", json.write(buttons))
                                    .bind("folded", Fold.fold(text.text()))
                                    .execute()
                            == 1;
        });
    }

    @Override
    public boolean react(long room, long id, String emoji) {
        return database.write(handle -> handle.createUpdate(REACT)
                        .bind("id", id)
                        .bind("room", room)
                        .bind("change", next(handle))
                        .bind("emoji", emoji)
                        .execute()
                == 1);
    }

    @Override
    public Optional<RoomMessage> find(long id) {
        return database.read(handle -> find(handle, id));
    }

    @Override
    public List<RoomMessage> before(long room, long before, int limit) {
        return database.read(handle -> {
            List<RoomMessage> found = new ArrayList<>(handle.createQuery(BEFORE)
                    .bind("room", room)
                    .bind("before", before)
                    .bind("limit", limit)
                    .map(this::message)
                    .list());
            java.util.Collections.reverse(found);
            return ShownMessages.of(handle, withFiles(handle, found));
        });
    }

    @Override
    public List<RoomMessage> changedAfter(OptionalLong room, long change, int limit) {
        return database.read(handle -> {
            var query = handle.createQuery(room.isPresent() ? CHANGED_IN_ROOM : CHANGED)
                    .bind("change", change)
                    .bind("limit", limit);
            room.ifPresent(id -> query.bind("room", id));
            return ShownMessages.of(
                    handle, withFiles(handle, query.map(this::message).list()));
        });
    }

    @Override
    public long lastChange() {
        return database.read(
                handle -> handle.createQuery(LAST_CHANGE).mapTo(Long.class).one());
    }

    @Override
    public List<RoomMessage> search(long room, String folded, int limit) {
        String[] words = folded.strip().split("\\s+", -1);
        StringBuilder sql = new StringBuilder(COLUMNS).append(" WHERE room = :room");
        for (int i = 0; i < words.length; i++) {
            sql.append(" AND folded LIKE :word").append(i).append(" ESCAPE '!'");
        }
        return database.read(handle -> {
            var query = handle.createQuery(sql + " ORDER BY id DESC LIMIT :limit")
                    .bind("room", room)
                    .bind("limit", limit);
            for (int i = 0; i < words.length; i++) {
                query.bind("word" + i, "%" + words[i].replaceAll("[!%_]", "!$0") + "%");
            }
            return ShownMessages.of(
                    handle, withFiles(handle, query.map(this::message).list()));
        });
    }

    @Override
    public Optional<Placed> file(long id) {
        return database.read(handle -> handle.createQuery(FILE)
                .bind("id", id)
                .map((row, context) -> new Placed(row.getLong("room"), roomFile(row)))
                .findOne());
    }

    private static long next(Handle handle) {
        return handle.createQuery(NEXT).mapTo(Long.class).one();
    }

    private long insert(Handle handle, RoomMessage message, OptionalLong outbox) {
        long id = next(handle);
        handle.createUpdate(INSERT)
                .bind("id", id)
                .bind("room", message.room())
                .bind("author", message.author())
                .bind("name", message.authorName())
                .bind("at", message.at().toString())
                .bind("text", message.text().text())
                .bind("bold", json.write(message.text().bold()))
                .bind("buttons", json.write(message.buttons()))
                .bind("folded", Fold.fold(message.text().text()))
                .bind("reply", message.replyTo().isPresent() ? message.replyTo().getAsLong() : null)
                .bind("outbox", outbox.isPresent() ? outbox.getAsLong() : null)
                .bind("waiting", outbox.isEmpty())
                .execute();
        for (RoomFile file : message.files()) {
            handle.createUpdate(INSERT_FILE)
                    .bind("id", next(handle))
                    .bind("message", id)
                    .bind("name", file.name())
                    .bind("size", file.size())
                    .bind("picture", file.picture())
                    .bind("sha256", file.sha256())
                    .execute();
        }
        return id;
    }

    private static Optional<Long> byOutbox(Handle handle, long outboxId) {
        return handle.createQuery(BY_OUTBOX)
                .bind("outbox", outboxId)
                .mapTo(Long.class)
                .findOne();
    }

    private RoomMessage read(Handle handle, long id) {
        return find(handle, id).orElseThrow(() -> new IllegalStateException("message " + id + " is gone"));
    }

    private Optional<RoomMessage> find(Handle handle, long id) {
        List<RoomMessage> found =
                handle.createQuery(BY_ID).bind("id", id).map(this::message).list();
        return withFiles(handle, found).stream().findFirst();
    }

    private List<RoomMessage> withFiles(Handle handle, List<RoomMessage> messages) {
        if (messages.isEmpty()) {
            return messages;
        }
        Map<Long, List<RoomFile>> files = new HashMap<>();
        handle.createQuery(FILES)
                .bindList("messages", messages.stream().map(RoomMessage::id).collect(Collectors.toList()))
                .map((row, context) -> Map.entry(row.getLong("message"), roomFile(row)))
                .forEach(file -> files.computeIfAbsent(file.getKey(), id -> new ArrayList<>())
                        .add(file.getValue()));
        return messages.stream()
                .map(message -> files.containsKey(message.id()) ? message.withFiles(files.get(message.id())) : message)
                .toList();
    }

    private static RoomFile roomFile(ResultSet row) throws SQLException {
        return new RoomFile(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("size"),
                row.getBoolean("picture"),
                row.getString("sha256"));
    }

    private RoomMessage message(ResultSet row, StatementContext context) throws SQLException {
        String edited = row.getString("edited");
        long reply = row.getLong("reply_to");
        OptionalLong replyTo = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(reply);
        return new RoomMessage(
                row.getLong("id"),
                row.getLong("change"),
                row.getLong("room"),
                row.getLong("author"),
                row.getString("author_name"),
                Instant.parse(row.getString("at")),
                Optional.ofNullable(edited).map(Instant::parse),
                new RichText(
                        row.getString("text"), json.read(row.getString("bold"), new TypeReference<List<Span>>() {})),
                json.read(row.getString("buttons"), new TypeReference<List<List<Button>>>() {}),
                replyTo,
                Optional.ofNullable(row.getString("reaction")),
                List.of());
    }
}
