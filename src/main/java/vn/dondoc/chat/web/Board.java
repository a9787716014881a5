package vn.dondoc.chat.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveRegister;

/**
 * What the board shows, and where it gets it.
 *
 * @param register read only; whatever is pressed on the board goes through the chat's inbox like every other press
 * @param soonWorkingDays at most so many working days left count as {@code sắp đến hạn}
 * @param evidenceFile where the content with this SHA-256 (lower-case hex) lies
 * @param exporter writes what is filtered as a file
 * @param mayRead whether a person may see the register of a group; asked where the chat takes place elsewhere, for the rooms of
 *     the browser are open to the whole office
 * @param leads the codes under which the work of a unit is recorded: its own, and those of its people who lead by name
 */
public record Board(
        DirectiveRegister register,
        WorkCalendar calendar,
        int soonWorkingDays,
        Function<String, Path> evidenceFile,
        Exporter exporter,
        BiPredicate<Persona, Long> mayRead,
        Function<String, List<String>> leads) {
    /** Kinds of files to save the register in. */
    public enum Format {
        XLSX,
        DOCX
    }

    /** Writes directives as a file for the office's own programs. */
    public interface Exporter {
        /**
         * Writes directives into one file.
         *
         * @param title what was filtered, in words
         * @param unit code of the one that was chosen; empty for all
         * @param directives one at a time, in the order of the page; may be walked through more than once
         * @param out left open
         */
        void write(Format format, String title, Optional<String> unit, Iterable<Directive> directives, OutputStream out)
                throws IOException;

        /**
         * Writes what belongs to a period, with the figures for the rating by unit.
         *
         * @param unit code of the one whose work it is; empty for all
         * @param first day of it
         * @param last day of it, not before the first
         */
        void write(Format format, long chat, Optional<String> unit, LocalDate first, LocalDate last, OutputStream out)
                throws IOException;
    }
}
