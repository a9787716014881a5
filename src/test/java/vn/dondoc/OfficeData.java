package vn.dondoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Cause;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Evidence;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.Role;

/** The folders of an office on disk, with some directives that people have worked on. */
final class OfficeData {
    static final long CHAT = -4001;
    private static final Actor LEADER =
            new Actor(1001, "Phan Hồng Yến", Optional.empty(), Set.of(Role.LEADER), List.of());
    private static final Actor SECRETARY =
            new Actor(1002, "Trần Văn Thư", Optional.empty(), Set.of(Role.SECRETARY), List.of());
    private static final Actor NV = new Actor(2001, "Nga", Optional.empty(), Set.of(), List.of("NV"));

    final Path data;
    final Path config;
    private int messages;

    OfficeData(Path folder) throws IOException {
        data = folder.resolve("data");
        config = Files.createDirectories(folder.resolve("config"));
        Files.createDirectories(data);
        Files.writeString(config.resolve("units.yml"), """
                organization: UBND xã An Sơn
                units:
                  - {code: NV, name: Phòng Nội vụ, members: [2001]}
                  - {code: VP, name: Văn phòng, members: [2002]}
                """);
    }

    SettingsReader.Loaded loaded() {
        return new SettingsReader(Map.of("DONDOC_CONFIG", config.toString(), "DONDOC_DATA", data.toString()))
                .read(LocalDate.of(2026, 3, 2));
    }

    Settings.Environment environment() {
        return loaded().settings().environment();
    }

    Books open() {
        return Books.open(loaded());
    }

    Books openAlone() {
        return Books.openAlone(loaded(), Books.lock(data));
    }

    private Cause by(Actor actor) {
        return new Cause(actor, "t:" + ++messages, Instant.parse("2026-03-02T01:00:00Z"));
    }

    /** Three directives: one done with evidence, one held up and waiting for an extension, one cancelled. */
    void workFor(Books books) {
        DirectiveRegister register = books.register();
        books.store().run(() -> {
            register.meet(CHAT, "Giao ban UBND xã");
            register.record(
                    CHAT,
                    List.of(
                            wish("rà soát thủ tục hành chính", "NV"),
                            wish("lập kế hoạch", "NV", "VP"),
                            wish("=1+1", "VP")),
                    new Directive.Source("TB 12/TB-UBND", java.util.OptionalLong.of(77)),
                    LocalDate.of(2026, 3, 2),
                    by(SECRETARY));
            register.complete(
                    id(1),
                    Optional.empty(),
                    "Báo cáo 45/BC-UBND",
                    List.of(Evidence.file("ab".repeat(32), "báo cáo.pdf", 4), Evidence.paper("45/BC-UBND")),
                    by(NV));
            register.obstacle(id(2), Optional.empty(), OptionalInt.of(60), "chờ kinh phí\n\"tỉnh\"", by(NV));
            register.askExtension(
                    id(2), Optional.empty(), Optional.of(LocalDate.of(2026, 4, 15)), "chờ\tkinh phí", by(NV));
            register.cancel(id(3), "trùng", by(LEADER));
        });
    }

    static DirectiveId id(int number) {
        return new DirectiveId(CHAT, number);
    }

    private static NewDirective wish(String text, String... units) {
        return new NewDirective(
                text,
                List.of(units).stream()
                        .map(unit -> new NewDirective.Lead(unit, unit.equals("NV") ? "Phòng Nội vụ" : "Văn phòng"))
                        .toList(),
                List.of("Công an xã"),
                Optional.of(LocalDate.of(2026, 3, 20)),
                Optional.empty(),
                false);
    }
}
