package io.takeroot.scorecards.web;

import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Scorecard;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Subject;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts together what the scorecard pages show.
@Component
final class ScorecardPages {
    private final Scorecards scorecards;
    private final Workspace workspace;
    private final Clock clock;

    ScorecardPages(Scorecards scorecards, Workspace workspace, Clock clock) {
        this.scorecards = scorecards;
        this.workspace = workspace;
        this.clock = clock;
    }

    Scorecard scorecard(ScorecardAddress address) {
        return scorecards.overview(address.id(), day(address));
    }

    ScorecardView view(ScorecardAddress address, String open, HttpServletRequest request) {
        var views = views(address, request);
        var opened =
                Slug.isSlug(open)
                        ? views.scorecard()
                                .assessment(Slug.of(open))
                                .map(assessment -> detail(Slug.of(open), views))
                        : Optional.<DetailView>empty();
        return views.page(opened);
    }

    DetailView detail(ScorecardAddress address, Slug indicator, HttpServletRequest request) {
        return detail(indicator, views(address, request));
    }

    RowsView rows(ScorecardAddress address, Slug indicator) {
        var rows = scorecards.rows(address.id(), indicator, day(address));
        var title = scorecards.find(address.id()).map(Subject::title).orElse("");
        return RowsView.of(rows, title, formats());
    }

    LocalDate day(ScorecardAddress address) {
        return address.asOf().orElseGet(scorecards::today);
    }

    Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }

    static boolean mayChange(HttpServletRequest request) {
        return request.isUserInRole("MARKETER");
    }

    private DetailView detail(Slug indicator, ScorecardViews views) {
        var id = views.address().id();
        var asOf = views.scorecard().asOf();
        return new DetailViews(
                        scorecards.assess(id, indicator, asOf),
                        scorecards.source(id, indicator, asOf),
                        views)
                .detail();
    }

    private ScorecardViews views(ScorecardAddress address, HttpServletRequest request) {
        return new ScorecardViews(
                scorecard(address), address, formats(), clock.instant(), mayChange(request));
    }
}
