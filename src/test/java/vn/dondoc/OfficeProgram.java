package vn.dondoc;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import vn.dondoc.chat.Chat;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.delivery.Pace;
import vn.dondoc.delivery.Sender;
import vn.dondoc.delivery.Traffic;
import vn.dondoc.delivery.Work;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.simulator.Bug;
import vn.dondoc.testkit.simulator.SimulatedTime;

/** The real program, put together for the simulated office, with a planted mistake where one is wanted. */
final class OfficeProgram {
    private OfficeProgram() {}

    /** A program on what lies on the disk of the machine; it has not looked there yet. */
    static Program start(
            OfficeMachine machine,
            Bug bug,
            SimulatedTime time,
            Chat telegram,
            Random chances,
            Random codes,
            Runnable wake) {
        SqlStore store = machine.store();
        Work work = bug.in(store);
        Clock clock = bug.in(time);
        Program.Stores all = Program.Stores.of(store);
        Program.Stores stores = new Program.Stores(
                work,
                bug.in(all.inbox(), work, time.instant()),
                bug.in(all.outbox()),
                bug.in(all.directives()),
                bug.in(all.notes()),
                all.roster(),
                bug.in(all.reminders()),
                all.signedIn());
        Sender.Times times = new Sender.Times(
                clock,
                () -> bug == Bug.WAIT_BY_THE_WALL_CLOCK ? time.instant().toEpochMilli() * 1_000_000 : time.nanos(),
                chances);
        Pace pace = bug == Bug.PACE_DROPPED ? Pace.unlimited() : new Pace(30, 20);
        Program.Outside outside =
                new Program.Outside(bug.in(telegram), pace, times, codes, wake, () -> {}, new Traffic());
        return new Program(
                machine.settings(),
                new OfficeUnits(Path.of("no such folder"), time, OfficePeople.office()),
                WorkCalendar.vietnam(),
                machine.reading(),
                machine.files(),
                stores,
                outside);
    }
}
