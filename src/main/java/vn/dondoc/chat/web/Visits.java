package vn.dondoc.chat.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpResponseException;
import io.javalin.http.SameSite;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.dondoc.chat.SignIns;

/** Tells one browser from another by a cookie, and gives each the token that its changes must carry. */
final class Visits {
    static final String COOKIE = "dondoc";
    private static final int COOKIE_BYTES = 24;

    private final WebSettings settings;
    private final SecureRandom random;
    private final byte[] key;

    Visits(WebSettings settings, SignIns signIns, SecureRandom random) {
        this.settings = settings;
        this.random = random;
        this.key = signIns.key(fresh(32));
    }

    /** The browser's cookie; a new one where it has none. */
    String cookie(Context ctx) {
        String set = ctx.attribute(COOKIE);
        if (set != null) {
            return set;
        }
        String known = ctx.cookie(COOKIE);
        if (known != null && known.matches("[A-Za-z0-9_-]{32}")) {
            return known;
        }
        String fresh = text(fresh(COOKIE_BYTES));
        set(ctx, fresh);
        return fresh;
    }

    /** Gives the browser a new cookie, so that nobody who knew the old one comes in with it. */
    String renew(Context ctx) {
        String fresh = text(fresh(COOKIE_BYTES));
        set(ctx, fresh);
        return fresh;
    }

    private void set(Context ctx, String value) {
        ctx.attribute(COOKIE, value);
        boolean secure = ctx.scheme().equals("https");
        int days30 = 30 * 24 * 3600;
        ctx.cookie(new Cookie(
                COOKIE,
                value,
                settings.prefix().isEmpty() ? "/" : settings.prefix(),
                days30,
                secure,
                true,
                null,
                SameSite.LAX));
    }

    /** The token that a change from this browser must carry. */
    String token(Context ctx) {
        return token(cookie(ctx));
    }

    /** Refuses a change without the token of its browser. */
    void checkToken(Context ctx) {
        String cookie = ctx.cookie(COOKIE);
        String given = ctx.header("X-Token") != null ? ctx.header("X-Token") : ctx.formParam("token");
        if (cookie == null
                || given == null
                || !MessageDigest.isEqual(token(cookie).getBytes(UTF_8), given.getBytes(UTF_8))) {
            throw new HttpResponseException(403, Wording.STRANGER);
        }
    }

    String randomName() {
        return text(fresh(12));
    }

    private String token(String cookie) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return text(mac.doFinal(("token " + cookie).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private byte[] fresh(int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return made;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
