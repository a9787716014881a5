package vn.dondoc.chat.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import vn.dondoc.chat.RoomFile;

/** The contents of the files of the rooms, each once, under its hash. A name from outside is never part of a path. */
final class FileShelf {
    private static final int NAME_CHARS = 200;
    private final Path folder;

    FileShelf(Path folder) {
        this.folder = folder;
    }

    /** Keeps a content until its end. The file is safe on disk when the method returns. */
    RoomFile keep(String name, InputStream content) throws IOException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "new", ".part");
        try {
            MessageDigest digest = sha256();
            try (OutputStream out = Files.newOutputStream(fresh)) {
                new DigestInputStream(content, digest).transferTo(out);
            }
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            long size = Files.size(fresh);
            boolean picture = pictureType(fresh).isPresent();
            Path place = path(hash);
            Files.createDirectories(place.getParent());
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new RoomFile(0, shownName(name), size, picture, hash);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Takes a content off the disk. */
    void forget(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete a file of a room", e);
        }
    }

    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** The media type of a picture that browsers may show, told by its first bytes; empty for everything else, SVG too. */
    static Optional<String> pictureType(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(12);
        }
        String hex = HexFormat.of().formatHex(head);
        if (hex.startsWith("89504e470d0a1a0a")) {
            return Optional.of("image/png");
        }
        if (hex.startsWith("ffd8ff")) {
            return Optional.of("image/jpeg");
        }
        if (hex.startsWith("474946383761") || hex.startsWith("474946383961")) {
            return Optional.of("image/gif");
        }
        if (hex.startsWith("52494646") && hex.startsWith("57454250", 16)) {
            return Optional.of("image/webp");
        }
        return Optional.empty();
    }

    /** The last part of what the browser called it, without control characters and signs that turn the direction of writing. */
    private static String shownName(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "")
                .strip();
        String name = last.isEmpty() || last.matches("\\.+") ? "tep" : last;
        return name.length() <= NAME_CHARS ? name : name.substring(name.length() - NAME_CHARS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
