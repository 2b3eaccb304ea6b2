package io.takeroot.desk.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Asking in the main navigation; its settings for leads.
@Component
final class AskNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        var entries = new ArrayList<NavEntry>();
        entries.add(new NavEntry("Desk", "Ask the desk", "/ask", "plus", 11));
        if (Navigation.isFor("LEAD")) {
            entries.add(new NavEntry("", "Asking the desk", "/settings/desk", "link", 936));
        }
        return entries;
    }
}
