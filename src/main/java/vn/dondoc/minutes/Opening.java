package vn.dondoc.minutes;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What opens a clause: who is bound, where the action begins, how that is known. */
final class Opening {
    /** Somebody is named, and told about: nothing opens here. */
    static final Opening NOTHING = new Opening(0, Kind.DIRECTIVE);

    /** Somebody concludes: what follows is his. */
    static final Opening CONCLUDES = new Opening(0, Kind.DIRECTIVE);

    int content;
    final Kind kind;
    List<Mention> lead = List.of();
    Times.Time time;
    Voice voice;
    /** Only announces what is listed below. */
    boolean announces;

    final Set<Clause.Sign> signs = EnumSet.noneOf(Clause.Sign.class);

    Opening(int content, Kind kind) {
        this.content = content;
        this.kind = kind;
    }

    void applyTo(Scene scene) {
        if (voice != null) {
            scene.voice = voice;
        }
        if (signs.contains(Clause.Sign.ADDRESSED) || !lead.equals(scene.lead)) {
            scene.lead = lead;
            scene.headed = false;
        }
    }
}
