package vn.dondoc.chat.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Brings files. By addresses of its own: the library's downloads go to Telegram's server whatever server is set. */
final class Downloads {
    private final TelegramClient client;
    private final OkHttpClient http;
    private final URI api;
    private final String token;
    private final boolean ownServer;
    private final Failures failures;

    /** @param ownServer whether the server may name files on this machine's disk (Bot API server with {@code --local}) */
    Downloads(TelegramClient client, OkHttpClient http, URI api, String token, boolean ownServer, Failures failures) {
        this.client = client;
        this.http = http;
        this.api = api;
        this.token = token;
        this.ownServer = ownServer;
        this.failures = failures;
    }

    void fetch(String fileId, Path into, long limit) throws IOException {
        String path;
        try {
            org.telegram.telegrambots.meta.api.objects.File file = client.execute(new GetFile(fileId));
            if (file.getFileSize() != null && file.getFileSize() > limit) {
                throw new IOException("the file has " + file.getFileSize() + " bytes, more than " + limit);
            }
            path = file.getFilePath();
        } catch (TelegramApiException e) {
            throw new IOException(failures.text(e));
        }
        if (path == null || path.isBlank()) {
            throw new IOException("Telegram names no place of the file");
        }
        if (ownServer && path.startsWith("/") && Files.isRegularFile(Path.of(path))) {
            try (InputStream in = Files.newInputStream(Path.of(path))) {
                copy(in, into, limit);
            }
        } else {
            download(path, into, limit);
        }
    }

    private void download(String path, Path into, long limit) throws IOException {
        HttpUrl.Builder address = new HttpUrl.Builder()
                .scheme(api.getScheme())
                .host(api.getHost())
                .addPathSegment("file")
                .addPathSegment("bot" + token)
                .addPathSegments(path);
        if (api.getPort() > 0) {
            address.port(api.getPort());
        }
        try (Response response =
                http.newCall(new Request.Builder().url(address.build()).build()).execute()) {
            if (!response.isSuccessful() || response.body() == null) {
                throw new IOException("the file server answers " + response.code());
            }
            copy(response.body().byteStream(), into, limit);
        } catch (IOException e) {
            Files.deleteIfExists(into);
            throw new IOException(failures.text(e)); // without the cause, in whose words the address may stand
        }
    }

    private static void copy(InputStream in, Path into, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(into, StandardOpenOption.CREATE_NEW)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new IOException("the file has more than " + limit + " bytes");
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
