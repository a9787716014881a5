package vn.dondoc.desk;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.RichText;

/** One answer in the making: text, buttons, what it is about. */
final class Answer {
    private final RichText.Builder text = RichText.builder();
    private final List<List<Button>> buttons = new ArrayList<>();
    private final List<String> about = new ArrayList<>();

    static Answer of(String sentence) {
        return new Answer().line(sentence);
    }

    Answer line(String sentence) {
        if (text.length() > 0) {
            text.line();
        }
        text.add(sentence);
        return this;
    }

    Answer line(RichText rich) {
        if (text.length() > 0) {
            text.line();
        }
        text.add(rich);
        return this;
    }

    Answer row(Button... row) {
        buttons.add(List.of(row));
        return this;
    }

    Answer row(List<Button> row) {
        if (!row.isEmpty()) {
            buttons.add(List.copyOf(row));
        }
        return this;
    }

    Answer about(String tag) {
        if (!about.contains(tag)) {
            about.add(tag);
        }
        return this;
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    RichText text() {
        return text.build();
    }

    List<List<Button>> buttons() {
        return List.copyOf(buttons);
    }

    List<String> about() {
        return List.copyOf(about);
    }
}
