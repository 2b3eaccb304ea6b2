package io.takeroot.calibration.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts the page into the main navigation.
@Component
final class CalibrationNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry("Measure", "Calibration", "/calibration", "calibration", 5));
    }
}
