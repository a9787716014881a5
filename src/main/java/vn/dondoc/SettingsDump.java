package vn.dondoc;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.dondoc.SettingsReader.Source;

/** Every key of {@code dondoc.yml} with the value in force and the line that it comes from, for {@code check --dump}. */
final class SettingsDump {
    private final Settings settings;
    private final Optional<YamlFile> file;

    SettingsDump(Settings settings, Optional<YamlFile> file) {
        this.settings = settings;
        this.file = file;
    }

    void addTo(Map<String, Source> sources) {
        put(sources, "timezone", settings.zone().getId());
        put(sources, "reminders.at", settings.reminders().at());
        put(sources, "reminders.before", settings.reminders().before());
        put(sources, "reminders.overdue_every", settings.reminders().overdueEvery());
        put(
                sources,
                "reminders.undated",
                settings.reminders().undated().map(DayOfWeek::name).orElse("never"));
        put(sources, "reminders.escalate_after", settings.reminders().escalateAfter());
        put(sources, "reminders.to", settings.reminders().to().name().toLowerCase(Locale.ROOT));
        put(sources, "digest.day", settings.digest().day());
        put(sources, "digest.at", settings.digest().at());
        put(sources, "quiet_hours.from", settings.quietHours().from());
        put(sources, "quiet_hours.to", settings.quietHours().to());
        put(sources, "acceptance", settings.acceptance());
        put(sources, "holidays", new TreeSet<>(settings.days().holidays()));
        put(sources, "working_saturdays", new TreeSet<>(settings.days().workingSaturdays()));
        put(sources, "telegram.per_second", settings.telegram().perSecond());
        put(sources, "telegram.per_group_minute", settings.telegram().perGroupMinute());
        put(sources, "web.personas", settings.web().personas());
        put(sources, "web.names", new TreeSet<>(settings.web().names()));
        put(sources, "web.prefix", settings.web().prefix());
        put(sources, "web.forwarded", settings.web().forwarded());
        put(sources, "limits.file_mb", settings.limits().fileMb());
        put(sources, "limits.text_chars", settings.limits().textChars());
        put(sources, "backup.at", settings.backup().at());
        put(sources, "backup.keep", settings.backup().keep());
    }

    private void put(Map<String, Source> sources, String key, Object value) {
        String pointer = '/' + key.replace('.', '/');
        String from = file.filter(yaml -> !yaml.root().at(pointer).isMissingNode())
                .map(yaml -> yaml.place() + ':' + yaml.line(pointer))
                .orElse("mặc định");
        sources.put(key, new Source(value.toString(), from));
    }
}
