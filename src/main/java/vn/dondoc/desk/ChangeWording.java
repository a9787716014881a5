package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dondoc.directive.Delta;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.text.OfficeFormat;

/** From what to what a row of history changes text, leads, helpers and due day. */
final class ChangeWording {
    private static final int MOST = 120;
    private static final String NOTHING = "không có";

    /** Names of units by code, as the rows tell them. */
    private final Map<String, String> names = new HashMap<>();

    ChangeWording(List<HistoryEntry> rows) {
        for (HistoryEntry row : rows) {
            for (Delta delta : row.deltas()) {
                if (delta.field().endsWith("/name")) {
                    String unit = delta.field().substring(0, delta.field().length() - "/name".length());
                    delta.from().or(delta::to).ifPresent(name -> names.put(unit, name));
                }
            }
        }
    }

    /** Names a unit that no row names. */
    ChangeWording knowing(String unit, String name) {
        names.putIfAbsent(unit, name);
        return this;
    }

    /** The name under which a unit stood in these rows. */
    String name(String unit) {
        return names.getOrDefault(unit, unit);
    }

    /** {@code thời hạn từ 25/12/2026 thành 20/3/2027; phối hợp từ không có thành Văn phòng}; empty where none of these changed. */
    String told(HistoryEntry row) {
        List<String> told = new ArrayList<>();
        delta(row, "text")
                .ifPresent(delta -> told.add("nội dung từ " + quoted(delta.from()) + " thành " + quoted(delta.to())));
        delta(row, "due")
                .ifPresent(delta -> told.add("thời hạn từ " + day(delta.from()) + " thành " + day(delta.to())));
        delta(row, "lead")
                .ifPresent(delta -> told.add("chủ trì từ " + units(delta.from()) + " thành " + units(delta.to())));
        delta(row, "coop")
                .ifPresent(delta -> told.add("phối hợp từ " + units(delta.from()) + " thành " + units(delta.to())));
        return String.join("; ", told);
    }

    static Optional<Delta> delta(HistoryEntry row, String field) {
        return row.deltas().stream()
                .filter(delta -> delta.field().equals(field))
                .findFirst();
    }

    static String day(Optional<String> iso) {
        return iso.map(day -> OfficeFormat.date(LocalDate.parse(day))).orElse(NOTHING);
    }

    private static String quoted(Optional<String> text) {
        return text.map(words -> "\"" + Wording.cut(DeedWording.oneLine(words), MOST) + "\"")
                .orElse(NOTHING);
    }

    /** Leads are kept by code, helpers by name. */
    private String units(Optional<String> lines) {
        return lines.map(codes -> Wording.cut(
                        codes.lines()
                                .map(code -> names.getOrDefault(code, code))
                                .collect(Collectors.joining(", ")),
                        MOST))
                .orElse(NOTHING);
    }
}
