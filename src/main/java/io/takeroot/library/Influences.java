package io.takeroot.library;

import io.takeroot.deals.Deal;
import io.takeroot.deals.Deals;
import io.takeroot.kernel.Slug;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Compares the closed deals for which an asset was used with comparable ones.
@Component
public class Influences {
    /// Of the used deals at least so many find a comparable one, or the next coarser step is
    /// taken. Decided by who is alike and never by how deals ended.
    private static final double ENOUGH = 0.8;

    private final UseStore uses;
    private final Deals deals;

    Influences(UseStore uses, Deals deals) {
        this.uses = uses;
        this.deals = deals;
    }

    /// Of an asset, over all deals closed since it was first used for one.
    public Influence of(Slug asset) {
        return of(firstUses(asset));
    }

    /// The day on which an asset was first used for each deal.
    public Map<String, LocalDate> firstUses(Slug asset) {
        return uses.firstUses(asset);
    }

    /// Of anything that was used for these deals.
    ///
    /// @param firstUses the day of the first use for each deal, by its identity
    public Influence of(Map<String, LocalDate> firstUses) {
        return compare(deals.all(), firstUses);
    }

    /// A deal counts as used when its first use was on the day it closed or before; deals closed
    /// before anything was used for any deal are left out.
    static Influence compare(Collection<Deal> all, Map<String, LocalDate> firstUses) {
        var begin = firstUses.values().stream().min(LocalDate::compareTo);
        if (begin.isEmpty()) {
            return new Influence.TooFew(0, 0);
        }
        var closed = all.stream().filter(deal -> isClosedFrom(deal, begin.get())).toList();
        Influence found = new Influence.TooFew(0, 0);
        for (var likeness : Likeness.STEPS) {
            var strata = strata(closed, firstUses, likeness);
            found = influence(strata, likeness.words(closed));
            if (share(strata) >= ENOUGH) {
                break;
            }
        }
        return found;
    }

    private static boolean isClosedFrom(Deal deal, LocalDate day) {
        var closed = deal.closed();
        return deal.outcome().isClosed() && closed != null && !closed.isBefore(day);
    }

    private static boolean isUsed(Deal deal, Map<String, LocalDate> firstUses) {
        var first = firstUses.get(deal.id());
        return first != null && !first.isAfter(Objects.requireNonNull(deal.closed()));
    }

    private static Collection<Stratum> strata(
            List<Deal> closed, Map<String, LocalDate> firstUses, Likeness likeness) {
        var names = likeness.over(closed);
        var strata = new LinkedHashMap<String, Stratum>();
        for (var deal : closed) {
            strata.merge(
                    names.apply(deal),
                    Stratum.EMPTY.with(deal, isUsed(deal, firstUses)),
                    Influences::together);
        }
        return strata.values();
    }

    private static Stratum together(Stratum one, Stratum other) {
        return new Stratum(
                one.used() + other.used(),
                one.usedWon() + other.usedWon(),
                one.other() + other.other(),
                one.otherWon() + other.otherWon());
    }

    private static double share(Collection<Stratum> strata) {
        long used = strata.stream().mapToLong(Stratum::used).sum();
        long compared = strata.stream().filter(Stratum::isCompared).mapToLong(Stratum::used).sum();
        return used == 0 ? 0 : (double) compared / used;
    }

    private static Influence influence(Collection<Stratum> strata, String alike) {
        var compared = strata.stream().filter(Stratum::isCompared).toList();
        int used = (int) compared.stream().mapToLong(Stratum::used).sum();
        int other = (int) compared.stream().mapToLong(Stratum::other).sum();
        if (used < Influence.LEAST || other < Influence.LEAST) {
            return new Influence.TooFew(used, other);
        }
        int all = (int) strata.stream().mapToLong(Stratum::used).sum();
        var rates = MatchedRates.of(compared);
        return new Influence.Known(
                used,
                other,
                all - used,
                compared.size(),
                rates.usedRate(),
                rates.otherRate(),
                rates.difference(),
                rates.low(),
                rates.high(),
                alike);
    }
}
