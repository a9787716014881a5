package vn.dondoc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.store.DatabaseFile;
import vn.dondoc.store.SqlStore;
import vn.dondoc.store.StoreUnusable;

/** What every command that looks into the office's data stands on: settings, clock, calendar, database and register. */
record Books(
        SettingsReader.Loaded loaded,
        Clock clock,
        WorkCalendar calendar,
        SqlStore store,
        DirectiveRegister register,
        Optional<FileLock> alone)
        implements AutoCloseable {
    private static final String LOCK = "dondoc.lock";

    /**
     * Opens the data that the environment names.
     *
     * @throws CommandFailure if the configuration is wrong or the data cannot be opened, in one line each
     */
    static Books open() {
        SettingsReader.Loaded loaded = settings();
        finishRestore(loaded).ifPresent(Books::release);
        return open(loaded);
    }

    /**
     * The same for a command that writes much at once: where nobody else is at the data, nobody gets at them until it is through.
     *
     * @throws CommandFailure as {@link #open()}
     */
    static Books openAlone() {
        SettingsReader.Loaded loaded = settings();
        return openAlone(loaded, finishRestore(loaded));
    }

    /** The same with the lock of the data, where it is free. */
    static Books openAlone(SettingsReader.Loaded loaded, Optional<FileLock> lock) {
        if (lock.isPresent()) {
            try {
                SqlStore store = SqlStore.openAlone(
                        loaded.settings().environment().databaseUrl().reveal());
                return over(store, loaded, lock);
            } catch (StoreUnusable e) {
                release(lock.get()); // another command is reading; what else is wrong open() tells
            }
        }
        return open(loaded);
    }

    /** Ends a restore that was broken off; keeps the lock of the data where nobody else is at them, not even a restore. */
    private static Optional<FileLock> finishRestore(SettingsReader.Loaded loaded) {
        Path data = loaded.settings().environment().data();
        makeFolder(data);
        Optional<FileLock> lock = lock(data);
        if (lock.isPresent()) {
            new Restore(loaded.settings().environment()).finish();
        }
        return lock;
    }

    static SettingsReader.Loaded settings() {
        Clock utc = Clock.systemUTC();
        return new SettingsReader(System.getenv()).read(LocalDate.now(utc)).orFail();
    }

    static Books open(SettingsReader.Loaded loaded) {
        String url = loaded.settings().environment().databaseUrl().reveal();
        try {
            return over(SqlStore.open(url), loaded, Optional.empty());
        } catch (StoreUnusable e) {
            throw DatabaseTrouble.failure(
                    DatabaseFile.path(url).map(Path::toString).orElse(url.replaceAll("[?@].*", "…")), e);
        }
    }

    private static Books over(SqlStore store, SettingsReader.Loaded loaded, Optional<FileLock> alone) {
        Settings settings = loaded.settings();
        Clock clock = Clock.system(settings.zone());
        DirectiveRegister register = new DirectiveRegister(store.directives(), clock, settings.acceptance());
        return new Books(loaded, clock, settings.calendar(), store, register, alone);
    }

    /** Makes the data folder where it lacks and makes sure that it can be written. */
    static void makeFolder(Path data) {
        try {
            Files.createDirectories(data);
            Files.delete(Files.createTempFile(data, ".thu", ""));
        } catch (IOException e) {
            throw new CommandFailure(
                    "không ghi được vào thư mục dữ liệu " + data + " ("
                            + e.getClass().getSimpleName() + ") → sửa: đổi quyền thư mục hoặc đặt DONDOC_DATA",
                    e);
        }
    }

    /**
     * Takes the data for one running bot. The lock goes with the process, also at kill -9.
     *
     * @return empty where another process holds it
     */
    static Optional<FileLock> lock(Path data) {
        try {
            FileChannel channel =
                    FileChannel.open(data.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (AccessDeniedException e) {
            throw new CommandFailure(
                    "không có quyền ghi " + data.resolve(LOCK)
                            + " → sửa: chạy bằng người dùng của chương trình, hoặc đổi chủ"
                            + " các tệp trong thư mục dữ liệu",
                    e);
        } catch (IOException e) {
            throw new CommandFailure("không khóa được thư mục dữ liệu " + data + ": " + e.getMessage(), e);
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new CommandFailure("không mở lại được thư mục dữ liệu: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        store.close();
        alone.ifPresent(Books::release);
    }
}
