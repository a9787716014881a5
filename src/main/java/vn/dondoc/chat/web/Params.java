package vn.dondoc.chat.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.text.Normalizer;

/** Reads what comes in forms and addresses. */
final class Params {
    private Params() {}

    /** A whole number of at most 18 digits; {@code otherwise} where there is none. */
    static long number(String given, long otherwise) {
        return given != null && given.strip().matches("-?\\d{1,18}") ? Long.parseLong(given.strip()) : otherwise;
    }

    /** Text with line feeds alone, in NFC, without control characters that nobody types; empty for none. */
    static String text(String given) {
        if (given == null) {
            return "";
        }
        String lines = given.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(lines.replaceAll("[\\p{Cntrl}&&[^\n\t]]", ""), Normalizer.Form.NFC)
                .stripTrailing();
    }

    /** A person's name as typed: one line, no signs of markup, at most so many characters. */
    static String name(String given, int most) {
        String plain = text(given)
                .replaceAll("[\\p{Cntrl}<>\\p{Cf}]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.substring(0, Math.min(most, plain.length()));
    }

    /** A path of ours to go on to, such as {@code /board}; {@code /} for anything that could lead elsewhere. */
    static String local(String given) {
        return given != null && given.matches("/(board[0-9/]{0,12})?(\\?[A-Za-z0-9=&_-]{0,200})?") ? given : "/";
    }

    /** The random name of a page; empty for anything else. */
    static String tab(String given) {
        return given != null && given.matches("[A-Za-z0-9_-]{1,40}") ? given : "";
    }

    static String encoded(String name) {
        return URLEncoder.encode(name, UTF_8).replace("+", "%20");
    }
}
