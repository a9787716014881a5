package vn.dondoc.directive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import vn.dondoc.chat.Sender;
import vn.dondoc.chat.SignIns;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Person;
import vn.dondoc.unit.Unit;

/**
 * Who is who: the register of {@code units.yml} with those who joined since, and what each may do in a chat. Administrators of a
 * group count as its secretaries; they are asked from the chat outside of transactions and remembered for some minutes.
 */
public final class Roster {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Supplier<Organization> listed;
    private final RosterStore store;
    private final LongFunction<List<Long>> administrators;
    private final Clock clock;
    private final Supplier<List<SignIns.Member>> signedIn;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();
    private volatile Snapshot snapshot;

    private record Known(Set<Long> people, Instant until) {}

    private record Snapshot(
            Organization listed, long version, List<SignIns.Member> signedIn, Organization organization) {}

    /** @param administrators asks the platform for the administrators of a group; may be slow */
    public Roster(Organization listed, RosterStore store, LongFunction<List<Long>> administrators, Clock clock) {
        this(() -> listed, store, administrators, clock, List::of);
    }

    /**
     * The same with who signed in.
     *
     * @param listed what {@code units.yml} says; it may be read again while the program runs
     * @param signedIn those who came in on the web by an invitation and stand in no other list
     */
    public Roster(
            Supplier<Organization> listed,
            RosterStore store,
            LongFunction<List<Long>> administrators,
            Clock clock,
            Supplier<List<SignIns.Member>> signedIn) {
        this.signedIn = signedIn;
        this.listed = listed;
        this.store = store;
        this.administrators = administrators;
        this.clock = clock;
    }

    /** The register as it is now, with added units and members who joined. */
    public Organization organization() {
        long version = store.version();
        List<SignIns.Member> web = signedIn.get();
        Organization file = listed.get();
        Snapshot now = snapshot;
        if (now == null || now.listed != file || now.version != version || !now.signedIn.equals(web)) {
            List<RosterStore.Member> members = new ArrayList<>(store.members());
            web.forEach(one ->
                    one.unit().ifPresent(unit -> members.add(new RosterStore.Member(unit, one.id(), one.name()))));
            now = new Snapshot(file, version, web, put(file, store.units(), members, web));
            snapshot = now;
        }
        return now.organization;
    }

    private static Organization put(
            Organization listed,
            List<RosterStore.Added> added,
            List<RosterStore.Member> members,
            List<SignIns.Member> web) {
        Organization.Builder all = Organization.named(listed.name());
        listed.leaders().forEach(all::leader);
        listed.secretaries().forEach(all::secretary);
        for (SignIns.Member one : web) {
            switch (one.standing()) {
                case LEADER -> all.leader(Person.of(one.id(), one.name()));
                case SECRETARY -> all.secretary(Person.of(one.id(), one.name()));
                case MEMBER -> {
                    // stands in his unit
                }
            }
        }
        listed.units().forEach(unit -> all.unit(withMembers(unit, members)));
        for (RosterStore.Added unit : added) {
            if (listed.byCode(unit.code()).isEmpty()) {
                all.unit(withMembers(Unit.of(unit.code(), unit.name()), members));
            }
        }
        listed.groups().forEach(group -> all.group(group.code(), group.names(), group.unitCodes()));
        return all.build();
    }

    private static Unit withMembers(Unit unit, List<RosterStore.Member> members) {
        List<Person> people = new ArrayList<>(unit.members());
        for (RosterStore.Member member : members) {
            if (member.unit().equals(unit.code())
                    && people.stream().noneMatch(person -> person.is(member.person(), Optional.empty()))) {
                people.add(new Person(
                        OptionalLong.of(member.person()),
                        Optional.empty(),
                        Optional.of(member.name()),
                        Optional.empty()));
            }
        }
        return unit.withMembers(people.toArray(new Person[0]));
    }

    /** Asks the platform who administers a group, if that is not known freshly. To be called outside of a transaction. */
    public void refresh(long chat) {
        Known now = known.get(chat);
        if (now == null || clock.instant().isAfter(now.until)) {
            known.put(
                    chat,
                    new Known(
                            Set.copyOf(administrators.apply(chat)),
                            clock.instant().plus(FRESH)));
        }
    }

    /** What somebody may do in a chat at this moment. */
    public Actor actor(Sender sender, long chat) {
        Objects.requireNonNull(sender, "sender");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (sender.anonymousAdmin()) {
            if (sender.id() == chat) {
                roles.add(Role.SECRETARY);
            }
            return new Actor(sender.id(), sender.name(), sender.username(), roles, List.of());
        }
        Organization now = organization();
        if (now.isLeader(sender.id(), sender.username())) {
            roles.add(Role.LEADER);
        }
        boolean administers = Optional.ofNullable(known.get(chat))
                .map(those -> those.people.contains(sender.id()))
                .orElse(false);
        if (administers || now.isSecretary(sender.id(), sender.username())) {
            roles.add(Role.SECRETARY);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<String> units = now.answeredForBy(sender.id(), sender.username(), today).stream()
                .map(Unit::code)
                .toList();
        return new Actor(sender.id(), sender.name(), sender.username(), roles, units);
    }

    /** Whether this person is a leader or secretary of the office, by {@code units.yml} or by an invitation. */
    boolean isListedKeeper(Sender sender) {
        Organization now = organization();
        return !sender.anonymousAdmin()
                && (now.isLeader(sender.id(), sender.username()) || now.isSecretary(sender.id(), sender.username()));
    }

    public Optional<Unit> unit(String code) {
        return organization().byCode(code);
    }

    /** The codes under which a unit's work is recorded: its own, and those of its members who lead by name. */
    public List<String> leads(String code) {
        List<String> codes = new ArrayList<>(List.of(code));
        for (Person member : unit(code).map(Unit::members).orElse(List.of())) {
            member.id().ifPresent(id -> codes.add(UnitPart.person(id)));
            member.username().ifPresent(name -> codes.add(UnitPart.username(name)));
        }
        return codes;
    }

    /** What is kept of a code for joining a unit; blanks, dashes and small letters do not matter. */
    public static String hash(String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return Chain.sha256("dondoc invite " + plain);
    }

    /** The unit that a code lets in to, where it is good; a code for one is used up by it. To be called in a transaction. */
    public Optional<String> useCode(String code) {
        Optional<RosterStore.Invite> invite =
                store.invitation(hash(code)).filter(found -> clock.instant().isBefore(found.expires()));
        invite.filter(RosterStore.Invite::once).ifPresent(found -> store.revoke(found.hash()));
        return invite.map(RosterStore.Invite::unit);
    }

    public RosterStore store() {
        return store;
    }
}
