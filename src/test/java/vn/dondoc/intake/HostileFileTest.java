package vn.dondoc.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Files made to do harm, each through a real child process: one clear sentence comes back, and nothing worse happens. */
class HostileFileTest {
    private static final Intake INTAKE = new Intake(Limits.DEFAULT, ChildLauncher.ofThisProgram());

    private static Refusal refusal(byte[] file) {
        Reading reading = INTAKE.read(file);
        Reading.Refused refused = assertInstanceOf(Reading.Refused.class, reading);
        assertTrue(refused.sentence().endsWith("."), refused.sentence());
        return refused.why();
    }

    private static String text(byte[] file) {
        return assertInstanceOf(Reading.Text.class, INTAKE.read(file)).text().given();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsAGoodFileInAChild() {
        assertEquals(
                "Giao Phòng Nội vụ báo cáo.\n",
                text(DocxFile.of(DocxFile.p("Giao Phòng Nội vụ báo cáo.")).bytes()));
        assertEquals(
                "1. Phòng Nội vụ\n- báo cáo\n",
                text(utf8("<!DOCTYPE html><body><script>x</script><ol><li>Phòng Nội vụ</ol><ul><li>báo cáo</ul>")));
    }

    @Test
    void refusesBombs() {
        byte[] zeros = new byte[64 << 20];
        Arrays.fill(zeros, (byte) ' ');
        assertEquals(
                Refusal.DAMAGED,
                refusal(DocxFile.of(DocxFile.p("x")).raw("word/big.bin", zeros).bytes()));
        String entities =
                "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p>"
                        + "</w:body></w:document>";
        assertEquals(Refusal.DAMAGED, refusal(DocxFile.ofXml(entities).bytes()));
        String external =
                "<?xml version=\"1.0\"?><!DOCTYPE w SYSTEM \"http://127.0.0.1:9/x.dtd\" [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                        + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>";
        assertEquals(Refusal.DAMAGED, refusal(DocxFile.ofXml(external).bytes()));
    }

    @Test
    void refusesEndlessDepth() {
        String deep = "<w:p>".repeat(200_000);
        assertEquals(
                Refusal.DAMAGED,
                refusal(DocxFile.of(deep + "</w:p>".repeat(200_000)).bytes()));
        assertEquals(Refusal.DAMAGED, refusal(utf8("<html><body>" + "<div>".repeat(200_000) + "sâu")));
        assertEquals("vừa\n", text(utf8("<html><body>" + "<table><tr><td>".repeat(500) + "vừa")));
        assertTrue(List.of(Refusal.DAMAGED, Refusal.SCAN).contains(refusal(pdf("[".repeat(200_000)))));
    }

    @Test
    void refusesPagesInACircle() {
        assertTrue(List.of(Refusal.DAMAGED, Refusal.SCAN, Refusal.TOO_SLOW)
                .contains(refusal(objects(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>"))));
    }

    @Test
    void refusesAStreamThatGrowsWithoutEnd() throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                out.write(block);
            }
        }
        assertTrue(deflated.size() < 400_000);
        Limits hurried = new Limits(Limits.DEFAULT.fileBytes(), 200_000, Duration.ofSeconds(3));
        Reading reading = new Intake(hurried, ChildLauncher.ofThisProgram())
                .read(pdf(deflated.toByteArray(), "/Filter/FlateDecode"));
        Refusal why = assertInstanceOf(Reading.Refused.class, reading).why();
        assertTrue(
                List.of(Refusal.TOO_LARGE, Refusal.TOO_SLOW, Refusal.SCAN, Refusal.DAMAGED)
                        .contains(why),
                why.name());
    }

    @Test
    void saysThatAFileIsEncrypted() throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy("chủ", "mở", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(pdf);
        }
        assertEquals(Refusal.ENCRYPTED, refusal(pdf.toByteArray()));
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (var out = encryptor.getDataStream(container)) {
                out.write(DocxFile.of(DocxFile.p("x")).bytes());
            }
            container.writeFilesystem(docx);
        }
        assertEquals(Refusal.ENCRYPTED, refusal(docx.toByteArray()));
    }

    @Test
    void saysThatHalfAFileIsBroken() {
        byte[] docx = DocxFile.of(DocxFile.p("chữ ".repeat(3000))).bytes();
        assertEquals(Refusal.DAMAGED, refusal(Arrays.copyOf(docx, docx.length / 2)));
        byte[] doc = Arrays.copyOf(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                700);
        assertEquals(Refusal.DAMAGED, refusal(doc));
        assertEquals(Refusal.DAMAGED, refusal(utf8("%PDF-1.7\nnửa tệp")));
        assertEquals(Refusal.UNKNOWN_KIND, refusal(DocxFile.zip(Map.of("x", new byte[10]))));
    }

    @Test
    void killsAChildThatIsLate() {
        Limits hurried = new Limits(Limits.DEFAULT.fileBytes(), 200_000, Duration.ofMillis(1));
        Reading reading = new Intake(hurried, ChildLauncher.ofThisProgram())
                .read(DocxFile.of(DocxFile.p("x")).bytes());
        assertEquals(
                Refusal.TOO_SLOW,
                assertInstanceOf(Reading.Refused.class, reading).why());
        assertFalse(ProcessHandle.current().children().anyMatch(ProcessHandle::isAlive), "no child is left behind");
    }

    @Test
    void aSecretFileComesBackWithoutAWord() {
        Reading reading = INTAKE.read(
                DocxFile.of(DocxFile.p("TỐI MẬT") + DocxFile.p("việc riêng")).bytes());
        assertEquals(new Reading.Refused(Refusal.SECRET, ""), reading);
    }

    /** A PDF of one page whose content stream is this. */
    private static byte[] pdf(String content) {
        return pdf(utf8(content), "");
    }

    private static byte[] pdf(byte[] content, String filter) {
        String stream = new String(content, StandardCharsets.ISO_8859_1);
        return objects(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
                "<</Length " + content.length + filter + ">>stream\n" + stream + "\nendstream");
    }

    private static byte[] objects(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < objects.length; i++) {
            at.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        at.forEach(offset -> pdf.append(String.format("%010d 00000 n \n", offset)));
        pdf.append("trailer<</Size ")
                .append(objects.length + 1)
                .append("/Root 1 0 R>>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
