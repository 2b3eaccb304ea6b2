package io.takeroot.scorecards.web;

import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Subject;
import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/// The scorecards in the main navigation: the list, and each product by its first scorecard.
@Component
final class ScorecardNavigation implements Navigation {
    private static final int PRODUCTS = 500;

    private final Scorecards scorecards;

    ScorecardNavigation(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @Override
    public List<NavEntry> entries() {
        var entries = new ArrayList<NavEntry>();
        entries.add(new NavEntry("Measure", "Scorecards", "/scorecards", "chart", 1));
        entries.add(new NavEntry("Measure", "Leading indicators", "/leads", "link", 2));
        var products = new LinkedHashMap<String, Subject>();
        for (var subject : scorecards.all()) {
            subject.id()
                    .product()
                    .ifPresent(product -> products.putIfAbsent(product.value(), subject));
        }
        for (var subject : products.values()) {
            entries.add(
                    new NavEntry(
                            "Products",
                            subject.title(),
                            subject.id().url(),
                            "",
                            PRODUCTS + entries.size()));
        }
        return entries;
    }
}
