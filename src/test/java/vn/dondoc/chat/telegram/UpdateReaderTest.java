package vn.dondoc.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.Update;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Incoming.Membership.Change;
import vn.dondoc.chat.Place;
import vn.dondoc.testkit.FakeTelegram;
import vn.dondoc.testkit.SettableClock;

/** What Telegram says, and what of it concerns an office. */
class UpdateReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GROUP = "'chat':{'id':-4001,'type':'supergroup','title':'Giao ban'}";
    private static final String NGA = "'from':{'id':2001,'is_bot':false,'first_name':'Nga'}";

    private final UpdateReader reader = new UpdateReader(FakeTelegram.BOT, SettableClock.at("2026-03-02T08:00"));

    private Optional<Incoming> read(String update) {
        try {
            return reader.read(JSON.readValue(("{'update_id':7," + update + "}").replace('\'', '"'), Update.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Incoming.Message message(String more) {
        return (Incoming.Message)
                read("'message':{'message_id':5,'date':1772413200," + GROUP + "," + NGA + "," + more + "}")
                        .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            in a topic              | 'is_topic_message':true,'message_thread_id':7 | 7
            in the topic General    | 'is_forum':true                               | -
            answer in a plain group | 'message_thread_id':3                         | -
            """)
    void knowsATopicWhereTelegramSaysThatItIsOne(String where, String more, Integer thread) {
        OptionalInt expected = thread == null ? OptionalInt.empty() : OptionalInt.of(thread);
        assertEquals(expected, message("'text':'xong ạ'," + more).place().thread(), where);
    }

    @Test
    void takesTheMessageThatOpenedATopicForNoQuestion() {
        String opened = "'reply_to_message':{'message_id':7,'date':1," + GROUP
                + ",'forum_topic_created':{'name':'Tuần 9','icon_color':1}}";
        assertEquals(Optional.empty(), message("'text':'xong ạ'," + opened).replyTo());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'channel_post':{'message_id':5,'date':1,'text':'tin','chat':{'id':-9,'type':'channel','title':'Tin'}}",
                "'message':{'message_id':5,'date':1,'text':'tin','chat':{'id':-9,'type':'channel','title':'Tin'}}",
                "'message':{'message_id':5,'date':1,'text':'tin','chat':{'id':-4001,'type':'group','title':'G'},"
                        + "'from':{'id':9,'is_bot':true,'first_name':'Bot khác'}}",
                "'message':{'message_id':5,'date':1,'chat':{'id':-4001,'type':'group','title':'G'},"
                        + "'from':{'id':9,'is_bot':false,'first_name':'Nga'}}",
                "'poll':{'id':'1','question':'?','options':[]}"
            })
    void passesOverWhatConcernsNobody(String update) {
        assertEquals(Optional.empty(), read(update));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            group   | left          | member        | ADDED
            group   | kicked        | member        | ADDED
            group   | left          | administrator | ADDED_AS_ADMIN
            group   | administrator | member        | ADDED
            group   | member        | administrator | ADDED_AS_ADMIN
            group   | member        | kicked        | REMOVED
            group   | member        | left          | REMOVED
            private | member        | kicked        | BLOCKED
            private | kicked        | member        | UNBLOCKED
            """)
    void noticesThatItCameOrWentOrBecameAnother(String type, String was, String is, Change change) {
        String update = "'my_chat_member':{'chat':{'id':-4001,'type':'" + type + "','title':'G'}," + NGA + ",'date':1,"
                + "'old_chat_member':" + member(was) + ",'new_chat_member':" + member(is) + "}";
        assertEquals(change, ((Incoming.Membership) read(update).orElseThrow()).change());
    }

    private static String member(String status) {
        String more = status.equals("administrator")
                ? ",'can_be_edited':false,'is_anonymous':false"
                : status.equals("kicked") ? ",'until_date':0" : "";
        return "{'status':'" + status + "','user':{'id':123456,'is_bot':true,'first_name':'Đôn Đốc'}" + more + "}";
    }

    @Test
    void noticesANewNameOfAGroup() {
        Incoming.Membership renamed = (Incoming.Membership)
                read("'message':{'message_id':5,'date':1,'new_chat_title':'Giao ban quý II'," + GROUP + "," + NGA + "}")
                        .orElseThrow();
        assertEquals(Change.RENAMED, renamed.change());
        assertEquals("Giao ban quý II", renamed.place().title());
    }

    @Test
    void learnsOfAMoveFromBothChatsAndKnowsItForOne() {
        Incoming.Moved old = (Incoming.Moved) read("'message':{'message_id':5,'date':1,'migrate_to_chat_id':-1009,"
                        + "'chat':{'id':-4001,'type':'group','title':'G'}," + NGA + "}")
                .orElseThrow();
        Incoming.Moved young = (Incoming.Moved) read("'message':{'message_id':1,'date':1,'migrate_from_chat_id':-4001,"
                        + "'chat':{'id':-1009,'type':'supergroup','title':'G'}," + NGA + "}")
                .orElseThrow();
        assertEquals(-4001, old.place().chat());
        assertEquals(-4001, young.place().chat());
        assertEquals(old.newChat(), young.newChat());
    }

    @Test
    void tellsAnEditFromTheMessageAndOneEditFromTheNext() {
        String edit = "'edited_message':{'message_id':5,'date':1772413200,'edit_date':%d,'text':'xong hẳn'," + GROUP
                + "," + NGA + "}";
        Incoming.Message first =
                (Incoming.Message) read(edit.formatted(1772413260)).orElseThrow();
        Incoming.Message second =
                (Incoming.Message) read(edit.formatted(1772413270)).orElseThrow();
        assertTrue(first.edited() && second.edited());
        assertNotEquals(first.key(), second.key());
        assertNotEquals(message("'text':'xong ạ'").key(), first.key());
    }

    @Test
    void keepsTheAlbumOfAPictureAndWhoSpeaksAsTheGroup() {
        Incoming.Message picture = message("'caption':'minh chứng','media_group_id':'a1',"
                + "'photo':[{'file_id':'s','file_unique_id':'s','width':1,'height':1,'file_size':9},"
                + "{'file_id':'l','file_unique_id':'l','width':9,'height':9,'file_size':99}],"
                + "'sender_chat':{'id':-4001,'type':'supergroup','title':'Giao ban'}");
        assertEquals(Optional.of("a1"), picture.album());
        assertEquals("l", picture.attachments().get(0).fileId(), "the largest");
        assertTrue(picture.sender().anonymousAdmin(), "an administrator who stays unnamed");
        assertEquals(Place.Kind.GROUP, picture.place().kind());
    }
}
