package vn.dondoc.chat.web;

/**
 * A page that says no.
 *
 * @param base path in front of all pages
 * @param sentence why, and what to do
 */
public record RefusalView(String base, String sentence) {}
