package io.takeroot.responses.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Responses and alerts in the main navigation; their settings for administrators.
@Component
final class ResponsesNavigation implements Navigation {
    private static final List<NavEntry> FOR_ALL =
            List.of(
                    new NavEntry("Measure", "Responses", "/responses", "answer", 4),
                    new NavEntry("Measure", "Alerts", "/alerts", "bell", 4));

    @Override
    public List<NavEntry> entries() {
        return Navigation.isFor("ADMINISTRATOR")
                ? List.of(
                        FOR_ALL.getFirst(),
                        FOR_ALL.getLast(),
                        new NavEntry("", "Alert settings", "/settings/responses", "bell", 935))
                : FOR_ALL;
    }
}
