package io.takeroot.intelligence;

import io.takeroot.deals.Deal;
import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.kernel.Slug;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a deal is about, in the words of the groundwork: the data has its own names for it.
@Component
final class DealSubjects {
    private static final String SLICE = "slice";

    private final Groundwork groundwork;

    DealSubjects(Groundwork groundwork) {
        this.groundwork = groundwork;
    }

    Subject of(Deal deal) {
        return Subject.NOTHING
                .withProduct(named(FoundationKind.PRODUCT, deal.product()))
                .withCompetitor(named(FoundationKind.COMPETITOR, deal.competitor()))
                .withSegment(named(FoundationKind.SEGMENT, deal.segment()))
                .withDeal(Optional.of(deal.id()));
    }

    private Optional<Slug> named(FoundationKind kind, @Nullable String name) {
        return Optional.ofNullable(name)
                .flatMap(
                        it ->
                                groundwork.foundations(kind).stream()
                                        .filter(foundation -> isCalled(foundation, it))
                                        .findFirst())
                .map(foundation -> foundation.id().key());
    }

    /// By its title, its key, or a condition that tells its rows apart.
    private static boolean isCalled(Foundation foundation, String name) {
        return foundation.title().equalsIgnoreCase(name)
                || foundation.id().key().value().equals(name)
                || foundation.values().getOrDefault(SLICE, List.of()).stream()
                        .anyMatch(condition -> condition.endsWith(" = " + name));
    }
}
