package io.takeroot.statistics.unusual;

/// What the structure of a series does not explain: values that are ignored, places from which a
/// new level holds.
final class Interventions {

    private final boolean[] ignored;
    private final boolean[] moved;

    Interventions(int length) {
        ignored = new boolean[length];
        moved = new boolean[length];
    }

    boolean ignored(int place) {
        return ignored[place];
    }

    boolean moved(int place) {
        return moved[place];
    }

    boolean any(int place) {
        return ignored[place] || moved[place];
    }

    void ignore(int place) {
        ignored[place] = true;
    }

    void move(int place) {
        moved[place] = true;
    }

    int count() {
        int count = 0;
        for (int place = 0; place < ignored.length; place++) {
            count += any(place) ? 1 : 0;
        }
        return count;
    }
}
