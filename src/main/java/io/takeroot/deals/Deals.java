package io.takeroot.deals;

import io.takeroot.connect.Datasets;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The deals in the company's data: the front door of the module.
@Component
public class Deals {
    static final String TOPIC = "deal/";
    private static final Logger LOG = LoggerFactory.getLogger(Deals.class);

    /// The deals as of one state of definitions and rows.
    ///
    /// @param datasets that were read
    /// @param latestFirst the same deals in the order in which they are listed
    /// @param trouble why they cannot be read; empty as a rule
    private record Seen(
            State state,
            List<Slug> datasets,
            Map<String, Deal> byId,
            List<Deal> latestFirst,
            String trouble) {
        static final Seen NOTHING = of(new State(List.of(), -1, -1), List.of(), List.of(), "");

        static Seen of(State state, List<Slug> datasets, List<Deal> deals, String trouble) {
            var byId = new LinkedHashMap<String, Deal>();
            deals.forEach(deal -> byId.put(deal.id(), deal));
            return new Seen(
                    state,
                    datasets,
                    Collections.unmodifiableMap(byId),
                    byId.values().stream().sorted(Chronology.LATEST_FIRST).toList(),
                    trouble);
        }
    }

    /// @param defined where deals are found; nothing else stands on it
    /// @param numbers the revision of the other definitions, among them that of the rows
    private record State(List<Definition> defined, long numbers, long rows) {}

    private final Definitions definitions;
    private final Datasets datasets;
    private final DealStore rows;
    private volatile Seen latest = Seen.NOTHING;

    Deals(Definitions definitions, Datasets datasets, DealStore rows) {
        this.definitions = definitions;
        this.datasets = datasets;
        this.rows = rows;
    }

    /// Whether it is said where deals are found, and there are some.
    public boolean areKnown() {
        return !seen().byId().isEmpty();
    }

    /// All deals, by identity.
    public List<Deal> all() {
        return List.copyOf(seen().byId().values());
    }

    public Optional<Deal> find(String id) {
        return Optional.ofNullable(seen().byId().get(id));
    }

    /// Deals whose identity, account, product, seller or competitor have all of these words, the
    /// latest first.
    ///
    /// @param most how many at most
    public List<Deal> search(String words, int most) {
        return matching(words).limit(most).toList();
    }

    /// The same, all of them.
    public Stream<Deal> matching(String words) {
        var wanted =
                Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        var all = seen().latestFirst().stream();
        return wanted.isEmpty()
                ? all
                : all.filter(deal -> wanted.stream().allMatch(text(deal)::contains));
    }

    /// Why deals that are said to be there cannot be read; empty as a rule.
    public String trouble() {
        return seen().trouble();
    }

    private static String text(Deal deal) {
        return Stream.of(
                        Optional.of(deal.id()),
                        Optional.ofNullable(deal.account()),
                        Optional.ofNullable(deal.product()),
                        Optional.ofNullable(deal.seller()),
                        Optional.ofNullable(deal.competitor()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private Seen seen() {
        var seen = latest;
        if (!seen.state().equals(state(seen.datasets()))) {
            seen = read();
            latest = seen;
        }
        return seen;
    }

    private State state(List<Slug> read) {
        return new State(
                definitions.all(DealsKind.NAME),
                definitions.revisionOfNumbers(),
                datasets.revision(read));
    }

    private Seen read() {
        var columns =
                definitions.all(DealsKind.NAME).stream()
                        .findFirst()
                        .map(it -> DealColumns.read(it, new ArrayList<>()));
        var from = columns.stream().map(DealColumns::dataset).toList();
        var state = state(from);
        try {
            return Seen.of(state, from, columns.map(rows::all).orElse(List.of()), "");
        } catch (Failure failure) {
            // A load may have taken a column away; the pages that only mention deals still work.
            var words = failure.problems().getFirst().message();
            LOG.warn("deals cannot be read: {}", words);
            return Seen.of(state, from, List.of(), words);
        }
    }
}
