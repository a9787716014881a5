package vn.dondoc.deadline;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.text.Fold;

class DeadlineParserTest {
    private final DeadlineParser parser = new DeadlineParser(WorkCalendar.vietnam());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dates.tsv",
                "writing.tsv",
                "clock.tsv",
                "weeks.tsv",
                "periods.tsv",
                "terms.tsv",
                "ranges.tsv",
                "lunar.tsv",
                "recurring.tsv",
                "general.tsv",
                "none.tsv"
            })
    void readsEveryLineOfTheTableInNfcAndNfd(String table) {
        check(table, UnaryOperator.identity());
        check(table, phrase -> Normalizer.normalize(phrase, Normalizer.Form.NFD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dates.tsv", "clock.tsv", "weeks.tsv", "periods.tsv", "terms.tsv", "ranges.tsv", "lunar.tsv"})
    void readsTheSameWithoutDiacritics(String table) {
        check(table, Fold::fold);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dates.tsv", "weeks.tsv", "periods.tsv", "terms.tsv", "lunar.tsv"})
    void readsTheSameInCapitals(String table) {
        check(table, phrase -> phrase.toUpperCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dates.tsv", "weeks.tsv", "periods.tsv", "terms.tsv", "recurring.tsv"})
    void wordsAroundTheTimeDoNoHarm(String table) {
        check(table, phrase -> "Đề nghị các đơn vị báo cáo " + phrase + " nhé.");
    }

    private void check(String table, UnaryOperator<String> writing) {
        Stream<Executable> lines = Corpus.read(table).stream().map(line -> () -> {
            String phrase = writing.apply(line.phrase());
            assertEquals(
                    line.meaning(),
                    Corpus.write(parser.read(phrase, line.ref())),
                    table + ":" + line.number() + " " + phrase);
        });
        assertAll(table, lines);
    }
}
