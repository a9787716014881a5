package vn.dondoc.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource file of words, one entry a line: {@code #} begins a comment, blank lines do not count, columns are parted by
 * {@code |} or tabs as the reader of the file decides.
 */
public final class WordList {
    private WordList() {}

    /**
     * The entries of a resource beside {@code home}, stripped.
     *
     * @throws IllegalStateException if the resource is not in the jar
     */
    public static List<String> read(Class<?> home, String resource) {
        try (InputStream in = home.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource + " beside " + home.getName());
            }
            // split by hand: dozens of lists are read at every start
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> entries = new ArrayList<>();
            for (int from = 0; from < text.length(); ) {
                int end = text.indexOf('\n', from);
                String line = withoutComment(text.substring(from, end < 0 ? text.length() : end));
                if (!line.isEmpty()) {
                    entries.add(line);
                }
                from = end < 0 ? text.length() : end + 1;
            }
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " of " + home.getName(), e);
        }
    }

    /**
     * All lines of a resource beside {@code home} as they stand, where {@code #} may be part of a text.
     *
     * @throws IllegalStateException if the resource is not in the jar
     */
    public static List<String> lines(Class<?> home, String resource) {
        try (InputStream in = home.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource + " beside " + home.getName());
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " of " + home.getName(), e);
        }
    }

    private static String withoutComment(String line) {
        int hash = line.startsWith("#") ? 0 : line.indexOf(" #");
        return (hash < 0 ? line : line.substring(0, hash)).strip();
    }
}
