package vn.dondoc.chat.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.dondoc.chat.SignIns;

/**
 * Codes that let one person in once: 8 letters and digits in two groups, {@code ABCD-2345}, 40 bits of chance. Only a keyed hash of
 * a code is stored; a code is found by its hash, so the time that a guess takes tells nothing about the codes that exist.
 */
public final class InviteCodes {
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;

    private final SignIns signIns;
    private final Clock clock;
    private final SecureRandom random;
    private final byte[] key;

    public InviteCodes(SignIns signIns, Clock clock, SecureRandom random) {
        this.signIns = signIns;
        this.clock = clock;
        this.random = random;
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        key = signIns.key(fresh);
    }

    /**
     * Makes a code for somebody.
     *
     * @param person who comes back in by it; empty for somebody new
     * @param name of somebody new; empty where he says it himself
     * @return the code, which stands nowhere else
     */
    public String invite(
            OptionalLong person, String name, SignIns.Standing standing, Optional<String> unit, Duration valid) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == LENGTH / 2 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        signIns.invite(
                hash(code.toString()),
                new SignIns.Invitation(
                        person, name, standing, unit, clock.instant().plus(valid)));
        return code.toString();
    }

    /** The hash of a code as somebody typed it; blanks, dashes and small letters do not matter. */
    String hash(String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return keyed("code " + code);
    }

    /** The hash under which the session of a cookie is kept. */
    String sessionHash(String cookie) {
        return keyed("session " + cookie);
    }

    private String keyed(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
