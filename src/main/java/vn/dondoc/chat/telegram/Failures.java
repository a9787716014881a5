package vn.dondoc.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import vn.dondoc.chat.SendResult;

/** What a failed call means, in words without the token. */
final class Failures {
    private static final Duration TOKEN_WAIT = Duration.ofSeconds(20);
    private final String token;

    Failures(String token) {
        this.token = token;
    }

    SendResult meaning(TelegramApiException e) {
        if (e instanceof TelegramApiRequestException request && request.getErrorCode() != null) {
            return meaning(request.getErrorCode(), request);
        }
        if (e instanceof TelegramApiValidationException) {
            return new SendResult.Refused("not valid: " + text(e), false);
        }
        return new SendResult.Later(Duration.ZERO, false, text(e));
    }

    private SendResult meaning(int code, TelegramApiRequestException e) {
        ResponseParameters parameters = e.getParameters();
        if (parameters != null && parameters.getMigrateToChatId() != null) {
            return new SendResult.Moved(parameters.getMigrateToChatId());
        }
        String why = code + " " + redacted(String.valueOf(e.getApiResponse()));
        return switch (code) {
            case 429 -> new SendResult.Later(patience(parameters), true, why);
            case 400, 413 ->
                new SendResult.Refused(why, why.toLowerCase(Locale.ROOT).contains("chat not found"));
            case 403 -> new SendResult.Refused(why, true);
            case 401, 404, 409 -> new SendResult.Later(TOKEN_WAIT, false, why);
            default -> new SendResult.Later(Duration.ZERO, false, why);
        };
    }

    private static Duration patience(ResponseParameters parameters) {
        boolean named = parameters != null && parameters.getRetryAfter() != null;
        return Duration.ofSeconds(named ? Math.max(1, parameters.getRetryAfter()) : 5);
    }

    /** The kind of failure at the bottom, and what it says, in one line without the token. */
    String text(Throwable e) {
        Throwable root = e;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            if (root instanceof IOException && !(root instanceof JsonProcessingException)) {
                break;
            }
            root = root.getCause();
        }
        if (root instanceof JsonProcessingException) {
            return "the answer is no whole JSON";
        }
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return redacted(root.getClass().getSimpleName() + ": " + message);
    }

    /** {@code text} without the token. */
    String redacted(String text) {
        int colon = token.indexOf(':');
        String whole = text.replace(token, "***");
        String secret = token.substring(colon + 1);
        return secret.length() < 8 ? whole : whole.replace(secret, "***");
    }
}
