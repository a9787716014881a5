package vn.dondoc.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.deadline.Deadline;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.FoundDeadline;
import vn.dondoc.minutes.Clause.Sign;

/** Reads tables of tasks, a row a line: by their column heads, or, where they have none, by what the cells look like. */
final class Tables {
    private enum Column {
        LEAD,
        COOP,
        TASK,
        TIME,
        OTHER
    }

    private record Cell(int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }
    }

    private final Words words;
    private final Mentions mentions;
    private final Fillers fillers;
    private final DeadlineParser deadlines;
    private final LocalDate ref;
    private final int with;

    Tables(Words words, Mentions mentions, Fillers fillers, DeadlineParser deadlines, LocalDate ref) {
        this.words = words;
        this.mentions = mentions;
        this.fillers = fillers;
        this.deadlines = deadlines;
        this.ref = ref;
        this.with = words.lexicon().word("với");
    }

    /** The tasks of the rows of one table. */
    List<Clause> read(List<Block> rows) {
        List<Clause> found = new ArrayList<>();
        if (isSchedule(cells(rows.get(0)))) {
            return found;
        }
        List<Column> head = null;
        List<Mention> lead = List.of();
        for (Block row : rows) {
            List<Cell> cells = cells(row);
            List<Column> columns = heads(cells);
            if (columns != null) {
                head = columns;
                continue;
            }
            List<Column> roles = head != null && head.size() == cells.size() ? head : guess(cells);
            if (roles == null) {
                continue;
            }
            List<Mention> own = all(cells, roles, Column.LEAD);
            lead = own.isEmpty() ? lead : own;
            row(row, cells, roles, lead, found);
        }
        return found;
    }

    /** {@code Ngày | Thời gian | Nội dung | Địa điểm | Thành phần}: who meets where and when. */
    private boolean isSchedule(List<Cell> heads) {
        boolean where = false;
        boolean when = false;
        for (Cell cell : heads) {
            String text = cell.isEmpty() ? "" : vn.dondoc.text.Fold.fold(words.text(cell.from(), cell.to()));
            where |= text.equals("dia diem");
            when |= text.equals("ngay") || text.equals("thoi gian") || text.equals("gio") || text.startsWith("thu");
        }
        return where && when;
    }

    private void row(Block row, List<Cell> cells, List<Column> roles, List<Mention> lead, List<Clause> found) {
        Times.Time time = time(cells, roles);
        List<Mention> coop = new ArrayList<>(all(cells, roles, Column.COOP));
        coop.addAll(helpers(cells, roles));
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (roles.get(i) != Column.TASK || cell.isEmpty()) {
                continue;
            }
            int end = fillers.trimmed(cell.from(), cell.to());
            if (end <= cell.from()) {
                continue;
            }
            Clause clause = new Clause(cell.from(), end, row.from(), row.to(), Kind.DIRECTIVE, lead);
            clause.coop = new ArrayList<>(coop);
            clause.deadline = time;
            clause.signs.add(Sign.HEADED);
            clause.signs.add(Sign.ACTS);
            found.add(clause);
        }
    }

    /** The cells of a row: parted by bars or tabs; a bar at either end parts nothing. */
    private List<Cell> cells(Block row) {
        List<Cell> cells = new ArrayList<>();
        String nfc = words.source().nfc();
        int from = row.from();
        for (int i = row.from(); i < row.to(); i++) {
            boolean bar = words.is(i, '|');
            boolean tab =
                    i > from && nfc.substring(words.end(i - 1), words.start(i)).indexOf('\t') >= 0;
            if (tab) {
                cells.add(new Cell(from, i));
                from = i;
            }
            if (bar) {
                if (i > row.from()) {
                    cells.add(new Cell(from, i));
                }
                from = i + 1;
            }
        }
        if (from < row.to()) {
            cells.add(new Cell(from, row.to()));
        }
        return cells;
    }

    /** The columns that a row of heads names; null where it is none. */
    private List<Column> heads(List<Cell> cells) {
        int named = 0;
        List<Column> columns = new ArrayList<>();
        for (Cell cell : cells) {
            int known = cell.isEmpty() ? -1 : words.longest(cell.from(), cell.to(), Cue.COLUMN.bit());
            named += known > 0 && cell.to() - known <= 2 ? 1 : 0;
            columns.add(column(cell));
        }
        boolean heads = named >= 2 && named * 2 >= cells.size() && columns.contains(Column.TASK);
        return heads ? columns : null;
    }

    private Column column(Cell cell) {
        String text = cell.isEmpty() ? "" : vn.dondoc.text.Fold.fold(words.text(cell.from(), cell.to()));
        if (text.contains("phoi hop")) {
            return Column.COOP;
        }
        if (text.contains("han")
                || text.contains("thoi gian")
                || text.contains("tien do")
                || text.contains("deadline")) {
            return Column.TIME;
        }
        if (text.contains("noi dung")
                || text.contains("nhiem vu")
                || text.contains("cong viec")
                || text.contains("task")) {
            return Column.TASK;
        }
        boolean who = text.contains("don vi")
                || text.contains("co quan")
                || text.contains("chu tri")
                || text.contains("nguoi")
                || text.contains("phu trach")
                || text.contains("bo phan");
        return who ? Column.LEAD : Column.OTHER;
    }

    /** Columns by what the cells look like: a unit, a day, and a task that begins with a verb; null where they do not. */
    private List<Column> guess(List<Cell> cells) {
        List<Column> columns = new ArrayList<>();
        int lead = -1;
        int task = -1;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            columns.add(Column.OTHER);
            if (cell.isEmpty()) {
                continue;
            }
            List<Mention> who = mentions.readList(cell.from(), cell.to(), true);
            boolean unit = !who.isEmpty() && who.get(who.size() - 1).to() == fillers.trimmed(cell.from(), cell.to());
            if (unit && lead < 0) {
                lead = i;
            } else if (!unit && isTime(cell)) {
                columns.set(i, Column.TIME);
            } else if (!unit && words.hasAny(cell.from(), Cue.mask(Cue.ACTION, Cue.VERB, Cue.MANNER)) && task < 0) {
                task = i;
            }
        }
        if (lead < 0 || task < 0) {
            return null;
        }
        columns.set(lead, Column.LEAD);
        columns.set(task, Column.TASK);
        return columns;
    }

    private boolean isTime(Cell cell) {
        Times.Time time =
                Times.of(words, cell.from(), cell.to(), deadlines, ref).any();
        return time != null && time.to() - time.from() >= (cell.to() - cell.from()) / 2;
    }

    private Times.Time time(List<Cell> cells, List<Column> roles) {
        for (int i = 0; i < cells.size(); i++) {
            if (roles.get(i) == Column.TIME && !cells.get(i).isEmpty()) {
                return timeOf(cells.get(i));
            }
        }
        return null;
    }

    private Times.Time timeOf(Cell cell) {
        Times.Time time =
                Times.of(words, cell.from(), cell.to(), deadlines, ref).any();
        return time != null && time.isDated() ? time : years(cell).orElse(time);
    }

    /** {@code 2024 - 2025}: nothing but years, the end of the last. */
    private Optional<Times.Time> years(Cell cell) {
        int end = fillers.trimmed(cell.from(), cell.to());
        boolean two = end - cell.from() == 3 && words.is(cell.from() + 1, '-');
        if (!words.hasYear(cell.from()) || !words.hasYear(end - 1) || !two && end - cell.from() != 1) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(Integer.parseInt(words.text(cell.from(), cell.from() + 1)), 1, 1);
        LocalDate last = LocalDate.of(Integer.parseInt(words.text(end - 1, end)), 12, 31);
        if (last.isBefore(first) || first.getYear() < 1990 || last.getYear() > 2100) {
            return Optional.empty();
        }
        Deadline years = Deadline.between(first, last, last);
        return Optional.of(new Times.Time(
                cell.from(), end, new FoundDeadline(words.span(cell.from(), end), years, FoundDeadline.Role.DEADLINE)));
    }

    /**
     * A table of which every cell stands on a line of its own: the task, who does it, who helps, by when.
     *
     * @param at the block that may be a task
     * @return how many blocks it takes; 0 where it is none
     */
    int readDown(List<Block> blocks, int at, List<Clause> found) {
        Block task = blocks.get(at);
        Cell what = new Cell(task.from(), task.to());
        boolean acts = words.hasAny(task.from(), Cue.mask(Cue.ACTION, Cue.VERB, Cue.MANNER));
        if (!acts || words.is(task.to() - 1, ':') || at + 2 >= blocks.size()) {
            return 0;
        }
        List<Mention> lead = units(blocks.get(at + 1));
        if (lead.isEmpty()) {
            return 0;
        }
        List<Mention> coop = units(blocks.get(at + 2));
        int last = coop.isEmpty() ? at + 2 : at + 3;
        if (last >= blocks.size() || blocks.get(last).row()) {
            return 0;
        }
        Cell when = new Cell(blocks.get(last).from(), blocks.get(last).to());
        Times.Time time = timeOf(when);
        if (time == null || when.to() - when.from() > 8 || time.to() - time.from() < (when.to() - when.from()) / 2) {
            return 0;
        }
        Clause clause = new Clause(
                what.from(), fillers.trimmed(what.from(), what.to()), what.from(), what.to(), Kind.DIRECTIVE, lead);
        clause.coop = new ArrayList<>(coop);
        clause.deadline = time;
        clause.signs.add(Sign.HEADED);
        clause.signs.add(Sign.ACTS);
        found.add(clause);
        return last + 1 - at;
    }

    /** The units of a line that holds nothing else. */
    private List<Mention> units(Block line) {
        List<Mention> who = line.row() ? List.of() : mentions.readAll(line.from(), line.to(), false);
        boolean whole = !who.isEmpty() && who.get(who.size() - 1).to() >= fillers.trimmed(line.from(), line.to());
        return whole ? who : List.of();
    }

    private List<Mention> all(List<Cell> cells, List<Column> roles, Column role) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (roles.get(i) == role && !cell.isEmpty()) {
                int to = role == Column.LEAD ? helpersFrom(cell) : cell.to();
                List<Mention> named = mentions.readList(cell.from(), to, true);
                int end = fillers.trimmed(cell.from(), to);
                boolean whole = !named.isEmpty() && named.get(named.size() - 1).to() >= end;
                found.addAll(
                        whole || end <= cell.from()
                                ? named
                                : List.of(new Mention(cell.from(), end, false, false, false)));
            }
        }
        return found;
    }

    /** {@code Văn phòng; phối hợp: Phòng Kinh tế} in the cell of those who lead: the units behind {@code phối hợp}. */
    private List<Mention> helpers(List<Cell> cells, List<Column> roles) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            int at = roles.get(i) == Column.LEAD && !cell.isEmpty() ? helpersFrom(cell) : cell.to();
            if (at < cell.to()) {
                int from = words.after(at);
                while (from < cell.to() && (words.isMark(from) || words.is(from, with))) {
                    from++;
                }
                found.addAll(mentions.readList(from, cell.to(), true));
            }
        }
        return found;
    }

    /** Where {@code phối hợp} begins behind the first word of a cell; the end of the cell where it does not. */
    private int helpersFrom(Cell cell) {
        for (int i = cell.from() + 1; i < cell.to(); i++) {
            if (words.has(i, Cue.COOP)) {
                return i;
            }
        }
        return cell.to();
    }
}
