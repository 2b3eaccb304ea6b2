package io.takeroot.statistics.pinpoint;

import io.takeroot.statistics.pinpoint.Explanation.Cause;
import io.takeroot.statistics.pinpoint.Explanation.Effect;
import io.takeroot.statistics.pinpoint.Explanation.Explained;
import io.takeroot.statistics.pinpoint.Explanation.Finding;
import io.takeroot.statistics.pinpoint.Explanation.Level;
import io.takeroot.statistics.pinpoint.Explanation.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The account of a gap: what the level, each cause, and the rest come to.
final class Account {

    private static final double TWO_SIDED_95 = 1.959963984540054;
    private static final double MATERIAL_SHARE = 0.02;

    private final LeafCube cube;
    private final Evidence evidence;
    private final Findings findings;
    private final Gap gap;
    private final Reasons reasons;
    private final int[] rest;
    private final Shift shared;

    Account(LeafCube cube, Findings findings) {
        this.cube = cube;
        this.evidence = findings.evidence();
        this.findings = findings;
        this.gap = cube.isRatio() ? new RatioGap(cube) : new SumGap(cube);
        this.reasons = new Reasons(cube, findings);
        this.rest = Claim.unclaimed(findings.partition(), evidence, cube.size());
        this.shared = rest.length == 0 ? findings.level() : evidence.fit(rest, rest.length);
    }

    Explained explained() {
        var everything = IntStream.range(0, cube.size()).toArray();
        double factor = evidence.factor(shared.location());
        var level = level(factor, everything);
        var total = gap.total();
        var causes = causes(factor, total.gap());
        double told = level.contribution();
        for (var cause : causes) {
            told += cause.part().contribution();
        }
        double remainder = total.gap() - told;
        var finding = finding(level, causes, remainder);
        return new Explained(
                finding,
                total,
                level,
                causes,
                remainder,
                findings.candidates().stream()
                        .map(
                                candidate ->
                                        new Explanation.Candidate(
                                                candidate.term().element(), candidate.evidence()))
                        .toList(),
                Sentences.of(finding, total, level, causes));
    }

    /// What happened everywhere, as the leaves outside of every cause tell it together. (The
    /// search goes by the commonest level instead, which causes not yet found do not move.)
    private Level level(double factor, int[] everything) {
        double error = rest.length == 0 ? 0 : TWO_SIDED_95 * evidence.error(rest, shared);
        return new Level(
                factor - 1,
                evidence.factor(shared.location() - error) - 1,
                evidence.factor(shared.location() + error) - 1,
                gap.atFactor(everything, factor));
    }

    private List<Cause> causes(double factor, double whole) {
        var causes = new ArrayList<Cause>();
        double absolute = 0;
        for (var claim : findings.partition().claims()) {
            absolute += Math.abs(part(claim, factor, whole).contribution());
        }
        for (var claim : findings.partition().claims()) {
            var part = part(claim, factor, whole);
            causes.add(
                    new Cause(
                            claim.term().element(),
                            gap.measured(claim.term().leaves()),
                            part,
                            effect(claim, factor),
                            claim.evidence(),
                            Math.abs(part.contribution()) >= MATERIAL_SHARE * absolute,
                            reasons.of(claim)));
        }
        causes.sort(
                Comparator.comparingDouble((Cause cause) -> -Math.abs(cause.part().contribution()))
                        .thenComparing(cause -> cause.element().toString()));
        return causes;
    }

    private Part part(Claim claim, double factor, double whole) {
        var own = claim.leaves();
        var parts = gap.parts(own);
        double level = gap.atFactor(own, factor);
        double rate = parts[0] - level;
        double contribution = rate + parts[1];
        return new Part(
                contribution,
                rate,
                parts[1],
                whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(contribution / whole));
    }

    private Effect effect(Claim claim, double factor) {
        var shift = claim.shift();
        double error = TWO_SIDED_95 * evidence.error(claim.leaves(), shift);
        return new Effect(
                evidence.factor(shift.location()) / factor - 1,
                evidence.factor(shift.location() - error) / factor - 1,
                evidence.factor(shift.location() + error) / factor - 1);
    }

    private Finding finding(Level level, List<Cause> causes, double remainder) {
        double told = Math.abs(level.contribution());
        for (var cause : causes) {
            told += Math.abs(cause.part().contribution());
        }
        boolean levelMoved = level.low() > 0 || level.high() < 0;
        if (causes.isEmpty() && !levelMoved) {
            return Finding.NOISE;
        }
        if (Math.abs(remainder) > told) {
            return Finding.OUTSIDE;
        }
        return causes.isEmpty() ? Finding.EVERYWHERE : Finding.LOCAL;
    }
}
