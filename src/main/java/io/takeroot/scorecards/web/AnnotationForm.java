package io.takeroot.scorecards.web;

import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Annotations;
import io.takeroot.scorecards.ScorecardId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the annotation form sends, as typed.
///
/// @param product key of the one product that it concerns; empty for all
/// @param scorecard from which the form was opened, such as `product/gtx-pro`; may be empty
record AnnotationForm(
        String title,
        String date,
        String type,
        String description,
        String product,
        String scorecard) {
    private static final int LONGEST_TITLE = 80;

    List<String> wrong() {
        var wrong = new ArrayList<String>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            wrong.add("A title of 1 to " + LONGEST_TITLE + " characters is needed.");
        }
        if (!isDay()) {
            wrong.add("'" + date + "' is not a day; write one such as 2017-06-15.");
        }
        return wrong;
    }

    Annotations.Note note() {
        return new Annotations.Note(
                title.strip(),
                LocalDate.parse(date),
                type.strip(),
                description.strip(),
                Slug.isSlug(product) ? Set.of(Slug.of(product)) : Set.of());
    }

    /// The page from which the form was opened; always one of ours.
    String back() {
        return ScorecardId.parse(scorecard).map(ScorecardId::url).orElse("/");
    }

    private boolean isDay() {
        try {
            LocalDate.parse(date);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
