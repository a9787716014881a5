package vn.dondoc.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dondoc.text.SourceText;

/**
 * What the model sees of a message: its words folded, pairs of neighbours, what the lexicon says of them, who speaks and whether
 * a directive is named or answered; never the numbers themselves.
 */
final class ModelFeatures {
    /** The feature of each sense by who speaks. */
    private static final Map<String, String[]> SENSES = Map.of("U", senses("U"), "L", senses("L"), "S", senses("S"));

    private final PhraseReader reader;

    ModelFeatures(Lexicon lexicon) {
        this.reader = new PhraseReader(lexicon);
    }

    String[] of(Message message) {
        return of(reader.read(SourceText.of(message.text()), MessageReader.MOST_TOKENS), message);
    }

    static String[] of(List<Phrase> phrases, Message message) {
        List<String> features = new ArrayList<>(phrases.size() * 4 + 4);
        String role = message.role() == SenderRole.OUTSIDER
                ? "U"
                : message.role().name().substring(0, 1);
        features.add("role=" + role);
        String[] senses = SENSES.get(role);
        boolean named = false;
        String before = "^";
        for (Phrase phrase : phrases) {
            named |= phrase.is(Sense.REF);
            String name = name(phrase);
            features.add("w=" + name);
            features.add("p=" + before + "_" + name);
            for (Sense sense : phrase.senses.members()) {
                if (sense != Sense.WORD && sense != Sense.COMMA && sense != Sense.STOP) {
                    features.add(senses[sense.ordinal()]);
                }
            }
            before = name;
        }
        features.add("p=" + before + "_$");
        features.add(named ? "named" : message.replyTo().isPresent() ? "answers" : "free");
        if (message.hasFile()) {
            features.add("file");
        }
        return features.toArray(String[]::new);
    }

    private static String[] senses(String role) {
        String[] features = new String[Sense.values().length];
        for (Sense sense : Sense.values()) {
            features[sense.ordinal()] = "s=" + role + sense;
        }
        return features;
    }

    private static String name(Phrase phrase) {
        if (!phrase.word.isEmpty()) {
            return phrase.word.replace(' ', '-');
        }
        return phrase.senses.members().get(0).name();
    }
}
