package vn.dondoc.chat.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The style, the scripts and the sign of the program: a fixed list read once, so that no path of a request touches the disk. */
final class Assets {
    private static final Map<String, String> PLACES = Map.of(
            "app.css", "/vn/dondoc/chat/web/app.css",
            "app.js", "/vn/dondoc/chat/web/app.js",
            "icon.svg", "/vn/dondoc/chat/web/icon.svg",
            "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private final Map<String, byte[]> contents = new TreeMap<>();
    private final String version;

    Assets() {
        MessageDigest digest = sha256();
        PLACES.keySet().stream().sorted().forEach(name -> {
            byte[] content = content(PLACES.get(name));
            digest.update(content);
            contents.put(name, content);
        });
        version = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    /** Changes whenever one of the contents does. */
    String version() {
        return version;
    }

    void serve(Context ctx) {
        String name = ctx.pathParam("name");
        byte[] content = contents.get(name);
        if (content == null) {
            throw new HttpResponseException(404, Wording.NOT_FOUND);
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.contentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        ctx.result(content);
    }

    private static byte[] content(String place) {
        try (InputStream in = Assets.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + place);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
