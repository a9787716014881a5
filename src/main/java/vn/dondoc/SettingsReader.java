package vn.dondoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.unit.Organization;

/**
 * Reads the environment, {@code dondoc.yml} and {@code units.yml}. A file that lacks means its defaults: of the organisation, the
 * sample office in the jar for the local room, and an office without people where Telegram is the chat, so that no stranger there
 * has the sample's rights.
 */
final class SettingsReader {
    static final String SETTINGS = "dondoc.yml";
    static final String UNITS = "units.yml";

    private final Map<String, String> environment;

    /** @param environment variables of the process, such as {@code System.getenv()} */
    SettingsReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * What was read.
     *
     * @param findings all that is wrong, files in order, by line; the settings hold defaults in its place
     * @param sources key such as {@code reminders.at} or {@code DONDOC_DATA} → where its value comes from
     */
    record Loaded(
            Settings settings,
            Organization organization,
            boolean sampleOrganization,
            List<ConfigFinding> findings,
            Map<String, Source> sources) {
        Loaded {
            findings = List.copyOf(findings);
        }

        /**
         * This, where nothing is wrong.
         *
         * @throws CommandFailure naming every finding that stops the program, one a line
         */
        Loaded orFail() {
            String stopping = ConfigFinding.stopping(findings);
            if (!stopping.isEmpty()) {
                throw new CommandFailure(stopping);
            }
            return this;
        }
    }

    /** The value of a key as a person may see it, and where it comes from. */
    record Source(String value, String from) {}

    /**
     * Reads everything; nothing wrong in it stops the reading.
     *
     * @param today for what depends on the day: units that have ended
     */
    Loaded read(LocalDate today) {
        List<ConfigFinding> findings = new ArrayList<>();
        Settings.Environment variables = variables(findings);
        Optional<YamlFile> settingsFile = file(variables.config().resolve(SETTINGS), "dondoc.schema.json", findings);
        Settings settings =
                new SettingsFile(settingsFile.orElseGet(() -> YamlFile.of(SETTINGS, "")), findings).settings(variables);
        Optional<YamlFile> unitsFile = file(variables.config().resolve(UNITS), "units.schema.json", findings);
        Organization organization = unitsFile
                .map(file -> organization(file, today, findings))
                .orElseGet(() -> sample(variables.telegramToken().isEmpty()));
        checkPersonas(settings, settingsFile, findings);
        Map<String, Source> sources = new LinkedHashMap<>();
        variableSources(variables, sources);
        new SettingsDump(settings, settingsFile).addTo(sources);
        return new Loaded(settings, organization, unitsFile.isEmpty(), inOrder(findings), sources);
    }

    /**
     * The organisation of one file, as {@code parse --units FILE} names it.
     *
     * @throws CommandFailure if there is no such file or something is wrong in it, naming every finding
     */
    static Organization organization(Path file, LocalDate today) {
        List<ConfigFinding> findings = new ArrayList<>();
        YamlFile yaml = file(file, "units.schema.json", findings)
                .orElseThrow(() -> new CommandFailure(file + ": không có tệp này"));
        Organization organization = organization(yaml, today, findings);
        String stopping = ConfigFinding.stopping(findings);
        if (!stopping.isEmpty()) {
            throw new CommandFailure(stopping);
        }
        return organization;
    }

    /** As a person corrects a file: environment first, then file by file from top to bottom. */
    private static List<ConfigFinding> inOrder(List<ConfigFinding> findings) {
        List<String> places =
                findings.stream().map(ConfigFinding::place).distinct().toList();
        return findings.stream()
                .sorted(Comparator.comparingInt((ConfigFinding finding) -> places.indexOf(finding.place()))
                        .thenComparingInt(ConfigFinding::line)
                        .thenComparingInt(ConfigFinding::column))
                .toList();
    }

    private static Optional<YamlFile> file(Path path, String schema, List<ConfigFinding> findings) {
        Optional<YamlFile> file = YamlFile.read(path);
        file.ifPresent(yaml -> {
            findings.addAll(yaml.findings());
            boolean whole = yaml.findings().isEmpty();
            if (whole) {
                findings.addAll(new SchemaCheck(schema).check(yaml));
            }
        });
        return file;
    }

    private static Organization organization(YamlFile file, LocalDate today, List<ConfigFinding> findings) {
        Organization organization = new UnitsFile(file, findings).organization();
        findings.addAll(new RegisterCheck(file, organization, today).findings());
        return organization;
    }

    private static Organization sample(boolean withPeople) {
        Organization sample = new UnitsFile(YamlFile.of(UNITS, resource(UNITS)), new ArrayList<>()).organization();
        if (withPeople) {
            return sample;
        }
        return Organization.named("Cơ quan").build();
    }

    /** A sample file of the jar. */
    static String resource(String name) {
        try (InputStream in = SettingsReader.class.getResourceAsStream("config/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource config/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("resource config/" + name, e);
        }
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Settings.Environment variables(List<ConfigFinding> findings) {
        Path config = path("DONDOC_CONFIG", "config", findings);
        Path data = path("DONDOC_DATA", "data", findings);
        if (variable("DONDOC_CONFIG").isPresent() && !Files.isDirectory(config)) {
            findings.add(
                    variableFinding("DONDOC_CONFIG", "không có thư mục " + config, "tạo thư mục hoặc sửa biến này"));
        }
        return new Settings.Environment(
                config,
                data,
                databaseUrl(data, findings),
                address(findings),
                variable("TELEGRAM_BOT_TOKEN").map(Secret::new),
                telegramApi(findings));
    }

    private static ConfigFinding variableFinding(String name, String problem, String fix) {
        return new ConfigFinding(name, 0, 0, problem, fix);
    }

    private Path path(String name, String otherwise, List<ConfigFinding> findings) {
        String written = variable(name).orElse(otherwise);
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            findings.add(variableFinding(name, "\"" + written + "\" không phải đường dẫn", "ghi đường dẫn thư mục"));
            return Path.of(otherwise);
        }
    }

    private Secret databaseUrl(Path data, List<ConfigFinding> findings) {
        Optional<String> url = variable("DONDOC_DB_URL");
        boolean known = url.map(text -> text.startsWith("jdbc:sqlite:") || text.startsWith("jdbc:postgresql://"))
                .orElse(true);
        if (!known) {
            findings.add(variableFinding(
                    "DONDOC_DB_URL",
                    "không phải địa chỉ cơ sở dữ liệu được hỗ trợ",
                    "ghi jdbc:sqlite:… hoặc jdbc:postgresql://…"));
        }
        return new Secret(url.filter(text -> known).orElse("jdbc:sqlite:" + data.resolve("dondoc.db")));
    }

    private Settings.Address address(List<ConfigFinding> findings) {
        String written = variable("DONDOC_HTTP").orElse("127.0.0.1:8080");
        int colon = written.lastIndexOf(':');
        String host = colon < 0 ? "" : written.substring(0, colon).replaceAll("^\\[|]$", "");
        String port = written.substring(colon + 1);
        boolean valid = !host.isBlank() && port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 65_535;
        if (!valid) {
            findings.add(variableFinding(
                    "DONDOC_HTTP", "\"" + written + "\" không phải địa chỉ máy:cổng", "ghi dạng 127.0.0.1:8080"));
            return new Settings.Address("127.0.0.1", 8080);
        }
        return new Settings.Address(host, Integer.parseInt(port));
    }

    private Optional<URI> telegramApi(List<ConfigFinding> findings) {
        Optional<String> written = variable("TELEGRAM_API_URL");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(written.get());
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && (uri.getPath().isEmpty() || "/".equals(uri.getPath()))) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // said below, with what to write
        }
        findings.add(variableFinding(
                "TELEGRAM_API_URL",
                "\"" + written.get() + "\" không phải địa chỉ máy chủ",
                "ghi dạng http://127.0.0.1:8081"));
        return Optional.empty();
    }

    /** With personas anybody at the page is the chairman: only the machine itself may reach it, no proxy for others. */
    private static void checkPersonas(Settings settings, Optional<YamlFile> file, List<ConfigFinding> findings) {
        String host = settings.environment().http().host();
        boolean loopback = "localhost".equals(host) || host.startsWith("127.") || "::1".equals(host);
        boolean alone = loopback && !settings.web().behindProxy();
        if (!settings.web().personas()
                || alone
                || settings.environment().telegramToken().isPresent()) {
            return;
        }
        String problem = "phòng chat cho nói bằng vai bất kỳ ai (web.personas: true) mà "
                + (loopback
                        ? "web.names hoặc web.forwarded để máy khác vào được qua proxy"
                        : "địa chỉ " + settings.environment().http() + " máy khác vào được");
        String fix = "đặt web.personas: false, hoặc "
                + (loopback ? "bỏ web.names và web.forwarded" : "DONDOC_HTTP=127.0.0.1:8080");
        findings.add(file.filter(yaml -> yaml.root().at("/web/personas").isBoolean())
                .map(yaml -> yaml.at("/web/personas", problem, fix))
                .orElseGet(() -> variableFinding("DONDOC_HTTP", problem, fix)));
    }

    private void variableSources(Settings.Environment variables, Map<String, Source> sources) {
        put(sources, "DONDOC_CONFIG", variables.config().toString());
        put(sources, "DONDOC_DATA", variables.data().toString());
        put(sources, "DONDOC_DB_URL", variables.databaseUrl().reveal().replaceAll("[?].*|(?<=://)[^@/]*@", ""));
        put(sources, "DONDOC_HTTP", variables.http().toString());
        put(
                sources,
                "TELEGRAM_BOT_TOKEN",
                variables.telegramToken().map(Secret::toString).orElse(""));
        put(
                sources,
                "TELEGRAM_API_URL",
                variables.telegramApi().map(URI::toString).orElse(""));
    }

    private void put(Map<String, Source> sources, String name, String value) {
        sources.put(name, new Source(value, variable(name).isPresent() ? "biến môi trường" : "mặc định"));
    }
}
