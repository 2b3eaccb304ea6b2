package io.takeroot.responses;

import java.util.List;

/// Something to be told.
///
/// @param fact the same fact is told once, for good
/// @param to `owner`, `leads`, names and mail addresses
record NewAlert(String fact, String rule, Round.Watched watched, String words, List<String> to) {
    static NewAlert ofOwner(String fact, String rule, Round.Watched watched, String words) {
        return new NewAlert(fact, rule, watched, words, List.of(AlertRule.OWNER));
    }
}
