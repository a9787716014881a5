package vn.dondoc.chat.web;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * How the web pages are served.
 *
 * @param host address to listen on, such as {@code 127.0.0.1}
 * @param port port to listen on; 0 takes a free one
 * @param personas whether whoever sits at this machine may speak as anybody of the office
 * @param room whether the chat takes place here; false where it takes place on Telegram, then {@code /} leads to the board
 * @param names host names, beside the addresses of this machine, under which people reach the pages
 * @param prefix path in front of all pages, such as {@code /dondoc}, behind a proxy; empty for none
 * @param forwarded whether a proxy in front of us tells the true address in {@code X-Forwarded-*}; never believed else
 * @param folder where the files of the rooms lie
 * @param fileBytes size of the largest file that people may post
 * @param textChars length of the longest message
 */
public record WebSettings(
        String host,
        int port,
        boolean personas,
        boolean room,
        Set<String> names,
        String prefix,
        boolean forwarded,
        Path folder,
        long fileBytes,
        int textChars) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    public WebSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(folder, "folder");
        names = Set.copyOf(names);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port " + port);
        }
        if (!prefix.matches("(/[A-Za-z0-9._~-]+)*")) {
            throw new IllegalArgumentException("prefix \"" + prefix + "\" must look like /dondoc");
        }
    }

    /** The room for the people at this machine, with personas. */
    public static WebSettings local(int port, Path folder) {
        return new WebSettings("127.0.0.1", port, true, true, Set.of(), "", false, folder, 20L << 20, 200_000);
    }

    public boolean isLoopback() {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT)) || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }
}
