package vn.dondoc.intent;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of {@link Sense}s that never changes, as bits: nearly all that the rules ask of a phrase is whether it has a sense, some
 * thousand times a message.
 */
final class Senses {
    static final Senses NONE = new Senses(0, 0);

    private static final Sense[] ALL = Sense.values();

    private final long low;
    private final long high;

    private Senses(long low, long high) {
        this.low = low;
        this.high = high;
    }

    static Senses of(Sense... senses) {
        long low = 0;
        long high = 0;
        for (Sense sense : senses) {
            if (sense.ordinal() < Long.SIZE) {
                low |= 1L << sense.ordinal();
            } else {
                high |= 1L << sense.ordinal();
            }
        }
        return new Senses(low, high);
    }

    boolean contains(Sense sense) {
        int bit = sense.ordinal();
        // a shift by 64 and more is one by the rest
        return ((bit < Long.SIZE ? low : high) >>> bit & 1) != 0;
    }

    /** Whether any sense is in both. */
    boolean meets(Senses other) {
        return (low & other.low | high & other.high) != 0;
    }

    boolean containsAll(Senses other) {
        return (other.low & ~low | other.high & ~high) == 0;
    }

    Senses with(Senses other) {
        return new Senses(low | other.low, high | other.high);
    }

    Senses without(Sense sense) {
        Senses one = of(sense);
        return new Senses(low & ~one.low, high & ~one.high);
    }

    int size() {
        return Long.bitCount(low) + Long.bitCount(high);
    }

    /** In the order of their declaration. */
    List<Sense> members() {
        List<Sense> members = new ArrayList<>(size());
        for (long rest = low; rest != 0; rest &= rest - 1) {
            members.add(ALL[Long.numberOfTrailingZeros(rest)]);
        }
        for (long rest = high; rest != 0; rest &= rest - 1) {
            members.add(ALL[Long.SIZE + Long.numberOfTrailingZeros(rest)]);
        }
        return members;
    }

    @Override
    public String toString() {
        return members().toString();
    }
}
