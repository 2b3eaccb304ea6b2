package io.takeroot.desk;

/// A file that comes with a request or a message.
///
/// @param type media type, such as `application/pdf`
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record NewFile(String name, String type, byte[] content) {
    public NewFile {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
