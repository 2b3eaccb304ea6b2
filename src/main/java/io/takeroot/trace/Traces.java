package io.takeroot.trace;

import io.takeroot.kernel.Actor;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What is tied to what, both ways: the front door of the module.
@Component
public final class Traces {
    private final TraceStore ties;
    private final Clock clock;

    Traces(TraceStore ties, Clock clock) {
        this.ties = ties;
        this.clock = clock;
    }

    /// Ties two things; nothing happens when they are tied so already.
    public void tie(String from, Tie tie, String to, Actor by) {
        ties.add(new Trace(from, tie, to, clock.instant()), by);
    }

    public void untie(String from, Tie tie, String to, Actor by) {
        ties.remove(from, tie, to);
    }

    /// All that a thing is tied to, the latest first.
    public List<Trace> from(String about) {
        return ties.from(about);
    }

    /// All that is tied to a thing, the latest first.
    public List<Trace> to(String about) {
        return ties.to(about);
    }

    /// What a thing is tied to in one way, the latest first.
    public List<String> from(String about, Tie tie) {
        return from(about).stream().filter(trace -> trace.tie() == tie).map(Trace::to).toList();
    }

    /// What is tied to a thing in one way, the latest first.
    public List<String> to(String about, Tie tie) {
        return ties.to(about, tie).stream().map(Trace::from).toList();
    }

    /// How many things are tied to each in one way; who has none is not among the keys.
    public Map<String, Integer> counts(Collection<String> abouts, Tie tie) {
        return ties.counts(abouts, tie);
    }
}
