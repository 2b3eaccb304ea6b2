package io.takeroot.groundwork;

import io.takeroot.jobs.Jobs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Has the groundwork recorded after a change: within seconds by the job, or at once where no
/// jobs run, as on the command line.
@Component
final class RecordSoon {
    static final String JOB = "groundwork";

    private final Jobs jobs;
    private final ObjectProvider<GroundworkRecord> groundwork;

    /// Asked for late: the record itself waits for the kinds of definitions there are.
    RecordSoon(Jobs jobs, ObjectProvider<GroundworkRecord> groundwork) {
        this.jobs = jobs;
        this.groundwork = groundwork;
    }

    void changed() {
        if (jobs.areRun()) {
            jobs.soon(JOB);
        } else {
            groundwork.getObject().refresh();
        }
    }
}
