package vn.dondoc;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.dondoc.directive.DirectiveStore;
import vn.dondoc.directive.RegisterReader;

/** The table of packages: what each may import, and which library lives where. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(place -> !place.contains("/test/vn/") && !place.contains("/test-classes/"))
            .importPackages("vn.dondoc");

    /** Package → the packages that it may import besides itself. A package without a row is not allowed to exist. */
    private static final Map<String, List<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            row("text"),
            row("deadline", "text"),
            row("unit", "text"),
            row("chat", "text"),
            row("delivery", "text", "chat"),
            row("intake", "text", "chat"),
            row("minutes", "text", "deadline", "unit"),
            row("intent", "text", "deadline", "unit", "chat"),
            row("directive", "text", "deadline", "unit", "chat", "minutes"),
            row("reminder", "text", "deadline", "unit", "chat", "delivery", "directive"),
            row("report", "text", "deadline", "unit", "chat", "directive"),
            row(
                    "desk",
                    "text",
                    "deadline",
                    "unit",
                    "chat",
                    "delivery",
                    "intake",
                    "minutes",
                    "intent",
                    "directive",
                    "report"),
            row("store", "text", "deadline", "unit", "chat", "delivery", "minutes", "directive", "reminder"),
            row("chat.telegram", "text", "chat"),
            row("chat.web", "text", "chat", "unit", "deadline", "directive")));

    /** Library → the packages that are its home; the root wires everything and is always allowed. */
    private static final Map<String, List<String>> HOME = new TreeMap<>(Map.ofEntries(
            row("org.dmfs..", "deadline"),
            row("org.apache.poi..", "intake", "report"),
            row("org.apache.pdfbox..", "intake"),
            row("org.jsoup..", "intake"),
            row("opennlp..", "minutes", "intent"),
            row("org.quartz..", "reminder"),
            row("org.jfree..", "report"),
            row("org.jdbi..", "store"),
            row("org.flywaydb..", "store"),
            row("com.zaxxer..", "store"),
            row("java.sql..", "store"),
            row("org.sqlite..", "store"),
            row("org.telegram..", "chat.telegram"),
            row("okhttp3..", "chat.telegram"),
            row("io.javalin..", "chat.web"),
            row("gg.jte..", "chat.web")));

    @TestFactory
    Stream<DynamicTest> everyPackageImportsOnlyWhatItsRowSays() {
        return MAY_IMPORT.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    String[] allowed = Stream.concat(Stream.of(row.getKey()), row.getValue().stream())
                            .flatMap(name -> Stream.of("vn.dondoc." + name, "vn.dondoc." + name + ".page.."))
                            .toArray(String[]::new);
                    classes()
                            .that()
                            .resideInAPackage("vn.dondoc." + row.getKey())
                            .should()
                            .onlyDependOnClassesThat(
                                    resideInAnyPackage(allowed).or(resideOutsideOfPackage("vn.dondoc..")))
                            .because("data flows downstream, so imports point upstream")
                            .allowEmptyShould(true)
                            .check(PROGRAM);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyLibraryStaysAtHome() {
        return HOME.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    String[] homes = Stream.concat(
                                    Stream.of("vn.dondoc"),
                                    row.getValue().stream()
                                            .flatMap(name ->
                                                    Stream.of("vn.dondoc." + name, "vn.dondoc." + name + ".page..")))
                            .toArray(String[]::new);
                    noClasses()
                            .that(not(resideInAnyPackage(homes)))
                            .should()
                            .dependOnClassesThat(resideInAPackage(row.getKey()))
                            .because("a library has one home, so that it can be changed in one place")
                            .check(PROGRAM);
                }));
    }

    @Test
    void everyClassLiesInAListedPackage() {
        String[] listed = Stream.concat(
                        Stream.of("vn.dondoc"),
                        MAY_IMPORT.keySet().stream()
                                .flatMap(name -> Stream.of("vn.dondoc." + name, "vn.dondoc." + name + ".page..")))
                .toArray(String[]::new);
        classes()
                .should()
                .resideInAnyPackage(listed)
                .because("a new package needs a row in the table")
                .check(PROGRAM);
    }

    @Test
    void nothingIsAmbient() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(LocalTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "getBytes")
                .because("clocks, ids, locales and charsets come in by constructor or by name")
                .check(PROGRAM);
    }

    @Test
    void directivesLieBehindTheRegister() {
        noClasses()
                .that(not(resideInAnyPackage("vn.dondoc.directive", "vn.dondoc.store")))
                .should()
                .callMethodWhere(target(owner(assignableTo(DirectiveStore.class))))
                .because("rights and states are checked by the register, so nobody goes around it to what is stored")
                .check(PROGRAM);
        noClasses()
                .that()
                .resideInAPackage("vn.dondoc.directive")
                .and()
                .haveNameNotMatching(
                        ".*[.](DirectiveStore|RegisterReader|RegisterAsOf|FormerUnits|DirectiveRegister|RegisterImport|Ledger|Undo|Verification)([$].*)?")
                .should()
                .dependOnClassesThat(assignableTo(DirectiveStore.class))
                .because("the register is the door, and these are its parts")
                .check(PROGRAM);
    }

    @Test
    void theDeskFindsDirectivesThroughAccessAlone() {
        noClasses()
                .that()
                .resideInAPackage("vn.dondoc.desk")
                .should()
                .callMethodWhere(target(owner(assignableTo(RegisterReader.class)))
                        .and(target(nameMatching("find|findAll|list|openOf|history|entry|evidence|forEach.*"))))
                .because("what belongs to one chat is never seen in another, and one door asks who may see what")
                .check(PROGRAM);
    }

    private static Map.Entry<String, List<String>> row(String name, String... others) {
        return Map.entry(name, Arrays.asList(others));
    }
}
