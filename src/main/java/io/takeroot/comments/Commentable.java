package io.takeroot.comments;

import java.util.Optional;

/// Says what threads are about; contributed by each module that has things to talk about.
@FunctionalInterface
public interface Commentable {
    /// Empty when it is not one of this module's things, or is not there.
    ///
    /// @param about such as `initiative/gtx-launch`
    Optional<Topic> topic(String about);

    /// What a thread is about.
    ///
    /// @param url path of the page on which it is seen
    record Topic(String title, String url) {}
}
