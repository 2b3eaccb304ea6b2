package io.takeroot.scorecards;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Keeps scorecards that were judged, until a definition or the data change.
@Component
final class AssessedScorecards {
    private static final int KEPT = 256;

    /// Everything that a scorecard depends on.
    ///
    /// @param definitions revision of all definitions
    /// @param data revision of all datasets
    record Basis(Subject subject, LocalDate asOf, LocalDate today, long definitions, long data) {}

    private final Map<Basis, Scorecard> judged =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Basis, Scorecard> eldest) {
                    return size() > KEPT;
                }
            };

    /// Two at once may judge the same scorecard; that costs time and changes nothing.
    Scorecard of(Basis basis, Supplier<Scorecard> judging) {
        synchronized (judged) {
            var known = judged.get(basis);
            if (known != null) {
                return known;
            }
        }
        var scorecard = judging.get();
        synchronized (judged) {
            judged.put(basis, scorecard);
        }
        return scorecard;
    }
}
