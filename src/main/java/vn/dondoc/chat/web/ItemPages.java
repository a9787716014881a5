package vn.dondoc.chat.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dondoc.chat.Place;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.Evidence;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.ItemButton;
import vn.dondoc.directive.Query;
import vn.dondoc.text.OfficeFormat;

/** One directive with its history and evidence; its buttons; the register as a file. */
final class ItemPages {
    private static final int EXPORT_PAGE = 500;

    private final House house;
    private final Board board;
    private final BoardPages pages;
    private final Handover handover;
    private final Drawing drawing;

    ItemPages(House house, Board board, BoardPages pages, Handover handover, Drawing drawing) {
        this.house = house;
        this.board = board;
        this.pages = pages;
        this.handover = handover;
        this.drawing = drawing;
    }

    void show(Context ctx) {
        Optional<Persona> me = house.doorman().visitor(ctx);
        Directive directive = find(ctx, me);
        Map<String, String> units = house.office().units().get();
        boolean mayPress = house.settings().room() || !house.settings().personas();
        ItemDrawing items = new ItemDrawing(board, units, me, mayPress);
        ctx.contentType("text/html; charset=utf-8")
                .result(drawing.page(
                        "item.jte",
                        new ItemPageView(
                                house.doorman().frame(ctx),
                                items.item(directive),
                                new BoardView.Visitor(me, house.doorman().choosable()),
                                facts(directive),
                                directive.lead().stream()
                                        .map(part -> items.part(directive, part))
                                        .toList(),
                                lines(directive.id(), units, me),
                                house.doorman().tabName(),
                                message(directive, me))));
    }

    private Directive find(Context ctx, Optional<Persona> me) {
        return find(pages.chat(ctx, me), Params.number(ctx.pathParam("number"), 0));
    }

    private Directive find(long chat, long number) {
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new HttpResponseException(404, Wording.NO_DIRECTIVE);
        }
        return board.register()
                .find(new DirectiveId(chat, (int) number))
                .orElseThrow(() -> new HttpResponseException(404, Wording.NO_DIRECTIVE));
    }

    /** Where in the room it was said. */
    private Optional<String> message(Directive directive, Optional<Persona> me) {
        return house.settings().room() && directive.source().message().isPresent()
                ? Optional.of(
                        house.settings().prefix() + "/?room=" + directive.id().chat()
                                + me.map(person -> "&as=" + person.id()).orElse("") + "&at="
                                + directive.source().message().getAsLong())
                : Optional.empty();
    }

    private static List<ItemPageView.Fact> facts(Directive directive) {
        List<ItemPageView.Fact> facts = new ArrayList<>();
        facts.add(new ItemPageView.Fact("Giao ngày", OfficeFormat.date(directive.assignedOn())));
        if (!directive.source().title().isBlank()) {
            facts.add(new ItemPageView.Fact("Theo", directive.source().title()));
        }
        facts.add(new ItemPageView.Fact(
                "Thời hạn",
                directive.due().map(OfficeFormat::date).orElse("không")
                        + directive
                                .originalDue()
                                .map(day -> " (hạn ban đầu " + OfficeFormat.date(day) + ")")
                                .orElse("")));
        if (directive.recurrence().isPresent()) {
            facts.add(new ItemPageView.Fact("Định kỳ", "có; đây là kỳ hiện tại"));
        }
        if (directive.extensions() > 0) {
            facts.add(new ItemPageView.Fact(
                    "Gia hạn", directive.extensions() + " lần" + (directive.extensions() > 2 ? " ⚠️" : "")));
        }
        return facts;
    }

    private List<ItemPageView.Line> lines(DirectiveId id, Map<String, String> units, Optional<Persona> me) {
        List<ItemPageView.Line> lines = new ArrayList<>();
        board.register().shownHistory(id).forEach(entry -> lines.add(line(entry, units, me)));
        Collections.reverse(lines);
        return lines;
    }

    private ItemPageView.Line line(HistoryEntry entry, Map<String, String> units, Optional<Persona> me) {
        return new ItemPageView.Line(
                OfficeFormat.moment(entry.at().atZone(house.clock().getZone()).toLocalDateTime()),
                entry.byName(),
                BoardWording.change(entry.change())
                        + entry.unit()
                                .map(code -> " (" + BoardWording.unit(code, units) + ")")
                                .orElse(""),
                entry.note(),
                entry.deltas().stream()
                        .flatMap(delta -> BoardWording.delta(delta, units).stream())
                        .toList(),
                entry.evidence().stream()
                        .map(evidence -> proof(entry.id(), evidence, me))
                        .toList());
    }

    private ItemPageView.Proof proof(DirectiveId id, Evidence evidence, Optional<Persona> me) {
        Optional<String> link = evidence.sha256()
                .map(hash -> house.settings().prefix() + "/board/" + id.number() + "/minh-chung/" + hash + "?chat="
                        + id.chat() + me.map(person -> "&as=" + person.id()).orElse(""));
        return new ItemPageView.Proof(evidence.name(), evidence.size() > 0 ? Wording.size(evidence.size()) : "", link);
    }

    /** A file that was handed in, for those who may see its directive, and only under the hash that its history names. */
    void evidence(Context ctx) throws IOException {
        Directive directive = find(ctx, house.doorman().visitor(ctx));
        String hash = ctx.pathParam("hash");
        Evidence evidence = board.register().evidence(directive.id()).stream()
                .filter(one -> one.sha256().filter(hash::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new HttpResponseException(404, Wording.NOT_FOUND));
        Path file = board.evidenceFile().apply(hash);
        if (!Files.isRegularFile(file)) {
            throw new HttpResponseException(404, Wording.NOT_FOUND);
        }
        attachment(ctx, evidence.name());
        ctx.result(Files.newInputStream(file));
    }

    private static void attachment(Context ctx, String name) {
        ctx.contentType("application/octet-stream");
        ctx.header("Content-Disposition", "attachment; filename*=UTF-8''" + Params.encoded(name));
    }

    /** A button of the board is handed on like a button of the chat: the bot decides what it does. */
    void press(Context ctx) {
        if (house.settings().personas() && !house.settings().room()) {
            throw new HttpResponseException(403, Wording.READ_ONLY);
        }
        Persona person = house.doorman().person(ctx);
        String[] pressed = Params.text(ctx.formParam("press")).split(" ", -1);
        if (pressed.length != 3) {
            throw new HttpResponseException(409, Wording.OLD_BUTTON);
        }
        long chat = Params.number(pressed[0], 0);
        pages.checkRead(chat, Optional.of(person));
        Directive directive = find(chat, Params.number(pressed[1], 0));
        ItemButton.Verb verb = verb(pressed[2]);
        Place.Kind kind = chat == person.id() ? Place.Kind.PRIVATE : Place.Kind.GROUP;
        String title = board.register()
                .chat(chat)
                .map(info -> info.title())
                .orElse(house.office().name());
        handover.press(
                new Place(chat, kind, title, OptionalInt.empty()),
                person,
                0,
                Params.tab(ctx.formParam("tab")),
                ItemButton.of(verb, directive).data());
    }

    private static ItemButton.Verb verb(String name) {
        for (ItemButton.Verb verb : ItemButton.Verb.values()) {
            if (verb.name().equals(name)) {
                return verb;
            }
        }
        throw new HttpResponseException(409, Wording.OLD_BUTTON);
    }

    /** What is filtered, as a file, written as it is read. */
    void export(Context ctx) throws IOException {
        Optional<Persona> me = house.doorman().visitor(ctx);
        BoardFilter filter = BoardFilter.of(ctx, pages.chat(ctx, me), "");
        Board.Format format = ctx.path().endsWith(".docx") ? Board.Format.DOCX : Board.Format.XLSX;
        Query first = filter.query(board.register().today(), EXPORT_PAGE);
        attachment(ctx, "nhiem-vu-" + board.register().today() + (format == Board.Format.DOCX ? ".docx" : ".xlsx"));
        OutputStream out = ctx.outputStream();
        Optional<BoardPeriods.Choice> period = BoardPeriods.chosen(Params.text(ctx.queryParam("ky")));
        if (period.isPresent()) {
            board.exporter()
                    .write(
                            format,
                            filter.chat(),
                            filter.onlyUnit(),
                            period.get().first(),
                            period.get().last(),
                            out);
        } else {
            board.exporter()
                    .write(
                            format,
                            filter.title(house.office().units().get()),
                            filter.onlyUnit(),
                            () -> new Pages(first),
                            out);
        }
        out.flush();
    }

    /** Walks through all pages of a question, holding one. */
    private final class Pages implements Iterator<Directive> {
        private Query query;
        private Iterator<Directive> page;
        private Optional<Directive> last = Optional.empty();
        private int left;

        Pages(Query first) {
            query = first;
            read();
        }

        private void read() {
            List<Directive> found = pages.list(query);
            page = found.iterator();
            left = found.size();
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && left == EXPORT_PAGE && last.isPresent()) {
                query = query.after(last.get());
                read();
            }
            return page.hasNext();
        }

        @Override
        public Directive next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Directive next = page.next();
            last = Optional.of(next);
            return next;
        }
    }
}
