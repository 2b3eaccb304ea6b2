package io.takeroot.intelligence.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import java.util.List;

/// The form of an insight.
///
/// @param problems those that belong to no field
/// @param text what was learned, as typed
/// @param fields the short ones
/// @param now what the insight says meanwhile, when somebody else changed it; else empty
/// @param textError what is wrong with the text; empty for nothing
public record InsightFormView(
        String action,
        String back,
        String seen,
        List<Problem> problems,
        String text,
        String textError,
        String quote,
        String quoteError,
        List<Field> fields,
        List<Field> subject,
        String now) {
    public InsightFormView {
        problems = List.copyOf(problems);
        fields = List.copyOf(fields);
        subject = List.copyOf(subject);
    }
}
