package vn.dondoc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.unit.Organization;

/**
 * What {@code units.yml} says, as it was read last: the one place from which the whole program takes it, so that the file can be
 * read again without a restart. A file that is wrong is refused, and what was read before holds on.
 */
final class OfficeUnits implements Supplier<Organization> {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeUnits.class);
    private static final int MOST_LOGGED = 5;

    private final Path file;
    private final Clock clock;
    private volatile Organization organization;

    /** @param first as it was read at the start */
    OfficeUnits(Path config, Clock clock, Organization first) {
        this.file = config.resolve(SettingsReader.UNITS);
        this.clock = clock;
        this.organization = first;
    }

    @Override
    public Organization get() {
        return organization;
    }

    /**
     * Reads the file again.
     *
     * @return all that is wrong in it, each with file, line and column; empty where it was taken
     */
    synchronized List<String> reload() {
        try {
            if (Files.isRegularFile(file) && Files.readString(file).isBlank()) {
                throw new CommandFailure(file + ":1:1: tệp trống → sửa: ghi lại sổ đơn vị");
            }
            organization = SettingsReader.organization(file, LocalDate.now(clock));
            LOG.info("{} was read again: {} units", file, organization.units().size());
            return List.of();
        } catch (CommandFailure e) {
            List<String> problems = e.getMessage()
                    .lines()
                    .map(line -> line.replaceFirst("^dondoc: ", ""))
                    .toList();
            problems.stream()
                    .limit(MOST_LOGGED)
                    .forEach(problem -> LOG.error("{} was not read again, the old one holds: {}", file, problem));
            if (problems.size() > MOST_LOGGED) {
                LOG.error("{}: {} more problems", file, problems.size() - MOST_LOGGED);
            }
            return problems;
        } catch (java.io.IOException e) {
            LOG.error("{} was not read again, the old one holds: {}", file, e.toString());
            return List.of(file + ": không đọc được (" + e.getMessage() + ")");
        }
    }
}
