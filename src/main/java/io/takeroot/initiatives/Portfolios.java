package io.takeroot.initiatives;

import io.takeroot.initiatives.Portfolio.Decisive;
import io.takeroot.initiatives.Portfolio.Finished;
import io.takeroot.initiatives.Portfolio.Line;
import io.takeroot.scorecards.Indicator;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts together what became of all initiatives.
@Component
public class Portfolios {
    private static final int MONTHS = 12;

    private final Initiatives initiatives;
    private final Verdicts verdicts;
    private final Workspace workspace;

    Portfolios(Initiatives initiatives, Verdicts verdicts, Workspace workspace) {
        this.initiatives = initiatives;
        this.verdicts = verdicts;
        this.workspace = workspace;
    }

    /// Those begun by now, by verdict and then by title; drafts last.
    public Portfolio today() {
        var lines =
                initiatives.all().stream()
                        .map(this::line)
                        .sorted(
                                Comparator.comparing((Line line) -> line.verdict().isEmpty())
                                        .thenComparing(
                                                line -> line.verdict().map(v -> v.verdict()),
                                                Comparator.comparing(
                                                        verdict ->
                                                                verdict.orElse(
                                                                        Verdict.CANNOT_TELL)))
                                        .thenComparing(line -> line.initiative().title()))
                        .toList();
        return new Portfolio(workspace.today(), lines, share(lines));
    }

    private Line line(Initiative initiative) {
        var verdict = verdicts.of(initiative.key());
        return new Line(initiative, verdict, verdict.flatMap(Portfolios::decisive));
    }

    private static Optional<Decisive> decisive(VerdictReading reading) {
        return reading.impacts().stream()
                .filter(impact -> impact.role() == Indicator.Role.LAGGING)
                .filter(impact -> impact.known().isPresent())
                .filter(impact -> !Double.isNaN(relative(impact)))
                .min(
                        Comparator.comparingDouble(
                                impact -> impact.known().orElseThrow().evidence().chance()))
                .map(
                        impact -> {
                            var effect = impact.known().orElseThrow().size().relative();
                            int sign = impact.sign();
                            double one = sign * effect.low();
                            double other = sign * effect.high();
                            return new Decisive(
                                    impact,
                                    sign * effect.point(),
                                    Math.min(one, other),
                                    Math.max(one, other));
                        });
    }

    private static double relative(ImpactReading impact) {
        return impact.known().orElseThrow().size().relative().point();
    }

    /// At the end of each of the last months, by today's verdicts: of the work that had ended,
    /// how much took root.
    private List<Finished> share(List<Line> lines) {
        var months = new ArrayList<Finished>();
        var first = workspace.today().withDayOfMonth(1);
        for (int back = MONTHS - 1; back >= 0; back--) {
            var day = first.minusMonths(back).plusMonths(1).minusDays(1);
            var ended = lines.stream().filter(line -> hasEnded(line, day)).toList();
            long rooted =
                    ended.stream()
                            .filter(
                                    line ->
                                            line.verdict()
                                                    .filter(v -> v.verdict() == Verdict.TOOK_ROOT)
                                                    .isPresent())
                            .count();
            if (!ended.isEmpty()) {
                months.add(new Finished(day, ended.size(), Math.toIntExact(rooted)));
            }
        }
        return months;
    }

    private static boolean hasEnded(Line line, LocalDate day) {
        return line.verdict().isPresent()
                && line.initiative().days().end().filter(end -> !end.isAfter(day)).isPresent();
    }
}
