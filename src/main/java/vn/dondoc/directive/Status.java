package vn.dondoc.directive;

/** What is stored of a directive, or of one unit's part in it. What people see is a {@link DayState}, computed for a day. */
public enum Status {
    /** đang thực hiện. */
    OPEN,
    /** chờ xác nhận: reported as done, waits for acceptance; only where the office has acceptance on. */
    REPORTED,
    /** hoàn thành. */
    DONE,
    /** tạm hoãn. */
    SUSPENDED,
    /** huỷ. */
    CANCELLED;

    public boolean isFinal() {
        return this == DONE || this == CANCELLED;
    }
}
