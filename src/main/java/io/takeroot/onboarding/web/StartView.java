package io.takeroot.onboarding.web;

import io.takeroot.kernel.Problem;
import java.util.List;

/// The page on which data are loaded and what they hold is recognised.
public record StartView(List<TableView> tables, List<Problem> problems) {
    public StartView {
        tables = List.copyOf(tables);
        problems = List.copyOf(problems);
    }

    /// @param looks what it looks like: `Deals`
    public record TableView(String title, String rows, String looks, String sentence, String url) {}
}
