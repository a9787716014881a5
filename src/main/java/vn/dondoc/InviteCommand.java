package vn.dondoc;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dondoc.chat.SignIns;
import vn.dondoc.chat.web.InviteCodes;
import vn.dondoc.chat.web.Office;
import vn.dondoc.chat.web.Persona;
import vn.dondoc.text.Fold;
import vn.dondoc.unit.Unit;

/** Prints a one-time link and code by which somebody signs in to the web pages; also the way back in for whoever lost his. */
@Command(
        name = "invite",
        description = "Prints a one-time sign-in link and code for somebody of the office, or for somebody new.",
        mixinStandardHelpOptions = true)
final class InviteCommand implements Callable<Integer> {
    private static final Duration VALID = Duration.ofDays(7);

    @Spec
    private CommandSpec spec;

    @ArgGroup
    private Seat seat;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "full name, such as Phan Hồng Yến")
    private List<String> name;

    /** What somebody new becomes. */
    static final class Seat {
        @Option(names = "--unit", paramLabel = "MÃ", description = "a member of this unit")
        private String unit;

        @Option(names = "--secretary", description = "a secretary")
        private boolean secretary;

        /** What is left where neither of the others was given; picocli asks for one of the three. */
        @Option(names = "--leader", description = "a leader")
        @SuppressWarnings("UnusedVariable")
        private boolean leader;
    }

    @Override
    public Integer call() {
        String wanted = String.join(" ", name).strip();
        if (wanted.isEmpty() || wanted.length() > 80) {
            throw new CommandFailure("họ tên phải có từ 1 đến 80 ký tự");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Books books = Books.open()) {
            SignIns signIns = books.store().signIns();
            InviteCodes codes = new InviteCodes(signIns, books.clock(), new SecureRandom());
            String code = code(books, codes, wanted);
            var http = books.loaded().settings().environment().http();
            String host = http.host().equals("0.0.0.0") ? "127.0.0.1" : http.host();
            out.println("http://" + host + ":" + http.port() + "/signin?code=" + code);
            out.println(code);
        }
        return Main.DONE;
    }

    private String code(Books books, InviteCodes codes, String wanted) {
        List<Persona> known = Office.of(
                        books.loaded()::organization,
                        books.register()::today,
                        books.store().signIns(),
                        books.register()::gone,
                        any -> Optional.empty())
                .people()
                .get()
                .stream()
                .filter(person -> Fold.fold(person.name()).equals(Fold.fold(wanted)))
                .toList();
        if (known.size() > 1) {
            throw new CommandFailure("có " + known.size() + " người tên " + wanted + "; hãy ghi rõ trong units.yml");
        }
        if (known.size() == 1) {
            Persona person = known.get(0);
            return codes.invite(
                    OptionalLong.of(person.id()),
                    "",
                    SignIns.Standing.valueOf(person.standing().name()),
                    Optional.empty(),
                    VALID);
        }
        if (seat == null) {
            throw new CommandFailure(
                    "chưa có ai tên " + wanted + "; người mới thì thêm --unit MÃ, --secretary hoặc --leader");
        }
        Optional<String> unit = Optional.ofNullable(seat.unit).map(code -> books.loaded()
                .organization()
                .byCode(code)
                .map(Unit::code)
                .orElseThrow(() -> new CommandFailure("không có đơn vị mã " + code)));
        SignIns.Standing standing = unit.isPresent()
                ? SignIns.Standing.MEMBER
                : seat.secretary ? SignIns.Standing.SECRETARY : SignIns.Standing.LEADER;
        return codes.invite(OptionalLong.empty(), wanted, standing, unit, VALID);
    }
}
