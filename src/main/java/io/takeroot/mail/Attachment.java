package io.takeroot.mail;

/// A file that travels with a mail.
///
/// @param type media type, such as `application/pdf`
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record Attachment(String name, String type, byte[] content) {
    public Attachment {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
