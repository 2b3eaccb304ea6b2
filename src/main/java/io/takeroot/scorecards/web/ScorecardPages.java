package io.takeroot.scorecards.web;

import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Audience;
import io.takeroot.scorecards.KeptScorecards;
import io.takeroot.scorecards.Scorecard;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Subject;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts together what the scorecard pages show.
@Component
final class ScorecardPages {
    private final Scorecards scorecards;
    private final Workspace workspace;
    private final KeptScorecards kept;
    private final Clock clock;

    ScorecardPages(Scorecards scorecards, Workspace workspace, KeptScorecards kept, Clock clock) {
        this.scorecards = scorecards;
        this.workspace = workspace;
        this.kept = kept;
        this.clock = clock;
    }

    Scorecard scorecard(ScorecardAddress address, HttpServletRequest request) {
        return scorecards.overview(address.id(), day(address)).seenBy(viewer(request), formats());
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
        var views = views(address, request);
        requireSeen(views.scorecard(), indicator);
        return detail(indicator, views);
    }

    private void requireSeen(Scorecard scorecard, Slug indicator) {
        if (scorecard.assessment(indicator).isEmpty()) {
            throw scorecards.unknown(scorecard.subject().id(), indicator);
        }
    }

    RowsView rows(ScorecardAddress address, Slug indicator, HttpServletRequest request) {
        requireSeen(scorecard(address, request), indicator);
        var rows = scorecards.rows(address.id(), indicator, day(address));
        var title = scorecards.find(address.id()).map(Subject::title).orElse("");
        return RowsView.of(rows, title, formats());
    }

    /// As it was seen on a past day.
    KeptView seen(ScorecardAddress address, LocalDate day, HttpServletRequest request) {
        return KeptView.of(
                kept.seen(address.id(), day),
                formats().date(day),
                viewer(request),
                ScorecardViews.tools(address, day, mayChange(request)).ofWhatWasSeen());
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

    /// The rank by which a person sees indicators.
    static Audience viewer(HttpServletRequest request) {
        return Stream.of(Audience.ADMINISTRATOR, Audience.LEAD, Audience.MARKETER)
                .filter(rank -> request.isUserInRole(rank.name()))
                .findFirst()
                .orElse(Audience.EVERYONE);
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
                scorecard(address, request),
                address,
                formats(),
                clock.instant(),
                mayChange(request));
    }
}
