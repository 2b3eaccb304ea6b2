package io.takeroot.comments;

/// A comment in which a person is spoken to.
public record Mention(Comment comment, Commentable.Topic topic) {}
