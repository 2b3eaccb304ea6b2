package io.takeroot.allocation.web;

import io.takeroot.kernel.Problem;
import java.util.List;

/// The definition as text to change.
///
/// @param back where giving up leads
/// @param problems why the text was refused; empty when it was not
public record FormView(String yaml, String back, List<Problem> problems) {
    public FormView {
        problems = List.copyOf(problems);
    }
}
