package io.takeroot.statistics.pinpoint;

/// Amounts of single transactions, such as deals: few in a leaf, many leaves on one side only.
///
/// What was expected is itself the sum of transactions of an earlier time. So each leaf's total
/// of both is held fixed, and the part of it that is actual is compared with the odds of the
/// whole: a quasi-binomial with a leaf's average transaction as its unit. A leaf whose
/// transactions are larger than is usual by amount counts as if they were usual: one large deal
/// is one deal.
final class TransactionEvidence implements Evidence {

    private static final double LEAST = 0.5;

    private final double[] actual;
    private final double[] both;
    private final double[] unit;
    private final double[] worth;
    private final double usual;
    private double dispersion = 1;

    TransactionEvidence(LeafCube cube) {
        int leaves = cube.size();
        actual = new double[leaves];
        both = new double[leaves];
        unit = new double[leaves];
        worth = new double[leaves];
        double squares = 0;
        double amounts = 0;
        for (int i = 0; i < leaves; i++) {
            actual[i] = Math.max(cube.figures(0)[i], 0);
            both[i] = actual[i] + Math.max(cube.figures(1)[i], 0);
            unit[i] = both[i] / Math.max(cube.figures(2)[i], 1);
            squares += both[i] * unit[i];
            amounts += both[i];
        }
        usual = amounts == 0 ? 1 : squares / amounts;
        for (int i = 0; i < leaves; i++) {
            worth[i] = 1 / Math.max(usual, unit[i]);
        }
    }

    @Override
    public Shift learn(boolean[] excluded) {
        double ones = 0;
        double others = 0;
        for (int i = 0; i < both.length; i++) {
            if (!excluded[i]) {
                ones += worth[i] * actual[i];
                others += worth[i] * (both[i] - actual[i]);
            }
        }
        var level = odds(ones, others);
        double share = share(level.location());
        double squares = 0;
        double expected = 0;
        for (int i = 0; i < both.length; i++) {
            if (!excluded[i]) {
                double off = worth[i] * (actual[i] - both[i] * share);
                squares += off * off;
                expected += worth[i] * both[i] * share * (1 - share);
            }
        }
        dispersion = expected == 0 ? 1 : Math.max(squares / expected, 1e-3);
        return level;
    }

    private static Shift odds(double ones, double others) {
        return new Shift(Math.log((ones + LEAST) / (others + LEAST)), 1);
    }

    private static double share(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    @Override
    public double loss(int leaf, Shift shift) {
        double all = both[leaf];
        if (all == 0) {
            return 0;
        }
        double share = share(shift.location());
        double one = actual[leaf];
        double other = all - one;
        double deviance = one > 0 ? one * Math.log(one / (all * share)) : 0;
        deviance += other > 0 ? other * Math.log(other / (all * (1 - share))) : 0;
        return Math.max(deviance, 0) * worth[leaf] / dispersion;
    }

    @Override
    public Shift fit(int[] leaves, int count) {
        double ones = 0;
        double others = 0;
        for (int at = 0; at < count; at++) {
            int leaf = leaves[at];
            ones += worth[leaf] * actual[leaf];
            others += worth[leaf] * (both[leaf] - actual[leaf]);
        }
        return odds(ones, others);
    }

    @Override
    public double pull(int leaf, Shift shift) {
        double off = actual[leaf] - both[leaf] * share(shift.location());
        return off * worth[leaf] / dispersion;
    }

    @Override
    public double weight(int leaf, Shift shift) {
        double share = share(shift.location());
        return both[leaf] * share * (1 - share) * worth[leaf] / dispersion;
    }

    @Override
    public double error(int[] leaves, Shift shift) {
        double information = 0;
        for (int leaf : leaves) {
            information += weight(leaf, shift);
        }
        return 1 / Math.sqrt(information);
    }

    @Override
    public boolean tells(int leaf) {
        return both[leaf] > 0;
    }

    @Override
    public double factor(double location) {
        return Math.exp(location);
    }

    @Override
    public double centre(int[] leaves, Shift start) {
        return fit(leaves, leaves.length).location();
    }

    @Override
    public double size(int[] leaves) {
        double sum = 0;
        for (int leaf : leaves) {
            sum += both[leaf];
        }
        return sum;
    }
}
