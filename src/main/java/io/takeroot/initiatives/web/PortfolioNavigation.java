package io.takeroot.initiatives.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts the portfolio into the main navigation.
@Component
final class PortfolioNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry("Work", "Portfolio", "/portfolio", "chart", 202));
    }
}
