package vn.dondoc.minutes;

import java.util.ArrayDeque;
import java.util.Deque;

/** The items of the lists that are open at a place: where what each tells begins. */
final class Items {
    private record Item(int level, int start) {}

    private final Deque<Item> open = new ArrayDeque<>();

    /** An item ends those of its own and of deeper levels. */
    void begin(Block block, int clauses) {
        while (!open.isEmpty() && open.peek().level() >= block.level()) {
            open.pop();
        }
        open.push(new Item(block.level(), clauses));
    }

    /**
     * The first clause of the item that a block lies in; of a block in no item, what stands right above it.
     *
     * @param told the first clause of the last block that told something
     */
    int start(Block block, int told) {
        for (Item item : open) {
            if (item.level() < block.level()) {
                return item.start();
            }
        }
        return told;
    }
}
