package vn.dondoc;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.dondoc.chat.Incoming;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.delivery.Step;
import vn.dondoc.delivery.StoreUnavailable;
import vn.dondoc.testkit.simulator.Bug;
import vn.dondoc.testkit.simulator.FaultyConnections;
import vn.dondoc.testkit.simulator.Invariant;
import vn.dondoc.testkit.simulator.SimulatedTelegram;
import vn.dondoc.testkit.simulator.SimulatedTime;

/**
 * One seed drives the real program, single-threaded: its people, the platform, the clock, crashes, faults of statements. After
 * every step the invariants are looked at.
 */
final class OfficeSimulation {
    private static final int SEEDS = Integer.getInteger("dondoc.sabotage", 100);
    private static final Duration DRAIN = Duration.ofMinutes(5);
    /** Who waits that long waits for nothing in particular. */
    private static final Duration LONG = Duration.ofSeconds(4);

    private final long seed;
    private final Random random;
    private final Bug bug;
    private final OfficeMachine machine;
    private final SimulatedTime time = new SimulatedTime("2026-03-02T07:30");
    private final SimulatedTelegram telegram;
    private final OfficePeople people;
    private final OfficeRecords records;
    private final OfficeWire wire;
    private final Map<String, Integer> counters = new TreeMap<>();
    private Program program;

    /** When the threads of the steps look again, on the steady clock. */
    private final Map<String, Long> looksAgain = new HashMap<>();

    private OfficeSimulation(long seed, Bug bug, OfficeMachine machine) {
        this.seed = seed;
        this.random = new Random(seed);
        this.bug = bug;
        this.machine = machine;
        this.telegram = new SimulatedTelegram(new Random(seed + 1), time);
        this.people = new OfficePeople(new Random(seed + 2), time, telegram);
        this.wire = new OfficeWire(machine.connections(), time, telegram);
        this.records = new OfficeRecords(machine.connections(), time, telegram, people);
    }

    /**
     * What a run came to.
     *
     * @param failure the invariant that broke; empty for none
     * @param conversation everything that was said, in order
     * @param counters how often what happened
     */
    record Result(Optional<String> failure, String conversation, Map<String, Integer> counters) {}

    /** Lets an office work for so many days from Monday, 2 March 2026. */
    static Result run(long seed, int days, Bug bug, OfficeMachine machine) {
        machine.restore(machine.empty());
        machine.connections().happened().clear();
        long before = machine.connections().statements();
        OfficeSimulation simulation = new OfficeSimulation(seed, bug, machine);
        Optional<String> failure = Optional.empty();
        try {
            simulation.live(days);
        } catch (Invariant.Broken e) {
            failure = Optional.of("seed " + seed + " at " + simulation.time.local() + ": " + e.getMessage());
        }
        simulation.telegram.seen().forEach((mood, count) -> simulation.count("telegram " + mood, count));
        machine.connections().happened().forEach((kind, count) -> simulation.count("statement " + kind, count));
        simulation.count("statements", (int) (machine.connections().statements() - before));
        simulation.count("conclusions", simulation.people.orders());
        simulation.count("recorded", simulation.records.recorded());
        return new Result(failure, simulation.records.conversation(), simulation.counters);
    }

    /** Tells one seed's conversation and its end: SEED DAYS [BUG]; or which seed sees each planted mistake: sabotage DAYS [BUG …]. */
    public static void main(String[] arguments) {
        int days = Integer.parseInt(arguments[1]);
        try (OfficeMachine machine = OfficeMachine.start()) {
            if (arguments[0].equals("sabotage")) {
                Set<Bug> bugs = EnumSet.complementOf(EnumSet.of(Bug.NONE));
                List<String> named = List.of(arguments).subList(2, arguments.length);
                bugs.removeIf(bug -> !named.isEmpty() && !named.contains(bug.name()));
                for (Bug bug : bugs) {
                    System.out.println(bug + ": " + sabotage(bug, days, machine).orElse("seen by no seed"));
                }
                return;
            }
            Bug bug = arguments.length > 2 ? Bug.valueOf(arguments[2]) : Bug.NONE;
            Result result = run(Long.parseLong(arguments[0]), days, bug, machine);
            System.out.println(result.conversation());
            System.out.println(result.counters());
            System.out.println(result.failure().orElse("every invariant held"));
        }
    }

    /** What the first of a hundred seeds sees that sees the mistake. */
    static Optional<String> sabotage(Bug bug, int days, OfficeMachine machine) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Optional<String> failure = run(seed, days, bug, machine).failure();
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    private void live(int days) {
        begin();
        for (int day = 0; day < days; day++) {
            LocalDate date = LocalDate.of(2026, 3, 2).plusDays(day);
            boolean worked = WorkCalendar.vietnam().isWorkingDay(date);
            int events = worked ? 25 : 3;
            wake(date.atTime(7, 40));
            for (int event = 0; event < events; event++) {
                happen(random.nextInt(100));
                if (random.nextInt(4) == 0) {
                    stumble();
                } else {
                    settle(Duration.ofSeconds(random.nextInt(2 * 36_000 / (events + 1))));
                }
                records.check(false);
            }
            if (day % 5 == 4) {
                calmly(() -> records.checkRegister(program));
            }
        }
        drain();
        calmly(() -> records.checkRegister(program));
        records.checkDrained();
    }

    /** The night passes; where a jump has put the clock ahead, there is none. */
    private void wake(LocalDateTime morning) {
        Duration night = Duration.between(time.local(), morning);
        if (!night.isNegative()) {
            time.pass(night);
        }
    }

    private void calmly(Runnable look) {
        machine.connections().calm();
        look.run();
    }

    /** A program starts on what lies on the disk. */
    private void begin() {
        program = OfficeProgram.start(
                machine, bug, time, telegram, new Random(random.nextLong()), new Random(seed), looksAgain::clear);
        step(() -> {
            program.rebuild();
            return Step.IDLE;
        });
    }

    private void happen(int what) {
        if (what < 66) {
            people.actSomehow();
        } else if (what < 70) {
            telegram.deliverAgain();
            count("redelivery", 1);
        } else if (what < 78) {
            FaultyConnections.Kind[] kinds = FaultyConnections.Kind.values();
            FaultyConnections.Kind kind = kinds[random.nextInt(kinds.length)];
            boolean many = kind == FaultyConnections.Kind.BUSY || kind == FaultyConnections.Kind.FULL;
            machine.connections().plan(kind, 1 + random.nextInt(40), many ? 1 + random.nextInt(6) : 1);
        } else if (what < 82) {
            crash("between steps");
        } else if (what < 87) {
            telegram.setBadChance(random.nextBoolean() ? 0 : random.nextInt(60));
        } else if (what < 89) {
            time.jump(Duration.ofMinutes(random.nextInt(2 * 24 * 60) - 24 * 60));
            telegram.trustPace();
            count("clock jump", 1);
        } else if (what < 91) {
            people.kickOrReturn();
            records.kicked();
            count("kick or return", 1);
        } else if (what < 92) {
            people.moveGroup();
            count("move", 1);
        } else if (what < 95) {
            rush();
        } else if (what < 96) {
            people.restartIds();
            count("ids restarted", 1);
        } else {
            people.poison();
            count("poison", 1);
        }
    }

    /** Many messages in one group; the program may die in the middle of its answers, and more may come. */
    private void rush() {
        people.rush();
        count("rush", 1);
        if (random.nextBoolean()) {
            for (int looks = 0; looks < 8; looks++) {
                time.pass(work());
            }
            crash("between steps");
            people.rush();
        }
    }

    /** A few steps in any order, as threads would take them. */
    private void stumble() {
        for (int steps = random.nextInt(6); steps > 0; steps--) {
            switch (random.nextInt(6)) {
                case 0 -> step(this::poll);
                case 1 -> step(() -> program.fetcher().fetchOne());
                case 2, 3 -> step(() -> program.inbox().handle(random.nextBoolean() ? 1 : 5));
                case 4 -> step(() -> program.sender().sendOne());
                default -> tick();
            }
        }
    }

    /** Time passes, and the program does what there is to do meanwhile: whenever it would look again by itself. */
    private void settle(Duration whole) {
        Duration left = whole;
        for (int looks = 0; looks < 12 && !left.isZero(); looks++) {
            Duration rest = work();
            Duration part = rest.compareTo(left) < 0 && rest.compareTo(LONG) < 0 ? rest : left;
            time.pass(part);
            left = left.minus(part);
        }
        time.pass(left);
        work();
        tick();
    }

    /** Does what can be done now; returns for how long the sender then has nothing to do. */
    private Duration work() {
        for (int polls = 0; polls < 3 && step(this::poll).worked(); polls++) {
            looksAgain.clear();
        }
        repeat("fetch", () -> program.fetcher().fetchOne(), 3);
        repeat("handle", () -> program.inbox().handle(50), 5);
        return repeat("send", () -> program.sender().sendOne(), 30);
    }

    /** As the thread of the step does: rests as long as the step says, unless it is woken. */
    private Duration repeat(String name, Supplier<Step> step, int most) {
        long rest = looksAgain.getOrDefault(name, 0L) - time.nanos();
        if (rest > 0) {
            return Duration.ofNanos(rest);
        }
        for (int times = 0; times < most; times++) {
            Step done = step(step);
            if (!done.worked()) {
                looksAgain.put(name, time.nanos() + done.rest().toNanos());
                return done.rest();
            }
        }
        return Duration.ZERO;
    }

    private void tick() {
        records.check(false);
        step(() -> {
            program.tick();
            program.digest();
            return Step.IDLE;
        });
        records.check(true);
        if (random.nextInt(10) == 0) {
            step(() -> {
                program.tidy();
                return Step.IDLE;
            });
        }
    }

    /** One step of the program as its thread would take it. */
    private Step step(Supplier<Step> step) {
        Step done = Step.WORKED;
        try {
            done = step.get();
        } catch (StoreUnavailable e) {
            count("store not ready", 1);
        } catch (FaultyConnections.Crash e) {
            crash("at a statement");
        } catch (RuntimeException e) {
            count("failed step", 1); // the thread logs it and goes on
        }
        return done;
    }

    private Step poll() {
        List<Incoming> batch = telegram.poll(10);
        if (batch.isEmpty()) {
            return Step.IDLE;
        }
        if (bug == Bug.CONFIRM_BEFORE_COMMIT) {
            telegram.confirm(batch);
        }
        program.accept(batch, time::pass);
        if (bug == Bug.CONFIRM_ONE_TOO_MANY) {
            telegram.confirm(telegram.poll(batch.size() + 1));
        } else if (bug != Bug.CONFIRM_BEFORE_COMMIT) {
            telegram.confirm(batch);
        }
        return Step.WORKED;
    }

    private void crash(String when) {
        machine.connections().restarted();
        records.check(false);
        wire.crashed();
        count("crash " + when, 1);
        time.crashed();
        looksAgain.clear();
        begin();
    }

    /** The faults end; five minutes later nothing waits any more, but for what the pace allows. */
    private void drain() {
        machine.connections().calm();
        telegram.setBadChance(0);
        long waiting = machine.store().outbox().waiting()
                + telegram.poll(Integer.MAX_VALUE).size();
        Duration most = DRAIN.plus(Duration.ofSeconds(4 * waiting));
        for (Duration passed = Duration.ZERO; isBusy(); passed = passed.plusSeconds(1)) {
            Invariant.holds(passed.compareTo(most) < 0, "something still waits after " + most);
            work();
            records.check(false);
            time.pass(Duration.ofSeconds(1));
        }
    }

    private boolean isBusy() {
        return !telegram.drained()
                || machine.store().inbox().waiting() + machine.store().outbox().waiting() > 0;
    }

    private void count(String what, int times) {
        counters.merge(what, times, Integer::sum);
    }
}
