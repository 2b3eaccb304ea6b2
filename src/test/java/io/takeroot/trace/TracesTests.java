package io.takeroot.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.Actor;
import io.takeroot.store.Store;
import io.takeroot.store.testing.OnBothDatabases;
import java.time.Clock;
import java.util.List;
import java.util.Map;

final class TracesTests {
    @OnBothDatabases
    void aTieIsKeptOnceAndSeenFromBothEnds(Store store) {
        var traces = new Traces(new TraceStore(store), List.of(), Clock.systemUTC());

        traces.tie("insight/1", Tie.BACKS, "claim/fast", Actor.TAKEROOT);
        traces.tie("insight/1", Tie.BACKS, "claim/fast", Actor.TAKEROOT);

        assertThat(traces.from("insight/1")).hasSize(1);
        assertThat(traces.to("claim/fast", Tie.BACKS)).containsExactly("insight/1");
        assertThat(traces.to("claim/fast", Tie.CONTRADICTS)).isEmpty();
        assertThat(traces.from("insight/1", Tie.BACKS)).containsExactly("claim/fast");
    }

    @OnBothDatabases
    void whatIsUntiedIsGoneAndNothingElse(Store store) {
        var traces = new Traces(new TraceStore(store), List.of(), Clock.systemUTC());
        traces.tie("asset/card", Tie.USES, "claim/fast", Actor.TAKEROOT);
        traces.tie("asset/card", Tie.USES, "claim/cheap", Actor.TAKEROOT);

        traces.untie("asset/card", Tie.USES, "claim/fast", Actor.TAKEROOT);

        assertThat(traces.from("asset/card", Tie.USES)).containsExactly("claim/cheap");
    }

    @OnBothDatabases
    void tiesTowardsManyAreCountedAtOnce(Store store) {
        var traces = new Traces(new TraceStore(store), List.of(), Clock.systemUTC());
        traces.tie("insight/1", Tie.BACKS, "claim/fast", Actor.TAKEROOT);
        traces.tie("insight/2", Tie.BACKS, "claim/fast", Actor.TAKEROOT);
        traces.tie("insight/2", Tie.BACKS, "claim/cheap", Actor.TAKEROOT);
        traces.tie("insight/3", Tie.CONTRADICTS, "claim/cheap", Actor.TAKEROOT);

        assertThat(traces.counts(List.of("claim/fast", "claim/cheap", "claim/new"), Tie.BACKS))
                .isEqualTo(Map.of("claim/fast", 2, "claim/cheap", 1));
    }
}
