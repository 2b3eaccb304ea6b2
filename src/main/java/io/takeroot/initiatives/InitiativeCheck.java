package io.takeroot.initiatives;

import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Known;
import java.util.List;

/// One initiative held against everything it names.
record InitiativeCheck(
        Initiative initiative, Definition definition, Known known, List<Problem> problems) {
    void run() {
        initiative.objective().ifPresent(key -> named("objective", key));
        initiative.scope().products().forEach(key -> named("product", key));
        initiative.scope().segments().forEach(key -> named("segment", key));
        initiative.scope().competitors().forEach(key -> named("competitor", key));
        initiative.indicators().forEach(indicator -> named("metric", indicator.metric()));
    }

    private void named(String kind, Slug key) {
        if (known.find(kind, key).isEmpty()) {
            problems.add(
                    new Problem(
                            "UNKNOWN_DEFINITION",
                            definition.place(),
                            "initiative %s names the %s '%s', which is not defined; define it or leave it out"
                                    .formatted(initiative.key(), kind, key)));
        }
    }
}
