package io.takeroot.inbox;

/// A file that came with a mail.
///
/// @param name without folders and control characters; never empty
/// @param type media type as the mail says, in lower case; not to be trusted
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record ReceivedFile(String name, String type, byte[] content) {
    public ReceivedFile {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
