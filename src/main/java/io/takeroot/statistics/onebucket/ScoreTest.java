package io.takeroot.statistics.onebucket;

/// Tests whether a product's price was another one from some period on: how much better would the
/// bookings be explained, beyond what accounts differ by anyway?
///
/// The score of a further regressor, the other prices and the accounts' factors being partialled
/// out, over the root of its squares summed by account (White, Econometrica 48, 1980, 817-838;
/// clustered by account). Bookings are weighed by Huber's function: a change moves many bookings
/// at once, so none may be held to be odd beforehand, but none may count for more than a few
/// deviations.
final class ScoreTest {

    /// About one false change in a hundred sets of six products and 24 periods.
    private static final double LEAST_SCORE = 4;

    /// A smaller change is not worth an era.
    private static final double LEAST_CHANGE = 0.03;

    private static final double HUBER = 1.345;

    private final PriceFit fit;
    private final int count;
    private final int accounts;
    private final double[] weights;
    private final double[] residuals;
    private final double[][] shares;
    private final double[][] inverse;
    private final double[] totals;
    private final double[] offsets;
    private final double[][] moments;
    private final double[][] scores;

    ScoreTest(PriceFit fit) {
        this.fit = fit;
        this.count = fit.prices.length;
        this.accounts = fit.ledger.accountCount();
        this.weights = new double[fit.rows.size()];
        this.residuals = new double[fit.rows.size()];
        this.shares = new double[fit.rows.size()][count];
        this.inverse = fit.equations().inverse();
        this.totals = new double[accounts];
        this.offsets = new double[accounts];
        this.moments = new double[accounts][count];
        this.scores = new double[accounts][count];
        var byPeriod = fit.pricesByPeriod();
        for (int i = 0; i < weights.length; i++) {
            var row = fit.rows.get(i);
            read(i, fit.reading(row, byPeriod[row.period()]));
        }
        for (int account = 0; account < accounts; account++) {
            totals[account] += fit.factors().precision();
            for (int place = 0; place < count; place++) {
                scores[account][place] -=
                        moments[account][place] * offsets[account] / totals[account];
            }
        }
    }

    private void read(int i, RowReading reading) {
        double variance = fit.shares(reading, shares[i]);
        double apart = Math.abs(reading.residual()) / Math.sqrt(variance);
        weights[i] = Math.min(1, HUBER / apart) / variance;
        residuals[i] = reading.residual();
        int account = reading.row.account();
        totals[account] += weights[i];
        offsets[account] += weights[i] * residuals[i];
        for (int place = 0; place < count; place++) {
            moments[account][place] += weights[i] * shares[i][place];
            scores[account][place] += weights[i] * shares[i][place] * residuals[i];
        }
    }

    /// By how much the weighted squares would fall if the product's price were another one from
    /// `start` to before `end`; 0 when that is not sure enough, or the change too small to
    /// matter.
    double gain(int product, int start, int end) {
        var own = new double[accounts];
        var ownScores = new double[accounts];
        var cross = new double[count];
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            var row = fit.rows.get(i);
            if (row.period() < start || row.period() >= end) {
                continue;
            }
            double share = shares[i][fit.places[product][row.period()]];
            own[row.account()] += weights[i] * share;
            ownScores[row.account()] += weights[i] * share * residuals[i];
            squares += weights[i] * share * share;
            for (int place = 0; place < count; place++) {
                cross[place] += weights[i] * share * shares[i][place];
            }
        }
        for (int account = 0; account < accounts; account++) {
            double swept = own[account] / totals[account];
            squares -= own[account] * swept;
            ownScores[account] -= swept * offsets[account];
            for (int place = 0; place < count; place++) {
                cross[place] -= swept * moments[account][place];
            }
        }
        return gain(ownScores, cross, squares);
    }

    private double gain(double[] ownScores, double[] cross, double squares) {
        var effects = new double[count];
        double left = squares;
        for (int place = 0; place < count; place++) {
            for (int other = 0; other < count; other++) {
                effects[place] += inverse[place][other] * cross[other];
            }
            left -= effects[place] * cross[place];
        }
        double score = 0;
        double scatter = 0;
        for (int account = 0; account < accounts; account++) {
            double single = ownScores[account];
            for (int place = 0; place < count; place++) {
                single -= effects[place] * scores[account][place];
            }
            score += single;
            scatter += single * single;
        }
        boolean sure = score * score > LEAST_SCORE * LEAST_SCORE * scatter;
        return left > 1e-9 && sure && Math.abs(score / left) > LEAST_CHANGE
                ? score * score / left
                : 0;
    }
}
