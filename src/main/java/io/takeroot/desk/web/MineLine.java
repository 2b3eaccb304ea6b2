package io.takeroot.desk.web;

import io.takeroot.ui.Tone;

/// A request of the reader's own.
///
/// @param url of the asker's page
public record MineLine(
        String number, String title, String url, Tone tone, String standing, String when) {}
