package vn.dondoc.directive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Who joined and what was added since {@code units.yml} was written. Every method joins the running transaction. */
public interface RosterStore {
    /** Somebody who joined a unit by a code. */
    record Member(String unit, long person, String name) {
        public Member {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(name, "name");
        }
    }

    /** A unit that a secretary added. */
    record Added(String code, String name) {}

    /**
     * A code by which somebody joins a unit.
     *
     * @param hash of the code; the code itself is kept nowhere
     * @param once whether it is used up by the first who joins
     */
    record Invite(String hash, String unit, boolean once, Instant expires) {}

    /** Changes whenever anything here does. */
    long version();

    List<Member> members();

    List<Added> units();

    void join(Member member);

    void add(Added unit);

    void invite(Invite invite);

    Optional<Invite> invitation(String hash);

    List<Invite> invitations(String unit);

    void revoke(String hash);

    /** Notes that a person was seen in a group. */
    void see(long chat, long person);

    boolean hasSeen(long chat, long person);

    /** The groups in which a person was seen. */
    List<Long> groupsOf(long person);

    void move(long from, long to);
}
