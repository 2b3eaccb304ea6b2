package io.takeroot.comments;

import io.takeroot.workspace.Topic;

/// A comment in which a person is spoken to.
public record Mention(Comment comment, Topic topic) {}
