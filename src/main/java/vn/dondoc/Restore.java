package vn.dondoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.store.DatabaseFile;
import vn.dondoc.store.SqlStore;
import vn.dondoc.store.StoreUnusable;

/**
 * Puts a backup back. Everything is unpacked and checked beside the data first; then a mark says that it holds, and moving begins.
 * Whatever is cut off after the mark is finished at the next start, whatever before leaves the old data as they were.
 */
final class Restore {
    private static final String FOLDER = ".khoi-phuc";
    private static final String MARK = "du-lieu-moi-da-kiem-tra";
    private static final List<String> BESIDE = List.of("", "-wal", "-shm", "-journal");

    private final Path data;
    private final Path config;
    private final Path database;
    private final Path folder;
    private final Path fresh;
    private final Path old;
    private final Path mark;

    Restore(Settings.Environment environment) {
        data = environment.data();
        config = environment.config();
        database = DatabaseFile.path(environment.databaseUrl().reveal())
                .orElseThrow(() -> new CommandFailure("chỉ khôi phục được cơ sở dữ liệu SQLite trong một tệp"));
        folder = data.resolve(FOLDER);
        fresh = folder.resolve("moi");
        old = folder.resolve("cu");
        mark = folder.resolve(MARK);
    }

    /**
     * Puts an archive back; the caller holds the lock of the data.
     *
     * @throws CommandFailure if it is not whole, or of a newer program; then nothing has changed
     */
    void from(Path file) {
        try (Archive archive = Archive.open(file)) {
            delete(folder);
            Files.createDirectories(fresh);
            archive.unpack(fresh.toAbsolutePath().normalize());
            check(file);
            if (!Files.isWritable(
                    Files.isDirectory(config) ? config : config.toAbsolutePath().getParent())) {
                throw new CommandFailure("không ghi được vào thư mục cấu hình " + config);
            }
            Files.createFile(mark);
        } catch (IOException e) {
            clear();
            throw WholeFile.failure(data, e);
        } catch (CommandFailure e) {
            clear();
            throw e;
        }
        finish();
    }

    /** The database of the archive: whole, ours, brought up to date from an older version. */
    private void check(Path file) {
        Path restored = fresh.resolve(Backup.DATABASE);
        try {
            DatabaseFile.Facts facts = DatabaseFile.look(restored, true);
            if (!facts.faults().isEmpty()) {
                throw new CommandFailure(file + ": cơ sở dữ liệu trong bản sao lưu hỏng: "
                        + facts.faults().get(0));
            }
            SqlStore.open("jdbc:sqlite:" + restored).close();
        } catch (StoreUnusable e) {
            throw new CommandFailure(
                    file + ": không dùng được cơ sở dữ liệu trong bản sao lưu: " + DatabaseTrouble.what(e), e);
        }
    }

    /** Finishes what an earlier restore had begun to move, and clears away what one left that never came so far. */
    void finish() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            if (Files.exists(mark)) {
                Files.createDirectories(old);
                moveDatabase();
                for (String name : Backup.FOLDERS) {
                    moveFolder(name);
                }
                moveConfig();
                Files.delete(mark);
            }
            delete(folder);
        } catch (IOException e) {
            throw WholeFile.failure(data, e);
        }
    }

    private void moveDatabase() throws IOException {
        Path restored = fresh.resolve(Backup.DATABASE);
        if (Files.exists(restored)) {
            // beside the new database a log of the old one would be played into it: they go first
            for (int i = BESIDE.size() - 1; i >= 0; i--) {
                Path was = database.resolveSibling(database.getFileName() + BESIDE.get(i));
                if (Files.exists(was)) {
                    WholeFile.move(was, old.resolve(Backup.DATABASE + BESIDE.get(i)));
                }
            }
            WholeFile.move(restored, database);
        }
    }

    private void moveFolder(String name) throws IOException {
        Path was = data.resolve(name);
        Path restored = fresh.resolve(name);
        if (Files.exists(was) && !Files.exists(old.resolve(name))) {
            Files.move(was, old.resolve(name));
        }
        if (Files.exists(restored)) {
            Files.move(restored, was);
        }
    }

    private void moveConfig() throws IOException {
        for (String name : Backup.CONFIG_FILES) {
            Path restored = fresh.resolve(Backup.CONFIG).resolve(name);
            if (Files.exists(restored)) {
                Files.createDirectories(config);
                Path now = config.resolve(name);
                if (!Files.exists(now) || Files.mismatch(now, restored) >= 0) {
                    Path beside = config.resolve("." + name + ".moi");
                    Files.copy(restored, beside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    WholeFile.move(beside, now);
                }
            }
        }
    }

    private void clear() {
        try {
            delete(folder);
        } catch (IOException e) {
            throw WholeFile.failure(folder, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
