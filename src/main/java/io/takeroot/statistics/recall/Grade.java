package io.takeroot.statistics.recall;

/// How well a person answered a question.
public enum Grade {
    /// Not known, or known wrongly: it is asked again soon.
    AGAIN(1),
    /// Known, with much effort.
    HARD(2),
    /// Known.
    GOOD(3),
    /// Known at once.
    EASY(4);

    private final int rank;

    Grade(int rank) {
        this.rank = rank;
    }

    /// The grade that the published formulas call by a number from 1 to 4.
    ///
    /// @throws IllegalArgumentException for any other
    public static Grade ofRank(int rank) {
        return switch (rank) {
            case 1 -> AGAIN;
            case 2 -> HARD;
            case 3 -> GOOD;
            case 4 -> EASY;
            default -> throw new IllegalArgumentException("rank is " + rank + ", expected 1 to 4");
        };
    }

    /// 1 for [#AGAIN] to 4 for [#EASY], as the published formulas count.
    int rank() {
        return rank;
    }
}
