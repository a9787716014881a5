package vn.dondoc.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.UnitFinder;

/** The corpora of papers, news and chat messages: every directive with its words, leads, helpers and due day, and nothing else. */
class MinutesCorpusTest {
    private final MinutesParser parser =
            new MinutesParser(new UnitFinder(Organization.empty()), new DeadlineParser(WorkCalendar.vietnam()));

    private record Expected(String from, String to, List<String> lead, String due, boolean proposal) {}

    private record Text(String name, LocalDate ref, String body, List<Expected> expected) {}

    @TestFactory
    Stream<DynamicTest> givesEachTaskItsDay() {
        return tests("days.txt");
    }

    @TestFactory
    Stream<DynamicTest> readsPapers() {
        return tests("papers.txt");
    }

    @TestFactory
    Stream<DynamicTest> readsNews() {
        return tests("news.txt");
    }

    @TestFactory
    Stream<DynamicTest> readsChatMessages() {
        return tests("chat.txt");
    }

    @TestFactory
    Stream<DynamicTest> readsChatMessagesOfAllTrades() {
        return tests("chat-voices.txt");
    }

    @TestFactory
    Stream<DynamicTest> readsTextsOfAllKinds() {
        return tests("mixed.txt");
    }

    @TestFactory
    Stream<DynamicTest> readsWhatOfficesWrite() {
        return tests("office.txt");
    }

    @TestFactory
    Stream<DynamicTest> readsWhatCommunesWrite() {
        return tests("commune.txt");
    }

    @TestFactory
    Stream<DynamicTest> readsWhatNewspapersWrite() {
        return tests("real-news.txt");
    }

    @TestFactory
    Stream<DynamicTest> tellsWhoIsBoundByLettersAndConclusions() {
        return tests("letters.txt");
    }

    @TestFactory
    Stream<DynamicTest> readsPapersAsTheyAreScannedAndPrinted() {
        return tests("real-papers.txt");
    }

    private Stream<DynamicTest> tests(String resource) {
        return texts(resource).stream().map(text -> DynamicTest.dynamicTest(text.name(), () -> check(text)));
    }

    private void check(Text text) {
        List<Draft> drafts =
                parser.parse(SourceText.of(text.body()), text.ref()).drafts();
        String all = drafts.stream().map(Draft::text).collect(Collectors.joining("\n"));
        assertEquals(text.expected().size(), drafts.size(), all);
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Expected expected = text.expected().get(i);
            assertEquals(draft.text(), line(draft.span().of(text.body())));
            assertTrue(draft.text().startsWith(expected.from()), draft.text());
            assertTrue(draft.text().endsWith(expected.to()), draft.text());
            assertEquals(expected.lead(), leads(draft), draft.text());
            assertEquals(expected.due(), due(draft), draft.text());
            assertEquals(expected.proposal() ? Kind.PROPOSAL : Kind.DIRECTIVE, draft.kind(), draft.text());
        }
    }

    /** The words of the leads: a shared head may be one mention or several. */
    private static List<String> leads(Draft draft) {
        return words(draft.lead().stream().map(Assignee::mention).collect(Collectors.joining(" ")));
    }

    private static List<String> words(String mentions) {
        return Stream.of(Fold.fold(mentions).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty() && !word.equals("va") && !word.equals("cac"))
                .sorted()
                .toList();
    }

    private static String due(Draft draft) {
        if (draft.deadline().isEmpty()) {
            return "";
        }
        var deadline = draft.deadline().get().deadline();
        if (deadline.recurrence().isPresent() || draft.standing()) {
            return "R";
        }
        return deadline.due().map(LocalDate::toString).orElse("E");
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static List<Text> texts(String resource) {
        List<Text> texts = new ArrayList<>();
        for (String part : read(resource).split("(?m)^== ")) {
            if (!part.contains("\n--")) {
                continue;
            }
            int head = part.indexOf('\n');
            int end = part.indexOf("\n--");
            String[] name = part.substring(0, head).split("\\|");
            List<Expected> expected = part.substring(end + 3)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(MinutesCorpusTest::expected)
                    .toList();
            texts.add(new Text(
                    name[0].strip(),
                    LocalDate.parse(name[1].strip()),
                    part.substring(head + 1, end).strip(),
                    expected));
        }
        return texts;
    }

    private static Expected expected(String line) {
        String[] columns = line.split("\\|", -1);
        String[] ends = columns[0].strip().split(" … ");
        boolean proposal = columns.length > 4 && columns[4].strip().equals("P");
        return new Expected(
                ends[0],
                ends[ends.length - 1],
                words(columns[1]),
                columns.length > 3 ? columns[3].strip() : "",
                proposal);
    }

    private static String read(String resource) {
        try (InputStream in = MinutesCorpusTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
