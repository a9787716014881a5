package vn.dondoc.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;

/** Records as JSON columns, through one mapper. Property names are those of the records; unknown ones are passed over. */
final class Json {
    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .addMixIn(Incoming.class, IncomingKinds.class)
            .addMixIn(Outgoing.class, OutgoingKinds.class)
            .addMixIn(Outgoing.Target.class, TargetKinds.class)
            .build();

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON: " + value.getClass(), e);
        }
    }

    /** Written as a {@code type}, which tells what kind it is. */
    <T> String write(T value, Class<T> type) {
        try {
            return mapper.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON: " + value.getClass(), e);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON is no " + type.getSimpleName(), e);
        }
    }

    <T> T read(String text, TypeReference<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON is no " + type.getType(), e);
        }
    }

    List<String> strings(String text) {
        return read(text, new TypeReference<List<String>>() {});
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Incoming.Message.class, name = "message"),
        @JsonSubTypes.Type(value = Incoming.Press.class, name = "press"),
        @JsonSubTypes.Type(value = Incoming.Moved.class, name = "moved"),
        @JsonSubTypes.Type(value = Incoming.Membership.class, name = "membership")
    })
    private interface IncomingKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Outgoing.Say.class, name = "say"),
        @JsonSubTypes.Type(value = Outgoing.Edit.class, name = "edit"),
        @JsonSubTypes.Type(value = Outgoing.Answer.class, name = "answer"),
        @JsonSubTypes.Type(value = Outgoing.File.class, name = "file"),
        @JsonSubTypes.Type(value = Outgoing.React.class, name = "react")
    })
    private interface OutgoingKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Outgoing.Target.Message.class, name = "message"),
        @JsonSubTypes.Type(value = Outgoing.Target.Row.class, name = "row")
    })
    private interface TargetKinds {}
}
