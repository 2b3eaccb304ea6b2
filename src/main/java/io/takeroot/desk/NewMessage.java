package io.takeroot.desk;

import java.util.List;

/// Something to be said in a request's thread.
///
/// @param quoted what a mail repeated below the words; empty for none
public record NewMessage(String text, String quoted, List<NewFile> files) {
    public NewMessage {
        files = List.copyOf(files);
    }

    /// Words alone.
    public static NewMessage of(String text) {
        return new NewMessage(text, "", List.of());
    }
}
