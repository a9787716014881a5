package vn.dondoc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup's archive as it is read back: nothing in it is believed before its hash is that of the manifest. */
final class Archive implements AutoCloseable {
    private static final int LARGEST_MANIFEST = 64 * 1024 * 1024;

    private final Path file;
    private final ZipFile zip;
    private final JsonNode manifest;

    private Archive(Path file, ZipFile zip, JsonNode manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws CommandFailure if this is no backup of the program, or only a part of one */
    static Archive open(Path file) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            ZipEntry entry = zip.getEntry(Backup.MANIFEST);
            if (entry == null) {
                throw new CommandFailure(file + " không phải bản sao lưu của Đôn Đốc: không có " + Backup.MANIFEST);
            }
            JsonNode manifest;
            try (InputStream in = zip.getInputStream(entry)) {
                manifest = Backup.JSON.readTree(in.readNBytes(LARGEST_MANIFEST));
            }
            if (!manifest.path("program").asText().equals("dondoc")
                    || !manifest.path("files").has(Backup.DATABASE)) {
                throw new CommandFailure(file + " không phải bản sao lưu của Đôn Đốc");
            }
            return new Archive(file, zip, manifest);
        } catch (NoSuchFileException e) {
            throw new CommandFailure("không có tệp " + file, e);
        } catch (ZipException e) {
            close(zip);
            throw new CommandFailure(file + " không phải tệp .zip, hoặc bị cắt cụt", e);
        } catch (IOException e) {
            close(zip);
            throw WholeFile.unreadable(file, e);
        } catch (CommandFailure e) {
            close(zip);
            throw e;
        }
    }

    private static void close(ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    JsonNode manifest() {
        return manifest;
    }

    /** Reads all of an archive and compares every hash. */
    static void check(Path file) {
        try (Archive archive = open(file)) {
            archive.eachEntry((name, entry) -> archive.copy(name, entry, OutputStream.nullOutputStream()));
        } catch (IOException e) {
            throw WholeFile.unreadable(file, e);
        }
    }

    /** Writes all entries below a folder, each compared with its hash. */
    void unpack(Path folder) throws IOException {
        eachEntry((name, entry) -> {
            Path target = folder.resolve(name).normalize();
            if (!target.startsWith(folder) || name.isBlank()) {
                throw new CommandFailure(file + ": tên \"" + name + "\" trong tệp sao lưu không hợp lệ");
            }
            Files.createDirectories(target.getParent());
            try (OutputStream out = Files.newOutputStream(target)) {
                copy(name, entry, out);
            }
        });
    }

    private interface Each {
        void on(String name, JsonNode entry) throws IOException;
    }

    private void eachEntry(Each each) throws IOException {
        for (Map.Entry<String, JsonNode> next : manifest.path("files").properties()) {
            each.on(next.getKey(), next.getValue());
        }
    }

    private void copy(String name, JsonNode entry, OutputStream out) throws IOException {
        ZipEntry packed = zip.getEntry(name);
        if (packed == null) {
            throw new CommandFailure(file + ": thiếu " + name);
        }
        long size = entry.path("size").asLong(-1);
        MessageDigest digest = Backup.sha256();
        try (InputStream in = zip.getInputStream(packed)) {
            OutputStream hashed = new DigestOutputStream(out, digest);
            byte[] block = new byte[1 << 16];
            long left = size;
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                left -= read;
                if (left < 0) {
                    break; // larger than the manifest says: a bomb is not unpacked to its end
                }
                hashed.write(block, 0, read);
            }
            hashed.flush();
            if (left != 0
                    || !HexFormat.of()
                            .formatHex(digest.digest())
                            .equals(entry.path("sha256").asText())) {
                throw new CommandFailure(file + ": " + name + " không còn như lúc sao lưu (sai mã SHA-256)");
            }
        } catch (ZipException e) {
            throw new CommandFailure(file + ": " + name + " bị hỏng", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
