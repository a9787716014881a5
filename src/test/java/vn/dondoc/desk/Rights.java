package vn.dondoc.desk;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.chat.Sender;

/** The one table of who may do what in which state; every way in is held to it. */
final class Rights {
    /** L leader, S secretary, A administrator of the group, N anonymous administrator, U member of the lead unit. */
    private static final String KEEPERS = "LSAN";

    private static final String UNIT = KEEPERS + "U";
    private static final String ALL = KEEPERS + "UCOV";

    enum State {
        OPEN,
        ASKED,
        REPORTED,
        DONE,
        SUSPENDED,
        CANCELLED
    }

    enum Deed {
        COMPLETE,
        PROGRESS,
        OBSTACLE,
        ASK,
        GRANT,
        REFUSE,
        ACCEPT,
        SEND_BACK,
        AMEND,
        REASSIGN,
        CANCEL,
        SUSPEND,
        REOPEN,
        SHOW
    }

    /** Who may, by state; a state that lacks is for nobody. */
    private static final Map<Deed, Map<State, String>> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(Deed.COMPLETE, Map.of(State.OPEN, UNIT, State.ASKED, UNIT)),
            Map.entry(Deed.PROGRESS, Map.of(State.OPEN, UNIT, State.ASKED, UNIT)),
            Map.entry(Deed.OBSTACLE, Map.of(State.OPEN, UNIT, State.ASKED, UNIT)),
            Map.entry(Deed.ASK, Map.of(State.OPEN, UNIT, State.ASKED, "L")), // a leader's asking is granting
            Map.entry(Deed.GRANT, Map.of(State.ASKED, "L")),
            Map.entry(Deed.REFUSE, Map.of(State.ASKED, "L")),
            Map.entry(Deed.ACCEPT, Map.of(State.REPORTED, "L")),
            Map.entry(Deed.SEND_BACK, Map.of(State.REPORTED, "L")),
            Map.entry(
                    Deed.AMEND,
                    Map.of(
                            State.OPEN,
                            KEEPERS,
                            State.ASKED,
                            KEEPERS,
                            State.REPORTED,
                            KEEPERS,
                            State.SUSPENDED,
                            KEEPERS)),
            Map.entry(Deed.REASSIGN, Map.of(State.OPEN, KEEPERS, State.ASKED, KEEPERS)),
            Map.entry(
                    Deed.CANCEL,
                    Map.of(
                            State.OPEN,
                            KEEPERS,
                            State.ASKED,
                            KEEPERS,
                            State.REPORTED,
                            KEEPERS,
                            State.SUSPENDED,
                            KEEPERS)),
            Map.entry(Deed.SUSPEND, Map.of(State.OPEN, KEEPERS, State.ASKED, KEEPERS, State.REPORTED, KEEPERS)),
            Map.entry(Deed.REOPEN, Map.of(State.DONE, KEEPERS, State.SUSPENDED, KEEPERS, State.CANCELLED, KEEPERS)),
            Map.entry(
                    Deed.SHOW,
                    Map.of(
                            State.OPEN,
                            ALL,
                            State.ASKED,
                            ALL,
                            State.REPORTED,
                            ALL,
                            State.DONE,
                            ALL,
                            State.SUSPENDED,
                            ALL,
                            State.CANCELLED,
                            ALL))));

    static final Map<Character, Sender> PEOPLE = Map.of(
            'L', Room.LEADER,
            'S', Room.SECRETARY,
            'A', new Sender(1500, "Quản trị", Optional.empty(), false),
            'N', new Sender(Room.GROUP, "Giao ban", Optional.empty(), true),
            'U', Room.NV,
            'C', new Sender(2001, "Nguyễn Văn Bình", Optional.empty(), false),
            'O', Room.TP,
            'V', Room.VISITOR,
            'X', new Sender(9009, "Người ngoài", Optional.empty(), false));

    private Rights() {}

    static boolean may(char role, Deed deed, State state) {
        return TABLE.get(deed).getOrDefault(state, "").indexOf(role) >= 0;
    }
}
