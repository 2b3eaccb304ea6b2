package io.takeroot.desk;

/// An answer that there is already, for somebody who is asking.
///
/// @param about the address of what answers, such as `asset/gtx-card` or `request/7`
/// @param words what it says; may be empty where only its page tells
/// @param url path of its page for people who are signed in; empty for none
/// @param from what it is, such as `Battlecard` or `Answered before`
public record Offer(String about, String title, String words, String url, String from) {}
