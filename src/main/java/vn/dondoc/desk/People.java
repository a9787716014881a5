package vn.dondoc.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import vn.dondoc.chat.Button;
import vn.dondoc.directive.Access;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Query;
import vn.dondoc.directive.Roster;
import vn.dondoc.directive.RosterStore;
import vn.dondoc.text.Fold;
import vn.dondoc.text.OfficeFormat;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Person;
import vn.dondoc.unit.Unit;
import vn.dondoc.unit.UnitMention;

/** Units and members: who is in which, codes to join by, and the greeting in private. */
final class People {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final Duration ONCE_LIFE = Duration.ofDays(7);
    private static final Duration MANY_LIFE = Duration.ofDays(3);
    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_TRIES = 5;
    private static final Duration TRIES_WITHIN = Duration.ofMinutes(15);

    private final Access access;
    private final Roster roster;
    private final Language language;
    private final Notes notes;
    private final Surroundings.Reload reload;
    private final RandomGenerator random;

    People(
            Access access,
            Roster roster,
            Language language,
            Notes notes,
            Surroundings.Reload reload,
            RandomGenerator random) {
        this.access = access;
        this.roster = roster;
        this.language = language;
        this.notes = notes;
        this.reload = reload;
        this.random = random;
    }

    boolean carryOut(Talk talk, String name, String words) {
        switch (name) {
            case "donvi" -> units(talk, words.strip());
            case "thamgia" -> join(talk, words.strip());
            case "trogiup", "help" -> talk.say(Help.of(talk.actor(), talk.isPrivate()));
            case "start" -> start(talk, words.strip());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** In private: who one is here, and what one's units have open. */
    private void start(Talk talk, String code) {
        if (!talk.isPrivate()) {
            talk.say(Help.of(talk.actor(), false));
            return;
        }
        if (!code.isEmpty()) {
            join(talk, code);
            return;
        }
        var actor = talk.actor();
        Answer answer = Answer.of("👋 Chào " + talk.sender().name() + ". Tôi là bot Đôn Đốc.");
        if (actor.units().isEmpty()) {
            answer.line(
                    actor.keepsRegister()
                            ? "Anh/chị là " + (actor.isLeader() ? "lãnh đạo" : "thư ký")
                                    + " của cơ quan. Gõ /trogiup để xem cách dùng."
                            : "Anh/chị chưa thuộc đơn vị nào. Gõ /thamgia MÃ với mã do thư ký cấp, ví dụ: /thamgia ABCD-2345");
        }
        if (actor.isLeader()) {
            waiting(talk, answer);
        }
        boolean any = false;
        for (ChatInfo chat : access.chatsOfUnits(talk.sender(), talk.place())) {
            for (String unit : actor.codes()) {
                List<Directive> open = access.openOf(talk.sender(), talk.place(), chat.chat(), unit, 0, 11);
                if (!open.isEmpty()) {
                    any = true;
                    answer.line("");
                    boolean own = unit.startsWith("@");
                    answer.line("📋 Việc đang mở " + (own ? "giao đích danh anh/chị" : "của " + unitName(unit)) + " · "
                            + chat.title() + ":");
                    open.stream().limit(10).forEach(directive -> {
                        answer.line(directive.id() + " " + Wording.cut(DeedWording.oneLine(directive.text()), 160)
                                + " — " + Wording.due(directive));
                        answer.about(directive.id().tag());
                    });
                    if (open.size() > 10) {
                        answer.line("… còn nữa, gõ /nhiemvu " + (own ? "cuatoi" : unit));
                    }
                }
            }
        }
        if (!any && !actor.units().isEmpty()) {
            answer.line("Đơn vị của anh/chị ("
                    + actor.units().stream().map(this::unitName).collect(Collectors.joining(", "))
                    + ") không có việc đang mở.");
        }
        talk.say(answer);
    }

    /** What a leader is waited for. */
    private void waiting(Talk talk, Answer answer) {
        for (ChatInfo chat : access.chats(talk.sender(), talk.place())) {
            Query query =
                    Query.of(chat.chat(), Query.View.WAITING, talk.today()).atMost(11);
            List<Directive> waiting = access.list(talk.sender(), talk.place(), query);
            if (!waiting.isEmpty()) {
                answer.line("");
                answer.line("⏳ Chờ lãnh đạo quyết định · " + chat.title() + ":");
                waiting.stream().limit(10).forEach(directive -> {
                    answer.line(directive.id() + " " + Wording.cut(DeedWording.oneLine(directive.text()), 160) + " — "
                            + Wording.leads(directive)
                            + directive
                                    .request()
                                    .flatMap(Directive.ExtensionRequest::until)
                                    .map(day -> " xin gia hạn đến " + Wording.day(day))
                                    .orElse(" đã báo cáo hoàn thành"));
                    answer.about(directive.id().tag());
                });
                if (waiting.size() > 10) {
                    answer.line("… còn nữa, gõ /nhiemvu choduyet");
                }
            }
        }
    }

    private String unitName(String code) {
        return roster.unit(code).map(Unit::name).orElse(code);
    }

    private void units(Talk talk, String words) {
        Organization organization = roster.organization();
        boolean secretary = talk.actor().isSecretary();
        if (Fold.fold(words).equals("nap lai")) {
            reload(talk, secretary);
            return;
        }
        if (!words.isEmpty()) {
            Arguments arguments = new Arguments(words);
            Optional<UnitMention> unit = arguments.unit(language.units());
            if (unit.isEmpty() || unit.get().units().size() != 1) {
                talk.say(ListWording.unknownUnit(words));
            } else {
                one(talk, unit.get().units().get(0), secretary, Fold.fold(arguments.rest()));
            }
            return;
        }
        if (organization.isEmpty()) {
            talk.say(Wording.WRONG + "Sổ đơn vị còn trống. Quản trị viên khai báo trong config/units.yml.");
            return;
        }
        Answer answer = Answer.of("🏢 " + (organization.name().isBlank() ? "Các đơn vị" : organization.name()) + ":");
        organization.units().stream()
                .filter(unit -> unit.existsOn(talk.today()))
                .limit(120)
                .forEach(unit -> answer.line("• " + unit.code() + " · " + unit.name() + " · "
                        + (unit.members().isEmpty()
                                ? "chưa có đầu mối"
                                : unit.members().size() + " đầu mối")));
        if (secretary) {
            answer.line(
                    talk.isPrivate()
                            ? "Lấy mã tham gia: /donvi NV (một lần), /donvi NV nhieu (nhiều người), /donvi NV thuhoi (thu hồi)."
                            : "Mã tham gia: nhắn riêng cho bot /donvi NV.");
        }
        talk.say(answer);
    }

    /** Reads units.yml again; what has ended since and has open items is told, so that it can be handed over. */
    private void reload(Talk talk, boolean secretary) {
        if (!secretary) {
            talk.say(Wording.REFUSED + "Chỉ thư ký được nạp lại sổ đơn vị.");
            return;
        }
        Organization before = roster.organization();
        List<String> problems = reload.units();
        if (!problems.isEmpty()) {
            Answer answer = Answer.of(Wording.WRONG + "Sổ đơn vị có lỗi, chưa nạp; vẫn dùng sổ cũ:");
            problems.stream().limit(MOST_PROBLEMS).forEach(answer::line);
            if (problems.size() > MOST_PROBLEMS) {
                answer.line("… và " + (problems.size() - MOST_PROBLEMS) + " lỗi nữa; xem đủ bằng lệnh check");
            }
            talk.say(answer);
            return;
        }
        Organization now = roster.organization();
        long units =
                now.units().stream().filter(unit -> unit.existsOn(talk.today())).count();
        Answer answer = Answer.of("🔄 Đã nạp lại sổ đơn vị: " + units + " đơn vị, "
                + now.leaders().size() + " lãnh đạo, " + now.secretaries().size() + " thư ký.");
        before.units().stream()
                .filter(unit -> now.byCode(unit.code())
                        .filter(known -> known.existsOn(talk.today()))
                        .isEmpty())
                .filter(unit -> !access.openOf(talk.sender(), talk.place(), talk.chat(), unit.code(), 0, 1)
                        .isEmpty())
                .forEach(unit -> answer.line(unit.name() + " không còn hoạt động mà còn việc đang mở: /bangiao "
                        + unit.code() + " "
                        + now.byCode(unit.code()).flatMap(Unit::successor).orElse("ĐƠN_VỊ_MỚI")));
        talk.say(answer);
    }

    private void one(Talk talk, Unit unit, boolean secretary, String what) {
        String people = unit.members().stream().map(People::shown).collect(Collectors.joining(", "));
        Answer answer = Answer.of("🏢 " + unit.code() + " · " + unit.name());
        answer.line("Đầu mối: " + (people.isEmpty() ? "chưa có" : people));
        if (secretary && !talk.isPrivate()) {
            talk.say(answer.line("Mã tham gia chỉ gửi riêng: anh/chị nhắn riêng cho bot /donvi " + unit.code() + "."));
            return;
        }
        if (secretary && what.startsWith("thu hoi") || secretary && what.startsWith("thuhoi")) {
            List<RosterStore.Invite> open = roster.store().invitations(unit.code());
            open.forEach(invite -> roster.store().revoke(invite.hash()));
            answer.line("Đã thu hồi " + open.size() + " mã tham gia.");
        } else if (secretary) {
            boolean once = !what.startsWith("nhieu");
            String code = code();
            Instant expires = talk.at().plus(once ? ONCE_LIFE : MANY_LIFE);
            roster.store().invite(new RosterStore.Invite(Roster.hash(code), unit.code(), once, expires));
            answer.line("Mã tham gia: " + code + (once ? " (dùng một lần" : " (nhiều người dùng") + ", đến "
                    + OfficeFormat.date(LocalDate.ofInstant(expires, talk.zone()))
                    + ").");
            answer.line("Cán bộ nhắn riêng cho bot: /thamgia " + code);
            answer.row(new Button("Thu hồi mã này", "v:" + Roster.hash(code).substring(0, 40)));
        }
        talk.say(answer);
    }

    /** Takes back one code; the button stands in the secretary's private chat. */
    void revoke(Talk talk, String start) {
        Optional<RosterStore.Invite> found = roster.organization().units().stream()
                .flatMap(unit -> roster.store().invitations(unit.code()).stream())
                .filter(invite -> invite.hash().startsWith(start) && start.length() == 40)
                .findFirst();
        if (!talk.actor().isSecretary() || found.isEmpty()) {
            talk.notice(ListWording.OLD_BUTTON);
            return;
        }
        roster.store().revoke(found.get().hash());
        talk.notice("Đã thu hồi mã.");
    }

    private static String shown(Person person) {
        return person.name().or(() -> person.username().map(name -> "@" + name)).orElse("(id)");
    }

    private void join(Talk talk, String typed) {
        if (!talk.isPrivate()) {
            talk.say(Wording.REFUSED + "Mã tham gia chỉ dùng khi nhắn riêng cho bot, để người khác không thấy.");
            return;
        }
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (!code.matches("[A-Z0-9]{8}")) {
            talk.say(Usage.of("thamgia"));
            return;
        }
        List<?> tries = notes.store().of("try", talk.chat(), talk.person()).stream()
                .filter(note -> talk.at().isBefore(note.expires()))
                .toList();
        if (tries.size() >= MOST_TRIES) {
            talk.say(Wording.REFUSED + "Thử sai quá nhiều lần. Anh/chị thử lại sau 15 phút.");
            return;
        }
        Optional<String> joined = roster.useCode(code);
        if (joined.isEmpty()) {
            notes.add(talk, "try", "", "", TRIES_WITHIN);
            talk.say(Wording.WRONG + "Mã không đúng, đã dùng hoặc đã hết hạn. Anh/chị xin thư ký mã mới.");
            return;
        }
        String unit = joined.get();
        roster.store()
                .join(new RosterStore.Member(unit, talk.person(), talk.sender().name()));
        talk.say("✅ " + talk.sender().name() + " đã tham gia " + unitName(unit) + ". Gõ /start để xem việc đang mở.");
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(i == 4 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
