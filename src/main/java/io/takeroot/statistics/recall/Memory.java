package io.takeroot.statistics.recall;

/// What one person's memory of one answer is like.
///
/// `stability` is the number of days, above 0, after which the answer is still known with a
/// probability of 90 %; `difficulty` lies between 1 (easy) and 10 (hard).
public record Memory(double stability, double difficulty) {

    /// The shortest stability that is told apart, in days: about a minute and a half.
    static final double SHORTEST = 0.001;

    static final double EASIEST = 1;
    static final double HARDEST = 10;

    public Memory {
        if (!(stability > 0 && stability < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "stability is " + stability + " days, expected a number above 0");
        }
        if (!(difficulty >= EASIEST && difficulty <= HARDEST)) {
            throw new IllegalArgumentException(
                    "difficulty is " + difficulty + ", expected 1 to 10");
        }
    }
}
