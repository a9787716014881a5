package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.RoomMessage;
import vn.dondoc.chat.Sender;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Cause;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.NoteStore;
import vn.dondoc.directive.Outcome;
import vn.dondoc.directive.Query;
import vn.dondoc.directive.Role;
import vn.dondoc.directive.RosterStore;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.report.Digest;
import vn.dondoc.report.Period;
import vn.dondoc.store.SqlStore;

/** What is held of one person, and what becomes of him who left. */
class PersonTest {
    private static final long NGA = 2001;
    private static final long CHIEF = 3001;
    private static final String CANARY = "Đặng Kim Yến Oanh";

    @TempDir
    private Path folder;

    private OfficeData office;

    @BeforeEach
    void work() throws IOException {
        office = new OfficeData(folder);
        try (Books books = office.open()) {
            office.workFor(books);
            SqlStore store = books.store();
            store.roster().join(new RosterStore.Member("VP", NGA, "Nga"));
            store.rooms().nameRoom(1, "Phòng chung");
            store.rooms()
                    .post(RoomMessage.fresh(
                            1, NGA, "Nga", Instant.EPOCH, RichText.plain("#1 xong ạ"), OptionalLong.empty()));
            store.inbox()
                    .add(
                            List.of(new Incoming.Press(
                                    "web:1",
                                    new Place(1, Place.Kind.GROUP, "Phòng chung", OptionalInt.empty()),
                                    new Sender(NGA, "Nga", Optional.empty(), false),
                                    Instant.EPOCH,
                                    7,
                                    "p",
                                    "u:1")),
                            Instant.EPOCH,
                            one -> false);
        }
    }

    private List<String> export() throws IOException {
        Path file = folder.resolve("nga.jsonl");
        try (Books books = office.open()) {
            new PersonExport(NGA).to(file, books);
        }
        return Files.readAllLines(file);
    }

    @Test
    void handsOverAllThatIsHeldOfAPerson() throws IOException {
        List<String> rows = export();
        assertEquals(
                List.of(
                        "units.yml",
                        "unit",
                        "history",
                        "history",
                        "history",
                        "message",
                        "evidence",
                        "evidence",
                        "request",
                        "received"),
                rows.stream()
                        .map(row -> row.replaceFirst(".*?\"is\":\"([^\"]+)\".*", "$1"))
                        .toList());
        assertTrue(rows.get(5).contains("#1 xong ạ"), rows.get(5));
    }

    @Test
    void whoLeftIsNoLongerCalledByNameAndTheRecordStays() throws IOException {
        try (Books books = office.open()) {
            books.store()
                    .run(() ->
                            books.store().persons().depart(NGA, "Cán bộ đã nghỉ", List.of(), List.of(), Instant.EPOCH));
            List<HistoryEntry> shown = books.register().shownHistory(OfficeData.id(1));
            assertEquals(
                    List.of("Trần Văn Thư", "Cán bộ đã nghỉ"),
                    shown.stream().map(HistoryEntry::byName).toList());
            assertEquals(
                    "Nga", books.register().history(OfficeData.id(1)).get(1).byName());
            assertEquals(List.of(), books.register().verify(OfficeData.CHAT), "the chain holds");
            assertEquals(
                    "Cán bộ đã nghỉ",
                    books.store().rooms().before(1, Long.MAX_VALUE, 1).get(0).authorName());
            assertEquals(List.of(), books.store().roster().members());
        }
        assertTrue(export().get(0).contains("units.yml"), "what a person wrote by hand stays to be deleted by hand");
    }

    /** A leader who led a task himself, confirmed a cause, and is named by others, too. */
    private void workOfTheOneWhoLeaves(Books books) {
        Actor chief = new Actor(CHIEF, CANARY, Optional.empty(), Set.of(Role.LEADER), List.of());
        Actor nga = new Actor(NGA, "Nga", Optional.empty(), Set.of(), List.of("NV"));
        DirectiveRegister register = books.register();
        SqlStore store = books.store();
        store.run(() -> {
            register.record(
                    OfficeData.CHAT,
                    List.of(new NewDirective(
                            "đồng chí " + CANARY + " làm việc với tỉnh",
                            List.of(
                                    new NewDirective.Lead(UnitPart.person(CHIEF), CANARY),
                                    new NewDirective.Lead("NV", "Phòng Nội vụ")),
                            List.of(CANARY),
                            Optional.of(LocalDate.of(2026, 3, 1)),
                            Optional.empty(),
                            false)),
                    Directive.Source.NONE,
                    LocalDate.of(2026, 2, 2),
                    new Cause(chief, "c:1", Instant.parse("2026-03-02T01:00:00Z")));
            Cause of = new Cause(nga, "c:2", Instant.parse("2026-03-02T02:00:00Z"));
            register.obstacle(
                    OfficeData.id(4),
                    Optional.of("NV"),
                    OptionalInt.empty(),
                    "chờ " + CANARY.toUpperCase(Locale.ROOT),
                    of);
            register.confirmObjective(
                    OfficeData.id(4),
                    Optional.of("NV"),
                    new Cause(chief, "c:3", Instant.parse("2026-03-02T03:00:00Z")));
            store.rooms()
                    .post(RoomMessage.fresh(
                            1,
                            NGA,
                            "Nga",
                            Instant.EPOCH,
                            RichText.builder()
                                    .add("báo cáo anh ")
                                    .bold(CANARY)
                                    .add(" ạ")
                                    .build(),
                            OptionalLong.empty()));
        });
    }

    /** All that people see of it: chat, board, digest, files, room. */
    private String shown(Books books) throws IOException {
        DirectiveRegister register = books.register();
        LocalDate day = LocalDate.of(2026, 3, 6);
        StringBuilder all = new StringBuilder();
        all.append(register.find(OfficeData.id(4)))
                .append(register.list(Query.of(OfficeData.CHAT, Query.View.ALL, day)))
                .append(register.findAll(OfficeData.CHAT, List.of(4)))
                .append(register.openOf(OfficeData.CHAT, UnitPart.person(CHIEF), 0, 9))
                .append(register.shownHistory(OfficeData.id(4)))
                .append(register.asOf(OfficeData.CHAT, day.atStartOfDay()).overdue())
                .append(register.asOf(OfficeData.CHAT, day.atStartOfDay()).countsByUnit())
                .append(new Digest(register, books.loaded().organization()).text(OfficeData.CHAT, day.atTime(16, 0)))
                .append(books.store().rooms().before(1, Long.MAX_VALUE, 9))
                .append(books.store().rooms().search(1, "bao cao", 9));
        for (String name : List.of("so.xlsx", "so.docx")) {
            Path file = folder.resolve(name);
            new Export(
                            RegisterFile.of(name).orElseThrow(),
                            Optional.empty(),
                            Optional.of(Period.of(YearMonth.of(2026, 3))))
                    .to(file, books);
            try (ZipFile parts = new ZipFile(file.toFile())) {
                for (var part : Collections.list(parts.entries())) {
                    all.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }

    @Test
    void nothingThatIsShownNamesTheOneWhoLeft() throws IOException {
        try (Books books = office.open()) {
            workOfTheOneWhoLeaves(books);
            assertTrue(shown(books).contains(CANARY), "before");
            books.store().run(() -> books.store()
                    .persons()
                    .depart(CHIEF, "Cán bộ đã nghỉ", List.of(), List.of(), Instant.EPOCH));
            String after = shown(books);
            int at = after.toLowerCase(Locale.ROOT).indexOf(CANARY.toLowerCase(Locale.ROOT));
            assertEquals(-1, at, () -> after.substring(Math.max(0, at - 80), at + 80));
            assertTrue(after.contains("báo cáo anh Cán bộ đã nghỉ ạ"), after);
            assertTrue(after.contains("Cán bộ đã nghỉ xác nhận"), "who confirmed the cause, in the files");
            assertEquals(List.of(), books.register().verify(OfficeData.CHAT), "the record and its chain stay");
            Path file = folder.resolve("so.jsonl");
            new Export(RegisterFile.JSONL, Optional.empty(), Optional.empty()).to(file, books);
            assertTrue(Files.readString(file).contains(CANARY), "the register as a file is the record");
        }
    }

    @Test
    void theProgramNamesHimNoMoreWhateverItSaysAndDraftsOfOthersThatNameHimAreHandedOver() throws IOException {
        try (Books books = office.open()) {
            workOfTheOneWhoLeaves(books);
            SqlStore store = books.store();
            store.run(() -> store.notes()
                    .add(new NoteStore.Note(
                            0, "draft", 1, NGA, "", "giao chị " + CANARY, Instant.EPOCH, Instant.EPOCH)));
            Path file = folder.resolve("oanh.jsonl");
            new PersonExport(CHIEF).to(file, books);
            assertTrue(Files.readString(file).contains("named_in_draft"), Files.readString(file));
            store.run(() -> store.persons()
                    .depart(CHIEF, "Cán bộ đã nghỉ", List.of("@oanh.dk"), List.of("Lê Hoàng Oanh"), Instant.EPOCH));
            RichText draft = RichText.builder()
                    .add("giao @oanh.dk, ")
                    .bold("chị Yến Oanh")
                    .add("; chị Oanh")
                    .build();
            long row = store.inTransaction(() -> store.outbox()
                    .add(
                            new Outgoing.Say(1, OptionalInt.empty(), OptionalLong.empty(), draft, List.of(), List.of()),
                            true,
                            OptionalLong.empty(),
                            Instant.EPOCH));
            Outgoing said = store.outbox().outgoing(row);
            assertEquals(
                    "giao Cán bộ đã nghỉ, chị Cán bộ đã nghỉ; chị Oanh",
                    ((Outgoing.Say) said).text().text(),
                    "another Oanh is still there");
        }
    }

    @Test
    void whatIsChangedAfterwardsKeepsTheRecordAsItWas() throws IOException {
        try (Books books = office.open()) {
            workOfTheOneWhoLeaves(books);
            books.store().run(() -> books.store()
                    .persons()
                    .depart(CHIEF, "Cán bộ đã nghỉ", List.of(), List.of(), Instant.EPOCH));
            Actor secretary = new Actor(1002, "Trần Văn Thư", Optional.empty(), Set.of(Role.SECRETARY), List.of());
            Cause cause = new Cause(secretary, "c:9", Instant.parse("2026-03-03T01:00:00Z"));
            Outcome outcome =
                    books.store().inTransaction(() -> books.register().cancel(OfficeData.id(4), "thôi", cause));
            assertFalse(outcome.toString().contains(CANARY), outcome.toString());
            assertEquals(List.of(), books.register().verify(OfficeData.CHAT));
        }
    }

    @Test
    void somebodyElseOfTheSameNameKeepsIt() throws IOException {
        try (Books books = office.open()) {
            workOfTheOneWhoLeaves(books);
            books.store().roster().join(new RosterStore.Member("VP", 4001, CANARY));
            books.store().run(() -> books.store()
                    .persons()
                    .depart(CHIEF, "Cán bộ đã nghỉ", List.of(), List.of(), Instant.EPOCH));
            Directive shown = books.register().find(OfficeData.id(4)).orElseThrow();
            assertEquals("Cán bộ đã nghỉ", shown.lead().get(0).name(), "by his id he is known");
            assertEquals(List.of(CANARY), shown.coop(), "a text may mean the other one");
        }
    }
}
