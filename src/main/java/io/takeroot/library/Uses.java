package io.takeroot.library;

import io.takeroot.access.Person;
import io.takeroot.deals.Deals;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.trace.Tie;
import io.takeroot.trace.Traces;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What is done with assets: the front door to views, copies and downloads.
@Component
public class Uses {
    /// Within this time the same is not counted twice: a page loaded again is no second reading.
    private static final Duration SAME = Duration.ofMinutes(10);

    private final UseStore uses;
    private final Deals deals;
    private final Traces traces;
    private final Definitions definitions;
    private final Store store;
    private final Workspace workspace;
    private final Clock clock;

    Uses(
            UseStore uses,
            Deals deals,
            Traces traces,
            Definitions definitions,
            Store store,
            Workspace workspace,
            Clock clock) {
        this.uses = uses;
        this.deals = deals;
        this.traces = traces;
        this.definitions = definitions;
        this.store = store;
        this.workspace = workspace;
        this.clock = clock;
    }

    /// Somebody did something with an asset.
    ///
    /// @param deal for which; empty when nobody said
    /// @throws Failure USER when there is no such deal
    public void add(Slug asset, UseKind kind, Person person, Optional<String> deal) {
        deal.ifPresent(this::requireDeal);
        if (!LibrarySettings.of(definitions).recipients()) {
            count(asset, kind, deal);
            return;
        }
        boolean again =
                uses.last(asset, kind, person.email(), deal)
                        .filter(last -> last.plus(SAME).isAfter(now()))
                        .isPresent();
        if (!again || kind == UseKind.SHARE) {
            keep(
                    new Use(
                            asset,
                            kind,
                            now(),
                            workspace.today(),
                            Optional.of(person.email()),
                            deal,
                            Optional.empty()));
        }
    }

    /// That it happened on a day, and not by whom: what nobody is known to have done cannot be
    /// told from a page that is loaded again.
    private void count(Slug asset, UseKind kind, Optional<String> deal) {
        var day = workspace.today();
        keep(new Use(asset, kind, startOfToday(), day, Optional.empty(), deal, Optional.empty()));
    }

    /// The time of day tells who it was to whoever saw them at it.
    Instant startOfToday() {
        return workspace.today().atStartOfDay(workspace.settings().zone()).toInstant();
    }

    /// Keeps a use as it is told; a deal is tied to what was used for it.
    public void keep(Use use) {
        store.inTransaction(
                () -> {
                    uses.add(use);
                    use.deal()
                            .ifPresent(
                                    deal ->
                                            traces.tie(
                                                    Asset.TOPIC + use.asset(),
                                                    Tie.ABOUT,
                                                    "deal/" + deal,
                                                    new Actor(use.person().orElse("takeroot"))));
                });
    }

    /// Keeps many uses: all or none.
    public void keep(List<Use> many) {
        store.inTransaction(() -> many.forEach(this::keep));
    }

    /// What was used for a deal, the latest first.
    public List<Use> ofDeal(String deal, int most) {
        return uses.ofDeal(deal, most);
    }

    /// Whether nothing was ever used.
    public boolean areNone() {
        return uses.isEmpty();
    }

    /// The time of day of the clock on the day that counts as today.
    Instant now() {
        var settings = workspace.settings();
        return settings.asOf()
                .map(
                        day ->
                                day.atTime(clock.instant().atZone(settings.zone()).toLocalTime())
                                        .atZone(settings.zone())
                                        .toInstant())
                .orElseGet(clock::instant);
    }

    private void requireDeal(String deal) {
        if (deals.find(deal).isEmpty()) {
            throw Failure.user(
                    "UNKNOWN_DEAL",
                    "There is no deal '%s' in the data. Choose one that the list offers."
                            .formatted(deal));
        }
    }
}
