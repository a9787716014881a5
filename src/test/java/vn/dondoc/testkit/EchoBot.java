package vn.dondoc.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** The least that a bot on TelegramBots can be: it repeats what it hears and remembers nothing. The measure for others. */
public final class EchoBot {
    private EchoBot() {}

    /** A process of its own: the address of the Bot API. Runs until it is killed. */
    public static void main(String[] arguments) throws Exception {
        URI api = URI.create(arguments[0]);
        TelegramUrl url = TelegramUrl.builder()
                .schema(api.getScheme())
                .host(api.getHost())
                .port(api.getPort())
                .build();
        OkHttpTelegramClient client = new OkHttpTelegramClient(new OkHttpClient(), FakeTelegram.TOKEN, url);
        LongPollingUpdateConsumer echo = new LongPollingUpdateConsumer() {
            @Override
            public void consume(List<Update> updates) {
                for (Update update : updates) {
                    try {
                        client.execute(SendMessage.builder()
                                .chatId(update.getMessage().getChatId())
                                .text(update.getMessage().getText())
                                .build());
                    } catch (TelegramApiException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }

            @Override
            public void close() {
                // holds nothing; the inherited one may be interrupted, which the compiler warns of
            }
        };
        TelegramBotsLongPollingApplication application = new TelegramBotsLongPollingApplication(
                ObjectMapper::new, OkHttpClient::new, Executors::newSingleThreadScheduledExecutor);
        application.registerBot(
                FakeTelegram.TOKEN,
                () -> url,
                last -> GetUpdates.builder()
                        .offset(last + 1)
                        .limit(100)
                        .timeout(30)
                        .build(),
                echo);
        Thread.currentThread().join();
    }
}
