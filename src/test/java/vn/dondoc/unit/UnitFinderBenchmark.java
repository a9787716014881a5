package vn.dondoc.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;

/**
 * Finding in a page of orders with no register, one of 25 units, and one of 3,500 units with ten aliases each: the register must
 * not show. Run {@link #main}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class UnitFinderBenchmark {
    private static final String PAGE = """
            Sau khi nghe báo cáo, Phó Chủ tịch UBND huyện kết luận như sau:
            1. Giao Phòng Nội vụ chủ trì, phối hợp với Văn phòng HĐND và UBND tham mưu kế hoạch tập huấn kỹ năng số, hoàn thành trước ngày 20/3.
            2. Phòng Tài chính - Kế hoạch rà soát nguồn kinh phí, tổng hợp nhu cầu của các đơn vị, báo cáo trong tháng 4.
            3. UBND các xã, thị trấn niêm yết lại thủ tục hành chính tại trụ sở, tuyên truyền để nhân dân biết và giám sát.
            4. Trung tâm VH-TT huyện mở chuyên mục trên hệ thống truyền thanh cơ sở; các cơ quan, đơn vị liên quan cung cấp tin, bài.
            Kết quả những tháng đầu năm cho thấy nhiều chỉ tiêu đạt và vượt kế hoạch, song việc giải ngân vốn đầu tư công còn chậm,
            một số nơi chưa thực hiện nghiêm quy định về tiếp nhận và trả kết quả, hồ sơ quá hạn còn nhiều, chất lượng chưa cao.
            """;

    @Param({"0", "25", "3500"})
    private int units;

    private UnitFinder finder;
    private SourceText text;

    @Setup
    public void register() {
        finder = new UnitFinder(organization(units));
    }

    static Organization organization(int units) {
        String[] fields = {
            "Nội vụ", "Tư pháp", "Tài chính - Kế hoạch", "Văn hóa và Thông tin", "Y tế", "Kinh tế - Hạ tầng"
        };
        Organization.Builder office = Organization.named("UBND huyện Vũ Quang");
        for (int i = 0; i < units; i++) {
            List<String> aliases = new ArrayList<>();
            for (int k = 0; k < 10; k++) {
                aliases.add("Phòng " + fields[(i + k) % fields.length] + " cơ sở " + syllable(i) + ' '
                        + syllable(i * 31 + k));
            }
            String place = i < fields.length ? "" : " xã " + syllable(i) + ' ' + syllable(i / 50);
            office.unit(Unit.of("U" + i, "Phòng " + fields[i % fields.length] + place, aliases.toArray(String[]::new)));
        }
        return office.build();
    }

    private static String syllable(int seed) {
        String[] first = {"B", "Ch", "D", "Đ", "G", "H", "Kh", "L", "M", "N", "Ph", "Qu", "S", "T", "V", "X"};
        String[] last = {"a", "an", "ang", "ao", "ải", "ăn", "âm", "ên", "inh", "ôn", "ơn", "ung", "ưng", "ượng"};
        int at = Math.floorMod(seed * 7919, first.length * last.length);
        return first[at % first.length] + last[at / first.length];
    }

    @Benchmark
    public List<UnitMention> find() {
        text = SourceText.of(PAGE);
        return finder.find(text, new Span(0, text.length()));
    }

    public static void main(String[] args) throws RunnerException {
        System.out.println("characters a page: " + PAGE.length());
        new Runner(new OptionsBuilder()
                        .include(UnitFinderBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
