package io.takeroot.intelligence.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts the insights into the main navigation.
@Component
final class IntelligenceNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(
                new NavEntry("Know", "Insights", "/insights", "insight", 120),
                new NavEntry("Know", "Evidence", "/evidence", "evidence", 125),
                new NavEntry("Know", "Win/loss", "/win-loss", "win", 140));
    }
}
