package io.takeroot.bench;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.leadlag.LeadAnswer;
import io.takeroot.statistics.leadlag.LeadTests;
import io.takeroot.statistics.leadlag.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Reads `series.csv` (case_id, series, freq, t, value), where the series `y` of a case is the
/// lagging one and all others are candidates; writes `preds.csv` (case_id, candidate, leads, lag,
/// q). One ledger takes in the pairs of all cases.
final class LeadLagBench implements CaseBench {

    private static final String LAGGING = "y";

    @Override
    public String name() {
        return "leadlag";
    }

    @Override
    public String description() {
        return "Which series of series.csv lead the series y of their case: preds.csv.";
    }

    @Override
    public void run(Path cases, Path out) throws IOException {
        var ledger = Ledger.EMPTY;
        var pairs = new ArrayList<String>();
        for (var named : series(CaseTable.read(cases.resolve("series.csv"))).entrySet()) {
            var candidates = new TreeMap<>(named.getValue());
            var lagging = candidates.remove(LAGGING);
            if (lagging == null) {
                continue;
            }
            var tests = LeadTests.of(lagging, List.copyOf(candidates.values()), LeadTests.REACH);
            var names = List.copyOf(candidates.keySet());
            for (int i = 0; i < names.size(); i++) {
                var pair = named.getKey() + "," + names.get(i);
                pairs.add(pair);
                ledger = ledger.with(new Ledger.Entry(pair, "", tests.get(i)));
            }
        }
        var answers = ledger.answers();
        var lines = new ArrayList<>(List.of("case_id,candidate,leads,lag,q"));
        for (var pair : pairs) {
            lines.add(pair + "," + words(Objects.requireNonNull(answers.get(pair))));
        }
        Files.write(out.resolve("preds.csv"), lines);
    }

    private static String words(LeadAnswer answer) {
        return switch (answer) {
            case LeadAnswer.Leads leads -> "1," + leads.test().lag() + "," + leads.q();
            case LeadAnswer.DoesNotLead no -> "0," + no.test().lag() + "," + no.q();
            case LeadAnswer.TooFewObservations few -> "0,0,1";
            case LeadAnswer.NotDefined not -> "0,0,1";
        };
    }

    /// By case and by name, whatever the order of the lines.
    private static Map<String, Map<String, Series>> series(CaseTable table) {
        var cases = table.texts("case_id");
        var names = table.texts("series");
        var seasons = table.numbers("freq");
        var times = table.numbers("t");
        var values = table.numbers("value");
        var points = new TreeMap<String, TreeMap<String, TreeMap<Double, Double>>>();
        var season = new HashMap<String, Integer>();
        for (int i = 0; i < cases.length; i++) {
            points.computeIfAbsent(cases[i], name -> new TreeMap<>())
                    .computeIfAbsent(names[i], name -> new TreeMap<>())
                    .put(times[i], values[i]);
            season.put(cases[i], (int) seasons[i]);
        }
        var all = new TreeMap<String, Map<String, Series>>();
        points.forEach(
                (name, series) -> {
                    var own = new TreeMap<String, Series>();
                    series.forEach(
                            (key, history) ->
                                    own.put(
                                            key,
                                            series(
                                                    history,
                                                    Objects.requireNonNull(season.get(name)))));
                    all.put(name, own);
                });
        return all;
    }

    private static Series series(Map<Double, Double> history, int season) {
        var values = history.values().stream().mapToDouble(Double::doubleValue).toArray();
        return new Series(values, season, scale(values));
    }

    private static Scale scale(double[] values) {
        for (double value : values) {
            if (value <= 0) {
                return Scale.LINEAR;
            }
        }
        return Scale.LOG1P;
    }
}
