package vn.dondoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The copy of each night, in the data folder, of which the youngest are kept. Whether one is due is read from the copies that are
 * there, so that a night on which the machine was off is made up for as soon as it runs.
 */
final class NightlyBackup {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    private static final String FOLDER = "backup";
    private static final String FAILURE = "loi-sao-luu.txt";
    private static final Pattern NAME = Pattern.compile("dondoc-\\d{4}-\\d{2}-\\d{2}\\.zip");

    private final Settings.Environment environment;
    private final Settings.Backup wished;
    private final Clock clock;
    private final Path folder;
    private final Consumer<String> teller;
    private Optional<Instant> toldFor = Optional.empty();

    /**
     * For one data folder.
     *
     * @param clock in the office's zone
     * @param teller told, once for each night, why its copy was not made
     */
    NightlyBackup(Settings.Environment environment, Settings.Backup wished, Clock clock, Consumer<String> teller) {
        this.teller = teller;
        this.environment = environment;
        this.wished = wished;
        this.clock = clock;
        this.folder = environment.data().resolve(FOLDER);
    }

    /** The Quartz expression of the hour at which it is made. */
    String cron() {
        return String.format(
                Locale.ROOT,
                "0 %d %d * * ?",
                wished.at().getMinute(),
                wished.at().getHour());
    }

    /** Makes the copy of the last night where there is none yet; what is over the number kept goes, the oldest first. */
    synchronized void run() {
        if (wished.keep() == 0 || !isDue()) {
            return;
        }
        Path target = folder.resolve("dondoc-" + LocalDate.now(clock) + ".zip");
        try {
            Files.createDirectories(folder);
            String what = new Backup(environment, clock).write(target);
            LOG.info("nightly backup {}: {}", target, what);
            Files.deleteIfExists(folder.resolve(FAILURE));
            prune();
        } catch (CommandFailure | IOException e) {
            LOG.error("the nightly backup {} was not made: {}", target, e.getMessage());
            failed(String.valueOf(e.getMessage()));
        }
    }

    /** Kept beside the copies for {@code check}, and told once for each night, though it is tried again every few minutes. */
    private void failed(String why) {
        try {
            Files.writeString(folder.resolve(FAILURE), why);
        } catch (IOException e) {
            LOG.warn("why the backup failed cannot be noted: {}", e.getMessage());
        }
        if (!toldFor.equals(Optional.of(due()))) {
            toldFor = Optional.of(due());
            teller.accept(why);
        }
    }

    /** Why the copy of the last night was not made; empty where it was. */
    static Optional<String> failure(Path data) {
        try {
            Path note = data.resolve(FOLDER).resolve(FAILURE);
            return Files.isRegularFile(note) ? Optional.of(Files.readString(note)) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private boolean isDue() {
        return youngest(environment.data()).map(made -> made.isBefore(due())).orElse(true);
    }

    /** When the copy of the last night was to be made. */
    private Instant due() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime last = now.with(wished.at());
        return (last.isAfter(now) ? last.minusDays(1) : last).toInstant();
    }

    private void prune() throws IOException {
        List<Path> copies = copies(folder);
        for (int i = 0; i < copies.size() - wished.keep(); i++) {
            Files.delete(copies.get(i));
        }
    }

    /** The copies of the nights, oldest first: their names tell. */
    private static List<Path> copies(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(all.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList());
        }
    }

    /** When the youngest copy was written; empty where there is none. */
    static Optional<Instant> youngest(Path data) {
        try {
            List<Path> copies = copies(data.resolve(FOLDER));
            return copies.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Files.getLastModifiedTime(copies.get(copies.size() - 1))
                            .toInstant());
        } catch (IOException e) {
            LOG.warn("the copies of the nights cannot be listed: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** A copy older than this is told of by {@code check}. */
    static final Duration OLD = Duration.ofDays(3);
}
