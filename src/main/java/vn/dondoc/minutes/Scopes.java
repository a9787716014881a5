package vn.dondoc.minutes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The headings and opening lines that hold at a place, the innermost first. */
final class Scopes {
    /** So many headings one in the other count; no paper has more. */
    private static final int DEEPEST = 12;

    /**
     * What a heading or an opening line decides for the blocks below it.
     *
     * @param lead who is bound; empty where it names nobody
     * @param time by when; null where it does not say
     * @param voice who speaks below it; null where that does not change
     * @param named whether the line is a name and nothing else
     */
    record Scope(int level, List<Mention> lead, Times.Time time, Voice voice, boolean named) {
        Scope(int level, List<Mention> lead, Times.Time time, Voice voice) {
            this(level, lead, time, voice, false);
        }
    }

    private final Deque<Scope> scopes = new ArrayDeque<>();

    void open(Scope scope) {
        scopes.push(scope);
        if (scopes.size() > DEEPEST) {
            scopes.removeLast();
        }
    }

    /** A list mark of some level ends what marks of the same and deeper levels have opened. */
    void closeFrom(int level) {
        scopes.removeIf(scope -> scope.level() >= level); // a paragraph between may have opened one of no level
    }

    /** A time alone on its line takes the place of the one before it. */
    void closeTimes() {
        while (!scopes.isEmpty()
                && scopes.peek().time() != null
                && scopes.peek().lead().isEmpty()) {
            scopes.pop();
        }
    }

    void clear() {
        scopes.clear();
    }

    /** Whom the headings bind; empty where they name nobody. */
    List<Mention> lead() {
        for (Scope scope : scopes) {
            if (!scope.lead().isEmpty()) {
                return scope.lead();
            }
        }
        return List.of();
    }

    /** Whether a numbered heading that is the name of one unit holds: what stands below it is what that unit does. */
    boolean isUnderUnit() {
        for (Scope scope : scopes) {
            if (!scope.lead().isEmpty()) {
                return scope.named() && (scope.level() > Block.NONE || scope.voice() == Voice.PARTICIPANT);
            }
        }
        return false;
    }

    /** By when, as the headings say; null where they do not. */
    Times.Time time() {
        for (Scope scope : scopes) {
            if (scope.time() != null) {
                return scope.time();
            }
        }
        return null;
    }

    /** Who speaks below the innermost heading; null where it does not tell. */
    Voice voice() {
        return scopes.isEmpty() ? null : scopes.peek().voice();
    }
}
