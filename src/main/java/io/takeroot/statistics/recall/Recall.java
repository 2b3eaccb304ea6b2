package io.takeroot.statistics.recall;

/// How likely a person still knows an answer, and how an answer changes that (FSRS-6).
///
/// The model is the Free Spaced Repetition Scheduler, version 6, of open-spaced-repetition; the
/// ideas are those of J. Ye, J. Su and Y. Cao, "A Stochastic Shortest Path Algorithm for
/// Optimizing Spaced Repetition Scheduling", KDD 2022. Memory has a stability (days until the
/// probability falls to 90 %) and a difficulty (1..10). Probability falls with time as a power;
/// an answer that is known makes memory more stable, the more so the nearer it was to being
/// forgotten; one that is not known sets it back.
///
/// Checked against 3,117 answers of 5 configurations made by py-fsrs 6.3.1 with one rule changed
/// to that of fsrs-rs (below), stability and difficulty to 1e-13, and against the facts
/// stated in the tests of fsrs-rs, ts-fsrs and py-fsrs to the digits they print.
///
/// A Hard on the same day never lowers stability, as in fsrs-rs, ts-fsrs and go-fsrs; py-fsrs and
/// java-fsrs let it.
public record Recall(Weights weights) {

    private static final double KNOWN = 0.9;

    /// The recall of people as the published default weights describe them.
    public static Recall standard() {
        return new Recall(Weights.DEFAULT);
    }

    /// The probability, in 0..1, that the answer is known `days` after it was last answered.
    ///
    /// 1 at day 0 and 0.9 when `days` is the stability. Fractions of a day are allowed; the
    /// published schedulers count whole days of 24 hours, as [Schedule] does.
    ///
    /// @throws IllegalArgumentException when `days` is below 0 or `NaN`
    public double probability(Memory memory, double days) {
        if (!(days >= 0)) {
            throw new IllegalArgumentException("days is " + days + ", expected at least 0");
        }
        return StrictMath.pow(1 + factor() * days / memory.stability(), -decay());
    }

    /// The number of days, at least 0 and not rounded, after which the probability has fallen to
    /// `probability`.
    ///
    /// @throws IllegalArgumentException when `probability` is not above 0 and at most 1
    public double daysUntil(Memory memory, double probability) {
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "probability is " + probability + ", expected above 0 and at most 1");
        }
        return memory.stability() / factor() * (StrictMath.pow(probability, -1 / decay()) - 1);
    }

    /// The memory after the first answer a person gave to a question.
    public Memory first(Grade grade) {
        return new Memory(
                atLeastShortest(weights.at(grade.rank() - 1)),
                withinDifficulty(firstDifficulty(grade)));
    }

    /// The memory after a further answer, `days` after the one before; less than 1 is the same
    /// day, for which other weights hold.
    ///
    /// @throws IllegalArgumentException when `days` is below 0 or `NaN`
    public Memory after(Memory memory, double days, Grade grade) {
        double probability = probability(memory, days);
        double stability =
                days < 1
                        ? onTheSameDay(memory.stability(), grade)
                        : grade == Grade.AGAIN
                                ? afterFailure(memory, probability)
                                : afterSuccess(memory, probability, grade);
        return new Memory(atLeastShortest(stability), difficultyAfter(memory, grade));
    }

    private double onTheSameDay(double stability, Grade grade) {
        double growth =
                StrictMath.exp(weights.at(17) * (grade.rank() - 3 + weights.at(18)))
                        * StrictMath.pow(stability, -weights.at(19));
        return stability * (grade == Grade.AGAIN ? growth : Math.max(growth, 1));
    }

    double afterSuccess(Memory memory, double probability, Grade grade) {
        double effort =
                switch (grade) {
                    case HARD -> weights.at(15);
                    case EASY -> weights.at(16);
                    case AGAIN, GOOD -> 1;
                };
        return memory.stability()
                * (1
                        + StrictMath.exp(weights.at(8))
                                * (11 - memory.difficulty())
                                * StrictMath.pow(memory.stability(), -weights.at(9))
                                * (StrictMath.exp((1 - probability) * weights.at(10)) - 1)
                                * effort);
    }

    double afterFailure(Memory memory, double probability) {
        double lapsed =
                weights.at(11)
                        * StrictMath.pow(memory.difficulty(), -weights.at(12))
                        * (StrictMath.pow(memory.stability() + 1, weights.at(13)) - 1)
                        * StrictMath.exp((1 - probability) * weights.at(14));
        return Math.min(
                lapsed, memory.stability() / StrictMath.exp(weights.at(17) * weights.at(18)));
    }

    private double difficultyAfter(Memory memory, Grade grade) {
        double step = -weights.at(6) * (grade.rank() - 3);
        double moved = memory.difficulty() + (Memory.HARDEST - memory.difficulty()) * step / 9;
        double reverting = weights.at(7);
        return withinDifficulty(reverting * firstDifficulty(Grade.EASY) + (1 - reverting) * moved);
    }

    private double firstDifficulty(Grade grade) {
        return weights.at(4) - StrictMath.exp(weights.at(5) * (grade.rank() - 1)) + 1;
    }

    private double decay() {
        return weights.at(20);
    }

    /// Chosen so that stability is the time until 90 %.
    private double factor() {
        return StrictMath.pow(KNOWN, -1 / decay()) - 1;
    }

    private static double atLeastShortest(double stability) {
        return Math.max(stability, Memory.SHORTEST);
    }

    private static double withinDifficulty(double difficulty) {
        return Math.clamp(difficulty, Memory.EASIEST, Memory.HARDEST);
    }
}
