package vn.dondoc.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of the register as offices print it ({@code Biểu tổng hợp tình hình thực hiện nhiệm vụ}).
 *
 * @param number the directive's number in its chat
 * @param document number, symbol and day of the paper, or the meeting
 * @param text what is to be done
 * @param lead unit that answers for it, as named then
 * @param coop units that help
 * @param due last day
 * @param dueNote instead of a day: {@code thường xuyên}, {@code định kỳ hằng tháng}; else empty
 * @param result what was reported: product, number of the paper
 * @param doneOn day of the report that was accepted
 * @param state as shown: {@code trong hạn}, {@code quá hạn 3 ngày}
 * @param reason why it is late, what holds it up
 * @param proposal what the unit asks for: {@code xin gia hạn đến 30/6/2026}
 * @param note extensions, returns
 */
public record RegisterRow(
        int number,
        String document,
        String text,
        String lead,
        String coop,
        Optional<LocalDate> due,
        String dueNote,
        String result,
        Optional<LocalDate> doneOn,
        String state,
        String reason,
        String proposal,
        String note) {}
