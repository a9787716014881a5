package vn.dondoc.unit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;

/**
 * Counts, on annotated passages (JSON Lines with {@code text}, {@code directives[].lead}, {@code coop}), how many of the units that
 * the annotators wrote down are found without a register with exactly their words; run by hand: {@code MentionFigures FILE… [-v]}.
 */
final class MentionFigures {
    private MentionFigures() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean verbose = List.of(args).contains("-v");
        boolean all = List.of(args).contains("-a");
        UnitFinder finder = new UnitFinder(Organization.empty());
        ObjectMapper json = new ObjectMapper();
        for (String arg : args) {
            if (arg.startsWith("-")) {
                continue;
            }
            int wanted = 0;
            int exact = 0;
            int touched = 0;
            int mentions = 0;
            for (String line : Files.readAllLines(Path.of(arg))) {
                JsonNode passage = json.readTree(line);
                SourceText text = SourceText.of(passage.get("text").asText());
                List<UnitMention> found = finder.find(text, new Span(0, text.length()));
                mentions += found.size();
                if (all) {
                    for (UnitMention m : found) {
                        out.println(m.kind() + " " + m.certainty() + (m.asksWho() ? " ? " : " ")
                                + text.text(m.span()).replace('\n', '|'));
                    }
                }
                Set<String> gold = new LinkedHashSet<>();
                for (JsonNode directive : passage.get("directives")) {
                    directive.get("lead").forEach(unit -> gold.add(unit.asText()));
                    directive.get("coop").forEach(unit -> gold.add(unit.asText()));
                }
                for (String unit : gold) {
                    List<Span> places = places(text, SourceText.of(unit).nfc());
                    if (places.isEmpty()) {
                        continue;
                    }
                    wanted++;
                    if (found.stream().anyMatch(m -> places.contains(m.span()))) {
                        exact++;
                        continue;
                    }
                    List<String> near = found.stream()
                            .filter(m -> places.stream().anyMatch(p -> p.overlaps(m.span())))
                            .map(m -> text.text(m.span()).replace('\n', '|'))
                            .distinct()
                            .toList();
                    touched += near.isEmpty() ? 0 : 1;
                    if (verbose) {
                        Span p = places.get(0);
                        String after = text.nfc().substring(p.end(), Math.min(text.length(), p.end() + 25));
                        out.println("  " + unit + "  <>  " + near + "  ~ " + after.replace('\n', '|'));
                    }
                }
            }
            out.printf(
                    "%s: %d wanted, %d exact (%.3f), %d other borders, %d not found; %d mentions%n",
                    Path.of(arg).getFileName(),
                    wanted,
                    exact,
                    (double) exact / wanted,
                    touched,
                    wanted - exact - touched,
                    mentions);
        }
    }

    private static List<Span> places(SourceText text, String unit) {
        List<Span> places = new ArrayList<>();
        for (int at = text.nfc().indexOf(unit); at >= 0; at = text.nfc().indexOf(unit, at + 1)) {
            places.add(new Span(at, at + unit.length()));
        }
        return places;
    }
}
