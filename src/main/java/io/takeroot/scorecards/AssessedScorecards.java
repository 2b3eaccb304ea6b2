package io.takeroot.scorecards;

import io.takeroot.kernel.Slug;
import java.time.LocalDate;
import java.util.Collections;
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
    /// @param definitions revision of those that bear on numbers
    /// @param data revision of the datasets that its metrics are made of
    record Basis(Subject subject, LocalDate asOf, LocalDate today, long definitions, long data) {}

    /// What was judged: a scorecard to an extent, or one indicator.
    private record Judged(Basis basis, Object what) {}

    private final Map<Judged, Scorecard> scorecards = latest();
    private final Map<Judged, Assessment> assessments = latest();

    Scorecard scorecard(Basis basis, Judging.Explained explained, Supplier<Scorecard> judging) {
        return kept(scorecards, new Judged(basis, explained), judging);
    }

    Assessment assessment(Basis basis, Slug indicator, Supplier<Assessment> judging) {
        return kept(assessments, new Judged(basis, indicator), judging);
    }

    /// Two at once may judge the same; that costs time and changes nothing.
    private static <T> T kept(Map<Judged, T> map, Judged key, Supplier<T> judging) {
        var known = map.get(key);
        if (known != null) {
            return known;
        }
        var judged = judging.get();
        map.put(key, judged);
        return judged;
    }

    private static <T> Map<Judged, T> latest() {
        return Collections.synchronizedMap(
                new LinkedHashMap<>(KEPT, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Judged, T> eldest) {
                        return size() > KEPT;
                    }
                });
    }
}
