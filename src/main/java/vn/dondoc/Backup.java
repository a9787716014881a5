package vn.dondoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.dondoc.delivery.StoredFiles;
import vn.dondoc.store.DatabaseFile;
import vn.dondoc.store.StoreUnusable;

/**
 * Everything that an office would miss in one archive: the database as it is at one moment, the files of evidence and of the room,
 * dondoc.yml and units.yml, and a manifest with the hash of each. The token is in the environment alone and never comes along.
 */
final class Backup {
    static final String MANIFEST = "manifest.json";
    static final String DATABASE = "dondoc.db";
    static final String CONFIG = "config/";
    /** Folders of the data folder that come along. */
    static final List<String> FOLDERS = List.of("files", "room");

    static final List<String> CONFIG_FILES = List.of(SettingsReader.SETTINGS, SettingsReader.UNITS);
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path data;
    private final Path config;
    private final Path database;
    private final Clock clock;

    /** @param environment where data and configuration are */
    Backup(Settings.Environment environment, Clock clock) {
        this.data = environment.data();
        this.config = environment.config();
        this.clock = clock;
        this.database = DatabaseFile.path(environment.databaseUrl().reveal())
                .orElseThrow(() -> new CommandFailure("chỉ sao lưu được cơ sở dữ liệu SQLite trong một tệp"));
    }

    /**
     * Writes the archive whole or not at all, and opens it again to see that it holds what the database holds.
     *
     * @return in short what is in it
     */
    String write(Path target) {
        if (!Files.isRegularFile(database)) {
            throw new CommandFailure("chưa có dữ liệu nào để sao lưu: không có " + database);
        }
        Path copy = placeOfCopy(target);
        try {
            DatabaseFile.copy(database, copy);
            DatabaseFile.Facts facts = DatabaseFile.look(copy, true);
            if (!facts.faults().isEmpty()) {
                throw new CommandFailure("cơ sở dữ liệu hỏng, bản sao lưu không được ghi: "
                        + facts.faults().get(0) + " → sửa: khôi phục từ bản sao lưu trước");
            }
            Set<String> changed = new HashSet<>();
            WholeFile.write(target, out -> changed.addAll(archive(out, copy, facts)));
            Archive.check(target);
            if (!DatabaseFile.continues(database, facts.chats())) {
                throw new CommandFailure("bản sao lưu " + target + " không khớp với cơ sở dữ liệu → sửa: chạy lại");
            }
            int directives = facts.chats().stream()
                    .mapToInt(DatabaseFile.ChatFacts::directives)
                    .sum();
            List<String> evidence = DatabaseFile.evidence(copy);
            long missing = evidence.stream()
                    .filter(hash -> !Files.isRegularFile(new StoredFiles(data.resolve("files")).path(hash)))
                    .count();
            return directives + " nhiệm vụ"
                    + (missing == 0
                            ? ""
                            : "; thiếu " + missing + " tệp minh chứng trong thư mục dữ liệu, xem lệnh check")
                    + damaged(evidence.stream().filter(changed::contains).count());
        } catch (StoreUnusable e) {
            throw DatabaseTrouble.failure(database, e);
        } finally {
            discard(copy);
        }
    }

    private static String damaged(long count) {
        return count == 0
                ? ""
                : "; " + count
                        + " tệp minh chứng không còn như lúc nhận, hãy giữ lại các bản sao lưu cũ và xem lệnh check";
    }

    /** An empty file of its own: the copy of the night and one by hand may be made at once. */
    private Path placeOfCopy(Path target) {
        try {
            return Files.createTempFile(data, ".sao-luu", ".db");
        } catch (IOException e) {
            throw WholeFile.failure(target, e);
        }
    }

    private static void discard(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + copy, e);
        }
    }

    /** Returns the hashes under which files lie that hash otherwise. */
    private Set<String> archive(OutputStream out, Path copy, DatabaseFile.Facts facts) throws IOException {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("program", "dondoc");
        manifest.put("made_at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.now(clock)));
        manifest.put("schema", facts.version());
        ArrayNode chats = manifest.putArray("chats");
        for (DatabaseFile.ChatFacts chat : facts.chats()) {
            chats.addObject()
                    .put("chat", chat.chat())
                    .put("directives", chat.directives())
                    .put("history", chat.history())
                    .put("head", chat.head());
        }
        ObjectNode files = manifest.putObject("files");
        try (ZipOutputStream zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            put(zip, DATABASE, copy, files);
            for (String name : CONFIG_FILES) {
                if (Files.isRegularFile(config.resolve(name))) {
                    put(zip, CONFIG + name, config.resolve(name), files);
                }
            }
            for (String folder : FOLDERS) {
                putFolder(zip, data.resolve(folder), files);
            }
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
        }
        Set<String> changed = new HashSet<>();
        files.properties().forEach(file -> {
            String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
            if (file.getKey().startsWith(FOLDERS.get(0))
                    && !file.getValue().path("sha256").asText().equals(name)) {
                changed.add(name);
            }
        });
        return changed;
    }

    private void putFolder(ZipOutputStream zip, Path folder, ObjectNode files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                put(zip, data.relativize(file).toString().replace('\\', '/'), file, files);
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, Path file, ObjectNode files) throws IOException {
        MessageDigest digest = sha256();
        long size;
        try (InputStream in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            size = in.transferTo(new DigestOutputStream(new Unclosed(zip), digest));
        } catch (NoSuchFileException e) {
            return; // a download of the running bot that was given up since the folder was read
        }
        zip.closeEntry();
        files.putObject(name)
                .put("sha256", HexFormat.of().formatHex(digest.digest()))
                .put("size", size);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }

    /** When an archive was made, as its manifest tells. */
    static Optional<OffsetDateTime> madeAt(JsonNode manifest) {
        return Optional.ofNullable(manifest.path("made_at").textValue()).map(OffsetDateTime::parse);
    }

    /** A stream that whoever writes into it must not close. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
