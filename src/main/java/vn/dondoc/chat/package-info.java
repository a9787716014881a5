/**
 * The port to the chat: what people do comes in as {@link vn.dondoc.chat.Incoming}, what the bot says goes out as {@link
 * vn.dondoc.chat.Outgoing}. Adapters (Telegram, the web room) live below; nothing here knows which chat it is.
 */
package vn.dondoc.chat;
