package vn.dondoc.chat.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server: limits on size and time, the guard before every page, a plain page for every refusal. */
final class WebServer {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int THREADS = 32;
    private static final int IDLE_MILLIS = 60_000;
    private static final long FORM_BYTES = 2L << 20;

    private final WebSettings settings;
    private final Guard guard;
    private final Visits visits;
    private final Doorman doorman;
    private final Drawing drawing;

    WebServer(WebSettings settings, Guard guard, Visits visits, Doorman doorman, Drawing drawing) {
        this.settings = settings;
        this.guard = guard;
        this.visits = visits;
        this.doorman = doorman;
        this.drawing = drawing;
    }

    Javalin with(Consumer<RoutesConfig> pages) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.router.contextPath = settings.prefix().isEmpty() ? "/" : settings.prefix();
            config.router.treatMultipleSlashesAsSingleSlash = true;
            limits(config);
            config.routes.before(guard::check);
            config.routes.before(ctx -> {
                if (ctx.method().name().equals("POST")) {
                    visits.checkToken(ctx);
                }
            });
            config.routes.before(doorman::admit);
            pages.accept(config.routes);
            config.routes.exception(HttpResponseException.class, this::refused);
            config.routes.exception(Exception.class, this::failed);
            config.routes.error(404, ctx -> {
                if (ctx.resultInputStream() == null
                        || String.valueOf(ctx.result()).startsWith("Endpoint")) {
                    say(ctx, 404, Wording.NOT_FOUND);
                }
            });
        });
    }

    /** The rate of a body is limited by a setter that the server will replace; there is no other yet. */
    @SuppressWarnings("removal")
    private void limits(JavalinConfig config) {
        config.http.maxRequestSize = FORM_BYTES;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4, IDLE_MILLIS);
        config.jetty.multipartConfig.maxFileSize(settings.fileBytes() + 1, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(settings.fileBytes() * 2 + FORM_BYTES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(64, SizeUnit.KB);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_MILLIS);
            http.setMinRequestDataRate(200); // bytes a second: a body that trickles does not hold a thread for ever
            if (settings.forwarded()) {
                http.addCustomizer(new ForwardedRequestCustomizer());
            }
        });
    }

    private void refused(HttpResponseException refusal, Context ctx) {
        say(ctx, refusal.getStatus(), String.valueOf(refusal.getMessage()));
    }

    /** The outer loop of the pages: the visitor gets a sentence, the log gets the rest. */
    private void failed(Exception failure, Context ctx) {
        if (isCausedBy(failure, HttpException.class) || isCausedBy(failure, EofException.class)) {
            boolean large = ctx.req().getContentLengthLong() > settings.fileBytes() || isTooLong(failure);
            say(ctx, large ? 413 : 400, large ? Wording.tooLarge(settings.fileBytes()) : Wording.TROUBLE);
            return;
        }
        LOG.error("{} {} failed", ctx.method(), ctx.path(), failure);
        say(ctx, 500, Wording.TROUBLE);
    }

    /** The server names a limit in words alone. */
    private static boolean isTooLong(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (String.valueOf(at.getMessage()).matches("(?s).*(exceeds|exceeded|max length).*")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCausedBy(Throwable failure, Class<?> kind) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    /** A script gets the sentence, a person a page with it. */
    private void say(Context ctx, int status, String sentence) {
        ctx.status(status);
        String accepted = ctx.header("Accept");
        if (accepted != null && accepted.contains("text/html")) {
            ctx.contentType("text/html; charset=utf-8")
                    .result(drawing.page("refusal.jte", new RefusalView(settings.prefix(), sentence)));
        } else {
            ctx.contentType("text/plain; charset=utf-8").result(sentence);
        }
    }
}
