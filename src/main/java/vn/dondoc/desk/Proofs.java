package vn.dondoc.desk;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Incoming;
import vn.dondoc.directive.Evidence;

/** Evidence as it comes with a message: files, and papers that its words name. */
final class Proofs {
    private Proofs() {}

    static List<Evidence> of(Talk talk, String note) {
        List<Evidence> evidence = new ArrayList<>();
        for (Attachment file : files(talk)) {
            file.sha256().ifPresent(hash -> evidence.add(Evidence.file(hash, file.name(), file.size())));
        }
        evidence.addAll(Arguments.papers(note));
        return evidence;
    }

    /** A remark where a file could not be fetched: it is not kept, and its sender must know. */
    static List<String> missing(Talk talk) {
        boolean lost = files(talk).stream()
                .anyMatch(file ->
                        file.kind() != Attachment.Kind.OTHER && file.sha256().isEmpty());
        return lost
                ? List.of(Wording.WRONG
                        + "Tệp gửi kèm chưa lưu được (quá lớn hoặc không tải được). Anh/chị gửi lại bản nhỏ hơn,"
                        + " hoặc ghi số văn bản, ví dụ: 45/BC-UBND.")
                : List.of();
    }

    private static List<Attachment> files(Talk talk) {
        return talk.message().map(Incoming.Message::attachments).orElse(List.of());
    }
}
