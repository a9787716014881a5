package vn.dondoc.chat.telegram;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.Sender;

/** Reads updates of the Bot API. What concerns nobody here (channel posts, other bots, service messages) becomes nothing. */
final class UpdateReader {
    private static final Set<String> AWAY = Set.of("left", "kicked");
    private static final String ADMINISTRATOR = "administrator";

    private final long botId;
    private final Clock clock;

    UpdateReader(long botId, Clock clock) {
        this.botId = botId;
        this.clock = clock;
    }

    Optional<Incoming> read(Update update) {
        int id = update.getUpdateId();
        if (update.getMessage() != null) {
            return message(id, update.getMessage(), false);
        }
        if (update.getEditedMessage() != null) {
            return message(id, update.getEditedMessage(), true);
        }
        if (update.getCallbackQuery() != null) {
            return press(id, update.getCallbackQuery());
        }
        return update.getMyChatMember() == null ? Optional.empty() : membership(id, update.getMyChatMember());
    }

    private Optional<Incoming> message(int update, Message message, boolean edited) {
        Chat chat = message.getChat();
        if (!concerns(chat) || message.getFrom() == null && message.getSenderChat() == null) {
            return Optional.empty();
        }
        Instant at = instant(edited && message.getEditDate() != null ? message.getEditDate() : message.getDate());
        String key =
                key(update, chat.getId() + "." + message.getMessageId() + (edited ? "." + at.getEpochSecond() : ""));
        Place place = place(chat, thread(message));
        Sender sender = sender(message);
        if (message.getMigrateToChatId() != null) {
            return Optional.of(new Incoming.Moved(key, place, sender, at, message.getMigrateToChatId()));
        }
        if (message.getMigrateFromChatId() != null) {
            Place old = place.movedTo(message.getMigrateFromChatId());
            return Optional.of(new Incoming.Moved(key, old, sender, at, chat.getId()));
        }
        if (message.getNewChatTitle() != null) {
            Place renamed = new Place(chat.getId(), Place.Kind.GROUP, message.getNewChatTitle(), OptionalInt.empty());
            return Optional.of(new Incoming.Membership(key, renamed, sender, at, Incoming.Membership.Change.RENAMED));
        }
        String text = text(message);
        List<Attachment> files = attachments(message);
        boolean otherBot = message.getSenderChat() == null
                && Boolean.TRUE.equals(message.getFrom().getIsBot());
        if (otherBot || text.isEmpty() && files.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Incoming.Message(
                key,
                place,
                sender,
                at,
                message.getMessageId(),
                text,
                reply(message),
                files,
                Optional.ofNullable(message.getMediaGroupId()),
                message.getForwardOrigin() != null,
                edited));
    }

    private Optional<Incoming> press(int update, CallbackQuery query) {
        if (query.getMessage() == null
                || query.getData() == null
                || !concerns(query.getMessage().getChat())) {
            return Optional.empty();
        }
        OptionalInt thread = query.getMessage() instanceof Message message ? thread(message) : OptionalInt.empty();
        // The platform does not say when a button was pressed, and the message under which it stands may be old.
        return Optional.of(new Incoming.Press(
                key(update, "q" + query.getId()),
                place(query.getMessage().getChat(), thread),
                person(query.getFrom()),
                clock.instant(),
                query.getMessage().getMessageId(),
                query.getId(),
                query.getData()));
    }

    private Optional<Incoming> membership(int update, ChatMemberUpdated change) {
        Chat chat = change.getChat();
        if (!concerns(chat)) {
            return Optional.empty();
        }
        boolean was = !AWAY.contains(change.getOldChatMember().getStatus());
        String now = change.getNewChatMember().getStatus();
        boolean is = !AWAY.contains(now);
        Incoming.Membership.Change what;
        if (chat.isUserChat()) {
            what = is ? Incoming.Membership.Change.UNBLOCKED : Incoming.Membership.Change.BLOCKED;
        } else if (!is) {
            what = Incoming.Membership.Change.REMOVED;
        } else if (now.equals(ADMINISTRATOR)) {
            what = Incoming.Membership.Change.ADDED_AS_ADMIN;
        } else if (!was || change.getOldChatMember().getStatus().equals(ADMINISTRATOR)) {
            what = Incoming.Membership.Change.ADDED;
        } else {
            return Optional.empty();
        }
        return Optional.of(new Incoming.Membership(
                key(update, "m" + chat.getId() + "." + change.getDate()),
                place(chat, OptionalInt.empty()),
                person(change.getFrom()),
                instant(change.getDate()),
                what));
    }

    /** Ids of updates begin anew after a quiet week, so the number alone does not tell two apart. */
    private static String key(int update, String what) {
        return "tg:" + update + ":" + what;
    }

    private static boolean concerns(Chat chat) {
        return chat != null && chat.getId() != null && !chat.isChannelChat();
    }

    private static Place place(Chat chat, OptionalInt thread) {
        boolean alone = chat.isUserChat();
        String title = alone ? name(chat.getFirstName(), chat.getLastName()) : Objects.toString(chat.getTitle(), "");
        return new Place(chat.getId(), alone ? Place.Kind.PRIVATE : Place.Kind.GROUP, title, thread);
    }

    /** Of answers in plain groups the platform gives a thread too; a topic it is only where it says so. */
    private static OptionalInt thread(Message message) {
        boolean topic = Boolean.TRUE.equals(message.getIsTopicMessage()) && message.getMessageThreadId() != null;
        return topic ? OptionalInt.of(message.getMessageThreadId()) : OptionalInt.empty();
    }

    private static Sender sender(Message message) {
        Chat as = message.getSenderChat();
        if (as == null) {
            return person(message.getFrom());
        }
        boolean administrator = as.getId().equals(message.getChatId());
        return new Sender(
                as.getId(), Objects.toString(as.getTitle(), ""), Optional.ofNullable(as.getUserName()), administrator);
    }

    private static Sender person(User user) {
        return new Sender(
                user.getId(),
                name(user.getFirstName(), user.getLastName()),
                Optional.ofNullable(user.getUserName()),
                false);
    }

    private static String name(String first, String last) {
        return (Objects.toString(first, "") + " " + Objects.toString(last, "")).strip();
    }

    private static Instant instant(Integer seconds) {
        return Instant.ofEpochSecond(seconds == null ? 0 : seconds);
    }

    private static String text(Message message) {
        return message.getText() != null ? message.getText() : Objects.toString(message.getCaption(), "");
    }

    private Optional<Incoming.Reply> reply(Message message) {
        Message to = message.getReplyToMessage();
        if (to == null || to.getForumTopicCreated() != null || to.getMessageId() == null) {
            return Optional.empty(); // every message of a topic "answers" the one that opened it
        }
        boolean fromBot = to.getFrom() != null && to.getFrom().getId() == botId;
        OptionalLong author = to.getFrom() == null
                ? OptionalLong.empty()
                : OptionalLong.of(sender(to).id());
        return Optional.of(new Incoming.Reply(to.getMessageId(), author, fromBot, text(to), attachments(to)));
    }

    private static List<Attachment> attachments(Message message) {
        List<Attachment> files = new ArrayList<>();
        if (message.getDocument() != null && message.getAnimation() == null) {
            files.add(file(
                    Attachment.Kind.DOCUMENT,
                    message.getDocument().getFileId(),
                    message.getDocument().getFileName(),
                    message.getDocument().getFileSize()));
        }
        if (message.getPhoto() != null && !message.getPhoto().isEmpty()) {
            PhotoSize largest = message.getPhoto().get(message.getPhoto().size() - 1);
            Integer size = largest.getFileSize();
            files.add(file(Attachment.Kind.PHOTO, largest.getFileId(), "", size == null ? null : size.longValue()));
        }
        if (files.isEmpty() && other(message)) {
            files.add(file(Attachment.Kind.OTHER, "", "", null));
        }
        return files;
    }

    private static boolean other(Message message) {
        return message.getVoice() != null
                || message.getVideo() != null
                || message.getVideoNote() != null
                || message.getAudio() != null
                || message.getSticker() != null
                || message.getAnimation() != null;
    }

    private static Attachment file(Attachment.Kind kind, String id, String name, Long size) {
        return new Attachment(
                kind, Objects.toString(id, ""), Objects.toString(name, ""), size == null ? 0 : size, Optional.empty());
    }
}
