package io.takeroot.scorecards;

import io.takeroot.statistics.leadlag.LeadTest;
import io.takeroot.statistics.leadlag.Ledger;
import java.time.Instant;

/// A test of a pair, as it is kept for ever.
///
/// @param data names the figures it was made on: the same name, the same figures
record LeadRecord(LeadPair pair, String data, LeadTest test, Instant at, String by) {
    Ledger.Entry entry() {
        return new Ledger.Entry(pair.name(), data, test);
    }
}
