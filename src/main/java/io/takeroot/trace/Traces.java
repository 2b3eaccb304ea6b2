package io.takeroot.trace;

import io.takeroot.kernel.Actor;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What is tied to what, both ways: the front door of the module.
@Component
public final class Traces {
    private static final Comparator<Trace> LATEST_FIRST =
            Comparator.comparing(Trace::since).reversed();

    private final TraceStore ties;
    private final List<MoreTies> more;
    private final Clock clock;

    Traces(TraceStore ties, List<MoreTies> more, Clock clock) {
        this.ties = ties;
        this.more = List.copyOf(more);
        this.clock = clock;
    }

    /// Ties two things; nothing happens when they are tied so already.
    public void tie(String from, Tie tie, String to, Actor by) {
        ties.add(new Trace(from, tie, to, clock.instant()), by);
    }

    /// From now on nobody can tell who made the ties from things of one kind to things of
    /// another.
    ///
    /// @param from how the addresses of the one begin, such as `asset/`
    public void forgetWho(String from, String to) {
        ties.forgetWho(from, to, Actor.TAKEROOT);
    }

    public void untie(String from, Tie tie, String to, Actor by) {
        ties.remove(from, tie, to);
    }

    /// All that a thing is tied to, the latest first.
    public List<Trace> from(String about) {
        return together(ties.from(about), more.stream().map(it -> it.from(about)));
    }

    /// All that is tied to a thing, the latest first.
    public List<Trace> to(String about) {
        return together(ties.to(about), more.stream().map(it -> it.to(about)));
    }

    private static List<Trace> together(List<Trace> kept, Stream<List<Trace>> others) {
        return Stream.concat(Stream.of(kept), others)
                .flatMap(List::stream)
                .sorted(LATEST_FIRST)
                .toList();
    }

    /// What a thing is tied to in one way, the latest first.
    public List<String> from(String about, Tie tie) {
        return from(about).stream().filter(trace -> trace.tie() == tie).map(Trace::to).toList();
    }

    /// What is tied to a thing in one way, the latest first.
    public List<String> to(String about, Tie tie) {
        var others = more.stream().filter(it -> it.tie() == tie).map(it -> it.to(about));
        return together(ties.to(about, tie), others).stream().map(Trace::from).toList();
    }

    /// How many things were tied to each in one way; who has none is not among the keys.
    /// Contributed ties are not counted.
    public Map<String, Integer> counts(Collection<String> abouts, Tie tie) {
        return ties.counts(abouts, tie);
    }
}
