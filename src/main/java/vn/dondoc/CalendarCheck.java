package vn.dondoc;

import java.util.List;
import vn.dondoc.deadline.WorkCalendar;

/**
 * Whether the days off of this year and of the next are those that the Government announced; else they are the law's alone, and the
 * office has to add the announced swaps to {@code dondoc.yml} when they come.
 */
final class CalendarCheck implements Check {
    @Override
    public List<Line> look(Scope scope) {
        int year = scope.today().getYear();
        Settings settings = scope.loaded().settings();
        return List.of(year(year, settings), year(year + 1, settings));
    }

    private static Line year(int year, Settings settings) {
        WorkCalendar calendar = settings.calendar();
        long own = settings.days().holidays().stream()
                        .filter(day -> day.getYear() == year)
                        .count()
                + settings.days().workingSaturdays().stream()
                        .filter(day -> day.getYear() == year)
                        .count();
        String added = own == 0 ? "" : ", thêm " + own + " ngày riêng của cơ quan";
        if (calendar.hasAnnouncedSwaps(year)) {
            return Line.good("lịch nghỉ " + year + ": theo thông báo của Nhà nước" + added);
        }
        String law = "lịch nghỉ " + year + ": chưa có ngày hoán đổi, tính theo luật" + added;
        return own > 0
                ? Line.good(law)
                : Line.todo(
                        law,
                        "khi có thông báo lịch nghỉ " + year
                                + " của Nhà nước thì ghi ngày nghỉ thêm vào holidays, thứ Bảy làm bù vào"
                                + " working_saturdays của dondoc.yml");
    }
}
