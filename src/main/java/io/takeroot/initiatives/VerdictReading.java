package io.takeroot.initiatives;

import io.takeroot.kernel.Slug;
import java.time.LocalDate;
import java.util.List;

/// The verdict on an initiative with all it rests on.
///
/// @param asOf only figures up to this day were known
/// @param rule that made the verdict, in words
/// @param sentence the whole of it, for whoever reads one line
public record VerdictReading(
        Slug initiative,
        LocalDate asOf,
        Verdict verdict,
        String rule,
        String sentence,
        List<ImpactReading> impacts) {
    public VerdictReading {
        impacts = List.copyOf(impacts);
    }
}
