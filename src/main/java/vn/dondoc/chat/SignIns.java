package vn.dondoc.chat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Who may sign in to the web pages and who has, on disk. Secrets are kept as hashes only. */
public interface SignIns {
    /** What somebody is in the office. */
    enum Standing {
        LEADER,
        SECRETARY,
        MEMBER
    }

    /**
     * Somebody who came in by an invitation and whom the register of the office does not list.
     *
     * @param id far above the ids that a chat gives
     * @param unit code of the unit that a member belongs to
     */
    record Member(long id, String name, Standing standing, Optional<String> unit) {}

    /**
     * A seat that waits for whoever has the code.
     *
     * @param person who comes back in by it; empty for somebody new
     * @param name of somebody new; empty where he says it himself
     * @param expires from then on it is worth nothing
     */
    record Invitation(OptionalLong person, String name, Standing standing, Optional<String> unit, Instant expires) {
        public Invitation {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(standing, "standing");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(expires, "expires");
        }
    }

    /**
     * A browser in which a person is signed in.
     *
     * @param hash of its cookie
     * @param seen when it last came, to some minutes
     * @param agent what the browser calls itself
     */
    record Session(String hash, long person, Instant opened, Instant seen, String agent) {}

    /** The key that the program signs and hashes with: {@code fresh} the first time, the same ever after. */
    byte[] key(byte[] fresh);

    List<Member> members();

    void invite(String codeHash, Invitation invitation);

    /** The invitation under this hash, neither used nor expired. */
    Optional<Invitation> invitation(String codeHash, Instant now);

    /**
     * Uses an invitation up; of two who try at the same moment one gets it.
     *
     * @param name of somebody new whose invitation has none
     * @return the id of the person who is in now; empty where the invitation is used or expired
     */
    OptionalLong redeem(String codeHash, String name, Instant now);

    /** Takes in somebody new without an invitation of ours and returns his id. */
    long admit(String name, Standing standing, Optional<String> unit);

    void open(Session session);

    /** The session under this hash that came at least once after {@code oldest}; notes that it came {@code now}. */
    Optional<Session> session(String hash, Instant oldest, Instant now);

    /** The sessions of a person, the last seen first. */
    List<Session> sessions(long person);

    void end(String hash);

    /** Ends all sessions of a person but one. */
    void endOthers(long person, String keptHash);
}
