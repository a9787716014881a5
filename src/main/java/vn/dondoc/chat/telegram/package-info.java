/**
 * The chat on Telegram, over TelegramBots long polling. Comes in: updates of the Bot API; goes out: {@code Incoming}, and calls of
 * the Bot API for {@code Outgoing}. Never loses an update that it did not hand over, never lets the token into a text.
 */
package vn.dondoc.chat.telegram;
