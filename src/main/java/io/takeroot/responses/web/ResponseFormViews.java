package io.takeroot.responses.web;

import io.takeroot.kernel.Problem;
import io.takeroot.responses.IndicatorId;
import io.takeroot.responses.Responses;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Gap;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.ui.Field;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts together the form for a response, filled with what is known of the indicator.
@Component
final class ResponseFormViews {
    /// Long enough for a month to begin and end in most cases, short enough to be remembered.
    private static final int DAYS_TO_CHECK = 42;

    private final Responses responses;
    private final Scorecards scorecards;
    private final ResponsePages shown;

    ResponseFormViews(Responses responses, Scorecards scorecards, ResponsePages shown) {
        this.responses = responses;
        this.scorecards = scorecards;
        this.shown = shown;
    }

    /// The form as it is first seen.
    ResponseForm fresh(String scorecard, String indicator) {
        var id = AboutViews.indicator(scorecard, indicator);
        var assessment = assessment(id);
        var owner = assessment.indicator().owner();
        return new ResponseForm(
                scorecard,
                indicator,
                drivers(assessment).stream().findFirst().orElse(""),
                "",
                owner.isEmpty() ? shown.person().map(p -> p.name()).orElse("") : owner,
                shown.today().plusDays(DAYS_TO_CHECK).toString(),
                "");
    }

    ResponseFormView view(ResponseForm form, List<Problem> problems) {
        var id = AboutViews.indicator(form.scorecard(), form.indicator());
        var assessment = assessment(id);
        return new ResponseFormView(
                problems,
                form.scorecard(),
                form.indicator(),
                why(id, assessment),
                drivers(assessment),
                form.hypothesis(),
                form.action(),
                fields(form),
                id.url());
    }

    String title(ResponseForm form) {
        var id = AboutViews.indicator(form.scorecard(), form.indicator());
        return responses
                .open(id)
                .map(episode -> episode.title())
                .orElseGet(() -> assessment(id).title());
    }

    private Assessment assessment(IndicatorId id) {
        return scorecards.assess(id.scorecard(), id.key(), shown.today());
    }

    /// What stands now, and since when.
    private String why(IndicatorId id, Assessment assessment) {
        return responses
                .open(id)
                .map(
                        episode ->
                                "Off track since "
                                        + shown.formats().date(episode.since())
                                        + ". "
                                        + assessment.why())
                .orElse(assessment.status().word() + ". " + assessment.why());
    }

    private static List<String> drivers(Assessment assessment) {
        return assessment
                .gap()
                .map(
                        gap ->
                                gap.drivers().isEmpty()
                                        ? List.of(gap.answer())
                                        : gap.drivers().stream()
                                                .map(Gap.Driver::sentence)
                                                .limit(5)
                                                .toList())
                .orElse(List.of());
    }

    private static List<Field> fields(ResponseForm form) {
        return List.of(
                Field.person("owner", "Owner", form.owner()).withHint("Who does it.").mandatory(),
                Field.of("check", "Check on", "date", form.check())
                        .withHint(
                                "Fixed now: on this day the effect is measured. It can be moved later only with a reason that is kept.")
                        .mandatory(),
                Field.text("expected", "Expected effect", form.expected())
                        .withHint(
                                "On each period, in the direction that is better: a share such as 5%, or an amount such as 20000. For a rate, an amount of 0.02 is two points.")
                        .mandatory());
    }
}
