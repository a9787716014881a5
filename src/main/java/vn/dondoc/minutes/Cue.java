package vn.dondoc.minutes;

/** What a phrase of the word lists tells the reader; each list file gives one or several. */
enum Cue {
    /** Verb of assignment of the chair or the paper. */
    ORDER("assign.txt", "order"),
    /** Verb of assignment that is an order from above and a wish from below. */
    POLITE("assign.txt", "polite"),
    /** Verb that only wishes. */
    WISH("assign.txt", "wish"),
    /** Verb that orders only where somebody is told to act. */
    WEAK("assign.txt", "weak"),
    /** Verb of action, sure by itself. */
    ACTION("action.txt"),
    /** Verb of action only where one must stand. */
    VERB("weak-verb.txt"),
    /** Word of manner before a verb of action. */
    MANNER("adverb.txt"),
    /** Word of duty. */
    MODAL("modal.txt"),
    /** Told as done, going on, or a state. */
    PAST("past.txt"),
    /** Plan or promise. */
    FUTURE("future.txt"),
    /** Looks like another cue and is none. */
    NOUN("noun.txt"),
    /** Head of a unit's name. */
    UNIT("unit-head.txt", "unit"),
    /** Head of a locality's name. */
    PLACE("unit-head.txt", "place"),
    /** Common noun for units. */
    GENERAL("unit-head.txt", "general"),
    /** Office or form of address. */
    PERSON("unit-head.txt", "person"),
    /** Common noun or trade that names somebody only in a chat: {@code bếp}, {@code tạp vụ}. */
    CHAT_NAME("unit-head.txt", "chat"),
    /** Abbreviated head, only before a dot or a name. */
    SHORT("unit-head.txt", "abbreviation"),
    /** Field, the name of a unit. */
    FIELD("field.txt"),
    /** What follows a unit's name and belongs to it. */
    REST("unit-rest.txt"),
    /** Word of number before a group. */
    MANY("quant.txt"),
    /** Word that links a sentence or clause to the one before. */
    LINK("link.txt"),
    /** Word that opens a clause of topic, purpose, condition or time. */
    TOPIC("topic.txt"),
    /** Verb of saying that orders nothing. */
    SAY("say.txt"),
    /** Between a speaker and his verb. */
    ALSO("also.txt"),
    /** Opens a cooperation. */
    COOP("coop.txt"),
    /** Particle that ends a sentence of talk. */
    PARTICLE("particle.txt"),
    /** Heading or opening of a part that assesses. */
    ASSESSING("section.txt", "assess"),
    /** Heading or opening of a part that assigns. */
    TASKING("section.txt", "task"),
    /** Heading of a part in which those who attend have the word. */
    OPINING("section.txt", "opinion"),
    /** Line about the meeting itself. */
    META("meta.txt"),
    /** Verb that may belong to a name. */
    NOMINAL("nominal.txt"),
    /** Opening of a paper that recommends. */
    RECOMMENDING("recommend.txt"),
    /** Opening formula of the conclusions. */
    CONCLUDING("section.txt", "conclude"),
    /** Line from which on nothing is said any more. */
    ENDING("section.txt", "end"),
    /** Closing formula that only makes known. */
    CLOSING("section.txt", "close"),
    /** Line of the page around a text. */
    FURNITURE("furniture.txt"),
    /** Words that only announce a list. */
    ANNOUNCE("announce.txt"),
    /** Noun of a thing, which nobody is. */
    THING("thing.txt"),
    /** Opens a relative clause about an addressee. */
    RELATIVE("relative.txt"),
    /** Verb that stands inside names. */
    NAME_WORD("name-word.txt"),
    /** Unit whose name goes on with what it is for: {@code Ban Chỉ đạo xóa nhà tạm huyện X}. */
    PURPOSE("purpose-unit.txt"),
    /** A word that the grammar names; tells nothing by itself. */
    FUNCTION("function-word.txt"),
    /** Family name. */
    SURNAME("surname.txt"),
    /** Name by which a person is called. */
    GIVEN_NAME("given-name.txt"),
    /** Makes a day a term. */
    TERM("term.txt"),
    /** Makes the time behind it a name. */
    IDLE("idle.txt"),
    /** What happened on the day behind it. */
    EVENT("event.txt"),
    /** Opens a sentence that sets the time of all around it. */
    SETS_TIME("sets-time.txt"),
    /** Head of names that end anywhere: companies, centres, boards. */
    OPEN_NAME("open-name.txt"),
    /** Gate to the search for times. */
    TIME_GATE("time-gate.txt"),
    /** Opens a task without an end. */
    STANDING("standing.txt"),
    /** Word of talk. */
    TALK("talk.txt"),
    /** Column heads of tables. */
    COLUMN("column.txt");

    private final String list;
    private final String column;

    Cue(String list) {
        this(list, null);
    }

    Cue(String list, String column) {
        this.list = list;
        this.column = column;
    }

    String list() {
        return list;
    }

    String column() {
        return column;
    }

    long bit() {
        return 1L << ordinal();
    }

    /** The cues of several, as bits. */
    static long mask(Cue... several) {
        long bits = 0;
        for (Cue cue : several) {
            bits |= cue.bit();
        }
        return bits;
    }
}
