package vn.dondoc.directive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes dossiers of another register into this one, in one transaction of the caller, who gives all up where one is refused. The
 * history comes along and is chained anew in the order of its coming; a dossier whose history tells no values gets them in its
 * first row, so that the history always adds up to the state.
 */
public final class RegisterImport {
    private static final String NOTE = "nhập từ tệp";
    private static final String CAUSE = "import";

    private final DirectiveStore store;
    private final DirectiveStore.Bulk bulk;
    private final Clock clock;
    private final boolean merge;
    /** Where the register of each group stands, for the writing thread alone. */
    private final Map<Long, ChatHead> heads = new HashMap<>();
    /** Where the history of each group will stand, for the thread that looks ahead; for nobody where merging may leave rows out. */
    private final Map<Long, String> chain = new HashMap<>();

    private String key = "";

    /** What became of one dossier. */
    public enum Result {
        /** Recorded under its number. */
        TAKEN,
        /** The number was there: changed by rows of history to what the dossier says. */
        MERGED,
        /** The number was there with the same. */
        SAME,
        /** The number was there, and merging is not asked for. */
        NUMBER_USED,
        /** The rows' values do not follow from each other, or do not add up to the state. */
        HISTORY_DIFFERS,
        /** Two rows of the history have the same cause, change and unit. */
        ROW_TWICE,
        /** The whole is said to be in another state than its units make it. */
        STATUS_DIFFERS
    }

    private static final class ChatHead {
        private String hash;
        private int highest;
        private String title;

        ChatHead(ChatInfo info) {
            hash = info.head();
            highest = info.lastNumber();
            title = info.title();
        }
    }

    /**
     * Begins, within a transaction of the caller.
     *
     * @param merge whether a number that exists is changed to what the file says
     */
    public RegisterImport(DirectiveStore store, Clock clock, boolean merge) {
        this.store = store;
        this.bulk = store.bulk(!merge);
        this.clock = clock;
        this.merge = merge;
        for (ChatInfo chat : store.chats()) {
            heads.put(chat.chat(), new ChatHead(chat));
            chain.put(chat.chat(), chat.head());
        }
    }

    /** Whether a first row was made by an import and so tells the state of that day, not of its own. */
    static boolean isFromFile(HistoryEntry first) {
        return first.cause().equals(CAUSE) || first.cause().equals(CAUSE + ":0");
    }

    /** Notes the name of a group where none is known. */
    public void title(long chat, String title) {
        ChatHead head = head(chat);
        if (head.title.isEmpty() && !title.isEmpty()) {
            head.title = title;
            store.meet(chat, title);
        }
    }

    /** A dossier that was looked at by itself, without the register. */
    public static final class Looked {
        private final Dossier dossier;
        private final Optional<Result> refused;
        private final List<HistoryEntry> rows;
        private final List<String> hashes;
        private final Optional<DirectiveStore.Bulk.Ready> ready;

        private Looked(Dossier dossier, Result why) {
            this.dossier = dossier;
            refused = Optional.of(why);
            rows = List.of();
            hashes = List.of();
            ready = Optional.empty();
        }

        private Looked(Dossier dossier, List<HistoryEntry> rows, List<String> hashes, DirectiveStore.Bulk.Ready ready) {
            this.dossier = dossier;
            this.rows = rows;
            this.hashes = hashes;
            this.ready = Optional.of(ready);
            refused = Optional.empty();
        }

        public Dossier dossier() {
            return dossier;
        }
    }

    /** Takes one dossier; what is refused has changed nothing. */
    public Result add(Dossier dossier) {
        return add(look(dossier));
    }

    /**
     * All that can be found out about a dossier without the register: the larger half of the work, for one other thread to do ahead
     * of {@link #add(Looked)}, in the same order.
     */
    public Looked look(Dossier dossier) {
        Directive directive = dossier.directive();
        if (!directive.awake().status().equals(directive.status())
                && directive.status() != Status.SUSPENDED
                && directive.status() != Status.CANCELLED) {
            return new Looked(dossier, Result.STATUS_DIFFERS);
        }
        Optional<List<HistoryEntry>> rows = completed(dossier);
        if (rows.filter(RegisterImport::hasDoubledRow).isPresent()) {
            return new Looked(dossier, Result.ROW_TWICE);
        }
        return rows.map(of -> new Looked(dossier, of, merge ? List.of() : ahead(of), bulk.ready(directive, of)))
                .orElseGet(() -> new Looked(dossier, Result.HISTORY_DIFFERS));
    }

    private List<String> ahead(List<HistoryEntry> rows) {
        long chat = rows.get(0).id().chat();
        List<String> hashes = hashes(chain.getOrDefault(chat, Chain.START), rows);
        chain.put(chat, hashes.get(hashes.size() - 1));
        return hashes;
    }

    private static List<String> hashes(String before, List<HistoryEntry> rows) {
        List<String> hashes = new ArrayList<>(rows.size());
        String last = before;
        for (HistoryEntry row : rows) {
            last = Chain.hash(last, row);
            hashes.add(last);
        }
        return hashes;
    }

    /** Takes one dossier that was looked at by {@link #look}; what is refused has changed nothing. */
    public Result add(Looked looked) {
        if (looked.refused.isPresent()) {
            return looked.refused.get();
        }
        DirectiveId id = looked.dossier.directive().id();
        ChatHead head = head(id.chat());
        if (id.number() > head.highest || !bulk.has(id)) {
            head.highest = Math.max(head.highest, id.number());
            List<String> hashes = merge ? hashes(head.hash, looked.rows) : looked.hashes;
            head.hash = hashes.get(hashes.size() - 1);
            bulk.put(looked.ready.orElseThrow(), hashes);
            return Result.TAKEN;
        }
        return merge ? merge(store.find(id).orElseThrow(), looked.dossier, looked.rows, head) : Result.NUMBER_USED;
    }

    private ChatHead head(long chat) {
        return heads.computeIfAbsent(
                chat, id -> new ChatHead(store.chat(id).orElse(new ChatInfo(id, "", 0, Chain.START))));
    }

    private static boolean hasDoubledRow(List<HistoryEntry> history) {
        if (history.size() < 2) {
            return false;
        }
        Set<List<Object>> seen = new HashSet<>();
        return history.stream().anyMatch(row -> !seen.add(List.of(row.cause(), row.change(), row.unit())));
    }

    /** The rows with causes and values; empty where the values contradict each other or the state. */
    private Optional<List<HistoryEntry>> completed(Dossier dossier) {
        Directive directive = dossier.directive();
        List<HistoryEntry> rows = new ArrayList<>();
        for (HistoryEntry row : dossier.history()) {
            rows.add(row.cause().isEmpty() ? caused(row, CAUSE + ":" + rows.size()) : row);
        }
        if (rows.isEmpty()) {
            rows.add(row(directive.id(), Change.RECORDED, CAUSE, List.of(), List.of()));
        }
        if (rows.stream().allMatch(row -> row.deltas().isEmpty())) {
            rows.set(
                    0,
                    with(
                            rows.get(0),
                            Fields.between(Optional.empty(), directive),
                            rows.get(0).evidence()));
        } else if (!addsUp(rows, directive)) {
            return Optional.empty();
        }
        if (!dossier.loose().isEmpty()) {
            int last = rows.size() - 1;
            List<Evidence> all = new ArrayList<>(rows.get(last).evidence());
            all.addAll(dossier.loose());
            rows.set(last, with(rows.get(last), rows.get(last).deltas(), all));
        }
        return Optional.of(rows);
    }

    private static boolean addsUp(List<HistoryEntry> rows, Directive directive) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (HistoryEntry row : rows) {
            if (!Fields.apply(fields, row.deltas())) {
                return false;
            }
        }
        return fields.equals(Fields.of(directive));
    }

    private Result merge(Directive now, Dossier dossier, List<HistoryEntry> rows, ChatHead head) {
        List<HistoryEntry> known = store.history(now.id());
        List<HistoryEntry> further = further(known, rows, now, dossier);
        if (further.isEmpty()) {
            return Result.SAME;
        }
        for (HistoryEntry row : chained(head, further)) {
            store.append(row);
        }
        store.save(Optional.of(now), dossier.directive());
        bulk.lookAgain();
        return Result.MERGED;
    }

    /** The rows by which the file goes on where this register stands; else one row with all that differs. */
    private List<HistoryEntry> further(
            List<HistoryEntry> known, List<HistoryEntry> rows, Directive now, Dossier dossier) {
        boolean goesOn = known.size() <= rows.size();
        for (int i = 0; goesOn && i < known.size(); i++) {
            goesOn = Ledger.with(known.get(i), 0, "").equals(Ledger.with(rows.get(i), 0, ""));
        }
        if (goesOn) {
            return rows.subList(known.size(), rows.size());
        }
        Set<Evidence> handedIn = new HashSet<>();
        known.forEach(row -> handedIn.addAll(row.evidence()));
        List<Evidence> fresh = dossier.evidence().stream()
                .filter(evidence -> !handedIn.contains(evidence))
                .toList();
        List<Delta> deltas = Fields.between(Optional.of(now), dossier.directive());
        if (deltas.isEmpty() && fresh.isEmpty()) {
            return List.of();
        }
        return List.of(row(now.id(), Change.CHANGED, key(), deltas, fresh));
    }

    /** One import has one cause in what it merges. */
    private String key() {
        if (key.isEmpty()) {
            key = CAUSE + ":" + clock.instant();
        }
        return key;
    }

    private static List<HistoryEntry> chained(ChatHead head, List<HistoryEntry> rows) {
        List<HistoryEntry> hashed = new ArrayList<>(rows.size());
        for (HistoryEntry row : rows) {
            HistoryEntry bare = Ledger.with(row, 0, "");
            head.hash = Chain.hash(head.hash, bare);
            hashed.add(Ledger.with(bare, 0, head.hash));
        }
        return hashed;
    }

    private HistoryEntry row(DirectiveId id, Change change, String cause, List<Delta> deltas, List<Evidence> evidence) {
        return new HistoryEntry(
                0, id, clock.instant(), 0, "", cause, change, Optional.empty(), NOTE, deltas, evidence, "");
    }

    private static HistoryEntry caused(HistoryEntry row, String cause) {
        return new HistoryEntry(
                row.seq(),
                row.id(),
                row.at(),
                row.by(),
                row.byName(),
                cause,
                row.change(),
                row.unit(),
                row.note(),
                row.deltas(),
                row.evidence(),
                row.hash());
    }

    private static HistoryEntry with(HistoryEntry row, List<Delta> deltas, List<Evidence> evidence) {
        return new HistoryEntry(
                row.seq(),
                row.id(),
                row.at(),
                row.by(),
                row.byName(),
                row.cause(),
                row.change(),
                row.unit(),
                row.note(),
                deltas,
                evidence,
                row.hash());
    }

    /** Makes the last rows the heads of their chats; to be called last, where nothing was refused. */
    public void finish() {
        heads.forEach((chat, head) -> bulk.head(chat, head.highest, head.hash));
        bulk.finish();
    }
}
