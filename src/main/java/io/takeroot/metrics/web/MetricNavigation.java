package io.takeroot.metrics.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts metrics into the main navigation.
@Component
class MetricNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry("Data", "Metrics", "/metrics", "chart", 420));
    }
}
