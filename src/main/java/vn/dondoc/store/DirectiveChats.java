package vn.dondoc.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.dondoc.directive.ChatInfo;

/** The chats that have a register: their titles, the numbers they have used, the heads of their histories. */
final class DirectiveChats {
    private static final String ALL = "SELECT * FROM directive_chat ORDER BY chat";
    private static final String ONE = "SELECT * FROM directive_chat WHERE chat = :chat";
    private static final String MEET = """
            INSERT INTO directive_chat (chat, title, last_number, head) VALUES (:chat, :title, 0, :start)
            ON CONFLICT (chat) DO UPDATE SET title = excluded.title WHERE title <> excluded.title""";
    private static final String KNOW = """
            INSERT INTO directive_chat (chat, title, last_number, head) VALUES (:chat, '', 0, :start)
            ON CONFLICT (chat) DO NOTHING""";
    private static final String TAKE = """
            UPDATE directive_chat SET last_number = last_number + :count WHERE chat = :chat
            RETURNING last_number - :count + 1""";
    private static final String USE = """
            UPDATE directive_chat SET last_number = :number WHERE chat = :chat AND last_number < :number""";
    private static final String START = "0".repeat(64);

    private DirectiveChats() {}

    static List<ChatInfo> all(Handle handle) {
        return handle.createQuery(ALL).map(DirectiveRow.CHAT).list();
    }

    static Optional<ChatInfo> one(Handle handle, long chat) {
        return handle.createQuery(ONE).bind("chat", chat).map(DirectiveRow.CHAT).findOne();
    }

    static void meet(Handle handle, long chat, String title) {
        handle.createUpdate(MEET)
                .bind("chat", chat)
                .bind("title", title)
                .bind("start", START)
                .execute();
    }

    /** Notes a chat whose title is not known. */
    static void know(Handle handle, long chat) {
        handle.createUpdate(KNOW).bind("chat", chat).bind("start", START).execute();
    }

    static int takeNumbers(Handle handle, long chat, int count) {
        know(handle, chat);
        return handle.createQuery(TAKE)
                .bind("chat", chat)
                .bind("count", count)
                .mapTo(Integer.class)
                .one();
    }

    static void useNumber(Handle handle, long chat, int number) {
        know(handle, chat);
        handle.createUpdate(USE).bind("chat", chat).bind("number", number).execute();
    }
}
