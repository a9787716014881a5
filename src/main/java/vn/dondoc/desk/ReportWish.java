package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dondoc.report.Period;
import vn.dondoc.text.Fold;
import vn.dondoc.unit.UnitFinder;
import vn.dondoc.unit.UnitMention;

/**
 * What {@code /baocao} is asked for, in any order: {@code docx tháng 10}, {@code Phòng Nội vụ 10/2026}, {@code quý III NV}, {@code từ
 * 1/9 đến 15/10/2026}.
 */
sealed interface ReportWish {
    Map<String, Reports.Format> FORMATS = Map.of(
            "xlsx", Reports.Format.XLSX,
            "excel", Reports.Format.XLSX,
            "docx", Reports.Format.DOCX,
            "word", Reports.Format.DOCX);

    /** Without figures, and not a misspelt period. */
    Pattern UNIT_LIKE = Pattern.compile(
            "(?!(thang|quy|nam|ngay|tu|den|mot|hai|ba|bon|sau|bay|tam|chin|muoi|pdf|csv|xlsx?|docx?|word|excel)\\b)[^0-9]{2,}");

    /**
     * A report that can be made.
     *
     * @param period with the figures for the rating; empty for all as it stands today
     * @param unit code of the one whose work it is; empty for all
     */
    record Asked(Reports.Format format, Optional<Period> period, Optional<String> unit) implements ReportWish {}

    /** Words that name no unit, or several. */
    record NoSuchUnit(String words) implements ReportWish {}

    /** Words that mean nothing, or no month that there is. */
    record Unclear() implements ReportWish {}

    /**
     * Reads the words after the command. Where no year is named, the last such month or quarter that has begun is meant.
     *
     * @param units finds the unit that the words name
     */
    static ReportWish of(String words, LocalDate today, UnitFinder units) {
        List<String> rest = new ArrayList<>(List.of(words.strip().split("\\s+")));
        rest.removeIf(String::isEmpty);
        Reports.Format format = Reports.Format.XLSX;
        for (int i = 0; i < rest.size(); i++) {
            Reports.Format named = FORMATS.get(Fold.fold(rest.get(i)));
            if (named != null) {
                format = named;
                rest.remove(i);
                break;
            }
        }
        if (rest.isEmpty()) {
            return new Asked(format, Optional.empty(), Optional.empty());
        }
        Optional<String> unread = Optional.empty();
        for (int count = rest.size(); count > 0; count--) {
            for (int from = 0; from + count <= rest.size(); from++) {
                Optional<Period> period =
                        ReportPeriod.of(Fold.fold(String.join(" ", rest.subList(from, from + count))), today);
                if (period.isPresent()) {
                    String others = others(rest, from, from + count);
                    Optional<String> unit = unit(others, units);
                    if (others.isEmpty() || unit.isPresent()) {
                        return new Asked(format, period, unit);
                    }
                    unread = unread.isEmpty() ? Optional.of(others) : unread;
                }
            }
        }
        String all = others(rest, 0, 0);
        Optional<String> unit = unit(all, units);
        if (unit.isPresent()) {
            return new Asked(format, Optional.empty(), unit);
        }
        String unknown = unread.orElse(all);
        return UNIT_LIKE.matcher(Fold.fold(unknown)).matches() ? new NoSuchUnit(unknown) : new Unclear();
    }

    private static String others(List<String> words, int from, int to) {
        List<String> others = new ArrayList<>(words.subList(0, from));
        others.addAll(words.subList(to, words.size()));
        return String.join(" ", others)
                .replaceFirst("^(?i:của|cho|theo|đơn vị)\\s+", "")
                .replaceAll("(?i:\\s+|^)(nhé|ạ|với|giúp em|giúp)$", "")
                .replaceAll("[,;.]+$", "");
    }

    private static Optional<String> unit(String words, UnitFinder units) {
        return words.isBlank()
                ? Optional.empty()
                : units.read(words)
                        .map(UnitMention::units)
                        .filter(found -> found.size() == 1)
                        .map(found -> found.get(0).code());
    }
}
