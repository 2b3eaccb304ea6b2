package io.takeroot.intelligence;

import io.takeroot.kernel.Actor;
import org.springframework.stereotype.Component;

/// Ties insights to what they were learned from and to what they are about.
@Component
final class InsightTies {
    void begin(InsightId id, NewInsight fresh, Actor by) {}

    void move(InsightId id, Subject before, Subject after, Actor by) {}
}
