package io.takeroot.connect.web;

import io.takeroot.connect.Reject;
import java.util.List;

/// The lines set aside that hold a text.
///
/// @param find the text
/// @param following where the next page is; empty for none
public record RejectsView(
        String url, String find, String count, List<Reject> rejects, String following) {}
