package vn.dondoc.directive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks through one chat for anything that was not written by the register: first along the chain of its history, then directive by
 * directive whether the history adds up to what the register says. Holds one directive at a time.
 */
final class Verification {
    private static final int MOST = 20;

    private final DirectiveStore store;
    private final long chat;
    private final List<String> faults = new ArrayList<>();
    private final BitSet told = new BitSet();
    private String head = Chain.START;

    Verification(DirectiveStore store, long chat) {
        this.store = store;
        this.chat = chat;
    }

    /** One sentence for each row that is not as it was written; empty where all is well. */
    List<String> faults() {
        store.forEachEntry(chat, this::link);
        store.chat(chat).filter(info -> !info.head().equals(head)).ifPresent(info -> fault("lịch sử thiếu dòng cuối"));
        store.forEach(chat, this::compare);
        if (!store.countsAddUp(chat)) {
            fault("số liệu đếm nhiệm vụ khác với sổ");
        }
        told.stream().forEach(number -> fault("#" + number + ": có lịch sử nhưng không có trong sổ"));
        return List.copyOf(faults);
    }

    private void link(HistoryEntry entry) {
        if (!Chain.hash(head, entry).equals(entry.hash())) {
            fault(entry.id() + ": dòng lịch sử " + entry.seq() + " đã bị sửa, hoặc dòng trước nó bị chèn, xoá");
        }
        head = entry.hash();
        told.set(entry.id().number());
    }

    private void compare(Directive directive) {
        told.clear(directive.id().number());
        Map<String, String> state = new LinkedHashMap<>();
        for (HistoryEntry entry : store.history(directive.id())) {
            if (!Fields.apply(state, entry.deltas())) {
                fault(entry.id() + ": dòng lịch sử " + entry.seq() + " không nối tiếp các dòng trước");
                return;
            }
        }
        if (!state.equals(Fields.of(directive))) {
            fault(directive.id() + ": nội dung trong sổ khác với lịch sử");
        }
    }

    private void fault(String sentence) {
        if (faults.size() < MOST) {
            faults.add(sentence);
        }
    }
}
