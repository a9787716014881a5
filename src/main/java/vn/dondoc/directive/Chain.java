package vn.dondoc.directive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The chain of hashes over a chat's history: each row's hash is that of the hash before and of all that the row says, so a row
 * that was changed, put in or taken out by hand breaks it. The chat's id is left out: a group may get another one.
 */
final class Chain {
    static final String START = "0".repeat(64);

    private Chain() {}

    static String hash(String before, HistoryEntry entry) {
        StringBuilder row = new StringBuilder(512);
        add(row, before);
        add(row, Integer.toString(entry.id().number()));
        add(row, entry.at().toString());
        add(row, Long.toString(entry.by()));
        add(row, entry.byName());
        add(row, entry.cause());
        add(row, entry.change().name());
        add(row, entry.unit().orElse(""));
        add(row, entry.note());
        for (Delta delta : entry.deltas()) {
            add(row, delta.field());
            add(row, delta.from());
            add(row, delta.to());
        }
        for (Evidence evidence : entry.evidence()) {
            add(row, evidence.sha256());
            add(row, evidence.name());
            add(row, Long.toString(evidence.size()));
        }
        return sha256(row.toString());
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }

    /** With its length before it, so that no two rows read the same. */
    private static void add(StringBuilder row, String piece) {
        row.append(piece.length()).append(':').append(piece).append('\n');
    }

    private static void add(StringBuilder row, Optional<String> piece) {
        if (piece.isPresent()) {
            add(row, piece.get());
        } else {
            row.append("-\n");
        }
    }
}
