package vn.dondoc.chat.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.chat.RoomLog;
import vn.dondoc.chat.RoomMessage;
import vn.dondoc.text.OfficeFormat;
import vn.dondoc.text.Span;

/** Draws messages and pages with the templates. */
final class Drawing {
    private static final int QUOTE_CHARS = 120;
    private static final int LENGTHY_LINES = 24;
    private static final int LENGTHY_CHARS = 2_400;
    private static final Pattern LINK =
            Pattern.compile("(?<![\\p{L}\\p{N}&])#(\\d{1,9})\\b|https?://[^\\s<>\"“”]{1,500}[^\\s<>\"“”.,;:!?)\\]]");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Drawing.class.getClassLoader(), "vn.dondoc.chat.web.page");
    private final RoomLog log;
    private final LongFunction<Optional<Persona>> people;
    private final Clock clock;
    private final String base;

    Drawing(RoomLog log, LongFunction<Optional<Persona>> people, Clock clock, String base) {
        this.log = log;
        this.people = people;
        this.clock = clock;
        this.base = base;
    }

    String page(String template, Object view) {
        StringOutput out = new StringOutput();
        templates.render(template, Map.of("view", view), out);
        return out.toString();
    }

    String article(RoomMessage message) {
        StringOutput out = new StringOutput();
        templates.render("message.jte", Map.of("message", view(message), "base", base), out);
        return out.toString();
    }

    MessageView view(RoomMessage message) {
        ZonedDateTime at = message.at().atZone(clock.getZone());
        String text = message.text().text();
        Optional<Persona> author = message.isFromBot() ? Optional.empty() : people.apply(message.author());
        return new MessageView(
                message.id(),
                message.change(),
                message.author(),
                message.authorName(),
                author.map(Persona::role).orElse(""),
                capital(OfficeFormat.dateWithWeekday(at.toLocalDate())),
                String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute()),
                OfficeFormat.moment(at.toLocalDateTime()),
                at.toOffsetDateTime().toString(),
                message.edited().isPresent(),
                text.length() > LENGTHY_CHARS || text.lines().count() > LENGTHY_LINES,
                quote(message),
                pieces(message),
                message.files().stream()
                        .map(file -> new MessageView.FileView(
                                file.id(), file.name(), Wording.size(file.size()), file.picture()))
                        .toList(),
                message.buttons(),
                message.reaction());
    }

    private Optional<MessageView.Quote> quote(RoomMessage message) {
        if (message.replyTo().isEmpty()) {
            return Optional.empty();
        }
        long quoted = message.replyTo().getAsLong();
        return log.before(message.room(), quoted + 1, 1).stream() // as it is shown, not as it was written
                .filter(original -> original.id() == quoted)
                .findFirst()
                .map(original -> new MessageView.Quote(original.id(), original.authorName(), excerpt(original)));
    }

    private static String excerpt(RoomMessage message) {
        String text = message.text().text().strip().replaceAll("\\s+", " ");
        if (text.isEmpty() && !message.files().isEmpty()) {
            return message.files().get(0).name();
        }
        return text.length() <= QUOTE_CHARS
                ? text
                : text.substring(0, text.offsetByCodePoints(QUOTE_CHARS - 1, 0)) + "…";
    }

    private List<MessageView.Piece> pieces(RoomMessage message) {
        List<MessageView.Piece> pieces = new ArrayList<>();
        String text = message.text().text();
        int at = 0;
        for (Span bold : message.text().bold()) {
            addLinked(pieces, message, text.substring(at, bold.start()), false);
            addLinked(pieces, message, text.substring(bold.start(), bold.end()), true);
            at = bold.end();
        }
        addLinked(pieces, message, text.substring(at), false);
        return pieces;
    }

    /** Numbers of directives lead to their pages, where the bot says them; web addresses lead out. */
    private void addLinked(List<MessageView.Piece> pieces, RoomMessage message, String text, boolean bold) {
        Matcher matcher = LINK.matcher(text);
        int at = 0;
        while (matcher.find()) {
            boolean number = matcher.group(1) != null;
            if (number && !message.isFromBot()) {
                continue;
            }
            add(pieces, text.substring(at, matcher.start()), bold, Optional.empty());
            String link = number
                    ? base + "/board/" + matcher.group(1)
                            + (message.room() == Office.FIRST_ROOM ? "" : "?chat=" + message.room())
                    : matcher.group();
            add(pieces, matcher.group(), bold, Optional.of(link));
            at = matcher.end();
        }
        add(pieces, text.substring(at), bold, Optional.empty());
    }

    private static void add(List<MessageView.Piece> pieces, String text, boolean bold, Optional<String> link) {
        if (!text.isEmpty()) {
            pieces.add(new MessageView.Piece(text, bold, link));
        }
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
