package io.takeroot.onboarding.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import java.util.List;

/// The form that says what a table's columns mean.
///
/// @param old what to do about data that end long ago; empty when they are fresh
public record ShapeView(
        String action,
        String word,
        String sentence,
        List<KindView> kinds,
        List<Field> roles,
        List<StageView> stages,
        List<TickView> products,
        List<Field> wishes,
        List<TickView> old,
        List<Problem> problems) {
    /// @param url of the same page for this kind of table
    public record KindView(String title, String url, boolean chosen) {}

    /// @param meaning `won`, `lost`, or empty for neither
    public record StageView(String name, String value, String meaning) {}

    public record TickView(String name, String value, String label, boolean ticked) {}
}
