package vn.dondoc.chat.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Lets in only requests that were meant for these pages. Any site open in a browser of this machine can post to 127.0.0.1, and a
 * name that it owns can be made to point there; with personas that would be speaking as the chairman. So the {@code Host} must be
 * one of ours, and a change must come from a page of ours.
 */
final class Guard {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> names = new HashSet<>();

    Guard(WebSettings settings) {
        settings.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        names.addAll(LOOPBACK);
        names.add(settings.host().toLowerCase(Locale.ROOT));
        if (!settings.isLoopback()) {
            addOwnAddresses();
        }
    }

    private void addOwnAddresses() {
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(address -> address.getHostAddress().replaceAll("%.*", ""))
                    .forEach(address -> names.add(address.contains(":") ? "[" + address + "]" : address));
        } catch (SocketException e) {
            throw new WebRefused("không đọc được địa chỉ của máy: " + e.getMessage(), e);
        }
    }

    /** Called before every page. */
    void check(Context ctx) {
        HEADERS.forEach(ctx::header);
        ctx.header("Cache-Control", "no-store");
        if (!names.contains(hostName(ctx))) {
            throw new HttpResponseException(421, Wording.WRONG_HOST);
        }
        boolean reads = ctx.method().name().equals("GET") || ctx.method().name().equals("HEAD");
        if (!reads && !isFromOwnPage(ctx)) {
            throw new HttpResponseException(403, Wording.STRANGER);
        }
    }

    /** Browsers name the page that a change comes from; where they name none, the token alone decides. */
    private static boolean isFromOwnPage(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        String origin = ctx.header("Origin");
        return origin == null || origin.equals(ctx.scheme() + "://" + authority(ctx));
    }

    /** The host and port that the browser asked for; behind a proxy those that the browser asked the proxy for. */
    private static String authority(Context ctx) {
        String name = ctx.req().getServerName();
        int port = ctx.req().getServerPort();
        boolean usual = port == (ctx.scheme().equals("https") ? 443 : 80);
        return usual ? name : name + ":" + port;
    }

    private static String hostName(Context ctx) {
        return String.valueOf(ctx.req().getServerName()).toLowerCase(Locale.ROOT);
    }
}
