package vn.dondoc.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Days and instants as ISO text: {@code 2022-03-15}, {@code 2022-03-15T01:00:00.000Z}. Instants always with milliseconds, so that
 * the order of the texts is the order of the times.
 */
final class IsoTimes {
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private IsoTimes() {}

    static Jdbi installed(Jdbi jdbi) {
        return jdbi.registerArgument(new Instants())
                .registerArgument(new Days())
                .registerColumnMapper(Instant.class, (row, column, context) -> {
                    String text = row.getString(column);
                    return text == null ? null : Instant.parse(text);
                })
                .registerColumnMapper(LocalDate.class, (row, column, context) -> {
                    String text = row.getString(column);
                    return text == null ? null : LocalDate.parse(text);
                });
    }

    static String text(Instant at) {
        return MILLIS.format(at);
    }

    static Optional<Instant> instant(String text) {
        return Optional.ofNullable(text).map(Instant::parse);
    }

    private static final class Instants extends AbstractArgumentFactory<Instant> {
        Instants() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, text(value));
        }
    }

    private static final class Days extends AbstractArgumentFactory<LocalDate> {
        Days() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(LocalDate value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.toString());
        }
    }
}
