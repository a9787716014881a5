package vn.dondoc.reminder;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.ScheduleBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Quartz says when; what a step then does, the register says. Holds nothing that must survive: what is due lies in rows, so the
 * job store is in memory (a one-second tick in a database store writes 16 GB a day).
 *
 * <p>Quartz waits for wall-clock times. Where the clock is set ahead it finds what it missed; a clock that is set back would leave it
 * waiting until the old time comes again, so a {@link ClockWatch} notices a jump of more than {@link #JUMP} and sets all triggers
 * anew.
 */
public final class Timetable implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
    private static final Duration JUMP = Duration.ofSeconds(15);
    private static final Duration WATCH = Duration.ofSeconds(5);

    private static final AtomicInteger TIMETABLES = new AtomicInteger();

    private final Scheduler scheduler;
    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();
    private final ScheduledExecutorService watch;
    private final ClockWatch clockWatch;

    private record Entry(String name, ScheduleBuilder<?> when, Duration firstAfter) {}

    /** @param clock the wall clock, whose jumps are watched */
    public Timetable(Clock clock) {
        this.clock = clock;
        this.clockWatch = new ClockWatch(clock, System::nanoTime);
        Properties settings = new Properties();
        // Quartz keeps its schedulers by name and would hand out one that another timetable of this process has
        settings.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, "dondoc-" + TIMETABLES.incrementAndGet());
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "2");
        try {
            scheduler = new StdSchedulerFactory(settings).getScheduler();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start with " + settings, e);
        }
        watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "clock-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs a step again and again, never twice at once; a run that was missed is not made up for. */
    public Timetable every(Duration period, String name, Runnable step) {
        add(
                name,
                step,
                SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(period.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount(),
                period);
        return this;
    }

    /** Runs a step at the times of a Quartz cron expression in the office's zone; a missed run is made up for once. */
    public Timetable cron(String expression, String name, Runnable step) {
        add(
                name,
                step,
                CronScheduleBuilder.cronSchedule(expression)
                        .inTimeZone(TimeZone.getTimeZone(clock.getZone()))
                        .withMisfireHandlingInstructionFireAndProceed(),
                Duration.ZERO);
        return this;
    }

    private void add(String name, Runnable step, ScheduleBuilder<?> when, Duration firstAfter) {
        Entry entry = new Entry(name, when, firstAfter);
        entries.add(entry);
        JobDetail job = JobBuilder.newJob(Step.class).withIdentity(name).build();
        job.getJobDataMap().put(Step.WHAT, step);
        try {
            scheduler.scheduleJob(job, trigger(entry));
        } catch (SchedulerException e) {
            throw new IllegalStateException("job " + name, e);
        }
    }

    private Trigger trigger(Entry entry) {
        return TriggerBuilder.newTrigger()
                .withIdentity(entry.name())
                .forJob(JobKey.jobKey(entry.name()))
                .startAt(Date.from(clock.instant().plus(entry.firstAfter())))
                .withSchedule(entry.when())
                .build();
    }

    public void start() {
        try {
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start", e);
        }
        watch.scheduleWithFixedDelay(this::look, WATCH.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Called every few seconds. */
    void look() {
        Duration jumped = clockWatch.jumped();
        if (jumped.abs().compareTo(JUMP) <= 0) {
            return;
        }
        LOG.warn("the clock was set by {} s", jumped.toSeconds());
        if (jumped.isNegative()) {
            for (Entry entry : entries) {
                try {
                    scheduler.rescheduleJob(trigger(entry).getKey(), trigger(entry));
                } catch (SchedulerException e) {
                    LOG.error("job {} was not set anew", entry.name(), e);
                }
            }
        }
    }

    /** Waits for the steps that run; none begins afterwards. */
    @Override
    public void close() {
        watch.shutdownNow();
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            LOG.warn("Quartz did not stop cleanly", e);
        }
    }

    /** One of the outer loops: it logs what a step could not cope with, and the next run comes. */
    @DisallowConcurrentExecution
    public static final class Step implements Job {
        private static final String WHAT = "what";

        @Override
        public void execute(JobExecutionContext context) {
            try {
                ((Runnable) context.getMergedJobDataMap().get(WHAT)).run();
            } catch (RuntimeException e) {
                LOG.error("step {} failed", context.getJobDetail().getKey().getName(), e);
            }
        }
    }
}
