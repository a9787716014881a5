package vn.dondoc.chat.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.text.OfficeFormat;

/**
 * The board.
 *
 * @param day such as {@code thứ Tư, 18/3/2026}
 * @param date the same day, for the form on paper
 * @param unitTitle name of the unit whose page it is; empty for the whole
 * @param rates sentences with numerator and denominator
 * @param waiting what the visitor must decide
 * @param rows of the table
 * @param next address of the next page of the table; empty at the end
 */
public record BoardView(
        PageFrame frame,
        BoardFilter filter,
        String title,
        String day,
        LocalDate date,
        String unitTitle,
        Visitor visitor,
        List<ChatLink> chats,
        List<Tile> tiles,
        List<String> rates,
        List<ItemView> waiting,
        List<Late> late,
        List<ItemView> stuck,
        List<ItemView> dueThisWeek,
        List<Bar> bars,
        Map<String, String> units,
        List<ItemView> rows,
        Optional<String> next,
        String tab) {
    /** Who looks, and whom he may look as. */
    public record Visitor(Optional<Persona> me, List<RoomView.PersonaGroup> choosable) {}

    /** A group whose register can be looked at. */
    public record ChatLink(long id, String title) {}

    /**
     * One of the four counts.
     *
     * @param state the filter that shows these
     * @param change since last week
     */
    public record Tile(String label, String state, int count, int change, String tone, String note) {}

    /** A unit with what it is late with. */
    public record Late(String code, String name, int count, long longest, boolean known) {}

    /** A unit's four counts as a bar; the widths are parts of 100. */
    public record Bar(String code, String name, List<Integer> counts, int total, double scale) {
        public Bar {
            counts = List.copyOf(counts);
        }

        public double from(int part) {
            double from = 0;
            for (int i = 0; i < part; i++) {
                from += width(i);
            }
            return from;
        }

        public double width(int part) {
            return counts.get(part) * scale;
        }

        public String words() {
            return counts.get(0) + " đúng hạn, " + counts.get(1) + " hoàn thành quá hạn, " + counts.get(2)
                    + " trong hạn, " + counts.get(3) + " quá hạn";
        }
    }

    /** The office's name as papers carry it. */
    public String office() {
        return frame.office().toUpperCase(Locale.ROOT);
    }

    /** Such as {@code Ngày 05 tháng 3 năm 2026}, as papers write it. */
    public String dayInWords() {
        String number = date.getDayOfMonth() < 10 ? "0" + date.getDayOfMonth() : String.valueOf(date.getDayOfMonth());
        String month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
        return "Ngày " + number + " tháng " + month + " năm " + date.getYear();
    }

    /** What the table holds, in words. */
    public String filtered() {
        return filter.title(units) + ", tính đến ngày " + OfficeFormat.date(date);
    }

    /** Address of the board with another filter. */
    public String to(BoardFilter other) {
        String query = other.address(visitor.me(), !visitor.choosable().isEmpty());
        return frame.base() + "/board" + (query.isEmpty() ? "" : "?" + query);
    }

    public String toItem(ItemView item) {
        String path = frame.base() + "/board/" + item.path();
        return visitor.me().isPresent() && !visitor.choosable().isEmpty()
                ? path + (path.contains("?") ? "&" : "?") + "as="
                        + visitor.me().get().id()
                : path;
    }

    public String toUnit(String code) {
        String path = frame.base() + "/board/don-vi/" + Params.encoded(code)
                + (filter.chat() == Office.FIRST_ROOM ? "?" : "?chat=" + filter.chat() + "&");
        return visitor.me().isPresent() && !visitor.choosable().isEmpty()
                ? path + "as=" + visitor.me().get().id()
                : path.substring(0, path.length() - 1);
    }

    /** The months and quarters of which a report with the figures for the rating is saved. */
    public List<BoardPeriods.Choice> periods() {
        return BoardPeriods.upTo(date);
    }

    /** Where such a report is saved from. */
    public String exportOf(String format) {
        return frame.base() + "/board/tai-ve." + format;
    }

    public String export(String format) {
        String query = filter.address(visitor.me(), !visitor.choosable().isEmpty());
        return frame.base() + "/board/tai-ve." + format + (query.isEmpty() ? "" : "?" + query);
    }
}
