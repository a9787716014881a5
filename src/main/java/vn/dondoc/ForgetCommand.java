package vn.dondoc;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Person;

/** A person has left: shown by another name from now on, signed out, in no unit; what was done stays on record. */
@Command(
        name = "forget",
        description = "A person has left: another name is shown, sign-ins end; what was done stays on record.",
        mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "the person's id in the chat")
    private long person;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            defaultValue = "Cán bộ đã nghỉ",
            description = "what is shown in place of the name (default: ${DEFAULT-VALUE})")
    private String shown;

    @Override
    public Integer call() {
        if (shown.isBlank() || shown.length() > 100) {
            throw new ParameterException(spec.commandLine(), "--as: tên thay thế từ 1 đến 100 ký tự");
        }
        try (Books books = Books.open()) {
            AtomicInteger rows = new AtomicInteger();
            books.store().persons().forEach(person, row -> rows.incrementAndGet());
            if (rows.get() == 0 && !isListed(books.loaded().organization())) {
                throw new CommandFailure("không có dữ liệu nào về người mang số " + person);
            }
            books.store().run(() -> books.store()
                    .persons()
                    .depart(
                            person,
                            shown.strip(),
                            names(books.loaded().organization()),
                            othersNames(books.loaded().organization()),
                            books.clock().instant()));
            spec.commandLine()
                    .getOut()
                    .println("người mang số " + person + " từ nay hiện là \"" + shown.strip()
                            + "\"; sổ gốc, tệp .jsonl và các bản sao lưu vẫn giữ tên đã ghi");
            if (isListed(books.loaded().organization())) {
                spec.commandLine()
                        .getErr()
                        .println("dondoc: lưu ý: " + person
                                + " còn ghi trong units.yml; xóa ở đó rồi gõ /donvi nạp lại (hoặc gửi SIGHUP)");
            }
        }
        return Main.DONE;
    }

    private boolean isListed(Organization organization) {
        return listed(organization).findAny().isPresent();
    }

    /** By what names units.yml lists him. */
    private List<String> names(Organization organization) {
        return listed(organization)
                .flatMap(one -> Stream.concat(one.name().stream(), one.username().map(name -> "@" + name).stream()))
                .toList();
    }

    private List<String> othersNames(Organization organization) {
        return everybody(organization)
                .filter(one -> !isHe(one))
                .flatMap(one -> one.name().stream())
                .toList();
    }

    private Stream<Person> listed(Organization organization) {
        return everybody(organization).filter(this::isHe);
    }

    private static Stream<Person> everybody(Organization organization) {
        return Stream.of(
                        organization.leaders().stream(),
                        organization.secretaries().stream(),
                        organization.units().stream().flatMap(unit -> unit.members().stream()))
                .flatMap(people -> people);
    }

    private boolean isHe(Person one) {
        return one.id().isPresent() && one.id().getAsLong() == person;
    }
}
