package io.takeroot.decks;

import io.takeroot.groundwork.Product;
import io.takeroot.groundwork.Products;
import io.takeroot.scorecards.Audience;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Gathers what a deck is told from.
@Component
final class Tellings {
    private final Scorecards scorecards;
    private final Products products;
    private final Workspace workspace;
    private final Environment environment;

    Tellings(
            Scorecards scorecards,
            Products products,
            Workspace workspace,
            Environment environment) {
        this.scorecards = scorecards;
        this.products = products;
        this.workspace = workspace;
        this.environment = environment;
    }

    Telling of(ScorecardId scorecard, LocalDate asOf) {
        var settings = workspace.settings();
        var formats = new Formats(settings.zone(), settings.calendar());
        return new Telling(
                scorecards.assess(scorecard, asOf).seenBy(Audience.EVERYONE, formats),
                formats,
                settings.name(),
                address(),
                products.all().stream().collect(Collectors.toMap(Product::key, Product::title)));
    }

    /// `takeroot.url`, under which others reach this installation; else where this machine does.
    private String address() {
        var here = "http://localhost:" + environment.getProperty("server.port", "8080");
        return environment.getProperty("takeroot.url", here).replaceFirst("/+$", "");
    }
}
