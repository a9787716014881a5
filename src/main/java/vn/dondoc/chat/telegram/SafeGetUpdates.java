package vn.dondoc.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Asks for updates and reads each one on its own, so that one that cannot be read does not hide the others for ever. */
final class SafeGetUpdates extends GetUpdates {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SafeGetUpdates.class);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final AtomicLong UNREADABLE = new AtomicLong();

    private final transient Runnable answered;

    /** @param answered run when the answer is a good one: everything below the offset is confirmed */
    SafeGetUpdates(int offset, int limit, int timeoutSeconds, Runnable answered) {
        this.answered = answered;
        setOffset(offset);
        setLimit(limit);
        setTimeout(timeoutSeconds);
        setAllowedUpdates(List.of("message", "edited_message", "callback_query", "my_chat_member"));
    }

    @Override
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        JsonNode result;
        try {
            JsonNode whole = MAPPER.readTree(answer);
            if (!whole.path("ok").asBoolean() || !whole.path("result").isArray()) {
                return super.deserializeResponse(answer);
            }
            result = whole.get("result");
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("the answer to getUpdates is no JSON", e);
        }
        answered.run();
        ArrayList<Update> updates = new ArrayList<>(result.size());
        for (JsonNode one : result) {
            Update update = read(one);
            if (update != null) {
                updates.add(update);
            }
        }
        return updates;
    }

    /** One that cannot be read keeps its id, so that it is confirmed and does not come again; null without a number. */
    private static Update read(JsonNode one) {
        try {
            Update update = MAPPER.treeToValue(one, Update.class);
            if (update != null && update.getUpdateId() != null) {
                return update;
            }
        } catch (JsonProcessingException | RuntimeException e) {
            complain(one, e.getClass().getSimpleName());
        }
        if (!one.path("update_id").canConvertToInt()) {
            return null;
        }
        Update empty = new Update();
        empty.setUpdateId(one.path("update_id").asInt());
        return empty;
    }

    /** The 1st, 2nd, 4th, 8th …: a flood of them must not flood the log. */
    private static void complain(JsonNode one, String why) {
        long count = UNREADABLE.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            LOG.warn("update {} cannot be read and is passed over ({}; {} so far)", one.path("update_id"), why, count);
        }
    }
}
