package vn.dondoc.intent;

import java.util.List;
import vn.dondoc.text.Fold;
import vn.dondoc.text.WordList;

/** The words that decide, and how they are typed in chat; from {@code lexicon.txt} and {@code spelling.txt}. */
final class Lexicon {
    private final AccentTable<Senses> senses = new AccentTable<>(Senses::with);
    private final AccentTable<List<String>> spelling = new AccentTable<>((first, second) -> first);

    private final AccentTable<List<String>> bare = new AccentTable<>((first, second) -> first);

    private final Diacritics diacritics;

    Lexicon() {
        this(LabelledMessage.all());
    }

    /** @param messages those whose neighbouring words tell the diacritics of words typed without */
    Lexicon(List<LabelledMessage> messages) {
        diacritics = new Diacritics(messages);
        for (String phrase : WordList.read(Lexicon.class, "bare.txt")) {
            String[] columns = phrase.split("\\|");
            String meant = columns[columns.length - 1].strip();
            bare.put(Fold.fold(columns[0].strip()), List.of(meant.split(" ")));
        }
        for (String line : WordList.read(Lexicon.class, "spelling.txt")) {
            String[] columns = line.split("\\|", -1);
            if (columns.length != 2) {
                throw new IllegalStateException("spelling.txt: \"" + line + "\" is not \"written | meant\"");
            }
            String written = columns[0].strip();
            // typed without diacritics, "ảnh" is "anh" and "chư" is "chu": no abbreviations
            boolean accentedOnly = written.chars().anyMatch(c -> c >= 0x80);
            spelling.put(written, List.of(columns[1].strip().split(" ")), accentedOnly);
        }
        Senses group = Senses.NONE;
        for (String line : WordList.read(Lexicon.class, "lexicon.txt")) {
            if (line.startsWith("[")) {
                group = Senses.of(Sense.valueOf(line.substring(1, line.length() - 1)));
                continue;
            }
            for (String phrase : line.split(",")) {
                String stripped = phrase.strip();
                boolean accentedOnly = stripped.startsWith("!");
                if (!stripped.isEmpty()) {
                    senses.put(accentedOnly ? stripped.substring(1) : stripped, group, accentedOnly);
                }
            }
        }
    }

    AccentTable.Match<Senses> longest(Words words, int at) {
        return senses.longest(words, at);
    }

    /** Phrases that tell what their words mean where a message has no diacritics. */
    AccentTable<List<String>> bare() {
        return bare;
    }

    Diacritics diacritics() {
        return diacritics;
    }

    AccentTable<List<String>> spelling() {
        return spelling;
    }
}
