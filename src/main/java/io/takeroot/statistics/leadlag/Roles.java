package io.takeroot.statistics.leadlag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which candidates visibly move with the lagging series, and at which lag: found one by one.
///
/// A leader hides behind what else moves the lagging series, so each candidate is judged given
/// the others: the leaders already found, and what the coincident candidates have in common (they
/// share the lagging series' own surprises, which are noise to a leader). Candidates that follow
/// explain nothing and are only set aside.
final class Roles {

    /// The chance at which the surest of all candidates is taken in, over all of them.
    private static final double ENTRY = 0.5;

    /// The chance at which a candidate that peaks at lag 0 joins the coincident ones.
    private static final double COINCIDENT = 0.1;

    private record Role(int lag, double sign) {}

    private record Found(int candidate, Role role, double chance) {}

    private final Cleaned lagging;
    private final List<double[]> candidates;
    private final int reach;
    private final Map<Integer, Role> roles = new LinkedHashMap<>();

    Roles(Cleaned lagging, List<double[]> candidates, int reach) {
        this.lagging = lagging;
        this.candidates = candidates;
        this.reach = reach;
        boolean more = true;
        while (more) {
            more = takeIn();
            lookAgain();
        }
    }

    /// The lag of a candidate that visibly moves with the lagging series; negative where it
    /// follows.
    Optional<Integer> lag(int candidate) {
        return Optional.ofNullable(roles.get(candidate)).map(Role::lag);
    }

    /// The candidate given all others.
    Profile profile(int candidate) {
        return given(candidate, true).profile(candidates.get(candidate), reach);
    }

    /// The candidate given the other leaders, but not what coincides: beside that, another one
    /// that coincides would look as if it did not.
    Profile profileBesideLeaders(int candidate) {
        return given(candidate, false).profile(candidates.get(candidate), reach);
    }

    /// The surest candidate, and all that coincide; false when there is nothing more to find.
    private boolean takeIn() {
        var surest = surest();
        var coincident = coincident();
        for (var found : coincident) {
            roles.put(found.candidate(), found.role());
        }
        boolean entered =
                surest.filter(found -> found.chance() * candidates.size() <= ENTRY)
                        .filter(found -> !roles.containsKey(found.candidate()))
                        .map(found -> roles.put(found.candidate(), found.role()) == null)
                        .orElse(false);
        return entered || !coincident.isEmpty();
    }

    private Optional<Found> surest() {
        var given = given(-1, true);
        Optional<Found> best = Optional.empty();
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            if (!roles.containsKey(candidate)) {
                var found = found(candidate, given);
                if (best.isEmpty() || found.chance() < best.get().chance()) {
                    best = Optional.of(found);
                }
            }
        }
        return best;
    }

    private List<Found> coincident() {
        var given = given(-1, false);
        var coincident = new ArrayList<Found>();
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            if (!roles.containsKey(candidate)) {
                var found = found(candidate, given);
                if (found.role().lag() == 0 && found.chance() < COINCIDENT) {
                    coincident.add(found);
                }
            }
        }
        return coincident;
    }

    /// What was found first may look different beside what was found later.
    private void lookAgain() {
        for (var entry : roles.entrySet()) {
            if (entry.getValue().lag() > 0) {
                entry.setValue(found(entry.getKey(), given(entry.getKey(), true)).role());
            }
        }
    }

    private Found found(int candidate, Given given) {
        var profile = given.profile(candidates.get(candidate), reach);
        int lag = profile.surest();
        return new Found(
                candidate,
                new Role(lag, profile.ratio(lag) < 0 ? -1 : 1),
                profile.chance(lag, 2 * reach + 1));
    }

    private Given given(int except, boolean withCoincident) {
        var columns = new ArrayList<double[]>();
        var coincident = new ArrayList<double[]>();
        roles.forEach(
                (candidate, role) -> {
                    var values = candidates.get(candidate);
                    if (candidate != except && role.lag() > 0) {
                        columns.add(Vectors.lagged(values, role.lag()));
                    } else if (candidate != except && role.lag() == 0) {
                        coincident.add(Vectors.scaled(values, role.sign()));
                    }
                });
        if (withCoincident && !coincident.isEmpty()) {
            columns.add(Vectors.mean(coincident));
        }
        return new Given(lagging, columns);
    }
}
