package io.takeroot.statistics.leadlag;

import io.takeroot.statistics.Series;
import io.takeroot.statistics.leadlag.LeadTest.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Does a candidate lead? The test of pairs, all candidates of one lagging metric at once.
///
/// Trend and season are removed and what wanders is differenced ([Cleaned]). The lagging metric
/// keeps its own inertia, an autoregression, and what the other candidates visibly explain
/// ([Roles]); then the candidate is added at each lag from `-reach` to `reach`. It is a lead
/// when the surest of these lags is above 0 and the lagging metric moves the same way. Its
/// chance is that of the largest of `reach` independent t statistics in one direction (Sidak).
/// The idea of asking both directions and lag 0 is that of Granger (Econometrica 37, 1969) and
/// of the prewhitened cross-correlation (Haugh, JASA 71, 1976); that of conditioning on
/// coincident series is that of a common driver.
///
/// One-sided by intent: a leading indicator is one whose rise is followed by a rise. Where less
/// is better, give its values with the sign turned.
///
/// Checked against a prototype in NumPy over 720 pairs; how often it is right is in
/// docs/statistics/lead-lag.md.
public final class LeadTests {

    /// Fewer periods with both figures than this are not judged.
    public static final int FEWEST_OBSERVATIONS = 24;

    /// How many periods a lead is looked for where nothing else is said.
    public static final int REACH = 6;

    private static final double CLEAR = 0.05;
    private static final double NORMAL95 = 1.959963984540054;

    private LeadTests() {}

    /// Tests every candidate against the lagging series, looking `reach` periods (at least 1)
    /// back and ahead; one answer per candidate, in their order.
    ///
    /// All series have the same length and periods. Missing values (`NaN`) at either end shorten
    /// the comparison for that candidate alone; one inside is bridged by a straight line, at most
    /// one in ten. The order of the candidates changes no answer beyond rounding, but the set of
    /// them may: each is judged beside the others.
    ///
    /// @throws IllegalArgumentException when a candidate's length differs or `reach` is below 1
    public static List<LeadTest> of(Series lagging, List<Series> candidates, int reach) {
        if (reach < 1) {
            throw new IllegalArgumentException("reach is " + reach + ", expected at least 1");
        }
        var spans = candidates.stream().map(candidate -> Span.of(lagging, candidate)).toList();
        var answers = new LeadTest[candidates.size()];
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] == null) {
                var span = spans.get(i);
                var together =
                        IntStream.range(i, answers.length)
                                .filter(other -> spans.get(other).equals(span))
                                .toArray();
                var tests = ofSpan(span, lagging, pick(candidates, together), reach);
                for (int j = 0; j < together.length; j++) {
                    answers[together[j]] = tests.get(j);
                }
            }
        }
        return List.of(answers);
    }

    /// Tests one pair, looking [#REACH] periods back and ahead.
    public static LeadTest of(Series lagging, Series candidate) {
        return of(lagging, List.of(candidate), REACH).getFirst();
    }

    private static List<Series> pick(List<Series> candidates, int[] indexes) {
        return IntStream.of(indexes).mapToObj(candidates::get).toList();
    }

    /// Candidates that are known over the same periods.
    private static List<LeadTest> ofSpan(
            Span span, Series lagging, List<Series> candidates, int reach) {
        var refusal = span.refusal(reach);
        if (refusal.isPresent()) {
            return candidates.stream().map(candidate -> refusal.get()).toList();
        }
        var result = Cleaned.of(span.of(lagging));
        var causes = candidates.stream().map(candidate -> Cleaned.of(span.of(candidate))).toList();
        if (!result.varies()) {
            return candidates.stream().map(candidate -> constant(span, "lagging")).toList();
        }
        boolean wanders = result.wanders();
        var moving =
                causes.stream()
                        .map(cause -> wanders || cause.wanders() ? cause.changes() : cause)
                        .map(Cleaned::values)
                        .toList();
        var roles = new Roles(wanders ? result.changes() : result, moving, reach);
        var tests = new ArrayList<LeadTest>();
        for (int i = 0; i < moving.size(); i++) {
            tests.add(
                    causes.get(i).varies()
                            ? tested(roles, i, span.length())
                            : constant(span, "leading"));
        }
        return tests;
    }

    private static LeadTest constant(Span span, String which) {
        return new LeadTest.NotDefined(
                span.length(),
                "the "
                        + which
                        + " metric does not move beside its trend and season, so there is nothing"
                        + " to compare");
    }

    private static LeadTest tested(Roles roles, int candidate, int observations) {
        var profile = roles.profile(candidate);
        var pattern = pattern(roles, candidate, profile);
        int lag =
                pattern == Pattern.OPPOSITE
                        ? profile.surest(1, profile.reach())
                        : profile.surestLead();
        var interval = profile.interval(lag);
        double margin = NORMAL95 * profile.error(lag);
        return new LeadTest.Tested(
                pattern,
                pattern == Pattern.LEAD ? profile.chanceSameWay(lag, profile.reach()) : 1,
                lag,
                interval[0],
                interval[1],
                profile.effect(lag),
                profile.effect(lag) - margin,
                profile.effect(lag) + margin,
                observations);
    }

    private static Pattern pattern(Roles roles, int candidate, Profile profile) {
        int role = roles.lag(candidate).orElse(1);
        if (role <= 0) {
            return role == 0 ? Pattern.COINCIDENT : Pattern.REVERSE;
        }
        int lead = profile.surestLead();
        int other = profile.surest(-profile.reach(), 0);
        if (Math.abs(profile.ratio(lead)) <= Math.abs(profile.ratio(other))) {
            return otherThanLead(profile);
        }
        var beside = roles.profileBesideLeaders(candidate);
        int otherBeside = beside.surest(-beside.reach(), 0);
        if (Math.abs(beside.ratio(otherBeside)) >= Math.abs(beside.ratio(lead))
                && beside.chance(otherBeside, beside.reach() + 1) < CLEAR) {
            return otherThanLead(beside);
        }
        return profile.ratio(lead) > 0 ? Pattern.LEAD : otherThanLead(profile);
    }

    private static Pattern otherThanLead(Profile profile) {
        int lag = profile.surest();
        if (profile.chance(lag, 2 * profile.reach() + 1) >= CLEAR) {
            return Pattern.NOTHING;
        }
        if (lag > 0) {
            return profile.ratio(lag) < 0 ? Pattern.OPPOSITE : Pattern.NOTHING;
        }
        return lag == 0 ? Pattern.COINCIDENT : Pattern.REVERSE;
    }
}
