package vn.dondoc.directive;

/** What people see of a directive on a day; the rules stand in {@link Directive#on}. */
public enum DayState {
    IN_TIME("trong hạn"),
    DUE_SOON("sắp đến hạn"),
    OVERDUE("quá hạn"),
    UNDATED("không thời hạn"),
    STANDING("thường xuyên"),
    DONE_IN_TIME("hoàn thành đúng hạn"),
    DONE_LATE("hoàn thành quá hạn"),
    DONE_UNDATED("hoàn thành"),
    SUSPENDED("tạm hoãn"),
    CANCELLED("huỷ");

    private final String shown;

    DayState(String shown) {
        this.shown = shown;
    }

    /** As offices write it. */
    public String shown() {
        return shown;
    }
}
