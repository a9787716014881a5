package vn.dondoc.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dondoc.intake.Reading;
import vn.dondoc.intake.Refusal;
import vn.dondoc.minutes.Minutes;

/**
 * What was read of an incoming thing before its transaction.
 *
 * @param text the words of the message, or of the command's argument, or why they were not read
 * @param files what stands in the files that came with it
 * @param made a chart or file that was asked for
 */
public record Prepared(Optional<Text> text, List<Text> files, Optional<Reports.Made> made) {
    static final Prepared NOTHING = new Prepared(Optional.empty(), List.of(), Optional.empty());

    public Prepared {
        files = List.copyOf(files);
    }

    /** Whether the message or a file of it carries a mark of secrecy. */
    public boolean isSecret() {
        return Stream.concat(files.stream(), text.stream())
                .anyMatch(read -> read.reading() instanceof Reading.Refused refused && refused.why() == Refusal.SECRET);
    }

    /**
     * One text.
     *
     * @param name of the file; empty for a message
     * @param isMinutes whether it holds conclusions
     * @param minutes what stands in it, where that was looked for
     */
    record Text(String name, Reading reading, boolean isMinutes, Optional<Minutes> minutes) {}
}
