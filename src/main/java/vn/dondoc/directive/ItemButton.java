package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.chat.Button;

/**
 * A button under a message about one directive, pressed in its chat or in private. What it carries comes back from outside and may
 * be forged or old: it names a wish, never a right.
 *
 * @param verb what it asks for
 * @param id the directive
 * @param due the due day shown beside it; a button of an earlier occurrence of a recurring directive must not close a later one
 */
public record ItemButton(Verb verb, DirectiveId id, Optional<LocalDate> due) {
    private static final Pattern DATA = Pattern.compile("i([a-z]):(-?\\d{1,18}):(\\d{1,9}):([0-9a-z-]{0,10})");

    /** What a button asks for, with its label. */
    public enum Verb {
        DONE('d', "✅ Đã xong"),
        EXTEND('e', "⏳ Xin gia hạn"),
        OBSTACLE('o', "🚧 Vướng mắc"),
        GRANT('g', "✅ Đồng ý"),
        OTHER_DAY('h', "📅 Ngày khác"),
        REFUSE('r', "❌ Từ chối"),
        ACCEPT('a', "✅ Đạt"),
        SEND_BACK('b', "↩️ Trả lại"),
        SHOW('s', "🔎 Xem"),
        SNOOZE('z', "💤 Nhắc lại sau"),
        REASSIGN('m', "🔁 Chuyển đơn vị"),
        SUSPEND('p', "⏸ Tạm hoãn"),
        OBJECTIVE('k', "☑️ Khách quan");

        private final char code;
        private final String label;

        Verb(char code, String label) {
            this.code = code;
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public ItemButton {
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(due, "due");
    }

    public static ItemButton of(Verb verb, Directive directive) {
        return new ItemButton(verb, directive.id(), directive.due());
    }

    /** At most 45 ASCII characters. */
    public String data() {
        String day = due.map(known -> Long.toString(known.toEpochDay(), 36)).orElse("");
        return "i" + verb.code + ":" + id.chat() + ":" + id.number() + ":" + day;
    }

    /** The button with its usual label. */
    public Button button() {
        return new Button(verb.label, data());
    }

    /** The button with the directive's number after its label, where several directives stand in one message. */
    public Button numbered() {
        return new Button(verb.label + " " + id, data());
    }

    /** Reads what a button carried; empty where it is none of these. */
    public static Optional<ItemButton> read(String data) {
        Matcher found = DATA.matcher(data.toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            return Optional.empty();
        }
        for (Verb verb : Verb.values()) {
            if (verb.code == found.group(1).charAt(0) && !found.group(3).matches("0+")) {
                DirectiveId id = new DirectiveId(Long.parseLong(found.group(2)), Integer.parseInt(found.group(3)));
                return readDay(found.group(4)).map(day -> new ItemButton(verb, id, day));
            }
        }
        return Optional.empty();
    }

    private static Optional<Optional<LocalDate>> readDay(String written) {
        if (written.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        try {
            long day = Long.parseLong(written, 36);
            return Math.abs(day) > 10_000_000 ? Optional.empty() : Optional.of(Optional.of(LocalDate.ofEpochDay(day)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
