package vn.dondoc.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** HTML → lines: one block a line, numbers of lists rebuilt, tables row by row, what frames the page left out. */
final class HtmlReader implements NodeFilter {
    private static final Set<String> NOT_TEXT = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "aside",
            "iframe",
            "svg",
            "button",
            "select",
            "textarea",
            "object",
            "canvas",
            "audio",
            "video",
            "map",
            "datalist",
            "dialog");
    private static final Pattern HIDDEN =
            Pattern.compile("(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all)");
    private static final Pattern FAMILY = Pattern.compile("font-family\\s*:\\s*[\"']?\\s*([^;,\"']+)");
    private static final Pattern NESTING = Pattern.compile(
            "<(/?)(?:table|div|span|font|b|i|u|em|strong|a|ul|ol|dl|blockquote|section|article|center|form|svg|g|math)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 3_000;
    private static final int ARTICLE = 200;

    private final Deque<ListInWork> lists = new ArrayDeque<>();
    private final Deque<TableInWork> tables = new ArrayDeque<>();
    private final Deque<List<String>> places = new ArrayDeque<>();
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private String marker = "";

    private static final class ListInWork {
        private final String format;
        private int next;

        ListInWork(String format, int next) {
            this.format = format;
            this.next = next;
        }
    }

    private static final class TableInWork {
        private final Table table = new Table();
        private List<Table.Cell> row = new ArrayList<>();
        /** Per column how many rows the cell above still reaches down. */
        private int[] reach = new int[0];
    }

    private HtmlReader() {}

    static void read(byte[] file, Lines lines) throws NotRead {
        String html = PlainText.read(file);
        refuseEndlessDepth(html);
        Document page = Jsoup.parse(html);
        HtmlReader reader = new HtmlReader();
        main(page).filter(reader);
        reader.endLine();
        for (String text : reader.lines) {
            lines.add(text);
        }
    }

    /** A parser of HTML looks up through everything open at each tag, so depth costs its square; no page is that deep. */
    private static void refuseEndlessDepth(String html) throws NotRead {
        int depth = 0;
        Matcher tag = NESTING.matcher(html);
        while (tag.find()) {
            depth = Math.max(0, depth + (tag.group(1).isEmpty() ? 1 : -1));
            if (depth > DEEPEST) {
                throw new NotRead(Refusal.DAMAGED);
            }
        }
    }

    /** The article where the page marks one; the whole body where it does not. */
    private static Element main(Document page) {
        for (String query : List.of("article", "main", "[role=main]")) {
            List<Element> found = page.select(query);
            if (found.size() == 1 && found.get(0).text().length() >= ARTICLE) {
                return found.get(0);
            }
        }
        return page.body();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isLeftOut(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (element.normalName()) {
            case "br", "hr" -> endLine();
            case "ol", "ul", "menu" -> {
                endLine();
                lists.push(list(element));
            }
            case "li" -> {
                endLine();
                marker = marker(element);
            }
            case "table" -> {
                endLine();
                if (!isLayout(element)) {
                    tables.push(new TableInWork());
                }
            }
            case "tr" -> endLine();
            case "td", "th" -> {
                endLine();
                if (isCell(element)) {
                    takeCellsAbove(tables.peek());
                    places.push(new ArrayList<>());
                }
            }
            default -> {
                if (element.isBlock()) {
                    endLine();
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        switch (element.normalName()) {
            case "ol", "ul", "menu" -> {
                endLine();
                lists.poll();
            }
            case "td", "th" -> endCell(element);
            case "tr" -> endRow(element);
            case "table" -> {
                endLine();
                if (!isLayout(element) && !tables.isEmpty()) {
                    tables.pop().table.lines().forEach(this::put);
                }
            }
            default -> {
                if (element.isBlock()) {
                    endLine();
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private void append(TextNode node) {
        String text = LegacyCharset.read(node.getWholeText(), fontOf(node));
        boolean kept = node.parent().closest("pre") != null;
        line.append(kept ? text : text.replaceAll("[ \\t\\n\\r\\f]+", " "));
    }

    private static String fontOf(Node node) {
        Node at = node.parent();
        for (int i = 0; at instanceof Element element && i < 12; i++) {
            Matcher family = FAMILY.matcher(element.attr("style"));
            if (family.find()) {
                return family.group(1).strip();
            }
            if (element.hasAttr("face")) {
                return element.attr("face");
            }
            at = element.parent();
        }
        return null;
    }

    private static boolean isLeftOut(Element element) {
        return NOT_TEXT.contains(element.normalName())
                || element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find()
                || (element.normalName().equals("header") && element.closest("article, main") == null)
                || Set.of("navigation", "banner", "contentinfo", "search").contains(element.attr("role"));
    }

    private static ListInWork list(Element list) {
        if (!list.normalName().equals("ol")) {
            return new ListInWork("", 1);
        }
        String style = list.attr("style");
        String type = list.attr("type");
        String format = type.equals("a") || style.contains("lower-alpha") || style.contains("lower-latin")
                ? "lowerLetter"
                : type.equals("A") || style.contains("upper-alpha")
                        ? "upperLetter"
                        : type.equals("I") || style.contains("upper-roman")
                                ? "upperRoman"
                                : type.equals("i") || style.contains("lower-roman") ? "lowerRoman" : "decimal";
        return new ListInWork(format, number(list.attr("start"), 1));
    }

    private String marker(Element item) {
        ListInWork list = lists.peek();
        if (list == null || list.format.isEmpty()) {
            return "- ";
        }
        int value = number(item.attr("value"), list.next);
        list.next = value + 1;
        return DocxNumbering.number(value, list.format) + (list.format.equals("lowerLetter") ? ") " : ". ");
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    /** Old pages set everything in tables: one that holds another, or whole articles in a cell, is a frame. */
    private static boolean isLayout(Element table) {
        return table.selectFirst("table table") != null
                || table.selectFirst("td h1, td h2, td article, td ol, td ul") != null
                || table.attr("role").equals("presentation");
    }

    private boolean isCell(Element cell) {
        Element table = cell.closest("table");
        return !tables.isEmpty() && table != null && !isLayout(table);
    }

    private void endCell(Element cell) {
        endLine();
        if (isCell(cell) && !places.isEmpty()) {
            TableInWork table = tables.peek();
            int span = Math.max(1, Math.min(64, number(cell.attr("colspan"), 1)));
            int down = Math.max(1, Math.min(1000, number(cell.attr("rowspan"), 1)));
            int column = table.row.stream().mapToInt(Table.Cell::span).sum();
            table.row.add(new Table.Cell(places.pop(), span, false));
            if (table.reach.length < column + span) {
                table.reach = Arrays.copyOf(table.reach, column + span);
            }
            table.reach[column] = down - 1;
        }
    }

    /** Puts in the cells that reach down from rows above before the next one of this row. */
    private static void takeCellsAbove(TableInWork table) {
        int column = table.row.stream().mapToInt(Table.Cell::span).sum();
        while (column < table.reach.length && table.reach[column] > 0) {
            table.reach[column]--;
            table.row.add(new Table.Cell(List.of(), 1, true));
            column++;
        }
    }

    private void endRow(Element row) {
        endLine();
        if (isCell(row)) {
            TableInWork table = tables.peek();
            takeCellsAbove(table);
            if (!table.row.isEmpty()) {
                table.table.addRow(table.row);
            }
            table.row = new ArrayList<>();
        }
    }

    private void endLine() {
        String text = line.toString().replace('\u00A0', ' ').strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            put(ListItem.opens(text) ? text : marker + text);
            marker = "";
        }
    }

    private void put(String text) {
        (places.isEmpty() ? lines : places.peek()).add(text);
    }
}
