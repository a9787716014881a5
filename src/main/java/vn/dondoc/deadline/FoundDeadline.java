package vn.dondoc.deadline;

import java.util.Objects;
import vn.dondoc.text.Span;

/**
 * An expression of time found in a running text.
 *
 * @param span its place in NFC offsets; the words that belong to the time are in it ({@code trước ngày 15/3}, {@code hạn 29/3}),
 *     verbs before it ({@code xong}, {@code hoàn thành}) are not
 * @param deadline what it means; {@link Deadline.Kind#NONE} for roles {@link Role#EVENT} and, where no rule is said, {@link
 *     Role#STANDING}
 * @param role what it is in the text, as far as the words around it tell
 */
public record FoundDeadline(Span span, Deadline deadline, Role role) {
    /** What an expression of time is in its text. */
    public enum Role {
        /** The day, term or recurrence by which something is to be done. */
        DEADLINE,
        /** A time without a day, {@code ngay sau hội nghị}, {@code ngay}: no due day, but words of time. */
        EVENT,
        /** Always or again and again, without a day: {@code thường xuyên}, {@code định kỳ}, {@code 2 lần/ngày}. */
        STANDING,
        /** The date of a cited paper: {@code Kế hoạch số 01/KH-UBND ngày 10/01/2022}. */
        PAPER_DATE,
        /** The day of the meeting itself: {@code tại cuộc họp ngày 04/3/2024}. */
        MEETING_DATE,
        /** A period or year that only names something: {@code giai đoạn 2021-2025}, {@code chỉ tiêu năm 2026}. */
        PERIOD,
        /** Any other time that binds nobody: {@code có hiệu lực từ ngày 01/7/2024}, {@code đã hoàn thành ngày 05/3}. */
        OTHER
    }

    public FoundDeadline {
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(role, "role");
        if (span.isEmpty()) {
            throw new IllegalArgumentException("expression of time without a place: " + deadline);
        }
    }

    /** Whether these words belong into a directive's deadline: a due day, a recurrence, an event or a standing duty. */
    public boolean binds() {
        return role == Role.DEADLINE || role == Role.EVENT || role == Role.STANDING;
    }
}
