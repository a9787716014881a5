package vn.dondoc.chat.web;

/**
 * What every page needs.
 *
 * @param office its name
 * @param base path in front of all pages; empty or such as {@code /dondoc}
 * @param token that changes from this browser carry
 * @param version of the style and script, so that browsers may keep them for ever
 * @param room whether the conversation takes place here
 * @param signedIn whether the visitor signed in, and so can sign out
 */
public record PageFrame(String office, String base, String token, String version, boolean room, boolean signedIn) {}
