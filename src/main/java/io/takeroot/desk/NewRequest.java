package io.takeroot.desk;

import java.util.List;

/// A request as it comes in.
///
/// @param once names what it came from, such as a delivery of a chat: the same again is the same
///     request, not a second one; empty when nothing comes twice
public record NewRequest(
        Asker asker, Channel channel, Ask ask, Matter matter, List<NewFile> files, String once) {
    public NewRequest {
        files = List.copyOf(files);
    }
}
