package vn.dondoc.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Files that came with messages, each under the SHA-256 of its content: {@code ab/abcd…}. The same content lies there once. */
public final class StoredFiles {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private final Path folder;

    /** Keeps them in {@code folder}, which is made when the first comes. */
    public StoredFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Where the content lies, or would.
     *
     * @param sha256 lower-case hex
     * @throws IllegalArgumentException if it is none
     */
    public Path path(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** A place for a file that is still on its way; what lay there is gone. */
    Path arriving(String name) throws IOException {
        Path place = Files.createDirectories(folder.resolve("arriving")).resolve(name);
        Files.deleteIfExists(place);
        return place;
    }

    /** Moves a file that arrived to its place, safe on disk, and returns its hash. */
    public String keep(Path arrived) throws IOException {
        String hash = hash(arrived);
        Path place = path(hash);
        if (Files.exists(place)) {
            Files.delete(arrived);
        } else {
            Files.createDirectories(place.getParent());
            try (FileChannel channel = FileChannel.open(arrived, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(arrived, place, StandardCopyOption.ATOMIC_MOVE);
        }
        return hash;
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
