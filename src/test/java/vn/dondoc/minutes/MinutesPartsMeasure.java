package vn.dondoc.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassWriter;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Type;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.text.SourceText;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.UnitFinder;

/**
 * What each part of the reading adds: annotated texts are read with all parts, then with each part left out. A part is left out
 * by methods that answer at once, put in as the classes are loaded, so that the program holds no switch for it.
 *
 * <p>{@code -Ddondoc.annotated=FOLDER}: its files {@code *.jsonl} hold a text a line, {@code {"text","date","directives":
 * [{"span","start","end","lead","due"}]}}, places in UTF-16. A directive is found where half of the shorter and a third of the
 * longer span is shared.
 */
public final class MinutesPartsMeasure {
    /** The name of each part, then the methods that answer no, nothing, or what they are given as their argument of that number. */
    private static final List<List<String>> PARTS = List.of(
            List.of("all parts"),
            List.of("without abbreviations in the cutting of sentences", "Sentences.isAbbreviation"),
            List.of("without names that go on up to the verb", "LooseNames.looseEnd=2"),
            List.of("without phrases of topic", "Topics.topicEnd=-1"),
            List.of("without the rules of talk", "Manner.talk"),
            List.of("without hearing talk that has no word of talk", "RunningTalk.assigns"),
            List.of("without headings", "Headings.isHeading"),
            List.of("without carrying an addressee over", "Opening.applyTo"),
            List.of("without papers whose words news repeats", "Vocabulary.isIssuing", "Vocabulary.isAccordingly"),
            List.of("without telling statements from orders", "Verbs.isTelling", "Verbs.isTold"),
            List.of("without days that govern what stands above them", "DueDays.govern", "DueDays.governAbove"),
            List.of("without a day for all that a paragraph plans", "DueDays.planTime"),
            List.of("without times that only name something", "Times.isIdle"),
            List.of("without units behind their tasks", "TaskTails.find"),
            List.of("without orders that begin with the thing", "BareOrders.thingFirst"),
            List.of("without cutting announcements off", "Announcements.cutAnnouncement=2"),
            List.of("without what a scanner misreads", "Misreadings.find=-1"),
            List.of("without words that a page has torn", "Words.joinsTornWord"));

    private MinutesPartsMeasure() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(System.getProperty("dondoc.annotated"));
        for (List<String> part : PARTS) {
            Set<String> out = Set.copyOf(part.subList(1, part.size()));
            Loader loader = new Loader(out);
            Class<?> figures = loader.loadClass(Figures.class.getName());
            var made = figures.getDeclaredConstructor(Path.class);
            made.setAccessible(true);
            Object line = ((Supplier<?>) made.newInstance(folder)).get();
            if (loader.changed < out.size()) {
                throw new IllegalStateException(part.get(0) + ": no longer there, some of " + out);
            }
            System.out.println(line + "  " + part.get(0));
        }
    }

    /** Loads the program anew, some of its methods answering at once. */
    private static final class Loader extends ClassLoader {
        private final Set<String> out;
        private int changed;

        Loader(Set<String> out) {
            super(MinutesPartsMeasure.class.getClassLoader());
            this.out = out;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("vn.dondoc.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? anew(name) : loaded;
        }

        private Class<?> anew(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                String own = name.substring(name.lastIndexOf('.') + 1);
                if (out.stream().anyMatch(method -> method.startsWith(own + '.'))) {
                    bytes = without(own, bytes);
                }
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        private byte[] without(String own, byte[] bytes) {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            new ClassReader(bytes)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9, writer) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access, String name, String type, String generic, String[] thrown) {
                                    MethodVisitor code = super.visitMethod(access, name, type, generic, thrown);
                                    for (String method : out) {
                                        if (method.split("=")[0].equals(own + '.' + name)) {
                                            changed++;
                                            answer(code, type, method);
                                            return null;
                                        }
                                    }
                                    return code;
                                }
                            },
                            0);
            return writer.toByteArray();
        }

        private static void answer(MethodVisitor code, String type, String method) {
            code.visitCode();
            int value = method.contains("=") ? Integer.parseInt(method.substring(method.indexOf('=') + 1)) : 0;
            switch (Type.getReturnType(type).getSort()) {
                case Type.VOID -> code.visitInsn(Opcodes.RETURN);
                case Type.OBJECT -> {
                    code.visitInsn(Opcodes.ACONST_NULL);
                    code.visitInsn(Opcodes.ARETURN);
                }
                default -> {
                    if (value > 0) {
                        code.visitVarInsn(Opcodes.ILOAD, value);
                    } else {
                        code.visitInsn(value < 0 ? Opcodes.ICONST_M1 : Opcodes.ICONST_0);
                    }
                    code.visitInsn(Opcodes.IRETURN);
                }
            }
            code.visitMaxs(1, 0);
            code.visitEnd();
        }
    }

    /** Reads all texts and says how much is right. */
    static final class Figures implements Supplier<String> {
        private final Path folder;
        private final MinutesParser parser =
                new MinutesParser(new UnitFinder(Organization.empty()), new DeadlineParser(WorkCalendar.vietnam()));
        private int found;
        private int expected;
        private int matched;
        private int leads;
        private int dated;
        private int days;
        /** Texts that order nothing, and those of them in which something is found. */
        private int silent;

        private int alarms;

        Figures(Path folder) {
            this.folder = folder;
        }

        @Override
        public String get() {
            try (Stream<Path> files = Files.list(folder)) {
                ObjectMapper json = new ObjectMapper();
                for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                        .sorted()
                        .toList()) {
                    for (String line : Files.readAllLines(file)) {
                        measure(json.readTree(line));
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return String.format(
                    Locale.ROOT,
                    "F1 %.4f  leads %.4f  days %.4f  of %d directives, false alarms %d of %d",
                    2.0 * matched / (found + expected),
                    (double) leads / matched,
                    (double) days / dated,
                    expected,
                    alarms,
                    silent);
        }

        private void measure(JsonNode text) {
            List<Draft> drafts = parser.parse(
                            SourceText.of(text.get("text").asText()),
                            LocalDate.parse(text.get("date").asText()))
                    .drafts();
            Set<Draft> left = new HashSet<>(drafts);
            found += drafts.size();
            boolean orders = !text.get("directives").isEmpty();
            silent += orders ? 0 : 1;
            alarms += orders || drafts.isEmpty() ? 0 : 1;
            for (JsonNode directive : text.get("directives")) {
                expected++;
                Draft best = null;
                for (Draft draft : left) {
                    if (isSame(draft, text, directive)
                            && (best == null || shared(draft, text, directive) > shared(best, text, directive))) {
                        best = draft;
                    }
                }
                if (best != null) {
                    left.remove(best);
                    compare(best, directive);
                }
            }
        }

        private void compare(Draft draft, JsonNode directive) {
            matched++;
            Set<String> said = new HashSet<>();
            directive.get("lead").forEach(lead -> said.add(plain(lead.asText())));
            Set<String> read =
                    draft.lead().stream().map(lead -> plain(lead.mention())).collect(Collectors.toSet());
            leads += said.equals(read) || words(said).equals(words(read)) ? 1 : 0;
            String due = directive.path("due").asText("null");
            String dueRead = draft.deadline()
                    .filter(deadline -> deadline.deadline().recurrence().isEmpty())
                    .flatMap(deadline -> deadline.deadline().due())
                    .map(LocalDate::toString)
                    .orElse("null");
            if (!due.equals("null") || !dueRead.equals("null")) {
                dated++;
                days += due.equals(dueRead) ? 1 : 0;
            }
        }

        private static boolean isSame(Draft draft, JsonNode text, JsonNode directive) {
            int shared = shared(draft, text, directive);
            int length = directive.get("span").asText().length();
            return shared * 2 >= Math.min(draft.span().length(), length)
                    && shared * 3 >= Math.max(draft.span().length(), length);
        }

        private static int shared(Draft draft, JsonNode text, JsonNode directive) {
            String span = directive.get("span").asText();
            int start = directive.has("start")
                    ? directive.get("start").asInt()
                    : text.get("text").asText().indexOf(span);
            return Math.min(draft.span().end(), start + span.length())
                    - Math.max(draft.span().start(), start);
        }

        /** Case, diacritics, marks and articles do not count. */
        private static String plain(String mention) {
            String letters = Normalizer.normalize(mention.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('đ', 'd')
                    .replaceAll("[^a-z0-9]+", " ")
                    .strip();
            return letters.replaceFirst("^(cac|cho|giao|de nghi|yeu cau|tat ca cac|tat ca|nganh|don vi) ", "");
        }

        /** {@code các sở: A, B} and {@code Sở A}, {@code Sở B} are the same: a shared head may be split or not. */
        private static Set<String> words(Set<String> mentions) {
            Set<String> words = new HashSet<>();
            mentions.forEach(mention -> words.addAll(List.of(mention.split(" "))));
            words.removeAll(Set.of("cac", "va", "cung", "voi", "nhu", "dong", "chi", "dc"));
            return words;
        }
    }
}
