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

    static String encoded(String name) {
        return URLEncoder.encode(name, UTF_8).replace("+", "%20");
    }
}
