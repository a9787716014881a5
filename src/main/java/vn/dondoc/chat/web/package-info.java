/**
 * The chat in the browser: the rooms at {@code /}, the register at {@code /board}, sign-in. In comes what people post and press
 * there, out goes what the bot says, live to everybody. Knows no SQL and decides nothing about directives.
 */
package vn.dondoc.chat.web;
