package vn.dondoc.chat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The pages that machines read. */
final class Machines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Machines() {}

    static void health(Context ctx, Probes.Health health) throws JsonProcessingException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", health.able() ? "ok" : "unable");
        answer.putAll(health.numbers());
        ctx.status(health.able() ? 200 : 503);
        ctx.contentType("application/json");
        ctx.result(JSON.writeValueAsString(answer));
    }

    /** Numbers of an office are for this machine only; a proxy on it does not count as this machine. */
    static void metrics(Context ctx, Supplier<String> numbers) throws UnknownHostException {
        boolean forwarded = ctx.header("X-Forwarded-For") != null || ctx.header("Forwarded") != null;
        if (forwarded || !InetAddress.getByName(ctx.req().getRemoteAddr()).isLoopbackAddress()) {
            throw new HttpResponseException(403, Wording.STRANGER);
        }
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8");
        ctx.result(numbers.get());
    }
}
