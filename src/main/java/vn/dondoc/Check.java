package vn.dondoc;

import java.time.LocalDate;
import java.util.List;

/** One matter that {@code check} looks into. */
interface Check {
    /**
     * What a check is told.
     *
     * @param loaded configuration as it could be read, with what is wrong in it
     * @param today the day in the office's zone
     * @param deep whether to look at everything, however long it takes
     */
    record Scope(SettingsReader.Loaded loaded, LocalDate today, boolean deep) {}

    /** The lines for this matter, at least one; a check that cannot be made says so in a line, and throws nothing. */
    List<Line> look(Scope scope);

    /** A line of {@code check}, with or without something to mend. */
    record Line(boolean good, String text) {
        static Line good(String text) {
            return new Line(true, text);
        }

        /** Nothing is wrong now, and yet {@code what} is for the office to do. */
        static Line todo(String text, String what) {
            return good(text + " → cần làm: " + what);
        }

        /** {@code where}: file:line:column or another name of the place. */
        static Line bad(String where, String problem, String fix) {
            return new Line(false, where + ": " + problem + " → sửa: " + fix);
        }

        @Override
        public String toString() {
            return (good ? "✓ " : "✗ ") + text;
        }
    }
}
