package vn.dondoc.chat.telegram;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.reactions.SetMessageReaction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionTypeEmoji;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.SendResult;

/** Says things by calls of the Bot API. Emphasis goes as places, never as markup, so no text can be a parse error. */
final class Speech {
    private static final int NOTICE_LIMIT = 200;
    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private final TelegramClient client;
    private final Failures failures;

    Speech(TelegramClient client, Failures failures) {
        this.client = client;
        this.failures = failures;
    }

    /** Sends once; the outbox decides what happens when that fails. */
    SendResult send(Outgoing outgoing) {
        try {
            return call(outgoing);
        } catch (TelegramApiException e) {
            return retried(outgoing, e, failures.meaning(e));
        } catch (IllegalStateException e) { // the client is being shut
            return new SendResult.Later(java.time.Duration.ZERO, false, failures.text(e));
        }
    }

    /** Three refusals have a second way: a topic that was deleted, a message that already says so, a caption. */
    private SendResult retried(Outgoing outgoing, TelegramApiException e, SendResult meaning) {
        if (!(meaning instanceof SendResult.Refused refused)) {
            return meaning;
        }
        String why = refused.why().toLowerCase(Locale.ROOT);
        try {
            if (why.contains("message is not modified")) {
                return new SendResult.Sent(OptionalLong.empty());
            }
            if (why.contains("thread not found")
                    && outgoing instanceof Outgoing.Say say
                    && say.thread().isPresent()) {
                return call(new Outgoing.Say(
                        say.chat(), OptionalInt.empty(), say.replyTo(), say.text(), say.buttons(), say.about()));
            }
            if (why.contains("no text in the message") && outgoing instanceof Outgoing.Edit edit) {
                return caption(edit);
            }
        } catch (TelegramApiException second) {
            return failures.meaning(second);
        }
        return meaning;
    }

    private SendResult call(Outgoing outgoing) throws TelegramApiException {
        if (outgoing instanceof Outgoing.Say say) {
            return sent(client.execute(message(say)));
        }
        if (outgoing instanceof Outgoing.Edit edit) {
            return done(client.execute(EditMessageText.builder()
                    .chatId(edit.chat())
                    .messageId(id(edit))
                    .text(edit.text().text())
                    .entities(entities(edit.text()))
                    .linkPreviewOptions(NO_PREVIEW)
                    .replyMarkup(keyboard(edit.buttons()))
                    .build()));
        }
        if (outgoing instanceof Outgoing.Answer answer) {
            return done(client.execute(AnswerCallbackQuery.builder()
                    .callbackQueryId(answer.pressId())
                    .text(shortened(answer.text()))
                    .showAlert(answer.alert())
                    .build()));
        }
        if (outgoing instanceof Outgoing.React react) {
            return done(client.execute(SetMessageReaction.builder()
                    .chatId(react.chat())
                    .messageId(Math.toIntExact(react.messageId()))
                    .reactionTypes(List.of(new ReactionTypeEmoji(react.emoji())))
                    .build()));
        }
        Outgoing.File file = (Outgoing.File) outgoing;
        return sent(file.picture() ? client.execute(photo(file)) : client.execute(document(file)));
    }

    private SendResult caption(Outgoing.Edit edit) throws TelegramApiException {
        return done(client.execute(EditMessageCaption.builder()
                .chatId(edit.chat())
                .messageId(id(edit))
                .caption(edit.text().text())
                .captionEntities(entities(edit.text()))
                .replyMarkup(keyboard(edit.buttons()))
                .build()));
    }

    private static SendMessage message(Outgoing.Say say) {
        return SendMessage.builder()
                .chatId(say.chat())
                .messageThreadId(thread(say.thread()))
                .replyParameters(reply(say.replyTo()))
                .text(say.text().text())
                .entities(entities(say.text()))
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboard(say.buttons()))
                .build();
    }

    private static SendDocument document(Outgoing.File file) {
        return SendDocument.builder()
                .chatId(file.chat())
                .messageThreadId(thread(file.thread()))
                .replyParameters(reply(file.replyTo()))
                .document(new InputFile(new ByteArrayInputStream(file.content()), file.name()))
                .caption(file.caption().text())
                .captionEntities(entities(file.caption()))
                .replyMarkup(keyboard(file.buttons()))
                .build();
    }

    private static SendPhoto photo(Outgoing.File file) {
        return SendPhoto.builder()
                .chatId(file.chat())
                .messageThreadId(thread(file.thread()))
                .replyParameters(reply(file.replyTo()))
                .photo(new InputFile(new ByteArrayInputStream(file.content()), file.name()))
                .caption(file.caption().text())
                .captionEntities(entities(file.caption()))
                .replyMarkup(keyboard(file.buttons()))
                .build();
    }

    private static SendResult sent(Message message) {
        return new SendResult.Sent(OptionalLong.of(message.getMessageId()));
    }

    private static SendResult done(Serializable accepted) {
        return new SendResult.Sent(OptionalLong.empty());
    }

    private static int id(Outgoing.Edit edit) {
        return Math.toIntExact(((Outgoing.Target.Message) edit.target()).id());
    }

    private static Integer thread(OptionalInt thread) {
        return thread.isPresent() ? thread.getAsInt() : null;
    }

    /** An answer to a message that was deleted meanwhile is said all the same. */
    private static ReplyParameters reply(OptionalLong message) {
        return message.isEmpty()
                ? null
                : ReplyParameters.builder()
                        .messageId(Math.toIntExact(message.getAsLong()))
                        .allowSendingWithoutReply(true)
                        .build();
    }

    private static List<MessageEntity> entities(RichText text) {
        return text.bold().stream()
                .map(span -> new MessageEntity("bold", span.start(), span.length()))
                .toList();
    }

    private static InlineKeyboardMarkup keyboard(List<List<Button>> rows) {
        if (rows.isEmpty()) {
            return null;
        }
        Function<Button, InlineKeyboardButton> drawn = button -> InlineKeyboardButton.builder()
                .text(button.label())
                .callbackData(button.data())
                .build();
        return new InlineKeyboardMarkup(rows.stream()
                .map(row -> new InlineKeyboardRow(row.stream().map(drawn).toList()))
                .toList());
    }

    private static String shortened(String notice) {
        if (notice.length() <= NOTICE_LIMIT) {
            return notice;
        }
        int end = NOTICE_LIMIT - 1;
        return notice.substring(0, Character.isHighSurrogate(notice.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
