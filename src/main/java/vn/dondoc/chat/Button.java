package vn.dondoc.chat;

import java.nio.charset.StandardCharsets;

/**
 * A button under a message.
 *
 * @param label what people read
 * @param data what comes back when it is pressed, 1–64 bytes of UTF-8
 */
public record Button(String label, String data) {
    public Button {
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (label.isBlank() || bytes < 1 || bytes > 64) {
            throw new IllegalArgumentException("button \"" + label + "\" with " + bytes + " bytes of data");
        }
    }
}
