package io.takeroot.chat;

import java.net.URI;

/// How a message is handed to a chat.
///
/// @param token proves who we are; empty where the address does
/// @param json the message as the chat takes it
public record Call(URI address, String token, String json) {}
