package vn.dondoc;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there whole or not at all: written beside its place, forced to disk, then moved over what was there. */
final class WholeFile {
    /** Writes a file's content. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /** @throws CommandFailure if it cannot be written; then what was there before is still there */
    static void write(Path target, Content content) {
        Path absolute = target.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            throw new CommandFailure(target + " là một thư mục → sửa: ghi tên tệp");
        }
        Path beside = absolute.resolveSibling("." + absolute.getFileName() + ".dang-ghi");
        try {
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                    content.to(out);
                }
                try (FileChannel written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                move(beside, absolute);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (UncheckedIOException e) {
            throw failure(target, e.getCause());
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    /** Moves within one file system, over what is there. */
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static CommandFailure failure(Path target, IOException e) {
        String why = e instanceof NoSuchFileException
                ? "không có thư mục đó"
                : e instanceof AccessDeniedException denied ? denied(target, denied) : said(e);
        return new CommandFailure("không ghi được " + target + ": " + why, e);
    }

    /** Why a file cannot be read. */
    static CommandFailure unreadable(Path file, IOException e) {
        boolean may = !Files.exists(file) || Files.isReadable(file);
        return new CommandFailure("không đọc được " + file + ": " + (may ? said(e) : "không có quyền đọc"), e);
    }

    /** What goes into a file may be what must not be read. */
    private static String denied(Path target, AccessDeniedException e) {
        Path refused = Path.of(String.valueOf(e.getFile())).toAbsolutePath();
        Path folder = target.toAbsolutePath().getParent();
        return refused.startsWith(folder) && refused.getNameCount() == folder.getNameCount() + 1
                ? "không có quyền ghi vào thư mục đó"
                : "không có quyền với " + e.getFile() + " → sửa: chạy bằng người dùng của chương trình";
    }

    private static String said(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left") || message.contains("quota") ? "hết chỗ trên đĩa" : message;
    }
}
