package vn.dondoc.desk;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Sender;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveStore;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;

/**
 * How long commands take in a group with few and with many directives: {@code DeskBenchmark [few] [many]}, by default 100 and 100,000.
 * Of each command the processor time, median of thirty runs, on SQLite in memory, answers included. Run by hand.
 */
public final class DeskBenchmark {
    private static final int RUNS = 30;
    private static final List<String> UNITS = List.of("NV", "TP", "VP", "VHTT");
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 3);
    private static final LocalDate LAST_REPORT = LocalDate.of(2026, 2, 20);

    private final Room room = new Room();
    private final int size;
    private int turn;

    private DeskBenchmark(int size) {
        this.size = size;
    }

    /** One command, with the name that it is shown under. */
    private record Try(String name, Supplier<List<Outgoing>> act) {}

    public static void main(String[] args) {
        int few = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        int many = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        double[] small = new DeskBenchmark(few).measure();
        double[] large = new DeskBenchmark(many).measure();
        List<String> names =
                new DeskBenchmark(few).tries().stream().map(Try::name).toList();
        System.out.printf("%-34s %,12d %,12d directives%n", "processor milliseconds with", few, many);
        for (int i = 0; i < names.size(); i++) {
            System.out.printf("%-34s %12.2f %12.2f%n", names.get(i), small[i], large[i]);
        }
    }

    private double[] measure() {
        fill();
        double[] medians = tries().stream().mapToDouble(this::median).toArray();
        room.close();
        return medians;
    }

    private double median(Try one) {
        long[] nanos = new long[RUNS];
        for (int i = -RUNS / 2; i < RUNS; i++) { // the first ones warm up
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            String said = Room.text(one.act().get());
            if (i >= 0) {
                nanos[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            }
            if (said.isBlank() || said.startsWith(Wording.WRONG) || said.startsWith(Wording.REFUSED)) {
                throw new IllegalStateException(one.name() + " → " + said);
            }
        }
        Arrays.sort(nanos);
        return nanos[RUNS / 2] / 1e6;
    }

    private List<Try> tries() {
        return List.of(
                says(Room.VISITOR, "/nhiemvu"),
                says(Room.VISITOR, "/nhiemvu quahan"),
                says(Room.VISITOR, "/nhiemvu tuannay"),
                says(Room.VISITOR, "/nhiemvu hoanthanh"),
                says(Room.VISITOR, "/nhiemvu NV"),
                says(Room.VISITOR, "/nhiemvu NV quahan"),
                says(Room.VISITOR, "/nhiemvu NV hoanthanh"),
                says(Room.VISITOR, "/nhiemvu choduyet"),
                new Try(
                        "next page",
                        () -> room.pressesData(
                                Room.VISITOR, room.group(), "pOPEN:" + size / 2 + ":" + Room.GROUP + ":")),
                says(Room.VISITOR, "/tim ho so " + size / 2),
                says(Room.VISITOR, "/tim thu tuc hanh chinh"),
                says(Room.VISITOR, "/xem 3"),
                new Try(
                        "/tiendo",
                        () -> room.says(Room.NV, "/tiendo " + ofNv() + " " + (1 + turn % 99) + " lần " + turn)),
                new Try(
                        "/sua hạn",
                        () -> room.says(
                                Room.SECRETARY,
                                "/sua " + ofNv() + " hạn " + (1 + turn % 28) + "/" + (5 + turn / 28 % 7) + "/2027")),
                new Try("/giahan, refused by the leader", this::extension),
                new Try("/xong, reopened", this::completion),
                new Try(
                        "plain words with a number",
                        () -> room.says(Room.NV, "#" + ofNv() + " đã làm được " + (10 + turn % 80) + "%")),
                says(Room.NV, "đã hoàn thành nhiệm vụ rồi ạ"),
                new Try("counts of the whole group", () -> {
                    room.register.counts(Room.GROUP, Optional.empty(), room.register.today());
                    return List.of(new Outgoing.React(Room.GROUP, 1, "👍"));
                }),
                new Try("counts of a unit", () -> {
                    room.register.counts(Room.GROUP, Optional.of("NV"), room.register.today());
                    return List.of(new Outgoing.React(Room.GROUP, 1, "👍"));
                }),
                new Try("counts of a week ago", () -> {
                    room.register
                            .asOf(Room.GROUP, room.register.now().minusWeeks(1))
                            .counts(Optional.empty());
                    return List.of(new Outgoing.React(Room.GROUP, 1, "👍"));
                }),
                new Try("counts of all units", () -> {
                    room.store.directives().countsByUnit(Room.GROUP, room.register.today());
                    return List.of(new Outgoing.React(Room.GROUP, 1, "👍"));
                }),
                says(Room.VISITOR, "/nhiemvu huy"),
                says(Room.VISITOR, "/nhiemvu NV tamhoan"),
                says(Room.LEADER, "/ketluan Giao Phòng Nội vụ rà soát hồ sơ, báo cáo trước 20/5/2026"));
    }

    private Try says(Sender who, String words) {
        return new Try(words.length() > 33 ? words.substring(0, 33) : words, () -> room.says(who, words));
    }

    /** The next of the open directives of the Phòng Nội vụ: every fourth number, of which every second is open. */
    private int ofNv() {
        return 1 + 8 * (++turn % (size / 8));
    }

    private List<Outgoing> extension() {
        int number = ofNv();
        List<Outgoing> said = room.says(Room.NV, "/giahan " + number + " 30/12/2027 chờ số liệu");
        room.says(Room.LEADER, "không đồng ý gia hạn #" + number);
        return said;
    }

    private List<Outgoing> completion() {
        int number = ofNv();
        List<Outgoing> said = room.says(Room.NV, "/xong " + number);
        room.says(Room.LEADER, "/molai " + number + " làm tiếp");
        return said;
    }

    private void fill() {
        room.store.run(() -> {
            room.register.meet(Room.GROUP, "Giao ban");
            DirectiveStore.Bulk bulk = room.store.directives().bulk(true);
            for (int number = 1; number <= size; number++) {
                bulk.put(directive(number), List.of());
            }
            bulk.head(Room.GROUP, size, "0".repeat(64));
            bulk.finish();
        });
    }

    /** Units in turn; half of them done, due over a year and a half. */
    private static Directive directive(int number) {
        String unit = UNITS.get((number - 1) % UNITS.size());
        boolean open = (number - 1) / UNITS.size() % 2 == 0;
        LocalDate due = FIRST.plusDays(number % 500);
        UnitPart part = new UnitPart(
                unit,
                "Đơn vị " + unit,
                open ? Status.OPEN : Status.DONE,
                open ? Optional.empty() : Optional.of(due.isBefore(LAST_REPORT) ? due : LAST_REPORT),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
        return new Directive(
                new DirectiveId(Room.GROUP, number),
                "rà soát hồ sơ " + number + (number % 7 == 0 ? " về thủ tục hành chính" : ""),
                List.of(part),
                List.of(),
                Optional.of(due),
                Optional.empty(),
                Optional.empty(),
                false,
                open ? Status.OPEN : Status.DONE,
                FIRST,
                Directive.Source.NONE,
                0,
                Optional.empty());
    }
}
