package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.testkit.simulator.Bug;
import vn.dondoc.testkit.simulator.FaultyConnections;
import vn.dondoc.testkit.simulator.FaultyConnections.Kind;

/**
 * What an office does, cut off at every statement on the way from the platform to the answer: by a crash before it or after it, by
 * a fault that passes, by one that stays until the program is started anew; and once more while it recovers. Register and
 * conversation end as if nothing had happened.
 */
class CrashPointsTest {
    /** Every fault at every statement; else every so many statements one, in turn. */
    private static final boolean FULL = Boolean.getBoolean("dondoc.full");

    private static final int STRIDE = Integer.getInteger("dondoc.stride", 64);

    private static final OfficeMachine MACHINE = OfficeMachine.start();
    private static final String ORDERS = "L> /ketluan Giao Phòng Nội vụ rà soát hồ sơ, xong trước ngày 10/3/2026."
            + " Giao Phòng Tư pháp lập danh sách, xong trước ngày 20/3/2026.";
    private static final String GIVEN = ORDERS + "; L! ✅ Ghi nhận";

    private final CrashOffice office = new CrashOffice(MACHINE);

    private enum Trouble {
        CRASH_BEFORE,
        CRASH_AFTER,
        ONCE,
        FOR_GOOD
    }

    @AfterAll
    static void close() {
        MACHINE.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            conclusions become a draft              |                                        | ORDERS
            a draft is recorded                     | ORDERS                                 | L! ✅ Ghi nhận
            a draft is recorded by the secretary    | ORDERS                                 | S! ✅ Ghi nhận
            an officer may not record               | ORDERS                                 | N! ✅ Ghi nhận
            a draft is dropped                      | ORDERS                                 | L! 🗑 Bỏ
            a draft is opened for changes           | ORDERS                                 | L! ✏️ Sửa
            a draft follows the edited message      | ORDERS | L~ /ketluan Giao Phòng Tư pháp rà soát hồ sơ, xong trước ngày 12/3/2026.
            a draft that was edited is recorded     | ORDERS; L~ /ketluan Giao Phòng Tư pháp rà soát, xong trước ngày 12/3/2026. | L! ✅ Ghi nhận
            a draft expires                         | ORDERS                                 | @2026-03-11T09:00
            recording is undone                     | GIVEN                                  | L! ↩️ Hoàn tác
            a unit completes                        | GIVEN                                  | N> /xong 1 Kế hoạch 31/KH-UBND
            a unit completes in plain words         | GIVEN                                  | N> nhiệm vụ 1 xong rồi ạ
            a unit completes with a photo           | GIVEN                                  | N+ /xong 1
            completing is undone                    | GIVEN; N> /xong 1                      | N! ↩️ Hoàn tác
            a completing message is edited          | GIVEN; N> /xong 1                      | N~ /xong 2
            another unit may not complete           | GIVEN                                  | T> /xong 1
            a stranger may not complete             | GIVEN                                  | X> /xong 1
            a number that is not there              | GIVEN                                  | N> /xong 9
            several at once                         | GIVEN                                  | S> /xong 1 2 cả hai
            progress                                | GIVEN                                  | N> /tiendo 1 60 đã có dự thảo
            an obstacle                             | GIVEN                                  | N> /vuongmac 1 thiếu kinh phí
            an obstacle without a reason            | GIVEN                                  | N> /vuongmac 1
            the reason asked for                    | GIVEN; N> /vuongmac 1                  | N> thiếu kinh phí
            more time is asked for                  | GIVEN                                  | N> /giahan 1 20/3/2026 chờ ý kiến
            more time is granted                    | GIVEN; N> /giahan 1 20/3/2026 chờ ý kiến | L! ✅ Đồng ý
            more time is refused                    | GIVEN; N> /giahan 1 20/3/2026 chờ ý kiến | L! ❌ Từ chối
            the reason of the refusal               | GIVEN; N> /giahan 1 20/3/2026 chờ; L! ❌ Từ chối | L> không được chậm
            another day is given                    | GIVEN; N> /giahan 1 20/3/2026 chờ; L! 📅 Ngày khác | L> 18/3/2026
            a new due day                           | GIVEN                                  | S> /sua 1 hạn 25/3/2026
            a new text                              | GIVEN                                  | S> /sua 1 nội dung rà soát toàn bộ hồ sơ
            another unit leads                      | GIVEN                                  | S> /chuyen 1 TP
            cancelled                               | GIVEN                                  | L> /huy 1 trùng việc
            suspended                               | GIVEN                                  | L> /tamhoan 1 chờ hướng dẫn
            reopened                                | GIVEN; N> /xong 1                      | L> /molai 1 chưa đạt
            a list is asked for                     | GIVEN                                  | N> /nhiemvu
            one directive is shown                  | GIVEN                                  | N> /xem 1
            words are searched                      | GIVEN                                  | N> /tim hồ sơ
            small talk                              | GIVEN                                  | X> mai họp lúc mấy giờ?
            units are reminded                      | GIVEN                                  | @2026-03-10T08:00
            units are reminded late                 | GIVEN                                  | @2026-03-12T10:00
            leaders are told                        | GIVEN                                  | @2026-03-16T08:00
            a reminder is answered by its button    | GIVEN; @2026-03-10T08:00               | N! ✅ Đã xong
            the weekly digest                       | GIVEN                                  | @2026-03-06T16:00
            the group becomes a supergroup          | GIVEN                                  | moved
            somebody writes in the supergroup       | GIVEN; moved                           | N> /xong 1
            an invitation code is used up           | GIVEN                                  | X> /thamgia ABCD-2345
            """)
    void endsAsIfNothingHadHappened(String name, String before, String act) {
        CrashOffice.Moment moment = office.live(script(before));
        office.back(moment);
        office.act(script(act));
        long first = MACHINE.connections().statements();
        office.run(100);
        long statements = MACHINE.connections().statements() - first;
        List<String> undisturbed = office.everything();
        Trouble[] troubles = Trouble.values();
        int turn = name.length();
        for (int at = FULL ? 1 : 1 + turn % STRIDE; at <= statements; at += FULL ? 1 : STRIDE, turn++) {
            for (int chance = 0; chance < 2 * troubles.length; chance++) {
                if (FULL || chance == turn % (2 * troubles.length)) {
                    Trouble trouble = troubles[chance / 2];
                    disturb(moment, script(act), trouble, at, chance % 2 == 1);
                    assertEquals(undisturbed, office.everything(), name + ": " + trouble + " at " + at);
                }
            }
        }
        assertTrue(statements > 10, "something happened: " + statements);
    }

    @Test
    void aButtonOfBeforeFollowsItsGroup() {
        office.live(script("GIVEN; @2026-03-10T08:00; moved; N! ✅ Đã xong"));
        assertTrue(
                office.everything().stream()
                        .anyMatch(line -> line.startsWith("directive|")
                                && line.contains("|-1000101|1|")
                                && line.contains("|DONE|")),
                office.everything().toString());
    }

    @Test
    void seesAProgramWithoutTransactions() {
        CrashOffice careless = new CrashOffice(MACHINE, Bug.NO_TRANSACTION);
        CrashOffice.Moment moment = careless.live(script("GIVEN"));
        careless.back(moment);
        long first = MACHINE.connections().statements();
        careless.act("N> /xong 1");
        careless.run(100);
        List<String> undisturbed = careless.everything();
        long statements = MACHINE.connections().statements() - first;
        int different = 0;
        for (int at = 1; at <= statements; at += 3) {
            careless.back(moment);
            careless.act("N> /xong 1");
            MACHINE.connections().plan(Kind.CRASH_AFTER, at, 1);
            careless.run(100);
            different += careless.everything().equals(undisturbed) ? 0 : 1;
        }
        assertTrue(different > 0, "no crash between two statements left anything half done");
    }

    private static String script(String line) {
        return line == null ? "" : line.replace("ORDERS", ORDERS).replace("GIVEN", GIVEN);
    }

    private void disturb(CrashOffice.Moment moment, String act, Trouble trouble, int at, boolean again) {
        office.back(moment);
        FaultyConnections connections = MACHINE.connections();
        connections.happened().clear();
        office.act(act);
        switch (trouble) {
            case CRASH_BEFORE -> connections.plan(Kind.CRASH_BEFORE, at, 1);
            case CRASH_AFTER -> connections.plan(Kind.CRASH_AFTER, at, 1);
            case ONCE -> connections.plan(passing(at), at, 1);
            case FOR_GOOD -> connections.plan(at % 2 == 0 ? Kind.BUSY : Kind.FULL, at, Integer.MAX_VALUE);
        }
        if (again) {
            office.onRecovery(() -> connections.plan(Kind.CRASH_BEFORE, 1 + at * 7 % 25, 1));
        }
        boolean stays = trouble == Trouble.FOR_GOOD;
        for (int rounds = 0; rounds < 100 && connections.happened().isEmpty(); rounds++) {
            office.run(1);
        }
        office.run(stays ? 6 : 100);
        assertFalse(connections.happened().isEmpty(), trouble + " at " + at + " never happened");
        if (stays) {
            office.startAnew();
            office.run(100);
        }
        connections.calm();
        office.run(100);
    }

    private static Kind passing(int at) {
        return switch (at % 3) {
            case 0 -> Kind.BUSY;
            case 1 -> Kind.FULL;
            default -> Kind.ERROR;
        };
    }
}
