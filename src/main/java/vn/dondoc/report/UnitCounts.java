package vn.dondoc.report;

/**
 * The Government's four counts of one unit; they add up to what was assigned to it.
 *
 * @param unit the unit's name
 * @param doneInTime hoàn thành đúng hạn (with those that had no day)
 * @param doneLate hoàn thành quá hạn
 * @param openInTime chưa hoàn thành, trong hạn (with those that have no day)
 * @param overdue chưa hoàn thành, quá hạn
 */
public record UnitCounts(String unit, int doneInTime, int doneLate, int openInTime, int overdue) {
    public int total() {
        return doneInTime + doneLate + openInTime + overdue;
    }

    public int done() {
        return doneInTime + doneLate;
    }

    public int open() {
        return openInTime + overdue;
    }

    public UnitCounts plus(UnitCounts other) {
        return new UnitCounts(
                unit,
                doneInTime + other.doneInTime,
                doneLate + other.doneLate,
                openInTime + other.openInTime,
                overdue + other.overdue);
    }

    UnitCounts named(String name) {
        return new UnitCounts(name, doneInTime, doneLate, openInTime, overdue);
    }
}
