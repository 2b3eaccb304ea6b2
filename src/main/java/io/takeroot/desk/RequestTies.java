package io.takeroot.desk;

import io.takeroot.kernel.Actor;
import io.takeroot.search.Search;
import io.takeroot.trace.Tie;
import io.takeroot.trace.Traces;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Ties a request to what it is about, and has it found.
@Component
class RequestTies {
    private final Traces traces;
    private final Search search;

    RequestTies(Traces traces, Search search) {
        this.traces = traces;
        this.search = search;
    }

    void begin(RequestId id, Matter matter, Actor by) {
        addresses(matter).forEach(about -> traces.tie(id.about(), Tie.ABOUT, about, by));
        changed(id);
    }

    void move(Request before, Matter after, Actor by) {
        var was = addresses(before.matter());
        var is = addresses(after);
        var about = before.id().about();
        was.stream()
                .filter(it -> !is.contains(it))
                .forEach(it -> traces.untie(about, Tie.ABOUT, it, by));
        is.stream()
                .filter(it -> !was.contains(it))
                .forEach(it -> traces.tie(about, Tie.ABOUT, it, by));
        changed(before.id());
    }

    /// What answered it, from now on.
    void answered(RequestId id, Resolution given, Actor by) {
        if (given instanceof Resolution.AnsweredFromLibrary it
                && it.source().startsWith("asset/")) {
            traces.tie(id.about(), Tie.ANSWERED_WITH, it.source(), by);
        }
        changed(id);
    }

    private void changed(RequestId id) {
        search.changed(id.about());
    }

    private static Set<String> addresses(Matter matter) {
        var addresses = new TreeSet<String>();
        if (!matter.product().isEmpty()) {
            addresses.add("product/" + matter.product());
        }
        if (!matter.competitor().isEmpty()) {
            addresses.add("competitor/" + matter.competitor());
        }
        if (!matter.deal().isEmpty()) {
            addresses.add("deal/" + matter.deal());
        }
        return addresses;
    }
}
