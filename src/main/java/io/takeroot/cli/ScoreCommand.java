package io.takeroot.cli;

import io.takeroot.kernel.Failure;
import io.takeroot.scorecards.ScoreJson;
import io.takeroot.scorecards.Scorecard;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Subject;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "score", description = "Scorecards, judged.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class ScoreCommand implements Callable<Integer> {
    @Option(
            names = "--scorecard",
            paramLabel = "KEY",
            description = "One scorecard, or one product's as KEY/PRODUCT; by default all.")
    private @Nullable String scorecard;

    @Option(names = "--as-of", paramLabel = "DATE", description = "As if this day were today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin private Place place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = place.open()) {
            var scorecards = context.getBean(Scorecards.class);
            var day = asOf == null ? scorecards.today() : asOf;
            var judged = wanted(scorecards).stream().map(id -> scorecards.assess(id, day)).toList();
            var out = spec.commandLine().getOut();
            if (json) {
                var all = judged.stream().map(ScoreJson::of).toList();
                out.println(
                        Json.pretty(all.size() == 1 && scorecard != null ? all.getFirst() : all));
            } else {
                judged.forEach(card -> print(card, out));
            }
        }
        return 0;
    }

    private List<ScorecardId> wanted(Scorecards scorecards) {
        var all = scorecards.all().stream().map(Subject::id).toList();
        if (scorecard == null) {
            return all;
        }
        // A definition that makes one card for each product is named by its key alone.
        var found =
                all.stream()
                        .filter(
                                id ->
                                        id.text().equals(scorecard)
                                                || id.definition().value().equals(scorecard))
                        .toList();
        if (found.isEmpty()) {
            throw Failure.user(
                    "UNKNOWN_SCORECARD",
                    "there is no scorecard '"
                            + scorecard
                            + "'; there are: "
                            + String.join(", ", all.stream().map(ScorecardId::text).toList()));
        }
        return found;
    }

    private static void print(Scorecard card, PrintWriter out) {
        out.println(
                card.subject().title()
                        + " ("
                        + card.subject().id().text()
                        + "), as of "
                        + card.asOf());
        out.println("  " + card.summary().sentence());
        card.sections()
                .forEach(
                        section -> {
                            out.println("  " + section.title());
                            section.assessments()
                                    .forEach(
                                            a ->
                                                    out.printf(
                                                            "    %-11s %-28s %s%n",
                                                            a.status()
                                                                    .name()
                                                                    .toLowerCase(
                                                                            java.util.Locale.ROOT)
                                                                    .replace('_', ' '),
                                                            a.title(),
                                                            a.why()));
                        });
    }
}
