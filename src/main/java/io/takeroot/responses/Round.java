package io.takeroot.responses;

import java.util.List;

/// Everything that was judged at one time: the door through which figures come into this module.
///
/// @param judged every indicator that there is
/// @param findings what each rule found of each thing it watches
record Round(Basis basis, List<Judged> judged, List<RuleFinding> findings) {
    Round {
        judged = List.copyOf(judged);
        findings = List.copyOf(findings);
    }

    /// What a rule found.
    record RuleFinding(AlertRule rule, Watched watched, Finding finding) {}

    /// Something that a rule watches.
    ///
    /// @param about names it for good: `overall/win_rate`
    record Watched(String about, String title, String url, String owner) {}
}
