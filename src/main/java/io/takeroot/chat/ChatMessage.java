package io.takeroot.chat;

/// Something to be said in a chat.
///
/// @param onceKey names what it tells: the same again is the same message; empty for none
/// @param recipient in the words of the module that queues it; at most 200 characters
/// @param body in the words of the module that queues it
public record ChatMessage(String onceKey, String recipient, String body) {}
