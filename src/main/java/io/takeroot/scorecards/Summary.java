package io.takeroot.scorecards;

/// A scorecard in one breath.
///
/// @param sentence what the counts mean, in words
public record Summary(int onTrack, int atRisk, int offTrack, int noData, String sentence) {
    public int total() {
        return onTrack + atRisk + offTrack + noData;
    }

    public int count(Status status) {
        return switch (status) {
            case ON_TRACK -> onTrack;
            case AT_RISK -> atRisk;
            case OFF_TRACK -> offTrack;
            case NO_DATA -> noData;
        };
    }
}
