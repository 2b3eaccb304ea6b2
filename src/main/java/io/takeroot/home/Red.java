package io.takeroot.home;

import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Subject;

/// An indicator that is off track, on its scorecard.
public record Red(Subject subject, Assessment assessment) {
    /// The page on which it stands open.
    public String url() {
        return subject.id().url() + "?open=" + assessment.indicator().key();
    }
}
