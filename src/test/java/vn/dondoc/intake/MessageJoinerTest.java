package vn.dondoc.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MessageJoinerTest {
    private final Intake intake =
            new Intake(new Limits(1000, 100, Limits.DEFAULT.time()), ChildLauncher.ofThisProgram());

    @Property(tries = 200)
    void everyPartStandsInItsPlaceAsGiven(@ForAll List<String> parts) {
        MessageJoiner.Joined joined = MessageJoiner.join(parts);
        assertEquals(parts.size(), joined.places().size());
        for (int i = 0; i < parts.size(); i++) {
            assertEquals(parts.get(i), joined.places().get(i).of(joined.text()));
        }
        assertEquals(String.join("\n", parts), joined.text());
    }

    @Test
    void tellsThePartOfAnOffset() {
        MessageJoiner.Joined joined = MessageJoiner.join(List.of("KL họp:", "1. NV báo cáo", "2. TP rà soát"));
        assertEquals(0, joined.partAt(0));
        assertEquals(1, joined.partAt(joined.text().indexOf("NV")));
        assertEquals(2, joined.partAt(joined.text().length()));
    }

    @Test
    void aMarkInAnyMessageMakesAllSecret() {
        String[] parts = {"anh em xem", "x\n".repeat(40), "MẬT\nTHÔNG BÁO"};
        assertEquals(new Reading.Refused(Refusal.SECRET, ""), intake.readMessages(List.of(parts)));
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertEquals(Refusal.EMPTY, ((Reading.Refused) intake.readText(" \n ")).why());
        Reading.Refused tooLong = (Reading.Refused) intake.readText("a".repeat(101));
        assertEquals("Văn bản dài hơn mức cho phép (100 ký tự); vui lòng chỉ gửi phần kết luận.", tooLong.sentence());
        assertEquals(Refusal.TOO_LARGE, ((Reading.Refused) intake.read(new byte[1001])).why());
        String nfd = "Pho\u0300ng No\u0323\u0302i vu\u0323";
        assertEquals(nfd, ((Reading.Text) intake.readText(nfd)).text().given());
    }
}
