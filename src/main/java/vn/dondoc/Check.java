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
    record Line(Mark mark, String text) {
        /** What stands before a line. */
        private enum Mark {
            GOOD('✓'),
            /** Nothing is wrong, and yet there is something for the office to do. */
            TODO('!'),
            BAD('✗');

            private final char sign;

            Mark(char sign) {
                this.sign = sign;
            }
        }

        static Line good(String text) {
            return new Line(Mark.GOOD, text);
        }

        /** Nothing to mend now; {@code what} is still to be done. */
        static Line todo(String text, String what) {
            return new Line(Mark.TODO, text + " → cần làm: " + what);
        }

        /** {@code where}: file:line:column or another name of the place. */
        static Line bad(String where, String problem, String fix) {
            return new Line(Mark.BAD, where + ": " + problem + " → sửa: " + fix);
        }

        boolean good() {
            return mark != Mark.BAD;
        }

        @Override
        public String toString() {
            return mark.sign + " " + text;
        }
    }
}
