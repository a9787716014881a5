package vn.dondoc.chat;

import java.util.List;
import java.util.Optional;

/** Looks whether words or names of files carry a mark of secrecy, before anything of them is kept. */
@FunctionalInterface
public interface Discretion {
    /** Keeps everything. */
    Discretion NONE = (text, fileNames) -> Optional.empty();

    /**
     * What is kept in place of a message with a mark: words that carry the mark and nothing else; empty where there is none.
     *
     * @param text the words, or the caption of the files
     */
    Optional<String> insteadOf(String text, List<String> fileNames);

    /** A message without anything of what it said, if it, what it answers or a file of either carries a mark. */
    default Incoming withheld(Incoming incoming) {
        if (!(incoming instanceof Incoming.Message message)) {
            return incoming;
        }
        return insteadOf(message.text(), names(message.attachments()))
                .or(() -> message.replyTo()
                        .filter(reply -> !reply.fromBot())
                        .flatMap(reply -> insteadOf(reply.text(), names(reply.attachments()))))
                .<Incoming>map(message::withheld)
                .orElse(incoming);
    }

    private static List<String> names(List<Attachment> files) {
        return files.stream().map(Attachment::name).toList();
    }
}
