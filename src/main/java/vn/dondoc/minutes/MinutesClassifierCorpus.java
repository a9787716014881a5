package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.WordList;

/**
 * The labelled messages from which {@link MinutesClassifier} is made: those written out, the same without diacritics, and frames
 * filled with tasks.
 */
final class MinutesClassifierCorpus {
    /** How often a frame is filled; its family is one, however many texts come of it. */
    private static final int FILLINGS = 5;

    private static final String[] BOSSES = {
        "Chủ tịch",
        "anh Thịnh",
        "Giám đốc",
        "Bí thư",
        "sếp",
        "Phó Chủ tịch UBND huyện",
        "cô Hiệu trưởng",
        "chị Vân",
        "lãnh đạo xã",
        "đồng chí Trưởng ban"
    };

    /**
     * A message with its answer.
     *
     * @param family the heading that it stands under: texts of one sort, held back together when the model is measured
     * @param isMade whether it was made from another: a frame filled, or a text without its diacritics
     */
    record Sample(String family, boolean isMinutes, SourceText text, boolean isMade) {
        Sample {
            Objects.requireNonNull(text, "text");
        }
    }

    private record Task(String who, String what, String due, String result) {}

    private final List<List<Task>> sets = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();

    private MinutesClassifierCorpus() {
        for (String line : WordList.lines(MinutesClassifierCorpus.class, "classifier-tasks.txt")) {
            String[] columns = line.split("\\s*\\|\\s*");
            if (line.startsWith("##")) {
                sets.add(new ArrayList<>());
            } else if (columns.length == 4 && !line.startsWith("#")) {
                sets.get(sets.size() - 1).add(new Task(columns[0].strip(), columns[1], columns[2], columns[3].strip()));
            }
        }
    }

    /** {@code + text} and {@code - text}, {@code \n} for a line end. */
    static List<Sample> read() {
        MinutesClassifierCorpus corpus = new MinutesClassifierCorpus();
        String family = "";
        int frames = 0;
        for (String line : WordList.lines(MinutesClassifierCorpus.class, "classifier-messages.txt")) {
            if (line.startsWith("##")) {
                family = line.substring(2).strip();
            } else if (line.startsWith("+ ") || line.startsWith("- ")) {
                boolean isMinutes = line.charAt(0) == '+';
                String text = line.substring(2).replace("\\n", "\n");
                if (text.indexOf('{') < 0) {
                    corpus.samples.add(new Sample(family, isMinutes, SourceText.of(text), false));
                    // as it would be typed in haste: without it, every tenth such message was taken wrongly
                    corpus.samples.add(new Sample(family, isMinutes, SourceText.of(Fold.fold(text)), true));
                } else {
                    for (int i = 0; i < FILLINGS; i++) {
                        String filled = corpus.fill(text, frames * 5 + i * 3, frames + i);
                        corpus.samples.add(new Sample(family, isMinutes, SourceText.of(filled), true));
                    }
                    frames++;
                }
            }
        }
        return List.copyOf(corpus.samples);
    }

    private String fill(String frame, int set, int style) {
        List<Task> tasks = sets.get(set % sets.size());
        List<Task> more = sets.get((set + 5) % sets.size());
        Task one = tasks.get(style % tasks.size());
        List<Task> some = tasks.subList(0, 2 + style % (tasks.size() - 1));
        String filled = frame.replace("{boss}", BOSSES[(set + style) % BOSSES.length])
                .replace("{unit}", one.who())
                .replace("{what}", one.what())
                .replace("{one}", one.who() + " " + one.what() + (style % 2 == 0 ? "" : ", " + one.due()))
                .replace(
                        "{more orders lines}",
                        list(more.stream().map(t -> order(t, style)).toList(), 1 + 2 * (style % 2)))
                .replace(
                        "{more orders inline}",
                        list(more.stream().map(t -> order(t, style)).toList(), 2 * (style % 2)))
                .replace(
                        "{orders lines}",
                        list(some.stream().map(t -> order(t, style)).toList(), 1 + 2 * (style % 2)))
                .replace(
                        "{orders inline}",
                        list(some.stream().map(t -> order(t, style)).toList(), 2 * (style % 2)))
                .replace(
                        "{orders}", list(some.stream().map(t -> order(t, style)).toList(), style % 5))
                .replace("{whats}", list(some.stream().map(Task::what).toList(), 2 * (style % 2)))
                .replace(
                        "{tasks first}",
                        list(some.stream().map(t -> taskFirst(t, style)).toList(), 1 + style % 3))
                .replace(
                        "{results}",
                        list(some.stream().map(t -> result(t, style)).toList(), style % 5))
                .replace(
                        "{assigned and done}",
                        list(
                                some.stream()
                                        .map(t -> "Giao " + t.who() + ' ' + t.what() + ": " + t.result())
                                        .toList(),
                                style % 5))
                .replace(
                        "{recorded}",
                        list(
                                some.stream()
                                        .map(t -> "#" + (set + t.what().length()) + ' ' + t.who() + " - " + t.what()
                                                + " - " + t.due())
                                        .toList(),
                                1 + 2 * (style % 2)));
        return style % 5 == 3 ? Fold.fold(filled) : filled;
    }

    private static String order(Task task, int style) {
        return switch (style % 4) {
            case 0 -> task.who() + " " + task.what() + ", " + task.due();
            case 1 -> task.who() + ": " + task.what() + " (" + task.due() + ")";
            case 2 -> "giao " + task.who() + " " + task.what() + " " + task.due();
            default -> task.who() + " " + task.what();
        };
    }

    private static String taskFirst(Task task, int style) {
        return switch (style % 3) {
            case 0 -> task.what() + " - " + task.who() + " (" + task.due() + ")";
            case 1 -> task.what() + ": " + task.who();
            default -> task.what() + " => " + task.who() + ", " + task.due();
        };
    }

    private static String result(Task task, int style) {
        return switch (style % 3) {
            case 0 -> task.who() + " " + task.result();
            case 1 -> task.what() + ": " + task.result();
            default -> task.who() + " " + task.what() + ", " + task.result();
        };
    }

    private static String list(List<String> items, int style) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            switch (style) {
                case 0 -> list.append(i + 1).append(". ").append(capital(item)).append(". ");
                case 1 -> list.append("\n- ").append(capital(item));
                case 2 -> list.append(i > 0 ? "; " : "").append(item).append(i + 1 == items.size() ? "." : "");
                case 3 ->
                    list.append('\n')
                            .append(i + 1)
                            .append(". ")
                            .append(capital(item))
                            .append('.');
                default -> list.append(capital(item)).append(". ");
            }
        }
        return list.toString().strip();
    }

    private static String capital(String item) {
        return Character.toUpperCase(item.charAt(0)) + item.substring(1);
    }
}
