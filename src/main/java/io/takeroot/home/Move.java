package io.takeroot.home;

import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Status;
import io.takeroot.scorecards.Subject;

/// An indicator whose status is another one than the day before.
public record Move(Subject subject, Assessment now, Status before) {
    public String url() {
        return subject.id().url() + "?open=" + now.indicator().key();
    }
}
