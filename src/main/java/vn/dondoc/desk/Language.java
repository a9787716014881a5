package vn.dondoc.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.dondoc.deadline.Deadline;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.FoundDeadline;
import vn.dondoc.directive.Roster;
import vn.dondoc.intake.Intake;
import vn.dondoc.intake.Reading;
import vn.dondoc.intent.Message;
import vn.dondoc.intent.MessageReader;
import vn.dondoc.intent.Understanding;
import vn.dondoc.minutes.Minutes;
import vn.dondoc.minutes.MinutesParser;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.UnitFinder;

/** All that reads language for the desk, with the units as the roster has them now. Any number of threads. */
public final class Language {
    private final Roster roster;
    private final MessageReader messages;
    private final DeadlineParser deadlines;
    private final Predicate<SourceText> isMinutes;
    private final Intake intake;
    private final Function<String, Path> files;
    private volatile Readers readers;

    private record Readers(Organization organization, UnitFinder units, MinutesParser minutes) {}

    /**
     * @param isMinutes whether a text holds conclusions
     * @param files where the content with a hash lies
     */
    public Language(
            Roster roster,
            MessageReader messages,
            DeadlineParser deadlines,
            Predicate<SourceText> isMinutes,
            Intake intake,
            Function<String, Path> files) {
        this.roster = Objects.requireNonNull(roster, "roster");
        this.messages = Objects.requireNonNull(messages, "messages");
        this.deadlines = Objects.requireNonNull(deadlines, "deadlines");
        this.isMinutes = Objects.requireNonNull(isMinutes, "isMinutes");
        this.intake = Objects.requireNonNull(intake, "intake");
        this.files = Objects.requireNonNull(files, "files");
    }

    Understanding understand(Message message) {
        return messages.read(message);
    }

    boolean isMinutes(SourceText text) {
        return isMinutes.test(text);
    }

    Minutes minutes(SourceText text, LocalDate day) {
        return readers().minutes.parseUndated(text, day);
    }

    Reading text(String typed) {
        return intake.readText(typed);
    }

    Reading file(String sha256, String name) {
        return intake.read(files.apply(sha256), name);
    }

    /** Takes the content with a hash off the disk: it carries a mark of secrecy. */
    void forget(String sha256) {
        try {
            Files.deleteIfExists(files.apply(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete a file with a mark of secrecy", e);
        }
    }

    UnitFinder units() {
        return readers().units;
    }

    /** The first expression of time in a text that gives a day, with its place. */
    Optional<FoundDeadline> day(String text, LocalDateTime now) {
        SourceText source = SourceText.of(text);
        return deadlines.find(source, new Span(0, source.length()), now).stream()
                .filter(found -> found.deadline().due().isPresent())
                .findFirst();
    }

    Deadline deadline(String phrase, LocalDateTime now) {
        return deadlines.read(phrase, now);
    }

    private Readers readers() {
        Organization now = roster.organization();
        Readers known = readers;
        if (known == null || known.organization != now) {
            UnitFinder units = new UnitFinder(now);
            known = new Readers(now, units, new MinutesParser(units, deadlines));
            readers = known;
        }
        return known;
    }
}
