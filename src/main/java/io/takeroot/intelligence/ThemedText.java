package io.takeroot.intelligence;

import java.time.LocalDate;

/// A text that belongs to a theme when others are like it.
///
/// @param about whose it is, such as `request/12`
/// @param text without personal words
/// @param day on which it was said
/// @param answered false where somebody asked and nothing answers it
/// @param deal id of the deal that it touches; empty for none
public record ThemedText(String about, String text, LocalDate day, boolean answered, String deal) {}
