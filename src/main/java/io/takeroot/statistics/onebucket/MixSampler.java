package io.takeroot.statistics.onebucket;

import io.takeroot.statistics.numeric.Chance;
import java.util.List;

/// Draws the mix of an account without usage from all mixes that agree with what is known of it.
///
/// Before anything is known the account is like one of its peers, each product's charge apart
/// by a factor, and some of its products like another peer's. That is weighed by how well it
/// agrees with the committed shares and with the steps of the booked totals ([TotalSteps]). The
/// moves keep in balance what was believed before, so that each is taken by the ratio of
/// agreement alone (Metropolis-Hastings with prior-preserving moves: Cotter and others, "MCMC
/// Methods for Functions", Statistical Science 28, 2013, 424-446, DOI 10.1214/13-STS421).
final class MixSampler {

    private static final int FIRST = 1500;
    private static final int BETWEEN = 10;
    private static final double APART = 0.6;
    private static final double SWAPPED = 0.15;
    private static final double STEP = 0.4;

    /// Where the draws are: the peer the account is like, the peer each product is like, and how
    /// far apart from it.
    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record State(int main, int[] sources, double[] apart) {}

    private final Peers peers;
    private final List<Peers.Peer> likely;
    private final double[] committed;
    private final TotalSteps steps;
    private final Chance chance;
    private final double[] lifeShape;
    private State state;
    private double agreement;

    /// @param committed by product, `NaN` where unknown
    MixSampler(Peers peers, int account, double[] committed, BookedSeries series, OneOffs oneOffs) {
        this.peers = peers;
        this.likely = peers.membersBut(account);
        this.committed = committed;
        this.steps = new TotalSteps(series, peers, oneOffs);
        this.chance = new Chance(account + 1L);
        this.lifeShape = new double[committed.length];
        for (int period : series.periods()) {
            for (int product = 0; product < lifeShape.length; product++) {
                lifeShape[product] += peers.shapes()[period][product];
            }
        }
        this.state = first();
        this.agreement = agreement(levels(state));
    }

    MixDraw[] draws(int count) {
        for (int step = 0; step < FIRST; step++) {
            move();
            if (step % BETWEEN == 0) {
                drawLine();
            }
        }
        var draws = new MixDraw[count];
        for (int draw = 0; draw < count; draw++) {
            for (int step = 0; step < BETWEEN; step++) {
                move();
            }
            var levels = levels(state);
            var line = steps.drawLine(levels, chance);
            agreement = agreement(levels);
            draws[draw] = new MixDraw(levels, line, steps.plain());
        }
        return draws;
    }

    private void drawLine() {
        var levels = levels(state);
        steps.drawLine(levels, chance);
        agreement = agreement(levels);
    }

    private State first() {
        int main = chance.below(likely.size());
        var sources = new int[committed.length];
        var apart = new double[committed.length];
        for (int product = 0; product < sources.length; product++) {
            sources[product] = source(main);
            apart[product] = APART * chance.normal();
        }
        return new State(main, sources, apart);
    }

    private int source(int main) {
        return chance.uniform() < SWAPPED ? chance.below(likely.size()) : main;
    }

    private void move() {
        var next = proposed(chance.uniform());
        double newAgreement = agreement(levels(next));
        if (Double.isInfinite(agreement)
                || newAgreement - agreement > StrictMath.log(1 - chance.uniform())) {
            state = next;
            agreement = newAgreement;
        }
    }

    private State proposed(double kind) {
        int main = state.main();
        var sources = state.sources().clone();
        var apart = state.apart().clone();
        int product = chance.below(sources.length);
        if (kind < 0.4) {
            main = chance.below(likely.size());
            for (int i = 0; i < sources.length; i++) {
                sources[i] = sources[i] == state.main() ? main : sources[i];
            }
        } else if (kind < 0.6) {
            sources[product] = source(main);
        } else if (kind < 0.8) {
            apart[product] = APART * chance.normal();
        } else {
            for (int i = 0; i < apart.length; i++) {
                apart[i] = Math.sqrt(1 - STEP * STEP) * apart[i] + STEP * APART * chance.normal();
            }
        }
        return new State(main, sources, apart);
    }

    private double[] levels(State of) {
        var levels = new double[committed.length];
        double sum = 0;
        for (int product = 0; product < levels.length; product++) {
            double level = likely.get(of.sources()[product]).level()[product];
            levels[product] = level > 0 ? level * StrictMath.exp(of.apart()[product]) : 0;
            sum += levels[product];
        }
        for (int product = 0; product < levels.length && sum > 0; product++) {
            levels[product] /= sum;
        }
        return levels;
    }

    private double agreement(double[] levels) {
        double sum = 0;
        for (int product = 0; product < levels.length; product++) {
            sum += levels[product] * lifeShape[product];
        }
        if (sum <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double squares = 0;
        for (int product = 0; product < levels.length; product++) {
            if (!Double.isNaN(committed[product])) {
                double apart = committed[product] - levels[product] * lifeShape[product] / sum;
                squares += apart * apart;
            }
        }
        double variance = peers.committedDeviation() * peers.committedDeviation();
        return steps.agreement(levels) - 0.5 * squares / variance;
    }
}
